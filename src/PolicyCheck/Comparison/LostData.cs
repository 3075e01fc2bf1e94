using System.Collections;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Comparison;

/// <summary>Finds out whether an answer is missing because the inventory no longer says what it said.</summary>
internal sealed class LostData(ComparedRun old, ComparedRun @new, SnapshotChanges inventory, SubjectIndex subjects, Counterfactuals runs)
{
    /// <summary>What was lost; null when the answer has another cause.</summary>
    public ChangeCause? Of(AnswerKey key, GivenAnswer? before, GivenAnswer? after)
    {
        if (!runs.Differing.HasFlag(Factors.Data) || subjects.RecordIn(old.Snapshot, key.Subject) is not { } then)
        {
            return null;
        }

        if (after is null && subjects.RecordIn(@new.Snapshot, key.Subject) is null)
        {
            var section = SectionOfItem(before!.Value.Rule.Rule.Syntax.Subject);
            return new ChangeCause([CauseKind.LostData]) { IsSubjectGone = true, LostSections = section is { } kept && inventory.Drift.Lost(kept) ? [kept] : [] };
        }

        if (after is not { Outcome.Answer.Verdict: Verdict.Unknown } given)
        {
            return null;
        }

        var lost = Lost(given, then);
        return lost.Count == 0 ? null : new ChangeCause([CauseKind.LostData])
        {
            Lost = [.. lost.Where(m => !inventory.Drift.Lost(m.Section))],
            LostSections = [.. lost.Select(m => m.Section).Where(inventory.Drift.Lost).Distinct().Order()],
        };
    }

    /// <summary>The list of an account that a rule goes through; null for a rule about something else, and when the account has none.</summary>
    public static IReadOnlyCollection<object>? ItemsOf(SubjectKind kind, Account account) => kind switch
    {
        SubjectKind.Post => account.Posts,
        SubjectKind.InboundItem => account.Inbound,
        SubjectKind.ModerationCase => account.ModerationCases,
        _ => null,
    };

    private static Section? SectionOfItem(SubjectKind kind) => kind switch
    {
        SubjectKind.Post => Section.Posts,
        SubjectKind.InboundItem => Section.Inbound,
        SubjectKind.ModerationCase => Section.Moderation,
        SubjectKind.ExternalPost => Section.ExternalPosts,
        _ => null,
    };

    /// <summary>
    /// What is missing now and was not before. The first inventory is asked on the second's day: what it could not have known by then
    /// is no loss but the passing of time.
    /// </summary>
    private List<MissingValue> Lost(GivenAnswer given, object then)
    {
        var missing = Explanations.Describe(@new.Result.Context, given.Rule, given.Outcome).Missing;
        var rule = (given.Outcome.Variant ?? given.Rule).Rule;
        if (given.Outcome.Subject is Account now && SectionOfItem(rule.Syntax.Subject) is { } items)
        {
            var wasListed = then is Account account && ItemsOf(rule.Syntax.Subject, account) is not null;
            return (wasListed && ItemsOf(rule.Syntax.Subject, now) is null) || inventory.Drift.Lost(items) ? [.. missing] : [];
        }

        if (then.GetType() != SubjectTerms.ClrType(rule.Syntax.Subject))
        {
            return [.. missing.Where(m => inventory.Drift.Lost(m.Section))];
        }

        var reader = new Interpreter(runs.OldDataToday, then, Subjects.AccountOf(then), given.Rule.Policy.CSharp);
        var missingThen = new MissingValues(reader, rule.Language).In(rule.Conditions).Select(m => (m.Name, m.Section)).ToHashSet();
        return [.. missing.Where(m => !missingThen.Contains((m.Name, m.Section)) && WasThere(m, then, given.Outcome.Subject))];
    }

    /// <summary>
    /// A record that is new may lack what other records of its kind have; that is no loss. So a value of the subject, or of what it has
    /// one of, is lost when it was there; one of a person or unit when that very one had it; one of a list when none of it has it any more.
    /// </summary>
    private bool WasThere(MissingValue missing, object then, object now)
    {
        if (missing.Field is not { } field)
        {
            return missing.Section == Section.Attestations
                ? old.Snapshot.Attestations is not null && @new.Snapshot.Attestations is null
                : inventory.Drift.Lost(missing.Section) || (old.Snapshot.LogCoverage.ContainsKey(missing.Section) && !@new.Snapshot.LogCoverage.ContainsKey(missing.Section));
        }

        var entity = field.Property.DeclaringType!;
        if (entity == typeof(Person) && now is not Person)
        {
            return SameLacks(old.Snapshot.Persons, @new.Snapshot.Persons, p => p.PersonRef, field);
        }

        if (entity == typeof(OrgUnit) && now is not OrgUnit)
        {
            return SameLacks(old.Snapshot.Units, @new.Snapshot.Units, u => u.UnitId, field);
        }

        return !IsListed(now, entity) || (Items(then, entity).Any(Has) && !Items(now, entity).Any(Has));

        bool Has(object record) => field.Property.GetValue(record) is not null;
    }

    private static bool SameLacks<T>(IReadOnlyList<T>? old, IReadOnlyList<T>? @new, Func<T, string> id, FieldInfo field)
        where T : class
    {
        var lacking = (@new ?? []).Where(record => field.Property.GetValue(record) is null).Select(id).ToHashSet(Ids.Comparer);
        return (old ?? []).Any(record => lacking.Contains(id(record)) && field.Property.GetValue(record) is not null);
    }

    /// <summary>True for what a record, or its account, has a list of.</summary>
    private static bool IsListed(object record, Type entity) => Owners(record).Any(owner => ListsOf(owner, entity).Any());

    private static IEnumerable<object> Items(object record, Type entity) =>
        Owners(record).SelectMany(owner => ListsOf(owner, entity).SelectMany(list => ((IEnumerable?)list.Property.GetValue(owner) ?? Array.Empty<object>()).Cast<object>()));

    private static IEnumerable<object> Owners(object record) => Subjects.AccountOf(record) is { } account && !ReferenceEquals(account, record) ? [record, account] : [record];

    private static IEnumerable<FieldInfo> ListsOf(object owner, Type entity) =>
        owner is Snapshot ? [] : Entities.For(owner.GetType()).Fields.Where(f => f.IsList && f.ElementType == entity);
}
