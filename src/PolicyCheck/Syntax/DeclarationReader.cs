using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>Reads the parts that all declarations are made of: a titled head, and properties that each stand once or may be repeated.</summary>
internal sealed class DeclarationReader(PropertyReader reader)
{
    private static readonly Keyword[] RepeatableWords =
        [Keyword.Require, Keyword.Forbid, Keyword.Should, Keyword.Example, Keyword.BuildsOn, Keyword.Refers];

    public PropertyReader Properties => reader;

    public SourceText Source => reader.Source;

    public DeclarationGrammar Grammar => reader.Grammar;

    public (Identifier? Id, TextLiteral? Title) Titled(Statement head) => head.Broken ? default : reader.Read(Grammar.Titled, head.Value);

    public T? Read<T>(Sprache.Parser<T> parser, Statement statement, MayFollow follow = MayFollow.Nothing)
        where T : class => statement.Broken ? null : reader.Read(parser, statement.Value, follow);

    public static T? One<T>(Dictionary<Keyword, List<Statement>> properties, Keyword keyword, Func<Statement, T?> read)
        where T : class => properties.TryGetValue(keyword, out var statements) ? read(statements[0]) : null;

    public IReadOnlyList<Identifier> Ids(Dictionary<Keyword, List<Statement>> properties, Keyword keyword) =>
        One(properties, keyword, s => Read(Grammar.Ids, s, MayFollow.Comma)) ?? [];

    public TextLiteral? Text(Dictionary<Keyword, List<Statement>> properties, Keyword keyword) => One(properties, keyword, s => Read(Lexemes.Text, s));

    public DateLiteral? Day(Dictionary<Keyword, List<Statement>> properties, Keyword keyword) => One(properties, keyword, s => Read(Lexemes.Date, s));

    /// <summary>The properties by keyword; those that do not belong here, or stand twice, are reported.</summary>
    public Dictionary<Keyword, List<Statement>> Sorted(Declaration declaration, IReadOnlyList<Keyword> allowed)
    {
        var owner = Word(declaration.Head.Keyword);
        var sorted = new Dictionary<Keyword, List<Statement>>();
        foreach (var statement in declaration.Properties)
        {
            if (!allowed.Contains(statement.Keyword))
            {
                reader.Bag.Add(SyntaxDiagnostics.Misplaced(
                    Source, statement.Word, Word(statement.Keyword), $"under '{owner}'", Word(DeclarationWords.OwnerOf(statement.Keyword))));
                continue;
            }

            if (!sorted.TryGetValue(statement.Keyword, out var list))
            {
                sorted[statement.Keyword] = list = [];
            }

            list.Add(statement);
            if (list.Count > 1 && !RepeatableWords.Contains(statement.Keyword))
            {
                reader.Bag.Add(SyntaxDiagnostics.Repeated(
                    Source, statement.Word, Word(statement.Keyword), Source.Position(list[0].Word.Start).Line));
            }
        }

        return sorted;
    }

    /// <summary>Reports that a declaration lacks one of some properties; a line that was not understood may have been it.</summary>
    public void Lacks(Declaration declaration, string owner, params Keyword[] keywords)
    {
        if (!declaration.HasUnknownLines)
        {
            reader.Bag.Add(SyntaxDiagnostics.Lacks(
                Source, FirstLine(declaration), owner, PropertyReader.Choices(keywords.Select(k => $"'{Word(k)}'"))));
        }
    }

    /// <summary>The word that names one of several kinds, or null when it names none, which is reported.</summary>
    public T? Choose<T>(Identifier word, IEnumerable<T> kinds, Func<T, string> wording)
        where T : struct
    {
        var choices = kinds.Select(k => (Kind: k, Word: wording(k))).ToList();
        foreach (var (kind, text) in choices)
        {
            if (string.Equals(text, word.Name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        var help = Spelling.Nearest(word.Name, choices.Select(c => c.Word)) is { } nearest ? $"did you mean '{nearest}'?" : null;
        reader.Bag.Add(SyntaxDiagnostics.Unexpected(Source, word.Span, word.Name, help, PropertyReader.Choices(choices.Select(c => $"'{c.Word}'"))));
        return null;
    }

    /// <summary>The urgency that a word names.</summary>
    public Severity? SeverityOf(Identifier word) => Choose(word, Enum.GetValues<Severity>(), s => SubjectTerms.Word(s, Grammar.Language));

    /// <summary>The declaration's first statement.</summary>
    public static TextSpan FirstLine(Declaration declaration) => declaration.Head.Word.Cover(declaration.Head.Value);

    public string Word(Keyword keyword) => Keywords.Wording(keyword, Grammar.Language);
}
