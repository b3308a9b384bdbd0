namespace Csec.Screening.Evaluation;

/// <summary>What is known of one sheet once its scores are bounded, in memory that the caller lends.</summary>
internal readonly ref struct SheetState
{
    public SheetState(
        BoundSheet sheet, ReadOnlySpan<Truth> gates, ReadOnlySpan<bool> asked, ReadOnlySpan<decimal> minimum, ReadOnlySpan<decimal> maximum, bool isComplete)
    {
        Sheet = sheet;
        Gates = gates;
        Asked = asked;
        Minimum = minimum;
        Maximum = maximum;
        IsComplete = isComplete;
    }

    public BoundSheet Sheet { get; }

    /// <summary>By item, what the answers given say of its gate.</summary>
    public ReadOnlySpan<Truth> Gates { get; }

    /// <summary>By item, whether it is asked.</summary>
    public ReadOnlySpan<bool> Asked { get; }

    /// <summary>By score, its least value over all completions.</summary>
    public ReadOnlySpan<decimal> Minimum { get; }

    /// <summary>By score, its greatest value over all completions.</summary>
    public ReadOnlySpan<decimal> Maximum { get; }

    /// <summary>Whether no asked item is missing.</summary>
    public bool IsComplete { get; }

    public bool IsMissing(int item) => Asked[item] && !Sheet.IsGiven(item);

    public bool AnyMissing(int[] items)
    {
        foreach (var item in items)
        {
            if (IsMissing(item))
            {
                return true;
            }
        }

        return false;
    }

    public decimal? Value(int score) => Minimum[score] == Maximum[score] ? Minimum[score] : null;
}
