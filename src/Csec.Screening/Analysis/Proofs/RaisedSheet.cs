namespace Csec.Screening.Analysis.Proofs;

/// <summary>A sheet, the same with a higher answer, and the positions of the values that they get.</summary>
internal sealed record RaisedSheet(ExampleSheet Lower, ExampleSheet Raised, RaisedAnswer By, int Before, int After);
