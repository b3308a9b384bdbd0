namespace Csec.Screening.Model;

/// <summary>What a rule set screens for.</summary>
public enum ScreeningSubject
{
    /// <summary>Commercial sexual exploitation or trafficking.</summary>
    Exploitation,

    /// <summary>Adverse experiences.</summary>
    Adversity,

    /// <summary>Experiences that protect; more of them is better.</summary>
    ProtectiveExperiences,
}

/// <summary>
/// Rule sets of the same instrument for another respondent. Of two results the higher is taken, level by level; both
/// are kept.
/// </summary>
public sealed record RespondentMerge(IReadOnlyList<string> RuleSets, Basis Basis);
