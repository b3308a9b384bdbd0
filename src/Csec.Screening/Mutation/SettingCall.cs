namespace Csec.Screening.Mutation;

/// <summary>A way to call a rule set, and the settings that it means in the original and in a mutant; null where it is refused.</summary>
internal sealed record SettingCall(AssessmentOptions Options, int First, int? Second)
{
    /// <summary>The defaults, each variant, then each setting by name, as far as the original takes them.</summary>
    public static IEnumerable<SettingCall> Of(RuleSet original, RuleSet mutant)
    {
        var definition = original.Definition;
        var options = new List<AssessmentOptions> { AssessmentOptions.Default };
        options.AddRange(definition.Variants.Select(variant => new AssessmentOptions { Variant = variant.Id }));
        for (var setting = 0; definition.Parameters.Count > 0 && setting < original.Compiled.SettingCount; setting++)
        {
            var parameters = original.Compiled.Setting(setting).Parameters;
            options.Add(new() { Parameters = definition.Parameters.ToDictionary(parameter => parameter.Id, parameter => parameters[parameter].Text, StringComparer.Ordinal) });
        }

        foreach (var call in options)
        {
            if (original.SettingOf(call) is { } first)
            {
                yield return new(call, first, mutant.SettingOf(call));
            }
        }
    }
}
