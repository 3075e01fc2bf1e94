using PolicyCheck.Binding;
using PolicyCheck.Cli.BuildServers;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Policies;
using PolicyCheck.Scripting;

namespace PolicyCheck.Cli;

/// <summary>The line from files to reports: read, parse, bind, compile, evaluate, report. Each command has a file of its own.</summary>
internal sealed partial class Pipeline(Terminal terminal, Progress progress)
{
    private readonly DiagnosticBag _bag = new();

    /// <summary>Runs to the end or to the first errors that forbid going on, and then says all that there was to say.</summary>
    private int Reported(Func<int> run, BuildLog? log = null)
    {
        try
        {
            return run();
        }
        catch (Stopped stopped)
        {
            return stopped.Status;
        }
        finally
        {
            progress.Close();
            terminal.Output.Flush();
            var diagnostics = _bag.Sealed();
            terminal.Write(diagnostics);
            log?.Write(diagnostics);
        }
    }

    /// <summary>Read, parse, bind, compile; the inventories are read meanwhile, and when asked those before them too.</summary>
    private (PolicySet Set, IReadOnlyList<CompiledPolicy> Policies, IReadOnlyList<Waiver> Waivers, Inventories Inventories) Load(
        IReadOnlyList<string> paths, string? snapshot, InventoryOptions inventory, DateOnly? asOf, bool allowCSharp, bool withEarlier = false)
    {
        progress.Stage("reading the policies");
        var found = PolicyFolder.Find(paths);
        var import = Options(inventory) with { AsOf = asOf };
        IReadOnlyList<IReadOnlyList<string>> snapshots = snapshot is null ? [.. found.Organisations.Select(o => o.Snapshots)] : [PolicyFolder.SnapshotsAt(snapshot)];
        var inventories = Inventories.Begin(snapshots.Select(s => s.LastOrDefault()), withEarlier ? snapshots.SelectMany(s => s.SkipLast(1)) : [], import);
        var (set, policies, waivers) = LoadPolicies(found, allowCSharp);
        return (set, policies, waivers, inventories);
    }

    private LoadedPolicies LoadPolicies(FoundPolicies found, bool allowCSharp)
    {
        var set = PolicySet.Parse(found);
        var bound = Bind(set);
        return new LoadedPolicies(set, Compile(bound, allowCSharp), [.. bound.Waivers.Select(w => new Waiver(w))]);
    }

    /// <summary>Policies that run, and what else stands in their files.</summary>
    private sealed record LoadedPolicies(PolicySet Set, IReadOnlyList<CompiledPolicy> Policies, IReadOnlyList<Waiver> Waivers);

    private BoundPolicies Bind(PolicySet set)
    {
        _bag.AddRange(set.Diagnostics);
        var bound = Binder.Bind(set.Policies, DerivedFields.All, VerdictWords.Instance);
        Continue(bound.Diagnostics, ExitStatus.Usage);
        return bound;
    }

    /// <summary>Conditions in C# are checked before anything is compiled for use.</summary>
    private IReadOnlyList<CompiledPolicy> Compile(BoundPolicies bound, bool allowCSharp)
    {
        var csharp = CSharpBlocks.Prepare(bound.Policies, allowCSharp);
        Continue(csharp.Diagnostics, ExitStatus.Usage);
        return CompiledPolicy.Compile(bound.Policies, csharp.Conditions);
    }

    private List<PolicyRun> Plan(PolicySet set, IReadOnlyList<CompiledPolicy> policies, string? snapshot)
    {
        var planned = snapshot is null ? PolicyRuns.ByOrganisation(set, policies) : PolicyRuns.OnSnapshot(snapshot, policies);
        Continue(planned.Diagnostics, planned.LacksOnlySnapshots ? ExitStatus.Snapshot : ExitStatus.Usage);
        return [.. planned.Runs];
    }

    private Inventory.SnapshotResult Read(Inventories inventories, PolicyRun run)
    {
        progress.Stage($"reading {run.Snapshot}");
        var result = inventories.Of(run.Snapshot, PolicyRuns.OrganisationOf(run));
        _bag.AddRange(result.Diagnostics);
        return result;
    }

    private Stream OpenOutput()
    {
        progress.Close();
        return terminal.Raw();
    }

    private static EvaluationContext Context(Inventory.SnapshotResult read, DateOnly? asOf) => new(read.Snapshot!, asOf ?? read.Snapshot!.AsOf);

    private void Continue(IReadOnlyList<Diagnostic> diagnostics, int statusOfErrors)
    {
        _bag.AddRange(diagnostics);
        if (_bag.HasErrors)
        {
            throw new Stopped(statusOfErrors);
        }
    }

    /// <summary>The errors in the bag end the run.</summary>
    private sealed class Stopped(int status) : Exception
    {
        public int Status => status;
    }
}
