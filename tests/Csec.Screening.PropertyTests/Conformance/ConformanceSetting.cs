using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.PropertyTests.Differential;

namespace Csec.Screening.PropertyTests.Conformance;

/// <summary>A setting of which a conformance file holds sheets: the defaults, then each variant.</summary>
internal sealed record ConformanceSetting(string? Variant, SettingUnderTest Setting)
{
    public AssessmentOptions Options => new() { Variant = Variant };

    public static IReadOnlyList<ConformanceSetting> Of(RuleSet ruleSet) =>
    [
        new(null, new(ruleSet, ParameterSetting.DefaultOf(ruleSet.Definition).Index)),
        .. ruleSet.Definition.Variants.Select(variant => new ConformanceSetting(variant.Id, new(ruleSet, IndexOf(ruleSet.Definition, variant)))),
    ];

    private static int IndexOf(RuleSetDefinition definition, Variant variant) => ParameterSetting.Of(definition, [.. definition.Parameters.Select(parameter =>
        variant.Values.Where(pair => pair.Key == parameter).Select(pair => IndexOf(parameter, pair.Value)).DefaultIfEmpty(parameter.DefaultIndex).First())]).Index;

    private static int IndexOf(Parameter parameter, ParameterValue value) =>
        parameter.Allowed.Select((allowed, index) => (allowed, index)).First(pair => pair.allowed == value).index;
}
