using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>Whether all that is no function of a sheet is the same in two versions: what may be answered, settings, levels, missing rules.</summary>
internal static class SameFrame
{
    public static bool Holds(RuleSetDefinition old, RuleSetDefinition @new) =>
        old.Language == @new.Language && old.AllowsStandardMissingReasons == @new.AllowsStandardMissingReasons
        && old.GatesStayClosedWhileMissing == @new.GatesStayClosedWhileMissing
        && Same(old.Items, @new.Items, item => item.Id, Form)
        && Same(old.Parameters, @new.Parameters, parameter => parameter.Id, Form)
        && Same(old.Variants, @new.Variants, variant => variant.Id, Form)
        && Same(old.Scores, @new.Scores, score => score.Id, Form)
        && Same(old.Classifications, @new.Classifications, one => one.Id, Form)
        && !SettingPairs.Refused(old, @new).Any() && !SettingPairs.Refused(@new, old).Any()
        && !MissingRuleForms.Changed(old, @new).Any()
        && MissingRuleForms.SameGates(old, @new) && SameReading(old, @new);

    /// <summary>
    /// Rules for incomplete forms may read how gates and scores are written; where missing answers only count as nothing,
    /// they read no more than which items a score has.
    /// </summary>
    public static bool SameReading(RuleSetDefinition old, RuleSetDefinition @new) =>
        (!MissingRuleForms.IsAny(old) && !MissingRuleForms.IsAny(@new))
        || (MissingRuleForms.CountAsNothingAtMost(old) && MissingRuleForms.CountAsNothingAtMost(@new) ? SameItems(old, @new) : MissingRuleForms.Same(WithoutRules(old), WithoutRules(@new)));

    private static bool SameItems(RuleSetDefinition old, RuleSetDefinition @new) =>
        Same(old.Scores, @new.Scores, score => score.Id, score => string.Join(",", score.Items.Select(item => item.Id).OrderBy(id => id, StringComparer.Ordinal)));

    private static RuleSetDefinition WithoutRules(RuleSetDefinition definition) =>
        definition with { Classifications = [.. definition.Classifications.Select(one => one with { Overrides = [], Rules = [], Floors = [] })] };

    private static bool Same<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, string> id, Func<T, string> form)
        where T : class =>
        old.Count == @new.Count && StructureLosses.Common(old, @new, id).Count(pair => form(pair.Old) == form(pair.New)) == old.Count;

    private static string Form(Item item) => item.Kind switch
    {
        AnswerKind.WholeNumber => FormattableString.Invariant($"{item.Minimum} to {item.Maximum}"),
        AnswerKind.Text => FormattableString.Invariant($"text {item.MaximumLength}"),
        _ => item.Kind + " " + string.Join(";", item.Options.Select(option => $"{option.Code},{option.IsMissing},{option.IsExclusive},{option.MissingWhenText}").OrderBy(option => option, StringComparer.Ordinal)),
    };

    private static string Form(Score score) => $"{score.IsLifetime} {score.IsProtective}";

    private static string Form(Parameter parameter) =>
        $"{parameter.Kind} {DefinitionWriter.Text(parameter.Default)} of {string.Join(";", parameter.Allowed.Select(DefinitionWriter.Text).OrderBy(value => value, StringComparer.Ordinal))}";

    private static string Form(Variant variant) =>
        string.Join(";", variant.Values.Select(value => $"{value.Key.Id} {DefinitionWriter.Text(value.Value)}").OrderBy(value => value, StringComparer.Ordinal));

    private static string Form(Classification one) =>
        $"{one.IsOrdered} {one.IsProtective} {string.Join(";", one.Levels.Select(level => level.Id))} {string.Join(";", one.States.OrderBy(state => state, StringComparer.Ordinal))}";
}
