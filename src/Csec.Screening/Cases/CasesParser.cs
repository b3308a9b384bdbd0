using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;

namespace Csec.Screening.Cases;

/// <summary>Reads a cases file into cases; a table gives one case a row.</summary>
internal sealed class CasesParser(RuleSet ruleSet, DiagnosticBag diagnostics)
{
    public const string AllItems = "all items";
    public const string EveryItem = "every item";
    public const string Unanswered = "unanswered";

    private static readonly string[] RootKeys = ["cases-for", "letters", "cases", "tables"];
    private static readonly string[] CaseKeys = ["case", "answers", "expect", "variant", "parameters", "context", "record"];
    private static readonly string[] TableKeys = ["table", "start from", "columns", "rows"];

    private readonly Dictionary<char, string> _letters = [];

    public IReadOnlyList<CaseSyntax> Parse(YamlNode root)
    {
        if (Keys(root, RootKeys, "cases-for") is not { } keys)
        {
            return [];
        }

        if (!IsForRuleSet(Scalar(keys, "cases-for")))
        {
            return [];
        }

        ReadLetters(Entries(keys, "letters"));
        var cases = Items(keys, "cases").Select(ParseCase);
        var rows = Items(keys, "tables").SelectMany(ParseTable);
        return [.. cases.Concat(rows).OrderBy(syntax => syntax.Span.Start)];
    }

    private bool IsForRuleSet(YamlScalar? named)
    {
        var whole = $"{ruleSet.Id}@{ruleSet.Version}";
        if (named is not null && named.Value != ruleSet.Id && named.Value != whole)
        {
            diagnostics.OtherRuleSet(named.Span, whole);
            return false;
        }

        return true;
    }

    private void ReadLetters(IReadOnlyList<YamlEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Value.Length == 1 && entry.Value is YamlScalar code)
            {
                _letters[entry.Key.Value[0]] = code.Value;
            }
            else
            {
                diagnostics.WrongCasesShape(entry.Key.Span, "One letter and a code");
            }
        }
    }

    /// <summary>A case that cannot be read is kept, so that it counts.</summary>
    private CaseSyntax ParseCase(YamlNode node)
    {
        var faults = diagnostics.Faults;
        if (Keys(node, CaseKeys, "case", "answers", "expect") is not { } keys)
        {
            return Broken("A case", node);
        }

        var name = Scalar(keys, "case");
        var syntax = new CaseSyntax(name?.Value ?? "A case without a name", name?.Span ?? node.Span)
        {
            Answers = Entries(keys, "answers"),
            Expect = Entries(keys, "expect"),
            Variant = Scalar(keys, "variant"),
            Parameters = Entries(keys, "parameters"),
            Context = Entries(keys, "context"),
            Record = Entries(keys, "record"),
            Letters = _letters,
        };
        return syntax with { IsBroken = diagnostics.Faults > faults };
    }

    private CaseSyntax Broken(string name, YamlNode node) => new(name, node.Span) { Letters = _letters, IsBroken = true };

    private IEnumerable<CaseSyntax> ParseTable(YamlNode node)
    {
        var faults = diagnostics.Faults;
        if (Keys(node, TableKeys, "table", "columns", "rows") is not { } keys || Scalar(keys, "table") is not { } name)
        {
            return [Broken("A table", node)];
        }

        var columns = Items(keys, "columns").OfType<YamlScalar>().ToList();
        var start = Entries(keys, "start from");
        var isBroken = diagnostics.Faults > faults;
        var rows = new List<CaseSyntax>();
        foreach (var row in Items(keys, "rows"))
        {
            if (row is not YamlSequence cells)
            {
                diagnostics.WrongCasesShape(row.Span, "A list of cells");
                rows.Add(Broken($"{name.Value}: a row", row));
            }
            else if (cells.Items.Count != columns.Count)
            {
                diagnostics.WrongRow(row.Span, cells.Items.Count, columns.Count);
                rows.Add(Broken($"{name.Value}: a row", row));
            }
            else
            {
                rows.Add(ParseRow(name.Value, start, columns, cells) with { IsBroken = isBroken });
            }
        }

        return rows;
    }

    private CaseSyntax ParseRow(string table, IReadOnlyList<YamlEntry> start, List<YamlScalar> columns, YamlSequence cells)
    {
        var answers = start.ToList();
        var parameters = new List<YamlEntry>();
        var expect = new List<YamlEntry>();
        var name = "";
        YamlScalar? variant = null;
        for (var i = 0; i < columns.Count; i++)
        {
            // A fault in a cell is shown at the cell.
            var entry = new YamlEntry(columns[i] with { Span = cells.Items[i].Span }, cells.Items[i]);
            switch (columns[i].Value)
            {
                case "row":
                    name = Text(cells.Items[i]);
                    break;
                case "variant":
                    variant = cells.Items[i] as YamlScalar;
                    break;
                case var parameter when ruleSet.Definition.Parameters.Any(other => other.Id == parameter):
                    parameters.Add(entry);
                    break;
                case var answer when IsAnswer(answer):
                    answers.RemoveAll(other => other.Key.Value == answer);
                    answers.Add(entry);
                    break;
                default:
                    expect.Add(entry);
                    break;
            }
        }

        name = name.Length > 0 ? name : string.Join(", ", cells.Items.Select(Text));
        return new($"{table}: {name}", cells.Span)
        {
            Answers = answers,
            Expect = expect,
            Variant = variant,
            Parameters = parameters,
            Letters = _letters,
        };
    }

    private bool IsAnswer(string column) =>
        column == AllItems || ruleSet.Definition.Items.Any(item => item.Id == column)
        || ruleSet.Definition.Sections.Any(section => section.Id == column);

    private static string Text(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(Text)) + "]",
        _ => "",
    };

    private Dictionary<string, YamlNode>? Keys(YamlNode node, string[] known, params string[] needed)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.WrongCasesShape(node.Span, $"A group with `{needed[0]}:`");
            return null;
        }

        var keys = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (known.Contains(entry.Key.Value))
            {
                keys[entry.Key.Value] = entry.Value;
            }
            else
            {
                diagnostics.UnknownCasesKey(entry.Key.Span, entry.Key.Value, known);
            }
        }

        foreach (var key in needed.Where(key => !keys.ContainsKey(key)))
        {
            diagnostics.MissingCasesKey(node.Span, key);
        }

        return keys;
    }

    private YamlScalar? Scalar(Dictionary<string, YamlNode> keys, string key)
    {
        if (keys.TryGetValue(key, out var node) && node is not YamlScalar)
        {
            diagnostics.WrongCasesShape(node.Span, "A text");
        }

        return node as YamlScalar;
    }

    private IReadOnlyList<YamlEntry> Entries(Dictionary<string, YamlNode> keys, string key)
    {
        if (keys.TryGetValue(key, out var node) && node is not YamlMapping)
        {
            diagnostics.WrongCasesShape(node.Span, "A group such as `{ran-away: yes}`");
        }

        return (node as YamlMapping)?.Entries ?? [];
    }

    private IReadOnlyList<YamlNode> Items(Dictionary<string, YamlNode> keys, string key)
    {
        if (keys.TryGetValue(key, out var node) && node is not YamlSequence)
        {
            diagnostics.WrongCasesShape(node.Span, "A list");
        }

        return (node as YamlSequence)?.Items ?? [];
    }
}
