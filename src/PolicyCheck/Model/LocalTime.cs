namespace PolicyCheck.Model;

/// <summary>
/// Local time in Europe/Stockholm, computed from the rule in force since 1996 (summer time from the last Sunday of
/// March to the last Sunday of October, 01:00 UTC), so that results do not depend on the machine's time-zone files.
/// </summary>
public static class LocalTime
{
    /// <summary>The only time zone that snapshots may name.</summary>
    public const string ZoneId = "Europe/Stockholm";

    /// <summary>The local calendar day of an instant.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DayOfUtcTicks(instant.UtcTicks);

    /// <summary>The local calendar day of an instant given in UTC ticks.</summary>
    public static DateOnly DayOfUtcTicks(long utcTicks) =>
        DateOnly.FromDateTime(new DateTime(utcTicks, DateTimeKind.Utc).AddHours(OffsetHours(utcTicks)));

    /// <summary>Hours by which local time is ahead of UTC: two in summer, one in winter.</summary>
    public static int OffsetHours(long utcTicks)
    {
        var utc = new DateTime(utcTicks, DateTimeKind.Utc);
        return utc >= Turn(utc.Year, 3) && utc < Turn(utc.Year, 10) ? 2 : 1;
    }

    /// <summary>The instant of a local time. In the hour that summer time skips it is the one after; of the hour that comes twice, the first.</summary>
    public static DateTimeOffset At(DateTime local)
    {
        var ticks = local.Ticks - (2 * TimeSpan.TicksPerHour);
        var summer = ticks > 0 && OffsetHours(ticks) == 2;
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeSpan.FromHours(summer ? 2 : 1));
    }

    private static DateTime Turn(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
