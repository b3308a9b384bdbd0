using System.Runtime.CompilerServices;
using System.Text;
using Csec.Screening.Analysis;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Tests.Diagnostics;

/// <summary>
/// Every file of Cases/ is a rule file with one defect, named for the diagnostic that it raises. Beside it lies what an
/// author is told; set CSEC_APPROVE=1 to write that anew, then read the difference.
/// </summary>
public class DiagnosticCaseTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Cases");

    public static TheoryData<string> Cases() => [.. Names(".yaml")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_file_is_told_what_is_wrong_with_it_once_and_at_the_right_place(string name)
    {
        var (ids, told) = IsOfVerification(name) ? Verify(name) : Read(name);
        var approved = Path.Combine(Folder, Path.ChangeExtension(name, ".txt"));
        if (Environment.GetEnvironmentVariable("CSEC_APPROVE") == "1")
        {
            File.WriteAllText(approved, told);
        }

        Assert.Equal(name[..8], string.Join(' ', ids));
        Assert.Equal(File.ReadAllText(approved), told);
    }

    [Fact]
    public void Every_diagnostic_of_rule_files_has_a_case()
    {
        // A file beyond the size limit is made by a test of its own, and is not kept. Cases files and catalogs, 27xx
        // and 28xx, have tests of their own.
        var raised = Names(".yaml").Select(name => name[..8]).Append("CSEC1003").ToHashSet(StringComparer.Ordinal);
        var known = DiagnosticCatalog.All.Select(descriptor => descriptor.Id).Where(id => !(id[4] == '2' && id[5] is '7' or '8'));

        Assert.Equal([], known.Where(id => !raised.Contains(id)));
    }

    [Fact]
    public void Every_id_is_used_for_one_diagnostic_only() =>
        Assert.Equal(DiagnosticCatalog.All.Count, DiagnosticCatalog.All.Select(descriptor => descriptor.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void No_approved_text_has_lost_its_case() =>
        Assert.Equal(
            Names(".yaml").Select(name => Path.ChangeExtension(name, ".txt")).Order(StringComparer.Ordinal), Names(".txt"));

    /// <summary>What only verification finds.</summary>
    private static bool IsOfVerification(string name) =>
        string.CompareOrdinal(name, "CSEC4022") >= 0 && string.CompareOrdinal(name, "CSEC4050") < 0 || string.CompareOrdinal(name, "CSEC5006") >= 0;

    private static (IEnumerable<string> Ids, string Told) Verify(string name)
    {
        var report = RuleSetVerification.Of(File.ReadAllText(Path.Combine(Folder, name)), name);
        VerificationFinding[] found = [.. report.Findings, .. report.Information];
        return (found.Select(finding => finding.Id), string.Concat(found.Select(Shown)));
    }

    private static string Shown(VerificationFinding finding) => string.Concat(
        $"{finding.Place}: {finding.Id}: {finding.Text}\n",
        finding.Setting is null ? "" : $"    with: {finding.Setting}\n",
        finding.Example is null ? "" : $"    example: {finding.Example.Words}\n",
        finding.Other is null ? "" : $"    compared with: {finding.Other.Words}\n",
        finding.Edit is null ? "" : $"    edit: {finding.Edit.Replacement}\n",
        $"    help: {finding.Help}\n");

    private static (IEnumerable<string> Ids, string Told) Read(string name)
    {
        var diagnostics = Diagnose(File.ReadAllBytes(Path.Combine(Folder, name)), name);
        return (diagnostics.Select(diagnostic => diagnostic.Id), string.Concat(diagnostics.Select(RuleFileReading.Shown)));
    }

    /// <summary>What the file means to be says how it is read: texts are joined with a small rule set.</summary>
    private static IReadOnlyList<Diagnostic> Diagnose(byte[] bytes, string name)
    {
        var stream = new MemoryStream(bytes);
        var isTexts = Encoding.UTF8.GetString(bytes).Contains("\ntexts-for:", StringComparison.Ordinal);
        if (name.StartsWith("CSEC5", StringComparison.Ordinal) && !isTexts)
        {
            return RuleSet.Validate(stream, name).Diagnostics;
        }

        if (name is ['C', 'S', 'E', 'C', '2', '0', '4', '7' or '8', ..] || name.StartsWith("CSEC2056", StringComparison.Ordinal))
        {
            return AnswerMap.Load(stream, name).Diagnostics;
        }

        if (name.StartsWith("CSEC2057", StringComparison.Ordinal))
        {
            return RuleSetVersionSteps.Check([RuleSet.LoadOrThrow(stream, name)]);
        }

        if (name is ['C', 'S', 'E', 'C', '2', '0', '5', '8' or '9', ..] || name.StartsWith("CSEC2060", StringComparison.Ordinal))
        {
            var rates = AnswerRates.Load(Encoding.UTF8.GetString(bytes), name);
            return [.. rates.Diagnostics, .. rates.Rates?.Check(SmallRules.Load()) ?? []];
        }

        return isTexts ? DiagnoseTexts(stream, name) : RuleSet.Load(stream, name).Diagnostics;
    }

    private static IReadOnlyList<Diagnostic> DiagnoseTexts(Stream stream, string name)
    {
        var small = SmallRules.Load();
        var result = TextPack.Load(stream, name);
        return result.Pack switch
        {
            null => result.Diagnostics,
            { RuleSet: "small" } pack => [.. pack.Check(small), .. pack.CheckPrompts(small)],
            { } pack => RuleSetCatalog.CreateOrThrow(options => options.Add(small)).Check(pack),
        };
    }

    private static IEnumerable<string> Names(string extension) =>
        Directory.EnumerateFiles(Folder, "*" + extension).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}
