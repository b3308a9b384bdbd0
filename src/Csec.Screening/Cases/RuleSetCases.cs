using Csec.Screening.Text;

namespace Csec.Screening.Cases;

/// <summary>Runs the cases by which a domain expert says what a rule set must give.</summary>
public static class RuleSetCases
{
    /// <summary>Runs a cases file, given as YAML text; <paramref name="path"/> is shown in diagnostics and never opened.</summary>
    public static CasesRun Run(RuleSet ruleSet, string text, string path = "cases.yaml")
    {
        var cases = PreparedCases.Read(ruleSet, text, path);
        var results = new List<CaseResult>();
        var assessments = new List<Assessment>();
        var sheets = new List<AnswerSheet>();
        var contexts = new List<ScreeningContext>();
        var records = new List<StatusRecord>();
        foreach (var ready in cases.Cases)
        {
            var position = cases.PositionOf(ready);
            if (ready.IsBroken)
            {
                results.Add(new(ready.Name, position, Broken(position)));
                continue;
            }

            var result = ready.Assess(ruleSet);
            if (result.Assessment is { } assessment)
            {
                assessments.Add(assessment);
                sheets.Add(ready.Answers);
                contexts.Add(ready.Context);
            }

            if (ready.Record is { } record)
            {
                records.Add(record);
            }

            var mismatches = cases.Compare(ready, result);
            results.Add(new(ready.Name, position, mismatches));
        }

        return new(ruleSet, results.AsReadOnly(), cases.Diagnostics, assessments.AsReadOnly(), sheets.AsReadOnly())
        {
            Contexts = contexts.AsReadOnly(),
            Records = records.AsReadOnly(),
        };
    }

    private static IReadOnlyList<CaseMismatch> Broken(LinePosition position) =>
        [new("the case", "no errors in it", "the errors that are reported", position)];
}
