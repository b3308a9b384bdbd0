namespace Csec.Screening.Analysis.Proofs;

/// <summary>A sheet, the same with another answer to one item, and the positions of the values that they get.</summary>
internal sealed record RaisedSheet(ExampleSheet Lower, ExampleSheet Raised, RaisedAnswer By, int Before, int After)
{
    /// <summary>The first sheet as classes of answers.</summary>
    public required ushort[] LowerClasses { get; init; }

    /// <summary>The second sheet as classes of answers.</summary>
    public required ushort[] RaisedClasses { get; init; }
}
