using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>Reads rules, and duties that are attested.</summary>
internal sealed class RuleReader(DeclarationReader reader)
{
    private readonly DeclarationGrammar _grammar = reader.Grammar;

    /// <summary>The rule, or null when not even its id could be read.</summary>
    public RuleSyntax? Read(Declaration declaration)
    {
        var (id, title) = reader.Titled(declaration.Head);
        var properties = reader.Sorted(declaration, DeclarationWords.Under(declaration.Head.Keyword));
        var duties = Duties(declaration);
        var attestation = Attestation(declaration, properties, id?.Name);
        var examples = declaration.Properties.Where(s => s.Keyword == Keyword.Example).Select(ReadExample).OfType<ExampleSyntax>().ToList();
        var (subject, subjectSpan) = Subject(properties, declaration.Head.Word);
        var rule = new RuleSyntax(
            id ?? new Identifier("", declaration.Head.Word),
            title ?? new TextLiteral("", declaration.Head.Word),
            reader.Ids(properties, Keyword.Clause),
            SeverityOf(properties),
            subject,
            subjectSpan,
            DeclarationReader.One(properties, Keyword.When, Condition),
            DeclarationReader.One(properties, Keyword.PendingWhile, PendingOf),
            duties,
            attestation,
            DeclarationReader.One(properties, Keyword.Gap, s => reader.Read(Lexemes.Text, s) is { } text ? new TemplateReader(reader.Properties).Read(text) : null),
            reader.Text(properties, Keyword.Remedy),
            DeclarationReader.One(properties, Keyword.Responsible, s => reader.Read(_grammar.Responsible, s)),
            DeclarationReader.One(properties, Keyword.Deadline, s => reader.Read(_grammar.Expressions.Duration, s)),
            reader.Text(properties, Keyword.Note),
            examples,
            DeclarationReader.FirstLine(declaration));
        if (id is null)
        {
            return null;
        }

        if (declaration.Head.Keyword == Keyword.Rule && duties.Count == 0)
        {
            reader.Lacks(declaration, id.Name, Keyword.Require, Keyword.Forbid, Keyword.Should);
        }

        return rule;
    }

    private AttestationSyntax? Attestation(Declaration declaration, Dictionary<Keyword, List<Statement>> properties, string? owner)
    {
        (Keyword Word, AttestationKind Kind)[] kinds =
        [
            (Keyword.AttestedBy, AttestationKind.Required), (Keyword.ShouldBeAttestedBy, AttestationKind.Recommended), (Keyword.OtherwiseAttestedBy, AttestationKind.Fallback),
        ];
        if (Array.Find(kinds, k => properties.ContainsKey(k.Word)) is not { Word: not Keyword.Policy } found)
        {
            LacksAttestation(declaration, properties, owner);
            return null;
        }

        var statement = properties[found.Word][0];
        var (roles, who) = statement.Broken ? default : reader.Properties.Read(_grammar.Attester, statement.Value, MayFollow.Comma);
        var validFor = DeclarationReader.One(properties, Keyword.ValidFor, s => reader.Read(_grammar.DurationOrName, s));
        var renewedAfter = DeclarationReader.One(properties, Keyword.RenewedAfter, Condition);
        if (owner is not null && !properties.ContainsKey(Keyword.ValidFor) && renewedAfter is null)
        {
            reader.Lacks(declaration, owner, Keyword.ValidFor, Keyword.RenewedAfter);
        }

        return new AttestationSyntax(
            found.Kind, roles ?? [], who, validFor, renewedAfter, DeclarationReader.One(properties, Keyword.ForTheList, Condition), statement.Word.Cover(statement.Value));
    }

    /// <summary>A duty that is attested must say by whom; what is said of an attestation is for nothing in a rule without one.</summary>
    private void LacksAttestation(Declaration declaration, Dictionary<Keyword, List<Statement>> properties, string? owner)
    {
        if (owner is null)
        {
            return;
        }

        if (declaration.Head.Keyword == Keyword.Attest)
        {
            reader.Lacks(declaration, owner, Keyword.AttestedBy, Keyword.ShouldBeAttestedBy);
        }
        else if (properties.Keys.Any(k => k is Keyword.ValidFor or Keyword.RenewedAfter or Keyword.ForTheList))
        {
            reader.Lacks(declaration, owner, Keyword.OtherwiseAttestedBy);
        }
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
        reader.Read(_grammar.Expressions.Condition, statement, MayFollow.Operator) ?? new ErrorExpression(statement.Value);

    private PendingSyntax? PendingOf(Statement statement)
    {
        var (condition, until) = statement.Broken ? default : reader.Properties.Read(_grammar.Pending, statement.Value, MayFollow.Operator);
        return condition is null ? null : new PendingSyntax(condition, until, statement.Word.Cover(statement.Value));
    }

    private ExampleSyntax? ReadExample(Statement statement)
    {
        var (name, asOf, facts, verdict) = statement.Broken ? default : reader.Properties.Read(_grammar.Example, statement.Value);
        return name is null ? null : new ExampleSyntax(name, asOf, facts, verdict, statement.Word.Cover(statement.Value));
    }

    private (SubjectKind Kind, TextSpan Span) Subject(Dictionary<Keyword, List<Statement>> properties, TextSpan fallback)
    {
        if (properties.TryGetValue(Keyword.ForTheOrganisation, out var organisation))
        {
            return (SubjectKind.Organisation, organisation[0].Word);
        }

        if (!properties.TryGetValue(Keyword.ForEach, out var forEach) || reader.Read(_grammar.Word, forEach[0]) is not { } word)
        {
            return (SubjectKind.Account, fallback);
        }

        return (reader.Choose(word, SubjectTerms.All, k => SubjectTerms.Word(k, _grammar.Language)) ?? SubjectKind.Account, word.Span);
    }

    private Severity? SeverityOf(Dictionary<Keyword, List<Statement>> properties) =>
        properties.TryGetValue(Keyword.Severity, out var statements) && reader.Read(_grammar.Word, statements[0]) is { } word ? reader.SeverityOf(word) : null;
}
