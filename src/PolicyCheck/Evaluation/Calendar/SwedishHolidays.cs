namespace PolicyCheck.Evaluation;

/// <summary>Swedish public holidays, computed (lag 1989:253; Whit Monday is none since 2005).</summary>
public static class SwedishHolidays
{
    /// <summary>True for a public holiday other than an ordinary Sunday.</summary>
    public static bool IsHoliday(DateOnly day)
    {
        var easter = EasterSunday(day.Year);
        var fromEaster = day.DayNumber - easter.DayNumber;
        return (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 25) or (12, 26)
            || fromEaster is -2 or 0 or 1 or 39 or 49
            || day == SaturdayFrom(day.Year, 6, 20)
            || day == SaturdayFrom(day.Year, 10, 31);
    }

    /// <summary>Midsummer Eve, Christmas Eve and New Year's Eve: no holidays by law, but free by default.</summary>
    public static bool IsFreeEve(DateOnly day) =>
        (day.Month, day.Day) is (12, 24) or (12, 31) || day == SaturdayFrom(day.Year, 6, 20).AddDays(-1);

    /// <summary>Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly SaturdayFrom(int year, int month, int day)
    {
        var first = new DateOnly(year, month, day);
        return first.AddDays(((int)DayOfWeek.Saturday - (int)first.DayOfWeek + 7) % 7);
    }
}
