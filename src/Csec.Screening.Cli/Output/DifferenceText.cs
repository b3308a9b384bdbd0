using System.Globalization;
using System.Numerics;
using Csec.Screening.Analysis;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>What changed between two versions, for a person.</summary>
internal sealed class DifferenceText(Page page, RuleSetDifference difference)
{
    /// <summary>The old version, and where it was read.</summary>
    public required string Old { get; init; }

    /// <summary>The new version, and where it was read.</summary>
    public required string New { get; init; }

    public void Write()
    {
        page.Line($"old: {Old}", 0, 2);
        page.Line($"new: {New}", 0, 2);
        WriteFaults("old", difference.OldFaults);
        WriteFaults("new", difference.NewFaults);
        page.Line(Verdict());
        if (difference.BesideTheLogic is { } beside)
        {
            page.Line(beside);
        }

        foreach (var reason in difference.Reasons)
        {
            page.Line($"{reason.Bump.ToString().ToLowerInvariant()}: {reason.Text}", 2, 2);
            WriteExample(reason.Example);
        }

        page.Heading("What changed");
        foreach (var text in difference.Changes.Select(change => change.Text).DefaultIfEmpty("Nothing."))
        {
            page.Line(text, 2, 2);
        }

        if (!difference.IsSame)
        {
            WriteCounts();
        }

        WriteHistory();
        if (difference.NotProved.Count > 0)
        {
            page.Heading("Not proved");
            foreach (var sentence in difference.NotProved)
            {
                page.Line(sentence, 2, 2);
            }
        }

        page.Gap();
        page.Line(RuleSetDifference.SheetsAreNotYouth);
    }

    private string Verdict() => (difference.IsSame, difference.Bump) switch
    {
        (_, VersionBump.None) => "Nothing changed but, at most, the life cycle.",
        (_, VersionBump.Patch) when difference.OldFaults.Count + difference.NewFaults.Count > 0 =>
            "Where the first of several bands or rules wins, each sheet would get the same. But a file that does not load screens nobody.",
        (true, _) => "The logic is the same, as is shown for every sheet. " + Step(),
        _ => "The logic differs. " + Step(),
    };

    /// <summary>What the version must be, and whether it is.</summary>
    private string Step()
    {
        if (difference.Old.Id != difference.New.Id || !RuleSetVersion.TryParse(difference.Old.Version, out var old) || !RuleSetVersion.TryParse(difference.New.Version, out var @new))
        {
            return $"As a change of one rule set it were a {difference.Bump.ToString().ToLowerInvariant()} one.";
        }

        if (old.Major == 0)
        {
            return "Below 1.0.0 nothing more is asked of the version than to rise.";
        }

        var least = difference.Bump switch
        {
            VersionBump.Major => FormattableString.Invariant($"{old.Major + 1}.0.0"),
            VersionBump.Minor => FormattableString.Invariant($"{old.Major}.{old.Minor + 1}.0"),
            _ => FormattableString.Invariant($"{old.Major}.{old.Minor}.{old.Patch + (old.Prerelease is null ? 1 : 0)}"),
        };
        var isEnough = (@new.Major, @new.Minor, @new.Patch).CompareTo(Numbers(least)) >= 0 && @new > old;
        return $"The version must rise to {least} or above" + (isEnough ? ", and it does." : $"; it is {@new}.");

        static (int, int, int) Numbers(string version) => RuleSetVersion.TryParse(version, out var parsed) ? (parsed.Major, parsed.Minor, parsed.Patch) : default;
    }

    /// <summary>Why a file does not load comes first: all else is said of what it would mean.</summary>
    private void WriteFaults(string which, IReadOnlyList<Diagnostic> faults)
    {
        if (faults.Count == 0)
        {
            return;
        }

        page.Line($"The {which} file does not load: {Words.Count(faults.Count, "error", "errors")}. What follows is what it would do.");
        foreach (var fault in faults)
        {
            page.Line($"{fault.Id}: {fault.Message}", 2, 2);
        }
    }

    private void WriteCounts()
    {
        if (difference.HasOtherItems)
        {
            page.Gap();
            page.Line("The items of the two are not the same. A sheet here has an answer to each item of either.");
        }

        foreach (var score in difference.Scores.Where(score => score.Example is not null || score.Published is not null))
        {
            page.Heading($"Score {score.Id}: differs on {Count(score.Changed)} of {Count(score.Of)} complete sheets");
            if (score.Example is not null)
            {
                page.Line($"{Words.Number(score.Old)} becomes {Words.Number(score.New)}, for example:", 2);
                WriteExample(score.Example);
            }

            WritePublished(score.Published);
        }

        foreach (var classification in difference.Classifications)
        {
            WriteMatrix(classification);
            WriteOnly(classification.OnlyInOld, "old");
            WriteOnly(classification.OnlyInNew, "new");
            WriteByAnswers(classification);
            WriteRated(classification);
            WritePossible(classification);
            WritePublished(classification.Published);
        }
    }

