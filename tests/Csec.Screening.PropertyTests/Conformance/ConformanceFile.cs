using System.Globalization;
using System.Text;
using System.Text.Json;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.PropertyTests.Sheets;

namespace Csec.Screening.PropertyTests.Conformance;

/// <summary>Writes the conformance file of a rule set: a line about it, then a line a sheet. rules/README.md has the format.</summary>
internal static class ConformanceFile
{
    public static string Write(RuleSet ruleSet)
    {
        var lines = new StringBuilder();
        var settings = ConformanceSetting.Of(ruleSet);
        var chosen = new List<string>();
        for (var i = 0; i < settings.Count; i++)
        {
            var sheets = new ConformanceSheets(ruleSet, settings[i]);
            foreach (var sheet in sheets.Choose())
            {
                lines.Append(Line(ruleSet, settings[i], i, sheet)).Append('\n');
            }

            chosen.Add(sheets.Chosen);
        }

        return Header(ruleSet, settings, chosen) + "\n" + lines;
    }

    private static string Header(RuleSet ruleSet, IReadOnlyList<ConformanceSetting> settings, List<string> chosen)
    {
        var definition = ruleSet.Definition;
        return JsonSerializer.Serialize(new
        {
            ruleSet = $"{ruleSet.Id}@{ruleSet.Version}",
            logicHash = ruleSet.LogicHash,
            format = 1,
            settings = settings.Select((setting, i) => new
            {
                variant = setting.Variant,
                parameters = definition.Parameters.ToDictionary(parameter => parameter.Id, parameter => setting.Setting.Values[parameter.Index].Text),
                sheets = chosen[i],
            }),
            items = definition.Items.Select(item => item.Kind == AnswerKind.WholeNumber
                ? (object)new { id = item.Id, numbers = new[] { item.Minimum, item.Maximum } }
                : new { id = item.Id, codes = item.Options.Select(option => option.Code) }),
            scores = definition.Scores.Select(score => score.Id),
            classifications = definition.Classifications.Select(of => new { id = of.Id, levels = of.Levels.Select(level => level.Id) }),
        });
    }

    private static string Line(RuleSet ruleSet, ConformanceSetting setting, int index, RawAnswer[] sheet)
    {
        var assessment = ruleSet.AssessOrThrow(AnswersAsGiven.Plain(ruleSet.Definition, sheet), null, setting.Options);
        var answers = string.Join(',', sheet.Select(answer => answer.IsNone ? "null" : answer.Value.ToString(CultureInfo.InvariantCulture)));
        var scores = assessment.Scores.Select(score => $"[{Text(score.Minimum)},{Text(score.Maximum)},{Text(score.Published)}]");
        var levels = assessment.Classifications.Select((result, i) => Levels(ruleSet.Definition.Classifications[i], result));
        return FormattableString.Invariant($"[{index},[{answers}],[{string.Join(',', scores)}],[{string.Join(',', levels)}]]");
    }

    private static string Levels(Classification classification, ClassificationResult result)
    {
        var possible = string.Join(',', result.Possible.Select(classification.LevelIndex));
        var published = result.Published switch
        {
            null => "null",
            var level when classification.LevelIndex(level) is >= 0 and var at => at.ToString(CultureInfo.InvariantCulture),
            var state => JsonSerializer.Serialize(state),
        };
        return $"[[{possible}],{published}]";
    }

    private static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "null";
}
