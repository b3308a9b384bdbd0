using System.Text.Json;

namespace Csec.Screening.Tests.Cli;

public sealed class CommandTests
{
    [Theory]
    [InlineData("`csec verify` needs RULESET.", "verify")]
    [InlineData("`csec mutate` needs RULESET.", "mutate")]
    [InlineData("`csec diff` needs NEW.", "diff", "sscst")]
    [InlineData("`csec diff` needs OLD.", "diff")]
    [InlineData("--format takes one of json, text.", "verify", "sscst", "--format", "xml")]
    [InlineData("NAME is one of assessment, diff, rule-set, verify.", "schema", "cases")]
    [InlineData("Argument 3 is not an option of `csec verify`.", "verify", "sscst", "--jane-doe")]
    [InlineData("Argument 2 is not an option of `csec list`.", "list", "--jane-doe")]
    [InlineData("Argument 4 is one too many.", "diff", "sscst", "sscst", "jane-doe")]
    [InlineData("--rules needs a value.", "verify", "sscst", "--rules")]
    [InlineData("Argument 1 is not a command.", "jane-doe")]
    [InlineData("A command is missing.")]
    [InlineData("--on: There is no such file.", "diff", "sscst", "sscst", "--on", "jane-doe.csv")]
    [InlineData("--rates: There is no such file.", "diff", "sscst", "sscst", "--rates", "jane-doe.yaml")]
    public void Wrong_arguments_are_told_by_what_is_missing_or_allowed_and_never_repeated(string expected, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("csec: " + expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("frobnicate")]
    [InlineData("screen")]
    [InlineData("screen", "sscst", "--colour")]
    [InlineData("screen", "sscst", "--format", "xml")]
    [InlineData("screen", "sscst", "--answer", "ran-away")]
    [InlineData("screen", "sscst", "--answers", "/no/such/file.json")]
    [InlineData("screen", "no-such-rule-set")]
    [InlineData("screen", "./no-such-file.yaml")]
    [InlineData("screen", "sscst", "--rules", "/no/such/folder")]
    [InlineData("batch", "--input", "/no/such/file")]
    [InlineData("batch", "--fields", "all")]
    [InlineData("batch", "--fields", "level", "--receipts")]
    [InlineData("show", "no-such-rule-set")]
    [InlineData("validate")]
    [InlineData("validate", "/no/such/folder")]
    [InlineData("test", "/no/such/folder")]
    [InlineData("explain", "CSEC0000")]
    [InlineData("schema", "everything")]
    [InlineData("diff", "sscst")]
    [InlineData("diff", "sscst", "no-such-rule-set")]
    [InlineData("diff", "sscst", "qyit", "--variant", "no-such-variant")]
    [InlineData("diff", "sscst", "sscst", "--rates", "/no/such/file")]
    [InlineData("diff", "sscst", "sscst", "--on", "/no/such/file")]
    public void What_cannot_run_as_asked_ends_with_2_and_says_why(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("screen", "--help")]
    [InlineData("--version")]
    public void Help_ends_with_0(params string[] arguments) => Assert.Equal(0, CommandRun.Of(arguments).ExitCode);

    [Fact]
    public void List_names_each_rule_set_at_80_columns()
    {
        var run = CommandRun.Of("list");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("id ", run.Output, StringComparison.Ordinal);
        Assert.Matches("\nsscst +1.0.0 +draft +Short Screen for Child Sex Trafficking\n", run.Output);
        AssertPlain(run.Output);
    }

    [Fact]
    public void List_as_JSON_has_ids_and_hashes()
    {
        using var json = JsonDocument.Parse(CommandRun.Of("list", "--format", "json").Output);

        Assert.Equal(RuleSetCatalog.Embedded().Ids, json.RootElement.EnumerateArray().Select(element => element.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData("sscst")]
    [InlineData("cse-it")]
    [InlineData("pearls-child")]
    [InlineData("brfss-ace")]
    [InlineData("hmis-r15-r16")]
    [InlineData("seraf-counts")]
    public void Show_tells_a_rule_set_in_plain_words(string id)
    {
        var run = CommandRun.Of("show", id);
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow(id);

        Assert.Equal(0, run.ExitCode);
        AssertPlain(run.Output);
        Assert.All(ruleSet.Definition.Items, item => Assert.Contains($"  {item.Id}: ", run.Output, StringComparison.Ordinal));
        Assert.All(ruleSet.Definition.Sources, source => Assert.Contains($"  {source.Id}: ", run.Output, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(CommandRun.Of("show", id, "--format", "json").Output);
        Assert.Equal(ruleSet.Definition.Items.Count, json.RootElement.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("wiser", "    11: first-placement-15-plus\n    40: ran-past-year is under-15\n", "    range 0 to 137\n", "above-cut: points is 20 and cut-includes-20\n")]
    [InlineData("cse-it", "    exploitation-clear (by default 9): any item is clear\n    exploitation-possible (by default 4): any item is possible\n    0: otherwise\n", "no-concern: 0 points; possible: possible concern, 1 point; clear: clear", "sum of points, at most section-cap")]
    [InlineData("pearls-child", "    high: lowest ace at least 4\n", "      provisional when highest ace at least 4\n", "      although the level is decided: No rule")]
    public void Show_says_all_that_a_rule_file_says_of_scoring(string id, params string[] told)
    {
        var run = CommandRun.Of("show", id);

        Assert.All(told, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Show_prints_overrides_floors_categories_bounds_and_nested_gates()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("all.yaml", AllKinds);
        var text = CommandRun.Of("show", path).Output;
        using var json = JsonDocument.Parse(CommandRun.Of("show", path, "--format", "json").Output);
        var classification = json.RootElement.GetProperty("classifications")[0];

        Assert.Contains("\n    when a is yes and b is often\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    at most 3\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    at least 1\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  Before all else, the first that holds:\n    high: b is often and n is 3\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  Never below, while it holds:\n    middle: d is yes (here, from memory)\n", text, StringComparison.Ordinal);
        Assert.Contains("asked when a is yes and (b is often or n over 0)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  low\n", text, StringComparison.Ordinal);
        Assert.Equal(2, json.RootElement.GetProperty("items")[1].GetProperty("options")[2].GetProperty("points").GetInt32());
        Assert.Equal("a is yes and (b is often or n over 0)", json.RootElement.GetProperty("items")[3].GetProperty("askedWhen").GetString());
        Assert.Equal("high", classification.GetProperty("overrides")[0].GetProperty("result").GetString());
        Assert.Equal("d is yes", classification.GetProperty("floors")[0].GetProperty("when").GetString());
    }

    [Fact]
    public void Explain_says_what_a_code_means()
    {
        Assert.Contains("CSEC6008 (error): ", CommandRun.Of("explain", "CSEC6008").Output, StringComparison.Ordinal);
        Assert.Contains("CSEC2703 (error): ", CommandRun.Of("explain", "csec2703").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CommandRun.Of("explain", "CSEC2703", "--format", "json").Output);
        Assert.Equal("cases", json.RootElement.GetProperty("category").GetString());
    }

    [Theory]
    [InlineData("rule-set")]
    [InlineData("assessment")]
    [InlineData("diff")]
    [InlineData("verify")]
    public void Schema_writes_a_JSON_schema(string name)
    {
        using var json = JsonDocument.Parse(CommandRun.Of("schema", name).Output);

        Assert.Equal("object", json.RootElement.GetProperty("type").GetString());
    }

    [Fact]
    public void Validate_reports_place_code_and_help()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.yaml", SmallRules.Text());
        var broken = folder.Write("broken.yaml", SmallRules.Text().Replace("\nowner:", "\nowmer:", StringComparison.Ordinal));
        var run = CommandRun.Of("validate", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{broken}(5,1): error CSEC", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n    ", run.Error, StringComparison.Ordinal);
        Assert.Equal("2 files, 1 error, 0 warnings\n", run.Output);
        Assert.Equal(0, CommandRun.Of("validate", Path.Combine(folder.Path, "good.yaml")).ExitCode);
    }

    [Fact]
    public void Validate_writes_JSON_and_SARIF()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken one.yaml", SmallRules.Text().Replace("\nowner:", "\nowmer:", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(CommandRun.Of("validate", folder.Path, "--format", "json").Output);
        using var sarif = JsonDocument.Parse(CommandRun.Of("validate", folder.Path, "--format", "sarif").Output);
        var diagnostic = json.RootElement.GetProperty("diagnostics")[0];
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];

        Assert.Equal(5, diagnostic.GetProperty("line").GetInt32());
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal(diagnostic.GetProperty("code").GetString(), result.GetProperty("ruleId").GetString());
        Assert.EndsWith("broken%20one.yaml", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Test_ends_with_its_counts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("1.0.0.cases.yaml", "cases-for: small\ncases:\n  - {case: Right, answers: {hurt: no}, expect: {concern: none-seen}}\n  - {case: Wrong, answers: {hurt: no}, expect: {concern: some}}\n");
        var run = CommandRun.Of("test", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("\n1 passed, 1 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("1.0.0.cases.yaml(4,12): failed: Wrong\n    line 4: concern: expected some, came none-seen\n", run.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CommandRun.Of("test", folder.Path, "--format", "json").Output);
        Assert.Equal(1, json.RootElement.GetProperty("failed").GetInt32());
    }

    [Fact]
    public void Test_fails_when_cases_leave_something_out_only_if_coverage_is_asked()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("1.0.0.cases.yaml", "cases-for: small\ncases:\n  - {case: Right, answers: {hurt: no}, expect: {concern: none-seen}}\n");

        Assert.Equal(0, CommandRun.Of("test", rules).ExitCode);
        var run = CommandRun.Of("test", rules, "--coverage");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no case: `hurt` answered `yes`", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("coverage is below 100 %.\n1 passed, 0 failed\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_names_rule_sets_without_cases_which_are_not_covered_at_all()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("answers.yaml", "answers: {hurt: no}\n");
        var run = CommandRun.Of("test", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{rules}: no cases\n0 passed, 0 failed\n", run.Output);
        run = CommandRun.Of("test", folder.Path, "--coverage");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{rules}: no cases, coverage 0 %\n", run.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CommandRun.Of("test", folder.Path, "--format", "json").Output);
        Assert.Equal(rules, json.RootElement.GetProperty("withoutCases")[0].GetString());
    }

    [Fact]
    public void Screen_says_that_a_version_is_not_in_force_on_the_date()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Write("1.0.0.yaml", SmallRules.Text(lifecycle: "{status: review, effective-from: 2026-01-01, effective-until: 2026-12-31}"));
        const string Said = "not in force on the date in the context";

        Assert.Contains(Said, CommandRun.Of("screen", rules, "--context", "date=2025-12-31").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, CommandRun.Of("screen", rules, "--context", "date=2026-12-31").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, CommandRun.Of("screen", rules).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_set_that_is_broken_counts_as_a_failure()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.yaml", "rule-set: small");
        folder.Write("1.0.0.cases.yaml", "cases-for: small\n");
        var run = CommandRun.Of("test", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("0 passed, 1 failed\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_ends_with_1_when_a_line_has_an_error()
    {
        const string Good = "{\"ruleSet\":\"qyit\",\"answers\":{}}\n";

        Assert.Equal(0, CommandRun.WithInput(Good, "batch").ExitCode);
        var run = CommandRun.WithInput(Good + "\n" + Good, "batch");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.Output.Count(c => c == '\n'));
    }

    [Fact]
    public void Batch_reads_and_writes_files()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.ndjson", "{\"ruleSet\":\"small\",\"answers\":{}}\n");
        folder.Write("rules/small.yaml", SmallRules.Text());
        var output = Path.Combine(folder.Path, "out.ndjson");

        Assert.Equal(0, CommandRun.Of("batch", "--input", input, "--output", output, "--fields", "level", "--rules", Path.Combine(folder.Path, "rules")).ExitCode);
        Assert.Equal("{\"id\":null,\"classifications\":{\"concern\":{\"level\":null}}}\n", File.ReadAllText(output));
        Assert.Equal(2, CommandRun.Of("batch", "--input", input, "--output", input).ExitCode);
    }

    private const string AllKinds = """
        rule-set: all-kinds
        version: 1.0.0
        language: 1
        title: All kinds
        owner: Test
        wording: Ours.
        limits-of-use: For tests only.
        lifecycle: {status: review}
        sources:
          here: {note: For tests.}
        basis: {source: here, confidence: M}
        answers: yes-no
        items:
          a: First
          b:
            text: Second
            answers: {never: 0 points, seldom: 1 point, often: 2 points}
          n: {text: Third, answers: whole number 0 to 3}
          when a is yes:
            when b is often or n over 0:
              d: Fourth
        categories:
          early: a is yes and b is often
        scores:
          total:
            sum: [b, n]
            at-most: 3
            at-least: 1
        classifications:
          concern:
            levels: [low, middle, high]
            overrides:
              - high: b is often and n is 3
            rules:
              - high: total is 3
              - middle: total is 2 or early
              - low: otherwise
            floors:
              - middle: d is yes
                basis: {source: here, confidence: M}
        """;

    private static void AssertPlain(string text)
    {
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\r', text);
    }
}
