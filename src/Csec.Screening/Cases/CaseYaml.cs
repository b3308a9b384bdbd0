using System.Text;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Cases;

/// <summary>Writes a case as an author would: the answers that stand out, and what the rule set gives.</summary>
internal static class CaseYaml
{
    private const int Width = 110;
    private const int FewestForEveryItem = 3;

    /// <summary>The head of a cases file; the cases follow.</summary>
    /// <param name="ruleSet">The rule set, whose cases they are.</param>
    /// <param name="why">A sentence on what they are for, or null.</param>
    public static string Head(RuleSet ruleSet, string? why = null) =>
        $"cases-for: {ruleSet.Id}@{ruleSet.Version}\n{(why is null ? "" : $"# {why}\n")}# All youth in these cases are made up.\n\ncases:\n";

    /// <summary>The case as an entry under <c>cases:</c>.</summary>
    /// <param name="name">What the case is for.</param>
    /// <param name="ruleSet">The rule set, whose results are expected.</param>
    /// <param name="sheet">The answers.</param>
    /// <param name="options">The setting.</param>
    /// <param name="expected">What the rule set gives.</param>
    /// <param name="other">What must not come, or null when that is an error.</param>
    public static string Of(string name, RuleSet ruleSet, AnswerSheet sheet, AssessmentOptions options, Assessment expected, Assessment? other)
    {
        var yaml = new StringBuilder("  - case: ").Append(Quoted(name)).Append('\n');
        if (options.Variant is { } variant)
        {
            yaml.Append("    variant: ").Append(variant).Append('\n');
        }

        if (options.Parameters.Count > 0)
        {
            var parameters = ruleSet.Definition.Parameters.Where(parameter => options.Parameters.ContainsKey(parameter.Id));
            AppendGroup(yaml, "parameters", parameters.Select(parameter => $"{parameter.Id}: {options.Parameters[parameter.Id]}"));
        }

        AppendGroup(yaml, "answers", Answers(ruleSet.Definition, sheet, expected));
        AppendGroup(yaml, "expect", Expected(expected, other));
        return yaml.ToString();
    }

    /// <summary>A text in double quotes.</summary>
    public static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"";

    /// <summary>The code that most items are answered with is given to every item; an item that takes it and has no answer says so.</summary>
    private static IEnumerable<string> Answers(RuleSetDefinition definition, AnswerSheet sheet, Assessment expected)
    {
        var spelled = definition.Items.Select(item => (Item: item, Text: Spelled(sheet[item.Id]))).ToList();
        var common = spelled.Where(pair => pair.Text is not null && pair.Item.OptionIndex(pair.Text) >= 0)
            .GroupBy(pair => pair.Text!, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault();
        var silent = spelled.Where(pair => common is not null && pair.Text is null && pair.Item.OptionIndex(common.Key) >= 0
            && !expected.Completeness.NotApplicable.Contains(pair.Item.Id)).ToList();
        if (common is null || common.Count() < FewestForEveryItem + silent.Count)
        {
            return spelled.Where(pair => pair.Text is not null).Select(pair => $"{pair.Item.Id}: {pair.Text}");
        }

        return spelled.Where(pair => pair.Text is not null ? pair.Text != common.Key : silent.Contains(pair))
            .Select(pair => $"{pair.Item.Id}: {pair.Text ?? "unanswered"}").Prepend($"every item: {common.Key}");
    }

    private static string? Spelled(Answer answer) => answer.Form switch
    {
        AnswerForm.None => null,
        AnswerForm.Number => FormattableString.Invariant($"{answer.Number}"),
        AnswerForm.Codes => "[" + string.Join(", ", answer.Codes) + "]",
        _ => answer.Text,
    };

    /// <summary>The levels, and whatever else tells the two apart.</summary>
    private static IEnumerable<string> Expected(Assessment expected, Assessment? other)
    {
        var all = Results(expected).ToList();
        var others = other is null ? null : new HashSet<string>(Results(other).Select(result => result.Text), StringComparer.Ordinal);
        foreach (var (text, isLevel) in all)
        {
            if (isLevel || others?.Contains(text) == false || (other is null && expected.Classifications.Count == 0))
            {
                yield return text;
            }
        }

        var (mine, theirs) = (Notices(expected).ToList(), other is null ? [] : Notices(other).ToList());
        if (mine.Except(theirs).Any() && other is not null)
        {
            yield return $"notices: [{string.Join(", ", mine.Except(theirs))}]";
        }

        if (theirs.Except(mine).Any())
        {
            yield return $"no notices: [{string.Join(", ", theirs.Except(mine))}]";
        }
    }

    /// <summary>The notices that a rule for missing answers adds.</summary>
    public static IEnumerable<string> Notices(Assessment assessment) =>
        assessment.Notices.Select(notice => notice.Code).Where(code => code is "provisional" or "insufficient-information").Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Text, bool IsLevel)> Results(Assessment assessment)
    {
        // Of a complete sheet what results is published.
        var isComplete = assessment.Completeness.Missing.Count == 0;
        foreach (var score in assessment.Scores)
        {
            yield return ($"{score.Id}: {JsonWriting.Text(score.Minimum)}{(score.Value is null ? $" to {JsonWriting.Text(score.Maximum)}" : "")}", false);
            if (!isComplete)
            {
                yield return ($"published {score.Id}: {(score.Published is { } published ? JsonWriting.Text(published) : "none")}", false);
            }
        }

        foreach (var classification in assessment.Classifications)
        {
            var levels = classification.Possible;
            yield return ($"{classification.Id}: {(levels.Count == 1 ? levels[0] : $"[{string.Join(", ", levels)}]")}", true);
            if (!isComplete)
            {
                yield return ($"published {classification.Id}: {classification.Published ?? "none"}", false);
            }
        }

        yield return ($"missing: [{string.Join(", ", assessment.Completeness.Missing.Select(missing => missing.Item))}]", false);
        yield return ($"not applicable: [{string.Join(", ", assessment.Completeness.NotApplicable)}]", false);
    }

    private static void AppendGroup(StringBuilder yaml, string key, IEnumerable<string> entries)
    {
        var line = new StringBuilder("    ").Append(key).Append(": {");
        var isFirst = true;
        foreach (var entry in entries)
        {
            if (!isFirst)
            {
                line.Append(',');
                if (line.Length + entry.Length + 2 > Width)
                {
                    yaml.Append(line).Append('\n');
                    line.Clear().Append("     ");
                }

                line.Append(' ');
            }

            line.Append(entry);
            isFirst = false;
        }

        yaml.Append(line).Append("}\n");
    }
}
