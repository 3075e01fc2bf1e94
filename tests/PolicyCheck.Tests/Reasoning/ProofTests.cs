using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reasoning;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Reasoning;

/// <summary>What is proven never happens: generated conditions on generated inventories.</summary>
public sealed class ProofTests
{
    [Theory]
    [InlineData(Language.English, SubjectKind.Account, 31)]
    [InlineData(Language.English, SubjectKind.Account, 32)]
    [InlineData(Language.English, SubjectKind.Post, 33)]
    [InlineData(Language.English, SubjectKind.InboundItem, 34)]
    public void Answers_that_are_proven_impossible_are_never_given(Language language, SubjectKind subject, int seed)
    {
        var conditions = Conditions(language, subject, seed, 250);
        var proven = 0;
        foreach (var (condition, given) in conditions)
        {
            foreach (var answers in new[] { Answers.True, Answers.False, Answers.Vacuous, Answers.Met })
            {
                if (!Proof.CanBe(condition, answers))
                {
                    proven++;
                    Assert.DoesNotContain(given, kind => Is(kind, answers));
                }
            }
        }

        Assert.InRange(proven, 100, int.MaxValue); // a condition without lists is never vacuous, to begin with
    }

    [Theory]
    [InlineData(Language.English, 41)]
    [InlineData(Language.Swedish, 42)]
    public void Pairs_that_are_proven_impossible_never_meet(Language language, int seed)
    {
        var conditions = Conditions(language, SubjectKind.Account, seed, 70);
        var proven = 0;
        foreach (var (first, givenFirst) in conditions)
        {
            foreach (var (second, givenSecond) in conditions)
            {
                foreach (var (one, other) in new[] { (Answers.Met, Answers.Met), (Answers.True, Answers.False), (Answers.Met, Answers.False) })
                {
                    if (!Proof.IsPossible(new Answered(first, one), new Answered(second, other)))
                    {
                        proven++;
                        Assert.DoesNotContain(givenFirst.Zip(givenSecond), kinds => Is(kinds.First, one) && Is(kinds.Second, other));
                    }
                }
            }
        }

        Assert.InRange(proven, 100, int.MaxValue); // at least each with itself
    }

    [Fact]
    public void Conditions_that_follow_hold_wherever_the_others_do()
    {
        // Recurrences are left out: they are compared as standing duties, over more than one day.
        var conditions = Conditions(Language.English, SubjectKind.Account, 51, 160).Where(c => !BoundWalker.All(c.Condition).Any(n => n is BoundPeriodic)).ToList();
        var rules = conditions.ConvertAll(c => Duty(c.Condition));
        var proven = 0;
        for (var i = 0; i < rules.Count; i++)
        {
            for (var j = 0; j < rules.Count; j++)
            {
                if (i != j && RuleStrictness.CompareDuties(rules[i], rules[j]) is Strictness.Softer or Strictness.Same)
                {
                    proven++;
                    Assert.DoesNotContain(conditions[j].Given.Zip(conditions[i].Given), kinds => kinds.First == TruthKind.True && kinds.Second == TruthKind.False);
                }
            }
        }

        Assert.InRange(proven, 1, int.MaxValue);
    }

    private static bool Is(TruthKind kind, Answers answers) => kind switch
    {
        TruthKind.True => answers.HasFlag(Answers.True),
        TruthKind.False => answers.HasFlag(Answers.False),
        TruthKind.Vacuous => answers.HasFlag(Answers.Vacuous),
        _ => false,
    };

    private static BoundRule Duty(BoundExpression condition)
    {
        var rule = ShippedPolicies.Bind("policy A \"a\"\n  applies to accounts\nrule R \"r\"\n  require handle is known\n").Rules[0];
        return rule with { Duties = [new BoundDuty(DutyKind.Require, condition)] };
    }

    /// <summary>Generated conditions with the answers that each gives on every subject of some generated inventories.</summary>
    private static List<(BoundExpression Condition, IReadOnlyList<TruthKind> Given)> Conditions(Language language, SubjectKind subject, int seed, int count)
    {
        var generator = new SnapshotGenerator(seed);
        var subjects = (from snapshot in Enumerable.Range(0, 8).Select(_ => generator.Next())
                        from asOf in new[] { snapshot.AsOf, snapshot.AsOf.AddYears(1) }
                        let context = new EvaluationContext(snapshot, asOf)
                        from account in snapshot.Accounts
                        from item in subject switch
                        {
                            SubjectKind.Account => [account],
                            SubjectKind.Post => (IEnumerable<object>)(account.Posts ?? []),
                            _ => account.Inbound ?? [],
                        }
                        select (context, item)).ToList();
        return
        [
            .. ShippedPolicies.Bind(new ConditionGenerator(language, subject, seed).Policy(count)).Rules.Select(r => r.Duties[0].Condition).Select(condition =>
            {
                var ask = ExpressionCompiler.CompileCondition(condition, subject);
                return (condition, (IReadOnlyList<TruthKind>)[.. subjects.Select(s => ask(s.context, s.item).Kind)]);
            }),
        ];
    }
}
