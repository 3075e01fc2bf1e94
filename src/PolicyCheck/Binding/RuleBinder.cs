using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Binds one rule: its conditions, its message, its responsible role and its examples.</summary>
internal sealed class RuleBinder(PolicyFrame frame, IVerdictWords verdicts)
{
    public BoundRule Bind(RuleSyntax rule)
    {
        var binder = new ExpressionBinder(frame, rule.Subject);
        var when = rule.When is { } condition ? binder.BindCondition(condition) : null;
        var pending = rule.Pending is { } waiting ? binder.BindCondition(waiting.Condition) : null;
        var until = rule.Pending?.Until is { } end ? BindDay(binder, end) : null;
        var duties = rule.Duties.Select(d => new BoundDuty(d.Kind, BindDuty(binder, d))).ToList();
        var attestation = rule.Attestation is { } attested ? BindAttestation(binder, rule, attested) : null;
        var gap = rule.Gap is { } template
            ? new BoundTemplate([.. template.Parts.Select(p => (p.Text, p.Hole is { } hole ? binder.Bind(hole) : null))])
            : null;
        var examples = rule.Examples.Select(e => BindExample(rule, e)).OfType<BoundExample>().ToList();
        return new BoundRule(rule, frame.Syntax.Header!.Id.Name, frame.Language, frame.Syntax.Source, when, pending, until, duties, attestation, gap, Responsible(rule), examples);
    }

    private BoundExpression BindDuty(ExpressionBinder binder, DutySyntax duty)
    {
        var condition = binder.BindCondition(duty.Condition);
        if (duty.Kind == DutyKind.Forbid && BoundWalker.HasDeadline(condition))
        {
            frame.Bag.Add(BindingDiagnostics.DeadlineIsNegated(frame.Locate(duty.Condition.Span), frame.At(duty.Condition.Span).Text));
        }

        return condition;
    }

    private BoundAttestation BindAttestation(ExpressionBinder binder, RuleSyntax rule, AttestationSyntax attestation)
    {
        if (rule.Subject is SubjectKind.Post or SubjectKind.InboundItem or SubjectKind.ModerationCase or SubjectKind.ExternalPost)
        {
            frame.Bag.Add(BindingDiagnostics.CannotBeAttested(frame.Locate(rule.SubjectSpan), SubjectTerms.Word(rule.Subject, frame.Language)));
        }

        var roles = attestation.Roles.Select(r => RoleNames.Find(r, frame.Locate(r.Span), frame.Language, frame.Bag)).OfType<OrgRole>().ToList();
        var who = attestation.Who?.Value ?? string.Join(frame.Language == Language.Swedish ? " eller " : " or ", attestation.Roles.Select(r => r.Name.Replace('-', ' ')));
        var list = attestation.List is { } written ? binder.BindIds(written) : null;
        return new BoundAttestation(
            attestation.Kind,
            roles,
            who,
            attestation.ValidFor is { } length ? binder.BindDuration(length) : null,
            attestation.RenewedAfter is { } time ? BindDay(binder, time) : null,
            list);
    }

    private BoundExpression BindDay(ExpressionBinder binder, Expression expression)
    {
        var day = binder.Bind(expression);
        if (!day.Type.IsTime && !day.Type.IsError)
        {
            frame.Bag.Add(BindingDiagnostics.IsWrongKind(
                frame.Locate(expression.Span), frame.At(expression.Span).Text, day.Type.Describe(frame.Language), "a day or moment", "write a day, or an amount of time 'after' one"));
        }

        return day;
    }

    private string? Responsible(RuleSyntax rule)
    {
        switch (rule.Responsible)
        {
            case TextLiteral text:
                return text.Value;
            case NamePath { Parts: [var part] }:
                RoleNames.Find(new Identifier(part.Name, part.Span), frame.Locate(part.Span), frame.Language, frame.Bag);
                return part.Name.Replace('-', ' ');
            default:
                return null;
        }
    }

    private BoundExample? BindExample(RuleSyntax rule, ExampleSyntax example)
    {
        var words = verdicts.In(frame.Language);
        if (!words.Contains(example.Verdict.Name, StringComparer.OrdinalIgnoreCase))
        {
            frame.Bag.Add(BindingDiagnostics.NoSuchVerdict(
                frame.Locate(example.Verdict.Span), example.Verdict.Name, Spelling.Nearest(example.Verdict.Name, words), string.Join(", ", words)));
            return null;
        }

        return new ExampleBinder(frame).Bind(rule, example);
    }
}
