namespace Csec.Screening.Evaluation;

/// <summary>What one raw sheet gives: a number a score, a level index a classification (-1 for none).</summary>
internal sealed record ReferenceResult(IReadOnlyList<decimal> Scores, IReadOnlyList<int> Levels, IReadOnlyList<bool> Asked, bool IsValid);

/// <summary>What all completions of a partial sheet give together.</summary>
internal sealed record ReferenceBounds(
    int Completions,
    IReadOnlyList<decimal> Minimum,
    IReadOnlyList<decimal> Maximum,
    IReadOnlyList<IReadOnlyList<int>> Levels,
    IReadOnlyList<bool> Asked);
