using Csec.Screening.Binding;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;

namespace Csec.Screening.Tests.Binding;

public class BinderTests
{
    [Fact]
    public void Every_shipped_rule_file_binds_without_a_diagnostic()
    {
        foreach (var file in RuleFiles.All)
        {
            var (source, diagnostics) = Utf8Text.Decode(File.ReadAllBytes(file), Path.GetFileName(Path.GetDirectoryName(file))!);
            var tree = RuleSetParser.Read(source, diagnostics)!;
            if (OverlayTree.Find(tree.Root, OverlayTree.ExtendsKey) is null)
            {
                Binder.Bind(RuleSetParser.Parse(tree, diagnostics), diagnostics);
            }

            Assert.Equal([], diagnostics.InSourceOrder().Select(diagnostic => diagnostic.ToString()));
        }
    }
}
