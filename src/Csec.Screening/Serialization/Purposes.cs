using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>How the subjects of rule sets and the evidence of prompts are spelled.</summary>
internal static class Purposes
{
    public static string? Name(ScreeningSubject? subject) => subject switch
    {
        null => null,
        ScreeningSubject.Exploitation => "exploitation",
        ScreeningSubject.Adversity => "adversity",
        _ => "protective-experiences",
    };

    public static string? Name(PromptEvidence? evidence) => evidence switch
    {
        null => null,
        PromptEvidence.Validated => "validated",
        PromptEvidence.Policy => "policy",
        _ => "association",
    };
}
