namespace Csec.Screening;

/// <summary>Where a youth stands with one screening. A screening that is not done says nothing about concern.</summary>
public enum ScreeningState
{
    /// <summary>An event or the interval calls for it now, whatever came out before.</summary>
    Due,

    /// <summary>It was done and determined, and its interval has not passed.</summary>
    NotDue,

    /// <summary>It applies, and no screening is known of.</summary>
    NotDone,

    /// <summary>It was begun; answers were missing.</summary>
    Incomplete,

    /// <summary>It was done and no level was determined.</summary>
    Undetermined,

    /// <summary>It was done and determined, and nothing says when to repeat it.</summary>
    Determined,
}
