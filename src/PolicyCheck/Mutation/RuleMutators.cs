using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>A declaration altered in one place.</summary>
/// <param name="Change">What was altered.</param>
/// <param name="Declaration">The altered rule, definition or parameter.</param>
internal sealed record Mutant(Change Change, object Declaration);

/// <summary>Alters rules, definitions and parameters, one place at a time. A new property of a rule that decides its answer is a line here.</summary>
internal sealed class RuleMutators(PolicySyntax policy)
{
    private SourceText Source => policy.Source;

    /// <summary>The mutants of a rule: its conditions altered, its parts left out, its duties made stronger, weaker or turned round.</summary>
    public IEnumerable<Mutant> Of(RuleSyntax rule) =>
    [
        .. Conditions(rule).SelectMany(condition => Expressions(rule.Id.Name, rule, condition)),
        .. rule.When is { } when ? [Without(rule, Keyword.When, when, rule with { When = null })] : Array.Empty<Mutant>(),
        .. rule.Pending is { } pending ? [Without(rule, Keyword.PendingWhile, pending.Condition, rule with { Pending = null })] : Array.Empty<Mutant>(),
        .. rule.Duties.SelectMany(duty => Duties(rule, duty)),
        .. rule.Attestation is { } attestation ? Attestations(rule, attestation) : [],
    ];

    /// <summary>The mutants of a definition.</summary>
    public IEnumerable<Mutant> Of(DefinitionSyntax definition) => Expressions(definition.Name.Name, definition, definition.Value);

    /// <summary>The mutants of a parameter.</summary>
    public IEnumerable<Mutant> Of(ParameterSyntax parameter) => Expressions(parameter.Name.Name, parameter, parameter.Value);

    private static IEnumerable<Expression> Conditions(RuleSyntax rule) =>
        new[] { rule.When, rule.Pending?.Condition, rule.Pending?.Until, rule.Attestation?.ValidFor, rule.Attestation?.RenewedAfter, rule.Attestation?.List }
            .Concat(rule.Duties.Select(d => d.Condition)).OfType<Expression>();

    private IEnumerable<Mutant> Expressions(string name, object declaration, Expression root) =>
        ExpressionMutators.Of(root).Select(alternative => new Mutant(
            new Change(name, Location.Of(Source, alternative.Shown.Span), Written(alternative.Shown), alternative.IsDropped ? null : Printed(alternative.Replacement)),
            SyntaxTrees.Replace(declaration, alternative.Node, alternative.Replacement)));

    private IEnumerable<Mutant> Duties(RuleSyntax rule, DutySyntax duty)
    {
        foreach (var kind in duty.Kind == DutyKind.Require ? [DutyKind.Should, DutyKind.Forbid] : new[] { DutyKind.Require })
        {
            var change = new Change(rule.Id.Name, Location.Of(Source, duty.Span), Word(duty.Kind), Word(kind));
            yield return new Mutant(change, SyntaxTrees.Replace(rule, duty, duty with { Kind = kind }));
        }

        if (rule.Duties.Count > 1 || rule.IsAttested)
        {
            var change = new Change(rule.Id.Name, Location.Of(Source, duty.Span), $"{Word(duty.Kind)} {Written(duty.Condition)}", null);
            yield return new Mutant(change, SyntaxTrees.Replace(rule, duty, null));
        }
    }

    /// <summary>What an attestation asks, left out piece by piece, and how binding it is.</summary>
    private IEnumerable<Mutant> Attestations(RuleSyntax rule, AttestationSyntax attestation)
    {
        foreach (var role in attestation.Roles.Count > 1 ? attestation.Roles : [])
        {
            yield return Of(role.Span, role.Name, null, attestation with { Roles = [.. attestation.Roles.Where(r => r != role)] });
        }

        // One of the two has to stand.
        if (attestation is { ValidFor: { } length, RenewedAfter: not null })
        {
            yield return Of(length.Span, $"{Keywords.Wording(Keyword.ValidFor, policy.Language)} {Written(length)}", null, attestation with { ValidFor = null });
        }

        if (attestation is { RenewedAfter: { } time, ValidFor: not null })
        {
            yield return Of(time.Span, $"{Keywords.Wording(Keyword.RenewedAfter, policy.Language)} {Written(time)}", null, attestation with { RenewedAfter = null });
        }

        if (attestation.List is { } list)
        {
            yield return Of(list.Span, $"{Keywords.Wording(Keyword.ForTheList, policy.Language)} {Written(list)}", null, attestation with { List = null });
        }

        if (attestation.Kind == AttestationKind.Fallback)
        {
            yield return Of(attestation.Span, Word(attestation.Kind), null, null);
        }
        else
        {
            var other = attestation.Kind == AttestationKind.Required ? AttestationKind.Recommended : AttestationKind.Required;
            yield return Of(attestation.Span, Word(attestation.Kind), Word(other), attestation with { Kind = other });
        }

        Mutant Of(TextSpan span, string before, string? after, AttestationSyntax? altered) =>
            new(new Change(rule.Id.Name, Location.Of(Source, span), before, after), rule with { Attestation = altered });
    }

    private string Word(AttestationKind kind) => Keywords.Wording(
        kind switch { AttestationKind.Required => Keyword.AttestedBy, AttestationKind.Recommended => Keyword.ShouldBeAttestedBy, _ => Keyword.OtherwiseAttestedBy }, policy.Language);

    private Mutant Without(RuleSyntax rule, Keyword keyword, Expression condition, RuleSyntax rest) =>
        new(new Change(rule.Id.Name, Location.Of(Source, condition.Span), $"{Keywords.Wording(keyword, policy.Language)} {Written(condition)}", null), rest);

    private string Word(DutyKind kind) =>
        Keywords.Wording(kind switch { DutyKind.Require => Keyword.Require, DutyKind.Forbid => Keyword.Forbid, _ => Keyword.Should }, policy.Language);

    private string Written(Expression expression) =>
        string.Join(' ', Source.Slice(expression.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Printed(Expression expression) => PolicyPrinter.Print(expression, policy.Language);
}
