namespace Csec.Screening;

/// <summary>How far the wording of a text pack has come.</summary>
public enum TextPackStatus
{
    /// <summary>Written by the authors of the rule set; others are translated from it.</summary>
    Original,

    /// <summary>Drafted by a machine; no person who speaks the language has read it yet.</summary>
    MachineDrafted,

    /// <summary>Read and corrected by a person who speaks the language.</summary>
    Reviewed,

    /// <summary>The owner's own wording, under the licence that the pack names.</summary>
    Licensed,
}
