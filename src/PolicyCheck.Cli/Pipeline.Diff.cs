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
        var (then, now, pairs) = HoldsOrganisations(options.Old) && HoldsOrganisations(options.New) ? PairsOfOrganisations(options) : PairOfInventories(options);

        progress.Stage("reading the inventories");
        var inventories = Inventories.Begin(pairs.Select(p => p.NewPath), pairs.Select(p => p.OldPath), Options(options.Inventory) with { AsOf = options.AsOf });
        foreach (var pair in pairs)
        {
            _bag.AddRange(Before(inventories, pair).Diagnostics);
            _bag.AddRange(ReferenceEquals(Before(inventories, pair), After(inventories, pair)) ? [] : After(inventories, pair).Diagnostics);
        }

        Continue([], ExitStatus.Snapshot);
        progress.Stage("evaluating");
        var runs = pairs.ConvertAll(pair => (
            Old: ComparedRun.Of(pair.OldPolicies, then.Waivers, Context(Before(inventories, pair), null)),
            New: ComparedRun.Of(pair.Policies, now.Waivers, Context(After(inventories, pair), options.AsOf))));
        var reports = pairs.Zip(runs, (pair, run) => Compare(pair, run.Old, run.New, options.Language)).ToList();
        Show(reports, options.Format);
        log?.Write(reports);
        return reports.Exists(r => r.HasNewGap) || runs.Exists(run => RunReview.IsEmpty(run.New.Result)) ? ExitStatus.Findings : ExitStatus.Ok;
    }

    /// <summary>Two inventories that are compared, and the policies that each is judged by.</summary>
    private sealed record ComparedPair(string OldPath, string NewPath, IReadOnlyList<CompiledPolicy> OldPolicies, IReadOnlyList<CompiledPolicy> Policies)
    {
        /// <summary>The organisation whose inventories they are, where they do not say.</summary>
        public string? Likely => PolicyRuns.OrganisationOf(new PolicyRun(null, NewPath, Policies));
    }

    private static SnapshotResult Before(Inventories inventories, ComparedPair pair) => inventories.OfEarlier(pair.OldPath, pair.Likely);

    private static SnapshotResult After(Inventories inventories, ComparedPair pair) => inventories.Of(pair.NewPath, pair.Likely);

    /// <summary>True for a folder that is no organisation's own and holds folders of some that have inventories.</summary>
    private static bool HoldsOrganisations(string path) =>
        PolicyFolder.SnapshotsAt(path).Count == 0 && PolicyFolder.Find([path]).Organisations.Any(o => o.LatestSnapshot is not null);

    private (LoadedPolicies Then, LoadedPolicies Now, List<ComparedPair> Pairs) PairOfInventories(DiffOptions options)
    {
        var (oldPath, newPath) = (InventoryAt(options.Old), InventoryAt(options.New));
        Continue([], ExitStatus.Snapshot);
        var now = LoadPolicies(PolicyFolder.Find(options.Paths ?? ["policies"]), options.AllowCSharp);
        var then = options.OldPaths is { } paths ? LoadPolicies(PolicyFolder.Find(paths), options.AllowCSharp) : now;
        var home = PolicyRuns.HomeOf(now.Set, [newPath!, oldPath!]);
        return (then, now, [new ComparedPair(oldPath!, newPath!, PolicyRuns.PoliciesOf(home, then.Set, then.Policies), PolicyRuns.PoliciesOf(home, now.Set, now.Policies))]);
    }

    /// <summary>The latest inventories of the organisations that stand in both folders; each folder is judged by its own policies where no others are named.</summary>
    private (LoadedPolicies Then, LoadedPolicies Now, List<ComparedPair> Pairs) PairsOfOrganisations(DiffOptions options)
    {
        var now = LoadPolicies(PolicyFolder.Find(options.Paths ?? [options.New]), options.AllowCSharp);
        var then = LoadPolicies(PolicyFolder.Find(options.OldPaths ?? options.Paths ?? [options.Old]), options.AllowCSharp);
        var (before, after) = (WithInventory(options.Old), WithInventory(options.New));
        foreach (var (one, others, folder) in new[] { (after, before, options.Old), (before, after, options.New) })
        {
            _bag.AddRange(one.ExceptBy(others.Select(o => o.Name), o => o.Name).Select(o => ComparisonDiagnostics.IsAlone(o.Path, o.Name, folder)));
        }

        var pairs = before.Join(after, o => o.Name, o => o.Name, (old, @new) => new ComparedPair(
            old.LatestSnapshot!, @new.LatestSnapshot!, PolicyRuns.PoliciesOf(@new.Name, then.Set, then.Policies), PolicyRuns.PoliciesOf(@new.Name, now.Set, now.Policies))).ToList();
        if (pairs.Count == 0)
        {
            Continue([ComparisonDiagnostics.HaveNothingInCommon(options.Old, options.New)], ExitStatus.Usage);
        }

        return (then, now, pairs);

        static List<OrganisationFolder> WithInventory(string path) => [.. PolicyFolder.Find([path]).Organisations.Where(o => o.LatestSnapshot is not null).DistinctBy(o => o.Name)];
    }

    private ChangeReport Compare(ComparedPair pair, ComparedRun old, ComparedRun @new, Language? language)
    {
        Review(old, pair.OldPath, @new, pair.NewPath);
        var chosen = language ?? (pair.Policies.FirstOrDefault(p => @new.Result.InScope[p] > 0) ?? pair.Policies[0]).Policy.Language;
        var history = FindingHistory.Of([old.Result, @new.Result]);
        return ChangeReportBuilder.Build(SnapshotComparison.Of(old, @new), history, pair.OldPath, pair.NewPath, chosen);
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
