using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>An item of either of two rule sets, or of both, and every answer that one of them tells apart.</summary>
internal sealed record PairedItem(Item? First, Item? Second, IReadOnlyList<PairedAnswer> Answers)
{
    public Item Either => First ?? Second!;
}

/// <summary>Answers of an item that belong to one class in each of two rule sets, or no answer.</summary>
/// <param name="First">The class in the first rule set, <see cref="CompiledSetting.Missing"/>, or <see cref="NotOffered"/>.</param>
/// <param name="Second">The same in the second.</param>
/// <param name="Of">The item that offers the answer.</param>
/// <param name="Raw">The first of the answers, as <see cref="AnswerClasses.OfRaw"/> takes it.</param>
/// <param name="Count">How many answers these are.</param>
/// <param name="IsFirst">Whether it is the item's first option, or no answer.</param>
internal sealed record PairedAnswer(ushort First, ushort Second, Item Of, ulong Raw, long Count, bool IsFirst)
{
    /// <summary>The class of an answer that only the other rule set takes.</summary>
    public const ushort NotOffered = CompiledSetting.Missing - 1;

    /// <summary>Whether it stands, on a partial sheet, for any answer that may still be given, or for none.</summary>
    public bool IsOpen { get; init; }

    /// <summary>All of these answers; empty for no answer.</summary>
    public IReadOnlyList<ulong> Raws { get; init; } = [];

    /// <summary>Whether the item is answered at all.</summary>
    public bool IsAnswer => First != CompiledSetting.Missing || Second != CompiledSetting.Missing;
}
