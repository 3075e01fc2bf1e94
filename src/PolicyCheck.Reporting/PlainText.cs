using System.Globalization;
using System.Text;

namespace PolicyCheck.Reporting;

/// <summary>Texts from an inventory as one line that shows what it holds.</summary>
internal static class PlainText
{
    /// <summary>
    /// Blank for each run of blanks, tabs and line breaks; nothing for what cannot be seen but changes what is: controls
    /// (C0, C1), signs of writing direction, invisible signs; U+FFFD for half of a character.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!IsHidden(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>The text, or the first of the others that shows anything.</summary>
    public static string FirstVisible(string? text, params string?[] others) =>
        new[] { text }.Concat(others).First(t => t is not null && Clean(t).Length > 0)!;

    /// <summary>The text cut to a length, with a mark where something was cut; never in the middle of a character.</summary>
    public static string Cut(string text, int length, string mark)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - mark.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + mark;
    }

    /// <summary>Joiners stay: emoji and some scripts are spelled with them.</summary>
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => (rune.Value & 0xFFFE) == 0xFFFE,
    };
}
