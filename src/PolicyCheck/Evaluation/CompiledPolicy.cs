using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Reasoning;

namespace PolicyCheck.Evaluation;

/// <summary>A policy ready to run.</summary>
public sealed class CompiledPolicy
{
    private readonly string[] _organisations;
    private readonly Func<EvaluationContext, object, Truth>? _scope;

    private CompiledPolicy(BoundPolicy policy, CSharpConditions csharp, bool interpreted)
    {
        Policy = policy;
        CSharp = csharp;
        _organisations = [.. (policy.Syntax.Header!.Scope?.Organisations ?? []).Select(o => o.Name)];
        _scope = policy.Scope is { } scope ? ExpressionCompiler.CompileCondition(scope, csharp: csharp) : null;
        Rules = [.. policy.Rules.Select(rule => new CompiledRule(rule, this, interpreted))];
    }

    /// <summary>What was bound.</summary>
    public BoundPolicy Policy { get; }

    /// <summary>Its rules in order.</summary>
    public IReadOnlyList<CompiledRule> Rules { get; }

    /// <summary>True when its scope names no organisation: it is for the accounts of anybody.</summary>
    public bool IsForAnybody => _organisations.Length == 0;

    /// <summary>Its conditions in C#, and those of the other policies of the run.</summary>
    public CSharpConditions CSharp { get; }

    /// <summary>Policies that build on this one; the accounts in their scope are in this one's too.</summary>
    public List<CompiledPolicy> Children { get; } = [];

    /// <summary>Compiles policies, each once.</summary>
    /// <param name="policies">Policies without errors.</param>
    /// <param name="csharp">Their conditions in C#; needed only when they have some.</param>
    /// <param name="interpreted">True for rules that are asked a few times only: ready sooner, slower to answer.</param>
    public static IReadOnlyList<CompiledPolicy> Compile(IReadOnlyList<BoundPolicy> policies, CSharpConditions? csharp = null, bool interpreted = false)
    {
        var compiled = policies.ToDictionary(p => p, p => new CompiledPolicy(p, csharp ?? CSharpConditions.None, interpreted));
        foreach (var policy in policies)
        {
            foreach (var parent in policy.Parents.Where(compiled.ContainsKey))
            {
                compiled[parent].Children.Add(compiled[policy]);
            }
        }

        var rules = compiled.Values.SelectMany(p => p.Rules).ToDictionary(r => r.Rule.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var policy in policies)
        {
            foreach (var variant in policy.Variants)
            {
                var original = rules[variant.Id];
                var isStricter = RuleStrictness.CompareDuties(variant, original.Rule) == Strictness.Stricter;
                original.Variants.Add(new RuleVariant(compiled[policy], new CompiledRule(variant, original.Policy), isStricter));
            }
        }

        return [.. policies.Select(p => compiled[p])];
    }

    /// <summary>Whether the policy applies to an account: by its own scope, or because a policy that builds on it does.</summary>
    public Truth Covers(EvaluationContext context, Account account)
    {
        var covers = OwnScope(context, account);
        foreach (var child in Children)
        {
            covers = covers.Kind == TruthKind.True ? covers : covers | child.Covers(context, account);
        }

        return covers;
    }

    /// <summary>Whether a unit stands in the policy's scope; a condition on accounts says nothing of units.</summary>
    public bool Covers(EvaluationContext context, OrgUnit unit) =>
        IsForAnybody
        || _organisations.Any(o => context.HasUnit(o) ? unit.IsWithin(o) : IsOwn(context, o))
        || Children.Exists(c => c.Covers(context, unit));

    /// <summary>Whether a person has, or may have, access to an account in the policy's scope; for whatever else, whether the policy covers any account.</summary>
    public bool Covers(EvaluationContext context, object subject) => subject is Person person
        ? person.Access is null || person.Access.Any(g => g.Account is { } account && Covers(context, account).Kind != TruthKind.False)
        : context.Snapshot.Accounts.Any(a => Covers(context, a).Kind != TruthKind.False);

    /// <summary>Whether the inventory is of an organisation that the policy names, so that its duties as a whole are meant.</summary>
    public bool IsOfInventory(EvaluationContext context) => IsForAnybody || _organisations.Any(o => IsOwn(context, o));

    private static bool IsOwn(EvaluationContext context, string organisation) =>
        string.Equals(context.Snapshot.OrganisationId, organisation, StringComparison.OrdinalIgnoreCase);

    private Truth OwnScope(EvaluationContext context, Account account)
    {
        var own = IsForAnybody ? Truth.True : Truth.False;
        foreach (var organisation in _organisations)
        {
            own |= Belongs(context, account, organisation);
        }

        return _scope is { } scope && own.Kind != TruthKind.False ? own & scope(context, account) : own;
    }

    /// <summary>
    /// An account belongs to an organisation when its owner stands in it or the whole inventory is that organisation's; one
    /// whose owner is not known may belong to any that the inventory's tree holds.
    /// </summary>
    private static Truth Belongs(EvaluationContext context, Account account, string organisation)
    {
        if (IsOwn(context, organisation) || context.InventoryUnit?.IsWithin(organisation) == true)
        {
            return Truth.True;
        }

        return account.Owner is { } owner ? Truth.Of(owner.IsWithin(organisation))
            : context.HasUnit(organisation) ? Truth.Unknown
            : Truth.False;
    }
}
