using System.Numerics;
using System.Text;
using System.Text.Json;
using Csec.Screening.Analysis;
using Csec.Screening.Cases;

namespace Csec.Screening.Tests.Analysis;

/// <summary>What is said of edits of rule sets: by how much the version rises, what changed in words, and known figures.</summary>
public class RuleSetDifferenceTests
{
    private static readonly string CseIt = Rules("csec/cse-it/2.0.0.yaml");

    [Theory]
    [InlineData("title: A small screen", "title: Another small screen", VersionBump.Patch, "Title: `A small screen` became `Another small screen`.")]
    [InlineData("text: Start your", "text: Please start your", VersionBump.Patch, "Text of the prompt `disclosure`: `Start your report process at once.` became `Please start your report process at once.`.")]
    [InlineData("{count: [nights over nights-over, hurt]", "{count: [hurt, nights over nights-over]", VersionBump.Patch, "Score `indicators`: `count of nights over nights-over, hurt` became `count of hurt, nights over nights-over`.")]
    [InlineData("some: indicators at least 2", "some: nights over nights-over and hurt", VersionBump.Patch, "Rule `some` of `concern`: `indicators at least 2` became `nights over nights-over and hurt`.")]
    [InlineData("some: strict and indicators at least 1", "some: indicators at least 1 and not strict", VersionBump.Major, "Rule `some` of `concern`: `strict and indicators at least 1` became `indicators at least 1 and not strict`.")]
    [InlineData("some: strict and indicators at least 1", "some: hurt is yes", VersionBump.Major, "Rule `some` of `concern`: `strict and indicators at least 1` became `hurt is yes`.")]
    [InlineData("some: indicators at least 2", "some: indicators at least 2 or hurt is yes", VersionBump.Minor, "Rule `some` of `concern`: `indicators at least 2` became `indicators at least 2 or hurt is yes`.")]
    [InlineData("allowed: [2, 4]", "allowed: [2, 4, 6]", VersionBump.Minor, "Values of the parameter `nights-over`: `2, 4` became `2, 4, 6`.")]
    [InlineData("allowed: [2, 4]", "allowed: [2, 4, 6]\n    default: 4", VersionBump.Major, "Default of the parameter `nights-over`: `2` became `4`.")]
    [InlineData("later: {nights-over: 4}", "late: {nights-over: 4}", VersionBump.Major, "Variant `later` was removed.")]
    [InlineData("whole number 0 to 9", "whole number 0 to 8", VersionBump.Major, "Answers of `nights`: `whole number 0 to 9` became `whole number 0 to 8`.")]
    [InlineData("whole number 0 to 9", "whole number 0 to 10", VersionBump.Minor, "Answers of `nights`: `whole number 0 to 9` became `whole number 0 to 10`.")]
    [InlineData("when away is yes:", "when away is no:", VersionBump.Major, "When `nights` is asked: `away is yes` became `away is no`.")]
    [InlineData("text up to 20", "text up to 10", VersionBump.Major, "Answers of `note`: `text up to 20 characters` became `text up to 10 characters`.")]
    [InlineData("[none-seen, some]\n    labels: {none-seen", "[unseen, some]\n    labels: {unseen", VersionBump.Major, "Level `none-seen` of `concern` was removed.")]
    public void An_edit_is_told_in_words_and_asks_for_its_step(string from, string to, VersionBump bump, string told)
    {
        var text = SmallRules.Text(version: "1.1.0").Replace(from, to, StringComparison.Ordinal);
        if (to.Contains("default:", StringComparison.Ordinal))
        {
            text = text.Replace("\n    default: 2", "", StringComparison.Ordinal);
        }

        text = to.Contains("unseen", StringComparison.Ordinal) ? text.Replace("none-seen: otherwise", "unseen: otherwise", StringComparison.Ordinal) : text;
        var difference = RuleSetDifference.Between(SmallRules.Load(), RuleSet.LoadOrThrow(text));

        Assert.Equal(bump, difference.Bump);
        Assert.Equal(bump == VersionBump.Patch, difference.IsSame);
        Assert.Contains(told, difference.Changes.Select(change => change.Text));
        Assert.Equal(bump > VersionBump.Patch, difference.Reasons.Count > 0);
    }

    [Fact]
    public void A_rule_set_is_the_same_as_itself_and_nothing_rises()
    {
        var difference = RuleSetDifference.Between(SmallRules.Load(), SmallRules.Load(lifecycle: "{status: review}"));

        Assert.True(difference.IsSame);
        Assert.Equal(VersionBump.None, difference.Bump);
        Assert.Equal(["Status: `draft` became `review`."], difference.Changes.Select(change => change.Text));
        Assert.Empty(difference.Reasons);
        Assert.Empty(difference.NotProved);
    }

