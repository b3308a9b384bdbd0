using System.Diagnostics.CodeAnalysis;
using Csec.Screening.Diagnostics;

namespace Csec.Screening;

/// <summary>A catalog and its warnings, or why there is none.</summary>
public sealed record RuleSetCatalogResult
{
    internal RuleSetCatalogResult(RuleSetCatalog? catalog, IReadOnlyList<Diagnostic> diagnostics)
    {
        Catalog = catalog;
        Diagnostics = diagnostics;
    }

    /// <summary>The catalog, or null when there are errors.</summary>
    public RuleSetCatalog? Catalog { get; }

    /// <summary>All errors and warnings, file by file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a catalog.</summary>
    [MemberNotNullWhen(true, nameof(Catalog))]
    public bool IsValid => Catalog is not null;
}
