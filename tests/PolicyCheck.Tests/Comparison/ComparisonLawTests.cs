using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Comparison;

/// <summary>What holds for any two inventories, tried on the sample inventories and on generated ones.</summary>
public sealed class ComparisonLawTests
{
    private static readonly IReadOnlyList<CompiledPolicy> Policies = ShippedPolicies.Compile();

    private static readonly ILookup<string, string> ByOrganisation = ShippedPolicies.Snapshots.ToLookup(f => f.Split('/')[1]);

    [Fact]
    public void An_inventory_compared_with_itself_has_no_change_and_only_what_persists()
    {
        foreach (var file in ShippedPolicies.Snapshots)
        {
            var comparison = SnapshotComparison.Of(Run(ShippedPolicies.Read(file)), Run(ShippedPolicies.Read(file)));

            Assert.True(comparison.Inventory.IsEmpty, file);
            Assert.NotEmpty(comparison.Findings);
            Assert.All(comparison.Findings, f => Assert.Equal((FindingChangeKind.Persisting, null), (f.Kind, f.Cause)));
            Assert.False(comparison.HasNewGap);
            Assert.Equal(2, comparison.Evaluations);
        }
    }

    [Fact]
    public void What_changes_one_way_changes_back_the_other_way()
    {
        foreach (var (a, b) in Pairs())
        {
            var (there, back) = (SnapshotComparison.Of(Run(a), Run(b)), SnapshotComparison.Of(Run(b), Run(a)));

            Assert.Equal(
                Changed(there).Select(c => (c.Rule, c.Subject, c.Before, c.After)).Order(),
                Changed(back).Select(c => (c.Rule, c.Subject, c.After, c.Before)).Order());
        }
    }

    [Fact]
    public void What_is_new_between_data_of_one_day_is_resolved_the_other_way()
    {
        foreach (var (a, b) in Pairs())
        {
            var day = b.AsOf;
            var (there, back) = (SnapshotComparison.Of(Run(a, day), Run(b, day)), SnapshotComparison.Of(Run(b, day), Run(a, day)));

            // What could not be judged, or was not there, before is new, but not resolved when it comes to that again; and where
            // posts or cases are not kept, the account answers for them.
            var came = Changed(there).Where(IsOfRecords).Where(c => c is { Kind: FindingChangeKind.New, Before: not Verdict.Unknown, WasThere: true });
            var went = Changed(back).Where(IsOfRecords).Where(c => c is { Kind: FindingChangeKind.Resolved } && !(c.Before == Verdict.Unknown && c.After == Verdict.Pass));
            Assert.Equal(came.Select(c => (c.Rule, c.Subject)).Order(), went.Select(c => (c.Rule, c.Subject)).Order());
            Assert.All(there.Findings.Where(f => f.Cause is not null), f => Assert.DoesNotContain(CauseKind.Time, f.Cause!.Kinds));
        }
    }

    [Fact]
    public void The_order_of_accounts_changes_nothing()
    {
        foreach (var (a, b) in Pairs())
        {
            var expected = SnapshotComparison.Of(Run(a), Run(b));
            b.Accounts = [.. b.Accounts.Reverse()];
            SnapshotLinks.Resolve(b);
            var shuffled = SnapshotComparison.Of(Run(a), Run(b));

            Assert.Equal(expected.Findings.Select(Text), shuffled.Findings.Select(Text));
            Assert.Equal(expected.Inventory.Accounts.Select(x => x.Pair.Id), shuffled.Inventory.Accounts.Select(x => x.Pair.Id));
        }
    }

    [Fact]
    public void Every_change_has_a_cause_and_only_a_change_has_one()
    {
        foreach (var (a, b) in Pairs())
        {
            var comparison = SnapshotComparison.Of(Run(a), Run(b));

            Assert.All(comparison.Findings, f => Assert.Equal(f.VerdictBefore != f.VerdictAfter, f.Cause is { Kinds.Count: > 0 }));
            Assert.InRange(comparison.Evaluations, 2, 4); // one set of policies, no waiver
        }
    }

    [Fact]
    public void Since_is_the_last_day_on_which_a_finding_was_new()
    {
        foreach (var (a, b) in Pairs())
        {
            var (old, now) = (Run(a), Run(b));
            var history = FindingHistory.Of([old.Result, now.Result]);
            foreach (var change in SnapshotComparison.Of(old, now).Findings.Where(f => FindingChange.IsFinding(f.VerdictAfter)))
            {
                var since = history.Since(change.Rule, change.After!.Value.Subject);
                Assert.Equal(change.Kind == FindingChangeKind.Persisting || FindingChange.IsFinding(change.VerdictBefore) && change.Kind != FindingChangeKind.New ? old.AsOf : now.AsOf, since);
            }
        }
    }

    private static IEnumerable<(Snapshot Old, Snapshot New)> Pairs()
    {
        foreach (var organisation in ByOrganisation)
        {
            yield return (ShippedPolicies.Read(organisation.First()), ShippedPolicies.Read(organisation.Last()));
        }

        for (var seed = 0; seed < 8; seed++)
        {
            var generator = new SnapshotGenerator(seed);
            var (first, second) = (generator.Next(), generator.Next());
            second.OrganisationId = first.OrganisationId;
            SnapshotLinks.Resolve(second);
            yield return first.AsOf <= second.AsOf ? (first, second) : (second, first);
        }
    }

    private static ComparedRun Run(Snapshot snapshot, DateOnly? asOf = null) => ComparedTexts.Run(Policies, [], snapshot, asOf);

    private static string Text(FindingChange change) =>
        $"{change.Rule.Rule.Id} {change.Shown.Account?.AccountId} {Subjects.Of(change.Shown.Subject).Id} {ComparedTexts.Text(change)}";

    private static bool IsOfRecords(Change change) => change.About is SubjectKind.Account or SubjectKind.Unit or SubjectKind.Person;

    private static IEnumerable<Change> Changed(SnapshotComparison comparison) =>
        comparison.Findings.Where(f => f.Kind != FindingChangeKind.Persisting).Select(f =>
            new Change(f.Rule.Rule.Id, f.Rule.Rule.Syntax.Subject, $"{f.Shown.Account?.AccountId} {(Subjects.Of(f.Shown.Subject) is { Kind: not SubjectKind.Organisation } s ? s.Id : "")}", f.VerdictBefore, f.VerdictAfter, f.Kind,
                f.Cause?.IsSubjectNew != true));

    private sealed record Change(string Rule, SubjectKind About, string Subject, Verdict Before, Verdict After, FindingChangeKind Kind, bool WasThere);
}
