using PolicyCheck.Model;
using Sprache;

namespace PolicyCheck.Syntax;

/// <summary>The grammar of the texts that follow a declaration's or property's keyword, in Sprache.</summary>
internal sealed class DeclarationGrammar
{
    private static readonly Dictionary<Language, DeclarationGrammar> Instances = Enum.GetValues<Language>().ToDictionary(l => l, l => new DeclarationGrammar(l));

    private DeclarationGrammar(Language language)
    {
        Language = language;
        Expressions = ExpressionGrammar.For(language);
        var lex = Expressions.Lexemes;
        Titled = from id in lex.Id from title in Lexemes.Text select (id, title);
        Parameter =
            from name in lex.Name
            from sign in Lexemes.Sign("=")
            from value in Expressions.Value
            from why in Lexemes.Text.XOptional()
            select (new Identifier(name.Name, name.Span), value, why.GetOrDefault());
        Definition =
            from name in lex.Name
            from word in lex.Phrase(Keyword.As)
            from value in Expressions.Condition
            select (new Identifier(name.Name, name.Span), value);
        Ids = from ids in lex.Id.XDelimitedBy(Lexemes.Sign(",")) select (IReadOnlyList<Identifier>)ids.ToList();
        Scope =
            from organisations in lex.Phrase(Keyword.Of).Then(_ => Quoted.Or(lex.Id).XDelimitedBy(Lexemes.Sign(","))).XOptional()
            from condition in lex.Phrase(Keyword.Where).Then(_ => Expressions.Condition).XOptional()
            select ((IReadOnlyList<Identifier>)[.. organisations.GetOrElse([])], condition.GetOrDefault());
        SubjectIds = from ids in Quoted.Or(lex.Id).XDelimitedBy(Lexemes.Sign(",")) select (IReadOnlyList<Identifier>)ids.ToList();
        Reference =
            from document in Lexemes.Text
            from validTo in lex.Phrase(Keyword.ValidTo).Then(_ => Lexemes.Date).XOptional()
            select (document, validTo.GetOrDefault());
        SeverityOverride =
            from rule in lex.Id
            from sign in Lexemes.Sign("=")
            from word in lex.Id.Named("a word")
            from why in Lexemes.Text.XOptional()
            select (rule, word, why.GetOrDefault());
        Attester =
            (from text in Lexemes.Text select ((IReadOnlyList<Identifier>)[], (TextLiteral?)text))
            .XOr(from roles in lex.Id.XDelimitedBy(Lexemes.Sign(",")) select ((IReadOnlyList<Identifier>)roles.ToList(), (TextLiteral?)null));
        DurationOrName = (from name in lex.Name select (Expression)new NamePath([name], name.Span)).XOr(Expressions.Duration.Select(d => (Expression)d));
        Pending =
            from condition in Expressions.Condition
            from until in lex.Phrase(Keyword.Until).Then(_ => Expressions.Condition).XOptional()
            select (condition, until.GetOrDefault());
        Responsible = (from text in Lexemes.Text select (Expression)text).XOr(from name in lex.Name select (Expression)new NamePath([name], name.Span));
        Word = lex.Id.Named("a word");
        Example = ExampleParser(lex);
    }

    /// <summary>The vocabulary.</summary>
    public Language Language { get; }

    /// <summary>The grammar of conditions and values.</summary>
    public ExpressionGrammar Expressions { get; }

    /// <summary><c>ID "title"</c></summary>
    public Parser<(Identifier Id, TextLiteral Title)> Titled { get; }

    /// <summary><c>name = value "why"</c></summary>
    public Parser<(Identifier Name, Expression Value, TextLiteral? Why)> Parameter { get; }

    /// <summary><c>name as value</c></summary>
    public Parser<(Identifier Name, Expression Value)> Definition { get; }

    /// <summary>Ids parted by commas.</summary>
    public Parser<IReadOnlyList<Identifier>> Ids { get; }

    /// <summary><c>of a, b where …</c></summary>
    public Parser<(IReadOnlyList<Identifier> Organisations, Expression? Condition)> Scope { get; }

    /// <summary>Ids of subjects, in quotation marks where they are no words, parted by commas.</summary>
    public Parser<IReadOnlyList<Identifier>> SubjectIds { get; }

    /// <summary><c>"document" valid to date</c></summary>
    public Parser<(TextLiteral Document, DateLiteral? ValidTo)> Reference { get; }

    /// <summary><c>rule = severity "why"</c></summary>
    public Parser<(Identifier Rule, Identifier Severity, TextLiteral? Why)> SeverityOverride { get; }

