using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

/// <summary>Identity, life cycle, sources, population, evidence, parameters and prompts.</summary>
internal sealed partial class Binder
{
    private static readonly IReadOnlyList<string> Statuses = ["draft", "review", "published", "superseded", "withdrawn"];

    private readonly List<Parameter> _parameters = [];
    private readonly List<Variant> _variants = [];

    private string BindId(TextSyntax? id)
    {
        if (id is not null && !Spelling.IsId(id.Value))
        {
            _diagnostics.BadId(new(id.Value, id.Span));
        }

        return id?.Value ?? "";
    }

    private RuleSetVersion BindVersion()
    {
        var version = default(RuleSetVersion);
        if (_syntax.Version is { } text && !RuleSetVersion.TryParse(text.Value, out version))
        {
            _diagnostics.BadVersion(new(text.Value, text.Span));
        }

        return version;
    }

    private void BindLanguage()
    {
        if (_syntax.Language is { } language && language.Value != "1")
        {
            _diagnostics.UnknownLanguage(new(language.Value, language.Span));
        }
    }

    private Lifecycle BindLifecycle()
    {
        var syntax = _syntax.Lifecycle;
        var status = OneOf(syntax?.Status, Statuses);
        if (syntax?.Status is { } written)
        {
            _map.Add("status", written.Span);
        }

        if (syntax is { EffectiveFrom: { } from, EffectiveUntil: { } until }
            && Spelling.IsDate(from.Value) && Spelling.IsDate(until.Value) && string.CompareOrdinal(from.Value, until.Value) > 0)
        {
            _diagnostics.BadRange(until.Span, "The last day in force comes before the first.", "Correct one of the two dates.");
        }

        return new((RuleSetStatus)Math.Max(status, 0))
        {
            EffectiveFrom = BindDate(syntax?.EffectiveFrom),
            EffectiveUntil = BindDate(syntax?.EffectiveUntil),
            SupersededBy = BindReplacement(syntax?.SupersededBy),
            Approvals = [.. (syntax?.Approvals ?? []).Select(text => text.Value)],
            Changes = [.. (syntax?.Changes ?? []).Select(text => text.Value)],
        };
    }

    /// <summary>The <c>id@version</c> of the rule set that replaces this one.</summary>
    private string? BindReplacement(TextSyntax? replacement)
    {
        var parts = replacement?.Value.Split('@') ?? [];
        if (replacement is not null && (parts.Length != 2 || !Spelling.IsId(parts[0]) || !RuleSetVersion.TryParse(parts[1], out _)))
        {
            _diagnostics.BadVersion(new(replacement.Value, replacement.Span), "Write id and version of the rule set, such as `cse-it@2.0.0`.");
        }

        return replacement?.Value;
    }

    private string? BindDate(TextSyntax? date)
    {
        if (date is not null && !Spelling.IsDate(date.Value))
        {
            _diagnostics.BadDate(new(date.Value, date.Span));
        }

        return date?.Value;
    }

    private List<Source> BindSources()
    {
        var sources = new List<Source>();
        foreach (var syntax in _syntax.Sources)
        {
            if (!Spelling.IsId(syntax.Id.Value))
            {
                _diagnostics.BadId(new(syntax.Id.Value, syntax.Id.Span));
            }

            string? Fact(string name) => syntax.Facts.TryGetValue(name, out var fact) ? fact.Value : null;
            var source = new Source(syntax.Id.Value)
            {
                Citation = Fact("citation"),
                Doi = Fact("doi"),
                Url = Fact("url"),
                Repository = Fact("repository"),
                Seen = Fact("seen"),
                Note = Fact("note"),
            };
            _sources[source.Id] = source;
            sources.Add(source);
        }

        return sources;
    }

    private ScoringChange? BindChangesScoring()
    {
        if (_syntax.ChangesScoring is not { } syntax)
        {
            return null;
        }

        _map.Add("changes-scoring", syntax.Span);
        if (_syntax.Extends is null)
        {
            _diagnostics.MissingKey(syntax.Span, "extends");
        }

        var source = syntax.Source is null ? null : SourceOf(syntax.Source);
        return source is null || syntax.Reason is null ? null : new(syntax.Reason.Value, source);
    }

