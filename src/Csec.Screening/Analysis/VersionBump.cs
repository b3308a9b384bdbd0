namespace Csec.Screening.Analysis;

/// <summary>By how much a version must rise for its changes.</summary>
public enum VersionBump
{
    /// <summary>Not at all: nothing but the life cycle changed.</summary>
    None,

    /// <summary>The logic is the same; words, sources or duties changed.</summary>
    Patch,

    /// <summary>The logic changed, no sheet gets a lower level and no id is lost.</summary>
    Minor,

    /// <summary>Some sheet gets a lower level or is no longer taken, or something that others name is lost.</summary>
    Major,
}
