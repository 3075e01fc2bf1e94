using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Policies;
using PolicyCheck.Reporting.History;

namespace PolicyCheck.Cli;

/// <content>Judging the inventories before the one that is reported, by the same policies.</content>
internal sealed partial class Pipeline
{
    /// <summary>
    /// Evaluates the earlier inventories, each on its own day; null when there is none. One that cannot be used is left out with a
    /// warning: it says nothing of how things are now. What else is remarked on them was told in their time.
    /// </summary>
    private ReportPast? Past(PolicyRun run, Inventories inventories, EvaluationResult now, IReadOnlyList<Waiver> waivers)
    {
        var (organisation, likely) = (now.Context.Snapshot.OrganisationId, PolicyRuns.OrganisationOf(run));
        var past = new List<PastRun>();
        foreach (var path in run.Earlier)
        {
            var read = inventories.OfEarlier(path, likely);
            if (read.Snapshot is not { } snapshot)
            {
                _bag.Add(ComparisonDiagnostics.IsUnreadable(read.Diagnostics.First(d => d.IsError)));
            }
            else if (!string.Equals(snapshot.OrganisationId, organisation, StringComparison.OrdinalIgnoreCase))
            {
                _bag.Add(ComparisonDiagnostics.IsNotOf(path, organisation, snapshot.OrganisationId));
            }
            else if (snapshot.AsOf <= now.Context.AsOf)
            {
                past.Add(new PastRun(path, Evaluator.Evaluate(run.Policies, Context(read, null), waivers)));
            }
        }

        past = [.. past.OrderBy(p => p.Result.Context.AsOf)];
        return past.Count == 0 ? null : new ReportPast(
            past,
            SnapshotComparison.Of(new ComparedRun(run.Policies, waivers, past[^1].Result), new ComparedRun(run.Policies, waivers, now)),
            FindingHistory.Of([.. past.Select(p => p.Result), now]));
    }
}
