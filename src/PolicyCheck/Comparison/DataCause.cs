using System.Collections;
using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>Names what of the data differs, among what a rule reads.</summary>
internal sealed class DataCause(ComparedRun old, ComparedRun @new, SnapshotChanges inventory, SubjectIndex subjects)
{
    private readonly ChangedSections _sections = new(old.Snapshot, @new.Snapshot, inventory);
    private readonly Dictionary<BoundRule, FieldsRead> _reads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Account, AccountDifference> _accounts = ByRecord(inventory);

    public ChangeCause Add(ChangeCause cause, AnswerKey key, GivenAnswer? before, GivenAnswer? after)
    {
        var shown = (after ?? before)!.Value;
        var rule = (shown.Outcome.Variant ?? shown.Rule).Rule;
        var reads = ReadsOf(rule);
        var (then, now) = (subjects.RecordIn(old.Snapshot, key.Subject), subjects.RecordIn(@new.Snapshot, key.Subject));
        var difference = shown.Outcome.Account is { } account ? _accounts.GetValueOrDefault(account) : null;
        var events = (difference?.Events ?? []).Where(e => IsRelevant(e, reads, difference!, before is null != after is null)).ToList();
        var isNew = then is null;
        var fields = isNew ? [] : Own(reads, then, now).Concat((difference?.OtherFields ?? []).Where(f => now is Account || f.Field.ElementType != now?.GetType())).Where(f => IsRead(f, reads)).DistinctBy(f => f.Field).ToList();
        var attested = IsAttestedOtherwise(rule, then, now);
        return cause with
        {
            Events = events,
            Fields = fields,
            IsSubjectNew = isNew,
            Sections = attested ? [Section.Attestations] : isNew || events.Count + fields.Count > 0 ? [] : Elsewhere(reads, shown.Outcome.Subject),
        };
    }

    private static bool IsRead(FieldChange change, FieldsRead reads) => !change.Field.IsStored || reads.Reads(change);

    /// <summary>The values of a subject that is no account, and the lists that belong to it though they are kept elsewhere.</summary>
    private static IEnumerable<FieldChange> Own(FieldsRead reads, object? then, object? now) =>
        then is null || now is null or Account or Snapshot || then.GetType() != now.GetType() ? [] :
        [
            .. RecordChanges.Between(then, now),
            .. reads.Lists(now.GetType()).Select(f => new FieldChange([f], f.Property.GetValue(then), f.Property.GetValue(now)))
                .Where(c => !RecordChanges.SameList(c.Old as IEnumerable, c.New as IEnumerable)),
        ];

    private bool IsAttestedOtherwise(BoundRule rule, object? then, object? now) =>
        rule.Attestation is not null && then is not null && now is not null
        && !RecordChanges.SameList(AttestationJudge.Of(old.Result.Context, rule, then), AttestationJudge.Of(@new.Result.Context, rule, now));

    /// <summary>
    /// What the rule reads besides its subject, where that explains nothing; and how far its sections are kept. An account does not
    /// depend on what differs in other accounts, nor a person or unit on what differs of other people and units.
    /// </summary>
    private List<Section> Elsewhere(FieldsRead reads, object subject)
    {
        Section[] own = subject switch
        {
            Person or OrgUnit => [Section.Attestations, .. Entities.For(subject.GetType()).Fields.Select(f => f.Section)],
            Governance or Snapshot or Post { Account: null } => [Section.Attestations],
            _ => [Section.Attestations, .. Enum.GetValues<Section>().Where(s => s < Section.Persons)],
        };
        return [.. reads.Sections.Where(s => inventory.Drift.Sections.Any(d => d.Section == s) || (!own.Contains(s) && _sections.Has(s)))];
    }

    /// <summary>That an account came or went explains that it is asked; anything else only what reads it.</summary>
    private static bool IsRelevant(AccountEvent happened, FieldsRead reads, AccountDifference difference, bool isAskedOnceOnly)
    {
        return happened.Kind switch
        {
            AccountEventKind.Opened when difference.Pair.Old is null => true,
            AccountEventKind.Listed or AccountEventKind.Gone or AccountEventKind.Dropped or AccountEventKind.Renumbered => true,
            AccountEventKind.Renamed => Reads(nameof(Account.DisplayName), nameof(Account.Handle)),
            AccountEventKind.Moved => isAskedOnceOnly || Reads(nameof(Account.OwnerUnitId)),
            _ => Reads(nameof(Account.Status), nameof(Account.OpenedOn), nameof(Account.ClosedOn)),
        };

        bool Reads(params string[] names) => difference.AllFields.Any(f => f.Path.Count == 1 && names.Contains(f.Field.Property.Name) && reads.Reads(f));
    }

    private FieldsRead ReadsOf(BoundRule rule)
    {
        if (!_reads.TryGetValue(rule, out var reads))
        {
            _reads[rule] = reads = new FieldsRead(rule);
        }

        return reads;
    }

    private static Dictionary<Account, AccountDifference> ByRecord(SnapshotChanges inventory)
    {
        var index = new Dictionary<Account, AccountDifference>(ReferenceEqualityComparer.Instance);
        foreach (var difference in inventory.Accounts)
        {
            foreach (var account in new[] { difference.Pair.Old, difference.Pair.New }.OfType<Account>())
            {
                index[account] = difference;
            }
        }

        return index;
    }
}
