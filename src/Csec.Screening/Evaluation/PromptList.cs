using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>The prompts of a rule set: each is shown while its condition can hold, so no missing answer hides one.</summary>
internal sealed class PromptList
{
    private readonly CompiledSetting _compiled;
    private readonly PromptResult[] _prompts;
    private readonly int[] _conditional;
    private readonly IReadOnlyList<PromptResult> _all;

    public PromptList(IReadOnlyList<Prompt> prompts, CompiledSetting compiled)
    {
        _compiled = compiled;
        _prompts = [.. prompts.Select(Result)];
        _all = Array.AsReadOnly(_prompts);
        _conditional = [.. Enumerable.Range(0, prompts.Count).Where(index => !prompts[index].IsAlways && prompts[index].When is not null)];
    }

    public IReadOnlyList<PromptResult> Of(ReadOnlySpan<ushort> sheet)
    {
        List<PromptResult>? shown = null;
        foreach (var index in _conditional)
        {
            if (!_compiled.PromptRange(index, sheet).CanHold)
            {
                shown ??= [.. _prompts];
                shown.Remove(_prompts[index]);
            }
        }

        return shown is null ? _all : shown.AsReadOnly();
    }

    private static PromptResult Result(Prompt prompt) =>
        new(prompt.Id, Array.AsReadOnly(prompt.Items.Select(item => item.Id).ToArray()), prompt.Source.Id, prompt.Text) { Evidence = prompt.Evidence };
}
