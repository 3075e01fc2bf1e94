using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Comparison;

/// <summary>
/// Gives every subject of one or several inventories of an organisation a number that is the same wherever it is the same thing:
/// by its id, a post or case by that of its account too, and a renumbered account by the account it was.
/// </summary>
public sealed class SubjectIndex
{
    /// <summary>The number of the organisation itself, whatever record of it a rule was asked about.</summary>
    private const int Organisation = 0;

    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(SubjectKind Kind, int Account, string Id), int> _known = [];
    private readonly Dictionary<Snapshot, Dictionary<int, object>> _records = new(ReferenceEqualityComparer.Instance);
    private int _next = Organisation + 1;

    /// <summary>Numbers the subjects of the first inventory.</summary>
    public SubjectIndex(Snapshot first) => Number(first);

    /// <summary>Numbers the subjects of a further inventory.</summary>
    /// <param name="next">The inventory.</param>
    /// <param name="pairs">Its accounts beside those of the inventory before it.</param>
    public void Add(Snapshot next, IReadOnlyList<AccountPair> pairs)
    {
        foreach (var pair in pairs.Where(p => p.IsRenumbered))
        {
            _known[KeyOf(SubjectKind.Account, Organisation, pair.New!.AccountId)] = _numbers[pair.Old!];
        }

        Number(next);
    }

    /// <summary>The number of a subject of one of the inventories.</summary>
    public int NumberOf(object subject) => subject is Governance or Snapshot ? Organisation : _numbers[subject];

    /// <summary>The record with that number in an inventory; null when it has none.</summary>
    public object? RecordIn(Snapshot snapshot, int number) =>
        number == Organisation ? (object?)snapshot.Governance ?? snapshot : _records[snapshot].GetValueOrDefault(number);

    private void Number(Snapshot snapshot)
    {
        if (_records.ContainsKey(snapshot))
        {
            return;
        }

        var records = _records[snapshot] = [];
        foreach (var account in snapshot.Accounts)
        {
            var number = Take(account, SubjectKind.Account, Organisation, account.AccountId);
            TakeAll(account.Posts, SubjectKind.Post, number, p => p.PostId);
            TakeAll(account.Inbound, SubjectKind.InboundItem, number, i => i.ItemId);
            TakeAll(account.ModerationCases, SubjectKind.ModerationCase, number, c => c.CaseId);
        }

        TakeAll(snapshot.ExternalPosts, SubjectKind.ExternalPost, Organisation, p => p.PostId);
        TakeAll(snapshot.Units, SubjectKind.Unit, Organisation, u => u.UnitId);
        TakeAll(snapshot.Persons, SubjectKind.Person, Organisation, p => p.PersonRef);

        void TakeAll<T>(IReadOnlyList<T>? items, SubjectKind kind, int account, Func<T, string> id)
            where T : class
        {
            for (var i = 0; i < items?.Count; i++)
            {
                Take(items[i], kind, account, id(items[i]));
            }
        }

        int Take(object record, SubjectKind kind, int account, string id)
        {
            var key = KeyOf(kind, account, id);
            if (!_known.TryGetValue(key, out var number))
            {
                _known[key] = number = _next++;
            }

            _numbers[record] = number;
            records.TryAdd(number, record);
            return number;
        }
    }

    private static (SubjectKind Kind, int Account, string Id) KeyOf(SubjectKind kind, int account, string id) => (kind, account, id.ToUpperInvariant());
}
