using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Linting;
using PolicyCheck.Policies;

namespace PolicyCheck.Cli;

/// <content>Looking at policies without judging anybody.</content>
internal sealed partial class Pipeline
{
    /// <summary>Says what can be proven about policies, and what the inventories at hand show. Nothing is written but to standard output.</summary>
    /// <returns>The exit status.</returns>
    public int Lint(LintOptions options)
    {
        var status = ExitStatus.Ok;
        IReadOnlyList<string>? asked = null;
        var policies = 0;
        try
        {
            var (set, compiled, waivers, inventories) = Load(options.Paths, options.Snapshot, options.Inventory, options.AsOf, options.AllowCSharp);
            asked = [.. set.Organisations.SelectMany(o => o.PolicyFiles)];
            policies = set.Policies.Count(p => asked.Contains(p.Source.Path, StringComparer.Ordinal));
            var planned = options.Snapshot is null ? PolicyRuns.ByOrganisation(set, compiled) : PolicyRuns.OnSnapshot(options.Snapshot, compiled);
            Continue(options.Snapshot is null ? planned.Obstacles : planned.Diagnostics, ExitStatus.Usage);
            var snapshots = planned.Runs.Select(run => inventories.Of(run.Snapshot, PolicyRuns.OrganisationOf(run))).ToList();
            Continue(snapshots.SelectMany(s => s.Diagnostics.Where(d => d.IsError)).ToList(), ExitStatus.Snapshot);
            progress.Stage("looking at the policies");
            var runs = planned.Runs.Zip(snapshots, (run, read) => new InventoryRun(run, read.Snapshot!, options.AsOf ?? read.Snapshot!.AsOf)).ToList();
            IReadOnlyList<BoundPolicy> bound = [.. compiled.Select(p => p.Policy)];
            Continue(Linter.Run(new LintInput(bound, compiled, waivers, ClauseRegister.Of(bound), runs, options.AsOf, options.SoonDays)), ExitStatus.Usage);
        }
        catch (Stopped stopped)
        {
            status = stopped.Status;
        }

        progress.Close();
        var findings = _bag.Sealed().Where(d => d.IsError || asked is null || IsAbout(d, asked)).ToList();
        if (options.Json)
        {
            using var json = new MemoryStream();
            LintJson.Write(findings, json);
            terminal.Raw().Write(json.GetBuffer().AsSpan(0, (int)json.Length));
        }
        else
        {
            new LintView(terminal).Show(findings, policies);
        }

        return status != ExitStatus.Ok ? status
            : findings.Exists(d => d.Descriptor.Severity == DiagnosticSeverity.Warning) ? ExitStatus.Findings
            : ExitStatus.Ok;
    }

    /// <summary>What is said of policies that were looked up only because others build on them is for those who ask about them.</summary>
    private static bool IsAbout(Diagnostic diagnostic, IReadOnlyList<string> files) =>
        files.Contains(diagnostic.Location.Path, StringComparer.Ordinal) || !diagnostic.Location.Path.Contains(".policy", StringComparison.OrdinalIgnoreCase);
}
