using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>A setting of an old version and the same one of a new version, by position.</summary>
/// <param name="Old">The position among the old settings.</param>
/// <param name="New">The position among the new settings.</param>
/// <param name="Words">Which setting it is, to go behind a sentence; empty for the defaults.</param>
internal sealed record SettingPair(int Old, int New, string Words);

/// <summary>The settings that two versions have in common: the defaults, the same values, and variants of one name.</summary>
internal static class SettingPairs
{
    /// <summary>Those that both allow, the defaults first.</summary>
    public static IReadOnlyList<SettingPair> Of(RuleSetDefinition old, RuleSetDefinition @new)
    {
        var pairs = new List<SettingPair> { new(ParameterSetting.DefaultOf(old).Index, ParameterSetting.DefaultOf(@new).Index, "") };
        pairs.AddRange(old.Variants.Where(variant => @new.Variants.Any(other => other.Id == variant.Id))
            .Select(variant => new SettingPair(Named(old, variant), Named(@new, @new.Variants.First(other => other.Id == variant.Id)), $" in the variant `{variant.Id}`")));
        pairs.AddRange(Enumerable.Range(0, ParameterSetting.CountOf(old)).Select(index => Same(ParameterSetting.At(old, index), old, @new)).OfType<SettingPair>());
        return
        [
            .. pairs.GroupBy(pair => (pair.Old, pair.New)).Select(group => group.First())
                .Where(pair => ParameterSetting.At(old, pair.Old).Meets(old.Requirements) && ParameterSetting.At(@new, pair.New).Meets(@new.Requirements)),
        ];
    }

    /// <summary>The settings of the old version that the new one refuses, although it has their values.</summary>
    public static IEnumerable<SettingPair> Refused(RuleSetDefinition old, RuleSetDefinition @new) =>
        Enumerable.Range(0, ParameterSetting.CountOf(old)).Select(index => ParameterSetting.At(old, index)).Where(setting => setting.Meets(old.Requirements))
            .Select(setting => Same(setting, old, @new)).OfType<SettingPair>()
            .Where(pair => !ParameterSetting.At(@new, pair.New).Meets(@new.Requirements));

    /// <summary>The setting with the same values; a parameter of one side alone has its default there.</summary>
    private static SettingPair? Same(ParameterSetting setting, RuleSetDefinition old, RuleSetDefinition @new)
    {
        var choices = @new.Parameters.Select(parameter => parameter.DefaultIndex).ToArray();
        var words = new List<string>();
        foreach (var parameter in old.Parameters)
        {
            var other = @new.Parameters.FirstOrDefault(candidate => candidate.Id == parameter.Id && candidate.Kind == parameter.Kind);
            var choice = other is null ? -1 : Place(other, setting[parameter]);
            if (choice < 0 && (other is not null || setting.Choice(parameter.Index) != parameter.DefaultIndex))
            {
                return null;
            }

            if (other is not null)
            {
                choices[other.Index] = choice;
                if (setting.Choice(parameter.Index) != parameter.DefaultIndex || choice != other.DefaultIndex)
                {
                    words.Add($"`{parameter.Id}` {DefinitionWriter.Text(setting[parameter])}");
                }
            }
        }

        return new(setting.Index, ParameterSetting.Of(@new, choices).Index, words.Count == 0 ? "" : " with " + string.Join(", ", words));
    }

    private static int Named(RuleSetDefinition definition, Variant variant) => ParameterSetting.Of(
        definition,
        [.. definition.Parameters.Select(parameter => variant.Values.Where(value => value.Key.Id == parameter.Id).Select(value => Place(parameter, value.Value)).DefaultIfEmpty(parameter.DefaultIndex).First())]).Index;

    private static int Place(Parameter parameter, ParameterValue value) =>
        parameter.Allowed.ToList().FindIndex(allowed => DefinitionWriter.Text(allowed) == DefinitionWriter.Text(value));
}
