namespace Csec.Screening.Benchmarks;

/// <summary>
/// An instrument of one classification: its rule set, and its level as a developer of an agency would write it by hand.
/// Answers are bytes in item order, the position of the option among <see cref="Codes"/>.
/// </summary>
public interface IInstrument
{
    /// <summary>The byte of a missing answer; the level by hand is of complete sheets and never sees it.</summary>
    const byte Missing = byte.MaxValue;

    /// <summary>The text of the rule set.</summary>
    static abstract string RuleSet { get; }

    /// <summary>The options of every item, those that are answers.</summary>
    static abstract IReadOnlyList<string> Codes { get; }

    /// <summary>The answer that adds least, and the one that adds most.</summary>
    static abstract (byte Least, byte Most) Extremes { get; }

    /// <summary>The position of the level of a complete sheet, by hand.</summary>
    static abstract int Level(ReadOnlySpan<byte> answers);
}
