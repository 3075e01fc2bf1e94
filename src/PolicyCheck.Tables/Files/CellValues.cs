using System.Globalization;

namespace PolicyCheck.Tables.Files;

/// <summary>Cells from what the library for workbooks gives.</summary>
internal static class CellValues
{
    private const double FirstDayAfterDates = 2_958_466;
    private const int DaysFrom1900To1904 = 1462;

    private static readonly DateTime FirstDay = new(1900, 1, 1);
    private static readonly DateTime DayZeroOf1904 = new(1904, 1, 1);
    private static readonly string[] IsoForms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    /// <summary>
    /// False for numbers that no calendar knows: before the first day, after the year 9999, and the 29 February 1900 that Excel
    /// counts although it never was. They stay numbers, whatever their format.
    /// </summary>
    public static bool CanBeDate(double number, bool is1904) =>
        number >= 0
        && number < FirstDayAfterDates - (is1904 ? DaysFrom1900To1904 : 0)
        && (is1904 || number is < 60 or >= 61);

    /// <param name="value">What the library gives.</param>
    /// <param name="format">The number format of the cell.</param>
    public static Cell Of(object? value, string? format) => value switch
    {
        null => Cell.None,
        string text => Cell.Of(text),
        bool truth => new Cell(CellKind.Truth, truth ? "TRUE" : "FALSE"),
        double number => new Cell(CellKind.Number, Number(number)),
        DateTime moment => OfMoment(moment, format ?? ""),
        TimeSpan duration => new Cell(CellKind.Text, Duration(duration)),
        _ => new Cell(CellKind.Text, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>A date as ISO 8601 writes it, the way strict workbooks keep dates.</summary>
    public static Cell OfIsoDate(string text) =>
        DateTime.TryParseExact(text, IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite, out var moment)
            ? Date(Rounded(moment))
            : Cell.Of(text);

    /// <summary>As short as the number can be told exactly, without the exponent where digits are as good.</summary>
    public static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E');
        if (e < 0)
        {
            return text == "-0" ? "0" : text;
        }

        // A decimal holds 28 digits, enough for all that a number has within these bounds.
        var exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent is >= -10 and <= 25
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.############################", CultureInfo.InvariantCulture)
            : text;
    }

    private static Cell OfMoment(DateTime moment, string format)
    {
        var rounded = Rounded(moment);
        if (!IsTimeOfDay(format) || rounded.Date > DayZeroOf1904)
        {
            return rounded < FirstDay ? new Cell(CellKind.Number, Number(Math.Round(moment.ToOADate() - 1, 9))) : Date(rounded);
        }

        // A time of day has no day; what the library adds is the day from which days are counted.
        return rounded.Date == DayZeroOf1904 || rounded < FirstDay
            ? new Cell(CellKind.Text, rounded.ToString("HH:mm:ss", CultureInfo.InvariantCulture))
            : Date(rounded);
    }

    private static Cell Date(DateTime moment) => new(
        CellKind.Date,
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        moment);

    /// <summary>To the second: a day is kept as a fraction, which meets few seconds exactly.</summary>
    private static DateTime Rounded(DateTime moment) =>
        moment > DateTime.MaxValue.AddSeconds(-1) ? moment : new DateTime((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);

    private static string Duration(TimeSpan duration)
    {
        var seconds = (long)Math.Round(duration.TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary>True when a date format shows no day, month or year: they are what it would have to show.</summary>
    private static bool IsTimeOfDay(string format)
    {
        var isQuoted = false;
        var isBracketed = false;
        for (var i = 0; i < format.Length; i++)
        {
            var c = char.ToLowerInvariant(format[i]);
            if (c == '\\')
            {
                i++;
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c is '[' or ']')
            {
                isBracketed = c == '[';
            }
            else if (!isQuoted && !isBracketed && c is 'd' or 'y')
            {
                return false;
            }
        }

        return true;
    }
}
