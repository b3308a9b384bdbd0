using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;

namespace Csec.Screening.Cases;

/// <summary>Reads the record of statuses in a case: the rows, and what is needed to judge them.</summary>
internal static class StatusRecordYaml
{
    private static readonly string[] Keys = ["rows", "age", "role", "today"];
    private static readonly string[] RowKeys = ["code", "start", "end"];

    /// <summary>The record, or null when the case has none.</summary>
    public static StatusRecord? Read(IReadOnlyList<YamlEntry> entries, DiagnosticBag diagnostics)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        var record = new StatusRecord();
        foreach (var entry in entries)
        {
            record = (entry.Key.Value, entry.Value) switch
            {
                ("rows", YamlSequence rows) => record with { Rows = [.. rows.Items.Select(row => ReadRow(row, diagnostics))] },
                ("role", YamlScalar role) => record with { Role = role.Value },
                ("today", YamlScalar today) => record with { Today = today.Value },
                ("age", YamlScalar age) when int.TryParse(age.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var years) =>
                    record with { AgeOnScreeningDate = years },
                _ => Refuse(record, entry, Keys, diagnostics),
            };
        }

        return record;
    }

    private static StatusRow ReadRow(YamlNode node, DiagnosticBag diagnostics)
    {
        var row = new StatusRow("", null, null);
        if (node is not YamlMapping mapping)
        {
            diagnostics.WrongCasesShape(node.Span, "A row such as `{code: 6867, start: 2026-01-31}`");
            return row;
        }

        foreach (var entry in mapping.Entries)
        {
            row = (entry.Key.Value, entry.Value) switch
            {
                ("code", YamlScalar code) => row with { Code = code.Value },
                ("start", YamlScalar start) => row with { Start = start.Value },
                ("end", YamlScalar end) => row with { End = end.Value },
                _ => Refuse(row, entry, RowKeys, diagnostics),
            };
        }

        return row;
    }

    private static T Refuse<T>(T read, YamlEntry entry, string[] known, DiagnosticBag diagnostics)
    {
        if (known.Contains(entry.Key.Value))
        {
            diagnostics.WrongCasesShape(entry.Value.Span, "A value that fits its key");
        }
        else
        {
            diagnostics.UnknownCasesKey(entry.Key.Span, entry.Key.Value, known);
        }

        return read;
    }
}
