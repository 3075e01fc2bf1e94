using System.Text;
using PolicyCheck.Cli.BuildServers;
using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Policies;
using PolicyCheck.Reporting.Changes;

namespace PolicyCheck.Cli;

/// <content>Telling what differs between two inventories.</content>
internal sealed partial class Pipeline
{
    /// <summary>Compares two inventories, or those of all organisations in two folders, and what the policies answer about them.</summary>
    /// <returns>The exit status.</returns>
    public int Diff(DiffOptions options)
    {
        // The document goes to standard output, so a build server reads standard error.
        var log = options.Server is { } server ? new BuildLog(server, terminal.Error) : null;
        return Reported(() => Diff(options, log), log);
    }

    private int Diff(DiffOptions options, BuildLog? log)
    {
        progress.Stage("reading the policies");
        var (oldTree, newTree) = (OrganisationsIn(options.Old), OrganisationsIn(options.New));
        var areTrees = oldTree is not null && newTree is not null;
        var pairs = areTrees ? PairsOf(oldTree!, newTree!, options) : [PairOf(options)];
        var inventories = Inventories.Begin(pairs.Select(p => p.New), pairs.Select(p => p.Old), Options(options.Inventory) with { AsOf = options.AsOf });
        var now = LoadPolicies(options.Paths is { } paths ? PolicyFolder.Find(paths) : areTrees ? newTree! : PolicyFolder.Find(["policies"]), options.AllowCSharp);
        var then = options.OldPaths is { } oldPaths ? LoadPolicies(PolicyFolder.Find(oldPaths), options.AllowCSharp)
            : areTrees && options.Paths is null ? LoadPolicies(oldTree!, options.AllowCSharp)
            : now;

        progress.Stage("reading the inventories");
        var sides = pairs.ConvertAll(pair => Read(pair, then, now, inventories));
        Continue([], ExitStatus.Snapshot);

        progress.Stage("evaluating");
        var runs = sides.ConvertAll(side => (
            Old: ComparedRun.Of(side.OldPolicies, then.Waivers, Context(side.Before, null)),
            New: ComparedRun.Of(side.Policies, now.Waivers, Context(side.After, options.AsOf))));
        var reports = pairs.Select((pair, i) => Compare(pair, runs[i].Old, runs[i].New, sides[i].Policies, options.Language)).ToList();
        Show(reports, options.Format);
        log?.Write(reports);
        return reports.Exists(r => r.HasNewGap) || runs.Exists(run => RunReview.IsEmpty(run.New.Result)) ? ExitStatus.Findings : ExitStatus.Ok;
    }

    /// <summary>Two inventories that are compared.</summary>
    /// <param name="Old">The first one's file.</param>
    /// <param name="New">The second one's file.</param>
    /// <param name="Organisation">Name of the folder that both stand in; null when the files tell.</param>
    private sealed record ComparedPair(string Old, string New, string? Organisation);

    /// <summary>What has been read of a pair, and the policies that each inventory is judged by.</summary>
    private sealed record ReadPair(SnapshotResult Before, SnapshotResult After, IReadOnlyList<CompiledPolicy> OldPolicies, IReadOnlyList<CompiledPolicy> Policies);

    /// <summary>What a folder holds that is no organisation's own and has folders of some that have inventories; null for anything else.</summary>
    private static FoundPolicies? OrganisationsIn(string path) =>
        PolicyFolder.SnapshotsAt(path).Count == 0 && PolicyFolder.Find([path]) is var found && WithInventory(found).Count > 0 ? found : null;

    private static List<OrganisationFolder> WithInventory(FoundPolicies found) => [.. found.Organisations.Where(o => o.LatestSnapshot is not null).DistinctBy(o => o.Name)];

    private ComparedPair PairOf(DiffOptions options)
    {
        var (old, @new) = (InventoryAt(options.Old), InventoryAt(options.New));
        Continue([], ExitStatus.Snapshot);
        return new ComparedPair(old!, @new!, null);
    }

