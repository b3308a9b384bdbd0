using Csec.Screening.Diagnostics;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;

namespace Csec.Screening.Mapping;

/// <summary>Reads a map. Whether a rule set has the items and codes is told line by line: one map may serve several.</summary>
internal sealed class AnswerMapParser
{
    public const string Unanswered = "unanswered";

    private static readonly IReadOnlyList<string> Keys = ["map", "codes", "blank", "items"];

    private static readonly IReadOnlyList<string> ItemKeys = ["item", "codes", "blank"];

    private readonly DiagnosticBag _diagnostics;

    private AnswerMapParser(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    public static AnswerMapLoadResult Load(SourceText source, DiagnosticBag diagnostics)
    {
        var root = diagnostics.HasErrors ? null : YamlReader.Read(source, diagnostics, "Begin with `map: 1`.");
        if (root is not (null or YamlMapping))
        {
            diagnostics.WrongShape(root.Span, "A map that begins with `map: 1`");
        }

        var map = root is YamlMapping mapping ? new AnswerMapParser(diagnostics).Parse(mapping) : null;
        return new(diagnostics.HasErrors ? null : map, diagnostics.InSourceOrder());
    }

    private AnswerMap Parse(YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics, Keys);
        if (keys.RequireText("map") is { } version && version.Value != "1")
        {
            _diagnostics.UnknownMapVersion(new(version.Value, version.Span));
        }

        var everyItem = new ItemAlias { Codes = ParseCodes(keys), Blank = ParseBlank(keys) };
        var items = new Dictionary<string, ItemAlias>(StringComparer.Ordinal);
        foreach (var entry in MappingReader.Own(keys.TakeMapping("items"), _diagnostics).Where(entry => !entry.Value.IsAbsent))
        {
            items[entry.Key.Value] = ParseItem(entry);
        }

        return new(everyItem, items);
    }

    private ItemAlias ParseItem(YamlEntry entry)
    {
        if (entry.Value is YamlMapping mapping)
        {
            var keys = new MappingReader(mapping, _diagnostics, ItemKeys);
            return new()
            {
                Item = IdOf(keys.TakeText("item") ?? new(entry.Key.Value, entry.Key.Span)),
                Codes = ParseCodes(keys),
                Blank = ParseBlank(keys),
            };
        }

        return new() { Item = MappingReader.TextOf(entry.Value, _diagnostics) is { } id ? IdOf(id) : "" };
    }

    private string IdOf(TextSyntax id)
    {
        if (!Spelling.IsId(id.Value))
        {
            _diagnostics.BadId(new(id.Value, id.Span));
        }

        return id.Value;
    }

    private Dictionary<string, string> ParseCodes(MappingReader keys)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in MappingReader.Own(keys.TakeMapping("codes"), _diagnostics).Where(entry => !entry.Value.IsAbsent))
        {
            if (string.IsNullOrWhiteSpace(entry.Key.Value))
            {
                _diagnostics.BlankAlias(entry.Key.Span);
            }
            else if (MappingReader.TextOf(entry.Value, _diagnostics) is { } code)
            {
                if (string.Equals(entry.Key.Value.Trim(), Unanswered, StringComparison.OrdinalIgnoreCase) && IsValue(code.Value))
                {
                    _diagnostics.UnansweredAlias(entry.Key.Span);
                }

                codes[entry.Key.Value] = CodeOf(code);
            }
        }

        return codes;
    }

    private string? ParseBlank(MappingReader keys)
    {
        if (keys.TakeText("blank") is not { } code)
        {
            return null;
        }

        if (IsValue(code.Value))
        {
            _diagnostics.BlankAsValue(new(code.Value, code.Span));
        }

        return CodeOf(code);
    }

    private static bool IsValue(string code) => code != Unanswered && !AnswerText.IsStandardReason(code);

    private string CodeOf(TextSyntax code)
    {
        if (!Spelling.IsCode(code.Value))
        {
            _diagnostics.BadCode(new(code.Value, code.Span));
        }

        return code.Value;
    }
}
