using System.Diagnostics;
using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Linting;
using PolicyCheck.Mutation;
using PolicyCheck.Policies;
using PolicyCheck.Reporting;
using PolicyCheck.Reporting.Coverage;
using PolicyCheck.Scripting;
using PolicyCheck.Syntax;

namespace PolicyCheck.Cli;

/// <summary>The line from files to reports: read, parse, bind, compile, evaluate, report.</summary>
internal sealed class Pipeline(Terminal terminal, Progress progress)
{
    private readonly DiagnosticBag _bag = new();

    /// <summary>Checks inventories against policies.</summary>
    /// <returns>The exit status.</returns>
    public int Check(CheckOptions options)
    {
        try
        {
            var (set, policies, waivers, inventories) = Load(options.Paths, options.Snapshot, options.AllowCSharp);
            progress.Stage("running the examples");
            var examples = Examples.Run(policies);
            Continue(examples.Diagnostics, ExitStatus.Usage);
            var runs = Plan(set, policies, options.Snapshot);
            var snapshots = runs.ConvertAll(run => Read(inventories, run));
            Continue([], ExitStatus.Snapshot);
            progress.Stage("evaluating");
            var finished = runs.ConvertAll(run => Evaluate(run, snapshots[runs.IndexOf(run)], waivers, options));
            progress.Stage("writing the reports");
            var files = Reports.Write(finished, options, OpenOutput);
            if (options.Out is not null)
            {
                progress.Close();
                new SummaryView(terminal).Show(finished, files, examples.Count);
            }

            return finished.Exists(run => Fails(run, options)) ? ExitStatus.Findings : ExitStatus.Ok;
        }
        catch (Stopped stopped)
        {
            return stopped.Status;
        }
        finally
        {
            progress.Close();
            terminal.Output.Flush();
            terminal.Write(_bag.Sealed());
        }
    }

    /// <summary>Runs the examples and, when asked, tests them by altering the rules.</summary>
    /// <returns>The exit status.</returns>
    public int Test(TestOptions options)
    {
        try
        {
            progress.Stage("reading the policies");
            var set = PolicySet.Parse(PolicyFolder.Find(options.Paths));
            var policies = Compile(Bind(set), options.AllowCSharp);
            foreach (var id in options.Rules)
            {
                SubjectSearch.Rule(policies, id);
            }

            progress.Stage("running the examples");
            var examples = Examples.Run(policies, IsWanted);
            _bag.AddRange(examples.Diagnostics);
            var mutates = options.Mutate && !_bag.HasErrors;
            progress.Stage("altering the rules");
            var clock = Stopwatch.StartNew();
            var mutation = mutates ? MutationTest.Run([.. policies.Select(p => p.Policy)], IsWanted, policies.FirstOrDefault()?.CSharp) : null;
            var tested = policies.Select(p => (p.Policy, (IReadOnlyList<BoundRule>)[.. p.Policy.Rules.Where(IsWanted)])).Where(p => p.Item2.Count > 0);
            Show(new FinishedTest([.. tested], examples, mutation, clock.Elapsed), options);
            return _bag.HasErrors ? ExitStatus.Usage : mutation?.Live.Any() == true ? ExitStatus.Findings : ExitStatus.Ok;

            bool IsWanted(BoundRule rule) => options.Includes(rule, set.Organisations.Any(o => o.PolicyFiles.Contains(rule.Source.Path, StringComparer.Ordinal)));
        }
        catch (Stopped stopped)
        {
            return stopped.Status;
        }
        finally
        {
            progress.Close();
            terminal.Output.Flush();
            terminal.Write(_bag.Sealed());
        }
    }

