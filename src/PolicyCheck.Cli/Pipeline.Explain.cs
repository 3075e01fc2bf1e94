using PolicyCheck.Evaluation;
using PolicyCheck.Policies;

namespace PolicyCheck.Cli;

/// <content>Explaining answers and declarations.</content>
internal sealed partial class Pipeline
{
    /// <summary>Explains one rule's answer about one subject, or what a policy declares.</summary>
    /// <returns>The exit status.</returns>
    public int Explain(ExplainOptions options)
    {
        try
        {
            var (set, policies, waivers, inventories) = Load(options.Paths, options.Snapshot, options.Inventory, options.AsOf, options.AllowCSharp);
            if (options.Subject is not { } subject)
            {
                Continue([], ExitStatus.Usage);
                var constructs = SubjectSearch.Constructs(new ConstructBook(policies, waivers), options.Id);
                progress.Close();
                new ConstructView(terminal).Show(constructs);
                return ExitStatus.Ok;
            }

            var rule = SubjectSearch.Rule(policies, options.Id);
            var runs = Plan(set, policies, options.Snapshot).FindAll(run => run.Policies.Contains(rule.Policy));
            if (runs.Count == 0)
            {
                throw new UserError($"no inventory here is judged by '{options.Id}', which is for anybody's; give one with --snapshot");
            }

            var snapshots = runs.ConvertAll(run => Read(inventories, run));
            Continue([], ExitStatus.Snapshot);
            var results = runs.ConvertAll(run => Evaluator.Evaluate(run.Policies, Context(snapshots[runs.IndexOf(run)], options.AsOf), waivers));
            var found = SubjectSearch.Outcomes(rule, subject, [.. runs.Zip(results, (run, result) => (run.Snapshot, result))]);
            progress.Close();
            new ExplanationView(terminal, rule).Show(found);
            return ExitStatus.Ok;
        }
        catch (Stopped stopped)
        {
            progress.Close();
            terminal.Write(_bag.Sealed());
            return stopped.Status;
        }
    }
}
