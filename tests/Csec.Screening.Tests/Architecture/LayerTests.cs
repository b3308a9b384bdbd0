using System.Text.RegularExpressions;

namespace Csec.Screening.Tests.Architecture;

/// <summary>
/// The walls between the folders of the core. Read from the sources, because a namespace that is used only inside a
/// method body leaves no mark on a type that reflection could see.
/// </summary>
public partial class LayerTests
{
    /// <summary>Which folders a folder may use; the root's data types (answers, context, results) are the common vocabulary.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Syntax"] = ["Text", "Diagnostics"],
        ["Model"] = [],
        ["Binding"] = ["Syntax", "Model", "Diagnostics", "Text"],
        ["Diagrams"] = [],
        ["Compilation"] = ["Model", "Diagrams", "Diagnostics"],
        ["Checks"] = ["Model", "Compilation", "Diagrams", "Diagnostics", "Binding", "Text"],
        // One layer in two folders: the assessor asks for the reasons, the reasons read the bound sheet.
        ["Evaluation"] = ["Model", "Compilation", "Diagrams", "Explanations", "Diagnostics", "Texts"],
        ["Explanations"] = ["Model", "Compilation", "Diagrams", "Evaluation"],
        ["Analysis"] = ["Compilation", "Checks", "Diagrams", "Model", "Diagnostics", "Binding", "Evaluation", "Syntax", "Text", "Serialization", "Catalog", "Cases"],
        ["Routing"] = ["Model", "Evaluation"],
        ["Serialization"] = ["Model", "Evaluation", "Explanations", "Diagnostics", "Analysis", "Mutation"],
        ["Cases"] = ["Model", "Syntax", "Diagnostics", "Text", "Compilation", "Diagrams", "Evaluation", "Serialization"],
        // It asks the cases of changed copies, so it reads, compiles and assesses them as a caller would.
        ["Mutation"] = ["Analysis", "Cases", "Model", "Syntax", "Diagnostics", "Text", "Compilation", "Diagrams", "Evaluation", "Serialization"],
        ["Terms"] = ["Syntax", "Diagnostics", "Text"],
        ["Texts"] = ["Model", "Syntax", "Diagnostics", "Text"],
        ["Mapping"] = ["Model", "Syntax", "Diagnostics", "Text", "Serialization"],
        ["Catalog"] = ["Model", "Diagnostics", "Text", "Texts"],
        ["DependencyInjection"] = ["Catalog"],
    };

    private static readonly string Core = Path.Combine(RuleFiles.Root, "src", "Csec.Screening");

    private static IEnumerable<(string Folder, string File, string Text)> Sources() =>
        Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Core, file), File.ReadAllText(file)))
            .Where(source => !source.Item1.StartsWith("obj", StringComparison.Ordinal) && !source.Item1.StartsWith("bin", StringComparison.Ordinal))
            .Select(source => (source.Item1.Contains(Path.DirectorySeparatorChar) ? source.Item1.Split(Path.DirectorySeparatorChar)[0] : "", source.Item1, source.Item2));

    [Fact]
    public void Each_folder_uses_only_the_folders_below_it()
    {
        var crossings = new List<string>();
        foreach (var (folder, file, text) in Sources().Where(source => source.Folder.Length > 0))
        {
            Assert.True(MayUse.ContainsKey(folder), $"{file} lies in a folder that the layer table does not know.");
            foreach (Match match in UsedFolder().Matches(text))
            {
                var used = match.Groups[1].Value;
                if (used != folder && used != "Screening" && MayUse.ContainsKey(used) && !MayUse[folder].Contains(used))
                {
                    crossings.Add($"{file} uses {used}");
                }
            }
        }

        Assert.Empty(crossings);
    }

    [Fact]
    public void Only_syntax_sees_the_yaml_library_and_only_serialization_the_json_library()
    {
        foreach (var (folder, file, text) in Sources())
        {
            Assert.True(folder == "Syntax" || !text.Contains("using YamlDotNet", StringComparison.Ordinal), file);
            Assert.True(folder == "Serialization" || !text.Contains("using System.Text.Json", StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public void The_core_depends_on_nothing_but_the_three_packages()
    {
        var allowed = new[] { "YamlDotNet", "System.Text.Json", "Microsoft.Extensions.DependencyInjection.Abstractions" };
        var references = typeof(RuleSet).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || name == "System.Text.Json").Except(["netstandard", "mscorlib"]);

        Assert.Empty(references.Except(allowed));
    }

    [GeneratedRegex(@"(?:using |Csec\.Screening\.)(?:Csec\.Screening\.)?([A-Z][A-Za-z]+)")]
    private static partial Regex UsedFolder();
}
