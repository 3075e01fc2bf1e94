namespace PolicyCheck.Tables.Files;

internal enum QuoteProblem
{
    Stray,
    TextAfter,
    NeverClosed,
}

/// <summary>Follows the quotation marks of a text to say where each one that is wrong stands.</summary>
/// <remarks>The reader of records only says that a record has something wrong, and names one cause of several.</remarks>
/// <param name="separator">The separator.</param>
/// <param name="line">One-based line on which the text begins.</param>
/// <param name="found">Called with the problem, its line and its column.</param>
internal sealed class Quotes(char separator, int line, Action<QuoteProblem, int, int> found)
{
    private int _line = line;
    private int _column = 1;
    private (int Line, int Column) _opened;
    private State _state;
    private char _last;

    private enum State
    {
        FieldStart,
        Bare,
        Quoted,
        Closed,
        Reported,
    }

    public void Feed(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            Step(c);
            Advance(c);
        }
    }

    /// <summary>Ends the text: a quotation mark that is open stays so.</summary>
    public void End()
    {
        if (_state == State.Quoted)
        {
            found(QuoteProblem.NeverClosed, _opened.Line, _opened.Column);
        }
    }

    private void Step(char c)
    {
        if (_state == State.Quoted)
        {
            _state = c == '"' ? State.Closed : State.Quoted;
        }
        else if (c == separator || c is '\r' or '\n')
        {
            _state = State.FieldStart;
        }
        else if (c == '"' && _state is State.FieldStart or State.Closed)
        {
            // After a closing one it is the second of a doubled one, and the value goes on.
            _opened = _state == State.FieldStart ? (_line, _column) : _opened;
            _state = State.Quoted;
        }
        else if (_state == State.Closed)
        {
            found(QuoteProblem.TextAfter, _line, _column);
            _state = State.Reported;
        }
        else if (c == '"' && _state == State.Bare)
        {
            found(QuoteProblem.Stray, _line, _column);
            _state = State.Reported;
        }
        else if (_state == State.FieldStart)
        {
            _state = State.Bare;
        }
    }

    private void Advance(char c)
    {
        if (c is '\r' || (c is '\n' && _last != '\r'))
        {
            _line++;
            _column = 1;
        }
        else if (c is not '\n')
        {
            _column++;
        }

        _last = c;
    }
}
