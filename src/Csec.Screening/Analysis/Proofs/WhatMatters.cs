using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>What of an incomplete sheet decides what is published for it.</summary>
internal sealed class WhatMatters
{
    /// <summary>Functions of which the possible values matter.</summary>
    public List<ReachableValues> Functions { get; } = [];

    /// <summary>Functions of which the value matters that they have when a missing answer says and adds nothing.</summary>
    public List<Diagram> CountingMissingAsNothing { get; } = [];

    /// <summary>Items of which the answer matters.</summary>
    public List<Item> Watched { get; } = [];

    /// <summary>Groups of items; of each it matters whether any is missing.</summary>
    public List<IReadOnlyList<int>> MissingFrom { get; } = [];
}
