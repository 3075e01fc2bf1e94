using System.Text;

namespace PolicyCheck.Inventory;

/// <summary>How words from a snapshot appear in a message: short, on one line, without control characters.</summary>
internal static class Shown
{
    /// <summary>The text, cut at <paramref name="limit"/> characters.</summary>
    public static string Text(string text, int limit = 60)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= limit)
            {
                return shown.Append('…').ToString();
            }

            // Control and formatting characters could move a terminal's cursor or turn the direction of the text.
            var isHidden = Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format;
            shown.Append(isHidden ? "�" : rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>The UTF-8 text, cut at <paramref name="limit"/> characters.</summary>
    public static string Text(ReadOnlySpan<byte> utf8, int limit = 60) =>
        Text(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, limit * 4)]), limit);

    /// <summary>The words as a list: <c>a, b or c</c>.</summary>
    public static string Choices(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}",
    };
}
