namespace Csec.Screening.Model;

/// <summary>Where a fact comes from: a paper, a form, a law, a record, or memory.</summary>
public sealed record Source(string Id)
{
    /// <summary>The citation in words, or null.</summary>
    public string? Citation { get; init; }

    /// <summary>The digital object identifier, or null.</summary>
    public string? Doi { get; init; }

    /// <summary>The address of the source, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The public repository that holds it, or null.</summary>
    public string? Repository { get; init; }

    /// <summary>What of the source was read, such as <c>abstract</c>, or null.</summary>
    public string? Seen { get; init; }

    /// <summary>A remark of the author, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>How sure the author of a rule set is of a fact.</summary>
public enum Confidence
{
    /// <summary>V: seen in the named source.</summary>
    Verified,

    /// <summary>D: derived by the author from other facts.</summary>
    Derived,

    /// <summary>M: from memory, not read in a source.</summary>
    Memory,

    /// <summary>U: unsure.</summary>
    Unsure,
}

/// <summary>What a scoring fact rests on: its source and how sure it is.</summary>
public sealed record Basis(Source Source, Confidence Confidence);
