using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Reasoning;
using PolicyCheck.Syntax;

namespace PolicyCheck.Linting;

/// <summary>Rules that can never apply, duties that can never fail or never be met, and parts of conditions that decide nothing.</summary>
internal sealed class LogicChecks
{
    private readonly DiagnosticBag _bag;

    private LogicChecks(DiagnosticBag bag) => _bag = bag;

    public static void Run(IReadOnlyList<BoundPolicy> policies, PolicyRelations relations, DiagnosticBag bag)
    {
        var checks = new LogicChecks(bag);
        foreach (var policy in policies)
        {
            foreach (var rule in policy.Rules)
            {
                checks.Check(rule, relations.Facts(policy, rule), policy);
            }

            foreach (var definition in NameUse.DefinitionsIn(policy))
            {
                new OperandChecks(bag).Check(definition.Value, [], ElementNames.None);
            }
        }
    }

    private void Check(BoundRule rule, IReadOnlyList<Answered> scope, BoundPolicy policy)
    {
        IReadOnlyList<Answered> facts = scope;
        if (rule.When is { } when)
        {
            if (!Applies(rule, when, scope, policy))
            {
                return;
            }

            facts = [.. scope, new Answered(when, Answers.True)];
            new OperandChecks(_bag).Check(when, scope, ElementNames.None);
        }

        foreach (var (duty, syntax) in rule.Duties.Zip(rule.Syntax.Duties))
        {
            Check(rule, duty, Location.Of(rule.Source, syntax.Condition.Span), facts);
        }
    }

    private bool Applies(BoundRule rule, BoundExpression when, IReadOnlyList<Answered> scope, BoundPolicy policy)
    {
        if (!Proof.CanBe(when, Answers.True))
        {
            // One word that would have to be two at once is the binder's finding, in every command.
            if (Contradiction.Find(when) is not null)
            {
                return false;
            }

            _bag.Add(LintDiagnostics.CanNeverApply(Linter.Place(when.At), rule.Id, $"'{when.At.Text}' is never true"));
            return false;
        }

        if (Proof.IsPossible([.. scope, new Answered(when, Answers.True)]))
        {
            return true;
        }

        var place = Location.Of(policy.Syntax.Source, policy.Syntax.Header!.Scope!.Span);
        _bag.Add(LintDiagnostics.CanNeverApply(
            Linter.Place(when.At), rule.Id, $"'{when.At.Text}' is never true of an account in the policy's scope ({place.Place})", new RelatedLocation(place, "the scope")));
        return false;
    }

    private void Check(BoundRule rule, BoundDuty duty, Location at, IReadOnlyList<Answered> facts)
    {
        var text = duty.Condition.At.Text;
        var forbids = duty.Kind == DutyKind.Forbid;
        var fails = new Answered(duty.Condition, forbids ? Answers.True : Answers.False);
        var met = new Answered(duty.Condition, forbids ? Answers.False | Answers.Vacuous : Answers.Met);
        var because = rule.When is { } when ? new RelatedLocation(Linter.Place(when.At), $"'when' of rule {rule.Id}") : null;
        if (!Proof.IsPossible(fails))
        {
            _bag.Add(LintDiagnostics.CanNeverFail(at, rule.Id, text, "whatever the inventory says, it is at worst unknown"));
        }
        else if (!Proof.IsPossible([.. facts, fails]))
        {
            _bag.Add(LintDiagnostics.CanNeverFail(at, rule.Id, text, because is null ? "it follows from the policy's scope" : $"it follows from its 'when' ({because.At.Place})", because));
        }
        else if (!Proof.IsPossible(met))
        {
            _bag.Add(LintDiagnostics.CanNeverBeMet(at, rule.Id, text, null));
        }
        else if (!Proof.IsPossible([.. facts, met]))
        {
            _bag.Add(LintDiagnostics.CanNeverBeMet(at, rule.Id, text, because));
        }
        else
        {
            new OperandChecks(_bag).Check(duty.Condition, facts, ElementNames.None);
        }
    }
}
