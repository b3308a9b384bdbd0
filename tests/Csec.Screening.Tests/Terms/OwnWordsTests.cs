using System.Text.RegularExpressions;
using Csec.Screening.Terms;

namespace Csec.Screening.Tests.Terms;

/// <summary>What the project itself says keeps to the terms that it asks of authors.</summary>
public sealed partial class OwnWordsTests
{
    /// <summary>Where a term is quoted on purpose: the file, and the words around it.</summary>
    private static readonly (string File, string Words)[] Quoted =
    [
        ("README.md", "are victims, never offenders"),
    ];

    public static TheoryData<string> Pages() =>
    [
        "README.md", "CHANGELOG.md", "benchmarks/README.md",
        .. Files("rules", "*.md"), .. Files("rules", "*.cases.yaml"), .. Files("docs", "*.md"), .. Files("samples", "*"),
    ];

    public static TheoryData<string> Sources() => [.. Files("src", "*.cs").Where(file => !file.EndsWith("Terms/TermList.cs", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_holds_a_term_to_avoid(string file) => Assert.Empty(Found(file, File.ReadAllText(Path.Combine(RuleFiles.Root, file))));

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_message_holds_a_term_to_avoid(string file)
    {
        var literals = Literal().Matches(File.ReadAllText(Path.Combine(RuleFiles.Root, file))).Select(match => match.Groups[1].Value);

        Assert.Empty(Found(file, string.Join('\n', literals)));
    }

    [Fact]
    public void Each_exception_is_needed() =>
        Assert.All(Quoted, quoted => Assert.NotEmpty(TermList.In(quoted.Words, TermScope.Everywhere)));

    private static List<string> Found(string file, string text)
    {
        foreach (var (_, words) in Quoted.Where(quoted => quoted.File == file))
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
            text = text.Replace(words, "", StringComparison.Ordinal);
        }

        return [.. TermList.In(text, TermScope.Everywhere).Select(found => text.Substring(found.Start, found.Length))];
    }

    private static IEnumerable<string> Files(string folder, string pattern)
    {
        var root = Path.Combine(RuleFiles.Root, folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(RuleFiles.Root, file).Replace('\\', '/'))
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>A string literal on one line, whatever its kind.</summary>
    [GeneratedRegex("\"((?:[^\"\\\\\n]|\\\\.)*)\"")]
    private static partial Regex Literal();
}
