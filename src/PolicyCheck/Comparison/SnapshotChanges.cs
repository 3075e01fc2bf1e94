using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>Ids of one list that stand in only one of two inventories.</summary>
/// <param name="Added">Those that came, by id.</param>
/// <param name="Removed">Those that went, by id.</param>
public sealed record ListDifference(IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    /// <summary>True when the lists hold the same.</summary>
    public bool IsEmpty => Added.Count + Removed.Count == 0;
}

/// <summary>How the accounts, units and people of an organisation differ between two inventories.</summary>
/// <param name="Pairs">Every account of either, whether or not it differs.</param>
/// <param name="Accounts">The accounts that differ, by id.</param>
/// <param name="Units">Units that came and went; empty when either inventory keeps none.</param>
/// <param name="Persons">People, under their pseudonyms, who came and went; empty when either inventory keeps none.</param>
/// <param name="Drift">Sections, fields and columns that came and went.</param>
public sealed record SnapshotChanges(
    IReadOnlyList<AccountPair> Pairs, IReadOnlyList<AccountDifference> Accounts, ListDifference Units, ListDifference Persons, SchemaDrift Drift)
{
    /// <summary>True when the two say the same.</summary>
    public bool IsEmpty => Accounts.Count == 0 && Units.IsEmpty && Persons.IsEmpty && Drift.IsEmpty;

    /// <summary>Compares two inventories. The order of their lists means nothing.</summary>
    /// <param name="old">The first.</param>
    /// <param name="oldDay">The day on which the first is looked at.</param>
    /// <param name="new">The second.</param>
    /// <param name="newDay">The day on which the second is looked at.</param>
    public static SnapshotChanges Between(Snapshot old, DateOnly oldDay, Snapshot @new, DateOnly newDay)
    {
        var pairs = AccountMatch.Of(old, @new);
        return new SnapshotChanges(
            pairs,
            [.. pairs.Select(p => AccountDifference.Of(p, oldDay, newDay)).OfType<AccountDifference>()],
            Difference(old.Units?.Select(u => u.UnitId), @new.Units?.Select(u => u.UnitId)),
            Difference(old.Persons?.Select(p => p.PersonRef), @new.Persons?.Select(p => p.PersonRef)),
            SchemaDrift.Between(old, @new));
    }

    private static ListDifference Difference(IEnumerable<string>? old, IEnumerable<string>? @new)
    {
        if (old is null || @new is null)
        {
            return new ListDifference([], []);
        }

        var (before, after) = (old.ToList(), @new.ToList());
        return new ListDifference(Sorted(after.Except(before, Ids.Comparer)), Sorted(before.Except(after, Ids.Comparer)));
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> ids) => [.. ids.Order(Ids.Comparer)];
}