    /// <summary>The latest inventories of the organisations that stand in both folders.</summary>
    private List<ComparedPair> PairsOf(FoundPolicies oldTree, FoundPolicies newTree, DiffOptions options)
    {
        var (before, after) = (WithInventory(oldTree), WithInventory(newTree));
        foreach (var (one, others, folder) in new[] { (after, before, options.Old), (before, after, options.New) })
        {
            _bag.AddRange(one.ExceptBy(others.Select(o => o.Name), o => o.Name).Select(o => ComparisonDiagnostics.IsAlone(o.Path, o.Name, folder)));
        }

        var pairs = before.Join(after, o => o.Name, o => o.Name, (old, @new) => new ComparedPair(old.LatestSnapshot!, @new.LatestSnapshot!, @new.Name)).ToList();
        if (pairs.Count == 0)
        {
            Continue([ComparisonDiagnostics.HaveNothingInCommon(options.Old, options.New)], ExitStatus.Usage);
        }

        return pairs;
    }

    private ReadPair Read(ComparedPair pair, LoadedPolicies then, LoadedPolicies now, Inventories inventories)
    {
        var home = pair.Organisation ?? PolicyRuns.HomeOf(now.Set, [pair.New, pair.Old]);
        var policies = PolicyRuns.PoliciesOf(home, now.Set, now.Policies);
        var likely = PolicyRuns.OrganisationOf(new PolicyRun(home, pair.New, policies));
        var (before, after) = (inventories.OfEarlier(pair.Old, likely), inventories.Of(pair.New, likely));
        _bag.AddRange(before.Diagnostics);
        _bag.AddRange(ReferenceEquals(before, after) ? [] : after.Diagnostics);
        return new ReadPair(before, after, ReferenceEquals(then, now) ? policies : PolicyRuns.PoliciesOf(home, then.Set, then.Policies), policies);
    }

    private ChangeReport Compare(ComparedPair pair, ComparedRun old, ComparedRun @new, IReadOnlyList<CompiledPolicy> policies, Language? language)
    {
        Review(old, pair.Old, @new, pair.New);
        var chosen = language ?? (policies.FirstOrDefault(p => @new.Result.InScope[p] > 0) ?? policies[0]).Policy.Language;
        var history = FindingHistory.Of([old.Result, @new.Result]);
        return ChangeReportBuilder.Build(SnapshotComparison.Of(old, @new), history, pair.Old, pair.New, chosen);
    }

    private string? InventoryAt(string path)
    {
        var found = PolicyRuns.OnSnapshot(path, []);
        _bag.AddRange(found.Diagnostics);
        return found.Runs.FirstOrDefault()?.Snapshot;
    }

    /// <summary>What is odd about the pair; and a run that checked nothing is never a pass.</summary>
    private void Review(ComparedRun old, string oldPath, ComparedRun @new, string newPath)
    {
        if (old.AsOf > @new.AsOf)
        {
            _bag.Add(ComparisonDiagnostics.IsBackwards(oldPath, old.AsOf, @new.AsOf));
        }

        if (!string.Equals(old.Snapshot.OrganisationId, @new.Snapshot.OrganisationId, StringComparison.OrdinalIgnoreCase))
        {
            _bag.Add(ComparisonDiagnostics.IsOfAnother(newPath, @new.Snapshot.OrganisationId, old.Snapshot.OrganisationId, oldPath));
        }

        if (RunReview.IsEmpty(@new.Result))
        {
            _bag.AddRange(RunReview.Of(@new.Result, newPath, Model.Language.English).Diagnostics);
        }
    }

    private void Show(IReadOnlyList<ChangeReport> reports, DiffFormat format)
    {
        if (format == DiffFormat.Text)
        {
            progress.Close();
            new DiffView(terminal).Show(reports);
            return;
        }

        using var output = new MemoryStream();
        if (format == DiffFormat.Json)
        {
            ChangesJson.Write(reports, ToolVersion.Number, output);
        }
        else
        {
            output.Write(Encoding.UTF8.GetBytes(ChangesMarkdown.Write(reports)));
        }

        OpenOutput().Write(output.GetBuffer().AsSpan(0, (int)output.Length));
    }
}
