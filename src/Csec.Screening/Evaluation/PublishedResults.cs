using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>What the instrument itself reports: on a complete sheet the result, else what its missing rule says.</summary>
internal sealed class PublishedResults
{
    private readonly SettingFacts _facts;
    private readonly CompiledSetting _compiled;
    private readonly Score[] _scores;
    private readonly Classification[] _classifications;

    // By classification, the items that it reads under this setting.
    private readonly int[][] _classificationItems;

    public PublishedResults(SettingFacts facts, CompiledSetting compiled)
    {
        _facts = facts;
        _compiled = compiled;
        _scores = [.. facts.Of.Definition.Scores];
        _classifications = [.. facts.Of.Definition.Classifications];
        _classificationItems =
        [
            .. _classifications.Select(classification => ItemsOf(classification, facts)),
        ];
    }

    /// <summary>The items that a classification reads under a setting.</summary>
    public static int[] ItemsOf(Classification classification, SettingFacts facts) => classification.Of is { } score
        ? [.. facts.ScoreItems[score.Index].Union(ItemsRead.By(classification, facts.Decide))]
        : ItemsRead.By(classification, facts.Decide);

    /// <summary>The published number of a score, or null.</summary>
    public decimal? Score(int score, in SheetState state)
    {
        if (state.IsComplete)
        {
            return state.Minimum[score];
        }

        var rule = _scores[score].MissingRule;
        switch (rule.Kind)
        {
            case MissingRuleKind.CountAsNothing:
                return _compiled.ScoreCountingMissingAsNothing(score, state.Classes);
            case MissingRuleKind.CountAsOption:
                return _compiled.ScoreCountingMissingAsNothing(score, Substituted(rule.Option, state));
            case MissingRuleKind.CompleteCases:
                return IsCompleteCase(_scores[score], state) ? state.Value(score) : null;
            case MissingRuleKind.State:
                return state.AnyMissing(_facts.ScoreItems[score]) ? null : state.Value(score);
            default:
                return state.Value(score);
        }
    }

    /// <summary>
    /// What is published for a classification, a level or a state, or null; <paramref name="level"/> is its level when
    /// that is determined.
    /// </summary>
    public string? Classification(int index, string? level, in SheetState state, out bool isProvisional)
    {
        isProvisional = false;
        if (state.IsComplete)
        {
            return level;
        }

        var classification = _classifications[index];
        var rule = classification.MissingRule;
        switch (rule.Kind)
        {
            case MissingRuleKind.CountAsNothing:
                return LevelId(classification, _compiled.LevelCountingMissingAsNothing(index, state.Classes));
            case MissingRuleKind.CountAsOption:
                return LevelId(classification, _compiled.LevelCountingMissingAsNothing(index, Substituted(rule.Option, state)));
            case MissingRuleKind.CompleteCases:
                var isComplete = classification.Of is { } score
                    ? IsCompleteCase(score, state)
                    : !state.AnyMissing(_classificationItems[index]);
                return isComplete ? level : null;
            case MissingRuleKind.State:
                // An item behind a gate that stays closed is not missing, and yet the level may wait for it.
                return level is null || state.AnyMissing(_classificationItems[index]) ? rule.State : level;
            case MissingRuleKind.Rules:
                return FirstRule(rule.Rules, level, state, out isProvisional);
            default:
                return level;
        }
    }

    private static string? LevelId(Classification classification, int level) => level < 0 ? null : classification.Levels[level].Id;

    private string? FirstRule(IReadOnlyList<PublishedRule> rules, string? level, in SheetState state, out bool isProvisional)
    {
        isProvisional = false;
        var conditions = new PublishedConditions(state, _facts, _compiled);
        foreach (var rule in rules)
        {
            if (conditions.Holds(rule.When))
            {
                isProvisional = rule.Provisional is not null && conditions.Holds(rule.Provisional);
                return rule.Outcome switch
                {
                    PublishedOutcome.TheLevel => level,
                    PublishedOutcome.Nothing => null,
                    _ => rule.Name,
                };
            }
        }

        return null;
    }

    /// <summary>
    /// Whether everything that the score counts is known: its items are answered or not asked, its categories and rules
    /// are decided, and so for the scores in it. A score chosen by rules needs every item that it reads.
    /// </summary>
    private bool IsCompleteCase(Score score, in SheetState state)
    {
        if (score.Rules.Count > 0)
        {
            return !state.AnyMissing(_facts.ScoreItems[score.Index]);
        }

        for (var i = 0; i < score.Terms.Count; i++)
        {
            var term = score.Terms[i];
            if (!IsCompleteCase(score, i, term, state))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCompleteCase(Score score, int index, ScoreTerm term, in SheetState state)
    {
        if (term.Kind == ScoreTermKind.Item)
        {
            return !state.IsMissing(term.Items[0].Index);
        }

        if (term.Value is ScoreNumber part)
        {
            return IsCompleteCase(part.Score, state);
        }

        var (minimum, maximum) = _compiled.TermRange(score.Index, index, state.Classes);
        return minimum == maximum;
    }

    /// <summary>The sheet with an option in place of every missing answer that has it, unless its gate is closed by then.</summary>
    private ushort[] Substituted(string? option, in SheetState state)
    {
        var classes = state.Classes.ToArray();
        var sheet = new BoundSheet(classes, state.Values.ToArray(), new int[classes.Length]);
        var given = new GivenAnswers(sheet, _facts);
        var asked = new Truth[classes.Length];
        foreach (var index in _facts.Of.GateOrder)
        {
            var item = _facts.Of.Items[index];
            asked[index] = !state.Asked[index] ? Truth.False : item.Gate is null ? Truth.True : given.Of(item.Gate, asked);
            var chosen = option is null || sheet.IsGiven(index) || asked[index] == Truth.False ? -1 : item.OptionIndex(option);
            if (chosen < 0 || !_facts.OptionIsValue[index][chosen])
            {
                continue;
            }

            var isSet = item.Kind == AnswerKind.MultipleChoice;
            sheet.Values[index] = isSet ? 1L << chosen : chosen;
            classes[index] = isSet ? _facts.Classes.OfOptions(index, 1UL << chosen) : _facts.OptionClass[index][chosen];

            // An answer given behind this gate fixes it; the option does not stand in against what was said.
            if (!_compiled.IsFeasible(classes))
            {
                classes[index] = CompiledSetting.Missing;
            }
        }

        return classes;
    }
}
