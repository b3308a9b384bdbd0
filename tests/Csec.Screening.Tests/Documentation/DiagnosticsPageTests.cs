using Csec.Screening.Tests.Cli;

namespace Csec.Screening.Tests.Documentation;

public class DiagnosticsPageTests
{
    [Fact]
    public void The_page_of_diagnostics_is_what_explain_prints() =>
        Assert.Equal(File.ReadAllText(Path.Combine(RuleFiles.Folder, "DIAGNOSTICS.md")), CommandRun.Of("explain").Output);
}
