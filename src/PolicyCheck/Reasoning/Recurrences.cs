using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Reasoning;

/// <summary>How often things are due, compared as standing duties: kept all the time, the one keeps the other too.</summary>
internal static class Recurrences
{
    /// <summary>True when whoever keeps the first all the time is proven to keep the second.</summary>
    public static bool Keeps(RecurrenceRule first, RecurrenceRule second)
    {
        var spares = first.Sparing is null || (second.Sparing is { } longer && Magnitude.IsNoLonger(first.Sparing.Value, longer));
        return (first.Rolling, second.Rolling) switch
        {
            ({ } a, { } b) => Magnitude.IsNoLonger(a, b),

            // An event at most so long after the one before: no period that is at least as long stays without.
            ({ } a, null) => second.Month is null && Magnitude.IsNoLonger(a, Shortest(second.Period, a.Unit)),

            // At the beginning of one period and at the end of the next there is twice a period between.
            (null, { } b) => spares && first.Sparing is null && first.Month is null && Magnitude.IsNoLonger(TwiceLongest(first.Period, b.Unit), b),
            _ => spares && Covers(first, second),
        };
    }

    private static bool Covers(RecurrenceRule first, RecurrenceRule second) =>
        second.Month is null ? first.Period <= second.Period : first.Month == second.Month || first.Period == Period.Month;

    private static Duration Shortest(Period period, TimeUnit unit) => unit is TimeUnit.Month or TimeUnit.Year
        ? Months(period, unit)
        : new Duration(period switch { Period.Month => 28, Period.Quarter => 90, Period.HalfYear => 181, _ => 365 }, TimeUnit.Day);

    private static Duration TwiceLongest(Period period, TimeUnit unit) => unit is TimeUnit.Month or TimeUnit.Year
        ? Months(period, unit) with { Amount = 2 * Months(period, unit).Amount }
        : new Duration(period switch { Period.Month => 62, Period.Quarter => 184, Period.HalfYear => 366, _ => 731 }, TimeUnit.Day);

    private static Duration Months(Period period, TimeUnit unit)
    {
        var months = period switch { Period.Month => 1, Period.Quarter => 3, Period.HalfYear => 6, _ => 12 };
        return unit == TimeUnit.Year ? new Duration(months / 12.0, TimeUnit.Year) : new Duration(months, TimeUnit.Month);
    }
}
