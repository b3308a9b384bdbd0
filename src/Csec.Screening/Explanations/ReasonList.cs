using System.Globalization;
using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Explanations;

/// <summary>
/// Why a result is what it is, in groups: answers, parts, missing answers, adjustments, rules. The points with one score
/// always add up to its least value.
/// </summary>
internal sealed class ReasonList
{
    private const int MostOnStack = 256;

    private readonly ScoreReasons[] _scores;
    private readonly RuleReason[][] _rules;
    private readonly CompiledSetting _compiled;
    private readonly int _terms;

    public ReasonList(SettingFacts facts, CompiledSetting compiled)
    {
        _compiled = compiled;
        var first = 0;
        _scores = new ScoreReasons[facts.Of.Definition.Scores.Count];
        for (var i = 0; i < _scores.Length; i++)
        {
            _scores[i] = new(facts.Of.Definition.Scores[i], first, facts, compiled);
            first += _scores[i].Terms.Length;
        }

        _terms = first;
        _rules = [.. facts.Of.Definition.Classifications.Select(RulesOf)];
    }

    /// <summary>The reasons of one sheet; a classification that is not determined has no rule reason.</summary>
    public IReadOnlyList<Reason> Of(in SheetState state, KeyValuePair<string, Answer>[] answers, ReadOnlySpan<bool> determined)
    {
        Span<decimal> points = _terms <= MostOnStack ? stackalloc decimal[_terms] : new decimal[_terms];
        Span<decimal> adjustments = stackalloc decimal[3];
        var count = 0;
        foreach (var score in _scores)
        {
            score.LeastPoints(state, points);
            score.Adjustments(state, points, adjustments);
            count += score.Count(points) + (adjustments[0] != 0 ? 1 : 0) + (adjustments[1] != 0 ? 1 : 0) + (adjustments[2] != 0 ? 1 : 0);
        }

        var deciding = determined.Length == 0 ? [] : new IReadOnlyList<int>[determined.Length];
        for (var i = 0; i < determined.Length; i++)
        {
            deciding[i] = determined[i] ? _compiled.PossibleRules(i, state.Sheet.Classes) : [];
            count += deciding[i].Count;
        }

        if (count == 0)
        {
            return [];
        }

        var reasons = new Reason[count];
        var at = 0;
        foreach (var score in _scores)
        {
            score.AddAnswers(state, answers, points, reasons, ref at);
        }

        foreach (var score in _scores)
        {
            score.AddParts(state, points, reasons, ref at);
        }

        foreach (var score in _scores)
        {
            score.AddMissing(state, points, reasons, ref at);
        }

        foreach (var score in _scores)
        {
            score.AddAdjustments(state, points, adjustments, reasons, ref at);
        }

        for (var i = 0; i < deciding.Length; i++)
        {
            for (var j = 0; j < deciding[i].Count; j++)
            {
                reasons[at++] = _rules[i][deciding[i][j]];
            }
        }

        return reasons;
    }

    internal static string Text(decimal number) => (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static RuleReason[] RulesOf(Classification classification) =>
    [
        .. classification.Overrides.Concat(classification.Rules).Concat(classification.Floors).Select(rule =>
            new RuleReason(classification.Id, rule.Text, classification.Levels[rule.Level].Id, (rule.Basis ?? classification.Basis).Source.Id)),
    ];
}
