using PolicyCheck.Cli.BuildServers;
using PolicyCheck.Evaluation;
using PolicyCheck.Policies;
using PolicyCheck.Reporting;
using PolicyCheck.Reporting.Carry;

namespace PolicyCheck.Cli;

/// <content>Evaluating inventories and writing reports.</content>
internal sealed partial class Pipeline
{
    /// <summary>Checks inventories against policies.</summary>
    /// <returns>The exit status.</returns>
    public int Check(CheckOptions options)
    {
        // A document on standard output is for another program; then the build server reads standard error.
        var log = options.Server is { } server ? new BuildLog(server, options.Out is null ? terminal.Error : terminal.Output) : null;
        return Reported(() => Check(options, log), log);
    }

    private int Check(CheckOptions options, BuildLog? log)
    {
        var (set, policies, waivers, inventories) = Load(options.Paths, options.Snapshot, options.Inventory, options.AsOf, options.AllowCSharp, options.WithHistory);
        progress.Stage("running the examples");
        var examples = Examples.Run(policies);
        Continue(examples.Diagnostics, ExitStatus.Usage);
        var runs = Plan(set, policies, options.Snapshot);
        CarriedBooks.Check(options, runs.Count);
        var snapshots = runs.ConvertAll(run => Read(inventories, run));
        Continue([], ExitStatus.Snapshot);
        progress.Stage("evaluating");
        var finished = runs.ConvertAll(run => Evaluate(run, snapshots[runs.IndexOf(run)], inventories, waivers, options));
        finished = finished.ConvertAll(run => WithNotes(run, options));
        Continue([], ExitStatus.Snapshot);
        progress.Stage("writing the reports");
        var files = Reports.Write(finished, options, OpenOutput);
        if (options.Out is not null)
        {
            progress.Close();
            new SummaryView(terminal).Show(finished, files, examples.Count);
        }

        log?.Write(finished);
        log?.Summarise(files.SelectMany(f => f));
        return finished.Exists(run => Fails(run, options)) ? ExitStatus.Findings : ExitStatus.Ok;
    }

    private FinishedRun Evaluate(PolicyRun run, Inventory.SnapshotResult read, Inventories inventories, IReadOnlyList<Waiver> waivers, CheckOptions options)
    {
        var result = Evaluator.Evaluate(run.Policies, Context(read, options.AsOf), waivers);
        var policy = run.Policies.FirstOrDefault(p => result.InScope[p] > 0) ?? run.Policies[0];
        var language = options.Language ?? policy.Policy.Language;
        var review = RunReview.Of(result, run.Snapshot, language);
        _bag.AddRange(review.Diagnostics);
        var report = ReportBuilder.Build(result, new ReportOptions(language, ToolVersion.Number, run.Snapshot, [.. read.Diagnostics.Where(d => d.Descriptor.Severity != Diagnostics.DiagnosticSeverity.Info)], review.Notices)
        {
            Past = options.WithHistory ? Past(run, inventories, result, waivers) : null,
        });
        return new FinishedRun(run.Name ?? Reports.SafeName(read.Snapshot!.OrganisationId), result, report);
    }

    /// <summary>Takes over what was written into an earlier workbook.</summary>
    private FinishedRun WithNotes(FinishedRun run, CheckOptions options)
    {
        if (options.Carry is null || CarriedBooks.Find(options.Carry, run) is not { } path)
        {
            return run;
        }

        progress.Stage($"reading {path}");
        var carried = CarriedWork.Read(run.Report, path, () => File.OpenRead(path), options.Inventory.Limits, _bag);
        return run with { Report = run.Report with { Carried = carried } };
    }

    /// <summary>A run that checked nothing is never a pass.</summary>
    private static bool Fails(FinishedRun run, CheckOptions options) =>
        options.FailOn != FailLevel.Never
        && (RunReview.IsEmpty(run.Result) || run.Result.Rules.Any(rule => rule.Outcomes.Any(outcome => options.Fails(outcome.Answer.Verdict))));
}
