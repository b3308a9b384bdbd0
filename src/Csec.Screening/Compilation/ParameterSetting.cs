using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>One value for each parameter of a rule set, and what follows from the parameters alone.</summary>
internal sealed class ParameterSetting
{
    private readonly RuleSetDefinition _definition;
    private readonly int[] _choices;

    private ParameterSetting(RuleSetDefinition definition, int[] choices)
    {
        _definition = definition;
        _choices = choices;
        for (var i = 0; i < choices.Length; i++)
        {
            Index = (Index * definition.Parameters[i].Allowed.Count) + choices[i];
        }
    }

    /// <summary>The position among all settings; the last parameter changes fastest.</summary>
    public int Index { get; }

    /// <summary>How many settings a rule set has; one when it has no parameters.</summary>
    public static int CountOf(RuleSetDefinition definition)
    {
        var count = 1;
        foreach (var parameter in definition.Parameters)
        {
            count = checked(count * parameter.Allowed.Count);
        }

        return count;
    }

    /// <summary>The setting in which every parameter has its default.</summary>
    public static ParameterSetting DefaultOf(RuleSetDefinition definition) =>
        new(definition, [.. definition.Parameters.Select(parameter => parameter.DefaultIndex)]);

    /// <summary>The setting at a position.</summary>
    public static ParameterSetting At(RuleSetDefinition definition, int index)
    {
        if (index < 0 || index >= CountOf(definition))
        {
            throw new ArgumentOutOfRangeException(nameof(index));
        }

        var choices = new int[definition.Parameters.Count];
        for (var i = choices.Length - 1; i >= 0; i--)
        {
            var count = definition.Parameters[i].Allowed.Count;
            choices[i] = index % count;
            index /= count;
        }

        return new(definition, choices);
    }

    /// <summary>The setting that takes one allowed value, by position, for each parameter in source order.</summary>
    public static ParameterSetting Of(RuleSetDefinition definition, IReadOnlyList<int> choices) =>
        new(definition, [.. choices]);

    public ParameterValue this[Parameter parameter] => ValueAt(parameter.Index);

    /// <summary>The position of the setting that is the same but has the first value of a parameter.</summary>
    public int IndexWithout(Parameter parameter) =>
        new ParameterSetting(_definition, [.. _choices.Select((choice, i) => i == parameter.Index ? 0 : choice)]).Index;

    /// <summary>The position of a parameter's value among the allowed ones.</summary>
    public int Choice(int parameter) => _choices[parameter];

    /// <summary>Whether all conditions hold.</summary>
    public bool Meets(IReadOnlyList<Condition> requirements) => requirements.All(Holds);

    /// <summary>Whether a condition holds that reads parameters only.</summary>
    public bool Holds(Condition condition) => condition switch
    {
        ConstantCondition constant => constant.Holds,
        NotCondition not => !Holds(not.Operand),
        AllCondition all => all.Operands.All(Holds),
        AnyCondition any => any.Operands.Any(Holds),
        ParameterIsCondition parameter => Has(parameter),
        ComparisonCondition comparison => Compare(Number(comparison.Left), comparison.Comparison, Number(comparison.Right)),
        _ => throw new InvalidOperationException("The condition reads more than parameters."),
    };

    /// <summary>Whether a parameter has a value; numbers are equal however they are spelled.</summary>
    public bool Has(ParameterIsCondition condition)
    {
        var value = ValueAt(condition.Parameter.Index);
        return condition.Value.Kind == ParameterKind.Number
            ? value.Number == condition.Value.Number
            : value.Text == condition.Value.Text;
    }

    /// <summary>A number that reads parameters only.</summary>
    public decimal Number(NumberExpression number) => number switch
    {
        ConstantNumber constant => constant.Value,
        ParameterNumber parameter => ValueAt(parameter.Parameter.Index).Number,
        SumNumber sum => sum.Operands.Sum(Number),
        ProductNumber product => Number(product.Left) * Number(product.Right),
        NegatedNumber negated => -Number(negated.Operand),
        SmallestNumber smallest => smallest.Operands.Min(Number),
        LargestNumber largest => largest.Operands.Max(Number),
        CountNumber count => count.Operands.Count(Holds),
        FirstMatchNumber match => Number(match.Rules.First(rule => Holds(rule.When)).Value),
        _ => throw new InvalidOperationException("The number reads more than parameters."),
    };

    public static bool Compare(decimal left, Comparison comparison, decimal right) => comparison switch
    {
        Comparison.Is => left == right,
        Comparison.AtLeast => left >= right,
        Comparison.AtMost => left <= right,
        Comparison.Over => left > right,
        Comparison.Under => left < right,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    private ParameterValue ValueAt(int parameter) => _definition.Parameters[parameter].Allowed[_choices[parameter]];
}
