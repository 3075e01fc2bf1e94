using System.Text;

namespace PolicyCheck.Reporting.Markdown;

/// <summary>
/// Makes a text show as it is in Markdown, on one line, in a table cell too. Signs with a meaning get a backslash or become
/// an entity. Backslashes alone do not stop links: GitHub looks for addresses, @names and #numbers in the finished page,
/// so an empty comment parts those: nothing is seen of it, and copied text is whole.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Longest text that is shown in full.</summary>
    public const int MaxLength = 600;

    private const string Part = "<!-- -->";

    public static string Escape(string text, string cutMark = "…")
    {
        var clean = PlainText.Cut(PlainText.Clean(text), MaxLength, cutMark);
        var markdown = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            Append(markdown, clean, i);
        }

        return markdown.ToString();
    }

    private static void Append(StringBuilder markdown, string text, int i)
    {
        var c = text[i];
        var isWordNext = i + 1 < text.Length && (char.IsLetterOrDigit(text[i + 1]) || char.IsSurrogate(text[i + 1]));
        switch (c)
        {
            case '<':
                markdown.Append("&lt;");
                break;
            case '>':
                markdown.Append("&gt;");
                break;
            case '&':
                markdown.Append("&amp;");
                break;
            case '$':
                markdown.Append("&#36;");
                break;
            case '@':
                markdown.Append(isWordNext ? "@" + Part : "@");
                break;
            case '!':
                markdown.Append(isWordNext ? "!" + Part : "!"); // no picture, since [ is escaped; but !12 is a pull request
                break;
            case '#':
                markdown.Append("\\#").Append(isWordNext ? Part : "");
                break;
            case ':':
                markdown.Append(OpensEmojiOrAddress(text, i) ? ":" + Part : ":");
                break;
            case '.':
                markdown.Append(IsAfterWww(text, i) ? Part + "." : IsListNumber(text, i) || (isWordNext && i > 0 && char.IsLetter(text[i + 1])) ? "\\." : ".");
                break;
            case '-' when i == 0:
            case ')' when IsListNumber(text, i):
            case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '|' or '~' or '^' or '=' or '+':
                markdown.Append('\\').Append(c);
                break;
            default:
                markdown.Append(c);
                break;
        }
    }

    /// <summary><c>http://</c>, <c>mailto:x</c>, <c>:smile:</c>; not the colon of a sentence, a time or an abbreviation.</summary>
    private static bool OpensEmojiOrAddress(string text, int i)
    {
        var end = i + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '+' or '-'))
        {
            end++;
        }

        return (end > i + 1 && end < text.Length && text[end] == ':')
            || string.CompareOrdinal(text, i + 1, "//", 0, 2) == 0
            || text.AsSpan(0, i).EndsWith("mailto", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan(0, i).EndsWith("xmpp", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsAfterWww(string text, int i) => i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    private static bool IsListNumber(string text, int i) => i is > 0 and < 10 && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;
}