    /// <summary>Explains one rule's answer about one subject, or what a policy declares.</summary>
    /// <returns>The exit status.</returns>
    public int Explain(ExplainOptions options)
    {
        try
        {
            var (set, policies, waivers, inventories) = Load(options.Paths, options.Snapshot, options.AllowCSharp);
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

    /// <summary>Holds clauses against rules.</summary>
    /// <returns>The exit status.</returns>
    public int Coverage(CoverageOptions options)
    {
        try
        {
            var set = PolicySet.Parse(PolicyFolder.Find(options.Paths));
            var bound = Bind(set);
            var asked = bound.Policies.Where(p => set.Organisations.Any(o => o.PolicyFiles.Contains(p.Syntax.Source.Path, StringComparer.Ordinal))).ToList();
            var coverage = Policies.Coverage.Of(bound.Policies, asked, ClauseRegister.Of(bound.Policies));
            progress.Close();
            using var output = new MemoryStream();
            if (options.Json)
            {
                CoverageJson.Write(coverage, ToolVersion.Number, output);
            }
            else
            {
                output.Write(Encoding.UTF8.GetBytes(CoverageMarkdown.Write(coverage, options.Language ?? asked[0].Language)));
            }

            terminal.Raw().Write(output.GetBuffer().AsSpan(0, (int)output.Length));
            Continue(coverage.Diagnostics, ExitStatus.Findings);
            return coverage.Documents.Count > 0 ? ExitStatus.Ok : ExitStatus.Findings;
        }
        catch (Stopped stopped)
        {
            return stopped.Status;
        }
        finally
        {
            progress.Close();
            terminal.Output.Flush();
            terminal.Write(_bag.Sealed());
        }
    }

    /// <summary>Says what can be proven about policies, and what the inventories at hand show. Nothing is written but to standard output.</summary>
    /// <returns>The exit status.</returns>
    public int Lint(LintOptions options)
    {
        var status = ExitStatus.Ok;
        IReadOnlyList<string>? asked = null;
        var policies = 0;
        try
        {
            var (set, compiled, waivers, inventories) = Load(options.Paths, options.Snapshot, options.AllowCSharp);
            asked = [.. set.Organisations.SelectMany(o => o.PolicyFiles)];
            policies = set.Policies.Count(p => asked.Contains(p.Source.Path, StringComparer.Ordinal));
            var planned = options.Snapshot is null ? PolicyRuns.ByOrganisation(set, compiled) : PolicyRuns.OnSnapshot(options.Snapshot, compiled);
            Continue(options.Snapshot is null ? planned.Obstacles : planned.Diagnostics, ExitStatus.Usage);
            var snapshots = planned.Runs.Select(run => inventories.Of(run.Snapshot)).ToList();
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

    /// <summary>Prints a policy in its JSON form or in the language.</summary>
    /// <returns>The exit status.</returns>
    public int Export(string file, ExportForm form)
    {
        if (Directory.Exists(file))
        {
            throw new UserError($"'{file}' is a folder; name one policy file");
        }

        var written = PolicySet.ParseAlone(PolicyFolder.Find([file]));
        terminal.Write(written.Diagnostics);
        if (written.Policies is not [var policy] || written.Diagnostics.Any(d => d.IsError))
        {
            return ExitStatus.Usage;
        }

        using var text = new MemoryStream();
        if (form == ExportForm.Policy)
        {
            text.Write(Encoding.UTF8.GetBytes(PolicyPrinter.Print(policy)));
        }
        else
        {
            PolicyJson.Write(policy, text);
        }

        terminal.Raw().Write(text.ToArray());
        return ExitStatus.Ok;
    }

    /// <summary>Read, parse, bind, compile; the inventories are read meanwhile.</summary>
    private (PolicySet Set, IReadOnlyList<CompiledPolicy> Policies, IReadOnlyList<Waiver> Waivers, Inventories Inventories) Load(IReadOnlyList<string> paths, string? snapshot, bool allowCSharp)
    {
        progress.Stage("reading the policies");
        var found = PolicyFolder.Find(paths);
        var inventories = Inventories.Begin(snapshot is null ? found.Organisations.Select(o => o.LatestSnapshot) : [PolicyFolder.SnapshotAt(snapshot)]);
        var set = PolicySet.Parse(found);
        var bound = Bind(set);
        return (set, Compile(bound, allowCSharp), [.. bound.Waivers.Select(w => new Waiver(w))], inventories);
    }

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
        var result = inventories.Of(run.Snapshot);
        _bag.AddRange(result.Diagnostics);
        return result;
    }

    private FinishedRun Evaluate(PolicyRun run, Inventory.SnapshotResult read, IReadOnlyList<Waiver> waivers, CheckOptions options)
    {
        var result = Evaluator.Evaluate(run.Policies, Context(read, options.AsOf), waivers);
        var policy = run.Policies.FirstOrDefault(p => result.InScope[p] > 0) ?? run.Policies[0];
        var language = options.Language ?? policy.Policy.Language;
        var review = RunReview.Of(result, run.Snapshot, language);
        _bag.AddRange(review.Diagnostics);
        var report = ReportBuilder.Build(result, new ReportOptions(language, ToolVersion.Number, run.Snapshot, read.Diagnostics, review.Notices));
        return new FinishedRun(run.Name ?? Reports.SafeName(read.Snapshot!.OrganisationId), result, report);
    }

    private void Show(FinishedTest test, TestOptions options)
    {
        if (options.Format == TestFormat.Json)
        {
            using var json = new MemoryStream();
            TestDocument.Write(test, json);
            OpenOutput().Write(json.ToArray());
            return;
        }

        progress.Close();
        new TestView(terminal).Show(test, options.Verbose);
    }

    private Stream OpenOutput()
    {
        progress.Close();
        return terminal.Raw();
    }

    private static EvaluationContext Context(Inventory.SnapshotResult read, DateOnly? asOf) => new(read.Snapshot!, asOf ?? read.Snapshot!.AsOf);

    /// <summary>A run that checked nothing is never a pass.</summary>
    private static bool Fails(FinishedRun run, CheckOptions options) =>
        options.FailOn != FailLevel.Never
        && (RunReview.IsEmpty(run.Result) || run.Result.Rules.Any(rule => rule.Outcomes.Any(outcome => options.Fails(outcome.Answer.Verdict))));

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
