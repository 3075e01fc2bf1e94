using System.Globalization;

namespace PolicyCheck.Tables.Values;

/// <summary>What came of reading a date.</summary>
internal enum DateReading
{
    /// <summary>It is a day.</summary>
    Day,

    /// <summary>It can be read as two different days.</summary>
    Ambiguous,

    /// <summary>It is no date.</summary>
    None,
}

/// <summary>Reads dates as people write them. Which of two numbers is the month is never guessed.</summary>
internal static class DateTexts
{
    private static readonly string[] YearFirst = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy M d"];

    private static readonly string[] Months =
    [
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>Reads a day; a time of day after it is left out.</summary>
    /// <param name="text">The text, cleaned.</param>
    /// <param name="formats">How dates are written here; with them nothing else is tried but the year first.</param>
    /// <param name="day">The day.</param>
    public static DateReading Read(string text, IReadOnlyList<string> formats, out DateOnly day)
    {
        var date = WithoutTime(text);
        foreach (var format in formats)
        {
            if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var moment)
                || DateTime.TryParseExact(date, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out moment))
            {
                day = DateOnly.FromDateTime(moment);
                return DateReading.Day;
            }
        }

        if (DateOnly.TryParseExact(date, YearFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return DateReading.Day;
        }

        return formats.Count > 0 ? DateReading.None : WithMonthName(date, out day) ? DateReading.Day : DayAndMonth(date, out day);
    }

    /// <summary>A format as people tell it: <c>d/m/y</c> is <c>d/M/yyyy</c>; one of .NET stays as it is.</summary>
    /// <returns>The format, or null when it names no day.</returns>
    public static string? FormatOf(string told)
    {
        var format = told.Trim();
        var isShort = format.Length <= "dd/mm/yyyy".Length && !format.Contains('H', StringComparison.Ordinal);
        if (isShort)
        {
            format = format.ToLowerInvariant().Replace("å", "y", StringComparison.Ordinal).Replace('m', 'M');
            format = format.Contains("yyyy", StringComparison.Ordinal) ? format : format.Replace("y", "yyyy", StringComparison.Ordinal);
            format = format.Replace("dd", "d", StringComparison.Ordinal).Replace("MM", "M", StringComparison.Ordinal);
        }

        return format.Contains('d', StringComparison.Ordinal) && format.Contains('M', StringComparison.Ordinal) && format.Contains("yyyy", StringComparison.Ordinal)
            && format.All(c => "dMyHhmst:/-. ,T'fz".Contains(c, StringComparison.Ordinal)) ? format : null;
    }

    /// <summary><c>31 januari 2026</c>, <c>den 3:e mars 2026</c>, <c>March 3, 2026</c>.</summary>
    private static bool WithMonthName(string text, out DateOnly day)
    {
        day = default;
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '-', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("den" or "e" or "a" or "of" or "the")).ToList();
        if (words.Count != 3)
        {
            return false;
        }

        var name = words.FindIndex(w => Array.IndexOf(Months, w) >= 0);
        if (name is not (0 or 1))
        {
            return false;
        }

        var month = (Array.IndexOf(Months, words[name]) % 12) + 1;
        var number = words[1 - name].TrimEnd('t', 'h', 's', 'n', 'd', 'r');
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var date)
            && words[2].Length == 4 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && TryDay(year, month, date, out day);
    }

    /// <summary>Two numbers and a year: clear only when one of the numbers is no month, or both are the same.</summary>
    private static DateReading DayAndMonth(string text, out DateOnly day)
    {
        day = default;
        var parts = text.Split(['/', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || parts[2].Length != 4 || !parts.All(p => p.Length <= 4 && p.All(char.IsAsciiDigit)))
        {
            return DateReading.None;
        }

        var (first, second, year) = (Number(parts[0]), Number(parts[1]), Number(parts[2]));
        var dayFirst = TryDay(year, second, first, out var one);
        var monthFirst = TryDay(year, first, second, out var other);
        day = dayFirst ? one : other;
        return !dayFirst && !monthFirst ? DateReading.None
            : dayFirst && monthFirst && one != other ? DateReading.Ambiguous
            : DateReading.Day;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool TryDay(int year, int month, int date, out DateOnly day)
    {
        var isDay = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month);
        day = isDay ? new DateOnly(year, month, date) : default;
        return isDay;
    }

    /// <summary>A time of day, with or without an offset, may follow: <c>2026-01-31T14:30:00+01:00</c>, <c>02/17/2012 12:00:00 AM</c>.</summary>
    private static string WithoutTime(string text)
    {
        var time = text.IndexOf(':', StringComparison.Ordinal);
        if (time < 0)
        {
            return text;
        }

        var end = text.AsSpan(0, time).LastIndexOfAny(' ', 'T', 't');
        return end >= 6 ? text[..end].TrimEnd(' ', ',') : text;
    }
}
