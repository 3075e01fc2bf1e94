using PolicyCheck.Binding;
using PolicyCheck.Syntax;

namespace PolicyCheck.Linting;

/// <summary>Which parameters and definitions are used, looked up as the binder does: a policy's own before those it builds on.</summary>
internal sealed class NameUse
{
    private readonly HashSet<(BoundPolicy Policy, string Name)> _used = [];

    /// <summary>Follows every rule, scope and override of the policies.</summary>
    public static NameUse Of(IReadOnlyList<BoundPolicy> policies)
    {
        var use = new NameUse();
        foreach (var policy in policies)
        {
            var roots = policy.Syntax.Rules.SelectMany(RuleParts.Of)
                .Concat(policy.Syntax.Overrides.Select(o => o.Value).OfType<Expression>())
                .Append(policy.Syntax.Header!.Scope?.Condition);
            foreach (var root in roots.OfType<Expression>())
            {
                use.Follow(policy, root);
            }
        }

        return use;
    }

    /// <summary>The parameters and definitions that one rule depends on, through definitions too.</summary>
    public static NameUse Of(BoundPolicy policy, RuleSyntax rule)
    {
        var use = new NameUse();
        foreach (var part in RuleParts.Of(rule))
        {
            use.Follow(policy, part);
        }

        return use;
    }

    /// <summary>True when the name, declared by that policy, is used.</summary>
    public bool Uses(BoundPolicy policy, string name) => _used.Contains((policy, name.ToUpperInvariant()));

    /// <summary>The parameter that a name means in a policy; null when it means none.</summary>
    public static (BoundPolicy Policy, ParameterSyntax Parameter)? Parameter(BoundPolicy policy, string name) =>
        Declaring(policy, name) is { } home && home.Syntax.Parameters.FirstOrDefault(p => Same(p.Name.Name, name)) is { } parameter ? (home, parameter) : null;

    /// <summary>The bound definitions of a policy that its own rules, or those of its definitions, use.</summary>
    public static IReadOnlyList<BoundNamed> DefinitionsIn(BoundPolicy policy) =>
    [
        .. policy.Rules.SelectMany(Expressions).SelectMany(BoundWalker.All).OfType<BoundNamed>()
            .Where(n => !n.IsParameter && Declaring(policy, n.Name) == policy)
            .DistinctBy(n => n.Name.ToUpperInvariant()),
    ];

    /// <summary>Everything bound in a rule, its message included.</summary>
    public static IEnumerable<BoundExpression> Expressions(BoundRule rule) =>
        rule.Conditions.Concat(rule.Gap?.Parts.Select(p => p.Hole).OfType<BoundExpression>() ?? []);

    private void Follow(BoundPolicy policy, Expression expression)
    {
        foreach (var path in ExpressionWalker.All(expression).OfType<NamePath>())
        {
            var name = path.Parts[0].Name;
            if (Declaring(policy, name) is not { } home || !_used.Add((home, name.ToUpperInvariant())))
            {
                continue;
            }

            if (home.Syntax.Definitions.FirstOrDefault(d => Same(d.Name.Name, name)) is { } definition)
            {
                Follow(home, definition.Value);
            }
            else if (home.Syntax.Parameters.FirstOrDefault(p => Same(p.Name.Name, name)) is { } parameter)
            {
                Follow(home, parameter.Value);
            }
        }
    }

    private static BoundPolicy? Declaring(BoundPolicy policy, string name) =>
        policy.Syntax.Definitions.Any(d => Same(d.Name.Name, name)) || policy.Syntax.Parameters.Any(p => Same(p.Name.Name, name))
            ? policy
            : policy.Parents.Select(p => Declaring(p, name)).FirstOrDefault(p => p is not null);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
