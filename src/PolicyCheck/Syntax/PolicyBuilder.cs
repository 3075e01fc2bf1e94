using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>Puts scanned declarations together into a policy's tree; each property is read on its own.</summary>
internal sealed class PolicyBuilder(PropertyReader reader)
{
    /// <summary>The properties of a policy's header.</summary>
    public static readonly Keyword[] HeaderWords =
        [Keyword.AppliesTo, Keyword.Source, Keyword.BuildsOn, Keyword.EffectiveFrom, Keyword.ValidTo, Keyword.DecidedOn];

    /// <summary>The properties of a rule.</summary>
    public static readonly Keyword[] RuleWords = [.. Keywords.All.Where(k => k is >= Keyword.Clause and <= Keyword.Note)];

    private static readonly Keyword[] RepeatableWords = [Keyword.Require, Keyword.Forbid, Keyword.Should, Keyword.Example, Keyword.BuildsOn];

    private readonly DeclarationGrammar _grammar = reader.Grammar;
    private HeaderSyntax? _header;
    private bool _sawHeader;
    private readonly List<ParameterSyntax> _parameters = [];
    private readonly List<DefinitionSyntax> _definitions = [];
    private readonly List<RuleSyntax> _rules = [];

    /// <summary>The declaration under which a property stands.</summary>
    public static Keyword OwnerOf(Keyword property) => HeaderWords.Contains(property) ? Keyword.Policy : Keyword.Rule;

    /// <summary>The tree; a line that was not understood may have been the header, and then its lack is not reported.</summary>
    public PolicySyntax Build(IReadOnlyList<Declaration> declarations, bool mayLackHeader)
    {
        foreach (var declaration in declarations)
        {
            switch (declaration.Head.Keyword)
            {
                case Keyword.Policy:
                    AddHeader(declaration);
                    break;
                case Keyword.Parameter:
                    AddParameter(declaration);
                    break;
                case Keyword.Define:
                    AddDefinition(declaration);
                    break;
                default:
                    AddRule(declaration);
                    break;
            }
        }

        if (!_sawHeader && !mayLackHeader)
        {
            reader.Bag.Add(SyntaxDiagnostics.HoldsNoPolicy(reader.Source));
        }

        return new PolicySyntax(reader.Source, _grammar.Language, _header, _parameters, _definitions, _rules);
    }

    private void AddHeader(Declaration declaration)
    {
        var head = Titled(declaration.Head);
        if (_sawHeader)
        {
            reader.Bag.Add(SyntaxDiagnostics.IsSecondPolicy(reader.Source, declaration.Head.Word, head.Id?.Name ?? Word(Keyword.Policy)));
            return;
        }

        _sawHeader = true;
        var properties = Sorted(declaration, HeaderWords, Word(Keyword.Policy));
        var scope = properties.TryGetValue(Keyword.AppliesTo, out var applies) ? ReadScope(applies[0]) : null;
        var buildsOn = properties.GetValueOrDefault(Keyword.BuildsOn, []).SelectMany(s => Read(_grammar.Ids, s, MayFollow.Comma) ?? []).ToList();
        if (head.Id is null)
        {
            return;
        }

        if (!properties.ContainsKey(Keyword.AppliesTo))
        {
            Lacks(declaration, head.Id.Name, [Keyword.AppliesTo]);
        }

        _header = new HeaderSyntax(
            head.Id,
            head.Title!,
            scope,
            One(properties, Keyword.Source, s => Read(Lexemes.Text, s)),
            buildsOn,
            One(properties, Keyword.DecidedOn, s => Read(Lexemes.Date, s)),
            One(properties, Keyword.EffectiveFrom, s => Read(Lexemes.Date, s)),
            One(properties, Keyword.ValidTo, s => Read(Lexemes.Date, s)),
            declaration.Head.Word.Cover(declaration.Head.Value));
    }

    private ScopeSyntax? ReadScope(Statement statement)
    {
        if (statement.Broken)
        {
            return null;
        }

        var before = reader.Bag.Count;
        var (organisations, condition) = reader.Read(_grammar.Scope, statement.Value, MayFollow.Operator);
        return reader.Bag.Count > before ? null : new ScopeSyntax(organisations, condition, statement.Word.Cover(statement.Value));
    }

