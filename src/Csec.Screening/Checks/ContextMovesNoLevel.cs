using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>No item that a context prompt reads can change a level, under any setting.</summary>
internal sealed class ContextMovesNoLevel : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var (classification, setting, prompt, item) in Moving(context))
        {
            context.Diagnostics.ContextMoves(context["prompt " + prompt.Id], item.Id, prompt.Id, classification.Id, context.NameOf(setting));
        }
    }

    /// <summary>The context prompts that read an item which can change a level, with the first such item of each.</summary>
    public static IEnumerable<(Classification Classification, CompiledSetting Setting, Prompt Prompt, Item Item)> Moving(CheckContext context)
    {
        var prompts = context.Definition.Prompts.Where(prompt => prompt.IsContext && prompt.Items.Count > 0).ToList();
        if (prompts.Count == 0)
        {
            yield break;
        }

        foreach (var (classification, setting, moving) in ItemsThatMove.InEach(context))
        {
            foreach (var prompt in prompts.Where(prompt => prompt.Items.Any(item => moving.Contains(item.Index))))
            {
                yield return (classification, setting, prompt, prompt.Items.First(item => moving.Contains(item.Index)));
            }
        }
    }
}
