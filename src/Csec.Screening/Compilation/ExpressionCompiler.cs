using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>
/// Conditions and numbers as functions of a sheet under one setting of the parameters. On an edge without an answer
/// nothing that is said of the answer holds, and in arithmetic it adds 0.
/// </summary>
internal sealed class ExpressionCompiler(AnswerClasses classes, ParameterSetting setting, DiagramBuilder builder)
{
    private readonly Dictionary<int, int> _scores = [];
    private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal);

    /// <summary>
    /// Compiles what a condition or number refers to, the innermost first: authors may chain any number of scores, and
    /// the chain must not become a chain of calls.
    /// </summary>
    public void Prepare(object root)
    {
        var open = new Stack<object>(References(root).Reverse());
        while (open.Count > 0)
        {
            var reference = open.Peek();
            var missing = IsDone(reference) ? [] : References(Body(reference)).Where(other => !IsDone(other)).ToList();
            missing.Reverse();
            missing.ForEach(open.Push);
            if (missing.Count > 0)
            {
                continue;
            }

            _ = open.Pop();
            if (!IsDone(reference))
            {
                Define(reference);
            }
        }
    }

    public int Compile(Condition condition)
    {
        Prepare(condition);
        return Holds(condition);
    }

    public int Compile(NumberExpression number)
    {
        Prepare(number);
        return Number(number);
    }

    private static IEnumerable<object> References(object root)
    {
        foreach (var part in Expressions.PartsOf(root))
        {
            switch (part)
            {
                case ScoreNumber score:
                    yield return score.Score;
                    break;
                case CategoryCondition category:
                    yield return category.Category;
                    break;
            }
        }
    }

    private static object Body(object reference) => reference is Score score ? score.Value : ((Category)reference).Condition;

    private bool IsDone(object reference) =>
        reference is Score score ? _scores.ContainsKey(score.Index) : _categories.ContainsKey(((Category)reference).Id);

    private void Define(object reference)
    {
        if (reference is Score score)
        {
            _scores.Add(score.Index, Number(score.Value));
        }
        else
        {
            var category = (Category)reference;
            _categories.Add(category.Id, Holds(category.Condition));
        }
    }

    private int Holds(Condition condition) => condition switch
    {
        ConstantCondition constant => DiagramBuilder.Truth(constant.Holds),
        NotCondition not => builder.Not(Holds(not.Operand)),
        AllCondition all => builder.Combine(DiagramCombination.All, All(all.Operands)),
        AnyCondition any => builder.Combine(DiagramCombination.Any, All(any.Operands)),
        AnswerIsCondition answer => AnswerIs(answer),
        AnswerNumberCondition number => AnswerNumberHolds(number),
        ComparisonCondition comparison =>
            builder.Apply(Operation(comparison.Comparison), Number(comparison.Left), Number(comparison.Right)),
        ParameterIsCondition parameter => DiagramBuilder.Truth(setting.Has(parameter)),
        CategoryCondition category => _categories[category.Category.Id],
        _ => throw new InvalidOperationException("Only a missing rule may ask whether answers are missing."),
    };

    private int Number(NumberExpression number) => number switch
    {
        ConstantNumber constant => builder.Value(constant.Value),
        ParameterNumber parameter => builder.Value(setting[parameter.Parameter].Number),
        AnswerPoints points => Points(points.Item.Index),
        AnswerNumber answer => Leaf(answer.Item.Index, found => classes.FirstNumber(answer.Item.Index, found)),
        ScoreNumber score => _scores[score.Score.Index],
        SumNumber sum => builder.Combine(DiagramCombination.Sum, All(sum.Operands)),
        ProductNumber product => builder.Apply(DiagramOperation.Product, Number(product.Left), Number(product.Right)),
        NegatedNumber negated => builder.Apply(DiagramOperation.Product, builder.Value(-1m), Number(negated.Operand)),
        SmallestNumber smallest => builder.Combine(DiagramCombination.Smallest, All(smallest.Operands)),
        LargestNumber largest => builder.Combine(DiagramCombination.Largest, All(largest.Operands)),
        CountNumber count => builder.Combine(DiagramCombination.Sum, All(count.Operands)),
        FirstMatchNumber match => FirstMatch(match),
        _ => throw new InvalidOperationException("Only a missing rule may ask for the bounds of a score."),
    };

    private int[] All(IReadOnlyList<Condition> operands) => [.. operands.Select(Holds)];

    private int[] All(IReadOnlyList<NumberExpression> operands) => [.. operands.Select(Number)];

    private int FirstMatch(FirstMatchNumber match)
    {
        var result = Number(match.Rules[match.Rules.Count - 1].Value);
        for (var i = match.Rules.Count - 2; i >= 0; i--)
        {
            result = builder.Choose(Holds(match.Rules[i].When), Number(match.Rules[i].Value), result);
        }

        return result;
    }

    private int AnswerIs(AnswerIsCondition answer)
    {
        var item = answer.Item;
        return Leaf(item.Index, found =>
        {
            var raw = classes.FirstOptions(item.Index, found);
            return answer.Options.Any(option => ItemClasses.Contains(item, raw, option)) ? 1m : 0m;
        });
    }

    private int AnswerNumberHolds(AnswerNumberCondition condition)
    {
        var item = condition.Item.Index;
        var bound = setting.Number(condition.Bound);
        return Leaf(
            item, found => ParameterSetting.Compare(classes.FirstNumber(item, found), condition.Comparison, bound) ? 1m : 0m);
    }

    private int Points(int item) => Leaf(item, found => classes.Points(item, found));

    private int Leaf(int item, Func<int, decimal> value)
    {
        var layer = builder.Layers.LayerOf(item);
        var edges = new int[builder.Layers.EdgeCount(layer)];
        for (var edge = 0; edge < edges.Length - 1; edge++)
        {
            edges[edge] = builder.Value(value(edge));
        }

        edges[edges.Length - 1] = DiagramBuilder.Zero;
        return builder.Node(layer, edges);
    }

    private static DiagramOperation Operation(Comparison comparison) => comparison switch
    {
        Comparison.Is => DiagramOperation.Is,
        Comparison.AtLeast => DiagramOperation.AtLeast,
        Comparison.AtMost => DiagramOperation.AtMost,
        Comparison.Over => DiagramOperation.Over,
        Comparison.Under => DiagramOperation.Under,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
