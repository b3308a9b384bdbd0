namespace Csec.Screening.Serialization;

/// <summary>How the lines of a batch are read: by which rule sets, with whose names, whether versions must be named and results are explained.</summary>
internal sealed record BatchInput(RuleSetCatalog Catalog, AnswerMap? Map, bool IsPinned, bool Explain)
{
    /// <summary>The rule sets that the map was joined with.</summary>
    public HashSet<RuleSet> Joined { get; } = [];

    /// <summary>The rule set of a line and the request in its names, or why there is none.</summary>
    public RuleSet? Find(ref ScreeningRequest request, out AnswerError? error)
    {
        error = null;
        if (request.RuleSet is not { } reference)
        {
            return null;
        }

        if (IsPinned && reference.IndexOf('@') < 0)
        {
            error = RequestErrors.NotPinned();
            return null;
        }

        if (!Catalog.TryFind(reference, request.Context.Date, out var ruleSet, out error))
        {
            return null;
        }

        if (Map is not null)
        {
            Joined.Add(ruleSet);
            request = Map.Apply(request, ruleSet);
        }

        return ruleSet;
    }
}
