using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Model;

public sealed class DueTimeTests
{
    /// <summary>2026-11-26 is a Thursday, Thanksgiving.</summary>
    private static readonly WorkingCalendar Calendar = new("2026-11-01", "2026-12-31", ["2026-11-26", "2026-11-27", "2026-12-25"]);

    [Theory]
    [InlineData(90, DutyUnit.Minutes, "2026-11-20T23:00:00-08:00", "2026-11-21T00:30:00-08:00")]
    [InlineData(36, DutyUnit.Hours, "2026-12-31T20:00:00-08:00", "2027-01-02T08:00:00-08:00")]
    [InlineData(24, DutyUnit.Hours, "2028-02-28T12:30:15+05:30", "2028-02-29T12:30:15+05:30")]
    [InlineData(72, DutyUnit.Hours, "2026-03-07T14:00:00-08:00", "2026-03-10T14:00:00-08:00")]
    public void Minutes_and_hours_are_exact(int value, DutyUnit unit, string start, string due) =>
        Assert.Equal(Time(due), Due(new(value, unit, null, DutyCalendar.ClockHours), start, null));

    [Theory]
    [InlineData(1, "2026-11-20T14:30:00-08:00", "2026-11-21T14:30:00-08:00")]
    [InlineData(10, "2026-11-25T23:59:59-08:00", "2026-12-05T23:59:59-08:00")]
    [InlineData(30, "2027-12-31T00:00:00-08:00", "2028-01-30T00:00:00-08:00")]
    public void Calendar_days_end_at_the_same_local_time(int days, string start, string due) =>
        Assert.Equal(Time(due), Due(new(days, DutyUnit.Days, null, DutyCalendar.CalendarDays), start, null));

    [Theory]
    [InlineData(DutyCalendar.BusinessDays)]
    [InlineData(DutyCalendar.CourtDays)]
    public void Working_days_pass_over_weekends_and_holidays(DutyCalendar kind)
    {
        Assert.Equal(Time("2026-11-23T14:30:00-08:00"), Due(Days(1, kind), "2026-11-20T14:30:00-08:00", Calendar));
        Assert.Equal(Time("2026-11-30T14:30:00-08:00"), Due(Days(4, kind), "2026-11-20T14:30:00-08:00", Calendar));
        Assert.Equal(Time("2026-11-23T09:00:00-08:00"), Due(Days(1, kind), "2026-11-21T09:00:00-08:00", Calendar));
    }

    [Theory]
    [InlineData(DutyCalendar.BusinessDays)]
    [InlineData(DutyCalendar.CourtDays)]
    public void Working_days_without_a_calendar_are_never_guessed(DutyCalendar kind) =>
        Assert.Null(Due(Days(1, kind), "2026-11-20T14:30:00-08:00", null));

    [Fact]
    public void Outside_of_its_range_a_calendar_says_nothing()
    {
        Assert.Equal(Time("2026-12-31T08:00:00-08:00"), Due(Days(1, DutyCalendar.CourtDays), "2026-12-30T08:00:00-08:00", Calendar));
        Assert.Null(Due(Days(1, DutyCalendar.CourtDays), "2026-12-31T08:00:00-08:00", Calendar));
        Assert.Null(Due(Days(2, DutyCalendar.CourtDays), "2026-12-30T08:00:00-08:00", Calendar));
        Assert.Null(Due(Days(1, DutyCalendar.CourtDays), "2026-10-30T08:00:00-08:00", Calendar));
        Assert.Equal(Time("2026-11-02T08:00:00-08:00"), Due(Days(1, DutyCalendar.CourtDays), "2026-10-31T08:00:00-08:00", Calendar));
        Assert.Null(Calendar.IsWorkingDay("2027-01-01"));
        Assert.False(Calendar.IsWorkingDay("2026-11-26"));
        Assert.False(Calendar.IsWorkingDay("2026-11-28"));
        Assert.True(Calendar.IsWorkingDay("2026-11-30"));
    }

    [Fact]
    public void A_court_may_sit_on_saturdays()
    {
        var calendar = new WorkingCalendar("2026-11-01", "2026-12-31", [], [DayOfWeek.Sunday]);

        Assert.Equal(Time("2026-11-21T08:00:00-08:00"), Due(Days(1, DutyCalendar.CourtDays), "2026-11-20T08:00:00-08:00", calendar));
    }

    [Fact]
    public void Beyond_the_end_of_the_calendar_there_is_no_due_time()
    {
        Assert.Null(Due(new(24, DutyUnit.Hours, null, DutyCalendar.ClockHours), "9999-12-31T12:00:00+00:00", null));
        Assert.Null(Due(new(9999, DutyUnit.Days, null, DutyCalendar.CalendarDays), "9999-12-01T12:00:00-08:00", null));
        Assert.Null(Due(Days(1, DutyCalendar.CourtDays), "9999-12-30T23:00:00-08:00", new("9999-12-01", "9999-12-31", [])));
    }

    [Fact]
    public void A_duty_without_a_limit_has_no_due_time() =>
        Assert.Null(Duty(null).DueAt(Time("2026-11-20T14:30:00-08:00"), Calendar));

    [Theory]
    [InlineData("2026-11-31", "2026-12-31")]
    [InlineData("26-11-01", "2026-12-31")]
    [InlineData("2026-12-31", "2026-12-30")]
    public void A_calendar_needs_days_in_order(string first, string last) =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(first, last, []));

    private static DutyLimit Days(int days, DutyCalendar calendar) => new(days, DutyUnit.Days, null, calendar);

    private static DateTimeOffset? Due(DutyLimit limit, string start, WorkingCalendar? calendar) => Duty(limit).DueAt(Time(start), calendar);

    private static Duty Duty(DutyLimit? limit) => new("d", DutyKind.Must, "Act", "county", new(new("law"), Confidence.Verified)) { Within = limit };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
