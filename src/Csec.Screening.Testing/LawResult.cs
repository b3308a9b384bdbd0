namespace Csec.Screening.Testing;

/// <summary>Whether a law held of a sheet, and what broke it. It names items, scores and levels, and no answer given.</summary>
public sealed record LawResult
{
    internal LawResult(string law, bool wasAsked, IEnumerable<string> breaches)
    {
        Law = law;
        WasAsked = wasAsked;
        Breaches = Array.AsReadOnly<string>([.. breaches]);
    }

    /// <summary>The law in words.</summary>
    public string Law { get; }

    /// <summary>Whether the law had something to say; it has not where the rule set refuses the sheet.</summary>
    public bool WasAsked { get; }

    /// <summary>What broke the law, one sentence each; empty when it holds.</summary>
    public IReadOnlyList<string> Breaches { get; }

    /// <summary>Whether nothing broke it.</summary>
    public bool Holds => Breaches.Count == 0;

    /// <summary>The same result, for a chain of calls.</summary>
    /// <exception cref="LawException">The law is broken.</exception>
    public LawResult OrThrow() => Holds ? this : throw new LawException(this);

    /// <summary>The law and what broke it.</summary>
    public override string ToString() =>
        Holds ? $"{Law}: {(WasAsked ? "holds" : "not asked, the sheet is refused")}" : $"{Law}: {string.Join(" ", Breaches)}";
}
