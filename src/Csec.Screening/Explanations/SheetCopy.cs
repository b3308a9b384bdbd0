using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;

namespace Csec.Screening.Explanations;

/// <summary>The answers of a sheet, in item order, in memory of their own.</summary>
internal sealed class SheetCopy(in SheetState state)
{
    /// <summary>The class of each answer.</summary>
    public ushort[] Classes { get; } = state.Classes.ToArray();

    /// <summary>The value of each answer: the place of an option, a number, or options as bits.</summary>
    public long[] Values { get; } = state.Values.ToArray();

    /// <summary>Whether each item is asked.</summary>
    public bool[] Asked { get; } = state.Asked.ToArray();

    /// <summary>Whether no asked item is missing.</summary>
    public bool IsComplete { get; } = state.IsComplete;

    public bool IsGiven(int item) => Classes[item] != CompiledSetting.Missing;
}
