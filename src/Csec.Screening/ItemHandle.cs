using Csec.Screening.Diagrams;

namespace Csec.Screening;

/// <summary>An item of a <see cref="ScreeningProgram"/>, looked up once and used for many sheets.</summary>
public readonly struct ItemHandle : IEquatable<ItemHandle>
{
    internal ItemHandle(ScreeningProgram program, int index)
    {
        Program = program;
        Index = index;
    }

    /// <summary>The position of the item in source order.</summary>
    public int Index { get; }

    internal ScreeningProgram? Program { get; }

    /// <summary>Whether both name the same item of the same program.</summary>
    public static bool operator ==(ItemHandle left, ItemHandle right) => left.Equals(right);

    /// <summary>Whether they name different items or items of different programs.</summary>
    public static bool operator !=(ItemHandle left, ItemHandle right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ItemHandle other) => Index == other.Index && ReferenceEquals(Program, other.Program);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ItemHandle other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    internal PackedField FieldIn(ScreeningProgram program) => ReferenceEquals(Program, program)
        ? program.Layout.Field(Index)
        : throw new ArgumentException("The item belongs to another program than the sheet.", nameof(program));
}
