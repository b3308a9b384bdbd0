using System.Globalization;

namespace Csec.Screening.Model;

/// <summary>
/// Which days of a range are working days, or court days, as the caller knows them. Outside its range it says nothing
/// and never guesses. It cannot change and is safe for several threads at once.
/// </summary>
/// <example>
/// <code>
/// var court = new WorkingCalendar("2026-01-01", "2026-12-31", ["2026-11-26", "2026-11-27", "2026-12-25"]);
/// </code>
/// </example>
public sealed class WorkingCalendar
{
    private readonly DateTime _firstDay;
    private readonly DateTime _lastDay;
    private readonly HashSet<DateTime> _nonWorkingDays;
    private readonly DayOfWeek[] _restDays;

    /// <summary>A calendar of the days from the first to the last, both included, written as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="firstDay">The first day that it knows.</param>
    /// <param name="lastDay">The last day that it knows.</param>
    /// <param name="nonWorkingDays">Holidays and other days off.</param>
    /// <param name="restDays">The days of the week that are off; Saturday and Sunday when null.</param>
    /// <exception cref="ArgumentException">A day is not written as <c>yyyy-MM-dd</c>, or the last comes before the first.</exception>
    public WorkingCalendar(string firstDay, string lastDay, IEnumerable<string> nonWorkingDays, IEnumerable<DayOfWeek>? restDays = null)
    {
        _firstDay = Day(firstDay, nameof(firstDay));
        _lastDay = Day(lastDay, nameof(lastDay));
        if (_lastDay < _firstDay)
        {
            throw new ArgumentException("The last day comes before the first.", nameof(lastDay));
        }

        _nonWorkingDays = [.. (nonWorkingDays ?? throw new ArgumentNullException(nameof(nonWorkingDays))).Select(day => Day(day, nameof(nonWorkingDays)))];
        _restDays = restDays is null ? [DayOfWeek.Saturday, DayOfWeek.Sunday] : [.. restDays];
    }

    /// <summary>Whether a day given as <c>yyyy-MM-dd</c> is a working day; null outside the range.</summary>
    /// <exception cref="ArgumentException">The day is not written as <c>yyyy-MM-dd</c>.</exception>
    public bool? IsWorkingDay(string day) => IsWorking(Day(day, nameof(day)));

    /// <summary>The same local time on the nth working day behind the start; null when a day on the way is not known.</summary>
    internal DateTimeOffset? After(DateTimeOffset start, int days)
    {
        var day = start.Date;
        while (days > 0)
        {
            if (day == DateTime.MaxValue.Date)
            {
                return null;
            }

            day = day.AddDays(1);
            switch (IsWorking(day))
            {
                case null:
                    return null;
                case true:
                    days--;
                    break;
                default:
                    break;
            }
        }

        return DutyLimit.Add(start, day - start.Date);
    }

    private bool? IsWorking(DateTime day) =>
        day < _firstDay || day > _lastDay ? null : !_nonWorkingDays.Contains(day) && Array.IndexOf(_restDays, day.DayOfWeek) < 0;

    private static DateTime Day(string day, string name) =>
        DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed
            : throw new ArgumentException("Write a day as year, month and day, such as 2026-01-31.", name);
}
