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

    // By classification and level, the one rule that gives the level; null when there are several.
    private readonly RuleReason?[][] _onlyRules;
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
        _onlyRules = [.. facts.Of.Definition.Classifications.Select((classification, index) => OnlyRules(classification, _rules[index]))];
    }

    /// <summary>
    /// The reasons of one sheet; <paramref name="levels"/> has the level of each classification, or -1 when it is not
    /// determined and so no rule decided.
    /// </summary>
    public IReadOnlyList<Reason> Of(in SheetState state, KeyValuePair<string, Answer>[] answers, ReadOnlySpan<int> levels)
    {
        Span<decimal> points = _terms <= MostOnStack ? stackalloc decimal[_terms] : new decimal[_terms];
        var adds = _terms <= MostOnStack ? stackalloc bool[_terms] : new bool[_terms];
        var adjusting = _scores.Length * ScoreReasons.AdjustmentCount;
        Span<decimal> adjustments = adjusting <= MostOnStack ? stackalloc decimal[adjusting] : new decimal[adjusting];
        var count = 0;
        for (var i = 0; i < _scores.Length; i++)
        {
            count += _scores[i].Measure(state, adds, points, adjustments.Slice(i * ScoreReasons.AdjustmentCount, ScoreReasons.AdjustmentCount));
        }

        IReadOnlyList<int>?[]? deciding = null;
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] >= 0 && _onlyRules[i][levels[i]] is null)
            {
                deciding ??= new IReadOnlyList<int>?[levels.Length];
                deciding[i] = _compiled.PossibleRules(i, state.Classes);
                count += deciding[i]!.Count;
            }
            else
            {
                count += levels[i] >= 0 ? 1 : 0;
            }
        }

        if (count == 0)
        {
            return [];
        }

        var reasons = new Reason[count];
        var at = 0;
        foreach (var score in _scores)
        {
            score.AddAnswers(state, answers, adds, points, reasons, ref at);
        }

        foreach (var score in _scores)
        {
            score.AddParts(state, adds, points, reasons, ref at);
        }

        for (var i = 0; !state.IsComplete && i < _scores.Length; i++)
        {
            _scores[i].AddMissing(state, adds, points, reasons, ref at);
        }

        for (var i = 0; i < _scores.Length; i++)
        {
            _scores[i].AddAdjustments(state, adds, points, adjustments.Slice(i * ScoreReasons.AdjustmentCount, ScoreReasons.AdjustmentCount), reasons, ref at);
        }

        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] >= 0)
            {
                AddRules(i, levels[i], deciding?[i] ?? [], reasons, ref at);
            }
        }

        return Array.AsReadOnly(reasons);
    }

    private void AddRules(int classification, int level, IReadOnlyList<int> deciding, Reason[] reasons, ref int at)
    {
        if (_onlyRules[classification][level] is { } only)
        {
            reasons[at++] = only;
        }

        for (var i = 0; i < deciding.Count; i++)
        {
            reasons[at++] = _rules[classification][deciding[i]];
        }
    }

    internal static string Text(decimal number) => (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static RuleReason[] RulesOf(Classification classification) =>
    [
        .. classification.Overrides.Concat(classification.Rules).Concat(classification.Floors).Select(rule =>
            new RuleReason(classification.Id, rule.Text, classification.Levels[rule.Level].Id, (rule.Basis ?? classification.Basis).Source.Id)),
    ];

    private static RuleReason?[] OnlyRules(Classification classification, RuleReason[] rules) =>
    [
        .. classification.Levels.Select(level =>
            rules.Where(rule => rule.Level == level.Id).ToList() is [var only] ? only : null),
    ];
}
