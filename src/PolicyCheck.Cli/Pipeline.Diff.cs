using System.Text;
using PolicyCheck.Comparison;
using PolicyCheck.Policies;
using PolicyCheck.Reporting.Changes;

namespace PolicyCheck.Cli;

/// <content>Telling what differs between two inventories.</content>
internal sealed partial class Pipeline
{
    /// <summary>Compares two inventories, and what the policies answer about them.</summary>
    /// <returns>The exit status.</returns>
    public int Diff(DiffOptions options) => Reported(() =>
    {
        progress.Stage("reading the policies");
        var (oldPath, newPath) = (InventoryAt(options.Old), InventoryAt(options.New));
        Continue([], ExitStatus.Snapshot);
        var inventories = Inventories.Begin([newPath], [oldPath!], Options(options.Inventory) with { AsOf = options.AsOf });
        var now = LoadPolicies(PolicyFolder.Find(options.Paths), options.AllowCSharp);
        var home = PolicyRuns.HomeOf(now.Set, [newPath!, oldPath!]);
        var then = options.OldPaths is { } paths ? LoadPolicies(PolicyFolder.Find(paths), options.AllowCSharp) : now;
        var policies = PolicyRuns.PoliciesOf(home, now.Set, now.Policies);
        var oldPolicies = options.OldPaths is null ? policies : PolicyRuns.PoliciesOf(home, then.Set, then.Policies);

        progress.Stage("reading the inventories");
        var likely = PolicyRuns.OrganisationOf(new PolicyRun(home, newPath!, policies));
        var after = inventories.Of(newPath!, likely);
        var before = inventories.OfEarlier(oldPath!, likely);
        _bag.AddRange(before.Diagnostics);
        Continue(ReferenceEquals(before, after) ? [] : after.Diagnostics, ExitStatus.Snapshot);

        progress.Stage("evaluating");
        var old = ComparedRun.Of(oldPolicies, then.Waivers, Context(before, null));
        var @new = ComparedRun.Of(policies, now.Waivers, Context(after, options.AsOf));
        Review(old, oldPath!, @new, newPath!);
        var language = options.Language ?? (policies.FirstOrDefault(p => @new.Result.InScope[p] > 0) ?? policies[0]).Policy.Language;
        var history = FindingHistory.Of([old.Result, @new.Result]);
        var report = ChangeReportBuilder.Build(SnapshotComparison.Of(old, @new), history, oldPath!, newPath!, language);
        Show(report, options.Format);
        return report.HasNewGap || RunReview.IsEmpty(@new.Result) ? ExitStatus.Findings : ExitStatus.Ok;
    });

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

    private void Show(ChangeReport report, DiffFormat format)
    {
        if (format == DiffFormat.Text)
        {
            progress.Close();
            new DiffView(terminal).Show(report);
            return;
        }

        using var output = new MemoryStream();
        if (format == DiffFormat.Json)
        {
            ChangesJson.Write(report, ToolVersion.Number, output);
        }
        else
        {
            output.Write(Encoding.UTF8.GetBytes(ChangesMarkdown.Write(report)));
        }

        OpenOutput().Write(output.GetBuffer().AsSpan(0, (int)output.Length));
    }
}
