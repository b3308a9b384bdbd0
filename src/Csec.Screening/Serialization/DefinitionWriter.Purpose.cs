using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

internal sealed partial class DefinitionWriter
{
    /// <summary>Absent when nothing is said, so that rule sets from before these keys keep their hashes.</summary>
    private void WritePurpose(RuleSetDefinition definition)
    {
        writer.WriteIfPresent("screensFor", Purposes.Name(definition.ScreensFor));
        if (definition.MergesWith is { } merge)
        {
            writer.WriteStartObject("mergesWith");
            writer.WriteTexts("ruleSets", merge.RuleSets);
            writer.WriteString("take", "highest");
            WriteBasis(merge.Basis);
            writer.WriteEndObject();
        }
    }

    /// <summary>Writes nothing for false.</summary>
    private void WriteFlag(string name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, true);
        }
    }
}
