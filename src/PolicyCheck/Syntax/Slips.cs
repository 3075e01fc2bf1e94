using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>What people write from habit, from other languages and from word processors, and what this language says instead.</summary>
internal static class Slips
{
    private static readonly (string Written, string Remedy)[] Signs =
    [
        ("==", "write '='"),
        ("=>", "write '>='"),
        ("=<", "write '<='"),
        ("<>", "write '!='"),
        ("≥", "write '>='"),
        ("≤", "write '<='"),
        ("≠", "write '!='"),
        ("”", "write the straight quotation mark \""),
        ("“", "write the straight quotation mark \""),
        ("„", "write the straight quotation mark \""),
        ("»", "write the straight quotation mark \""),
        ("’", "write the straight quotation mark \""),
        ("'", "write the quotation mark \""),
        ("–", "write a hyphen, with a blank before and after it for minus"),
        ("+", "write a blank before and after it, and a value on both sides"),
        ("-", "write a blank before and after it, and a value on both sides"),
        (":", "leave it out; no colon is needed"),
        (";", "leave it out"),
        ("%", "leave it out; write a share as a number such as 0.5"),
    ];

    private static readonly (string Written, Keyword Instead)[] Words =
    [
        ("&", Keyword.And),
        ("|", Keyword.Or),
        ("!", Keyword.Not),
        ("equals", Keyword.Is),
        ("equal", Keyword.Is),
        ("lika", Keyword.Is),
        ("ska", Keyword.Is),
        ("skall", Keyword.Is),
        ("måste", Keyword.Is),
        ("must", Keyword.Is),
        ("shall", Keyword.Is),
        ("greater", Keyword.IsMoreThan),
        ("more", Keyword.IsMoreThan),
        ("större", Keyword.IsMoreThan),
        ("mer", Keyword.IsMoreThan),
        ("fler", Keyword.IsMoreThan),
        ("less", Keyword.IsLessThan),
        ("fewer", Keyword.IsLessThan),
        ("mindre", Keyword.IsLessThan),
        ("färre", Keyword.IsLessThan),
        ("minst", Keyword.IsAtLeast),
        ("innan", Keyword.Before),
        ("includes", Keyword.Contains),
        ("inkluderar", Keyword.Contains),
        ("which", Keyword.Where),
        ("vars", Keyword.Where),
    ];

    /// <summary>Words that are taken for names, so that the text goes wrong only after them.</summary>
    private static readonly (string Written, string Remedy)[] WordsBefore =
    [
        ("att", "leave 'att' out"),
        ("that", "leave 'that' out"),
        ("ej", "write 'inte'"),
        ("icke", "write 'inte'"),
        ("antalet", "write 'antal'"),
        ("number", "write 'count of'"),
        ("minst", "the number stands last: 'antal … är minst 2'"),
        ("högst", "the number stands last: 'antal … är högst 2'"),
        ("större", "write 'är mer än'"),
        ("den", "leave 'den' out, and join the words of a name with hyphens"),
        ("the", "leave 'the' out, and join the words of a name with hyphens"),
    ];

    /// <summary>The slip that is the word before <paramref name="at"/>, or null when that word is none.</summary>
    public static (int Start, int Length, string Remedy)? Before(string text, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        foreach (var (written, remedy) in WordsBefore)
        {
            if (text.AsSpan(start, end - start).Equals(written, StringComparison.OrdinalIgnoreCase))
            {
                return (start, end - start, remedy);
            }
        }

        return null;
    }

    /// <summary>The slip that ends or begins at <paramref name="at"/>: where it begins, how long it is, and its remedy; null when there is none.</summary>
    public static (int Start, int Length, string Remedy)? At(string text, int at, Language language)
    {
        if (at > 0 && at + 1 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
        {
            return (at, 1, "write a decimal point, as in 0.5");
        }

        foreach (var (written, remedy) in Signs)
        {
            var start = at - written.Length + 1;
            if (start >= 0 && string.CompareOrdinal(text, start, written, 0, written.Length) == 0)
            {
                return (start, written.Length, remedy);
            }
        }

        var word = Lexemes.WordAt(text, at) is { } w && w.Start == at ? w.Word : text.Substring(at, 1);
        foreach (var (written, instead) in Words)
        {
            if (written.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return (at, word.Length, $"write '{Keywords.Wording(instead, language)}'");
            }
        }

        return null;
    }
}
