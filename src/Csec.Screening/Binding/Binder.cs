using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

/// <summary>
/// Rule-set syntax to model: looks every name up once, fills defaults in, and reports what means nothing. It goes on
/// after an error so that all errors of a file are found in one run.
/// </summary>
internal sealed partial class Binder
{
    public const int MaximumItems = 512;
    public const int MaximumLevels = 60;
    public const int MaximumRules = 256;
    public const int MaximumOptions = 100;
    public const int MaximumChoices = 12;
    public const int MaximumAllowed = 16;
    public const int MaximumSettings = 256;
    public const int MaximumParameters = 64;
    public const int MaximumClassifications = 64;

    private readonly RuleSetSyntax _syntax;
    private readonly DiagnosticBag _diagnostics;
    private readonly SourceMap _map;
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private Basis? _basis;
    private IReadOnlyList<KeyValuePair<int, Basis?>> _inheritedBases = [];
    private bool _missingBasisReported;

    private Binder(RuleSetSyntax syntax, DiagnosticBag diagnostics)
    {
        _syntax = syntax;
        _diagnostics = diagnostics;
        _map = new(syntax.Source);
    }

    /// <summary>The model, whole only when the bag has no errors.</summary>
    public static BindingResult Bind(RuleSetSyntax syntax, DiagnosticBag diagnostics) => new Binder(syntax, diagnostics).Bind();

    private BindingResult Bind()
    {
        var sources = BindSources();
        _basis = BindBasis(_syntax.Basis);
        _inheritedBases = [.. _syntax.InheritedBases.Select(inherited => new KeyValuePair<int, Basis?>(inherited.Start, BindBasis(inherited.Basis)))];
        DeclareNames();
        BindParameters();
        BindVariants();
        BindOptionSets();
        BindAll<Item>(_itemSymbols);
        BindDefaultMissingRule();
        var events = BindEvents();
        var duties = BindDuties();
        var version = BindVersion();
        var definition = new RuleSetDefinition(BindId(_syntax.Id), version, _syntax.Title?.Value ?? "", BindLifecycle())
        {
            Extends = _syntax.Extends?.Value,
            ChangesScoring = BindChangesScoring(),
            Owner = _syntax.Owner?.Value ?? "",
            Wording = _syntax.Wording?.Value ?? "",
            Jurisdiction = _syntax.Jurisdiction?.Value,
            ScreensFor = BindSubject(_syntax.ScreensFor),
            MergesWith = BindMerge(),
            LimitsOfUse = _syntax.LimitsOfUse?.Value ?? "",
            Sources = sources.AsReadOnly(),
            AppliesTo = BindPopulation(_syntax.AppliesTo),
            Evidence = BindEvidence().AsReadOnly(),
            Parameters = _parameters.AsReadOnly(),
            Variants = _variants.AsReadOnly(),
            AllowsStandardMissingReasons = OneOf(_syntax.MissingReasons, ["standard", "own codes only"]) != 1,
            GatesStayClosedWhileMissing = OneOf(_syntax.UnansweredGates?.Stay, ["open", "closed"]) == 1,
            GatesBasis = BindBasis(_syntax.UnansweredGates?.Basis),
            Items = BindAll<Item>(_itemSymbols).AsReadOnly(),
            Sections = BindAll<Section>(_sectionSymbols).AsReadOnly(),
            Categories = BindAll<Category>(_categorySymbols).AsReadOnly(),
            Scores = BindAll<Score>(_scoreSymbols).AsReadOnly(),
            Classifications = BindClassifications().AsReadOnly(),
            Prompts = BindPrompts().AsReadOnly(),
            Events = events.AsReadOnly(),
            Duties = duties.AsReadOnly(),
            Statuses = BindStatuses().AsReadOnly(),
            StatusChecks = BindStatusChecks().AsReadOnly(),
            NotPublic = [.. _syntax.NotPublic.Select(text => text.Value)],
            RequirementTexts = [.. _syntax.Requires.Select(requirement => requirement.Text)],
            Requirements = [.. _syntax.Requires.Select(requirement => BindCondition(requirement.Expression, Scope.Parameters)).OfType<Condition>()],
        };
        BindLanguage();
        for (var i = 0; i < _syntax.Requires.Count; i++)
        {
            _map.Add(FormattableString.Invariant($"requirement {i}"), _syntax.Requires[i].Span);
        }

        return new(definition, _map);
    }

    private Basis? BindBasis(BasisSyntax? syntax)
    {
        if (syntax is null)
        {
            return null;
        }

        var confidence = OneOf(syntax.Confidence, ["V", "D", "M", "U"]);
        var source = syntax.Source is null ? null : SourceOf(syntax.Source);
        return source is null || confidence < 0 ? Unknown : new(source, (Confidence)confidence);
    }

    /// <summary>The basis of a fact: its own, or the one that holds for the whole file.</summary>
    private Basis BasisOf(BasisSyntax? own, TextSyntax fact)
    {
        var basis = BindBasis(own) ?? DefaultBasisAt(fact.Span.Start);
        if (basis is null && !_missingBasisReported)
        {
            _missingBasisReported = true;
            _diagnostics.MissingBasis(new(fact.Value, fact.Span));
        }

        return basis ?? Unknown;
    }

    /// <summary>What holds for the file that a fact stands in: an overlay's, or that of a base behind it.</summary>
    private Basis? DefaultBasisAt(int offset) =>
        _inheritedBases.Where(inherited => inherited.Key <= offset).Select(inherited => inherited.Value).DefaultIfEmpty(_basis).Last();

    /// <summary>Stands in after an error, so that one missing source is reported once.</summary>
    private static Basis Unknown { get; } = new(new Source(""), Confidence.Unsure);

    private Source? SourceOf(TextSyntax id)
    {
        if (_sources.TryGetValue(id.Value, out var source))
        {
            return source;
        }

        _diagnostics.UnknownSource(new(id.Value, id.Span), _sources.Keys);
        return null;
    }

    /// <summary>The place of a value in a list of known ones; 0 when it is absent, -1 with a diagnostic when it is none.</summary>
    private int OneOf(TextSyntax? value, IReadOnlyList<string> known)
    {
        if (value is null)
        {
            return 0;
        }

        for (var i = 0; i < known.Count; i++)
        {
            if (known[i] == value.Value)
            {
                return i;
            }
        }

        _diagnostics.NotOneOf(new(value.Value, value.Span), known);
        return -1;
    }
}
