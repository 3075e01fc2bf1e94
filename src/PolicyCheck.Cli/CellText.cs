using System.Globalization;
using System.Text;

namespace PolicyCheck.Cli;

/// <summary>Text on a terminal: how many cells it takes, and what must not reach it.</summary>
internal static class CellText
{
    private const int TabWidth = 4;

    // East Asian wide and emoji, coarsely: what terminals draw two cells wide.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615),
        (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5),
        (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD),
        (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757),
        (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2E80, 0x303E),
        (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6),
        (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
        (0x1F1E6, 0x1F202), (0x1F210, 0x1F23B), (0x1F240, 0x1F248), (0x1F250, 0x1F251), (0x1F260, 0x1F265), (0x1F300, 0x1F320),
        (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0),
        (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E),
        (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5),
        (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6D7), (0x1F6DC, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC),
        (0x1F7E0, 0x1F7EB), (0x1F7F0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    // Build servers take these for a command wherever in a line they stand, also within the name of an account.
    private static readonly string[] Commands = ["##vso[", "##["];

    /// <summary>The text on one line, without control characters, without those that turn the direction of text, and without commands to a build server.</summary>
    public static string Clean(string text) =>
        Commands.Aggregate(WithoutHidden(text), (clean, command) => clean.Replace(command, command.Insert(command.Length - 1, " "), StringComparison.OrdinalIgnoreCase));

    private static string WithoutHidden(string text)
    {
        if (!text.Any(c => char.IsControl(c) || IsHidden(c) || char.IsSurrogate(c)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (!Rune.IsControl(rune) && !(rune.IsBmp && IsHidden((char)rune.Value)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>How many cells the text takes on a terminal.</summary>
    public static int Width(string text)
    {
        var width = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            width += WidthOfElement(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    /// <summary>The text followed by spaces up to <paramref name="width"/> cells.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>The text cut to <paramref name="width"/> cells.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var at = 0;
        for (var used = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            used += WidthOfElement(text.AsSpan(at, length));
            if (used > width - 1)
            {
                break;
            }

            at += length;
        }

        return text[..at] + "…";
    }

    /// <summary>A source line and the signs that underline a part of it, both at most <paramref name="room"/> cells wide.</summary>
    /// <param name="line">The line; tabs become four cells.</param>
    /// <param name="start">Zero-based index of the first character to underline; may stand at the line's end.</param>
    /// <param name="length">Number of characters to underline, at least one.</param>
    /// <param name="room">Cells there are.</param>
    public static (string Line, string Carets) Underline(string line, int start, int length, int room)
    {
        start = Math.Clamp(start, 0, line.Length);
        var from = WindowStart(line, start, room);
        var shown = new StringBuilder(from > 0 ? "…" : "");
        var carets = new StringBuilder(from > 0 ? " " : "");
        var used = shown.Length;
        for (var at = from; at < line.Length;)
        {
            var size = StringInfo.GetNextTextElementLength(line, at);
            var element = line[at] == '\t' ? new string(' ', TabWidth) : Clean(line.Substring(at, size));
            var width = Width(element);
            if (used + width > room - 1)
            {
                shown.Append('…');
                break;
            }

            shown.Append(element);
            carets.Append(at + size > start && at < start + length ? '^' : ' ', width);
            used += width;
            at += size;
        }

        var drawn = carets.ToString().TrimEnd();
        return (shown.ToString().TrimEnd(), drawn.Contains('^', StringComparison.Ordinal) ? drawn : carets + "^");
    }

    /// <summary>Zero when the part to underline is near the line's start, else some text before it, at the start of a text element.</summary>
    private static int WindowStart(string line, int start, int room)
    {
        if (start < room * 2 / 3)
        {
            return 0;
        }

        var from = start - (room / 3);
        return from > 0 && (char.IsLowSurrogate(line[from]) || CharUnicodeInfo.GetUnicodeCategory(line[from]) == UnicodeCategory.NonSpacingMark) ? from - 1 : from;
    }

    private static int WidthOfElement(ReadOnlySpan<char> element)
    {
        var width = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            width = Math.Max(width, rune.Value == 0xFE0F ? 2 * Math.Sign(width) : WidthOfRune(rune));
        }

        return width;
    }

    private static int WidthOfRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ when rune.Value < 0x1100 => 1,
        _ => Array.Exists(Wide, range => range.First <= rune.Value && rune.Value <= range.Last) ? 2 : 1,
    };

    /// <summary>Marks that turn the direction of text, line separators, the byte order mark and half characters.</summary>
    private static bool IsHidden(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
