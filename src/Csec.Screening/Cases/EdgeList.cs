using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Cases;

/// <summary>A value that some case must have, or one of two, because a comparison changes there.</summary>
internal sealed record Edge(string Name, bool IsScore, decimal Bound, IReadOnlyList<decimal> Values)
{
    /// <summary>The number to which the name is compared, under the setting of a case.</summary>
    public required NumberExpression BoundExpression { get; init; }

    public override string ToString() =>
        $"`{Name}` is {string.Join(" or ", Values.Select(JsonWriting.Text))}, beside the edge at {JsonWriting.Text(Bound)}";
}

/// <summary>Finds both sides of each comparison of an item or a score with a number.</summary>
internal sealed class EdgeList(RuleSet ruleSet)
{
    private readonly IReadOnlyList<IReadOnlyList<KeyValuePair<string, ParameterValue>>> _settings = BoundValue.Settings(ruleSet.Definition);
    private readonly Dictionary<IReadOnlyList<KeyValuePair<string, ParameterValue>>, Assessment?> _unanswered = [];

    public IReadOnlyList<Edge> Find()
    {
        var edges = new Dictionary<string, Edge>(StringComparer.Ordinal);
        foreach (var condition in ConditionTree.Of(ruleSet.Definition))
        {
            foreach (var edge in EdgesOf(condition))
            {
                edges[edge.ToString()] = edge;
            }
        }

        return [.. edges.Values];
    }

    private IEnumerable<Edge> EdgesOf(Condition condition) => condition switch
    {
        AnswerNumberCondition answer => EdgesOf(new AnswerNumber(answer.Item), answer.Comparison, answer.Bound),
        ComparisonCondition comparison => EdgesOf(comparison.Left, comparison.Comparison, comparison.Right)
            .Concat(EdgesOf(comparison.Right, Turned(comparison.Comparison), comparison.Left)),
        _ => [],
    };

    private IEnumerable<Edge> EdgesOf(NumberExpression number, Comparison comparison, NumberExpression bound)
    {
        if (number is not (AnswerNumber or ScoreNumber))
        {
            yield break;
        }

        var seen = new HashSet<decimal>();
        foreach (var setting in _settings)
        {
            if (BoundValue.Of(bound, setting) is { } value && seen.Add(value) && Limits(number, setting) is { } limits)
            {
                foreach (var values in Sides(comparison, value).Select(side => side.Where(limits.Contains).ToList()).Where(side => side.Count > 0))
                {
                    yield return new(limits.Name, number is ScoreNumber, value, values) { BoundExpression = bound };
                }
            }
        }
    }

    /// <summary>The whole numbers just beside a bound, below and above.</summary>
    private static IEnumerable<decimal[]> Sides(Comparison comparison, decimal bound)
    {
        var floor = decimal.Floor(bound);
        return comparison switch
        {
            Comparison.Is => [[bound], [bound - 1, bound + 1]],
            Comparison.AtLeast or Comparison.Under => [[floor == bound ? bound - 1 : floor], [decimal.Ceiling(bound)]],
            _ => [[floor], [floor + 1]],
        };
    }

    /// <summary>What the number can be; null for scores that are not whole, whose neighbours are not known.</summary>
    private NumberLimits? Limits(NumberExpression number, IReadOnlyList<KeyValuePair<string, ParameterValue>> setting)
    {
        if (number is AnswerNumber answer)
        {
            return new(answer.Item.Id, answer.Item.Minimum, answer.Item.Maximum);
        }

        var score = ((ScoreNumber)number).Score;
        var range = Unanswered(setting)?.Score(score.Id);
        var isWhole = range is not null && decimal.Truncate(range.Minimum) == range.Minimum && decimal.Truncate(range.Maximum) == range.Maximum;
        return isWhole ? new(score.Id, range!.Minimum, range.Maximum) : null;
    }

    private Assessment? Unanswered(IReadOnlyList<KeyValuePair<string, ParameterValue>> setting)
    {
        if (!_unanswered.TryGetValue(setting, out var assessment))
        {
            var options = new AssessmentOptions { Parameters = setting.ToDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal) };
            assessment = ruleSet.Assess(AnswerSheet.Empty, options: options).Assessment;
            _unanswered.Add(setting, assessment);
        }

        return assessment;
    }

    private static Comparison Turned(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => Comparison.AtMost,
        Comparison.AtMost => Comparison.AtLeast,
        Comparison.Over => Comparison.Under,
        Comparison.Under => Comparison.Over,
        _ => comparison,
    };

    private sealed record NumberLimits(string Name, decimal Minimum, decimal Maximum)
    {
        public bool Contains(decimal value) => value >= Minimum && value <= Maximum;
    }
}
