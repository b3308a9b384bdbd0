namespace Csec.Screening.Mutation;

/// <summary>What became of a mutant.</summary>
public enum MutantOutcome
{
    /// <summary>A golden case fails on it.</summary>
    Killed,

    /// <summary>It is no rule set any more: it cannot be read, bound or compiled.</summary>
    Refused,

    /// <summary>It gives what the original gives on every sheet under every setting, which is proved.</summary>
    Equivalent,

    /// <summary>It gives something else on some sheet, and no golden case notices.</summary>
    Survived,

    /// <summary>No sheet was found on which it differs, and that there is none was not proved.</summary>
    NotProved,
}
