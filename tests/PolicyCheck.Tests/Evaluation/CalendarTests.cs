using FsCheck;
using FsCheck.Fluent;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Evaluation;

public sealed class CalendarTests
{
    private static readonly WorkCalendar Calendar = new();

    /// <summary>Free days from Monday to Friday; those of inventories.md 3.1 and the three eves. Saturdays and Sundays are free anyway.</summary>
    private static readonly string[] FreeWeekdays =
    [
        "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-06-19",
        "2026-12-24", "2026-12-25", "2026-12-31",
        "2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29", "2027-05-06", "2027-06-25", "2027-12-24", "2027-12-31",
        "2028-01-06", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-25", "2028-06-06", "2028-06-23",
        "2028-12-25", "2028-12-26",
    ];

    [Fact]
    public void Working_days_of_2026_to_2028()
    {
        var free = Days("2026-01-01", "2028-12-31")
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Calendar.IsWorkday(d));
        Assert.Equal(FreeWeekdays, free.Select(d => $"{d:yyyy-MM-dd}"));
        Assert.DoesNotContain(Days("2026-01-01", "2028-12-31"), d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && Calendar.IsWorkday(d));
    }

    [Theory]
    [InlineData("2026-04-03 2026-04-05 2026-04-06 2026-05-14 2026-05-24 2026-06-06 2026-06-20 2026-10-31 2026-12-25 2026-12-26")]
    [InlineData("2027-03-26 2027-03-28 2027-03-29 2027-05-06 2027-05-16 2027-06-06 2027-06-26 2027-11-06 2027-12-25 2027-12-26")]
    [InlineData("2028-04-14 2028-04-16 2028-04-17 2028-05-25 2028-06-04 2028-06-06 2028-06-24 2028-11-04 2028-12-25 2028-12-26")]
    public void Holidays_of_a_year_after_New_Year_Epiphany_and_May(string days)
    {
        var expected = days.Split(' ').Select(Day).ToList();
        var year = expected[0].Year;
        expected.AddRange([new DateOnly(year, 1, 1), new DateOnly(year, 1, 6), new DateOnly(year, 5, 1)]);
        Assert.Equal(expected.Order(), Days($"{year}-01-01", $"{year}-12-31").Where(SwedishHolidays.IsHoliday));
    }

    [Theory]
    [InlineData("2026-05-25")] // Whit Monday
    [InlineData("2026-04-02")] // Maundy Thursday
    [InlineData("2026-05-15")] // the day after Ascension Day
    [InlineData("2026-01-05")] // the eve of Epiphany
    [InlineData("2026-10-30")] // the eve of All Saints
    [InlineData("2026-04-30")] // Walpurgis Night
    [InlineData("2028-02-29")]
    public void Days_that_are_worked(string day) => Assert.True(Calendar.IsWorkday(Day(day)));

    [Theory]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2076, "2076-04-19")]
    public void Easter_early_late_and_in_the_exceptional_years(int year, string sunday) => Assert.Equal(Day(sunday), SwedishHolidays.EasterSunday(year));

    [Fact]
    public void Further_free_days_are_free()
    {
        var day = Day("2026-05-15");
        Assert.False(new WorkCalendar(day).IsWorkday(day));
        Assert.Equal(Calendar.Distance(Day("2026-05-11"), Day("2026-05-18")) - 1, new WorkCalendar(day).Distance(Day("2026-05-11"), Day("2026-05-18")));
    }

    [Theory]
    [InlineData("2026-04-02", "2026-04-07", 1)]
    [InlineData("2026-04-02", "2026-04-08", 2)]
    [InlineData("2026-06-18", "2026-06-22", 1)]
    [InlineData("2026-12-23", "2026-12-28", 1)]
    [InlineData("2026-12-30", "2027-01-04", 1)]
    [InlineData("2026-11-20", "2026-11-22", 0)]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-16", 0)]
    public void Distance_in_working_days(string from, string to, int days) => Assert.Equal(days, Calendar.Distance(Day(from), Day(to)));

    [Fact]
    public void The_limit_is_the_last_day_within_the_distance() => Check((from, amount) =>
    {
        var limit = Calendar.Add(from, amount, TimeUnit.Workday);
        return Calendar.Distance(from, limit) == amount && Calendar.Distance(from, limit.AddDays(1)) == amount + 1;
    });

    [Fact]
    public void Distances_add_up() => Check((from, amount) =>
    {
        var (middle, to) = (from.AddDays(amount), from.AddDays(3 * amount));
        return Calendar.Distance(from, middle) + Calendar.Distance(middle, to) == Calendar.Distance(from, to);
    });

    [Fact]
    public void More_working_days_are_never_earlier() => Check((from, amount) =>
        Calendar.Add(from, amount, TimeUnit.Workday) < Calendar.Add(from, amount + 1, TimeUnit.Workday)
        && Calendar.Add(from, amount, TimeUnit.Workday) <= Calendar.Add(from.AddDays(1), amount, TimeUnit.Workday));

    [Fact]
    public void Working_days_back_end_on_a_working_day() => Check((from, amount) =>
    {
        var back = Calendar.Add(from, -amount - 1, TimeUnit.Workday);
        return Calendar.IsWorkday(back) && Calendar.Distance(back.AddDays(-1), from.AddDays(-1)) == amount + 1;
    });

    [Theory]
    [InlineData("2027-08-31", 6, "2028-02-29")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2028-02-29", 6, "2028-08-29")]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-01-31", 3, "2026-04-30")]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    [InlineData("2026-03-31", -1, "2026-02-28")]
    public void Months_end_on_the_last_day(string from, int months, string to) => Assert.Equal(Day(to), Calendar.Add(Day(from), months, TimeUnit.Month));

    [Theory]
    [InlineData(TimeUnit.Day, 366, "2029-03-01")]
    [InlineData(TimeUnit.Week, 2, "2028-03-14")]
    [InlineData(TimeUnit.Year, 1, "2029-02-28")]
    [InlineData(TimeUnit.Year, 4, "2032-02-29")]
    public void Other_units_from_a_leap_day(TimeUnit unit, int amount, string to) => Assert.Equal(Day(to), Calendar.Add(Day("2028-02-29"), amount, unit));

    [Theory]
    [InlineData(TimeUnit.Day)]
    [InlineData(TimeUnit.Month)]
    [InlineData(TimeUnit.Year)]
    public void Beyond_the_calendar_is_its_end(TimeUnit unit)
    {
        Assert.Equal(DateOnly.MaxValue, Calendar.Add(DateOnly.MaxValue, 10, unit));
        Assert.Equal(DateOnly.MinValue, Calendar.Add(DateOnly.MinValue, -10, unit));
    }

    [Theory]
    [InlineData(Period.HalfYear, null, "2026-06-30", "2025-07-01..2025-12-31", "2026-01-01..2026-06-30")]
    [InlineData(Period.HalfYear, null, "2026-07-01", "2026-01-01..2026-06-30", "2026-07-01..2026-12-31")]
    [InlineData(Period.HalfYear, null, "2026-12-31", "2026-01-01..2026-06-30", "2026-07-01..2026-12-31")]
    [InlineData(Period.HalfYear, null, "2027-01-01", "2026-07-01..2026-12-31", "2027-01-01..2027-06-30")]
    [InlineData(Period.Year, null, "2026-12-31", "2025-01-01..2025-12-31", "2026-01-01..2026-12-31")]
    [InlineData(Period.Year, null, "2027-01-01", "2026-01-01..2026-12-31", "2027-01-01..2027-12-31")]
    [InlineData(Period.Year, 12, "2026-11-30", "2025-12-01..2025-12-31", "2026-12-01..2026-12-31")]
    [InlineData(Period.Year, 12, "2026-12-01", "2025-12-01..2025-12-31", "2026-12-01..2026-12-31")]
    [InlineData(Period.Year, 12, "2026-12-31", "2025-12-01..2025-12-31", "2026-12-01..2026-12-31")]
    [InlineData(Period.Year, 12, "2027-01-01", "2026-12-01..2026-12-31", "2027-12-01..2027-12-31")]
    [InlineData(Period.Year, 2, "2028-02-29", "2027-02-01..2027-02-28", "2028-02-01..2028-02-29")]
    [InlineData(Period.Year, 2, "2028-03-01", "2028-02-01..2028-02-29", null)]
    [InlineData(Period.Quarter, null, "2026-03-31", "2025-10-01..2025-12-31", "2026-01-01..2026-03-31")]
    [InlineData(Period.Quarter, null, "2026-04-01", "2026-01-01..2026-03-31", "2026-04-01..2026-06-30")]
    [InlineData(Period.Quarter, null, "2026-11-20", "2026-07-01..2026-09-30", "2026-10-01..2026-12-31")]
    [InlineData(Period.Month, null, "2028-02-29", "2028-01-01..2028-01-31", "2028-02-01..2028-02-29")]
    [InlineData(Period.Month, null, "2028-03-01", "2028-02-01..2028-02-29", "2028-03-01..2028-03-31")]
    public void Periods_are_closed_and_their_last_day_still_runs(Period period, int? month, string day, string completed, string? running)
    {
        Assert.Equal(completed, Text(Periods.LastCompleted(period, month, Day(day))));
        Assert.Equal(running, Periods.CurrentOrComing(period, month, Day(day)) is { } span ? Text(span) : null);
    }

    [Theory]
    [InlineData(Period.Month)]
    [InlineData(Period.Quarter)]
    [InlineData(Period.HalfYear)]
    [InlineData(Period.Year)]
    public void Periods_follow_each_other_without_a_gap(Period period) => Check((day, _) =>
    {
        var span = Periods.Containing(period, day);
        return span.Spans(day, day)
            && Periods.LastCompleted(period, null, day).To.AddDays(1) == span.From
            && Periods.Next(period, null, day).From == span.To.AddDays(1)
            && Periods.CurrentOrComing(period, null, day) == span;
    });

    private static void Check(Func<DateOnly, int, bool> law) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_120, 17),
        Prop.ForAll(
            Gen.Choose(Day("2020-01-01").DayNumber, Day("2045-12-31").DayNumber).ToArbitrary(),
            Gen.Choose(0, 40).ToArbitrary(),
            (day, amount) => law(DateOnly.FromDayNumber(day), amount)));

    private static IEnumerable<DateOnly> Days(string from, string to) =>
        Enumerable.Range(Day(from).DayNumber, Day(to).DayNumber - Day(from).DayNumber + 1).Select(DateOnly.FromDayNumber);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(DateSpan span) => $"{span.From:yyyy-MM-dd}..{span.To:yyyy-MM-dd}";
}
