using System.Text;
using Csec.Screening.Cases;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>The examples of a difference as golden cases of the new version, in the format of a cases file.</summary>
internal sealed class DifferenceCases
{
    private readonly RuleSetDifference _difference;
    private readonly RuleSet? _old;
    private readonly RuleSet _new;
    private readonly AssessmentOptions _options;
    private readonly string _before;
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    private DifferenceCases(RuleSetDifference difference, RuleSet? old, RuleSet @new)
    {
        _difference = difference;
        (_old, _new) = (old, @new);
        _before = difference.Old.Version == difference.New.Version ? "the old version" : difference.Old.Version;
        _options = new()
        {
            Parameters = difference.New.Parameters
                .Where(parameter => DefinitionWriter.Text(parameter.Value) != DefinitionWriter.Text(Parameter(parameter.Key).Default))
                .ToDictionary(parameter => parameter.Key, parameter => DefinitionWriter.Text(parameter.Value), StringComparer.Ordinal),
        };
    }

    /// <summary>The text of the file, or null when there is no example.</summary>
    public static string? Text(RuleSetDifference difference, RuleSet? old, RuleSet @new)
    {
        var cases = new DifferenceCases(difference, old, @new);
        cases.AddAll();
        return cases._text.Length == 0
            ? null
            : CaseYaml.Head(@new, $"What changed since {difference.Old.Reference}. Read each before you keep it.") + cases._text;
    }

    private void AddAll()
    {
        foreach (var classification in _difference.Classifications)
        {
            Add(classification);
        }

        foreach (var score in _difference.Scores)
        {
            AddPublished(score.Id, score.Published);
        }
    }

    private void Add(ClassificationDifference classification)
    {
        foreach (var move in classification.Matrix.Where(move => move.IsChange))
        {
            Add($"{classification.Id} was {move.From ?? "no level"} in {_before}, now {move.To ?? "no level"}", move.Example!);
        }

        foreach (var move in classification.Possible?.Where(move => move.IsChange) ?? [])
        {
            Add($"{classification.Id} could be {Words(move.From)} in {_before}, now {Words(move.To)}", move.Example!);
        }

        AddPublished(classification.Id, classification.Published);
        foreach (var level in classification.OnlyInNew)
        {
            Add($"{classification.Id} is {level.Level ?? "no level"}, and no such sheet was valid in {_before}", level.Example);
        }
    }

    private void AddPublished(string id, PublishedChange? change)
    {
        if (change is not null)
        {
            Add($"{id} was published as {change.From ?? "nothing"} in {_before}, now {change.To ?? "nothing"}", change.Example);
        }
    }

    private void Add(string name, ExampleSheet example)
    {
        var sheet = Of(_new, example.Answers);
        if (_new.Assess(sheet, null, _options).Assessment is { } assessment && _told.Add(name))
        {
            _text.Append(CaseYaml.Of(name, _new, sheet, _options, assessment, _old?.Assess(Of(_old, example.Answers), null, _options).Assessment));
        }
    }

    private Parameter Parameter(string id) => _new.Definition.Parameters.First(parameter => parameter.Id == id);

    private static AnswerSheet Of(RuleSet ruleSet, AnswerSheet answers) =>
        AnswerSheet.Of(answers.Where(answer => ruleSet.Definition.Items.Any(item => item.Id == answer.Key)));

    private static string Words(IReadOnlyList<string?> levels) => string.Join(" or ", levels.Select(level => level ?? "no level"));
}
