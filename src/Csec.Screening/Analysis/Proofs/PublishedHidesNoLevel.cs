using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>
/// On every incomplete form whose level is decided that level is published, but where a rule declares why another result may
/// stand there. Shown on one form of each kind that the rules could tell apart.
/// </summary>
internal sealed class PublishedHidesNoLevel : IProof
{
    // What the rule at a position would publish, in place of a level or state, so that it is known which rule it was.
    private const string Mark = "#";

    public void Run(ProofContext context)
    {
        foreach (var classification in context.Definition.Classifications)
        {
            var before = context.FindingCount;
            var reached = new HashSet<int>();
            var isProved = context.Settings.All(setting => Prove(context, classification, setting, reached));
            TellUnused(context, classification, isProved ? reached : null);
            if (!isProved)
            {
                context.NotProved.Add($"That `{classification.Id}` publishes every decided level, because its rule for incomplete forms tells too many forms apart.");
            }
            else if (classification.MissingRule.Kind != MissingRuleKind.None)
            {
                var declared = classification.MissingRule.Rules.Any(rule => rule.AlthoughDecided is not null) ? ", except where `although-decided:` says why not" : "";
                context.ProvedUnlessFound(before, $"When the missing answers can no longer change the level, `{classification.Id}` publishes it{declared}{context.InEverySetting}.");
            }
        }
    }

    /// <summary>Whether all forms could be looked at.</summary>
    private static bool Prove(ProofContext context, Classification classification, CompiledSetting setting, HashSet<int> reached)
    {
        var rule = classification.MissingRule;
        if (rule.Kind == MissingRuleKind.None || (rule.Kind is MissingRuleKind.CountAsNothing or MissingRuleKind.CountAsOption && IsACompletion(context, classification, setting)))
        {
            return true;
        }

        var facts = new SettingFacts(
            new(WithMarks(context.Definition)), context.RuleSet.Classes, [.. context.Definition.Parameters.Select(parameter => setting.Parameters[parameter])]);
        var sheets = rule.Kind == MissingRuleKind.CountAsOption ? null : new PartialSheets(context.RuleSet, setting, Matters(classification, setting, facts));
        if (sheets?.Kinds() is not { } kinds)
        {
            return false;
        }

        var assessor = new SettingAssessor(facts, setting, new(context.Definition.AppliesTo), "", "");
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sheet in kinds)
        {
            var isDecided = IsDecided(setting, classification, sheet);
            if (!isDecided && Enumerable.Range(0, rule.Rules.Count).All(number => reached.Contains(number) || IsOtherwise(rule.Rules[number])))
            {
                continue;
            }

            var answers = Answers(context, sheets, sheet);
            var assessment = assessor.Assess(answers, null, null, -1, false, null, []).Assessment!;
            var result = assessment.Classification(classification.Id);
            reached.UnionWith(NumberIn(result.Published) is { } number ? [number] : []);
            if (isDecided && !Publishes(classification, result.Published, result.Level) && told.Add(result.Published ?? ""))
            {
                IReadOnlyList<string> unanswered = [.. assessment.Completeness.Missing.Select(missing => missing.Item)];
                Tell(context, classification, setting, result.Published, result.Level!, new(AnswerSheet.Of(answers), Changed(context, sheets, sheet)) { Unanswered = unanswered });
                if (rule.Rules.Count == 0)
                {
                    break;
                }
            }
        }

