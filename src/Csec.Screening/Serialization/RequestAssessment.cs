using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Assesses a request and puts all its errors in order: the line itself, then the answers.</summary>
internal static class RequestAssessment
{
    public static AssessmentResult Assess(ScreeningRequest request, RuleSet ruleSet, RuleSetTexts? texts, bool explain)
    {
        var line = request.LineErrors.ToList();
        if (request.RuleSet is { } named && named != ruleSet.Id && named != $"{ruleSet.Id}@{ruleSet.Version}")
        {
            line.Add(RequestErrors.OtherRuleSet(ruleSet.Id, ruleSet.Version.ToString()));
        }

        var parameters = Parameters(request, ruleSet.Definition, line);
        var options = new AssessmentOptions { Id = request.Id, Variant = request.Variant, Parameters = parameters, Texts = texts, Explain = explain };
        var result = ruleSet.Assess(request.Answers, request.Context, options, request.AnswerFaults);
        if (line.Count > 0)
        {
            return new(null, [.. line, .. result.Errors]);
        }

        var blanks = request.BlanksAsValues.Count == 0
            ? []
            : ruleSet.Definition.Items.Select(item => item.Id).Where(request.BlanksAsValues.Contains).ToList();
        return result.Assessment is { } assessment && blanks.Count > 0
            ? new(assessment with { Notices = NoticeList.With(assessment.Notices, [NoticeList.BlankAsValue(blanks, texts)]) }, [])
            : result;
    }

    /// <summary>All errors of a request whose rule set is not to be had.</summary>
    public static IReadOnlyList<AnswerError> WithoutRuleSet(ScreeningRequest request, AnswerError? error) =>
        error is null ? request.Errors : [.. request.LineErrors, error, .. request.AnswerFaults.Select(fault => fault.Error)];

    private static Dictionary<string, string> Parameters(ScreeningRequest request, RuleSetDefinition definition, List<AnswerError> errors)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, value) in request.Parameters.Select(parameter => (parameter.Key, parameter.Value)))
        {
            var parameter = definition.Parameters.FirstOrDefault(other => other.Id == id);
            if (parameter is null || parameter.Kind == value.Kind)
            {
                given[id] = value.Text;
            }
            else
            {
                errors.Add(RequestErrors.ParameterType(id, Expected(parameter.Kind)));
            }
        }

        return given;
    }

    private static string Expected(ParameterKind kind) => kind switch
    {
        ParameterKind.Number => "a number",
        ParameterKind.Flag => "`true` or `false` without quotes",
        _ => "a code in quotes",
    };
}
