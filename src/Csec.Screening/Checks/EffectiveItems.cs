using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>The items of which two answers differ in a score, a level or a gate, under some setting of the parameters.</summary>
internal static class EffectiveItems
{
    public static HashSet<int> Of(CheckContext context)
    {
        var effective = new HashSet<int>();
        foreach (var setting in context.Settings)
        {
            foreach (var diagram in Functions(context.Definition, setting))
            {
                Add(diagram, effective);
            }
        }

        return effective;
    }

    private static IEnumerable<Diagram> Functions(RuleSetDefinition definition, CompiledSetting setting)
    {
        foreach (var score in definition.Scores)
        {
            yield return setting.Score(score.Index).AnySheet;
        }

        foreach (var classification in definition.Classifications)
        {
            yield return setting.Classification(classification.Index).Level.AnySheet;
        }

        foreach (var item in definition.Items)
        {
            if (setting.Gate(item.Index) is { } gate)
            {
                yield return gate.AnySheet;
            }
        }
    }

    /// <summary>In a reduced diagram two edges that lead to different places lead to different results.</summary>
    private static void Add(Diagram diagram, HashSet<int> effective)
    {
        for (var node = 0; node < diagram.NodeCount; node++)
        {
            var edges = diagram.Edges(node);
            for (var edge = 1; edge < edges.Length - 1; edge++)
            {
                if (edges[edge] != edges[0])
                {
                    effective.Add(diagram.Place(node));
                    break;
                }
            }
        }
    }
}
