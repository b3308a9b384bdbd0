namespace Csec.Screening.Tests.Cli;

public sealed class BatchMapTests
{
    [Fact]
    public void Batch_reads_the_names_of_another_system_and_says_in_sum_what_came_out()
    {
        using var folder = new TemporaryFolder();
        var map = folder.Write("agency.map.yaml", "map: 1\ncodes: {Y: yes, N: no}\nitems: {MISSING: missing-from-care, DJJ: justice-commitment}\n");
        var run = CommandRun.WithInput(
            "{\"id\":\"a\",\"ruleSet\":\"ky-at-risk@1.0.0\",\"answers\":{\"MISSING\":\"Y\",\"DJJ\":\"\"}}\n{\"id\":\"b\",\"ruleSet\":\"ky-at-risk\",\"answers\":{}}\n",
            "batch", "--map", map, "--pinned", "--summary", "--fields", "level");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("""{"id":"a","classifications":{"risk":{"level":"at-risk"}}}""" + "\n{\"id\":\"b\",\"error\":{\"code\":\"CSEC6003\"", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            "2 lines, 1 assessed, 1 determined, 0 not determined, 1 with an error\n  CSEC6003: 1\n  ky-at-risk@1.0.0 risk: not-indicated 0, at-risk 1, not determined 0\n",
            run.Error);
    }

    [Fact]
    public void A_map_with_errors_runs_nothing()
    {
        using var folder = new TemporaryFolder();
        var map = folder.Write("agency.map.yaml", "map: 1\ncodes: {Y: Yes!}\nitms: {A: b}\n");
        var run = CommandRun.WithInput("{}\n", "batch", "--map", map);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("agency.map.yaml(2,12): error CSEC2018:", run.Error, StringComparison.Ordinal);
        Assert.Contains("agency.map.yaml(3,1): error CSEC2001:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_as_an_answer_and_a_code_that_never_applies_are_told_once()
    {
        using var folder = new TemporaryFolder();
        var map = folder.Write("agency.map.yaml", "map: 1\nitems:\n  PARTNERS: {item: partners, codes: {9: declined}}\n  STI: {item: sti, blank: no}\n");
        var line = "{\"ruleSet\":\"sscst\",\"answers\":{\"STI\":\"\"}}\n";
        var run = CommandRun.WithInput(line + line, "batch", "--map", map);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Output.Split("blank-as-value").Length - 1);
        Assert.Contains("agency.map.yaml(4,27): warning CSEC2056: A blank is read as the answer `no`.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("csec: warning: the map gives a code for `partners` of sscst@1.0.0 that never applies, because the item takes it as its own.\n", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split("`partners`").Skip(1));
    }

    [Fact]
    public void A_map_that_is_not_there_runs_nothing() =>
        Assert.Equal(2, CommandRun.WithInput("{}\n", "batch", "--map", "/nowhere/map.yaml").ExitCode);
}
