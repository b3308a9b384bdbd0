using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>JSON Schemas (draft 2020-12) of what this library reads and writes.</summary>
public static class JsonSchemas
{
    /// <summary>The schema of a rule set as an author writes it; editors use it to complete and to check YAML.</summary>
    public static string RuleSet => SchemaResource.Read("rule-set");

    /// <summary>The schema of an assessment as JSON.</summary>
    public static string Assessment => SchemaResource.Read("assessment");

    /// <summary>The schema of the difference of two versions as JSON.</summary>
    public static string Difference => SchemaResource.Read("diff");

    /// <summary>The schema of what was proved of rule sets, as JSON.</summary>
    public static string Verify => SchemaResource.Read("verify");
}
