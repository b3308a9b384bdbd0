using Csec.Screening.Diagnostics;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Life cycle, sources, population, evidence, parameters and prompts.</summary>
internal sealed partial class RuleSetParser
{
    private static readonly IReadOnlyList<string> SourceFacts = ["citation", "doi", "url", "repository", "seen", "note"];

    private static readonly IReadOnlyList<string> StudyFacts =
        ["population", "n", "sensitivity", "specificity", "prevalence", "source", "note"];

    private LifecycleSyntax? ParseLifecycle(YamlNode? node)
    {
        if (node is not YamlMapping mapping)
        {
            if (node is not null)
            {
                _diagnostics.WrongShape(node.Span, "`{status: draft}`");
            }

            return null;
        }

        var keys = new MappingReader(mapping, _diagnostics);
        var status = keys.RequireText("status");
        var lifecycle = status is null
            ? null
            : new LifecycleSyntax(status)
            {
                EffectiveFrom = keys.TakeText("effective-from"),
                EffectiveUntil = keys.TakeText("effective-until"),
                SupersededBy = keys.TakeText("superseded-by"),
                Approvals = keys.TakeTexts("approvals"),
                Changes = keys.TakeTexts("changes"),
            };
        if (lifecycle is not null)
        {
            keys.ReportUnknown();
        }

        return lifecycle;
    }

    private IReadOnlyList<SourceSyntax> ParseSources(YamlMapping? mapping) =>
        EachGroup(mapping, (id, keys) => new SourceSyntax(id, TakeFacts(keys, SourceFacts)));

    private IReadOnlyList<StudySyntax> ParseEvidence(YamlMapping? mapping) =>
        EachGroup(mapping, (id, keys) =>
        {
            var facts = TakeFacts(keys, StudyFacts);
            foreach (var needed in new[] { "population", "source" })
            {
                if (!facts.ContainsKey(needed))
                {
                    _diagnostics.MissingKey(new(keys.Span.Start, 0), needed);
                }
            }

            return new StudySyntax(id, facts, keys.Span);
        });

    private AppliesToSyntax? ParseAppliesTo(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            return null;
        }

        var keys = new MappingReader(mapping, _diagnostics);
        var ages = keys.Take("ages");
        var syntax = new AppliesToSyntax
        {
            Ages = ParseRange(ages),
            AgesText = ages is YamlScalar scalar ? TextOf(scalar) : null,
            Settings = keys.TakeTexts("settings"),
            Respondents = keys.TakeTexts("respondents"),
            Jurisdictions = keys.TakeTexts("jurisdictions"),
            CompletedBy = keys.TakeProse("completed-by"),
            Rescreen = keys.TakeProse("rescreen"),
            Triggers = keys.TakeTexts("triggers"),
            After = keys.TakeTexts("after"),
            Basis = ParseBasis(keys.Take("basis")),
        };
        keys.ReportUnknown();
        return syntax;
    }

    private IReadOnlyList<ParameterSyntax> ParseParameters(YamlMapping? mapping) =>
        EachGroup(mapping, (id, keys) =>
        {
            var parameter = new ParameterSyntax(id, RequireProse(keys, "means"), keys.TakeTexts("allowed"), keys.RequireText("default"))
            {
                Basis = ParseBasis(keys.Take("basis")),
            };
            if (parameter.Allowed.Count == 0)
            {
                _diagnostics.MissingKey(new(keys.Span.Start, 0), "allowed");
            }

            return parameter;
        });

    private IReadOnlyList<VariantSyntax> ParseVariants(YamlMapping? mapping)
    {
        var variants = new List<VariantSyntax>();
        foreach (var (id, group) in Groups(mapping))
        {
            var keys = new MappingReader(group, _diagnostics);
            var values = keys.Rest()
                .Select(entry => new KeyValuePair<TextSyntax, TextSyntax?>(TextOf(entry.Key), keys.TextOf(entry.Value)))
                .Where(pair => pair.Value is not null)
                .Select(pair => new KeyValuePair<TextSyntax, TextSyntax>(pair.Key, pair.Value!));
            variants.Add(new(id, [.. values]));
        }

        return variants;
    }

    private UnansweredGatesSyntax? ParseUnansweredGates(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            return null;
        }

        var keys = new MappingReader(mapping, _diagnostics);
        var stay = keys.RequireText("stay");
        var basis = ParseBasis(keys.Take("basis"));
        keys.ReportUnknown();
        return stay is null ? null : new(stay, basis);
    }

    private IReadOnlyList<PromptSyntax> ParsePrompts(YamlMapping? mapping)
    {
        var prompts = new List<PromptSyntax>();
        foreach (var (id, group) in Groups(mapping))
        {
            var keys = new MappingReader(group, _diagnostics);
            var always = keys.TakeYesOrNo("always") ?? false;
            var when = ParseExpression(keys.Take("when"));
            var stops = keys.TakeYesOrNo("stops") ?? false;
            var text = RequireProse(keys, "text");
            var source = keys.RequireText("source");
            keys.ReportUnknown();
            if (always == (when is not null))
            {
                if (always)
                {
                    _diagnostics.ConflictingKeys(id.Span, "always", "when");
                }
                else
                {
                    _diagnostics.MissingKey(id.Span, "when");
                }
            }

            if (text is not null && source is not null)
            {
                prompts.Add(new(id, text, source) { IsAlways = always, Stops = stops, When = when });
            }
        }

        return prompts;
    }

    private static Dictionary<string, TextSyntax> TakeFacts(MappingReader keys, IReadOnlyList<string> names)
    {
        var facts = new Dictionary<string, TextSyntax>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (keys.TakeProse(name) is { } fact)
            {
                facts.Add(name, fact);
            }
        }

        return facts;
    }

    /// <summary>Each entry of a group whose values are groups themselves.</summary>
    private IEnumerable<(TextSyntax Id, YamlMapping Group)> Groups(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            yield break;
        }

        var keys = new MappingReader(mapping, _diagnostics);
        foreach (var entry in keys.Rest())
        {
            if (keys.MappingOf(entry.Value) is { } group)
            {
                yield return (TextOf(entry.Key), group);
            }
        }
    }

    private IReadOnlyList<T> EachGroup<T>(YamlMapping? mapping, Func<TextSyntax, MappingReader, T> parse)
    {
        var parsed = new List<T>();
        foreach (var (id, group) in Groups(mapping))
        {
            var keys = new MappingReader(group, _diagnostics);
            parsed.Add(parse(id, keys));
            keys.ReportUnknown();
        }

        return parsed;
    }
}
