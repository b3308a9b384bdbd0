using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Assesses a request and puts all its errors in order: the line itself, then the answers.</summary>
internal static class RequestAssessment
{
    public static AssessmentResult Assess(ScreeningRequest request, RuleSet ruleSet)
    {
        var line = request.LineErrors.ToList();
        var parameters = Parameters(request, ruleSet.Definition, line);
        var options = new AssessmentOptions { Id = request.Id, Variant = request.Variant, Parameters = parameters };
        var result = ruleSet.Assess(request.Answers, request.Context, options);
        return line.Count == 0 && request.AnswerErrors.Count == 0
            ? result
            : new(null, InOrder(line, request.AnswerErrors, result.Errors));
    }

    /// <summary>All errors of a request whose rule set is not to be had.</summary>
    public static IReadOnlyList<AnswerError> WithoutRuleSet(ScreeningRequest request, AnswerError? error) =>
        InOrder(request.LineErrors, request.AnswerErrors, error is null ? [] : [error]);

    /// <summary>The reader has said all of CSEC6002 that there is to say: what is said of it again is left out.</summary>
    private static List<AnswerError> InOrder(
        IReadOnlyList<AnswerError> line, IReadOnlyList<AnswerError> answers, IReadOnlyList<AnswerError> assessed)
    {
        var rest = assessed.Where(error => error.Code != "CSEC6002").ToList();
        return [.. line, .. rest.Where(IsOfTheLine), .. answers, .. rest.Where(error => !IsOfTheLine(error))];
    }

    private static bool IsOfTheLine(AnswerError error) => error.Code is "CSEC6003" or "CSEC6009" or "CSEC6012";

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
