namespace Csec.Screening.Model;

/// <summary>What kind of value a parameter takes.</summary>
public enum ParameterKind
{
    /// <summary>An exact decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A code, such as <c>once</c>.</summary>
    Code,
}

/// <summary>One value of a parameter: its spelling, and its number when it is one.</summary>
public readonly record struct ParameterValue(ParameterKind Kind, string Text, decimal Number)
{
    /// <summary>Names the kind only: a caller may have given anything.</summary>
    public override string ToString() => Kind.ToString();
}

/// <summary>A named fact that may differ between users of an instrument, with every value that a source names.</summary>
public sealed record Parameter(string Id, int Index, ParameterKind Kind, IReadOnlyList<ParameterValue> Allowed, int DefaultIndex)
{
    /// <summary>What the parameter decides, in words.</summary>
    public string Means { get; init; } = "";

    /// <summary>What the default rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The value that holds when the caller names none.</summary>
    public ParameterValue Default => Allowed[DefaultIndex];
}

/// <summary>A named choice of values for some parameters.</summary>
public sealed record Variant(string Id, IReadOnlyList<KeyValuePair<Parameter, ParameterValue>> Values);
