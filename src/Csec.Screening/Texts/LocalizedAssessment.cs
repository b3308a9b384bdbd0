using Csec.Screening.Model;

namespace Csec.Screening.Texts;

/// <summary>An assessment with the texts of another locale; nothing that is computed changes.</summary>
internal static class LocalizedAssessment
{
    private const string Fallback = "text-fallback";
    private const string Limits = "limits-of-use";

    public static Assessment Of(Assessment assessment, RuleSetDefinition definition, RuleSetTexts texts)
    {
        var fellBack = new List<string>();
        var prompts = assessment.Prompts.Select(prompt => prompt with { Text = Told(texts.Prompt(prompt.Id), fellBack) }).ToList();
        var notices = assessment.Notices.Select(notice => notice with { Text = Told(Of(notice, assessment, definition, texts), fellBack) }).ToList();
        var duties = assessment.Duties.Select(duty => duty with { Action = Told(texts.Duty(duty.Id), fellBack) }).ToList();
        var outlook = assessment.Outlook is not { } left ? null : left with
        {
            Sentences = [.. left.Sentences.Select(sentence => sentence with { Text = Told(Of(sentence, assessment, definition, texts), fellBack) })],
        };
        var last = notices.FindIndex(notice => notice.Code == Limits);
        var place = last < 0 ? notices.Count : last;
        if (fellBack.Count > 0)
        {
            notices.Insert(place, FallbackNotice([.. fellBack.Distinct(StringComparer.Ordinal)], texts));
        }

        if (texts.MachineDrafted is { } drafted)
        {
            notices.Insert(place, new(RuleSetTexts.Drafted, drafted.Text));
        }

        return assessment with
        {
            Locale = texts.Locale,
            Prompts = prompts.AsReadOnly(),
            Duties = duties.AsReadOnly(),
            Notices = notices.AsReadOnly(),
            Outlook = outlook,
        };
    }

    private static string Told(LocalText text, List<string> fellBack)
    {
        if (text.FellBack)
        {
            fellBack.Add(text.Path);
        }

        return text.Text;
    }

    private static LocalText Of(Notice notice, Assessment assessment, RuleSetDefinition definition, RuleSetTexts texts)
    {
        if (notice.Code == Limits && definition.LimitsOfUse.Length > 0)
        {
            return texts.LimitsOfUse;
        }

        var values = new List<(string Name, string Value)>(notice.Values ?? []);
        Add(values, "item", notice.Item);
        Add(values, "classification", notice.Classification);
        Add(values, "parameter", notice.Parameter);
        Add(values, "value", assessment.RuleSet.Parameters.Where(parameter => parameter.Key == notice.Parameter).Select(parameter => parameter.Value.Text).FirstOrDefault());
        return texts.Notice(notice.Sentence ?? notice.Code, notice.Text, values);
    }

    private static void Add(List<(string Name, string Value)> values, string name, string? value)
    {
        if (value is not null)
        {
            values.Add((name, value));
        }
    }

    private static Notice FallbackNotice(IReadOnlyList<string> paths, RuleSetTexts texts)
    {
        (string Name, string Value)[] values =
        [
            ("locale", texts.Locale),
            ("count", paths.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("texts", string.Join(", ", paths.Select(path => $"`{path}`"))),
        ];
        return new(Fallback, texts.Notice(Fallback, CommonTexts.Notice(Fallback, values), values).Text) { Texts = paths };
    }
}
