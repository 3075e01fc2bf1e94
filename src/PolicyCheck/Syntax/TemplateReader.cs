using PolicyCheck.Diagnostics;

namespace PolicyCheck.Syntax;

/// <summary>Reads a message: plain text with expressions between braces.</summary>
internal sealed class TemplateReader(PropertyReader reader)
{
    /// <summary>Takes a text apart; each hole is parsed where it stands, so that its errors point into the file.</summary>
    public TemplateSyntax Read(TextLiteral text)
    {
        var parts = new List<TemplatePart>();
        var raw = reader.Source.Text;
        var position = text.Span.Start + 1;
        var end = text.Span.End - 1;
        while (position < end)
        {
            var open = raw.IndexOf('{', position, end - position);
            if (open < 0)
            {
                break;
            }

            var close = raw.IndexOf('}', open, end - open);
            if (close < 0)
            {
                reader.Bag.Add(SyntaxDiagnostics.BracketWithoutPartner(reader.Source, open, '{', '}'));
                break;
            }

            AddText(parts, raw, position, open);
            var span = TextSpan.FromBounds(open + 1, close);
            var hole = QuotedText.WithBareQuotes(raw.Substring(span.Start, span.Length));
            parts.Add(new TemplatePart("", reader.Read(reader.Grammar.Expressions.Condition, span, hole, MayFollow.Operator) ?? new ErrorExpression(span)));
            position = close + 1;
        }

        AddText(parts, raw, position, end);
        return new TemplateSyntax(parts, text.Span);
    }

    private static void AddText(List<TemplatePart> parts, string raw, int start, int end)
    {
        if (end > start)
        {
            parts.Add(new TemplatePart(QuotedText.Unescape(raw[start..end]), null));
        }
    }
}
