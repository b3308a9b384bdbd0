using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Explanations;

/// <summary>The reasons of one score under one setting: which answer, part or rule adds which points.</summary>
internal sealed class ScoreReasons
{
    /// <summary>A cap or the rules, a floor, and what is left.</summary>
    public const int AdjustmentCount = 3;

    private readonly Score _score;
    private readonly int _first;
    private readonly SettingFacts _facts;

    // By rule, its value where that is the same on every sheet.
    private readonly decimal?[] _ruleValues;
    private readonly decimal? _cap;
    private readonly decimal? _floor;
    private readonly string _capText;
    private readonly string _floorText;
    private readonly bool _isSum;
    private readonly bool _hasItemsOnly;
    private readonly bool _countsWhenNotAsked;

    public ScoreReasons(Score score, int first, SettingFacts facts, CompiledSetting compiled)
    {
        _score = score;
        _first = first;
        _facts = facts;
        Terms = new TermReasons[score.Rules.Count > 0 ? 0 : score.Terms.Count];
        for (var i = 0; i < Terms.Length; i++)
        {
            Terms[i] = new(score, i, facts, compiled);
        }

        _ruleValues = [.. score.Rules.Select(rule => facts.Constant(rule.Value))];
        _cap = score.AtMost is null ? null : facts.Constant(score.AtMost);
        _floor = score.AtLeast is null ? null : facts.Constant(score.AtLeast);
        _capText = "at most " + Name(score.AtMost);
        _floorText = "at least " + Name(score.AtLeast);
        _isSum = score.Rules.Count == 0 && score.AtLeast is null && (score.AtMost is null || _cap is not null);
        _countsWhenNotAsked = Array.Exists(Terms, term => term.CountsWhenNotAsked);
        _hasItemsOnly = Array.TrueForAll(Terms, term => term.Kind == ScoreTermKind.Item);
    }

    public TermReasons[] Terms { get; }

    /// <summary>
    /// Finds which terms add something, the least that each adds, and the adjustments; returns how many reasons they make.
    /// </summary>
    public int Measure(in SheetState state, Span<bool> adds, Span<decimal> points, Span<decimal> adjustments)
    {
        var isPlain = IsPlain(state);
        var needsSum = !isPlain || _cap is not null;
        var count = 0;
        var sum = 0m;
        for (var i = 0; i < Terms.Length; i++)
        {
            if (Terms[i].Adds(state, out points[_first + i]))
            {
                adds[_first + i] = true;
                count++;
                if (needsSum)
                {
                    sum += points[_first + i];
                }
            }
        }

        if (isPlain)
        {
            if (_cap is not { } cap || cap >= sum)
            {
                return count;
            }

            adjustments[0] = cap - sum;
            return count + 1;
        }

        Adjust(state.Minimum[_score.Index], sum, adjustments);
        foreach (var adjustment in adjustments)
        {
            count += adjustment != 0 ? 1 : 0;
        }

        return count;
    }

    public void AddAnswers(
        in SheetState state, KeyValuePair<string, Answer>[] answers, ReadOnlySpan<bool> adds, ReadOnlySpan<decimal> points, Reason[] reasons, ref int at)
    {
        for (var i = 0; i < Terms.Length; i++)
        {
            if (adds[_first + i] && Terms[i].IsAnswer(state))
            {
                reasons[at++] = Terms[i].AnswerReason(state, answers, points[_first + i]);
            }
        }
    }

    public void AddParts(in SheetState state, ReadOnlySpan<bool> adds, ReadOnlySpan<decimal> points, Reason[] reasons, ref int at)
    {
        for (var i = 0; !_hasItemsOnly && i < Terms.Length; i++)
        {
            if (adds[_first + i] && Terms[i].Kind == ScoreTermKind.Part)
            {
                reasons[at++] = new PartReason(_score.Id, Terms[i].Name, points[_first + i], Terms[i].Contributing(state));
            }
        }
    }

