using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>Duties in words: how binding, by when, and on what they rest.</summary>
internal static class DutyWords
{
    public static string Kind(DutyKind kind) => kind switch
    {
        DutyKind.Must => "Must",
        DutyKind.MustNot => "Must not",
        _ => "May",
    };

    /// <summary>A code as it is read aloud.</summary>
    public static string Code(string code) => code.Replace('-', ' ');

    public static string Limit(bool isImmediate, DutyLimit? within, DutyNoLimit? noLimit)
    {
        var limit = within is null ? noLimit is { } none ? NoLimit(none) : null : Within(within);
        return (isImmediate, limit) switch
        {
            (true, null) => "at once",
            (true, var words) => $"at once; {words}",
            (false, var words) => words ?? "",
        };
    }

    public static string Source(Basis basis) =>
        $"{basis.Source.Citation ?? basis.Source.Doi ?? basis.Source.Url ?? basis.Source.Note ?? basis.Source.Id} ({Sureness(basis)})";

    /// <summary>How sure, and of a source that was seen, what of it was.</summary>
    private static string Sureness(Basis basis) =>
        basis is { Confidence: Confidence.Verified, Source.Seen: { } seen } ? $"seen: {seen}" : Words.Confidence(basis.Confidence);

    /// <summary>Date and time with the offset, so that nobody has to ask where.</summary>
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    public static string Ages(Population population) => (population.MinimumAge, population.MaximumAge) switch
    {
        (null, null) => "",
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"ages {from} or more"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"ages up to {to}"),
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"ages {from} to {to}"),
    };

    private static string Within(DutyLimit limit)
    {
        var unit = (limit.Unit, limit.Calendar) switch
        {
            (DutyUnit.Minutes, _) => "minute",
            (DutyUnit.Hours, _) => "hour",
            (_, DutyCalendar.BusinessDays) => "business day",
            (_, DutyCalendar.CourtDays) => "court day",
            _ => "day",
        };
        var words = $"within {Words.Count(limit.Value, unit, unit + "s")}";
        return limit.ClockStart is null ? words : $"{words} of {Code(limit.ClockStart)}";
    }

    private static string NoLimit(DutyNoLimit noLimit) => noLimit switch
    {
        DutyNoLimit.NoStatutoryLimit => "the law names no time limit",
        DutyNoLimit.SetLocally => "the time limit is set locally",
        _ => "the time limit is not public",
    };
}
