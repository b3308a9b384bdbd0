using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>The five comparisons of exact numbers, and the equality of parameter values.</summary>
internal static class ExactComparison
{
    public static bool Holds(decimal left, Comparison comparison, decimal right) => comparison switch
    {
        Comparison.Is => left == right,
        Comparison.AtLeast => left >= right,
        Comparison.AtMost => left <= right,
        Comparison.Over => left > right,
        Comparison.Under => left < right,
        _ => throw new NotSupportedException(),
    };

    public static bool Same(ParameterValue left, ParameterValue right) =>
        left.Kind == right.Kind && (left.Kind == ParameterKind.Number ? left.Number == right.Number : left.Text == right.Text);
}
