using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Cases;

/// <summary>Runs the cases by which a domain expert says what a rule set must give.</summary>
public static class RuleSetCases
{
    /// <summary>Runs a cases file, given as YAML text; <paramref name="path"/> is shown in diagnostics and never opened.</summary>
    public static CasesRun Run(RuleSet ruleSet, string text, string path = "cases.yaml")
    {
        var source = new SourceText(text, path);
        var diagnostics = new DiagnosticBag(source);
        var root = YamlReader.Read(source, diagnostics, "Begin with `cases-for:` and the rule set as id@version.");
        var cases = root is null ? [] : new CasesParser(ruleSet, diagnostics).Parse(root);
        var prepared = cases.Select(syntax => new CasePreparation(ruleSet, syntax, diagnostics).Prepare()).ToList();
        var results = new List<CaseResult>();
        var assessments = new List<Assessment>();
        var sheets = new List<AnswerSheet>();
        var contexts = new List<ScreeningContext>();
        var records = new List<StatusRecord>();
        foreach (var ready in prepared)
        {
            var position = source.PositionOf(ready.Span.Start);
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

            var mismatches = ready.Expectations.Compare(result, source);
            results.Add(new(ready.Name, position, mismatches));
        }

        return new(ruleSet, results.AsReadOnly(), diagnostics.InSourceOrder(), assessments.AsReadOnly(), sheets.AsReadOnly())
        {
            Contexts = contexts.AsReadOnly(),
            Records = records.AsReadOnly(),
        };
    }

    private static IReadOnlyList<CaseMismatch> Broken(LinePosition position) =>
        [new("the case", "no errors in it", "the errors that are reported", position)];
}
