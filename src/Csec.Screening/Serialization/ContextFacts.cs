using System.Globalization;

namespace Csec.Screening.Serialization;

/// <summary>What the facts of a context may be, in JSON and as a person types them.</summary>
internal static class ContextFacts
{
    private const int OldestAge = 130;

    public static bool IsAge(int age) => age is >= 0 and <= OldestAge;

    public static bool IsDay(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && TryNumber(text, 0, 4, out var year) && TryNumber(text, 5, 2, out var month) && TryNumber(text, 8, 2, out var day)
        && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    public static AnswerError Wrong(string fact) => RequestErrors.FactType(
        fact,
        fact switch
        {
            "age" => "a whole number of years from 0 to 130",
            "date" => "a day such as `2026-01-31`",
            "events" => "a list of events",
            _ => "a text",
        });

    /// <summary>The context with one of the facts that are texts.</summary>
    public static ScreeningContext With(ScreeningContext context, string fact, string text) => fact switch
    {
        "setting" => context with { Setting = text },
        "respondent" => context with { Respondent = text },
        "jurisdiction" => context with { Jurisdiction = text },
        _ => context with { Date = text },
    };

    /// <summary>The context with a fact as a person types it, events split by commas; the error is null when it is one.</summary>
    public static AnswerError? TryWith(ScreeningContext context, string fact, string text, out ScreeningContext changed)
    {
        changed = context;
        switch (fact)
        {
            case "age" when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && IsAge(age):
                changed = context with { Age = age };
                return null;
            case "events":
                return TryEvents(context, text, out changed);
            case "date" when IsDay(text):
            case "setting" or "respondent" or "jurisdiction":
                changed = With(context, fact, text);
                return null;
            case "age" or "date":
                return Wrong(fact);
            default:
                return new(
                    "CSEC6012",
                    "A fact of the context is not known.",
                    Diagnostics.Suggestion.For(fact, RequestNames.Facts) ?? "Known: " + string.Join(", ", RequestNames.Facts) + ".");
        }
    }

    /// <summary>Codes split by commas, none of them blank, each with <c>@</c> and a time behind it when somebody knows it.</summary>
    private static AnswerError? TryEvents(ScreeningContext context, string text, out ScreeningContext changed)
    {
        changed = context;
        var events = new List<ScreeningEvent>();
        foreach (var written in text.Split(','))
        {
            if (EventText.TryRead(written.Trim(), events.Count + 1, out var read) is { } error)
            {
                return error;
            }

            events.Add(read);
        }

        changed = context with { Events = events.AsReadOnly() };
        return null;
    }

    private static bool TryNumber(string text, int start, int length, out int number) =>
        int.TryParse(text.Substring(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
