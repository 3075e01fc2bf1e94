using System.Globalization;
using System.Text;

namespace PolicyCheck.Model;

/// <summary>
/// Letters and digits in disguise as what they stand for: wide ones, those of mathematics that pages adorn their names with,
/// ringed ones, ligatures. The part of Unicode's compatibility form (NFKC) that is met in names; the whole of it needs tables
/// that the program runs without.
/// </summary>
internal static class LetterForms
{
    /// <summary>From U+2102 on: the letters of mathematics that stand away from their alphabets; a blank for other signs.</summary>
    private const string LetterLike = "C       gHHHh IILl N   PQRRR      Z   Z KÅBC eEF Mo";

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>What a character stands for, or null for one that stands for itself.</summary>
    public static string? Undisguised(Rune rune) => rune.Value switch
    {
        < 0xA0 => null,
        0xAA => "a",
        0xBA => "o",
        0xB9 => "1",
        0xB2 or 0xB3 => Digit(rune.Value - 0xB0),
        >= 0x2070 and <= 0x2079 => Digit(rune.Value - 0x2070),
        >= 0x2080 and <= 0x2089 => Digit(rune.Value - 0x2080),
        0x2116 => "No",
        0x2122 => "TM",
        >= 0x2102 and <= 0x2134 => LetterLike[rune.Value - 0x2102] is var letter and not ' ' ? letter.ToString() : null,
        >= 0x2460 and <= 0x2473 => (rune.Value - 0x2460 + 1).ToString(CultureInfo.InvariantCulture),
        >= 0x24B6 and <= 0x24E9 => Letter(rune.Value - 0x24B6),
        >= 0xFB00 and <= 0xFB06 => Ligatures[rune.Value - 0xFB00],
        >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - 0xFF01 + '!')).ToString(),
        >= 0x1D400 and <= 0x1D6A3 => Letter((rune.Value - 0x1D400) % 52),
        >= 0x1D7CE and <= 0x1D7FF => Digit((rune.Value - 0x1D7CE) % 10),
        >= 0x1F130 and <= 0x1F149 => Letter(rune.Value - 0x1F130),
        _ => null,
    };

    /// <summary>The text with every disguise taken off.</summary>
    public static string In(string text)
    {
        if (text.All(c => c < '\u00A0'))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Undisguised(rune) ?? rune.ToString());
        }

        return plain.ToString();
    }

    private static string Letter(int index) => ((char)(index < 26 ? 'A' + index : 'a' + index - 26)).ToString();

    private static string Digit(int value) => ((char)('0' + value)).ToString();
}
