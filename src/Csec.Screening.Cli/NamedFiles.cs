namespace Csec.Screening.Cli;

/// <summary>Files that a person names on the command line.</summary>
internal static class NamedFiles
{
    /// <summary>Opens a file; <paramref name="of"/> says in a message what it was named for.</summary>
    public static FileStream Open(string path, string of)
    {
        if (Directory.Exists(path))
        {
            throw IsFolder(of);
        }

        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CouldNotRunException($"{of}: There is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new CouldNotRunException($"{of}: That file may not be read.");
        }
    }

    /// <summary>Begins a file anew.</summary>
    public static FileStream Create(string path, string of) =>
        Directory.Exists(path) ? throw IsFolder(of) : File.Create(path);

    /// <summary>Whether two paths lead to one file, through links too.</summary>
    public static bool AreSame(string left, string right) => string.Equals(
        Target(left),
        Target(right),
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static CouldNotRunException IsFolder(string of) => new($"{of}: That is a folder.");

    private static string Target(string path)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        var file = new FileInfo(Path.Combine(Target(folder), Path.GetFileName(full)));
        return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? Target(target.FullName)
            : file.FullName;
    }
}
