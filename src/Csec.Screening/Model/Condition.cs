namespace Csec.Screening.Model;

/// <summary>How two numbers are compared.</summary>
internal enum Comparison
{
    Is,
    AtLeast,
    AtMost,
    Over,
    Under,
}

/// <summary>
/// Something that holds or does not. An item that is not asked has no answer: nothing that is said directly of its
/// answer holds, and in arithmetic it adds 0.
/// </summary>
internal abstract record Condition;

internal sealed record ConstantCondition(bool Holds) : Condition
{
    public static readonly ConstantCondition Always = new(true);

    public static readonly ConstantCondition Never = new(false);
}

internal sealed record NotCondition(Condition Operand) : Condition;

internal sealed record AllCondition(IReadOnlyList<Condition> Operands) : Condition;

internal sealed record AnyCondition(IReadOnlyList<Condition> Operands) : Condition;

/// <summary>The answer of a choice item is one of the options; for multiple choice, one of them is among the answers.</summary>
internal sealed record AnswerIsCondition(Item Item, IReadOnlyList<int> Options) : Condition;

/// <summary>
/// The number given for an item, compared with something that reads no item. It does not hold when the item is not
/// asked, whatever the comparison.
/// </summary>
internal sealed record AnswerNumberCondition(Item Item, Comparison Comparison, NumberExpression Bound) : Condition;

/// <summary>Two numbers compared; an item that is not asked adds 0 to either.</summary>
internal sealed record ComparisonCondition(NumberExpression Left, Comparison Comparison, NumberExpression Right) : Condition;

internal sealed record ParameterIsCondition(Parameter Parameter, ParameterValue Value) : Condition;

internal sealed record CategoryCondition(Category Category) : Condition;

/// <summary>An item that the score reads is asked and has no answer. In missing rules only.</summary>
internal sealed record ScoreIncompleteCondition(Score Score) : Condition;

/// <summary>The item is asked and has no answer. In missing rules only.</summary>
internal sealed record AnswerMissingCondition(Item Item) : Condition;
