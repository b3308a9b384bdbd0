using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>No item that a context prompt reads can change a level, under any setting.</summary>
internal sealed class ContextMovesNoLevel : ICheck
{
    public void Run(CheckContext context)
    {
        var prompts = context.Definition.Prompts.Where(prompt => prompt.IsContext && prompt.Items.Count > 0).ToList();
        if (prompts.Count == 0)
        {
            return;
        }

        foreach (var (classification, setting, moving) in ItemsThatMove.InEach(context))
        {
            foreach (var prompt in prompts.Where(prompt => prompt.Items.Any(item => moving.Contains(item.Index))))
            {
                var item = prompt.Items.First(item => moving.Contains(item.Index));
                context.Diagnostics.ContextMoves(
                    context["prompt " + prompt.Id], item.Id, prompt.Id, classification.Id, context.NameOf(setting));
            }
        }
    }
}
