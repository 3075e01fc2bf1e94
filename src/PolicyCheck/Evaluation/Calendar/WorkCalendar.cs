using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>
/// Working days: Monday to Friday, less Swedish public holidays and the eves that are free by default, less further days
/// that an organisation names.
/// </summary>
public sealed class WorkCalendar
{
    private readonly HashSet<DateOnly> _alsoFree;

    /// <summary>A calendar with further free days.</summary>
    public WorkCalendar(params DateOnly[] alsoFree) => _alsoFree = [.. alsoFree];

    /// <summary>True when the day is worked.</summary>
    public bool IsWorkday(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !SwedishHolidays.IsHoliday(day) && !SwedishHolidays.IsFreeEve(day) && !_alsoFree.Contains(day);

    /// <summary>Number of working days in (<paramref name="from"/>, <paramref name="to"/>]; zero when there is no later day.</summary>
    public int Distance(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkday(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// The day that lies an amount after <paramref name="day"/>, or before it when the amount is negative. Months and years
    /// keep the day of the month, or end on the last one. Working days give the last day whose <see cref="Distance"/> is the
    /// amount, so that a Friday's limit is kept on the Sunday after it.
    /// </summary>
    public DateOnly Add(DateOnly day, int amount, TimeUnit unit)
    {
        try
        {
            return unit switch
            {
                TimeUnit.Week => day.AddDays(7 * amount),
                TimeUnit.Month => day.AddMonths(amount),
                TimeUnit.Year => day.AddYears(amount),
                TimeUnit.Workday => AddWorkdays(day, amount),
                _ => day.AddDays(amount),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return amount < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        }
    }

    private DateOnly AddWorkdays(DateOnly day, int amount)
    {
        if (amount < 0)
        {
            while (amount < 0)
            {
                day = day.AddDays(-1);
                amount += IsWorkday(day) ? 1 : 0;
            }

            return day;
        }

        var next = day.AddDays(1);
        while (amount > 0 || !IsWorkday(next))
        {
            amount -= IsWorkday(next) ? 1 : 0;
            next = next.AddDays(1);
        }

        return next.AddDays(-1);
    }
}
