using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>What one call means in an old version and in a new one: the position of a setting in each.</summary>
/// <param name="Old">The position among the old settings.</param>
/// <param name="New">The position among the new settings.</param>
/// <param name="Options">The call: a variant or none, and the parameters given.</param>
/// <param name="Words">The call, to go behind a sentence; empty for the defaults.</param>
internal sealed record SettingPair(int Old, int New, AssessmentOptions Options, string Words);

/// <summary>
/// The settings that a call which both versions take can mean: no variant or one that both have, and any of the parameters
/// that both have given with a value that both allow. What is not given has each version's own default.
/// </summary>
internal static class SettingPairs
{
    /// <summary>Those that both allow, the defaults first; of several calls with the same meaning the shortest.</summary>
    public static IReadOnlyList<SettingPair> Of(RuleSetDefinition old, RuleSetDefinition @new) => [.. Taken(old, @new).Where(pair => Meets(@new, pair.New))];

    /// <summary>Those that the old version allows and the new one refuses.</summary>
    public static IEnumerable<SettingPair> Refused(RuleSetDefinition old, RuleSetDefinition @new) => Taken(old, @new).Where(pair => !Meets(@new, pair.New));

    private static IEnumerable<SettingPair> Taken(RuleSetDefinition old, RuleSetDefinition @new)
    {
        var calls = Calls(old, @new, null, null);
        foreach (var variant in old.Variants)
        {
            if (@new.Variants.FirstOrDefault(other => other.Id == variant.Id) is { } other)
            {
                calls = calls.Concat(Calls(old, @new, variant, other));
            }
        }

        return calls.Where(pair => Meets(old, pair.Old)).GroupBy(pair => (pair.Old, pair.New)).Select(group => group.First());
    }

    private static IEnumerable<SettingPair> Calls(RuleSetDefinition old, RuleSetDefinition @new, Variant? mine, Variant? theirs)
    {
        var calls = new List<Call> { new(Choices(old, mine), Choices(@new, theirs), []) };
        foreach (var (parameter, other) in StructureLosses.Common(old.Parameters, @new.Parameters, parameter => parameter.Id).Where(pair => pair.Old.Kind == pair.New.Kind))
        {
            var given = parameter.Allowed.Select((value, choice) => (Text: DefinitionWriter.Text(value), Old: choice, New: Place(other, value))).Where(value => value.New >= 0).ToList();
            calls.AddRange(calls.ToList().SelectMany(_ => given, (call, value) => call.With(parameter, other, value)).Where(call => call is not null).Select(call => call!));
        }

        return calls.Select(call => new SettingPair(
            ParameterSetting.Of(old, call.Old).Index,
            ParameterSetting.Of(@new, call.New).Index,
            new() { Variant = mine?.Id, Parameters = call.Given.ToDictionary(value => value.Id, value => value.Text, StringComparer.Ordinal) },
            (mine is null ? "" : $" in the variant `{mine.Id}`")
                + (call.Given.Count == 0 ? "" : " with " + string.Join(", ", call.Given.Select(value => $"`{value.Id}` {value.Text}")))));
    }

    private static int[] Choices(RuleSetDefinition definition, Variant? variant) =>
    [
        .. definition.Parameters.Select(parameter => variant?.Values.Where(value => value.Key.Id == parameter.Id).Select(value => Place(parameter, value.Value))
            .DefaultIfEmpty(parameter.DefaultIndex).First() ?? parameter.DefaultIndex),
    ];

    private static bool Meets(RuleSetDefinition definition, int setting) => ParameterSetting.At(definition, setting).Meets(definition.Requirements);

    private static int Place(Parameter parameter, ParameterValue value) =>
        parameter.Allowed.ToList().FindIndex(allowed => DefinitionWriter.Text(allowed) == DefinitionWriter.Text(value));

    private sealed record Call(int[] Old, int[] New, IReadOnlyList<(string Id, string Text)> Given)
    {
        /// <summary>The call with one more parameter given, or null when that is what it means already.</summary>
        public Call? With(Parameter parameter, Parameter other, (string Text, int Old, int New) value)
        {
            if (Old[parameter.Index] == value.Old && New[other.Index] == value.New)
            {
                return null;
            }

            var (old, @new) = ((int[])Old.Clone(), (int[])New.Clone());
            (old[parameter.Index], @new[other.Index]) = (value.Old, value.New);
            return new(old, @new, [.. Given, (parameter.Id, value.Text)]);
        }
    }
}
