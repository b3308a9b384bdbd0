namespace Csec.Screening.Model;

/// <summary>An exact number that follows from the answers and the parameters.</summary>
internal abstract record NumberExpression;

internal sealed record ConstantNumber(decimal Value) : NumberExpression;

internal sealed record ParameterNumber(Parameter Parameter) : NumberExpression;

/// <summary>The points of the answer; for multiple choice their sum. 0 when the item is not asked.</summary>
internal sealed record AnswerPoints(Item Item) : NumberExpression;

/// <summary>The whole number given; 0 when the item is not asked.</summary>
internal sealed record AnswerNumber(Item Item) : NumberExpression;

internal sealed record ScoreNumber(Score Score) : NumberExpression;

internal sealed record SumNumber(IReadOnlyList<NumberExpression> Operands) : NumberExpression;

internal sealed record ProductNumber(NumberExpression Left, NumberExpression Right) : NumberExpression;

internal sealed record NegatedNumber(NumberExpression Operand) : NumberExpression;

internal sealed record SmallestNumber(IReadOnlyList<NumberExpression> Operands) : NumberExpression;

internal sealed record LargestNumber(IReadOnlyList<NumberExpression> Operands) : NumberExpression;

/// <summary>How many of the conditions hold.</summary>
internal sealed record CountNumber(IReadOnlyList<Condition> Operands) : NumberExpression;

/// <summary>The value of the first rule that holds. The last rule always holds.</summary>
internal sealed record FirstMatchNumber(IReadOnlyList<PointRule> Rules) : NumberExpression;

/// <summary>The least or the most that a score can still be. In missing rules only.</summary>
internal sealed record ScoreBound(Score Score, bool Highest) : NumberExpression;

/// <summary>A number that holds when a condition does; <paramref name="Text"/> is how the author wrote the condition.</summary>
internal sealed record PointRule(Condition When, NumberExpression Value, string Text);
