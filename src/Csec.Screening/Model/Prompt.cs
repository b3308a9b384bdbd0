namespace Csec.Screening.Model;

/// <summary>A text that stands beside a result and can neither raise nor clear a level.</summary>
public sealed record Prompt(string Id, string Text, Source Source)
{
    /// <summary>Whether it is shown whatever the answers are.</summary>
    public bool IsAlways { get; init; }

    /// <summary>Whether it says that the screening ends here.</summary>
    public bool Stops { get; init; }

    /// <summary>When it is shown, in the author's words; null when always.</summary>
    public string? WhenText { get; init; }

    /// <summary>The items that it reads, in source order.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>When it is shown; null when always. It is shown while its condition is possible.</summary>
    internal Condition? When { get; init; }
}
