using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>
/// A field that is missing never turns a gap into a pass or a pass into a gap, only into unknown. Tried on inventories whose
/// sections are not complete, because in a complete one a missing act means that it was not done.
/// </summary>
public sealed class MissingFieldTests
{
    /// <summary>Fields whose null says something of its own; every other one only says that nothing was collected.</summary>
    private static readonly Dictionary<string, string> NullHasAMeaning = new()
    {
        ["Account.ClosedOn"] = "clauses.md 2.2: open while closedOn is null or d < closedOn",
        ["AccessGrant.ValidTo"] = "clauses.md 2.2: active when validTo is null or d < validTo",
        ["MetaBusinessLink.SuiteId"] = "clauses.md 2.3: null = not linked",
        ["OrgUnit.ParentUnitId"] = "clauses.md 2.3: the unit at the root has none",
        ["TreeNode.ParentAccountId"] = "clauses.md 2.3: the page at the root has none",
    };

    [Fact]
    public void In_the_sample_inventories() =>
        Check(ShippedPolicies.Snapshots.Select(ShippedPolicies.Read), removals: 600, seed: 31);

    [Fact]
    public void In_generated_inventories()
    {
        var generator = new SnapshotGenerator(32, missing: 0.1, consistent: true);
        Check(Enumerable.Range(0, 120).Select(_ => generator.Next()), removals: 60, seed: 33);
    }

    private static void Check(IEnumerable<Snapshot> snapshots, int removals, int seed)
    {
        // A policy for anybody judges the inventory itself, where a missing entry is a fault.
        IReadOnlyList<CompiledPolicy> policies = [.. ShippedPolicies.Compile().Where(p => !p.IsForAnybody)];
        var random = new Random(seed);
        var broken = new List<string>();
        foreach (var snapshot in snapshots)
        {
            foreach (var section in Enum.GetValues<Section>())
            {
                snapshot.DataCompleteness[section] = Completeness.Partial;
            }

            SnapshotLinks.Resolve(snapshot); // what is not found means something else now
            var before = Verdicts(policies, snapshot);
            var fields = snapshot.Accounts.Cast<object>().Concat(snapshot.Persons ?? []).Concat(snapshot.Units ?? []).SelectMany(Stored)
                .Where(f => !NullHasAMeaning.ContainsKey(NameOf(f))).ToList();
            for (var i = 0; i < removals; i++)
            {
                var (record, field) = fields[random.Next(fields.Count)];
                var value = field.Property.GetValue(record);
                field.Property.SetValue(record, null);
                SnapshotLinks.Resolve(snapshot);
                broken.AddRange(Broken(before, Verdicts(policies, snapshot), NameOf((record, field))).Select(b => $"{NameOf((record, field))} ({value}) of {snapshot.OrganisationId} {snapshot.AsOf:yyyy-MM-dd}: {b}"));
                field.Property.SetValue(record, value);
            }

            SnapshotLinks.Resolve(snapshot);
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(20)));
    }

    private static string NameOf((object Record, FieldInfo Field) field) => $"{field.Record.GetType().Name}.{field.Field.Property.Name}";

    /// <summary>
    /// Without these nobody knows whom an account or a right belongs to. The account's own rules say so; the duties of people and
    /// units are asked about what is known to be theirs, or one such account would leave all of them open.
    /// </summary>
    private static readonly string[] Belonging = ["AccessGrant.PersonRef", "Account.OwnerUnitId", "Account.Access"];

    private static IEnumerable<string> Broken(Dictionary<Key, Verdict> before, Dictionary<Key, Verdict> after, string removed)
    {
        foreach (var (key, was) in before.Where(b => b.Value is Verdict.Gap or Verdict.Pass))
        {
            if (Belonging.Contains(removed) && key.Account.Length == 0)
            {
                continue;
            }

            // Where the whole list of posts or the like is gone, the account answers for them.
            var now = after.TryGetValue(key, out var same) ? same : after.GetValueOrDefault(key with { Subject = key.Account }, Verdict.NotApplicable);
            if (now != was && now is not (Verdict.Unknown or Verdict.AttestationDue)) // HAL-12p: people are asked where no log is kept
            {
                yield return $"{key.Rule} on {key.Subject} was {was} and is {now}";
            }
        }
    }

    private static Dictionary<Key, Verdict> Verdicts(IReadOnlyList<CompiledPolicy> policies, Snapshot snapshot) =>
        (from rule in Evaluator.Evaluate(policies, new EvaluationContext(snapshot, snapshot.AsOf)).Rules
         from outcome in rule.Outcomes
         let key = new Key(rule.Rule.Rule.Id, Named(outcome.Subject), outcome.Account is { } account ? Named(account) : "")
         select (key, outcome.Answer.Verdict)).ToDictionary(o => o.key, o => o.Verdict);

    private static string Named(object subject) => $"{subject.GetType().Name} {Subjects.Of(subject).Id}";

    private sealed record Key(string Rule, string Subject, string Account);

    /// <summary>Every stored value in a record and the records it holds, but the ids.</summary>
    private static IEnumerable<(object Record, FieldInfo Field)> Stored(object record)
    {
        foreach (var field in Entities.For(record.GetType()).Fields.Where(f => f is { IsStored: true, IsId: false }))
        {
            var value = field.Property.GetValue(record);
            if (value is null)
            {
                continue;
            }

            yield return (record, field);
            var inner = field.Kind != FieldKind.Record ? [] : field.IsList ? ((System.Collections.IEnumerable)value).Cast<object>() : [value];
            foreach (var found in inner.SelectMany(Stored))
            {
                yield return found;
            }
        }
    }
}
