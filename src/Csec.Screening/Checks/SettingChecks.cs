using Csec.Screening.Binding;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>What must hold before anything is compiled: some setting meets the requirements, and so do default and variants.</summary>
internal static class SettingChecks
{
    public static void Run(RuleSetDefinition definition, SourceMap map, DiagnosticBag diagnostics)
    {
        if (definition.Requirements.Count == 0)
        {
            return;
        }

        var settings = Enumerable.Range(0, ParameterSetting.CountOf(definition)).Select(index => ParameterSetting.At(definition, index)).ToList();
        var met = settings;
        for (var i = 0; i < definition.Requirements.Count; i++)
        {
            met = met.FindAll(setting => setting.Holds(definition.Requirements[i]));
            if (met.Count == 0)
            {
                diagnostics.NoSetting(map[FormattableString.Invariant($"requirement {i}")]);
                return;
            }
        }

        var defaults = ParameterSetting.DefaultOf(definition);
        if (!defaults.Meets(definition.Requirements))
        {
            diagnostics.DefaultRefused(map["requirement 0"], "the defaults");
        }

        foreach (var variant in definition.Variants)
        {
            var choices = definition.Parameters.Select(parameter => defaults.Choice(parameter.Index)).ToArray();
            foreach (var pair in variant.Values)
            {
                choices[pair.Key.Index] = pair.Key.Allowed.ToList().IndexOf(pair.Value);
            }

            if (!ParameterSetting.Of(definition, choices).Meets(definition.Requirements))
            {
                diagnostics.DefaultRefused(map["variant " + variant.Id], variant.Id);
            }
        }
    }
}
