using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>What can happen to an account between two inventories.</summary>
public enum AccountEventKind
{
    /// <summary>It was opened between the two days, as its own date says.</summary>
    Opened,

    /// <summary>It is listed for the first time, though it was not opened between the two days, or nobody knows when.</summary>
    Listed,

    /// <summary>It was closed.</summary>
    Closed,

    /// <summary>It is open, though it had been closed.</summary>
    Reopened,

    /// <summary>It is no longer listed, and nothing says that it was closed.</summary>
    Gone,

    /// <summary>It is no longer listed after it was closed.</summary>
    Dropped,

    /// <summary>Its name changed.</summary>
    Renamed,

    /// <summary>Another unit owns it.</summary>
    Moved,

    /// <summary>It is listed under another id.</summary>
    Renumbered,
}

/// <summary>Something that happened to an account between two inventories.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The day, where the inventory says it.</param>
/// <param name="Old">For a name, unit or id: the one before.</param>
/// <param name="New">The one now.</param>
public sealed record AccountEvent(AccountEventKind Kind, DateOnly? On = null, string? Old = null, string? New = null);

/// <summary>How an account differs between two inventories.</summary>
/// <param name="Pair">The account.</param>
/// <param name="Events">What happened to it.</param>
/// <param name="AllFields">Every stored value that differs; empty where one inventory does not list it.</param>
public sealed record AccountDifference(AccountPair Pair, IReadOnlyList<AccountEvent> Events, IReadOnlyList<FieldChange> AllFields)
{
    /// <summary>The values that differ and that no event tells already.</summary>
    public IReadOnlyList<FieldChange> OtherFields => [.. AllFields.Where(f => !IsTold(f.Field.Property.Name) || f.Path.Count > 1)];

    private bool IsTold(string property) => property switch
    {
        nameof(Account.AccountId) => true,
        nameof(Account.DisplayName) or nameof(Account.Handle) => Has(AccountEventKind.Renamed),
        nameof(Account.OwnerUnitId) => Has(AccountEventKind.Moved),
        nameof(Account.Status) => Has(AccountEventKind.Opened) || Has(AccountEventKind.Closed) || Has(AccountEventKind.Reopened),
        nameof(Account.OpenedOn) => Has(AccountEventKind.Opened),
        nameof(Account.ClosedOn) => Has(AccountEventKind.Closed) || Has(AccountEventKind.Reopened),
        _ => false,
    };

    private bool Has(AccountEventKind kind) => Events.Any(e => e.Kind == kind);

    /// <summary>Compares what two inventories say of an account; null when nothing differs.</summary>
    internal static AccountDifference? Of(AccountPair pair, DateOnly oldDay, DateOnly newDay)
    {
        if (pair.New is not { } now)
        {
            var closed = IsClosed(pair.Old!, oldDay);
            return new AccountDifference(pair, [new AccountEvent(closed ? AccountEventKind.Dropped : AccountEventKind.Gone, closed ? pair.Old!.ClosedOn : null)], []);
        }

        if (pair.Old is not { } then)
        {
            var opened = IsOpenedBetween(now, oldDay, newDay);
            return new AccountDifference(pair, [new AccountEvent(opened ? AccountEventKind.Opened : AccountEventKind.Listed, now.OpenedOn)], []);
        }

        var fields = RecordChanges.Between(then, now);
        var events = EventsOf(pair, then, now, oldDay, newDay).ToList();
        return fields.Count + events.Count == 0 ? null : new AccountDifference(pair, events, fields);
    }

    private static IEnumerable<AccountEvent> EventsOf(AccountPair pair, Account then, Account now, DateOnly oldDay, DateOnly newDay)
    {
        if (pair.IsRenumbered)
        {
            yield return new AccountEvent(AccountEventKind.Renumbered, null, then.AccountId, now.AccountId);
        }

        if (!IsStarted(then, oldDay) && IsStarted(now, newDay))
        {
            yield return new AccountEvent(AccountEventKind.Opened, now.OpenedOn);
        }

        if (IsClosed(then, oldDay) != IsClosed(now, newDay))
        {
            yield return IsClosed(now, newDay) ? new AccountEvent(AccountEventKind.Closed, now.ClosedOn) : new AccountEvent(AccountEventKind.Reopened);
        }

        foreach (var (before, after) in new[] { (then.DisplayName, now.DisplayName), (then.Handle, now.Handle) })
        {
            if (before is not null && after is not null && before != after)
            {
                yield return new AccountEvent(AccountEventKind.Renamed, null, before, after);
            }
        }

        if (then.OwnerUnitId is { } from && now.OwnerUnitId is { } to && !Ids.Same(from, to))
        {
            yield return new AccountEvent(AccountEventKind.Moved, null, then.Owner?.NameSv ?? from, now.Owner?.NameSv ?? to);
        }
    }

    private static bool IsOpenedBetween(Account account, DateOnly after, DateOnly until) =>
        account.Status != AccountStatus.Planned && account.OpenedOn > after && account.OpenedOn <= until;

    private static bool IsStarted(Account account, DateOnly day) => account.OpenedOn is { } opened ? opened <= day : account.Status != AccountStatus.Planned;

    /// <summary>The date decides; without one, the status.</summary>
    private static bool IsClosed(Account account, DateOnly day) => account.ClosedOn is { } closed ? closed <= day : account.Status == AccountStatus.Closed;
}
