using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;

namespace Csec.Screening.Terms;

/// <summary>
/// Looks for terms to avoid in the texts of a rule file or a text pack. A key that the language gains is looked at
/// without more ado; only what holds ids, expressions and citations is passed over.
/// </summary>
internal sealed class TextTerms
{
    private static readonly HashSet<string> NoTexts = new(StringComparer.Ordinal)
    {
        "rule-set", "version", "language", "lifecycle", "sources", "source", "basis", "variants", "requires", "allowed", "default",
        "missing-reasons", "unanswered-gates", "settings", "respondents", "jurisdictions", "score", "count", "sum", "add", "first",
        "value", "range", "at-most", "at-least", "of", "when", "asked-when", "rules", "overrides", "floors", "table", "states",
        "texts-for", "locale", "status", "extends",
    };

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _language;
    private readonly bool _isPack;

    private TextTerms(SourceText source, DiagnosticBag diagnostics, string language, bool isPack)
    {
        _isPack = isPack;
        _source = source;
        _diagnostics = diagnostics;
        _language = language;
    }

    /// <summary>Reports the terms of a text that is YAML; what is wrong with it otherwise is told elsewhere.</summary>
    public static void Report(SourceText source, DiagnosticBag diagnostics, string language = "en")
    {
        if (YamlReader.Read(source, new(source)) is YamlMapping root)
        {
            new TextTerms(source, diagnostics, language, root.Entries.Any(entry => entry.Key.Value == "texts-for")).Visit(root, "", TermScope.RuleTexts, 0);
        }
    }

    /// <summary>Below <paramref name="own"/> levels of keys are the author's ids, whatever words of the language they look like.</summary>
    private void Visit(YamlNode node, string key, TermScope scope, int own)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries.Where(entry => own > 0 ? !IsCondition(key, entry.Value) : !NoTexts.Contains(entry.Key.Value) && !IsLevels(entry.Key.Value)))
                {
                    VisitEntry(entry, key, scope, own);
                }

                break;
            case YamlSequence sequence when key != "answers":
                foreach (var element in sequence.Items)
                {
                    Visit(element, key, scope, 0);
                }

                break;
            case YamlScalar scalar when key != "answers":
                Look(scalar, scope);
                break;
        }
    }

    private void VisitEntry(YamlEntry entry, string group, TermScope scope, int own)
    {
        var name = entry.Key.Value;
        if (own == 0)
        {
            Visit(entry.Value, name, name is "labels" or "levels" ? TermScope.Labels : scope, Own(name));
        }
        else
        {
            var isGate = name.StartsWith("when ", StringComparison.Ordinal);
            Visit(entry.Value, isGate || own > 1 ? group : "", scope, isGate ? own : own - 1);
        }
    }

    private static int Own(string key) => key switch
    {
        "option-sets" or "options" or "levels" => 2,
        "items" or "sections" or "labels" or "answers" or "prompts" or "parameters" or "duties" or "events" or "statuses" or "status-checks"
            or "evidence" or "categories" or "scores" or "classifications" or "notices" or "reasons" => 1,
        _ => 0,
    };

    /// <summary>A category of a rule file may be its condition alone.</summary>
    private bool IsCondition(string group, YamlNode value) => group == "categories" && value is YamlScalar && !_isPack;

    /// <summary>In a rule file the levels stand before their bands, and their labels elsewhere.</summary>
    private bool IsLevels(string key) => key == "levels" && !_isPack;

    private void Look(YamlScalar scalar, TermScope scope)
    {
        var end = 0;
        var from = scalar.Span.Start;
        foreach (var (start, length, term) in TermList.In(scalar.Value, scope, _language))
        {
            // Of two terms at one place the longer one says more.
            if (start >= end)
            {
                end = start + length;
                var span = PlaceOf(scalar, start, length, from);
                from = span.End;
                _diagnostics.TermToAvoid(span, scalar.Value.Substring(start, length), term.Instead);
            }
        }
    }

    /// <summary>The place of a piece of a value; in a block it is looked for, and is the whole block when a line ends in it.</summary>
    private SourceSpan PlaceOf(YamlScalar scalar, int start, int length, int from)
    {
        if (ScalarPlaces.Of(_source, scalar) is { } places)
        {
            return SourceSpan.FromBounds(places[start], places[start + length]);
        }

        var at = from < scalar.Span.End ? _source.Content.IndexOf(scalar.Value.Substring(start, length), from, scalar.Span.End - from, StringComparison.Ordinal) : -1;
        return at < 0 ? scalar.Span : new(at, length);
    }
}
