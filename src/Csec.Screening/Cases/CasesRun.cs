using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cases;

/// <summary>How the cases of a rule set went, or why the cases file cannot be read.</summary>
public sealed record CasesRun
{
    internal CasesRun(RuleSet ruleSet, IReadOnlyList<CaseResult> cases, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<Assessment> assessments, IReadOnlyList<AnswerSheet> sheets)
    {
        RuleSet = ruleSet;
        Cases = cases;
        Diagnostics = diagnostics;
        Assessments = assessments;
        Sheets = sheets;
    }

    /// <summary>The rule set.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>One result a case, in source order; a case with errors in it is not run and has failed.</summary>
    public IReadOnlyList<CaseResult> Cases { get; }

    /// <summary>What is wrong with the cases file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the file could be read and every case passed.</summary>
    public bool HasPassed => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error) && Cases.All(result => result.HasPassed);

    internal IReadOnlyList<Assessment> Assessments { get; }

    internal IReadOnlyList<AnswerSheet> Sheets { get; }

    internal IReadOnlyList<ScreeningContext> Contexts { get; init; } = [];

    internal IReadOnlyList<StatusRecord> Records { get; init; } = [];

    /// <summary>What of the rule set the cases exercise, and what they leave out.</summary>
    public CasesCoverage Coverage() => new CoverageCount(this).Count();
}
