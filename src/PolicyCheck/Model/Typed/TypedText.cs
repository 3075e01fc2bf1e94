using System.Globalization;
using System.Text;

namespace PolicyCheck.Model;

/// <summary>What people type into the cells of a list, cleaned, and keys by which two spellings of a name are one.</summary>
public static class TypedText
{
    /// <summary>
    /// The text without what cannot be seen: trimmed; one blank for a run of blanks of any kind, one line break for a run of
    /// breaks (they part the values of a cell, so they stay); no controls, no signs of writing direction, nothing of no
    /// width; letters and their marks as one letter; U+FFFD for half of a character.
    /// </summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var gap = '\0';
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsBreak(rune.Value))
            {
                gap = '\n';
            }
            else if (IsBlank(rune))
            {
                gap = gap == '\n' ? gap : ' ';
            }
            else if (!IsHidden(rune, before))
            {
                if (gap != '\0' && clean.Length > 0)
                {
                    clean.Append(gap);
                }

                clean.Append(rune.ToString());
                (gap, before) = ('\0', rune);
            }
        }

        return ComposedLetters.In(clean.ToString());
    }

    /// <summary>
    /// What is left of a header or name to compare: letters and digits in small letters, without blanks, hyphens and other
    /// signs, letters in disguise as what they stand for. å, ä and ö stay; empty for a text of signs alone.
    /// </summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in ComposedLetters.In(LetterForms.In(text)).EnumerateRunes())
        {
            if (rune.Value == 'ß')
            {
                key.Append("ss");
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return key.ToString();
    }

    /// <summary>
    /// The key of those who write without å, ä, ö and accents: <c>anvandarnamn</c> for <c>Användarnamn</c>. A second chance,
    /// where <see cref="Key"/> finds nothing: <c>lön</c> and <c>lon</c> are one here.
    /// </summary>
    public static string PlainKey(string text) => string.Concat(Key(text).Select(c => c < '\u00A0' ? c.ToString() : ComposedLetters.WithoutMark(c) ?? c.ToString()));

    /// <summary>Printed ASCII without a blank at an end or beside another: nearly every cell.</summary>
    private static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~' || (text[i] == ' ' && (i == 0 || i == text.Length - 1 || text[i - 1] == ' ')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBreak(int value) => value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    /// <summary>Two signs are blank to the eye though Unicode calls them a sign and a letter.</summary>
    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0x2800 or 0x3164;

    /// <summary>Joiners stay where they spell: in emoji and in scripts beyond the Latin one.</summary>
    private static bool IsHidden(Rune rune, Rune before) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D) || before.Value < 0x0600,
        _ => (rune.Value & 0xFFFE) == 0xFFFE,
    };
}
