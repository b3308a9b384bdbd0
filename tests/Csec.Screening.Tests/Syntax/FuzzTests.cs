using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Csec.Screening.Binding;
using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Xunit.Abstractions;

namespace Csec.Screening.Tests.Syntax;

/// <summary>Random damage to every rule file and case: coded diagnostics at places inside the text, or a whole rule set.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int Mutants = 20_000;

    private static readonly string[] Scraps =
    [
        "\"", "'", "[", "]", "{", "}", ":", ": ", ",", "- ", "#", " #", "&a ", "*a", "!t ", "? ", "| ", "> ", "%", "\t", "\r", "\n", "\r\n", "\0",
        "\uFEFF", "\u2028", "é", "😀", "\ud83d", "~", "null", "0", "010", "-1", "99999999999", "1.5", " and ", " or ", " not ", " is ", " at least ",
        " of ", " to ", "any of ", "all items", "sum of points", "otherwise", "(", ")", "+", " - ", "*", "/", ">=", "when ", "missing", "alone", "<<: ", "---\n", "...\n",
    ];

    private static readonly IReadOnlyList<byte[]> RuleSets = [.. RuleFiles.All.Select(File.ReadAllBytes)];

    private static readonly IReadOnlyList<byte[]> Corpus =
    [
        .. Directory.EnumerateFiles(RuleFiles.Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        .. Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(Here())!, "..", "Diagnostics", "Cases"), "*.yaml")
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(file => file.Length < 2_000),
    ];

    [Fact]
    public void Damaged_files_end_in_diagnostics_and_never_in_an_exception()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("CSEC_SEED") ?? "20260201", CultureInfo.InvariantCulture);
        var faults = new ConcurrentBag<string>();
        var sound = 0;
        Parallel.For(0, Mutants, i =>
        {
            var mutant = Mutant(new Random(seed + i));
            try
            {
                if (Check(mutant))
                {
                    Interlocked.Increment(ref sound);
                }
            }
            catch (Exception exception)
            {
                faults.Add($"mutant {i}: {exception}\n{Encoding.UTF8.GetString(mutant)}");
            }
        });

        output.WriteLine($"seed {seed}: {Mutants} mutants of {Corpus.Count} files, {sound} of them sound");
        Assert.True(faults.IsEmpty, faults.Count + " faults, such as\n" + faults.OrderBy(fault => fault.Length).FirstOrDefault());
        Assert.InRange(sound, Mutants / 50, Mutants / 2);
    }

    /// <summary>Whether the text is sound: then everything that it defines is there.</summary>
    private static bool Check(byte[] bytes)
    {
        var (source, diagnostics) = Utf8Text.Decode(bytes, "mutant.yaml");
        var tree = diagnostics.HasErrors ? null : RuleSetParser.Read(source, diagnostics);
        var syntax = tree is null ? null : RuleSetParser.Parse(tree, diagnostics);
        var definition = syntax is null ? null : Binder.Bind(syntax, diagnostics).Definition;
        Assert.All(diagnostics.InSourceOrder(), RuleFileReading.HasAPlace);
        Assert.Equal(diagnostics.HasErrors, diagnostics.InSourceOrder().Any(diagnostic => diagnostic.Severity == Severity.Error));
        if (diagnostics.HasErrors)
        {
            return false;
        }

        var result = RuleSet.Load(new MemoryStream(bytes));
        Assert.All(result.Diagnostics, RuleFileReading.HasAPlace);
        Assert.Equal(result.IsValid, result.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error));
        Assert.NotNull(definition);
        Assert.Equal(syntax!.Sections.Sum(section => section.Items.Count), definition.Items.Count);
        Assert.Equal(definition.Items.Select((_, i) => i), definition.Items.Select(item => item.Index));
        Assert.Equal(syntax.Scores.Count + syntax.Sections.Count(section => section.Score is not null), definition.Scores.Count);
        Assert.Equal(definition.Scores.Select((_, i) => i), definition.Scores.Select(score => score.Index));
        Assert.Equal(syntax.Categories.Count, definition.Categories.Count);
        Assert.Equal(syntax.Parameters.Count, definition.Parameters.Count);
        Assert.Equal(syntax.Variants.SelectMany(variant => variant.Values).Count(), definition.Variants.SelectMany(variant => variant.Values).Count());
        Assert.Equal(syntax.Prompts.Count, definition.Prompts.Count);
        Assert.Equal(syntax.Requires.Count, definition.Requirements.Count);
        Assert.Equal(syntax.Sections.Sum(section => section.Items.Count(item => item.Gates.Count > 0)), definition.Items.Count(item => item.Gate is not null));
        Assert.All(syntax.Classifications.Zip(definition.Classifications), pair =>
        {
            Assert.Equal(pair.First.Levels.Count, pair.Second.Levels.Count);
            Assert.Equal(pair.First.Floors.Count, pair.Second.Floors.Count);
            Assert.Equal(pair.First.Overrides.Count, pair.Second.Overrides.Count);
            Assert.NotEmpty(pair.Second.Rules);
        });
        return true;
    }

    private static byte[] Mutant(Random random)
    {
        var from = random.Next(2) == 0 ? RuleSets : Corpus;
        var text = from[random.Next(from.Count)];
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            text = random.Next(9) switch
            {
                0 => WithBytes(text, random),
                1 => [.. text[..random.Next(text.Length + 1)], .. Encoding.UTF8.GetBytes(Scraps[random.Next(Scraps.Length)]), .. text[random.Next(text.Length + 1)..]],
                2 => Lines(text, random, (lines, at) => lines.RemoveAt(at)),
                3 => Lines(text, random, (lines, at) => lines.Insert(at, lines[random.Next(lines.Count)])),
                4 => Lines(text, random, (lines, at) => (lines[at], lines[random.Next(lines.Count)]) = (lines[random.Next(lines.Count)], lines[at])),
                5 => Lines(text, random, (lines, at) => lines[at] = new string(' ', random.Next(8)) + lines[at].TrimStart()),
                6 => Lines(text, random, (lines, at) => lines[at] = Words(lines[at], random)),
                7 => Splice(text, Corpus[random.Next(Corpus.Count)], random),
                _ => Insert(text, Scraps[random.Next(Scraps.Length)], random),
            };
        }

        return text;
    }

    private static byte[] WithBytes(byte[] text, Random random)
    {
        var changed = (byte[])text.Clone();
        for (var times = random.Next(1, 5); times > 0 && changed.Length > 0; times--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }

        return changed;
    }

    private static byte[] Insert(byte[] text, string scrap, Random random)
    {
        var content = Encoding.UTF8.GetString(text);
        return Encoding.UTF8.GetBytes(content.Insert(random.Next(content.Length + 1), scrap));
    }

    private static byte[] Lines(byte[] text, Random random, Action<List<string>, int> change)
    {
        List<string> lines = [.. Encoding.UTF8.GetString(text).Split('\n')];
        change(lines, random.Next(lines.Count));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static string Words(string line, Random random)
    {
        var words = line.Split(' ');
        var (one, other) = (random.Next(words.Length), random.Next(words.Length));
        (words[one], words[other]) = random.Next(3) switch
        {
            0 => (words[other], words[one]),
            1 => ("", words[other]),
            _ => (words[other], words[other]),
        };
        return string.Join(' ', words);
    }

    private static byte[] Splice(byte[] first, byte[] second, Random random)
    {
        var head = Encoding.UTF8.GetString(first).Split('\n');
        var tail = Encoding.UTF8.GetString(second).Split('\n');
        return Encoding.UTF8.GetBytes(string.Join('\n', [.. head[..random.Next(head.Length)], .. tail[random.Next(tail.Length)..]]));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
