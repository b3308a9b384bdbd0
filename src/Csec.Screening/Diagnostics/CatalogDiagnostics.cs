using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC28xx: folders and versions of a catalog.</summary>
internal static class CatalogDiagnostics
{
    private static readonly DiagnosticDescriptor NoFolderDescriptor = Error("CSEC2800", "There is no such folder", "Name a folder that holds rule sets.");
    private static readonly DiagnosticDescriptor UnreadableDescriptor = Error("CSEC2801", "A file cannot be read", "Check that you may read the file.");
    private static readonly DiagnosticDescriptor TwiceDescriptor = Error("CSEC2802", "The same version stands in two places with different content", "Give the changed rule set a new version.");
    private static readonly DiagnosticDescriptor ChangedDescriptor = Error("CSEC2803", "A locked version has changed", "Undo the change, or give the changed rule set a new version.");
    private static readonly DiagnosticDescriptor NotLockedDescriptor = Error("CSEC2804", "A published version is not locked", "Run `csec lock` on the folder that holds `rules.lock.json`.");
    private static readonly DiagnosticDescriptor GoneDescriptor = Error("CSEC2805", "A locked version is gone", "Put the file back; a version that is no longer to be used is marked `withdrawn`.");
    private static readonly DiagnosticDescriptor BackDescriptor = Error("CSEC2806", "A locked version has gone back to work in progress", "Give the new work a new version; this one stays `published`, `superseded` or `withdrawn`.");
    private static readonly DiagnosticDescriptor NoLockDescriptor = Error("CSEC2807", "The lock cannot be read", "Restore `rules.lock.json` as `csec lock` wrote it.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NoFolderDescriptor, UnreadableDescriptor, TwiceDescriptor, ChangedDescriptor, NotLockedDescriptor, GoneDescriptor, BackDescriptor, NoLockDescriptor,
    ];

    public static Diagnostic NoFolder(SourceText path) => At(NoFolderDescriptor, path, "There is no such folder.");

    public static Diagnostic Unreadable(SourceText path) => At(UnreadableDescriptor, path, "The file cannot be read.");

    public static Diagnostic Twice(SourceText path, string version, string first) =>
        At(TwiceDescriptor, path, $"`{version}` is in `{first}` already, with other content.");

    public static Diagnostic Changed(SourceText source, string version, bool isLogic) =>
        At(ChangedDescriptor, source, $"`{version}` is locked, and its {(isLogic ? "logic" : "content")} has changed.");

    public static Diagnostic NotLocked(SourceText source, string version, string status) =>
        At(NotLockedDescriptor, source, $"`{version}` is {status}, and is not in the lock.");

    public static Diagnostic Gone(SourceText @lock, string version) => At(GoneDescriptor, @lock, $"`{version}` is locked, and there is no file for it.");

    public static Diagnostic Back(SourceText source, string version, string status) =>
        At(BackDescriptor, source, $"`{version}` is locked, and its status is `{status}`.");

    public static Diagnostic NoLock(SourceText @lock) => At(NoLockDescriptor, @lock, "This is no lock of rule sets.");

    private static Diagnostic At(DiagnosticDescriptor descriptor, SourceText path, string message) => new(descriptor, path, new(0, 0), message);

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, "catalog", help);
}
