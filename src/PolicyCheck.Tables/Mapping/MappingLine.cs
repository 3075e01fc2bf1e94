using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Mapping;

/// <summary>A word or a text in quotation marks of a mapping.</summary>
/// <param name="Text">The word, or the text without its marks.</param>
/// <param name="IsQuoted">True for a text in quotation marks.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct MappingToken(string Text, bool IsQuoted, TextSpan Span);

/// <summary>One line of a mapping, read from left to right.</summary>
internal sealed class MappingLine
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly List<MappingToken> _tokens = [];
    private readonly TextSpan _end;
    private int _next;

    /// <summary>Takes a line apart; <c>#</c> begins a comment.</summary>
    public MappingLine(SourceText source, TextSpan span, DiagnosticBag bag)
    {
        (_source, _bag) = (source, bag);
        var text = source.Text;
        var at = span.Start;
        while (at < span.End && text[at] != '#')
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == ',')
            {
                at++;
            }
            else if (IsQuote(text[at]))
            {
                at = Quoted(at, span.End);
            }
            else
            {
                var start = at;
                while (at < span.End && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '#') && !IsQuote(text[at]))
                {
                    at++;
                }

                _tokens.Add(new MappingToken(text[start..at], false, TextSpan.FromBounds(start, at)));
            }
        }

        _end = new TextSpan(Math.Min(at, text.Length), 0);
    }

    /// <summary>True for a line without words.</summary>
    public bool IsBlank => _tokens.Count == 0;

    /// <summary>True when nothing is left.</summary>
    public bool IsAtEnd => _next >= _tokens.Count;

    /// <summary>The place of what comes next.</summary>
    public Location Here => Location.Of(_source, IsAtEnd ? _end : _tokens[_next].Span);

    /// <summary>The word that comes next; empty at the end.</summary>
    public string NextWord => IsAtEnd ? "" : _tokens[_next].Text;

    /// <summary>Steps over words if they come next, in either language.</summary>
    public bool Takes((string English, string Swedish) words) => Takes(words.English) || Takes(words.Swedish);

    /// <summary>Steps over words, or says that they are expected.</summary>
    public bool Needs((string English, string Swedish) words)
    {
        var found = Takes(words);
        if (!found)
        {
            _bag.Add(new Diagnostic(MappingDiagnostics.Expected, Here, null, words.English == words.Swedish ? $"'{words.English}'" : $"'{words.English}' or '{words.Swedish}'"));
        }

        return found;
    }

    /// <summary>Takes a word or text, or says what is expected.</summary>
    public string? Value(string expected)
    {
        if (!IsAtEnd)
        {
            return _tokens[_next++].Text;
        }

        _bag.Add(new Diagnostic(MappingDiagnostics.Expected, Here, null, expected));
        return null;
    }

    /// <summary>True when a text in quotation marks comes next.</summary>
    public bool IsQuotedNext => !IsAtEnd && _tokens[_next].IsQuoted;

    /// <summary>Says that nothing more belongs on the line, if there is more.</summary>
    public void End()
    {
        if (!IsAtEnd)
        {
            _bag.Add(new Diagnostic(MappingDiagnostics.TooMuch, Here, null, NextWord));
        }
    }

    private bool Takes(string words)
    {
        var parts = words.Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            if (_next + i >= _tokens.Count || _tokens[_next + i].IsQuoted || !string.Equals(_tokens[_next + i].Text, parts[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        _next += parts.Length;
        return true;
    }

    private int Quoted(int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (IsQuote(_source.Text[at]))
            {
                _tokens.Add(new MappingToken(_source.Text[(start + 1)..at], true, TextSpan.FromBounds(start, at + 1)));
                return at + 1;
            }
        }

        _bag.Add(new Diagnostic(MappingDiagnostics.OpenQuote, Location.Of(_source, TextSpan.FromBounds(start, end)), null));
        _tokens.Add(new MappingToken(_source.Text[(start + 1)..end], true, TextSpan.FromBounds(start, end)));
        return end;
    }

    /// <summary>Word processors put curly marks where straight ones are typed.</summary>
    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';
}
