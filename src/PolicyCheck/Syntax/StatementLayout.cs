using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>Lays out one statement: its keyword, and its value from one column on.</summary>
internal sealed class StatementLayout(string text, LineJoining joining)
{
    /// <summary>Lines are not joined past this column; where an author breaks at a word that joins, the break always stays.</summary>
    public const int MaxWidth = 120;

    /// <summary>The statement's lines.</summary>
    /// <param name="statement">What is laid out.</param>
    /// <param name="lead">Indent and keyword, filled up to the value's column.</param>
    /// <param name="second">Column of the value's second piece; see <see cref="FormatSpacing"/>.</param>
    public List<string> Lines(Statement statement, string lead, int second)
    {
        var tokens = Tokens(statement);
        var words = tokens.Where(t => !t.IsComment).ToList();
        var blanks = FormatSpacing.Of(statement.Keyword, words, second);
        var indent = new string(' ', TextWidth.Of(lead));
        var lines = new List<string>();
        var line = lead;
        var mustBreak = false;
        for (int i = 0, word = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.IsComment)
            {
                if (token.BeginsLine && line.TrimEnd().Length > 0)
                {
                    lines.Add(line.TrimEnd());
                    line = indent;
                }

                lines.Add(line.Trim().Length == 0 ? indent + token.Text : line.TrimEnd() + "  " + token.Text);
                line = indent;
                mustBreak = true;
                continue;
            }

            var blank = mustBreak ? "" : blanks[word];
            if (!mustBreak && word > 0 && token.BeginsLine && StaysBroken(statement, words, blanks, word, line))
            {
                lines.Add(line.TrimEnd());
                (line, blank) = (indent, "");
            }

            line += blank + token.Text;
            mustBreak = false;
            word++;
        }

        return line.Trim().Length > 0 ? [.. lines, line.TrimEnd()] : lines;
    }

    /// <summary>The pieces of a statement's value, with the comment at the end of its last line.</summary>
    public List<FormatToken> Tokens(Statement statement)
    {
        var end = Math.Max(statement.Word.End, statement.Value.End);
        var line = text.IndexOfAny(['\n', '\r'], end);
        return FormatTokens.Of(text, TextSpan.FromBounds(statement.Word.End, line < 0 ? text.Length : line));
    }

    /// <summary>An author's line break stays at a word that joins and where the line would become too long; examples are one line each.</summary>
    private bool StaysBroken(Statement statement, List<FormatToken> words, string[] blanks, int at, string line)
    {
        if (statement.Keyword == Keyword.Example)
        {
            return false;
        }

        if (joining.Joins(words[at].Start) || joining.AsksForMore(TextSpan.FromBounds(statement.Value.Start, words[at - 1].End)))
        {
            return true;
        }

        var width = TextWidth.Of(line);
        for (var i = at; i < words.Count && (i == at || !words[i].BeginsLine); i++)
        {
            width += blanks[i].Length + TextWidth.Of(words[i].Text);
        }

        return width > MaxWidth;
    }
}
