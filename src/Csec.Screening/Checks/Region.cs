using System.Globalization;

namespace Csec.Screening.Checks;

/// <summary>Reachable numbers that stand side by side, from the first to the last.</summary>
internal readonly record struct Region(decimal First, decimal Last)
{
    public bool Holds(decimal value) => value >= First && value <= Last;

    /// <summary>As an author writes it: <c>2</c>, <c>4 to 6</c>.</summary>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : First.ToString(CultureInfo.InvariantCulture) + " to " + Last.ToString(CultureInfo.InvariantCulture);
}
