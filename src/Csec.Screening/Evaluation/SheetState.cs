namespace Csec.Screening.Evaluation;

/// <summary>What is known of one sheet once its scores are bounded, in memory that the caller lends.</summary>
internal readonly ref struct SheetState
{
    public SheetState(
        BoundSheet sheet, ReadOnlySpan<Truth> gates, ReadOnlySpan<bool> asked, ReadOnlySpan<decimal> minimum, ReadOnlySpan<decimal> maximum, bool isComplete)
    {
        Classes = sheet.Classes;
        Values = sheet.Values;
        Places = sheet.Places;
        Gates = gates;
        Asked = asked;
        Minimum = minimum;
        Maximum = maximum;
        IsComplete = isComplete;
    }

    /// <summary>By item, the class of its answer.</summary>
    public Span<ushort> Classes { get; }

    /// <summary>By item, the value of its answer.</summary>
    public Span<long> Values { get; }

    /// <summary>By item, the place of its answer in the sheet given, -1 for none.</summary>
    public Span<int> Places { get; }

    public BoundSheet Sheet => new(Classes, Values, Places);

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

    public bool IsGiven(int item) => Classes[item] != Compilation.CompiledSetting.Missing;

    public bool IsMissing(int item) => Asked[item] && !IsGiven(item);

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
