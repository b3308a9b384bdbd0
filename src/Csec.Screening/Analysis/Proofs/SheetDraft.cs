namespace Csec.Screening.Analysis.Proofs;

/// <summary>An example sheet that grows item by item.</summary>
internal sealed class SheetDraft(int items)
{
    private readonly List<KeyValuePair<string, Answer>> _answers = [];
    private readonly List<string> _changed = [];

    /// <summary>The classes of the answers, by item of the first rule set.</summary>
    public ushort[] Classes { get; } = new ushort[items];

    public void Add(PairedItem item, PairedAnswer answer)
    {
        Classes[item.First!.Index] = answer.First;
        if (!answer.IsAnswer)
        {
            return;
        }

        _answers.Add(new(item.Either.Id, RawAnswers.Spelled(answer.Of, answer.Raw)));
        if (!answer.IsFirst)
        {
            _changed.Add(item.Either.Id);
        }
    }

    public ExampleSheet Sheet() => new(AnswerSheet.Of(_answers), _changed.AsReadOnly());
}
