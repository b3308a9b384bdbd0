using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC28xx: folders and versions of a catalog.</summary>
internal static class CatalogDiagnostics
{
    private static readonly DiagnosticDescriptor NoFolderDescriptor = Error("CSEC2800", "There is no such folder", "Name a folder that holds rule sets.");
    private static readonly DiagnosticDescriptor UnreadableDescriptor = Error("CSEC2801", "A file cannot be read", "Check that you may read the file.");
    private static readonly DiagnosticDescriptor TwiceDescriptor = Error("CSEC2802", "The same version stands in two places with different content", "Give the changed rule set a new version.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NoFolderDescriptor, UnreadableDescriptor, TwiceDescriptor];

    public static Diagnostic NoFolder(SourceText path) => At(NoFolderDescriptor, path, "There is no such folder.");

    public static Diagnostic Unreadable(SourceText path) => At(UnreadableDescriptor, path, "The file cannot be read.");

    public static Diagnostic Twice(SourceText path, string version, string first) =>
        At(TwiceDescriptor, path, $"`{version}` is in `{first}` already, with other content.");

    private static Diagnostic At(DiagnosticDescriptor descriptor, SourceText path, string message) => new(descriptor, path, new(0, 0), message);

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, "catalog", help);
}