    [Fact]
    public void Every_shipped_rule_set_is_the_same_as_its_next_patch()
    {
        foreach (var file in RuleFiles.All)
        {
            var old = RuleSet.LoadOrThrow(File.ReadAllText(file));
            var @new = RuleSet.LoadOrThrow(File.ReadAllText(file).Replace($"\nversion: {old.Version}", "\nversion: 9999.0.0", StringComparison.Ordinal));
            var difference = RuleSetDifference.Between(old, @new, new() { WithPossible = false });

            Assert.True(difference.IsSame);
            Assert.Equal(VersionBump.Patch, difference.Bump);
            Assert.DoesNotContain(difference.Classifications, classification => classification.HasMoves);
        }
    }

    /// <summary>Both ways of writing are compared sheet by sheet, not letter by letter, under every setting.</summary>
    [Fact]
    public void Rules_that_are_written_otherwise_and_mean_the_same_are_shown_to_be_the_same()
    {
        var old = RuleSet.LoadOrThrow(CseIt);
        var @new = RuleSet.LoadOrThrow(Edited(
            ("        - exploitation-clear: any item is clear\n", "        - exploitation-clear: ex1 is clear or ex2 is clear or not (ex3 is not clear and ex4 is not clear)\n")));
        var difference = RuleSetDifference.Between(old, @new, new() { WithPossible = false });

        Assert.NotEqual(old.LogicHash, @new.LogicHash);
        Assert.True(difference.IsSame, string.Join(" ", difference.Reasons.Select(reason => reason.Text).Concat(difference.NotProved)));
        Assert.Equal(VersionBump.Patch, difference.Bump);
    }