    private void AddParameter(Declaration declaration)
    {
        Sorted(declaration, [], Word(Keyword.Parameter));
        var statement = declaration.Head;
        var span = statement.Word.Cover(statement.Value);
        var (name, value, why) = statement.Broken ? default : reader.Read(_grammar.Parameter, statement.Value);
        if ((name ?? NameOf(statement)) is { } known)
        {
            _parameters.Add(new ParameterSyntax(known, value ?? new ErrorExpression(statement.Value), why, span));
        }
    }

    private void AddDefinition(Declaration declaration)
    {
        Sorted(declaration, [], Word(Keyword.Define));
        var statement = declaration.Head;
        var (name, value) = statement.Broken ? default : reader.Read(_grammar.Definition, statement.Value, MayFollow.Operator);
        if ((name ?? NameOf(statement)) is { } known)
        {
            _definitions.Add(new DefinitionSyntax(known, value ?? new ErrorExpression(statement.Value), statement.Word.Cover(statement.Value)));
        }
    }

    /// <summary>The name of a declaration whose value is wrong, so that its uses are not reported too.</summary>
    private Identifier? NameOf(Statement statement) =>
        Lexemes.WordAt(reader.Source.Text, statement.Value.Start) is { } word && word.End <= statement.Value.End
            ? new Identifier(word.Word, TextSpan.FromBounds(word.Start, word.End))
            : null;

    private void AddRule(Declaration declaration)
    {
        var (id, title) = Titled(declaration.Head);
        var properties = Sorted(declaration, RuleWords, Word(Keyword.Rule));
        var duties = Duties(declaration);
        var examples = declaration.Properties.Where(s => s.Keyword == Keyword.Example).Select(ReadExample).OfType<ExampleSyntax>().ToList();
        var (subject, subjectSpan) = Subject(properties, declaration.Head.Word);
        var rule = new RuleSyntax(
            id ?? new Identifier("", declaration.Head.Word),
            title ?? new TextLiteral("", declaration.Head.Word),
            One(properties, Keyword.Clause, s => Read(_grammar.Ids, s, MayFollow.Comma)) ?? [],
            SeverityOf(properties),
            subject,
            subjectSpan,
            One(properties, Keyword.When, Condition),
            One(properties, Keyword.PendingWhile, PendingOf),
            duties,
            One(properties, Keyword.Gap, s => Read(Lexemes.Text, s) is { } text ? new TemplateReader(reader).Read(text) : null),
            One(properties, Keyword.Remedy, s => Read(Lexemes.Text, s)),
            One(properties, Keyword.Responsible, s => Read(_grammar.Responsible, s)),
            One(properties, Keyword.Deadline, s => Read(_grammar.Expressions.Duration, s)),
            One(properties, Keyword.Note, s => Read(Lexemes.Text, s)),
            examples,
            declaration.Head.Word.Cover(declaration.Head.Value));
        if (id is null)
        {
            return;
        }

        if (duties.Count == 0)
        {
            Lacks(declaration, id.Name, [Keyword.Require, Keyword.Forbid, Keyword.Should]);
        }

        _rules.Add(rule);
    }

    private List<DutySyntax> Duties(Declaration declaration)
    {
        var duties = new List<DutySyntax>();
        foreach (var statement in declaration.Properties)
        {
            DutyKind? kind = statement.Keyword switch
            {
                Keyword.Require => DutyKind.Require,
                Keyword.Forbid => DutyKind.Forbid,
                Keyword.Should => DutyKind.Should,
                _ => null,
            };
            if (kind is { } known)
            {
                duties.Add(new DutySyntax(known, Condition(statement), statement.Word.Cover(statement.Value)));
            }
        }

        return duties;
    }

    private Expression Condition(Statement statement) =>
        Read(_grammar.Expressions.Condition, statement, MayFollow.Operator) ?? new ErrorExpression(statement.Value);

    private PendingSyntax? PendingOf(Statement statement)
    {
        var (condition, until) = statement.Broken ? default : reader.Read(_grammar.Pending, statement.Value, MayFollow.Operator);
        return condition is null ? null : new PendingSyntax(condition, until, statement.Word.Cover(statement.Value));
    }

