using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>Compiled rules answer as the slow evaluator does, which walks the bound tree value by value.</summary>
public sealed class OracleTests
{
    [Fact]
    public void Shipped_rules_on_the_sample_inventories()
    {
        foreach (var snapshot in ShippedPolicies.Snapshots.Select(ShippedPolicies.Read))
        {
            CheckRules(ShippedPolicies.Compile(), [snapshot]);
        }
    }

    [Fact]
    public void Shipped_rules_on_generated_inventories()
    {
        var answers = CheckRules(ShippedPolicies.Compile(), Snapshots(1, 300));

        // The generator reaches every verdict that compiled rules give.
        Assert.Superset(
            new HashSet<Verdict> { Verdict.Gap, Verdict.Unknown, Verdict.Pending, Verdict.Advisory, Verdict.Pass, Verdict.NotApplicable },
            answers.Select(a => a.Verdict).ToHashSet());
    }

    [Theory]
    [InlineData(Language.English, SubjectKind.Account, 11)]
    [InlineData(Language.Swedish, SubjectKind.Account, 12)]
    [InlineData(Language.English, SubjectKind.Post, 13)]
    [InlineData(Language.Swedish, SubjectKind.InboundItem, 14)]
    [InlineData(Language.Swedish, SubjectKind.ModerationCase, 15)]
    public void Generated_conditions(Language language, SubjectKind subject, int seed)
    {
        var policy = ShippedPolicies.Bind(new ConditionGenerator(language, subject, seed).Policy(subject == SubjectKind.Account ? 500 : 120));
        var snapshots = Snapshots(seed, 6).ToList();
        foreach (var rule in policy.Rules)
        {
            var condition = rule.Duties[0].Condition;
            var compiled = ExpressionCompiler.CompileCondition(condition, subject);
            foreach (var (context, thing, account) in Subjects(snapshots, subject))
            {
                var slow = new Interpreter(context, thing, account).Truth(condition);
                var fast = compiled(context, thing);
                Assert.True(slow == fast, $"{condition.At.Text}\nof {account.AccountId} in {context.Snapshot.OrganisationId} {context.AsOf:yyyy-MM-dd}: compiled {fast}, walked {slow}");
            }
        }
    }

    [Fact]
    public void Generated_conditions_use_every_kind_of_node_and_have_every_kind_of_answer()
    {
        var seen = new HashSet<Type>();
        var answers = new HashSet<TruthKind>();
        var snapshots = Snapshots(2, 4).ToList();
        foreach (var (language, subject) in from l in Enum.GetValues<Language>() from s in new[] { SubjectKind.Account, SubjectKind.Post } select (l, s))
        {
            foreach (var condition in ShippedPolicies.Bind(new ConditionGenerator(language, subject, 21).Policy(150)).Rules.Select(r => r.Duties[0].Condition))
            {
                seen.UnionWith(BoundWalker.All(condition).Select(node => node.GetType()));
                answers.UnionWith(Subjects(snapshots, subject).Select(s => new Interpreter(s.Context, s.Subject, s.Account).Truth(condition).Kind));
            }
        }

        var nodes = typeof(BoundExpression).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(BoundExpression)) && t != typeof(BoundError)
            && t != typeof(BoundCSharp)); // compared in CSharpRuleTests, where a compiler is at hand
        Assert.Empty(nodes.Except(seen).Select(t => t.Name));
        Assert.Equal(Enum.GetValues<TruthKind>(), answers.Order());
    }

    [Fact]
    public void A_text_that_is_not_there_is_told_from_one_that_looks_like_it()
    {
        var policy = ShippedPolicies.Bind("policy A \"a\"\n  applies to accounts\nrule X \"x\"\n  require meta-business.suite exists\n");
        var exists = ExpressionCompiler.CompileCondition(policy.Rules[0].Duties[0].Condition);
        var context = new EvaluationContext(new Snapshot(), new DateOnly(2026, 11, 20));

        Assert.Equal(Truth.False, exists(context, new Account { MetaBusiness = new MetaBusinessLink() }));
        Assert.Equal(Truth.True, exists(context, new Account { MetaBusiness = new MetaBusinessLink { SuiteId = "\0" } }));
        Assert.Equal(Truth.Unknown, exists(context, new Account()));
    }

    private static List<RuleAnswer> CheckRules(IReadOnlyList<CompiledPolicy> policies, IEnumerable<Snapshot> snapshots)
    {
        var answers = new List<RuleAnswer>();
        foreach (var snapshot in snapshots)
        {
            // What is attested has tests of its own: no condition says it.
            foreach (var rule in policies.SelectMany(p => p.Rules).Where(r => r.Rule.Attestation is null))
            {
                foreach (var (context, subject, account) in Subjects([snapshot], rule.Rule.Syntax.Subject))
                {
                    var fast = rule.Ask(context, subject);
                    var slow = SlowAnswer(rule.Rule, new Interpreter(context, subject, account));
                    Assert.True(slow == fast, $"{rule.Rule.Id} on {account.AccountId} in {snapshot.OrganisationId} {snapshot.AsOf:yyyy-MM-dd}: compiled {fast}, walked {slow}");
                    answers.Add(fast);
                }
            }
        }

        return answers;
    }

    /// <summary>A rule's answer put together from the truths of its conditions.</summary>
    private static RuleAnswer SlowAnswer(BoundRule rule, Interpreter interpreter)
    {
        var answer = rule.When is { } when ? RuleAnswer.OfWhen(interpreter.Truth(when)) : default;
        answer = answer.IsAsked ? answer : Waiting(rule, interpreter);
        return answer.IsAsked ? answer : rule.Duties.Select(d => RuleAnswer.OfDuty(d.Kind, interpreter.Truth(d.Condition))).Aggregate(RuleAnswer.Worst);
    }

    private static RuleAnswer Waiting(BoundRule rule, Interpreter interpreter)
    {
        if (rule.Pending is not { } pending)
        {
            return default;
        }

        var until = rule.PendingUntil is { } day ? interpreter.Time(day) : TimeRange.Never;
        until = rule.PendingUntil?.Type is InstantType ? until.ToDays() : until;
        return RuleAnswer.OfPending(interpreter.Context, interpreter.Truth(pending), until);
    }

    private static IEnumerable<Snapshot> Snapshots(int seed, int count)
    {
        var generator = new SnapshotGenerator(seed);
        return Enumerable.Range(0, count).Select(_ => generator.Next());
    }

    /// <summary>Everything a rule for <paramref name="kind"/> is asked about, on the snapshot's day and a year later.</summary>
    private static IEnumerable<(EvaluationContext Context, object Subject, Account Account)> Subjects(IEnumerable<Snapshot> snapshots, SubjectKind kind) =>
        from snapshot in snapshots
        from asOf in new[] { snapshot.AsOf, snapshot.AsOf.AddYears(1) }
        let context = new EvaluationContext(snapshot, asOf)
        from account in snapshot.Accounts
        from subject in kind switch
        {
            SubjectKind.Account => [account],
            SubjectKind.Post => (IEnumerable<object>)(account.Posts ?? []),
            SubjectKind.InboundItem => account.Inbound ?? [],
            SubjectKind.ModerationCase => account.ModerationCases ?? [],
            _ => [],
        }
        select (context, subject, account);
}
