using PolicyCheck.Diagnostics;

namespace PolicyCheck.Syntax;

/// <summary>A piece of a statement as it is written.</summary>
/// <param name="Text">Its characters; a comment from its # on.</param>
/// <param name="Start">Where it stands in the file.</param>
/// <param name="BeginsLine">True when it is the first on its line of the file.</param>
/// <param name="Touches">True when nothing stands between it and the piece before.</param>
internal sealed record FormatToken(string Text, int Start, bool BeginsLine, bool Touches)
{
    /// <summary>Just after its last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>True for a comment.</summary>
    public bool IsComment => Text[0] == '#';

    /// <summary>True for a text between quotation marks.</summary>
    public bool IsText => Text[0] == '"';
}

/// <summary>
/// Takes statements apart for layout only: what the author wrote stays as it is, letter for letter, and only the blanks
/// between the pieces are chosen anew. Words, numbers, days, ids and paths need not be told apart for that.
/// </summary>
internal static class FormatTokens
{
    private const string Single = "()[]{},:";

    /// <summary>The pieces of a stretch, comments included.</summary>
    public static List<FormatToken> Of(string text, TextSpan span)
    {
        var tokens = new List<FormatToken>();
        var (beginsLine, touches) = (false, false);
        for (var at = span.Start; at < span.End;)
        {
            if (IsBlank(text[at]))
            {
                beginsLine |= text[at] is '\n' or '\r';
                touches = false;
                at++;
                continue;
            }

            var end = Math.Min(span.End, EndOf(text, at, span.End));
            tokens.Add(new FormatToken(text[at..end], at, beginsLine, touches));
            (beginsLine, touches) = (false, true);
            at = end;
        }

        return [.. tokens.Select(t => t.IsComment ? t with { Text = t.Text.TrimEnd() } : t)];
    }

    private static int EndOf(string text, int at, int limit)
    {
        if (text[at] == '#')
        {
            var line = text.IndexOfAny(['\n', '\r'], at);
            return line < 0 ? limit : line;
        }

        if (text[at] == '"')
        {
            return QuotedText.End(text, at);
        }

        if (IsSign(text[at]))
        {
            return at + (!Single.Contains(text[at], StringComparison.Ordinal) && at + 1 < limit && text[at + 1] == '=' ? 2 : 1);
        }

        var end = at + 1;
        while (end < limit && !IsBlank(text[end]) && !IsSign(text[end]) && text[end] is not ('"' or '#'))
        {
            end++;
        }

        return end;
    }

    private static bool IsSign(char character) => Single.Contains(character, StringComparison.Ordinal) || character is '<' or '>' or '=' or '!';

    /// <summary>What the language skips between its words.</summary>
    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B';
}
