using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>Bounds of a number that the answers given do not fix; never too narrow.</summary>
internal readonly record struct NumberInterval(decimal Low, decimal High)
{
    public static NumberInterval Of(decimal value) => new(value, value);

    public static NumberInterval operator +(NumberInterval left, NumberInterval right) =>
        new(left.Low + right.Low, left.High + right.High);

    public static NumberInterval operator -(NumberInterval operand) => new(-operand.High, -operand.Low);

    public static NumberInterval operator *(NumberInterval left, NumberInterval right)
    {
        var (a, b, c, d) = (left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High);
        return new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <summary>The smallest interval that holds both.</summary>
    public NumberInterval Join(NumberInterval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    public NumberInterval Smallest(NumberInterval other) => new(Math.Min(Low, other.Low), Math.Min(High, other.High));

    public NumberInterval Largest(NumberInterval other) => new(Math.Max(Low, other.Low), Math.Max(High, other.High));

    public Truth Compare(Comparison comparison, NumberInterval right) => comparison switch
    {
        Comparison.Is when Low == High && right.Low == right.High && Low == right.Low => Truth.True,
        Comparison.Is => High < right.Low || right.High < Low ? Truth.False : Truth.Unknown,
        Comparison.AtLeast => Low >= right.High ? Truth.True : High < right.Low ? Truth.False : Truth.Unknown,
        Comparison.Over => Low > right.High ? Truth.True : High <= right.Low ? Truth.False : Truth.Unknown,
        Comparison.AtMost => right.Compare(Comparison.AtLeast, this),
        Comparison.Under => right.Compare(Comparison.Over, this),
        _ => throw new NotSupportedException(),
    };
}
