namespace Csec.Screening.Cases;

/// <summary>What of a rule set its cases exercise, kind by kind.</summary>
public sealed record CasesCoverage(IReadOnlyList<CoveragePart> Parts)
{
    /// <summary>Whether nothing is left out.</summary>
    public bool IsComplete => Parts.All(part => part.Open.Count == 0);

    /// <summary>The covered share in whole percent, rounded down, so that 100 means all.</summary>
    public int Percent
    {
        get
        {
            var total = Parts.Sum(part => part.Total);
            return total == 0 ? 100 : (int)(Parts.Sum(part => part.Covered) * 100L / total);
        }
    }
}

/// <summary>One kind of thing to exercise, such as options or edges, and which of them no case exercises.</summary>
public sealed record CoveragePart(string Name, int Total, IReadOnlyList<string> Open)
{
    /// <summary>How many are exercised.</summary>
    public int Covered => Total - Open.Count;
}
