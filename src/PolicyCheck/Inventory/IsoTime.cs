namespace PolicyCheck.Inventory;

/// <summary>What became of a date or time.</summary>
internal enum IsoOutcome
{
    Ok,
    Malformed,
    NoOffset,
}

/// <summary>
/// Reads <c>yyyy-MM-dd</c> and ISO 8601 times from UTF-8. The framework's own parsers take many other forms and guess
/// a missing offset from the machine.
/// </summary>
internal static class IsoTime
{
    private const int DayLength = 10;
    private const long MinUtc = TimeSpan.TicksPerDay;
    private static readonly long MaxUtc = DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay;

    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    public static bool TryDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != DayLength || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var year = (Two(text, 0) * 100) + Two(text, 2);
        var (month, date) = (Two(text, 5), Two(text, 8));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, date);
        return true;
    }

    /// <summary>Reads <c>yyyy-MM-ddTHH:mm[:ss[.fffffff]]</c> and <c>Z</c> or <c>±HH:mm</c>.</summary>
    public static IsoOutcome TryInstant(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length < DayLength || !TryDay(text[..DayLength], out var day))
        {
            return IsoOutcome.Malformed;
        }

        var rest = text[DayLength..];
        if (rest.IsEmpty)
        {
            return IsoOutcome.NoOffset;
        }

        if ((rest[0] | 0x20) is not ('t' or ' ') || !TryClock(rest[1..], out var ticks, out var used))
        {
            return IsoOutcome.Malformed;
        }

        rest = rest[(1 + used)..];
        if (rest.IsEmpty)
        {
            return IsoOutcome.NoOffset;
        }

        var local = day.ToDateTime(TimeOnly.MinValue).Ticks + ticks;
        if (!TryOffset(rest, out var offset) || local - offset.Ticks is var utc && (utc < MinUtc || utc > MaxUtc))
        {
            return IsoOutcome.Malformed;
        }

        instant = new DateTimeOffset(local, offset);
        return IsoOutcome.Ok;
    }

    private static bool TryClock(ReadOnlySpan<byte> text, out long ticks, out int used)
    {
        (ticks, used) = (0, 5);
        if (text.Length < 5 || text[2] != ':' || Two(text, 0) is not (>= 0 and < 24 and var hour) || Two(text, 3) is not (>= 0 and < 60 and var minute))
        {
            return false;
        }

        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (text.Length == 5 || text[5] != ':')
        {
            return true;
        }

        if (text.Length < 8 || Two(text, 6) is not (>= 0 and < 60 and var second))
        {
            return false;
        }

        (ticks, used) = (ticks + (second * TimeSpan.TicksPerSecond), 8);
        return text.Length == 8 || text[8] is not ((byte)'.' or (byte)',') || TryFraction(text, ref ticks, ref used);
    }

    /// <summary>Digits beyond the seventh, a ten-millionth of a second, are dropped.</summary>
    private static bool TryFraction(ReadOnlySpan<byte> text, ref long ticks, ref int used)
    {
        var worth = TimeSpan.TicksPerSecond;
        var at = used + 1;
        for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++)
        {
            worth /= 10;
            ticks += (text[at] - '0') * worth;
        }

        var any = at > used + 1;
        used = at;
        return any;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.Length == 1)
        {
            return (text[0] | 0x20) == 'z';
        }

        var digits = text.Length switch
        {
            3 => 0,
            5 => 3,
            6 when text[3] == ':' => 4,
            _ => -1,
        };
        if (digits < 0 || text[0] is not ((byte)'+' or (byte)'-') || Two(text, 1) is not (>= 0 and <= 14 and var hours))
        {
            return false;
        }

        var minutes = digits == 0 ? 0 : Two(text, digits);
        if (minutes is < 0 or > 59 || (hours == 14 && minutes > 0))
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    /// <summary>Two digits as a number; anything else is far below zero.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -10_000;
    }
}
