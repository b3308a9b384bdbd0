using System.Text;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>The examples of a difference as golden cases of the new version, in the format of a cases file.</summary>
internal sealed class DifferenceCases
{
    private readonly RuleSetDifference _difference;
    private readonly RuleSet _new;
    private readonly StringBuilder _text = new();

    private DifferenceCases(RuleSetDifference difference, RuleSet @new)
    {
        _difference = difference;
        _new = @new;
    }

    /// <summary>The text of the file, or null when there is no example.</summary>
    public static string? Text(RuleSetDifference difference, RuleSet @new)
    {
        var cases = new DifferenceCases(difference, @new);
        foreach (var classification in difference.Classifications)
        {
            cases.Add(classification);
        }

        return cases._text.Length == 0
            ? null
            : $"cases-for: {@new.Id}@{@new.Version}\n# What changed since {difference.Old.Reference}. All of it is made up; read each before you keep it.\ncases:\n{cases._text}";
    }

    private void Add(ClassificationDifference classification)
    {
        var old = _difference.Old.Version;
        foreach (var move in classification.Matrix.Where(move => move.IsChange))
        {
            Add($"{classification.Id} was {move.From ?? "no level"} in {old}, now {move.To ?? "no level"}", move.Example!);
        }

        foreach (var move in classification.Possible?.Where(move => move.IsChange) ?? [])
        {
            Add($"{classification.Id} could be {string.Join(" or ", move.From)} in {old}, now {string.Join(" or ", move.To)}", move.Example!);
        }

        foreach (var level in classification.OnlyInNew)
        {
            Add($"{classification.Id} is {level.Level ?? "no level"}, and no such sheet was valid in {old}", level.Example);
        }
    }

    private void Add(string name, ExampleSheet example)
    {
        var known = example.Answers.Where(answer => _new.Definition.Items.Any(item => item.Id == answer.Key)).ToList();
        var chosen = _difference.New.Parameters.Where(parameter =>
            parameter.Value != DefinitionWriter.Text(_new.Definition.Parameters.First(other => other.Id == parameter.Key).Default)).ToList();
        var options = new AssessmentOptions { Parameters = chosen.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal) };
        if (_new.Assess(AnswerSheet.Of(known), null, options).Assessment is not { } assessment)
        {
            return;
        }

        _text.Append("  - case: ").Append(name).Append('\n');
        AddGroup("parameters", chosen.Select(parameter => $"{parameter.Key}: {parameter.Value}"));
        AddGroup("answers", Answers(example, known));
        AddGroup("expect", assessment.Scores.Select(Expected).Concat(assessment.Classifications.Select(Expected)));
    }

    /// <summary>On a complete sheet the answer that most items have is given to every item.</summary>
    private IEnumerable<string> Answers(ExampleSheet example, List<KeyValuePair<string, Answer>> known)
    {
        var most = example.Unanswered.Count > 0 ? null : known.Where(answer => IsOption(answer.Key)).GroupBy(answer => answer.Value.Text!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).FirstOrDefault(group => group.Count() > 2)?.Key;
        return (most is null ? [] : new[] { $"every item: {most}" })
            .Concat(known.Where(answer => most is null || !IsOption(answer.Key) || answer.Value.Text != most).Select(answer => $"{answer.Key}: {Spelled(answer.Value)}"));
    }

    private bool IsOption(string item) => _new.Definition.Items.First(other => other.Id == item).Kind == AnswerKind.Choice;

    private void AddGroup(string name, IEnumerable<string> lines)
    {
        var start = _text.Length;
        foreach (var line in lines)
        {
            _text.Append("      ").Append(line).Append('\n');
        }

        _text.Insert(start, _text.Length > start ? $"    {name}:\n" : "");
    }

    private static string Spelled(Answer answer) => answer.Form switch
    {
        AnswerForm.Number => FormattableString.Invariant($"{answer.Number}"),
        AnswerForm.Codes => $"[{string.Join(", ", answer.Codes)}]",
        _ => answer.Text!,
    };

    private static string Expected(ScoreResult score) => score.Minimum == score.Maximum
        ? $"{score.Id}: {JsonWriting.Text(score.Minimum)}"
        : $"{score.Id}: {JsonWriting.Text(score.Minimum)} to {JsonWriting.Text(score.Maximum)}";

    private static string Expected(ClassificationResult result) =>
        $"{result.Id}: {(result.Possible.Count == 1 ? result.Possible[0] : $"[{string.Join(", ", result.Possible)}]")}";
}
