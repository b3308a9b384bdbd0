using System.Globalization;
using System.Numerics;
using Csec.Screening.Analysis;

namespace Csec.Screening.Cli.Output;

/// <summary>What changed between two versions, for a person.</summary>
internal sealed class DifferenceText(Page page, RuleSetDifference difference)
{
    public void Write()
    {
        page.Line($"{difference.Old.Reference} to {difference.New.Reference}");
        page.Line(Verdict());
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
        (true, _) => "The logic is the same, as is shown for every sheet. The version rises by a patch.",
        (false, var bump) => $"The logic differs. The version rises by a {bump.ToString().ToLowerInvariant()} step.",
    };

    private void WriteCounts()
    {
        foreach (var score in difference.Scores.Where(score => score.Example is not null))
        {
            page.Heading($"Score {score.Id}: differs on {Count(score.Changed)} complete {(score.Changed.IsOne ? "sheet" : "sheets")}");
            page.Line($"{Words.Number(score.Old)} becomes {Words.Number(score.New)}, for example:", 2);
            WriteExample(score.Example);
        }

        foreach (var classification in difference.Classifications)
        {
            WriteMatrix(classification);
            WriteOnly(classification.OnlyInOld, difference.Old.Reference);
            WriteOnly(classification.OnlyInNew, difference.New.Reference);
            WriteByAnswers(classification);
            WriteRated(classification);
            WritePossible(classification);
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
            page.Row($"{(move.IsChange ? "* " : "  ")}{Level(move.From).PadRight(from)}  {Level(move.To).PadRight(to)}  {Count(move.Sheets).PadLeft(sheets)}  ", move.Share.Text, 4);
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
            page.Line($"{Sheets(level.Sheets)} of {Level(level.Level)} valid in {version} only, for example:", 2);
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
                page.Line($"{Level(move.From)} to {Level(move.To)}: {Sheets(move.Sheets)}, {move.Share} of the old level", 4, 2);
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
            page.Line($"{Level(move.From)} to {Level(move.To)}: {move.Share} of the old level, {move.ShareOfAll} of all", 4, 2);
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
            page.Line($"{Set(move.From)} becomes {Set(move.To)}: {Sheets(move.Sheets)}, {move.Share} of the old set, for example:", 4, 2);
            WriteExample(move.Example);
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

    private static string Set(IReadOnlyList<string> levels) => Words.List(levels, "or");

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
