using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>A property or the head of a declaration: its keyword and the text that follows it.</summary>
internal sealed record Statement(Keyword Keyword, TextSpan Word, TextSpan Value, bool Broken);

/// <summary>A declaration: its head and its properties.</summary>
/// <param name="Head">Its first line.</param>
/// <param name="Properties">The lines below it.</param>
/// <param name="HasUnknownLines">True when a line below it was not understood; then nothing is said of what it lacks.</param>
internal sealed record Declaration(Statement Head, IReadOnlyList<Statement> Properties, bool HasUnknownLines);

/// <summary>
/// Splits a policy's text into declarations and one-line properties by the keyword that leads each line, so that Sprache
/// parses short texts and an error stays inside its property. A line goes on when a bracket is open, when it begins with
/// a word that joins, or when the line before ended with one.
/// </summary>
internal sealed class DeclarationScanner
{
    /// <summary>Deepest nesting of brackets; Sprache's stack ends a little beyond on small stacks.</summary>
    public const int MaxNesting = 200;

    /// <summary>Longest text of one property, in characters.</summary>
    public const int MaxProperty = 20_000;

    /// <summary>Lines reported as unknown, past which a file is something else than a policy and nothing is gained by more.</summary>
    public const int MaxUnknownLines = 1_000;

    private readonly LineJoining _joining;
    private readonly SourceText _source;
    private readonly string _text;
    private readonly Lexemes _lex;
    private readonly DiagnosticBag _bag;
    private readonly List<Declaration> _declarations = [];
    private readonly Stack<(char Bracket, int Offset)> _open = new();
    private Statement? _head;
    private List<Statement> _properties = [];
    private Pending? _current;
    private int _unknownLines;
    private bool _hasUnknownLines;
    private bool _hasUnknownStart;

    private DeclarationScanner(SourceText source, string text, Lexemes lex, DiagnosticBag bag)
    {
        _source = source;
        _text = text;
        _lex = lex;
        _bag = bag;
        _joining = new LineJoining(text, lex);
    }

    /// <summary>Scans the blocks of <paramref name="text"/>; comments are blanked in the returned text.</summary>
    public static (string Text, IReadOnlyList<Declaration> Declarations, bool HasUnknownStart) Scan(
        SourceText source, string text, IReadOnlyList<TextSpan> blocks, Lexemes lex, DiagnosticBag bag)
    {
        var clean = WithoutComments(text);
        var scanner = new DeclarationScanner(source, clean, lex, bag);
        foreach (var block in blocks)
        {
            scanner.ScanBlock(block);
        }

        scanner.EndDeclaration();
        return (clean, scanner._declarations, scanner._hasUnknownStart);
    }

    private void ScanBlock(TextSpan block)
    {
        var position = block.Start;
        while (position < block.End)
        {
            var end = _text.IndexOfAny(['\n', '\r'], position);
            end = end < 0 || end > block.End ? block.End : end;
            ScanLine(position, end);
            position = end + 1;
        }

        EndStatement();
    }

    private void ScanLine(int start, int end)
    {
        var first = Lexemes.SkipBlanks(_text, start);
        if (first >= end)
        {
            return;
        }

        if (_lex.FirstOf(DeclarationWords.Heads, _text, first, end) is { } head && (_open.Count == 0 || LooksLikeHead(head)))
        {
            EndDeclaration();
            _current = new Pending(head.Keyword, head.Span) { IsHead = true };
            Extend(head.Span.End, end);
        }
        else if (_open.Count > 0 || (_current is { } current && _joining.Continues(current.Keyword, Value(current), first)))
        {
            Extend(first, end);
        }
        else if (_lex.FirstOf(DeclarationWords.Properties, _text, first, end) is { } property)
        {
            EndStatement();
            _current = new Pending(property.Keyword, property.Span);
            Extend(property.Span.End, end);
        }
        else
        {
            ReportUnknownLine(first, end);
        }
    }

    /// <summary>Inside an open bracket only a line such as <c>rule X "…"</c> is taken for a new declaration.</summary>
    private bool LooksLikeHead((Keyword Keyword, TextSpan Span) head) =>
        head.Keyword is Keyword.Rule or Keyword.Attest or Keyword.Information or Keyword.Policy
        && _lex.Id(new Cursor(_text, head.Span.End, 0)) is { WasSuccessful: true } id
        && Lexemes.SkipBlanks(_text, id.Remainder.Position) is var next && next < _text.Length && _text[next] == '"';

    private void Extend(int from, int end)
    {
        var current = _current!;
        current.Start = current.Start < 0 ? from : current.Start;
        current.End = end;
        for (var i = from; i < end; i++)
        {
            switch (_text[i])
            {
                case '"':
                    var close = QuotedText.End(_text, i);
                    if (close < 0 || close > end)
                    {
                        var start = i;
                        current.Break(_bag, () => SyntaxDiagnostics.TextWithoutEnd(_source, TextSpan.FromBounds(start, end)));
                        i = end;
                    }
                    else
                    {
                        i = close - 1;
                    }

                    break;
                case '(' or '[' or '{':
                    _open.Push((_text[i], i));
                    if (_open.Count > MaxNesting)
                    {
                        var deepest = new TextSpan(i, 1);
                        current.Break(_bag, () => SyntaxDiagnostics.NestedTooDeep(_source, deepest, MaxNesting, Word(Keyword.Define)));
                    }

                    break;
                case ')' or ']' or '}':
                    if (_open.Count > 0 && Partner(_open.Peek().Bracket) == _text[i])
                    {
                        _open.Pop();
                    }
                    else
                    {
                        // In '[1, 2 }' it is the '[' that lacks its partner.
                        var (bracket, offset) = _open.Count > 0 ? _open.Peek() : (_text[i], i);
                        current.Break(_bag, () => SyntaxDiagnostics.BracketWithoutPartner(_source, offset, bracket, Partner(bracket)));
                    }

                    break;
            }
        }
    }