        return true;
    }

    /// <summary>Rules that decide for no form, and states that none names; the last rule may only be there for whatever is left.</summary>
    private static void TellUnused(ProofContext context, Classification classification, HashSet<int>? reached)
    {
        var rules = classification.MissingRule.Rules;
        for (var i = 0; reached is not null && i < rules.Count; i++)
        {
            if (!reached.Contains(i) && !IsOtherwise(rules[i]))
            {
                var (element, text) = (FormattableString.Invariant($"published {classification.Id}/{i}"), rules[i].Text);
                context.Find(bag => bag.ShadowedRule(context.Map[element], classification.Id, text));
            }
        }

        var named = rules.Select(rule => rule.Name).Append(classification.MissingRule.State).ToList();
        foreach (var state in classification.States.Where(state => !named.Contains(state)))
        {
            context.Find(bag => bag.UnusedState(context.Map[$"state {classification.Id}/{state}"], classification.Id, state));
        }
    }

    /// <summary>Whether the level that is decided is published, by a rule or without one, or a rule says why it is not.</summary>
    private static bool Publishes(Classification classification, string? published, string? level) => NumberIn(published) is not { } number
        ? published == level
        : classification.MissingRule.Rules[number] is var rule
            && (rule.Outcome == PublishedOutcome.TheLevel || rule.AlthoughDecided is not null || (rule.Outcome == PublishedOutcome.Level && rule.Name == level));

    private static bool IsOtherwise(PublishedRule rule) => rule.When is ConstantCondition { Holds: true };

    private static int? NumberIn(string? published) => published?.StartsWith(Mark, StringComparison.Ordinal) == true
        ? int.Parse(published.Substring(Mark.Length), System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private static bool IsDecided(CompiledSetting setting, Classification classification, ushort[] sheet) =>
        setting.PossibleLevels(classification.Index, sheet) is var levels && levels != 0 && (levels & (levels - 1)) == 0 && !setting.CanHaveNoLevel(classification.Index, sheet);

    private static KeyValuePair<string, Answer>[] Answers(ProofContext context, PartialSheets sheets, ushort[] sheet) =>
    [
        .. from item in context.Definition.Items
           where sheet[item.Index] != CompiledSetting.Missing
           let first = sheets.First(item)
           let raw = sheet[item.Index] == first.Class ? first.Raw : context.RuleSet.Classes.FirstOptions(item.Index, sheet[item.Index])
           select new KeyValuePair<string, Answer>(item.Id, RawAnswers.Spelled(item, raw)),
    ];

    /// <summary>The items whose answer is not their first.</summary>
    private static string[] Changed(ProofContext context, PartialSheets sheets, ushort[] sheet) =>
    [
        .. context.Definition.Items.Where(item => sheet[item.Index] != CompiledSetting.Missing && sheet[item.Index] != sheets.First(item).Class)
            .Select(item => item.Id),
    ];

    private static void Tell(ProofContext context, Classification classification, CompiledSetting setting, string? published, string level, ExampleSheet example)
    {
        var rules = classification.MissingRule.Rules;
        var place = context.Map[context.Map.Has("if-answers-are-missing " + classification.Id) ? "if-answers-are-missing " + classification.Id : "if-answers-are-missing "];
        var words = published is null ? "nothing" : $"`{published}`";
        if (NumberIn(published) is { } number)
        {
            place = context.Map[FormattableString.Invariant($"published {classification.Id}/{number}")];
            words = rules[number].Outcome == PublishedOutcome.Nothing ? "nothing" : $"`{rules[number].Name}`";
        }

        if (classification.MissingRule.Kind == MissingRuleKind.CompleteCases)
        {
            context.Find(bag => bag.CompleteCases(place, classification.Id, level), setting, () => new(example));
        }
        else
        {
            context.Find(bag => bag.Hides(place, classification.Id, words, level), setting, () => new(example));
        }
    }

    /// <summary>Each rule publishes its position.</summary>
    private static RuleSetDefinition WithMarks(RuleSetDefinition definition) => definition with
    {
        Classifications = [.. definition.Classifications.Select(classification => classification with
        {
            MissingRule = classification.MissingRule with
            {
                Rules = [.. classification.MissingRule.Rules.Select((rule, i) => rule with { Outcome = PublishedOutcome.State, Name = FormattableString.Invariant($"{Mark}{i}") })],
            },
        })],
    };

    private static WhatMatters Matters(Classification classification, CompiledSetting setting, SettingFacts facts)
    {
        var matters = new WhatMatters();
        matters.Functions.Add(setting.Classification(classification.Index).Level.Completions);
        switch (classification.MissingRule.Kind)
        {
            case MissingRuleKind.CountAsNothing:
                matters.CountingMissingAsNothing.Add(setting.Classification(classification.Index).Level.AnySheet);
                break;
            case MissingRuleKind.CompleteCases when classification.Of is { } score:
                AddParts(score, setting, facts, matters);
                break;
            case MissingRuleKind.CompleteCases or MissingRuleKind.State:
                matters.MissingFrom.Add(PublishedResults.ItemsOf(classification, facts));
                break;
            default:
                foreach (var part in classification.MissingRule.Rules.SelectMany(rule => Expressions.PartsOf(rule.When)))
                {
                    Add(part, setting, facts, matters);
                }

                break;
        }

        return matters;
    }

    private static void AddParts(Score score, CompiledSetting setting, SettingFacts facts, WhatMatters matters)
    {
        matters.MissingFrom.Add(score.Rules.Count > 0 ? facts.ScoreItems[score.Index] : [.. score.Terms.Where(term => term.Kind == ScoreTermKind.Item).Select(term => term.Items[0].Index)]);
        for (var i = 0; i < score.Terms.Count; i++)
        {
            matters.Functions.Add(setting.Term(score.Index, i).Completions);
            if (score.Terms[i].Value is ScoreNumber part)
            {
                AddParts(part.Score, setting, facts, matters);
            }
        }
    }

    private static void Add(object part, CompiledSetting setting, SettingFacts facts, WhatMatters matters)
    {
        switch (part)
        {
            case ScoreBound bound:
                matters.Functions.Add(setting.Score(bound.Score.Index).Completions);
                break;
            case ScoreNumber score:
                matters.Functions.Add(setting.Score(score.Score.Index).Completions);
                break;
            case CategoryCondition category:
                matters.Functions.Add(setting.Category(facts.Of.Definition.Categories.ToList().FindIndex(other => other.Id == category.Category.Id)).Completions);
                break;
            case ScoreIncompleteCondition incomplete:
                matters.MissingFrom.Add(facts.ScoreItems[incomplete.Score.Index]);
                break;
            case AnswerMissingCondition missing:
                matters.Watched.Add(missing.Item);
                break;
            case AnswerIsCondition answer:
                matters.Watched.Add(answer.Item);
                break;
            case AnswerNumberCondition number:
                matters.Watched.Add(number.Item);
                break;
            case AnswerPoints points:
                matters.Watched.Add(points.Item);
                break;
            case AnswerNumber number:
                matters.Watched.Add(number.Item);
                break;
        }
    }

    /// <summary>
    /// Whether a form in which missing answers count as something is one of its completions, so that a level that is decided
    /// is the one published: each missing answer acts as some answer that counts, and what is asked depends on none.
    /// </summary>
    private static bool IsACompletion(ProofContext context, Classification classification, CompiledSetting setting)
    {
        var level = setting.Classification(classification.Index).Level.AnySheet;
        return context.Definition.Items.All(item => item.Gate is null && ActsAsAnAnswer(context, classification.MissingRule, setting, level, item));
    }

    private static bool ActsAsAnAnswer(ProofContext context, MissingRule rule, CompiledSetting setting, Diagram level, Item item)
    {
        if (rule.Option is { } option && item.OptionIndex(option) is var index && index >= 0 && !item.Options[index].IsMissing
            && setting.IsValue(item.Index, item.Kind == AnswerKind.MultipleChoice ? context.RuleSet.Classes.OfOptions(item.Index, 1UL << index) : context.RuleSet.Classes.OfOption(item.Index, index)))
        {
            return true;
        }

        var nodes = Enumerable.Range(0, level.NodeCount).Where(node => level.Place(node) == item.Index).ToList();
        return Enumerable.Range(0, context.RuleSet.Classes.Count(item.Index)).Any(found =>
            setting.IsValue(item.Index, (ushort)found) && nodes.TrueForAll(node => level.Edges(node)[found] == level.Edges(node)[level.Edges(node).Length - 1]));
    }
}
