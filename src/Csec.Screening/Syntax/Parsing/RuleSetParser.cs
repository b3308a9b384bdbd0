using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>YAML tree to rule-set syntax: which keys stand where and how values are spelled. Names are not looked up.</summary>
internal sealed partial class RuleSetParser
{
    public static readonly IReadOnlyList<string> RuleSetKeys =
    [
        "rule-set", "version", "language", "extends", "changes-scoring", "title", "owner", "wording", "jurisdiction", "lifecycle", "screens-for",
        "merges-with", "limits-of-use", "sources",
        "basis", "applies-to", "evidence", "parameters", "variants", "requires", "missing-reasons", "unanswered-gates",
        "option-sets", "answers", "scored", "sections", "items", "categories", "scores", "classifications",
        "if-answers-are-missing", "prompts", "events", "duties", "statuses", "status-checks", "not-public",
    ];

    private static readonly IReadOnlyList<string> BasisKeys = ["source", "confidence"];

    private static readonly char[] Separators = [' ', '\t', '\n', '\r'];

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;

    private RuleSetParser(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    /// <summary>The YAML of a rule file, or null when it is no group of keys at all.</summary>
    public static RuleSetTree? Read(SourceText source, DiagnosticBag diagnostics)
    {
        switch (YamlReader.Read(source, diagnostics))
        {
            case null:
                return null;
            case YamlMapping mapping:
                return new(source, mapping);
            case var root:
                diagnostics.WrongShape(root.Span, "A rule set that begins with `rule-set:`");
                return null;
        }
    }

    /// <summary>The syntax of a rule file.</summary>
    public static RuleSetSyntax Parse(RuleSetTree tree, DiagnosticBag diagnostics)
    {
        var parser = new RuleSetParser(tree.Source, diagnostics);
        return parser.ParseRuleSet(tree.Root) with
        {
            InheritedBases = [.. tree.Inherited.Select(inherited => new InheritedBasisSyntax(inherited.Start, parser.ParseBasis(inherited.Basis)))],
        };
    }

    private RuleSetSyntax ParseRuleSet(YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics, RuleSetKeys);
        var syntax = new RuleSetSyntax(_source)
        {
            Id = keys.RequireText("rule-set"),
            Version = keys.RequireText("version"),
            Language = keys.RequireText("language"),
            Extends = keys.TakeText("extends"),
            ChangesScoring = ParseChangesScoring(keys.TakeMapping("changes-scoring")),
            Title = keys.RequireProse("title"),
            Owner = keys.TakeProse("owner"),
            Wording = keys.TakeProse("wording"),
            Jurisdiction = keys.TakeProse("jurisdiction"),
            Lifecycle = ParseLifecycle(keys.Require("lifecycle")),
            ScreensFor = keys.TakeText("screens-for"),
            MergesWith = ParseMerge(keys.TakeMapping("merges-with")),
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
        return syntax with
        {
            Sections = ParseSectionsAndItems(keys, defaults),
            Categories = ParseCategories(keys.TakeMapping("categories")),
            Scores = ParseScores(keys.TakeMapping("scores")),
            Classifications = ParseClassifications(keys.TakeMapping("classifications")),
            MissingRule = ParseMissingRule(keys.Take("if-answers-are-missing")),
            Prompts = ParsePrompts(keys.TakeMapping("prompts")),
            Events = ParseEvents(keys.TakeMapping("events")),
            Duties = ParseDuties(keys.TakeMapping("duties")),
            Statuses = ParseStatuses(keys.TakeMapping("statuses")),
            StatusChecks = ParseStatusChecks(keys.TakeMapping("status-checks")),
            NotPublic = keys.TakeProses("not-public"),
        };
    }

    /// <summary>Sections and loose items, in the order of the file.</summary>
    private IReadOnlyList<SectionSyntax> ParseSectionsAndItems(MappingReader keys, ItemDefaults defaults)
    {
        if (!keys.Has("sections") && !keys.Has("items") && !keys.Has("duties") && !keys.Has("statuses"))
        {
            _diagnostics.MissingKey(new(keys.Span.Start, 0), "items");
        }

        var sections = ParseSections(keys.TakeMapping("sections"), defaults);
        if (keys.TakeMapping("items") is not { } items)
        {
            return sections;
        }

        var loose = new SectionSyntax(null, ParseItems(items, defaults, []));
        return keys.SpanOf("items").Start < keys.SpanOf("sections").Start ? [loose, .. sections] : [.. sections, loose];
    }

    /// <summary>The words without the layout: a result that repeats them does not change with it.</summary>
    private static string OneSpace(string words) => string.Join(" ", words.Split(Separators, StringSplitOptions.RemoveEmptyEntries));

    private static TextSyntax TextOf(YamlScalar scalar) => new(scalar.Value, scalar.Span);

    private IReadOnlyList<YamlEntry> OwnEntries(YamlMapping? mapping) => MappingReader.Own(mapping, _diagnostics);

    /// <summary>The expression, or null when there is none; a value that is absent was reported with its key.</summary>
    private WrittenExpression? ParseExpression(YamlNode? node)
    {
        if (node is null or { IsAbsent: true })
        {
            return null;
        }

        if (node is not YamlScalar scalar)
        {
            _diagnostics.WrongShape(node.Span, "A condition or a number");
            return null;
        }

        var expression = ExpressionParser.Parse(_source, scalar, _diagnostics);
        return expression is null ? null : new(expression, OneSpace(scalar.Value), scalar.Span);
    }

    /// <summary>An expression that is a part of a value: <paramref name="text"/> stands in it from <paramref name="at"/>.</summary>
    private WrittenExpression? ParsePart(string text, int at, YamlScalar within)
    {
        var span = ScalarPlaces.Of(_source, within) is { } places ? SourceSpan.FromBounds(places[at], places[at + text.Length]) : within.Span;
        return ParseExpression(new YamlScalar(text, true, span));
    }

    private IReadOnlyList<WrittenExpression> ParseConditions(YamlNode? node)
    {
        IReadOnlyList<YamlNode> nodes = node switch { null => [], YamlSequence sequence => sequence.Items, _ => [node] };
        foreach (var absent in nodes.Where(other => other.IsAbsent))
        {
            _diagnostics.WrongShape(absent.Span, "A condition or a number");
        }

        return [.. nodes.Select(ParseExpression).OfType<WrittenExpression>()];
    }

    private RangeSyntax? ParseRange(YamlNode? node)
    {
        if (node is YamlScalar { IsAbsent: false } scalar)
        {
            return ExpressionParser.ParseRange(_source, scalar, _diagnostics);
        }

        if (node is { IsAbsent: false })
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
            return new(null, null, node.Span);
        }

        var keys = new MappingReader(mapping, _diagnostics, BasisKeys);
        return new(keys.RequireText("source"), keys.RequireText("confidence"), mapping.Span);
    }
}