    private void EndStatement()
    {
        if (_current is not { } current)
        {
            return;
        }

        if (_open.Count > 0)
        {
            var (bracket, offset) = _open.First();
            current.Break(_bag, () => SyntaxDiagnostics.BracketWithoutPartner(_source, offset, bracket, Partner(bracket)));
            _open.Clear();
        }

        var value = Value(current);
        if (value.Length > MaxProperty)
        {
            current.Break(_bag, () => SyntaxDiagnostics.IsTooLong(_source, value, MaxProperty, Word(Keyword.Define)));
        }

        var statement = new Statement(current.Keyword, current.Word, value, current.IsBroken);
        if (current.IsHead)
        {
            _head = statement;
        }
        else if (_head is not null)
        {
            _properties.Add(statement);
        }
        else if (!_hasUnknownStart)
        {
            _bag.Add(SyntaxDiagnostics.Misplaced(
                _source, current.Word, _source.Slice(current.Word), "before the first declaration", Word(DeclarationWords.OwnerOf(current.Keyword))));
        }

        _current = null;
    }

    private void EndDeclaration()
    {
        EndStatement();
        if (_head is { } head)
        {
            _declarations.Add(new Declaration(head, _properties, _hasUnknownLines));
        }

        _head = null;
        _properties = [];
        _hasUnknownLines = false;
    }

    private void ReportUnknownLine(int first, int end)
    {
        EndStatement();
        _hasUnknownLines = true;
        _hasUnknownStart |= _head is null;
        if (++_unknownLines > MaxUnknownLines)
        {
            return;
        }

        var word = Lexemes.WordAt(_text, first) is { } w && w.Start == first ? TextSpan.FromBounds(first, w.End) : TextSpan.FromBounds(first, first + 1);
        var found = _source.Slice(word);
        if (OtherLanguageWord(first, end) is { } translation)
        {
            _bag.Add(SyntaxDiagnostics.WrongLanguage(_source, translation.Span, _source.Slice(translation.Span), Other, _lex.Language, Word(translation.Keyword)));
            return;
        }

        var properties = _head is { } owner ? DeclarationWords.Under(owner.Keyword) : [];
        var nearest = properties.Select(Word).FirstOrDefault(c => c.StartsWith(found + " ", StringComparison.OrdinalIgnoreCase))
            ?? Spelling.Nearest(found, [.. DeclarationWords.Heads.Select(Word), .. properties.SelectMany(k => Keywords.Wordings(k, _lex.Language))]);
        _bag.Add(SyntaxDiagnostics.UnknownFirstWord(_source, word, found, nearest, PropertyReader.Choices(DeclarationWords.Common(_head?.Keyword).Select(k => $"'{Word(k)}'"))));
    }

    private Language Other => _lex.Language == Language.Swedish ? Language.English : Language.Swedish;

    private (Keyword Keyword, TextSpan Span)? OtherLanguageWord(int first, int end)
    {
        var lexemes = ExpressionGrammar.For(Other).Lexemes;
        return lexemes.FirstOf(DeclarationWords.Heads, _text, first, end) ?? lexemes.FirstOf(DeclarationWords.Properties, _text, first, end);
    }

    private string Word(Keyword keyword) => Keywords.Wording(keyword, _lex.Language);

    private TextSpan Value(Pending statement) => Lexemes.Trimmed(_text, Math.Max(0, statement.Start), statement.End);

    private static char Partner(char bracket) => bracket switch { '(' => ')', '[' => ']', '{' => '}', ')' => '(', ']' => '[', _ => '{' };

    /// <summary>A comment runs from # to the end of the line, unless the # stands in a text.</summary>
    private static string WithoutComments(string text)
    {
        if (!text.Contains('#', StringComparison.Ordinal))
        {
            return text;
        }

        var clean = text.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (clean[i] == '"')
            {
                var close = QuotedText.End(text, i);
                i = close < 0 ? i : close - 1;
            }
            else if (clean[i] == '#')
            {
                while (i < clean.Length && clean[i] is not ('\n' or '\r'))
                {
                    clean[i++] = ' ';
                }
            }
        }

        return new string(clean);
    }

    /// <summary>A statement whose end has not been reached.</summary>
    private sealed class Pending(Keyword keyword, TextSpan word)
    {
        public Keyword Keyword => keyword;

        public TextSpan Word => word;

        public bool IsHead { get; init; }

        public int Start { get; set; } = -1;

        public int End { get; set; } = word.End;

        public bool IsBroken { get; private set; }

        /// <summary>One statement gives one message about its form.</summary>
        public void Break(DiagnosticBag bag, Func<Diagnostic> diagnostic)
        {
            if (!IsBroken)
            {
                bag.Add(diagnostic());
            }

            IsBroken = true;
        }
    }
}
