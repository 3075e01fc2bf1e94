using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>A rule ready to run.</summary>
/// <param name="Rule">What was bound.</param>
/// <param name="Policy">Its policy.</param>
/// <param name="Ask">Answers for one subject; not safe for use by several threads at once.</param>
public sealed record CompiledRule(BoundRule Rule, CompiledPolicy Policy, Func<EvaluationContext, object, RuleAnswer> Ask);

/// <summary>A policy ready to run.</summary>
public sealed class CompiledPolicy
{
    private readonly string[] _organisations;
    private readonly Func<EvaluationContext, object, Truth>? _scope;

    private CompiledPolicy(BoundPolicy policy)
    {
        Policy = policy;
        _organisations = [.. (policy.Syntax.Header!.Scope?.Organisations ?? []).Select(o => o.Name)];
        _scope = policy.Scope is { } scope ? ExpressionCompiler.CompileCondition(scope) : null;
        Rules = [.. policy.Rules.Select(rule => new CompiledRule(rule, this, ExpressionCompiler.Compile(rule)))];
    }

    /// <summary>What was bound.</summary>
    public BoundPolicy Policy { get; }

    /// <summary>Its rules in order.</summary>
    public IReadOnlyList<CompiledRule> Rules { get; }

    /// <summary>Policies that build on this one; the accounts in their scope are in this one's too.</summary>
    public List<CompiledPolicy> Children { get; } = [];

    /// <summary>Compiles policies, each once.</summary>
    public static IReadOnlyList<CompiledPolicy> Compile(IReadOnlyList<BoundPolicy> policies)
    {
        var compiled = policies.ToDictionary(p => p, p => new CompiledPolicy(p));
        foreach (var policy in policies)
        {
            foreach (var parent in policy.Parents.Where(compiled.ContainsKey))
            {
                compiled[parent].Children.Add(compiled[policy]);
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

    private Truth OwnScope(EvaluationContext context, Account account)
    {
        var own = _organisations.Length == 0 ? Truth.True : Truth.False;
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
        if (string.Equals(context.Snapshot.OrganisationId, organisation, StringComparison.OrdinalIgnoreCase) || context.InventoryUnit?.IsWithin(organisation) == true)
        {
            return Truth.True;
        }

        return account.Owner is { } owner ? Truth.Of(owner.IsWithin(organisation))
            : context.HasUnit(organisation) ? Truth.Unknown
            : Truth.False;
    }
}
