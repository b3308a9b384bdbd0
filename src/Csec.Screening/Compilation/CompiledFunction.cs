using Csec.Screening.Diagrams;

namespace Csec.Screening.Compilation;

/// <summary>A score, level, category or other function of a sheet in its three forms.</summary>
internal sealed class CompiledFunction
{
    private readonly Lazy<Diagram> _complete;

    public CompiledFunction(Diagram anySheet, ReachableValues completions, Lazy<Diagram> complete)
    {
        AnySheet = anySheet;
        Completions = completions;
        _complete = complete;
    }

    /// <summary>The function on any sheet; an item without an answer says and adds nothing.</summary>
    public Diagram AnySheet { get; }

    /// <summary>
    /// What the completions of a feasible sheet reach. Its diagram has no value where a gate that matters to the function
    /// is broken; ungated items must not be left without an answer, which only the open edges see to.
    /// </summary>
    public ReachableValues Completions { get; }

    /// <summary>
    /// The function on complete valid sheets, and no value on all others. Those of scores are made on first use, for
    /// proofs and counts; a score may then turn out too large although it can be evaluated.
    /// </summary>
    /// <exception cref="DiagramLimitException">It passes the node limit.</exception>
    public Diagram Complete => _complete.Value;

    /// <summary>The least and greatest value over all completions of a feasible sheet.</summary>
    public (decimal Minimum, decimal Maximum) Range(ReadOnlySpan<ushort> sheet)
    {
        var (lowest, highest) = Completions.Range(sheet);
        if (lowest > highest)
        {
            throw new InvalidOperationException("No completion agrees with the sheet.");
        }

        return (Completions.Diagram.ValueAt(lowest), Completions.Diagram.ValueAt(highest));
    }

    /// <summary>The value on a sheet, an item without an answer saying and adding nothing.</summary>
    public decimal CountingMissingAsNothing(ReadOnlySpan<ushort> sheet) => AnySheet.ValueAt(AnySheet.ValueIndex(sheet));
}
