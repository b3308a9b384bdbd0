using Csec.Screening.Diagnostics;
using Csec.Screening.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Csec.Screening.Syntax
{
internal abstract record YamlNode(SourceSpan Span);

internal sealed record YamlScalar(string Value, bool IsPlain, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

internal sealed class YamlReader
{
    private readonly SourceText _source;
    private readonly Parser _parser;

    private YamlReader(SourceText source)
    {
        _source = source;
        _parser = new Parser(new Scanner(new StringReader(source.Content), skipComments: true));
    }

    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        try
        {
            var reader = new YamlReader(source);
            reader._parser.Consume<StreamStart>();
            reader._parser.Consume<DocumentStart>();
            return reader.Node();
        }
        catch (YamlException exception)
        {
            diagnostics.Add(new("CSEC1004", "This is not YAML", Severity.Error, "text", "Check it."), new(0, 0), exception.Message);
            return null;
        }
    }

    private YamlNode Node()
    {
        var start = _parser.Current!.Start;
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Span(start, scalar.End));
        }

        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            SequenceEnd end;
            while (!_parser.TryConsume(out end!))
            {
                items.Add(Node());
            }

            return new YamlSequence(items, Span(start, end.End));
        }

        _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        MappingEnd last;
        while (!_parser.TryConsume(out last!))
        {
            entries.Add(new((YamlScalar)Node(), Node()));
        }

        return new YamlMapping(entries, Span(start, last.End));
    }

    private SourceSpan Span(Mark start, Mark end) =>
        SourceSpan.FromBounds(_source.OffsetOf((int)start.Line, (int)start.Column), _source.OffsetOf((int)end.Line, (int)end.Column));
}
}

namespace Csec.Screening.Diagnostics
{

/// <summary>Finds the name that an author most likely meant.</summary>
internal static class Suggestion
{
    /// <summary>"Did you mean `x`?", or null when nothing is near.</summary>
    public static string? For(string written, IEnumerable<string> names)
    {
        var closest = Closest(written, names);
        return closest is null ? null : $"Did you mean `{closest}`?";
    }

    /// <summary>The first of the nearest names, or null when every name differs in more than a third of its letters.</summary>
    public static string? Closest(string written, IEnumerable<string> names)
    {
        string? closest = null;
        var least = Math.Max(1, written.Length / 3) + 1;
        if (written.Length > 64)
        {
            return null;
        }

        foreach (var name in names)
        {
            var distance = Distance(written, name);
            if (distance < least)
            {
                least = distance;
                closest = name;
            }
        }

        return closest;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 24)
        {
            return int.MaxValue;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var substitute = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(substitute, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}

/// <summary>Every diagnostic of rule files.</summary>
public static class DiagnosticCatalog
{
    /// <summary>Every diagnostic of rule files, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. CasesDiagnostics.All, .. CatalogDiagnostics.All];
}
}

namespace Csec.Screening
{

/// <summary>One kind of error in answers: its stable code, what it means, and what to do about it.</summary>
public sealed record AnswerErrorKind(string Code, string Title, string Help)
{
    internal static readonly AnswerErrorKind NotJson = new(
        "CSEC6001", "Not JSON, or not UTF-8", "Send one JSON object in UTF-8, at most 64 levels deep, without half of a character pair.");

    internal static readonly AnswerErrorKind WrongShape = new(
        "CSEC6002", "Unknown property, duplicate key or wrong shape", "Name every item once.");

    internal static readonly AnswerErrorKind UnknownRuleSet = new(
        "CSEC6003", "Unknown rule set or version", "`csec list` shows the rule sets and their versions.");

    internal static readonly AnswerErrorKind UnknownItem = new(
        "CSEC6004", "Unknown item", "`csec show` lists the items of a rule set.");

    internal static readonly AnswerErrorKind WrongAnswer = new(
        "CSEC6005", "Unknown code or wrong type", "Codes are texts, numbers are whole numbers, several codes are an array; leave an item out when it is unanswered.");

    internal static readonly AnswerErrorKind OutOfRange = new(
        "CSEC6006", "Number out of range", "Check the number; when it is not known, give a missing reason or leave the item out.");

    internal static readonly AnswerErrorKind Contradiction = new(
        "CSEC6007", "No completion agrees with the answers", "Correct one of the answers, or take one out.");

    internal static readonly AnswerErrorKind ClosedGate = new(
        "CSEC6008", "Value behind a closed gate", "Take the answer out, or correct the answer on which it depends.");

    internal static readonly AnswerErrorKind WrongSetting = new(
        "CSEC6009", "Parameter or variant", "`csec show` lists the parameters, their values and the variants.");

    internal static readonly AnswerErrorKind BlankLine = new(
        "CSEC6010", "Blank line", "Every line holds one JSON object.");

    internal static readonly AnswerErrorKind LineTooLong = new(
        "CSEC6011", "Line too long", "A line holds at most 1 MiB.");

    internal static readonly AnswerErrorKind WrongContext = new(
        "CSEC6012", "Context", "Correct the circumstances or leave them out; none changes a score or a level.");

    /// <summary>Every kind, by code.</summary>
    public static IReadOnlyList<AnswerErrorKind> All { get; } =
    [
        NotJson, WrongShape, UnknownRuleSet, UnknownItem, WrongAnswer, OutOfRange, Contradiction, ClosedGate, WrongSetting,
        BlankLine, LineTooLong, WrongContext,
    ];
}
}
