using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;

namespace PolicyCheck.Policies;

/// <summary>Policies that meet one inventory.</summary>
/// <param name="Name">Name of the organisation's folder; null when the inventory was chosen by hand and names the organisation itself.</param>
/// <param name="Snapshot">Path of the inventory.</param>
/// <param name="Policies">The policies, the organisation's own first.</param>
public sealed record PolicyRun(string? Name, string Snapshot, IReadOnlyList<CompiledPolicy> Policies)
{
    /// <summary>The inventories before it in the same folder, in ordinal order.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];
}

/// <summary>The runs together with everything that stands in their way.</summary>
public sealed record PlannedRuns(IReadOnlyList<PolicyRun> Runs, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True when inventories are all that is missing.</summary>
    public bool LacksOnlySnapshots => Diagnostics.Count > 0 && Diagnostics.All(PolicyDiagnostics.IsNoInventory);

    /// <summary>What stands in the way of those who can do without an inventory.</summary>
    public IReadOnlyList<Diagnostic> Obstacles => [.. Diagnostics.Where(d => !PolicyDiagnostics.IsNoInventory(d))];
}

/// <summary>Decides which policies meet which inventory: each organisation's own and those they build on, its own latest inventory.</summary>
public static class PolicyRuns
{
    /// <summary>One run for each organisation that was asked for.</summary>
    /// <remarks>
    /// A folder without inventory is an error, unless all its policies are there for others to build on, or for anybody. Where nothing
    /// runs at all, it is one all the same: nothing was judged.
    /// </remarks>
    public static PlannedRuns ByOrganisation(PolicySet set, IReadOnlyList<CompiledPolicy> policies)
    {
        var bag = new DiagnosticBag();
        var runs = new List<PolicyRun>();
        var idle = new List<OrganisationFolder>();
        foreach (var organisation in set.Organisations)
        {
            var own = Own(organisation, policies);
            if (organisation.LatestSnapshot is null)
            {
                var alone = own.FindAll(p => p.Children.All(own.Contains));
                if (alone.Exists(p => !p.IsForAnybody))
                {
                    bag.Add(PolicyDiagnostics.NoInventory(organisation.Path));
                }
                else if (alone.Count > 0)
                {
                    idle.Add(organisation);
                }

                continue;
            }

            if (runs.Find(r => r.Name == organisation.Name) is { } other)
            {
                var otherFolder = set.Organisations.First(o => o.LatestSnapshot == other.Snapshot).Path;
                bag.Add(PolicyDiagnostics.NameTwice(organisation.Path, otherFolder));
            }

            runs.Add(new PolicyRun(organisation.Name, organisation.LatestSnapshot, [.. own, .. Ancestors(own, policies)]) { Earlier = [.. organisation.Snapshots.SkipLast(1)] });
        }

        if (runs.Count == 0)
        {
            bag.AddRange(idle.Select(organisation => PolicyDiagnostics.NoInventory(organisation.Path)));
        }

        return new PlannedRuns(runs, bag.Sealed());
    }

    /// <summary>All policies meet one inventory, and their scopes decide; those for anybody apply too, after those that name an organisation.</summary>
    public static PlannedRuns OnSnapshot(string path, IReadOnlyList<CompiledPolicy> policies) =>
        PolicyFolder.SnapshotsAt(path) is { Count: > 0 } snapshots
            ? new PlannedRuns([new PolicyRun(null, snapshots[^1], [.. policies.OrderBy(p => p.IsForAnybody)]) { Earlier = [.. snapshots.SkipLast(1)] }], [])
            : new PlannedRuns([], [PolicyDiagnostics.NoInventory(FilePaths.Tidy(path))]);

    /// <summary>The organisation that a run's policies are for, if it is one: it is the inventory's where that does not say. The first policies are the organisation's own.</summary>
    public static string? OrganisationOf(PolicyRun run)
    {
        var named = run.Policies.Select(p => (Policy: p, Names: OrganisationsOf(p.Policy))).Where(p => p.Names.Count > 0).ToList();
        var own = named.Where(p => !named.Exists(other => IsAbove(p.Policy, other.Policy))).SelectMany(p => p.Names).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return own.Count == 1 ? own[0] : null;
    }

    /// <summary>The organisations that a policy's header is for: <c>accounts of a</c>, <c>accounts where organisation = a</c>.</summary>
    private static List<string> OrganisationsOf(BoundPolicy policy)
    {
        var conditions = policy.Scope is null ? [] : BoundWalker.All(policy.Scope).OfType<BoundComparison>().Where(c => c is { Operator: ComparisonOperator.Equal, Left: BoundOrganisationId });
        return
        [
            .. policy.Syntax.Header?.Scope?.Organisations.Select(o => o.Name) ?? [],
            .. conditions.Select(c => (c.Right as BoundConstant)?.Value).OfType<string>(),
        ];
    }

    /// <summary>The name of the organisation whose folder holds one of the inventories; null when none does.</summary>
    public static string? HomeOf(PolicySet set, IReadOnlyList<string> snapshots) =>
        snapshots.Select(s => set.Organisations.FirstOrDefault(o => o.Snapshots.Any(own => DiskFiles.Identity(own) == DiskFiles.Identity(s)))).FirstOrDefault(o => o is not null)?.Name;

    /// <summary>The policies that meet an organisation's inventories: its own and those they build on; all where no folder has its name.</summary>
    public static IReadOnlyList<CompiledPolicy> PoliciesOf(string? organisation, PolicySet set, IReadOnlyList<CompiledPolicy> policies)
    {
        var own = set.Organisations.FirstOrDefault(o => o.Name == organisation) is { } folder ? Own(folder, policies) : [];
        return own.Count > 0 ? [.. own, .. Ancestors(own, policies)] : policies;
    }

    private static List<CompiledPolicy> Own(OrganisationFolder organisation, IReadOnlyList<CompiledPolicy> policies) =>
        [.. policies.Where(p => organisation.PolicyFiles.Contains(PathOf(p), StringComparer.Ordinal))];

    private static IEnumerable<CompiledPolicy> Ancestors(List<CompiledPolicy> own, IReadOnlyList<CompiledPolicy> policies) =>
        policies.Where(p => !own.Contains(p) && own.Any(child => IsAbove(p, child)));

    private static bool IsAbove(CompiledPolicy policy, CompiledPolicy child) =>
        policy.Children.Any(c => ReferenceEquals(c, child) || IsAbove(c, child));

    private static string PathOf(CompiledPolicy policy) => policy.Policy.Syntax.Source.Path;
}
