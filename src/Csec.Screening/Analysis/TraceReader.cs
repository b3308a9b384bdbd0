using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>What must be remembered of the answers to know what a score or classification publishes; gates are not seen to.</summary>
internal sealed class TraceReader
{
    private readonly RuleSetDefinition _definition;
    private readonly CompiledRuleSet _compiled;
    private readonly CompiledSetting _setting;
    private readonly SettingFacts _facts;

    public TraceReader(RuleSetDefinition definition, CompiledRuleSet compiled, CompiledSetting setting)
    {
        _definition = definition;
        _compiled = compiled;
        _setting = setting;
        _facts = new(new(definition), compiled.Classes, [.. definition.Parameters.Select(parameter => setting.Parameters[parameter])]);
    }

    public IEnumerable<Trace> OfScore(Score score) => OfRule(
        score.MissingRule, _setting.Score(score.Index),
        () => CompleteCase(score), () => [Trace.AnyMissing(_facts.ScoreItems[score.Index])]);

    public IEnumerable<Trace> OfClassification(Classification classification)
    {
        IEnumerable<int> items = ItemsRead.By(classification, _facts.Decide);
        items = classification.Of is { } of ? items.Union(_facts.ScoreItems[of.Index]) : items;
        return OfRule(
            classification.MissingRule, _setting.Classification(classification.Index).Level,
            () => classification.Of is { } score ? CompleteCase(score) : [Trace.AnyMissing(items)], () => [Trace.AnyMissing(items)]);
    }

    private IEnumerable<Trace> OfRule(MissingRule rule, CompiledFunction function, Func<IEnumerable<Trace>> completeCase, Func<IEnumerable<Trace>> anyMissing)
    {
        var diagram = function.AnySheet;
        var own = rule.Kind switch
        {
            MissingRuleKind.CountAsNothing => [Trace.Counted(diagram)],
            MissingRuleKind.CountAsOption => [Trace.Counted(diagram, [.. _definition.Items.Select(item => ClassOf(item, rule.Option!))])],
            MissingRuleKind.CompleteCases => completeCase(),
            MissingRuleKind.State => anyMissing(),
            MissingRuleKind.Rules => rule.Rules.SelectMany(OfRule),
            _ => [],
        };

        // Of a form without a missing answer the result itself is published.
        return own.Append(Trace.Possible(diagram, _setting)).Append(Trace.AnyMissing(_definition.Items.Select(item => item.Index)));
    }

    private ushort ClassOf(Item item, string option)
    {
        var at = item.OptionIndex(option);
        return at < 0 || !_facts.OptionIsValue[item.Index][at] ? CompiledSetting.Missing
            : item.Kind == AnswerKind.MultipleChoice ? _compiled.Classes.OfOptions(item.Index, 1UL << at)
            : _facts.OptionClass[item.Index][at];
    }

    /// <summary>An item that is counted must be answered, and anything else that is counted must be decided.</summary>
    private IEnumerable<Trace> CompleteCase(Score score)
    {
        if (score.Rules.Count > 0)
        {
            return [Trace.AnyMissing(_facts.ScoreItems[score.Index])];
        }

        var items = score.Terms.Where(term => term.Kind == ScoreTermKind.Item).Select(term => term.Items[0].Index);
        return score.Terms.SelectMany((term, i) => term.Kind == ScoreTermKind.Item ? []
            : term.Value is ScoreNumber part ? CompleteCase(part.Score)
            : [Trace.Undecided(_setting.Term(score.Index, i).AnySheet, _setting)]).Append(Trace.AnyMissing(items));
    }

    private IEnumerable<Trace> OfRule(PublishedRule rule) =>
        Expressions.PartsOf(rule.When).Concat(rule.Provisional is null ? [] : Expressions.PartsOf(rule.Provisional)).SelectMany(OfPart);

    private IEnumerable<Trace> OfPart(object part) => part switch
    {
        ScoreBound bound => [Trace.Possible(_setting.Score(bound.Score.Index).AnySheet, _setting)],
        ScoreNumber number => [Trace.Possible(_setting.Score(number.Score.Index).AnySheet, _setting)],
        CategoryCondition category => [Trace.Possible(_setting.Category(_definition.Categories.ToList().IndexOf(category.Category)).AnySheet, _setting)],
        ScoreIncompleteCondition incomplete => [Trace.AnyMissing(_facts.ScoreItems[incomplete.Score.Index])],
        AnswerIsCondition answer => [Trace.AnswerOf(answer.Item.Index)],
        AnswerNumberCondition answer => [Trace.AnswerOf(answer.Item.Index)],
        AnswerMissingCondition answer => [Trace.AnswerOf(answer.Item.Index)],
        AnswerPoints answer => [Trace.AnswerOf(answer.Item.Index)],
        AnswerNumber answer => [Trace.AnswerOf(answer.Item.Index)],
        _ => [],
    };
}
