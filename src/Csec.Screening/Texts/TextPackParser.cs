using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;

namespace Csec.Screening.Texts;

/// <summary>Reads a text pack. Whether its ids are those of a rule set is told when the two are joined.</summary>
internal sealed class TextPackParser
{
    private static readonly IReadOnlyList<string> Keys =
    [
        "texts-for", "locale", "status", "by", "wording", "complete", TextGroups.Title, TextGroups.Limits, .. TextGroups.ById, .. TextGroups.ByIdAndCode,
    ];

    private static readonly IReadOnlyList<string> Statuses = ["original", "machine-drafted", "reviewed", "licensed"];

    private readonly DiagnosticBag _diagnostics;
    private readonly List<PackText> _texts = [];
    private readonly string? _localeOfFile;

    private TextPackParser(DiagnosticBag diagnostics, string? localeOfFile)
    {
        _diagnostics = diagnostics;
        _localeOfFile = localeOfFile;
    }

    /// <param name="source">The text.</param>
    /// <param name="diagnostics">Where errors are told.</param>
    /// <param name="localeOfFile">The locale in the name of the file, by which it is found, or null when the name has none.</param>
    public static TextPackLoadResult Load(SourceText source, DiagnosticBag diagnostics, string? localeOfFile)
    {
        var root = diagnostics.HasErrors ? null : YamlReader.Read(source, diagnostics, "Begin with `texts-for:` and the rule set as id@version.");
        if (root is not (null or YamlMapping))
        {
            diagnostics.WrongShape(root.Span, "A text pack that begins with `texts-for:`");
        }

        var pack = root is YamlMapping mapping ? new TextPackParser(diagnostics, localeOfFile).Parse(source, mapping) : null;
        return new(diagnostics.HasErrors ? null : pack, diagnostics.InSourceOrder());
    }

    private TextPack? Parse(SourceText source, YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics, Keys);
        var header = ParseHeader(keys);
        Add(TextGroups.Title, keys.SpanOf(TextGroups.Title), keys.Take(TextGroups.Title));
        Add(TextGroups.Limits, keys.SpanOf(TextGroups.Limits), keys.Take(TextGroups.Limits));
        foreach (var group in TextGroups.ById)
        {
            ParseTexts(group, keys.Take(group));
        }

        foreach (var group in TextGroups.ByIdAndCode)
        {
            foreach (var entry in MappingReader.Own(MappingReader.MappingOf(keys.Take(group), _diagnostics), _diagnostics))
            {
                ParseTexts($"{group}.{entry.Key.Value}", entry.Value);
            }
        }

        return header is null ? null : new(source, header, _texts.AsReadOnly());
    }

    private PackHeader? ParseHeader(MappingReader keys)
    {
        var of = keys.RequireText("texts-for");
        var locale = keys.RequireText("locale");
        var status = keys.RequireText("status");
        var by = keys.TakeProse("by");
        var wording = keys.TakeProse("wording");
        var isComplete = keys.TakeYesOrNo("complete") ?? false;
        if (locale is not null && !Locale.IsOne(locale.Value))
        {
            _diagnostics.BadLocale(new(locale.Value, locale.Span));
        }
        else if (locale is not null && _localeOfFile is not null && locale.Value != _localeOfFile)
        {
            _diagnostics.LocaleOfAnotherFile(new(locale.Value, locale.Span), _localeOfFile);
        }

        if (status is not null && !Statuses.Contains(status.Value))
        {
            _diagnostics.NotOneOf(new(status.Value, status.Span), Statuses);
        }

        if (of is null || !TryRuleSet(of, out var id, out var version) || locale is null || status is null)
        {
            return null;
        }

        return new(id, version, locale.Value, StatusOf(status.Value))
        {
            By = by?.Value,
            Wording = wording?.Value,
            IsComplete = isComplete,
            Place = of.Span,
        };
    }

    private bool TryRuleSet(TextSyntax of, out string id, out RuleSetVersion? version)
    {
        var at = of.Value.IndexOf('@');
        id = at < 0 ? of.Value : of.Value.Substring(0, at);
        version = null;
        if (of.Value == TextPack.Common)
        {
            return true;
        }

        if (at > 0 && Spelling.IsId(id) && RuleSetVersion.TryParse(of.Value.Substring(at + 1), out var parsed))
        {
            version = parsed;
            return true;
        }

        _diagnostics.BadTextsFor(new(of.Value, of.Span));
        return false;
    }

    private static TextPackStatus StatusOf(string status) => status switch
    {
        "original" => TextPackStatus.Original,
        "reviewed" => TextPackStatus.Reviewed,
        "licensed" => TextPackStatus.Licensed,
        _ => TextPackStatus.MachineDrafted,
    };

    private void ParseTexts(string path, YamlNode? node)
    {
        foreach (var entry in MappingReader.Own(MappingReader.MappingOf(node, _diagnostics), _diagnostics))
        {
            Add($"{path}.{entry.Key.Value}", entry.Key.Span, entry.Value);
        }
    }

    private void Add(string path, SourceSpan place, YamlNode? node)
    {
        if (node is null or { IsAbsent: true })
        {
            return;
        }

        if (node is YamlScalar { IsCutByComment: true } scalar && scalar.Value.Contains(' '))
        {
            _diagnostics.CutText(scalar.Span);
        }

        if (MappingReader.TextOf(node, _diagnostics) is { } text)
        {
            if (!VisibleText.IsSomeIn(text.Value))
            {
                _diagnostics.InvisibleText(text.Span, path);
            }

            _texts.Add(new(path, OneSpace(text.Value), place));
        }
    }

    private static string OneSpace(string text) => string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