    private void WriteMatrix(ClassificationDifference classification)
    {
        page.Heading($"{classification.Id}: complete sheets by old and new level");
        var (from, to) = (Width("old", classification.Matrix.Select(move => Level(move.From))), Width("new", classification.Matrix.Select(move => Level(move.To))));
        var sheets = Width("sheets", classification.Matrix.Select(move => Count(move.Sheets)));
        page.Row($"  {"old".PadRight(from)}  {"new".PadRight(to)}  {"sheets".PadLeft(sheets)}  ", "share of the old level", 0);
        foreach (var move in classification.Matrix)
        {
            page.Row($"{(move.IsChange ? "* " : "  ")}{Level(move.From).PadRight(from)}  {Level(move.To).PadRight(to)}  {Count(move.Sheets).PadLeft(sheets)}  ", Share(move.Share), 4);
        }

        foreach (var move in classification.Matrix.Where(move => move.IsChange))
        {
            page.Line($"{Level(move.From)} to {Level(move.To)}, for example:", 2);
            WriteExample(move.Example);
        }
    }

    private void WriteOnly(IReadOnlyList<LevelSheets> levels, string version)
    {
        foreach (var level in levels)
        {
            page.Line($"{Sheets(level.Sheets)} of {Level(level.Level)} valid in the {version} only, for example:", 2);
            WriteExample(level.Example);
        }
    }

    private void WriteByAnswers(ClassificationDifference classification)
    {
        foreach (var row in classification.ByAnswersAboveFirst.Where(row => row.Moves.Any(move => move.IsChange)))
        {
            page.Line($"{Words.Count(row.AnswersAboveFirst, "answer", "answers")} above the first option:", 2);
            foreach (var move in row.Moves.Where(move => move.IsChange))
            {
                page.Line($"{Level(move.From)} to {Level(move.To)}: {Sheets(move.Sheets)}, {Share(move.Share)} of the old level", 4, 2);
            }
        }
    }

    private void WriteRated(ClassificationDifference classification)
    {
        if (!difference.IsRated)
        {
            return;
        }

        page.Line("Under the rates, each answer independent of the others:", 2);
        foreach (var move in classification.Rated)
        {
            page.Line($"{Level(move.From)} to {Level(move.To)}: {Share(move.Share)} of the old level, {Share(move.ShareOfAll)} of all sheets", 4, 2);
        }

        if (difference.EquallyLikely.Count > 0)
        {
            page.Line($"{Words.Count(difference.EquallyLikely.Count, "item has", "items have")} no rates; each of their answers is taken as equally likely.", 4, 2);
        }
    }

    private void WritePossible(ClassificationDifference classification)
    {
        if (classification.Possible is not { } possible)
        {
            return;
        }

        var stays = possible.Where(move => !move.IsChange).Aggregate(BigInteger.Zero, (sum, move) => sum + move.Sheets);
        page.Line($"Possible levels of partial sheets, with one missing token an item: unchanged on {Sheets(stays)}.", 2);
        foreach (var move in possible.Where(move => move.IsChange))
        {
            page.Line($"{Set(move.From)} becomes {Set(move.To)}: {Sheets(move.Sheets)}, {Share(move.Share)} of the old set, for example:", 4, 2);
            WriteExample(move.Example);
        }
    }

    private void WritePublished(PublishedChange? change)
    {
        if (change is not null)
        {
            page.Line($"Published for incomplete forms: {change.From ?? "nothing"} becomes {change.To ?? "nothing"}, for example:", 2, 2);
            WriteExample(change.Example);
        }
    }

    private void WriteHistory()
    {
        if (difference.On is not { } on)
        {
            return;
        }

        page.Heading(FormattableString.Invariant($"The history: {on.Changed} of {on.Assessed} screenings change"));
        page.Line(FormattableString.Invariant(
            $"{on.Lines} lines; {on.Skipped} of other rule sets, {on.ErrorsInBoth} with an error in both, {on.ErrorsInOldOnly} in the old version only, {on.ErrorsInNewOnly} in the new version only."), 2, 2);
        foreach (var classification in on.Classifications)
        {
            foreach (var move in classification.Value)
            {
                page.Line(FormattableString.Invariant($"{classification.Key}: {Set(move.From)} to {Set(move.To)}: {move.Screenings}"), 2, 2);
            }
        }
    }

    private void WriteExample(ExampleSheet? example)
    {
        if (example is not null)
        {
            page.Line(example.Words, 4, 2);
        }
    }

    private static string Level(string? level) => level ?? "no level";

    private static string Set(IReadOnlyList<string?> levels) => Words.List([.. levels.Select(Level)], "or");

    /// <summary>What rounds to a whole is over something, and only the whole is all.</summary>
    private static string Share(ExactShare share) => share.Numerator == share.Denominator ? "all"
        : share.Numerator * 10_000 > share.Denominator * 9_999 ? "over 0.9999"
        : share.Text;

    private static string Sheets(BigInteger count) => Count(count) + (count.IsOne ? " sheet" : " sheets");

    private static int Width(string heading, IEnumerable<string> cells) => cells.Append(heading).Max(cell => cell.Length);

    /// <summary>The number, or its first three digits and a power of ten.</summary>
    private static string Count(BigInteger count)
    {
        var digits = count.ToString(CultureInfo.InvariantCulture);
        return digits.Length < 10
            ? digits
            : string.Create(CultureInfo.InvariantCulture, $"{digits[0]}.{digits.AsSpan(1, 2)} x 10^{digits.Length - 1}");
    }
}
