namespace PolicyCheck.Model;

/// <summary>
/// A letter and the mark that follows it become one letter, as some editors write å, ä and ö in two.
/// <c>string.Normalize</c> does nothing here: the program runs without the tables of cultures. So the letters that names in
/// Sweden are written with stand in a table.
/// </summary>
internal static class ComposedLetters
{
    private static readonly (string Letters, char Mark, string Composed)[] Compositions =
    [
        ("aAuU", '\u030A', "åÅůŮ"),
        ("aAeEiIoOuUyY", '\u0308', "äÄëËïÏöÖüÜÿŸ"),
        ("aAeEiIoOuUyYcCnNsSzZ", '\u0301', "áÁéÉíÍóÓúÚýÝćĆńŃśŚźŹ"),
        ("aAeEiIoOuU", '\u0300', "àÀèÈìÌòÒùÙ"),
        ("aAeEiIoOuU", '\u0302', "âÂêÊîÎôÔûÛ"),
        ("aAnNoO", '\u0303', "ãÃñÑõÕ"),
        ("cCsS", '\u0327', "çÇşŞ"),
        ("cCsSzZeErRnN", '\u030C', "čČšŠžŽěĚřŘňŇ"),
        ("aAeE", '\u0328', "ąĄęĘ"),
        ("aAgG", '\u0306', "ăĂğĞ"),
        ("zZI", '\u0307', "żŻİ"),
        ("aAeEiIoOuU", '\u0304', "āĀēĒīĪōŌūŪ"),
    ];

    private static readonly Dictionary<char, string> Plain = Letters();

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

    /// <summary>What a letter is written as by those who do without its mark: <c>å</c> as <c>a</c>, <c>æ</c> as <c>ae</c>; null for one without.</summary>
    public static string? WithoutMark(char letter) => Plain.GetValueOrDefault(letter);

    private static Dictionary<char, string> Letters()
    {
        var plain = "ø:o Ø:O æ:ae Æ:Ae œ:oe Œ:Oe đ:d Đ:D ð:d Ð:D ł:l Ł:L ı:i".Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);
        foreach (var (letters, _, composed) in Compositions)
        {
            for (var i = 0; i < letters.Length; i++)
            {
                plain[composed[i]] = letters[i].ToString();
            }
        }

        return plain;
    }
}
