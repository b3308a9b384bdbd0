using System.Globalization;
using System.Runtime.CompilerServices;

namespace Csec.Screening.Tests.Analysis;

/// <summary>A rule file of SeededFaults/ and what the comments at its head say of it.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Kind">What is wrong with it, or <see cref="Sound"/>.</param>
/// <param name="Line">The line, from 1, where an author should be sent; none for a sound file.</param>
/// <param name="InWords">One sentence that says what is wrong, or why nothing is.</param>
/// <param name="Text">The whole file.</param>
internal sealed record SeededFault(string Name, string Kind, int? Line, string InWords, string Text)
{
    public const string Sound = "none";

    public static IReadOnlyList<SeededFault> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(Here())!, "SeededFaults"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public override string ToString() => Name;

    private static SeededFault Read(string path)
    {
        var text = File.ReadAllText(path);
        var line = Comment(text, "expect") is { } expected ? int.Parse(expected, CultureInfo.InvariantCulture) : (int?)null;
        return new(Path.GetFileName(path), Comment(text, "fault") ?? "", line, Comment(text, "in words") ?? "", text);
    }

    private static string? Comment(string text, string key)
    {
        var start = "# " + key + ": ";
        var line = text.Split('\n').TakeWhile(words => words.StartsWith('#')).FirstOrDefault(words => words.StartsWith(start, StringComparison.Ordinal));
        return line?[start.Length..];
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
