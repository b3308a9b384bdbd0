namespace Csec.Screening.Diagnostics;

/// <summary>Every diagnostic that a rule file, a cases file or a folder of them can raise.</summary>
public static class DiagnosticCatalog
{
    /// <summary>All descriptors by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. TextDiagnostics.All, .. StructureDiagnostics.All, .. CasesDiagnostics.All, .. CatalogDiagnostics.All,
        .. OverlayDiagnostics.All, .. TextPackDiagnostics.All, .. AnswerMapDiagnostics.All, .. DifferenceDiagnostics.All,
        .. NameDiagnostics.All, .. ScoringDiagnostics.All, .. ProofDiagnostics.All, .. AuthoringDiagnostics.All,
    ];
}
