namespace PolicyCheck.Syntax;

/// <summary>
/// A letter and the mark that follows it become one letter, as some editors write å, ä and ö in two.
/// <c>string.Normalize</c> does nothing here: the program runs without the tables of cultures.
/// </summary>
internal static class ComposedLetters
{
    private static readonly (string Letters, char Mark, string Composed)[] Compositions =
    [
        ("aA", '\u030A', "åÅ"),
        ("aAeEiIoOuUyY", '\u0308', "äÄëËïÏöÖüÜÿŸ"),
        ("aAeEiIoOuUyY", '\u0301', "áÁéÉíÍóÓúÚýÝ"),
        ("aAeEiIoOuU", '\u0300', "àÀèÈìÌòÒùÙ"),
        ("aAeEiIoOuU", '\u0302', "âÂêÊîÎôÔûÛ"),
        ("aAnNoO", '\u0303', "ãÃñÑõÕ"),
        ("cC", '\u0327', "çÇ"),
        ("cCsSzZ", '\u030C', "čČšŠžŽ"),
    ];

    /// <summary>The word with each such pair as one letter.</summary>
    public static string In(string word)
    {
        if (!word.Any(c => c is >= '\u0300' and <= '\u036F'))
        {
            return word;
        }

        foreach (var (letters, mark, composed) in Compositions)
        {
            for (var i = 0; i < letters.Length; i++)
            {
                word = word.Replace($"{letters[i]}{mark}", composed[i].ToString(), StringComparison.Ordinal);
            }
        }

        return word;
    }
}
