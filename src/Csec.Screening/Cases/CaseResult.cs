using Csec.Screening.Text;

namespace Csec.Screening.Cases;

/// <summary>How one case of a rule set went.</summary>
public sealed record CaseResult(string Name, LinePosition Position, IReadOnlyList<CaseMismatch> Mismatches)
{
    /// <summary>Whether everything came as expected.</summary>
    public bool HasPassed => Mismatches.Count == 0;
}

/// <summary>Something that did not come as expected, and where the expectation stands.</summary>
public sealed record CaseMismatch(string What, string Expected, string Actual, LinePosition Position);