    private Population BindPopulation(AppliesToSyntax? syntax)
    {
        if (syntax is null)
        {
            return new();
        }

        var (from, to) = syntax.Ages is null ? (null, null) : BindConstantRange(syntax.Ages, syntax.AgesText!);
        if (from is < 0 or > 150 || to is < 0 or > 150 || from % 1 != 0 && from is not null || to % 1 != 0 && to is not null)
        {
            _diagnostics.NotANumber(new(syntax.AgesText!.Value, syntax.AgesText.Span), "a range of ages in whole years");
        }

        return new()
        {
            MinimumAge = (int?)from,
            MaximumAge = (int?)to,
            Settings = BindCodes(syntax.Settings),
            Respondents = BindCodes(syntax.Respondents),
            Jurisdictions = BindCodes(syntax.Jurisdictions),
            CompletedBy = syntax.CompletedBy?.Value,
            Rescreen = BindRescreen(syntax.Rescreen),
            Triggers = [.. syntax.Triggers.Select(EventNamed).OfType<Event>().Select(known => known.Id)],
            After = [.. syntax.After.Select(text => text.Value)],
            Basis = BindBasis(syntax.Basis),
        };
    }

    /// <summary><c>every year</c>, <c>every 3 months</c>.</summary>
    private RescreenInterval? BindRescreen(TextSyntax? text)
    {
        if (text is null)
        {
            return null;
        }

        _map.Add("rescreen", text.Span);
        string[] words = text.Value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var count = 1;
        if (words is ["every", var digits, _] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is > 1 and <= 120)
        {
            words = ["every", words[2].EndsWith("s", StringComparison.Ordinal) ? words[2].Substring(0, words[2].Length - 1) : ""];
        }

        IReadOnlyList<string> units = ["day", "week", "month", "year"];
        if (words is ["every", var unit] && units.Contains(unit))
        {
            return new(count, (IntervalUnit)Array.IndexOf([.. units], unit));
        }

        _diagnostics.BadInterval(new(text.Value, text.Span));
        return null;
    }

    private IReadOnlyList<string> BindCodes(IReadOnlyList<TextSyntax> codes)
    {
        foreach (var code in codes)
        {
            if (!Spelling.IsCode(code.Value))
            {
                _diagnostics.BadCode(new(code.Value, code.Span));
            }
        }

        return [.. codes.Select(code => code.Value)];
    }

    private List<ValidationStudy> BindEvidence()
    {
        var studies = new List<ValidationStudy>();
        foreach (var syntax in _syntax.Evidence)
        {
            if (!syntax.Facts.TryGetValue("population", out var population) || !syntax.Facts.TryGetValue("source", out var sourceId)
                || SourceOf(sourceId) is not { } source)
            {
                continue;
            }

            studies.Add(new(syntax.Id.Value, population.Value, source)
            {
                Size = (int?)BindNumber(syntax, "n", "", 100_000_000m),
                Sensitivity = BindNumber(syntax, "sensitivity", " %", 100m),
                Specificity = BindNumber(syntax, "specificity", " %", 100m),
                Prevalence = BindNumber(syntax, "prevalence", " %", 100m),
                Note = syntax.Facts.TryGetValue("note", out var note) ? note.Value : null,
            });
        }

        return studies;
    }

    private decimal? BindNumber(StudySyntax study, string fact, string unit, decimal most)
    {
        if (!study.Facts.TryGetValue(fact, out var text))
        {
            return null;
        }

        var hasUnit = text.Value.EndsWith(unit, StringComparison.Ordinal);
        if (hasUnit && Spelling.TryDecimal(text.Value.Substring(0, text.Value.Length - unit.Length), out var number)
            && number >= 0 && number <= most && (unit.Length > 0 || number % 1 == 0))
        {
            return number;
        }

        _diagnostics.NotANumber(new(text.Value, text.Span), unit.Length > 0 ? "a percentage such as `92.5 %`" : "a whole number");
        return null;
    }

    private void BindParameters()
    {
        if (_parameterSymbols.Count > MaximumParameters)
        {
            _diagnostics.TooMany(_parameterSymbols[MaximumParameters].Id.Span, "parameters", MaximumParameters);
            _parameterSymbols.RemoveRange(MaximumParameters, _parameterSymbols.Count - MaximumParameters);
        }

        var settings = 1;
        foreach (var symbol in _parameterSymbols)
        {
            if (ValueOf(symbol) is Parameter parameter)
            {
                _parameters.Add(parameter);
                settings *= parameter.Allowed.Count;
                if (settings > MaximumSettings)
                {
                    _diagnostics.TooManySettings(symbol.Id.Span, MaximumSettings);
                    break;
                }
            }
        }
    }

