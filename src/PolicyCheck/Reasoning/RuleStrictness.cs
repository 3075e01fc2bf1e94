using PolicyCheck.Binding;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>How much one rule demands beside another.</summary>
public enum Strictness
{
    /// <summary>Whoever keeps the other keeps this one, but not the other way round.</summary>
    Softer,

    /// <summary>They demand the same.</summary>
    Same,

    /// <summary>Whoever keeps this one keeps the other, but not the other way round.</summary>
    Stricter,

    /// <summary>Neither is proven to follow from the other.</summary>
    Incomparable,
}

/// <summary>
/// Compares what rules demand: names expanded, parameters put in, lists and conditions held against each other part by part.
/// It proves or says <see cref="Strictness.Incomparable"/>.
/// </summary>
public static class RuleStrictness
{
    /// <summary>How much <paramref name="a"/> demands beside <paramref name="b"/>, wherever either applies.</summary>
    public static Strictness Compare(BoundRule a, BoundRule b) => Between(
        () => DutiesFollow(b, a) && WhenFollows(a, b) && WaitFollows(b, a),
        () => DutiesFollow(a, b) && WhenFollows(b, a) && WaitFollows(a, b));

    /// <summary>How much <paramref name="a"/> demands beside <paramref name="b"/> where both apply.</summary>
    public static Strictness CompareDuties(BoundRule a, BoundRule b) => Between(() => DutiesFollow(b, a), () => DutiesFollow(a, b));

    private static Strictness Between(Func<bool> firstFollows, Func<bool> secondFollows) => (firstFollows(), secondFollows()) switch
    {
        (true, true) => Strictness.Same,
        (true, false) => Strictness.Softer,
        (false, true) => Strictness.Stricter,
        _ => Strictness.Incomparable,
    };

    /// <summary>True when whoever keeps the duties of <paramref name="given"/> is proven to keep those of <paramref name="wanted"/>.</summary>
    private static bool DutiesFollow(BoundRule given, BoundRule wanted)
    {
        if (given.Syntax.Subject != wanted.Syntax.Subject || given.Syntax.IsAttested != wanted.Syntax.IsAttested)
        {
            return false;
        }

        // Two attestations are about the same thing only where they answer the same clause.
        if (given.Syntax.IsAttested && !(given.Clauses.Intersect(wanted.Clauses, StringComparer.OrdinalIgnoreCase).Any() && AttestationFollows(given.Attestation!, wanted.Attestation!)))
        {
            return false;
        }

        return wanted.Duties.All(d => Follows(given.Duties, d)) && (given.Syntax.IsAttested || (wanted.Duties.Count > 0 && CanBeKept(given)));
    }

    /// <summary>What follows from nothing at all, or from what cannot be, says nothing about how strict two rules are.</summary>
    private static bool Follows(IReadOnlyList<BoundDuty> given, BoundDuty wanted)
    {
        var condition = Kept(wanted);
        var binding = given.Where(d => d.Kind != DutyKind.Should || wanted.Kind == DutyKind.Should).Select(Kept).ToList();
        return binding.Count > 0 && Proof.CanBe(condition, Answers.False) && Implication.Holds(binding, condition, ElementNames.None);
    }

    private static bool CanBeKept(BoundRule rule) => Proof.IsPossible([.. rule.Duties.Select(d => new Answered(Kept(d), Answers.Met))]);

    private static BoundExpression Kept(BoundDuty duty) => duty.Kind == DutyKind.Forbid ? new BoundNot(duty.Condition, duty.Condition.At) : duty.Condition;

    private static bool AttestationFollows(BoundAttestation given, BoundAttestation wanted) =>
        (wanted.Kind == AttestationKind.Recommended || given.Kind == AttestationKind.Required)
        && (wanted.Roles.Count == 0 || (given.Roles.Count > 0 && given.Roles.All(wanted.Roles.Contains)))
        && (wanted.ValidFor is null || (given.ValidFor is { } length && Magnitude.IsNoLonger(length, wanted.ValidFor.Value)))
        && (wanted.RenewedAfter is null || (given.RenewedAfter is { } renewed && Same(renewed, wanted.RenewedAfter)))
        && (wanted.List is null || (given.List is { } list && Same(list, wanted.List)));

    private static bool WhenFollows(BoundRule given, BoundRule wanted) =>
        wanted.When is null || (given.When is { } when && Implication.Holds([when], wanted.When, ElementNames.None));

    /// <summary>A rule that waits is softer than one that does not.</summary>
    private static bool WaitFollows(BoundRule given, BoundRule wanted) =>
        given.Pending is null
        || (wanted.Pending is { } waiting && Same(given.Pending, waiting)
            && (wanted.PendingUntil is null || (given.PendingUntil is { } until && Magnitude.IsNoGreater(until, wanted.PendingUntil, ElementNames.None))));

    private static bool Same(BoundExpression a, BoundExpression b) => CanonicalForm.Of(a, ElementNames.None) == CanonicalForm.Of(b, ElementNames.None);
}
