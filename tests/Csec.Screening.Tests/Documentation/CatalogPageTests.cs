using Csec.Screening.Tests.Cli;

namespace Csec.Screening.Tests.Documentation;

public class CatalogPageTests
{
    [Fact]
    public void The_catalog_page_is_what_csec_list_writes() =>
        Assert.Equal(File.ReadAllText(Path.Combine(RuleFiles.Folder, "CATALOG.md")), CommandRun.Of("list", "--format", "markdown").Output);
}
