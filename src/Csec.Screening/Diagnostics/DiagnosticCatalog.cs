namespace Csec.Screening.Diagnostics;

/// <summary>Every diagnostic that a rule file can raise.</summary>
public static class DiagnosticCatalog
{
    /// <summary>All descriptors by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. TextDiagnostics.All, .. StructureDiagnostics.All, .. NameDiagnostics.All, .. ScoringDiagnostics.All,
    ];
}
