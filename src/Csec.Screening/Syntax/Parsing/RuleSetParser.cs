using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>YAML tree to rule-set syntax: which keys stand where and how values are spelled. Names are not looked up.</summary>
internal sealed partial class RuleSetParser
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;

    private RuleSetParser(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    /// <summary>The syntax of a rule file, or null when it is no group of keys at all.</summary>
    public static RuleSetSyntax? Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var root = YamlReader.Read(source, diagnostics);
        if (root is null)
        {
            return null;
        }

        if (root is not YamlMapping mapping)
        {
            diagnostics.WrongShape(root.Span, "A rule set that begins with `rule-set:`");
            return null;
        }

        return new RuleSetParser(source, diagnostics).ParseRuleSet(mapping);
    }

    private RuleSetSyntax ParseRuleSet(YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics);
        var sectionsFirst = FirstOf(mapping, "sections", "items");
        var syntax = new RuleSetSyntax(_source)
        {
            Id = keys.RequireText("rule-set"),
            Version = keys.RequireText("version"),
            Language = keys.RequireText("language"),
            Title = RequireProse(keys, "title"),
            Owner = keys.TakeProse("owner"),
            Wording = keys.TakeProse("wording"),
            Jurisdiction = keys.TakeProse("jurisdiction"),
            Lifecycle = ParseLifecycle(keys.Require("lifecycle")),
            LimitsOfUse = keys.TakeProse("limits-of-use"),
            Sources = ParseSources(keys.TakeMapping("sources")),
            Basis = ParseBasis(keys.Take("basis")),
            AppliesTo = ParseAppliesTo(keys.TakeMapping("applies-to")),
            Evidence = ParseEvidence(keys.TakeMapping("evidence")),
            Parameters = ParseParameters(keys.TakeMapping("parameters")),
            Variants = ParseVariants(keys.TakeMapping("variants")),
            Requires = ParseConditions(keys.Take("requires")),
            MissingReasons = keys.TakeText("missing-reasons"),
            UnansweredGates = ParseUnansweredGates(keys.TakeMapping("unanswered-gates")),
            OptionSets = ParseOptionSets(keys.TakeMapping("option-sets")),
        };
        var defaults = new ItemDefaults(ParseAnswers(keys.Take("answers")), keys.TakeYesOrNo("scored") ?? true, null);
        var sections = ParseSections(keys.TakeMapping("sections"), defaults);
        var items = keys.TakeMapping("items") is { } loose ? [new SectionSyntax(null, ParseItems(loose, defaults, []))] : Array.Empty<SectionSyntax>();
        syntax = syntax with
        {
            Sections = sectionsFirst ? [.. sections, .. items] : [.. items, .. sections],
            Categories = ParseCategories(keys.TakeMapping("categories")),
            Scores = ParseScores(keys.TakeMapping("scores")),
            Classifications = ParseClassifications(keys.TakeMapping("classifications")),
            MissingRule = ParseMissingRule(keys.Take("if-answers-are-missing")),
            Prompts = ParsePrompts(keys.TakeMapping("prompts")),
        };
        keys.ReportUnknown();
        return syntax;
    }

    private static bool FirstOf(YamlMapping mapping, string first, string second) =>
        (mapping.Entries.FirstOrDefault(entry => entry.Key.Value == first || entry.Key.Value == second)?.Key.Value ?? first) == first;

    private TextSyntax? RequireProse(MappingReader keys, string key)
    {
        var text = keys.TakeProse(key);
        if (text is null)
        {
            _diagnostics.MissingKey(new(keys.Span.Start, 0), key);
        }

        return text;
    }

    private static TextSyntax TextOf(YamlScalar scalar) => new(scalar.Value, scalar.Span);

    private WrittenExpression? ParseExpression(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node is not YamlScalar scalar || scalar.IsAbsent)
        {
            _diagnostics.WrongShape(node.Span, "A condition or a number");
            return null;
        }

        var expression = ExpressionParser.Parse(_source, scalar, _diagnostics);
        return expression is null ? null : new(expression, scalar.Value, scalar.Span);
    }

    private WrittenExpression? ParseWords(string text, YamlScalar within)
    {
        var at = within.Value.IndexOf(text, StringComparison.Ordinal);
        var start = within.Span.Start + (within.IsPlain ? 0 : 1) + Math.Max(at, 0);
        return ParseExpression(new YamlScalar(text, true, new(start, text.Length)));
    }

    private IReadOnlyList<WrittenExpression> ParseConditions(YamlNode? node)
    {
        var nodes = node is YamlSequence sequence ? sequence.Items : node is null ? [] : [node];
        return [.. nodes.Select(ParseExpression).Where(expression => expression is not null).Select(expression => expression!)];
    }

    private RangeSyntax? ParseRange(YamlNode? node)
    {
        if (node is YamlScalar { IsAbsent: false } scalar)
        {
            return ExpressionParser.ParseRange(_source, scalar, _diagnostics);
        }

        if (node is not null)
        {
            _diagnostics.WrongShape(node.Span, "A range such as `0 to 3` or `4 or more`");
        }

        return null;
    }

    private bool TryWholeNumber(string text, SourceSpan span, out int number)
    {
        if (text.Length is > 0 and <= 9 && text.All(c => c is >= '0' and <= '9') && (text.Length == 1 || text[0] != '0'))
        {
            number = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            return true;
        }

        number = 0;
        _diagnostics.NotANumber(new(text, span), "a whole number");
        return false;
    }

    private BasisSyntax? ParseBasis(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node is not YamlMapping mapping)
        {
            _diagnostics.WrongShape(node.Span, "`{source: id, confidence: V}`");
            return null;
        }

        var keys = new MappingReader(mapping, _diagnostics);
        var source = keys.RequireText("source");
        var confidence = keys.RequireText("confidence");
        keys.ReportUnknown();
        return source is null || confidence is null ? null : new(source, confidence, mapping.Span);
    }
}
