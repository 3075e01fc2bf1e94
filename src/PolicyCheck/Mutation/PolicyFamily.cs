using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>
/// One rule with just the definitions and parameters that its answer depends on, its own policy's and those of the policies
/// that it builds on: small enough to be bound anew for each mutant.
/// </summary>
internal sealed class PolicyFamily
{
    private readonly BoundPolicy _policy;
    private readonly IReadOnlyList<PolicySyntax> _members;
    private readonly CSharpConditions? _csharp;

    /// <summary>Collects what a rule depends on.</summary>
    /// <param name="policy">Its policy.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="csharp">Conditions in C#, which are the same in every mutant; needed only when the rule has some.</param>
    public PolicyFamily(BoundPolicy policy, BoundRule rule, CSharpConditions? csharp = null)
    {
        _csharp = csharp;
        _policy = policy;
        Rule = rule;
        var bare = Bare(rule.Syntax);
        var uses = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Collect(policy, bare, uses);
        Uses = uses;
        _members =
        [
            .. Ancestors(policy).Prepend(policy).DistinctBy(p => p.Id).Select(p => p.Syntax with
            {
                Header = p.Syntax.Header! with { Scope = null },
                Parameters = [.. p.Syntax.Parameters.Where(uses.Contains)],
                Definitions = [.. p.Syntax.Definitions.Where(uses.Contains)],
                Rules = ReferenceEquals(p, policy) ? [rule.Syntax] : [],
                Informations = [],
                Overrides = [],
                Waivers = [],
            }),
        ];
    }

    /// <summary>The rule as it stands.</summary>
    public BoundRule Rule { get; }

    /// <summary>The definitions and parameters that its answer may depend on.</summary>
    public IReadOnlySet<object> Uses { get; }

    /// <summary>Binds the rule with one of its declarations altered and without examples; null when the binder refuses it.</summary>
    /// <param name="declaration">The rule, definition or parameter that is altered; it is found by reference.</param>
    /// <param name="altered">What stands there instead.</param>
    public CompiledRule? Altered(object declaration, object altered) =>
        Compile(_members.Select(member => WithBareRules(SyntaxTrees.Replace(member, declaration, altered))));

    /// <summary>The rule as it stands, compiled like its mutants.</summary>
    public CompiledRule Original() => Compile(_members.Select(WithBareRules))!;

    /// <summary>Examples as small inventories; those that cannot be bound are left out.</summary>
    public IReadOnlyList<BoundExample> Bind(IReadOnlyList<ExampleSyntax> examples) =>
        Bind(_members.Select(member => member with { Rules = [.. member.Rules.Select(r => Bare(r) with { Examples = examples })] })).Rule.Examples;

    private CompiledRule? Compile(IEnumerable<PolicySyntax> members)
    {
        var (rule, policies) = Bind(members);
        return policies.Diagnostics.Any(d => d.IsError)
            ? null
            : CompiledPolicy.Compile(policies.Policies, _csharp, interpreted: true).SelectMany(p => p.Rules).Single(r => ReferenceEquals(r.Rule, rule));
    }

    private (BoundRule Rule, BoundPolicies Policies) Bind(IEnumerable<PolicySyntax> members)
    {
        var bound = Binder.Bind([.. members], DerivedFields.All, VerdictWords.Instance);
        return (bound.Policies.Single(p => p.Id == _policy.Id).Rules.Single(), bound);
    }

    private static PolicySyntax WithBareRules(PolicySyntax policy) => policy with { Rules = [.. policy.Rules.Select(Bare)] };

    /// <summary>The rule without what does not decide its answer.</summary>
    private static RuleSyntax Bare(RuleSyntax rule) => rule with
    {
        Gap = null,
        Remedy = null,
        Responsible = null,
        Deadline = null,
        Note = null,
        Examples = [],
    };

    /// <summary>Adds the declarations whose names stand below a node, and those that they use in turn.</summary>
    private static void Collect(BoundPolicy policy, object node, HashSet<object> uses)
    {
        foreach (var name in SyntaxTrees.All(node).Select(NameOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Find(policy, name) is { } found && uses.Add(found.Declaration))
            {
                Collect(found.Policy, found.Declaration, uses);
            }
        }
    }

    private static string? NameOf(object node) => node switch
    {
        NamePart part => part.Name,
        Identifier identifier => identifier.Name,
        _ => null,
    };

    /// <summary>The nearest declaration of that name, own ones before those of parents, as the binder looks them up.</summary>
    private static (BoundPolicy Policy, object Declaration)? Find(BoundPolicy policy, string name)
    {
        var own = policy.Syntax.Definitions.Select(d => (d.Name.Name, Declaration: (object)d))
            .Concat(policy.Syntax.Parameters.Select(p => (p.Name.Name, Declaration: (object)p)))
            .FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase));
        return own.Declaration is not null ? (policy, own.Declaration) : policy.Parents.Select(p => Find(p, name)).FirstOrDefault(f => f is not null);
    }

    private static IEnumerable<BoundPolicy> Ancestors(BoundPolicy policy) => policy.Parents.SelectMany(p => Ancestors(p).Prepend(p));
}
