using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>Calendar periods as closed intervals of days.</summary>
public static class Periods
{
    /// <summary>The period that holds <paramref name="day"/>.</summary>
    public static DateSpan Containing(Period period, DateOnly day)
    {
        var months = Months(period);
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return new DateSpan(first, first.AddMonths(months).AddDays(-1));
    }

    /// <summary>The last period that was over before <paramref name="day"/>; for a duty bound to a month, that month.</summary>
    public static DateSpan LastCompleted(Period period, int? month, DateOnly day)
    {
        var window = Window(period, month, day);
        return window.To < day ? window : Window(period, month, Containing(period, day).From.AddDays(-1));
    }

    /// <summary>The period that is running on <paramref name="day"/> or, for a duty bound to a month, is still to come in that year; null when it is over.</summary>
    public static DateSpan? CurrentOrComing(Period period, int? month, DateOnly day)
    {
        var window = Window(period, month, day);
        return window.To >= day ? window : null;
    }

    /// <summary>The next time after the period of <paramref name="day"/>.</summary>
    public static DateSpan Next(Period period, int? month, DateOnly day) => Window(period, month, Containing(period, day).To.AddDays(1));

    private static DateSpan Window(Period period, int? month, DateOnly day)
    {
        var whole = Containing(period, day);
        return month is { } m ? Containing(Period.Month, new DateOnly(whole.From.Year, m, 1)) : whole;
    }

    private static int Months(Period period) => period switch
    {
        Period.Month => 1,
        Period.Quarter => 3,
        Period.HalfYear => 6,
        _ => 12,
    };
}
