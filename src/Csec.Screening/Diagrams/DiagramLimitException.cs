namespace Csec.Screening.Diagrams;

/// <summary>What a diagram may not have more of.</summary>
internal enum DiagramLimit
{
    /// <summary>Nodes, edges, or steps to find them.</summary>
    Size,

    /// <summary>Layers.</summary>
    Layers,

    /// <summary>Digits of a number, before or after the decimal point.</summary>
    Digits,
}

/// <summary>A diagram would be too large to build. Compilation turns it into the name of the score or classification.</summary>
internal sealed class DiagramLimitException(DiagramLimit limit)
    : Exception(FormattableString.Invariant($"A diagram passes the limit of its {limit}."))
{
    public DiagramLimit Limit { get; } = limit;
}
