using Csec.Screening.Diagnostics;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Life cycle, sources, population, evidence, parameters and prompts.</summary>
internal sealed partial class RuleSetParser
{
    private static readonly IReadOnlyList<string> SourceFacts = ["citation", "doi", "url", "repository", "seen", "note"];

    private static readonly IReadOnlyList<string> StudyFacts =
        ["population", "n", "sensitivity", "specificity", "prevalence", "source", "note"];

    private static readonly IReadOnlyList<string> LifecycleKeys =
        ["status", "effective-from", "effective-until", "superseded-by", "approvals", "changes"];

    private static readonly IReadOnlyList<string> PopulationKeys =
    [
        "ages", "settings", "respondents", "jurisdictions", "completed-by", "rescreen", "triggers", "after", "basis",
    ];

    private static readonly IReadOnlyList<string> ParameterKeys = ["means", "allowed", "default", "basis"];

    private static readonly IReadOnlyList<string> GatesKeys = ["stay", "basis"];

    private static readonly IReadOnlyList<string> PromptKeys = ["always", "when", "stops", "evidence", "text", "source"];

    private static readonly IReadOnlyList<string> MergeKeys = ["rule-sets", "take", "basis"];

    private ChangesScoringSyntax? ParseChangesScoring(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            return null;
        }

        var keys = new MappingReader(mapping, _diagnostics, ["reason", "source"]);
        return new(keys.RequireProse("reason"), keys.RequireText("source"), mapping.Span);
    }

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

        var keys = new MappingReader(mapping, _diagnostics, LifecycleKeys);
        return new(keys.RequireText("status"))
        {
            EffectiveFrom = keys.TakeText("effective-from"),
            EffectiveUntil = keys.TakeText("effective-until"),
            SupersededBy = keys.TakeText("superseded-by"),
            Approvals = keys.TakeProses("approvals"),
            Changes = keys.TakeProses("changes"),
        };
    }

    private MergeSyntax? ParseMerge(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            return null;
        }

        var keys = new MappingReader(mapping, _diagnostics, MergeKeys);
        keys.Require("rule-sets");
        return new(keys.TakeTexts("rule-sets"), keys.RequireText("take"), ParseBasis(keys.Take("basis")));
    }

    private IReadOnlyList<SourceSyntax> ParseSources(YamlMapping? mapping) =>
        [.. Groups(mapping, SourceFacts).Select(group => new SourceSyntax(group.Id, TakeFacts(group.Keys, SourceFacts)))];

    private IReadOnlyList<StudySyntax> ParseEvidence(YamlMapping? mapping)
    {
        var studies = new List<StudySyntax>();
        foreach (var (id, keys) in Groups(mapping, StudyFacts))
        {
            keys?.Require("population");
            keys?.Require("source");
            studies.Add(new(id, TakeFacts(keys, StudyFacts)));
        }

        return studies;
    }

    private AppliesToSyntax? ParseAppliesTo(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            return null;
        }

        var keys = new MappingReader(mapping, _diagnostics, PopulationKeys);
        var ages = keys.Take("ages");
        return new()
        {
            Ages = ParseRange(ages),
            AgesText = ages is YamlScalar scalar ? TextOf(scalar) : null,
            Settings = keys.TakeTexts("settings"),
            Respondents = keys.TakeTexts("respondents"),
            Jurisdictions = keys.TakeTexts("jurisdictions"),
            CompletedBy = keys.TakeProse("completed-by"),
            Rescreen = keys.TakeProse("rescreen"),
            Triggers = keys.TakeTexts("triggers"),
            After = keys.TakeProses("after"),
            Basis = ParseBasis(keys.Take("basis")),
        };
    }

    private IReadOnlyList<ParameterSyntax> ParseParameters(YamlMapping? mapping)
    {
        var parameters = new List<ParameterSyntax>();
        foreach (var (id, keys) in Groups(mapping, ParameterKeys))
        {
            keys?.Require("allowed");
            parameters.Add(new(id, keys?.RequireProse("means"), keys?.TakeTexts("allowed") ?? [], keys?.RequireText("default"))
            {
                Basis = ParseBasis(keys?.Take("basis")),
            });
        }

        return parameters;
    }

    private IReadOnlyList<VariantSyntax> ParseVariants(YamlMapping? mapping)
    {
        var variants = new List<VariantSyntax>();
        foreach (var entry in OwnEntries(mapping))
        {
            var values = new List<KeyValuePair<TextSyntax, TextSyntax>>();
            foreach (var value in OwnEntries(MappingReader.MappingOf(entry.Value, _diagnostics)).Where(value => !value.Value.IsAbsent))
            {
                if (MappingReader.TextOf(value.Value, _diagnostics) is { } text)
                {
                    values.Add(new(TextOf(value.Key), text));
                }
            }

            variants.Add(new(TextOf(entry.Key), values));
        }

        return variants;
    }

    private UnansweredGatesSyntax? ParseUnansweredGates(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            return null;
        }

        var keys = new MappingReader(mapping, _diagnostics, GatesKeys);
        return new(keys.RequireText("stay"), ParseBasis(keys.Take("basis")));
    }

    private IReadOnlyList<PromptSyntax> ParsePrompts(YamlMapping? mapping)
    {
        var prompts = new List<PromptSyntax>();
        foreach (var (id, keys) in Groups(mapping, PromptKeys))
        {
            if (keys is not null && ParsePrompt(id, keys) is { } prompt)
            {
                prompts.Add(prompt);
            }
        }

        return prompts;
    }

    private PromptSyntax? ParsePrompt(TextSyntax id, MappingReader keys)
    {
        var always = keys.TakeYesOrNo("always") ?? false;
        var when = ParseExpression(keys.Take("when"));
        var stops = keys.TakeYesOrNo("stops") ?? false;
        var evidence = keys.TakeText("evidence");
        var text = keys.RequireProse("text");
        var source = keys.RequireText("source");
        if (always && keys.Has("when"))
        {
            _diagnostics.ConflictingKeys(keys.SpanOf("when"), "always", "when");
        }
        else if (!keys.Has("when") && (!keys.Has("always") || keys.Take("always") is YamlScalar { Value: "no" }))
        {
            _diagnostics.MissingKey(id.Span, "when");
        }

        return text is null || source is null ? null : new(id, text, source) { IsAlways = always, Stops = stops, Evidence = evidence, When = when };
    }

    private static Dictionary<string, TextSyntax> TakeFacts(MappingReader? keys, IReadOnlyList<string> names)
    {
        var facts = new Dictionary<string, TextSyntax>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (keys?.TakeProse(name) is { } fact)
            {
                facts.Add(name, fact);
            }
        }

        return facts;
    }

    /// <summary>Each entry of a group whose values are groups themselves; null where one is none, which is reported.</summary>
    private IEnumerable<(TextSyntax Id, MappingReader? Keys)> Groups(YamlMapping? mapping, IReadOnlyList<string> known)
    {
        foreach (var entry in OwnEntries(mapping))
        {
            var group = entry.Value.IsAbsent ? null : MappingReader.MappingOf(entry.Value, _diagnostics);
            yield return (TextOf(entry.Key), group is null ? null : new(group, _diagnostics, known));
        }
    }
}
