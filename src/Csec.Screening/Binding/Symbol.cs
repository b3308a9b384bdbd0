using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

internal enum SymbolKind
{
    Parameter,
    Item,
    Section,
    Category,
    Score,
}

/// <summary>A name of the file and what it stands for, which is bound when it is first needed.</summary>
internal sealed class Symbol(SymbolKind kind, TextSyntax id, Func<object?> bind)
{
    public SymbolKind Kind { get; } = kind;

    public TextSyntax Id { get; } = id;

    /// <summary>Gives the model element, or null after an error was reported.</summary>
    public Func<object?> Bind { get; } = bind;

    /// <summary>The score of a section that has one.</summary>
    public Symbol? Score { get; init; }

    public bool IsBeingBound { get; set; }

    public bool IsBound { get; set; }

    /// <summary>Whether an error was reported at it, so that whatever reads it stays silent.</summary>
    public bool IsBroken { get; set; }

    /// <summary>How many names stand in a row from the farthest that it builds on to itself.</summary>
    public int Depth { get; set; }

    public object? Value { get; set; }
}
