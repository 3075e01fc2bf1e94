namespace PolicyCheck.Tables.Values;

/// <summary>
/// Texts that a spreadsheet would take for a formula. In a text file a <c>'</c> is put before them, and before those that carry such
/// a mark of their own, so that taking one mark off gives every text back as it was.
/// </summary>
public static class FormulaText
{
    /// <summary>The signs that begin a formula or a command in spreadsheets, then their full-width and small variants, and the minus sign.</summary>
    public const string Signs = "=+-@\t\r\n" + "＝＋－＠﹦﹢﹣﹫−";

    /// <summary>True when the text begins like a formula.</summary>
    public static bool IsLike(string text) => text.Length > 0 && Signs.Contains(text[0], StringComparison.Ordinal);

    /// <summary>True for a text like a formula that carries a mark.</summary>
    public static bool IsMarked(string text) => text.StartsWith('\'') && IsLike(text.TrimStart('\''));

    /// <summary>The text with a mark before it where it needs one.</summary>
    public static string Marked(string text) => IsLike(text) || IsMarked(text) ? "'" + text : text;

    /// <summary>The text without its mark.</summary>
    public static string Unmarked(string text) => IsMarked(text) ? text[1..] : text;
}
