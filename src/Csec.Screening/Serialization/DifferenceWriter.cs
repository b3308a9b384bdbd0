using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Csec.Screening.Analysis;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Serialization;

/// <summary>Writes a difference as JSON. Counts are texts, because they are too large for the numbers of many readers.</summary>
internal static class DifferenceWriter
{
    public static byte[] ToBytes(RuleSetDifference difference, bool indented)
    {
        var buffer = new ByteBuffer();
        using (var writer = new Utf8JsonWriter(buffer, indented ? JsonWriting.Indented : JsonWriting.OneLine))
        {
            Write(writer, difference);
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, RuleSetDifference difference)
    {
        writer.WriteStartObject();
        WriteVersion(writer, "old", difference.Old);
        WriteVersion(writer, "new", difference.New);
        WriteFaults(writer, "oldFaults", difference.OldFaults);
        WriteFaults(writer, "newFaults", difference.NewFaults);
        writer.WriteBoolean("same", difference.IsSame);
        writer.WriteString("bump", Name(difference.Bump));
        WriteList(writer, "reasons", difference.Reasons, reason =>
        {
            writer.WriteString("bump", Name(reason.Bump));
            writer.WriteString("text", reason.Text);
            WriteExample(writer, reason.Example);
        });
        if (difference.BesideTheLogic is { } beside)
        {
            writer.WriteString("besideTheLogic", beside);
        }

        WriteList(writer, "changes", difference.Changes, change =>
        {
            writer.WriteString("part", change.Part);
            writer.WriteString("text", change.Text);
        });
        writer.WriteString("sheets", RuleSetDifference.SheetsAreNotYouth);
        writer.WriteStartObject("scores");
        foreach (var score in difference.Scores)
        {
            WriteScore(writer, score);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("classifications");
        foreach (var classification in difference.Classifications)
        {
            WriteClassification(writer, classification, difference);
        }

        writer.WriteEndObject();
        if (difference.IsRated)
        {
            writer.WriteTexts("equallyLikely", difference.EquallyLikely);
        }

        if (difference.On is { } history)
        {
            WriteHistory(writer, history);
        }

        writer.WriteTexts("notProved", difference.NotProved);
        writer.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter writer, string name, ComparedVersion version)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", version.Id);
        writer.WriteString("version", version.Version);
        writer.WriteString("logicHash", version.LogicHash);
        writer.WriteString("contentHash", version.ContentHash);
        writer.WriteStartObject("parameters");
        foreach (var parameter in version.Parameters)
        {
            writer.WritePropertyName(parameter.Key);
            AssessmentWriter.WriteParameterValue(writer, parameter.Value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteFaults(Utf8JsonWriter writer, string name, IReadOnlyList<Diagnostic> faults)
    {
        if (faults.Count > 0)
        {
            writer.WriteTexts(name, [.. faults.Select(fault => fault.ToString())]);
        }
    }

    private static void WriteScore(Utf8JsonWriter writer, ScoreDifference score)
    {
        writer.WriteStartObject(score.Id);
        writer.WriteString("changed", Text(score.Changed));
        writer.WriteString("of", Text(score.Of));
        if (score.Example is not null)
        {
            writer.WriteDecimal("from", score.Old);
            writer.WriteDecimal("to", score.New);
            WriteExample(writer, score.Example);
        }

        WritePublished(writer, score.Published);
        writer.WriteEndObject();
    }

    private static void WriteClassification(Utf8JsonWriter writer, ClassificationDifference classification, RuleSetDifference difference)
    {
        writer.WriteStartObject(classification.Id);
        WriteList(writer, "matrix", classification.Matrix, move => WriteMove(writer, move));
        if (classification.Possible is { } possible)
        {
            WriteList(writer, "possible", possible, move =>
            {
                WriteLevels(writer, "from", move.From);
                WriteLevels(writer, "to", move.To);
                WriteCount(writer, move.Sheets, move.Share);
                WriteExample(writer, move.Example);
            });
        }

        if (classification.ByAnswersAboveFirst.Count > 0)
        {
            WriteList(writer, "byAnswersAboveFirst", classification.ByAnswersAboveFirst, row =>
            {
                writer.WriteNumber("above", row.AnswersAboveFirst);
                WriteList(writer, "matrix", row.Moves, move => WriteMove(writer, move));
            });
        }

        if (difference.IsRated)
        {
            WriteList(writer, "rates", classification.Rated, move =>
            {
                writer.WriteString("from", move.From);
                writer.WriteString("to", move.To);
                WriteShare(writer, "share", move.Share);
                WriteShare(writer, "shareOfAll", move.ShareOfAll);
            });
        }

        WritePublished(writer, classification.Published);
        WriteOnly(writer, "onlyInOld", classification.OnlyInOld);
        WriteOnly(writer, "onlyInNew", classification.OnlyInNew);
        writer.WriteEndObject();
    }

    private static void WritePublished(Utf8JsonWriter writer, PublishedChange? change)
    {
        if (change is not null)
        {
            writer.WriteStartObject("published");
            writer.WriteString("from", change.From);
            writer.WriteString("to", change.To);
            WriteExample(writer, change.Example);
            writer.WriteEndObject();
        }
    }

    private static void WriteMove(Utf8JsonWriter writer, LevelMove move)
    {
        writer.WriteString("from", move.From);
        writer.WriteString("to", move.To);
        WriteCount(writer, move.Sheets, move.Share);
        WriteExample(writer, move.Example);
    }

    /// <summary>Where no rule gives a level there is null, as in the matrix.</summary>
    private static void WriteLevels(Utf8JsonWriter writer, string name, IReadOnlyList<string?> levels)
    {
        writer.WriteStartArray(name);
        foreach (var level in levels)
        {
            writer.WriteStringValue(level);
        }

        writer.WriteEndArray();
    }

    private static void WriteOnly(Utf8JsonWriter writer, string name, IReadOnlyList<LevelSheets> levels) => WriteList(writer, name, levels, level =>
    {
        writer.WriteString("level", level.Level);
        writer.WriteString("sheets", Text(level.Sheets));
        WriteExample(writer, level.Example);
    });

    private static void WriteCount(Utf8JsonWriter writer, BigInteger sheets, ExactShare share)
    {
        writer.WriteString("sheets", Text(sheets));
        WriteShare(writer, "share", share);
    }

    private static void WriteShare(Utf8JsonWriter writer, string name, ExactShare share)
    {
        writer.WriteString(name, share.Text);
        writer.WriteString(name + "Exact", share.Fraction);
    }

    private static void WriteExample(Utf8JsonWriter writer, ExampleSheet? example)
    {
        if (example is not null)
        {
            ExampleWriter.Write(writer, "example", example);
        }
    }

    private static void WriteHistory(Utf8JsonWriter writer, HistoryDifference history)
    {
        writer.WriteStartObject("on");
        writer.WriteNumber("lines", history.Lines);
        writer.WriteNumber("assessed", history.Assessed);
        writer.WriteNumber("changed", history.Changed);
        writer.WriteNumber("skipped", history.Skipped);
        writer.WriteNumber("errorsInBoth", history.ErrorsInBoth);
        writer.WriteNumber("errorsInOldOnly", history.ErrorsInOldOnly);
        writer.WriteNumber("errorsInNewOnly", history.ErrorsInNewOnly);
        writer.WriteStartObject("classifications");
        foreach (var classification in history.Classifications)
        {
            WriteList(writer, classification.Key, classification.Value, move =>
            {
                writer.WriteTexts("from", move.From);
                writer.WriteTexts("to", move.To);
                writer.WriteNumber("screenings", move.Screenings);
            });
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> list, Action<T> writeMembers)
    {
        writer.WriteStartArray(name);
        foreach (var element in list)
        {
            writer.WriteStartObject();
            writeMembers(element);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Text(BigInteger count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Name(VersionBump bump) => bump.ToString().ToLowerInvariant();
}