    /// <summary>Most of the sheets without concern move, and next to none of all sheets: 3^46 sheets are nearly all clear.</summary>
    [Fact]
    public void A_cap_edit_moves_most_of_the_old_row_and_hardly_any_of_all_sheets()
    {
        var edited = RuleSet.LoadOrThrow(Edited(("allowed: [2]\n    default: 2", "allowed: [3]\n    default: 3"), ("range: 0 to 23", "range: 0 to 30")));
        var matrix = RuleSetDifference.Between(RuleSet.LoadOrThrow(CseIt), edited, new() { WithPossible = false }).Classifications[0].Matrix;
        var all = matrix.Aggregate(BigInteger.Zero, (sum, move) => sum + move.Sheets);
        var moved = matrix.Single(move => (move.From, move.To) == ("no-concern", "possible-concern"));

        Assert.Equal(BigInteger.Pow(3, 46), all);
        Assert.Equal(new BigInteger(427_602), moved.Sheets);
        Assert.Equal("0.9425", moved.Share.Text);
        Assert.Equal("0.00000000000000004825", new ExactShare(moved.Sheets, all).Text);
        Assert.True(moved.Sheets * BigInteger.Pow(10, 16) < all);
        Assert.Contains("clear", moved.Example!.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_under_rates_are_exact_and_items_without_rates_are_named()
    {
        var edited = RuleSet.LoadOrThrow(SmallRules.Text(version: "1.1.0").Replace("some: indicators at least 2", "some: indicators at least 2 or hurt is yes", StringComparison.Ordinal));
        var rates = AnswerRates.LoadOrThrow("{\"away\": {\"no\": 0.75, \"yes\": \"0.25\"}, \"hurt\": {\"no\": 0.9, \"yes\": 0.1}}", "rates.json");
        var difference = RuleSetDifference.Between(SmallRules.Load(), edited, new() { Rates = rates });
        var rated = difference.Classifications[0].Rated.ToDictionary(move => (move.From, move.To), move => move.ShareOfAll.Fraction);

        // Over 2 nights: 1/4 * 7/10 = 7/40; both signs 7/400; hurt alone 1/10 - 7/400 = 33/400.
        Assert.Equal("7/400", rated[("some", "some")]);
        Assert.Equal("33/400", rated[("none-seen", "some")]);
        Assert.Equal("9/10", rated[("none-seen", "none-seen")]);
        Assert.Equal(["nights", "note"], difference.EquallyLikely);
    }

    [Fact]
    public void The_examples_are_cases_that_the_new_version_passes()
    {
        foreach (var (old, @new) in new[]
        {
            (CseIt, Edited(("allowed: [4]\n    default: 4\n    basis: {source: recalled, confidence: M}\n  clear-from", "allowed: [3]\n    default: 3\n    basis: {source: recalled, confidence: M}\n  clear-from"))),
            (SmallRules.Text(), SmallRules.Text(version: "2.0.0").Replace("when away is yes:", "when away is no:", StringComparison.Ordinal)),
            (SmallRules.Text(), SmallRules.Text(version: "2.0.0").Replace("  hurt: Was hurt", "  hurt: Was hurt\n  sad: Was sad", StringComparison.Ordinal).Replace("nights-over, hurt]", "nights-over, hurt, sad]", StringComparison.Ordinal).Replace("0 to 2}", "0 to 3}", StringComparison.Ordinal)),
        })
        {
            var edited = RuleSet.LoadOrThrow(@new);
            var difference = RuleSetDifference.Between(RuleSet.LoadOrThrow(old), edited);
            var run = RuleSetCases.Run(edited, difference.ToCases(edited)!);

            Assert.Empty(run.Diagnostics);
            Assert.True(run.HasPassed, string.Join("\n", run.Cases.SelectMany(result => result.Mismatches.Select(mismatch => $"{result.Name}: {mismatch.What} {mismatch.Expected} {mismatch.Actual}"))));
            Assert.True(run.Cases.Count > 1);
        }
    }

    [Fact]
    public void A_history_is_counted_by_possible_levels_and_says_nothing_of_anybody()
    {
        var edited = RuleSet.LoadOrThrow(SmallRules.Text(version: "1.1.0").Replace("some: indicators at least 2", "some: indicators at least 2 or hurt is yes", StringComparison.Ordinal).Replace("  note: {", "  # gone: {", StringComparison.Ordinal));
        const string Lines =
            """
            {"id":"made-up-1","ruleSet":"small@1.0.0","answers":{"away":"no","hurt":"yes"}}
            {"id":"made-up-2","ruleSet":"small","answers":{"away":"no","hurt":"no"}}
            {"id":"made-up-3","ruleSet":"small","answers":{"away":"no","hurt":"declined"}}
            {"id":"made-up-4","ruleSet":"small","answers":{"note":"made-up"}}
            {"id":"made-up-5","ruleSet":"small","answers":{"nothing":"yes"}}
            {"id":"made-up-6","ruleSet":"qyit","answers":{}}
            no line
            """;
        var on = HistoryDifference.Between(SmallRules.Load(), edited, new MemoryStream(Encoding.UTF8.GetBytes(Lines)));
        var json = (RuleSetDifference.Between(SmallRules.Load(), edited) with { On = on }).ToJson();

        Assert.Equal((7L, 3L, 2L, 1L, 2L, 0L, 1L), (on.Lines, on.Assessed, on.Changed, on.Skipped, on.ErrorsInBoth, on.ErrorsInOldOnly, on.ErrorsInNewOnly));
        Assert.Contains(on.Classifications[0].Value, move => string.Join(",", move.From) == "none-seen" && string.Join(",", move.To) == "none-seen,some" && move.Screenings == 1);
        Assert.DoesNotContain("made-up", json[json.IndexOf("\"on\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_property_of_a_difference_is_described_in_its_schema()
    {
        using var schema = JsonDocument.Parse(JsonSchemas.Difference);
        var edited = RuleSet.LoadOrThrow(SmallRules.Text(version: "2.0.0").Replace("some: indicators at least 2", "some: indicators at least 2 or hurt is yes", StringComparison.Ordinal).Replace("when away is yes:", "when away is no:", StringComparison.Ordinal));
        var difference = RuleSetDifference.Between(SmallRules.Load(), edited, new() { ByAnswersAboveFirst = true, Rates = AnswerRates.LoadOrThrow("hurt: {no: 1}") });
        using var json = JsonDocument.Parse((difference with { On = new() }).ToJson());

        Describes(schema.RootElement, schema.RootElement, json.RootElement, "");
        Assert.Contains("\"shareExact\":\"", difference.ToJson(), StringComparison.Ordinal);
    }

    private static void Describes(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray())
            {
                Describes(root, schema.GetProperty("items"), element, path + "[]");
            }
        }

        if (value.ValueKind != JsonValueKind.Object || path.EndsWith("/answers", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            var described = schema.TryGetProperty("properties", out var properties) ? properties.TryGetProperty(member.Name, out var found) ? found : default : schema.GetProperty("additionalProperties");
            Assert.True(described.ValueKind == JsonValueKind.Object, path + "/" + member.Name);
            Describes(root, described, member.Value, path + "/" + member.Name);
        }

        foreach (var required in schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [])
        {
            Assert.True(value.TryGetProperty(required, out _), path + "/" + required);
        }
    }

    private static string Rules(string path) => File.ReadAllText(Path.Combine(RuleFiles.Folder, path));

    private static string Edited(params (string From, string To)[] edits)
    {
        var text = CseIt.Replace("version: 2.0.0", "version: 3.0.0", StringComparison.Ordinal);
        foreach (var (from, to) in edits)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }
}
