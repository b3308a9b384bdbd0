using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>A rule set that asks something always shows what to do when a youth discloses or is in danger.</summary>
internal sealed class APromptSaysWhatToDoOnDanger : ICheck
{
    public void Run(CheckContext context)
    {
        if (context.Definition.Items.Count > 0 && !context.Definition.Prompts.Any(Says))
        {
            context.Diagnostics.NoPromptOnDanger(default);
        }
    }

    private static bool Says(Prompt prompt) => prompt.IsAlways && (Speaks(prompt.Id) || Speaks(prompt.Text));

    private static bool Speaks(string words) =>
        words.IndexOf("disclos", StringComparison.OrdinalIgnoreCase) >= 0 || words.IndexOf("danger", StringComparison.OrdinalIgnoreCase) >= 0;
}
