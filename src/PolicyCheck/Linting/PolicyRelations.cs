using PolicyCheck.Binding;
using PolicyCheck.Reasoning;
using PolicyCheck.Syntax;

namespace PolicyCheck.Linting;

/// <summary>Which policies build on which, and for which accounts they hold.</summary>
internal sealed class PolicyRelations(IReadOnlyList<BoundPolicy> policies)
{
    /// <summary>All policies that a policy builds on, near ones first.</summary>
    public static IEnumerable<BoundPolicy> Ancestors(BoundPolicy policy) =>
        policy.Parents.Concat(policy.Parents.SelectMany(Ancestors)).Distinct();

    /// <summary>The condition on accounts under which a policy's rules are asked; null when any account may be.</summary>
    /// <remarks>The accounts of policies that build on it are in its scope too.</remarks>
    public BoundExpression? Scope(BoundPolicy policy)
    {
        var scopes = policies.Where(p => p == policy || Ancestors(p).Contains(policy)).Select(p => p.Scope).ToList();
        return scopes.Contains(null) ? null : scopes.Count == 1 ? scopes[0] : new BoundOr([.. scopes.OfType<BoundExpression>()], scopes[0]!.At);
    }

    /// <summary>What holds wherever a rule is asked.</summary>
    public IReadOnlyList<Answered> Facts(BoundPolicy policy, BoundRule rule) =>
        rule.Syntax.Subject is SubjectKind.Account or SubjectKind.Post or SubjectKind.InboundItem or SubjectKind.ModerationCase && Scope(policy) is { } scope
            ? [new Answered(scope, Answers.Met)]
            : [];

    /// <summary>
    /// True when some account can be under both policies: one builds on the other, a third builds on both, or their headers
    /// name the same organisation. Otherwise organisations are taken for different ones.
    /// </summary>
    public bool CanMeet(BoundPolicy a, BoundPolicy b)
    {
        if (a == b || Ancestors(a).Contains(b) || Ancestors(b).Contains(a) || policies.Any(p => Ancestors(p) is var above && above.Contains(a) && above.Contains(b)))
        {
            return true;
        }

        var (ofA, ofB) = (Organisations(a), Organisations(b));
        return ofA.Count == 0 || ofB.Count == 0 || ofA.Intersect(ofB, StringComparer.OrdinalIgnoreCase).Any();
    }

    private static IReadOnlyList<string> Organisations(BoundPolicy policy) => [.. (policy.Syntax.Header!.Scope?.Organisations ?? []).Select(o => o.Name)];
}
