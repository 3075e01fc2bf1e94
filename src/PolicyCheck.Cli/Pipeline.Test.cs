using System.Diagnostics;
using PolicyCheck.Binding;
using PolicyCheck.Mutation;
using PolicyCheck.Policies;

namespace PolicyCheck.Cli;

/// <content>Running the examples, and testing them by altering the rules.</content>
internal sealed partial class Pipeline
{
    /// <summary>Runs the examples and, when asked, tests them by altering the rules.</summary>
    /// <returns>The exit status.</returns>
    public int Test(TestOptions options) => Reported(() =>
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
    });

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
}
