namespace Csec.Screening.Model;

/// <summary>How strong the evidence behind a prompt is.</summary>
public enum PromptEvidence
{
    /// <summary>A study validated it.</summary>
    Validated,

    /// <summary>A law, protocol or policy asks for it.</summary>
    Policy,

    /// <summary>Studies found an association, and nothing more.</summary>
    Association,
}

/// <summary>A text that stands beside a result and can neither raise nor clear a level.</summary>
public sealed record Prompt(string Id, string Text, Source Source)
{
    /// <summary>Whether it is shown whatever the answers are.</summary>
    public bool IsAlways { get; init; }

    /// <summary>Whether it says that the screening ends here.</summary>
    public bool Stops { get; init; }

    /// <summary>How strong the evidence behind it is, or null when it needs none.</summary>
    public PromptEvidence? Evidence { get; init; }

    /// <summary>Whether it is context only: it rests on an association, so what it reads may change no level.</summary>
    public bool IsContext => Evidence == PromptEvidence.Association;

    /// <summary>When it is shown, in the author's words; null when always.</summary>
    public string? WhenText { get; init; }

    /// <summary>The items that it reads, in source order.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>When it is shown; null when always. It is shown while its condition is possible.</summary>
    internal Condition? When { get; init; }
}