    private Parameter? BindParameter(ParameterSyntax syntax)
    {
        var kind = KindOf(syntax.Allowed);
        var allowed = BindAllowed(kind, syntax.Allowed);
        if (allowed.Count == 0)
        {
            return null;
        }

        var chosen = syntax.Default is null ? 0 : allowed.FindIndex(value => value.Text == ValueOf(kind, syntax.Default.Value).Text);
        if (chosen < 0)
        {
            _diagnostics.NotAllowedValue(new(syntax.Default!.Value, syntax.Default.Span), syntax.Id.Value, [.. allowed.Select(value => value.Text)]);
        }

        return new(syntax.Id.Value, _parameters.Count, kind, allowed.AsReadOnly(), Math.Max(chosen, 0))
        {
            Means = syntax.Means?.Value ?? "",
            Basis = BasisOf(syntax.Basis, syntax.Id),
        };
    }

    private List<ParameterValue> BindAllowed(ParameterKind kind, IReadOnlyList<TextSyntax> texts)
    {
        if (texts.Count > MaximumAllowed)
        {
            _diagnostics.TooMany(texts[MaximumAllowed].Span, "allowed values", MaximumAllowed);
        }

        var allowed = new List<ParameterValue>();
        foreach (var text in texts.Take(MaximumAllowed))
        {
            var value = ValueOf(kind, text.Value);
            var first = allowed.FindIndex(other => other.Text == value.Text);
            if (first >= 0)
            {
                _diagnostics.DuplicateId(new(text.Value, text.Span), texts[first].Span);
                continue;
            }

            if (kind == ParameterKind.Code && !Spelling.IsCode(text.Value))
            {
                _diagnostics.BadCode(new(text.Value, text.Span));
            }

            allowed.Add(value);
        }

        return allowed;
    }

    private static ParameterKind KindOf(IReadOnlyList<TextSyntax> allowed) =>
        allowed.All(text => text.Value is "true" or "false") ? ParameterKind.Flag
        : allowed.All(text => Spelling.TryDecimal(text.Value, out _)) ? ParameterKind.Number
        : ParameterKind.Code;

    private static ParameterValue ValueOf(ParameterKind kind, string text) =>
        kind == ParameterKind.Number && Spelling.TryDecimal(text, out var number)
            ? new(kind, (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture), number)
            : new(kind, text, 0);

    private void BindVariants()
    {
        foreach (var syntax in _syntax.Variants)
        {
            BindId(syntax.Id);
            var values = new List<KeyValuePair<Parameter, ParameterValue>>();
            foreach (var pair in syntax.Values)
            {
                if (!_symbols.TryGetValue(pair.Key.Value, out var symbol) || symbol.Kind != SymbolKind.Parameter)
                {
                    _diagnostics.UnknownName(new(pair.Key.Value, pair.Key.Span), _parameterSymbols.Select(other => other.Id.Value));
                }
                else if (ValueOf(symbol) is Parameter parameter && TryValue(parameter, pair.Value, out var value))
                {
                    values.Add(new(parameter, value));
                }
            }

            _map.Add("variant " + syntax.Id.Value, syntax.Id.Span);
            _variants.Add(new(syntax.Id.Value, values.AsReadOnly()));
        }
    }

    private bool TryValue(Parameter parameter, TextSyntax text, out ParameterValue value)
    {
        var wanted = ValueOf(parameter.Kind, text.Value).Text;
        foreach (var allowed in parameter.Allowed)
        {
            if (allowed.Text == wanted)
            {
                value = allowed;
                return true;
            }
        }

        value = default;
        _diagnostics.NotAllowedValue(new(text.Value, text.Span), parameter.Id, [.. parameter.Allowed.Select(allowed => allowed.Text)]);
        return false;
    }

    private List<Prompt> BindPrompts()
    {
        var prompts = new List<Prompt>();
        foreach (var syntax in _syntax.Prompts)
        {
            BindId(syntax.Id);
            _map.Add("prompt " + syntax.Id.Value, syntax.Id.Span);
            if (syntax.When is not null)
            {
                _map.Add("when " + syntax.Id.Value, syntax.When.Span);
            }

            var when = syntax.When is null ? null : BindCondition(syntax.When.Expression, Scope.Everywhere);
            if (SourceOf(syntax.Source) is { } source)
            {
                prompts.Add(new(syntax.Id.Value, syntax.Text.Value, source)
                {
                    IsAlways = syntax.IsAlways,
                    Stops = syntax.Stops,
                    Evidence = BindEvidence(syntax),
                    When = when,
                    WhenText = syntax.When?.Text,
                    Items = when is null ? [] : Reads.ItemsOf(when),
                });
            }
        }

        return prompts;
    }
}