    /// <summary>Roles parted by commas, or a text.</summary>
    public Parser<(IReadOnlyList<Identifier> Roles, TextLiteral? Who)> Attester { get; }

    /// <summary>An amount of time, or the name of a parameter that holds one.</summary>
    public Parser<Expression> DurationOrName { get; }

    /// <summary><c>condition until date</c></summary>
    public Parser<(Expression Condition, Expression? Until)> Pending { get; }

    /// <summary>A role or a text.</summary>
    public Parser<Expression> Responsible { get; }

    /// <summary>One word.</summary>
    public Parser<Identifier> Word { get; }

    /// <summary><c>"name" on 2026-06-30 account { … } gives gap</c></summary>
    public Parser<(TextLiteral Name, DateLiteral? AsOf, IReadOnlyList<FactSyntax> Facts, Identifier Verdict)> Example { get; }

    private static Parser<Identifier> Quoted => from text in Lexemes.Text select new Identifier(text.Value, text.Span);

    /// <summary>The grammar in one of the two vocabularies.</summary>
    public static DeclarationGrammar For(Language language) => Instances[language];

    private static Parser<(TextLiteral Name, DateLiteral? AsOf, IReadOnlyList<FactSyntax> Facts, Identifier Verdict)> ExampleParser(Lexemes lex)
    {
        Parser<ExampleValue> value = null!;
        var valueRef = Lexemes.Later(() => value);
        var fieldName = lex.Name.Select(n => new Identifier(n.Name, n.Span)).Named("a field's name");
        var field = from name in fieldName from colon in Lexemes.Sign(":") from v in valueRef select new ExampleField(name, v);
        var objectValue =
            from open in Lexemes.Sign("{")
            from fields in field.XDelimitedBy(Lexemes.Sign(",")).XOptional()
            from close in Lexemes.Sign("}")
            select new ObjectValue([.. fields.GetOrElse([])], open.Cover(close));
        var list =
            from open in Lexemes.Sign("[")
            from items in valueRef.XDelimitedBy(Lexemes.Sign(",")).XOptional()
            from close in Lexemes.Sign("]")
            select (ExampleValue)new ListValue([.. items.GetOrElse([])], open.Cover(close));
        var date = from d in Lexemes.Date select (ExampleValue)new DateValue(d.Value, d.Span);
        var number = from n in Lexemes.Number select (ExampleValue)new NumberValue(n.Value, n.Span);
        var text = from t in Lexemes.Text select (ExampleValue)new TextValue(t.Value, t.Span);
        var word = from id in lex.Id select (ExampleValue)new WordValue(id.Name, id.Span);
        value = objectValue.Select(o => (ExampleValue)o).XOr(list).XOr(date).XOr(number).XOr(text).XOr(word).Named("a value");

        var fact = from entity in fieldName from v in objectValue select new FactSyntax(entity, v);
        var day = from w in lex.Phrase(Keyword.On) from d in Lexemes.Date select d;
        return
            from name in Lexemes.Text
            from asOf in day.XOptional()
            from facts in FactsUntilGives(lex, fact)
            from gives in lex.Phrase(Keyword.Gives)
            from verdict in lex.Id.Named("a verdict")
            select (name, asOf.GetOrDefault(), facts, verdict);
    }

    /// <summary><c>gives</c> is no reserved word, so it has to be seen before a name is read as the next entity.</summary>
    private static Parser<IReadOnlyList<FactSyntax>> FactsUntilGives(Lexemes lex, Parser<FactSyntax> fact)
    {
        var gives = lex.Phrase(Keyword.Gives);
        string[] wanted = [$"what the example is about, such as {SubjectTerms.Word(SubjectKind.Account, lex.Language)} {{ … }}"];
        return input =>
        {
            var facts = new List<FactSyntax>();
            while (!gives(input).WasSuccessful)
            {
                var next = fact(input);
                if (!next.WasSuccessful)
                {
                    return facts.Count > 0 && next.Remainder.Equals(input)
                        ? Result.Success((IReadOnlyList<FactSyntax>)facts, input)
                        : Result.Failure<IReadOnlyList<FactSyntax>>(next.Remainder, "", next.Remainder.Equals(input) ? wanted : next.Expectations);
                }

                facts.Add(next.Value);
                input = next.Remainder;
            }

            return facts.Count > 0
                ? Result.Success((IReadOnlyList<FactSyntax>)facts, input)
                : Result.Failure<IReadOnlyList<FactSyntax>>(input, "", wanted);
        };
    }
}
