using System.Globalization;

namespace Csec.Screening.Model;

/// <summary>When an event was, as ISO 8601 with an offset: a time without one could be any of 38 hours.</summary>
internal static class EventTime
{
    public static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>Date and time, seconds and their fractions if wanted, and <c>Z</c> or an offset such as <c>-08:00</c>.</summary>
    public static bool TryRead(string text, out DateTimeOffset time)
    {
        time = default;
        var end = text.Length - (text.EndsWith("Z", StringComparison.Ordinal) ? 1 : 6);
        if (end < 16 || end > 27 || text[10] != 'T' || (end < text.Length - 1 && (text[end] is not ('+' or '-') || text[end + 3] != ':')))
        {
            return false;
        }

        var fraction = Math.Max(0, end - 20);
        var format = end switch
        {
            16 => "yyyy-MM-dd'T'HH:mm",
            19 => "yyyy-MM-dd'T'HH:mm:ss",
            _ when fraction is > 0 and <= 7 => "yyyy-MM-dd'T'HH:mm:ss." + new string('f', fraction),
            _ => null,
        };
        if (format is null)
        {
            return false;
        }

        var isUtc = end == text.Length - 1;
        var whole = isUtc ? text.Substring(0, end) + "+00:00" : text;
        return DateTimeOffset.TryParseExact(whole, format + "zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
