using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>An event as one text: its code, or its code, <c>@</c> and its time.</summary>
internal static class EventText
{
    private const char TimeMark = '@';

    /// <summary>The event, or what is wrong with it; the position counts the events of the context from 1.</summary>
    public static AnswerError? TryRead(string written, int position, out ScreeningEvent read)
    {
        var at = written.IndexOf(TimeMark);
        var code = at < 0 ? written : written.Substring(0, at);
        read = code;
        if (string.IsNullOrWhiteSpace(code))
        {
            return RequestErrors.EventShape(position);
        }

        if (at < 0)
        {
            return null;
        }

        if (!EventTime.TryRead(written.Substring(at + 1), out var time))
        {
            return RequestErrors.EventTime(position);
        }

        read = new(code, time);
        return null;
    }

    /// <summary>An event whose code and time stand apart, or what is wrong with it.</summary>
    public static AnswerError? TryRead(string code, string time, int position, out ScreeningEvent read)
    {
        read = code;
        if (string.IsNullOrWhiteSpace(code) || code.IndexOf(TimeMark) >= 0)
        {
            return RequestErrors.EventShape(position);
        }

        if (!EventTime.TryRead(time, out var at))
        {
            return RequestErrors.EventTime(position);
        }

        read = new(code, at);
        return null;
    }
}
