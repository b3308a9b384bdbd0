using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>What is reported for incomplete forms, compared in canonical form.</summary>
internal static class MissingRuleForms
{
    /// <summary>The scores and classifications of both whose rule differs.</summary>
    public static IEnumerable<string> Changed(RuleSetDefinition old, RuleSetDefinition @new) =>
        StructureLosses.Common(old.Scores, @new.Scores, score => score.Id).Where(pair => !Same(Only(old, pair.Old), Only(@new, pair.New))).Select(pair => pair.Old.Id)
            .Concat(StructureLosses.Common(old.Classifications, @new.Classifications, one => one.Id)
                .Where(pair => !Same(Only(old, pair.Old), Only(@new, pair.New))).Select(pair => pair.Old.Id));

    /// <summary>Whether anything at all is published for incomplete forms.</summary>
    public static bool IsAny(RuleSetDefinition definition) => Rules(definition).Any(rule => rule.Kind != MissingRuleKind.None);

    /// <summary>Whether nothing is published, or what comes of missing answers that say and add nothing.</summary>
    public static bool CountAsNothingAtMost(RuleSetDefinition definition) =>
        Rules(definition).All(rule => rule.Kind is MissingRuleKind.None or MissingRuleKind.CountAsNothing);

    /// <summary>
    /// Whether gates that stay closed while their answers are missing are written alike; then it is not enough that they
    /// are the same functions of complete sheets.
    /// </summary>
    public static bool SameGates(RuleSetDefinition old, RuleSetDefinition @new) =>
        (!old.GatesStayClosedWhileMissing && !@new.GatesStayClosedWhileMissing)
        || Same(Bare(old) with { Items = old.Items, Categories = old.Categories, Parameters = old.Parameters }, Bare(@new) with { Items = @new.Items, Categories = @new.Categories, Parameters = @new.Parameters });

    /// <summary>Whether the canonical forms of the logic are the same.</summary>
    public static bool Same(RuleSetDefinition old, RuleSetDefinition @new) =>
        RuleSetHashes.Canonical(old, withTexts: false).AsSpan().SequenceEqual(RuleSetHashes.Canonical(@new, withTexts: false));

    private static IEnumerable<MissingRule> Rules(RuleSetDefinition definition) =>
        definition.Scores.Select(score => score.MissingRule).Concat(definition.Classifications.Select(one => one.MissingRule));

    private static RuleSetDefinition Only(RuleSetDefinition definition, Score score) =>
        Bare(definition) with { Scores = [score with { Terms = [], Rules = [], AtMost = null, AtLeast = null }] };

    private static RuleSetDefinition Only(RuleSetDefinition definition, Classification one) =>
        Bare(definition) with { Classifications = [one with { IsOrdered = true, Levels = [], States = [], Overrides = [], Rules = [], Floors = [] }] };

    private static RuleSetDefinition Bare(RuleSetDefinition definition) => definition with
    {
        AllowsStandardMissingReasons = true,
        GatesStayClosedWhileMissing = false,
        Items = [],
        Parameters = [],
        Requirements = [],
        Variants = [],
        Categories = [],
        Scores = [],
        Classifications = [],
    };
}