    private ExampleSyntax? ReadExample(Statement statement)
    {
        var (name, asOf, facts, verdict) = statement.Broken ? default : reader.Read(_grammar.Example, statement.Value);
        return name is null ? null : new ExampleSyntax(name, asOf, facts, verdict, statement.Word.Cover(statement.Value));
    }

    private (SubjectKind Kind, TextSpan Span) Subject(Dictionary<Keyword, List<Statement>> properties, TextSpan fallback)
    {
        if (properties.TryGetValue(Keyword.ForTheOrganisation, out var organisation))
        {
            return (SubjectKind.Organisation, organisation[0].Word);
        }

        if (!properties.TryGetValue(Keyword.ForEach, out var forEach) || Read(_grammar.Word, forEach[0]) is not { } word)
        {
            return (SubjectKind.Account, fallback);
        }

        foreach (var kind in SubjectTerms.All)
        {
            if (string.Equals(SubjectTerms.Word(kind, _grammar.Language), word.Name, StringComparison.OrdinalIgnoreCase))
            {
                return (kind, word.Span);
            }
        }

        ReportChoice(word, SubjectTerms.All.Select(k => SubjectTerms.Word(k, _grammar.Language)).ToList());
        return (SubjectKind.Account, word.Span);
    }

    private Severity? SeverityOf(Dictionary<Keyword, List<Statement>> properties)
    {
        if (!properties.TryGetValue(Keyword.Severity, out var statements) || Read(_grammar.Word, statements[0]) is not { } word)
        {
            return null;
        }

        foreach (var severity in Enum.GetValues<Severity>())
        {
            if (string.Equals(SubjectTerms.Word(severity, _grammar.Language), word.Name, StringComparison.OrdinalIgnoreCase))
            {
                return severity;
            }
        }

        ReportChoice(word, Enum.GetValues<Severity>().Select(s => SubjectTerms.Word(s, _grammar.Language)).ToList());
        return null;
    }

    private void ReportChoice(Identifier word, List<string> choices)
    {
        var help = Spelling.Nearest(word.Name, choices) is { } nearest ? $"did you mean '{nearest}'?" : null;
        reader.Bag.Add(SyntaxDiagnostics.Unexpected(reader.Source, word.Span, word.Name, help, PropertyReader.Choices(choices.Select(c => $"'{c}'"))));
    }

    private (Identifier? Id, TextLiteral? Title) Titled(Statement head) => head.Broken ? default : reader.Read(_grammar.Titled, head.Value);

    private T? Read<T>(Sprache.Parser<T> parser, Statement statement, MayFollow follow = MayFollow.Nothing)
        where T : class => statement.Broken ? null : reader.Read(parser, statement.Value, follow);

    private static T? One<T>(Dictionary<Keyword, List<Statement>> properties, Keyword keyword, Func<Statement, T?> read)
        where T : class => properties.TryGetValue(keyword, out var statements) ? read(statements[0]) : null;

    /// <summary>The properties by keyword; those that do not belong here, or stand twice, are reported.</summary>
    private Dictionary<Keyword, List<Statement>> Sorted(Declaration declaration, Keyword[] allowed, string owner)
    {
        var sorted = new Dictionary<Keyword, List<Statement>>();
        foreach (var statement in declaration.Properties)
        {
            if (!allowed.Contains(statement.Keyword))
            {
                reader.Bag.Add(SyntaxDiagnostics.Misplaced(
                    reader.Source, statement.Word, Word(statement.Keyword), $"under '{owner}'", Word(OwnerOf(statement.Keyword))));
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
                    reader.Source, statement.Word, Word(statement.Keyword), reader.Source.Position(list[0].Word.Start).Line));
            }
        }

        return sorted;
    }

    private void Lacks(Declaration declaration, string owner, Keyword[] keywords)
    {
        if (!declaration.HasUnknownLines)
        {
            reader.Bag.Add(SyntaxDiagnostics.Lacks(
                reader.Source, declaration.Head.Word.Cover(declaration.Head.Value), owner, PropertyReader.Choices(keywords.Select(k => $"'{Word(k)}'"))));
        }
    }

    private string Word(Keyword keyword) => Keywords.Wording(keyword, _grammar.Language);
}