    public void AddMissing(in SheetState state, ReadOnlySpan<bool> adds, ReadOnlySpan<decimal> points, Reason[] reasons, ref int at)
    {
        for (var i = 0; i < Terms.Length; i++)
        {
            if (adds[_first + i] && Terms[i].Kind == ScoreTermKind.Item && !Terms[i].IsAnswer(state) && !Terms[i].IsNotAsked(state))
            {
                reasons[at++] = new MissingReason(_score.Id, Terms[i].ItemId, points[_first + i]);
            }
        }
    }

    public void AddAdjustments(
        in SheetState state, ReadOnlySpan<bool> adds, ReadOnlySpan<decimal> points, ReadOnlySpan<decimal> adjustments, Reason[] reasons, ref int at)
    {
        for (var i = 0; !_hasItemsOnly && i < Terms.Length; i++)
        {
            if (adds[_first + i] && Terms[i].Kind == ScoreTermKind.Rule)
            {
                reasons[at++] = new AdjustmentReason(_score.Id, Terms[i].Name, points[_first + i]);
            }
        }

        for (var i = 0; _countsWhenNotAsked && i < Terms.Length; i++)
        {
            if (adds[_first + i] && Terms[i].IsNotAsked(state))
            {
                reasons[at++] = new AdjustmentReason(_score.Id, Terms[i].ItemId + " is not asked", points[_first + i]);
            }
        }

        if (adjustments[0] != 0)
        {
            reasons[at++] = new AdjustmentReason(_score.Id, _score.Rules.Count > 0 ? RuleText(state) : _capText, adjustments[0]);
        }

        if (IsPlain(state))
        {
            return;
        }

        if (adjustments[1] != 0)
        {
            reasons[at++] = new AdjustmentReason(_score.Id, _floorText, adjustments[1]);
        }

        if (adjustments[2] != 0)
        {
            reasons[at++] = new AdjustmentReason(_score.Id, "answers taken together", adjustments[2]);
        }
    }

    /// <summary>Once nothing is missing, the terms of a sum add up by themselves and only a cap takes something away.</summary>
    private bool IsPlain(in SheetState state) => _isSum && state.IsComplete;

    /// <summary>What no term adds: by the cap or the rules, by the floor, and by answers that exclude each other.</summary>
    private void Adjust(decimal minimum, decimal sum, Span<decimal> adjustments)
    {
        adjustments.Clear();
        if (_score.Rules.Count > 0)
        {
            adjustments[0] = minimum;
            return;
        }

        if (_score.AtMost is not null && (_cap is { } cap ? cap < sum : minimum < sum))
        {
            adjustments[0] = (_cap ?? minimum) - sum;
            sum += adjustments[0];
        }

        if (_score.AtLeast is not null && (_floor is { } floor ? floor > sum : minimum > sum))
        {
            adjustments[1] = (_floor ?? minimum) - sum;
            sum += adjustments[1];
        }

        adjustments[2] = minimum - sum;
    }

    /// <summary>The rule that gives the least value: the first of those that may decide and are worth that.</summary>
    private string RuleText(in SheetState state)
    {
        var given = new GivenAnswers(state.Sheet, _facts);
        for (var i = 0; i < _score.Rules.Count; i++)
        {
            var truth = given.Of(_score.Rules[i].When, state.Gates);
            var isWorthThat = _ruleValues[i] is not { } value || value == state.Minimum[_score.Index];
            if (truth != Truth.False && isWorthThat)
            {
                return _score.Rules[i].Text;
            }

            if (truth == Truth.True)
            {
                break;
            }
        }

        return _score.Text;
    }

    private static string Name(NumberExpression? number) => number switch
    {
        ParameterNumber parameter => parameter.Parameter.Id,
        ConstantNumber constant => ReasonList.Text(constant.Value),
        ScoreNumber score => score.Score.Id,
        _ => "a number that follows from the answers",
    };
}
