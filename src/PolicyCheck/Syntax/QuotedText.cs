using System.Text;

namespace PolicyCheck.Syntax;

/// <summary>Texts between quotation marks, in which <c>\"</c> and <c>\\</c> stand for the characters themselves.</summary>
internal static class QuotedText
{
    /// <summary>Offset just after a quoted text that begins at <paramref name="start"/>, or -1 when it does not end on its line.</summary>
    public static int End(string text, int start)
    {
        for (var i = start + 1; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>A text between quotation marks. A lone backslash stays as it is, so that <c>\d</c> remains readable.</summary>
    public static string Quote(string text) => '"' + Escape(text) + '"';

    /// <summary>A text as it stands between quotation marks.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var run = i;
            while (run < text.Length && text[run] == '\\')
            {
                run++;
            }

            var isLone = run == i + 1 && run < text.Length && text[run] != '"';
            escaped.Append('\\', isLone ? 1 : 2 * (run - i));
            i = run;
            if (i < text.Length)
            {
                escaped.Append(text[i] == '"' ? "\\\"" : text[i]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// The inside of a message's hole as it is parsed: <c>\"</c> becomes a quotation mark and a blank, on the side where the
    /// blank does no harm, so that every other character stays where it is in the file.
    /// </summary>
    public static string WithBareQuotes(string hole)
    {
        var bare = hole.ToCharArray();
        var opens = true;
        for (var i = 0; i + 1 < bare.Length; i++)
        {
            if (bare[i] != '\\')
            {
                continue;
            }

            if (bare[i + 1] == '"')
            {
                (bare[i], bare[i + 1]) = opens ? (' ', '"') : ('"', ' ');
                opens = !opens;
            }

            i++;
        }

        return new string(bare);
    }

    /// <summary>The characters that an escaped text stands for.</summary>
    public static string Unescape(string text) =>
        text.Contains('\\', StringComparison.Ordinal)
            ? text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : text;
}
