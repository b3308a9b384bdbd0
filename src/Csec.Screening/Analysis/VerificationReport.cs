using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>What was proved of a rule set, what does not hold, and what could not be proved. It cannot change.</summary>
public sealed record VerificationReport
{
    /// <summary>The id of the rule set, or null when the file could not be read so far.</summary>
    public required string? RuleSet { get; init; }

    /// <summary>Its version, or null when the file could not be read so far.</summary>
    public required string? Version { get; init; }

    /// <summary>The file, as it was named.</summary>
    public required string Path { get; init; }

    /// <summary>What does not hold, in the order of the file; empty when all holds that was proved.</summary>
    public required IReadOnlyList<VerificationFinding> Findings { get; init; }

    /// <summary>What an author may want to know and that is no fault, in the order of the file.</summary>
    public required IReadOnlyList<VerificationFinding> Information { get; init; }

    /// <summary>What was proved, in plain sentences.</summary>
    public required IReadOnlyList<string> Proved { get; init; }

    /// <summary>What should be proved and could not be, and why, in plain sentences; it may hold or not.</summary>
    public required IReadOnlyList<string> NotProved { get; init; }

    /// <summary>Whether all holds: nothing was found, and nothing could not be proved.</summary>
    public bool AllHolds => Findings.Count == 0 && NotProved.Count == 0;

    /// <summary>How many complete sheets get each level, by classification and setting.</summary>
    public required IReadOnlyList<LevelCounts> Counts { get; init; }

    /// <summary>The report as JSON of one line, or indented by two spaces.</summary>
    public string ToJson(bool indented = false) => VerificationWriter.ToText([this], indented);

    /// <summary>Several reports in one JSON document of the same form.</summary>
    public static string ToJson(IReadOnlyList<VerificationReport> reports, bool indented = false) => VerificationWriter.ToText(reports, indented);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{RuleSet}@{Version}: {Findings.Count} findings");
}
