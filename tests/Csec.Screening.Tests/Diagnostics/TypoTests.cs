using Csec.Screening.Binding;
using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;
using Xunit.Abstractions;

namespace Csec.Screening.Tests.Diagnostics;

/// <summary>One slip of the pen in one key or reference of a shipped rule file, over and over.</summary>
public class TypoTests(ITestOutputHelper output)
{
    private const int Seed = 20260131;

    [Fact]
    public void A_slip_of_one_letter_is_told_once_on_its_line_with_the_right_word()
    {
        var random = new Random(Seed);
        var typos = 0;
        var suggested = 0;
        var missed = new List<string>();
        var unexplained = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in RuleFiles.All)
        {
            var path = Path.GetRelativePath(RuleFiles.Folder, file);
            var (source, diagnostics) = Utf8Text.Decode(File.ReadAllBytes(file), path);
            var words = RuleFileWords.Of(source, YamlReader.Read(source, diagnostics)!);
            var vocabulary = Vocabulary(source, words);
            foreach (var word in words)
            {
                foreach (var typo in TyposOf(word.Text, random).Where(typo => !vocabulary.Contains(typo)))
                {
                    typos++;
                    var broken = source.Content[..word.Span.Start] + typo + source.Content[word.Span.End..];
                    var told = RuleFileReading.Diagnose(broken, path);
                    var line = source.PositionOf(word.Span.Start).Line;
                    if (told.Count != 1 || told[0].Position.Line != line)
                    {
                        missed.Add($"{path}({line}) {word.Text} -> {typo}: {told.Count} told\n" + string.Concat(told.Take(3).Select(RuleFileReading.Shown)));
                    }
                    else if (Corrected(told[0])?.StartsWith(source.Content, StringComparison.Ordinal) == true)
                    {
                        suggested++;
                    }
                    else
                    {
                        var reason = $"{told[0].Id} {word.Text} -> {typo}: {told[0].Help}";
                        unexplained[reason] = unexplained.GetValueOrDefault(reason) + 1;
                    }
                }
            }
        }

        var share = 100.0 * suggested / typos;
        output.WriteLine($"seed {Seed}: {typos} typos, {missed.Count} not told once on their line, the right word for {share:0.0} %");
        output.WriteLine(string.Join('\n', unexplained.Select(pair => $"{pair.Value} x {pair.Key}")));
        Assert.True(typos > 2000);
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(share >= 95, $"{share:0.0} %");
    }

    /// <summary>The file as its author would have it after taking the advice, or null when there is none.</summary>
    private static string? Corrected(Diagnostic told)
    {
        var (before, after) = ("Did you mean `", "`?");
        return told.Help.StartsWith(before, StringComparison.Ordinal)
            ? told.Source.Content[..told.Span.Start] + told.Help[before.Length..^after.Length] + told.Source.Content[told.Span.End..]
            : null;
    }

    /// <summary>Every word that means something somewhere in the file; a typo that gives another one is no typo.</summary>
    private static HashSet<string> Vocabulary(SourceText source, IReadOnlyList<RuleFileWord> words)
    {
        var (definition, _) = Binder.Bind(RuleSetParser.Parse(RuleSetParser.Read(source, new(source))!, new(source)), new(source));
        return
        [
            .. words.Select(word => word.Text), .. ExpressionParser.Words,
            .. definition.Items.Select(item => item.Id), .. definition.Items.SelectMany(item => item.Options).Select(option => option.Code),
            .. definition.Scores.Select(score => score.Id), .. definition.Categories.Select(category => category.Id),
            .. definition.Parameters.Select(parameter => parameter.Id),
            .. definition.Classifications.SelectMany(classification => classification.Levels).Select(level => level.Id),
        ];
    }

    private static IEnumerable<string> TyposOf(string word, Random random)
    {
        var at = random.Next(word.Length);
        var letter = (char)('a' + random.Next(26));
        var swapAt = random.Next(Math.Max(word.Length - 1, 1));
        string[] typos =
        [
            word.Remove(at, 1),
            word.Insert(at, word[at].ToString()),
            word.Length < 2 ? word : word[..swapAt] + word[swapAt + 1] + word[swapAt] + word[(swapAt + 2)..],
            word[..at] + letter + word[(at + 1)..],
        ];
        return typos.Where(typo => typo != word && typo.Length > 0);
    }
}
