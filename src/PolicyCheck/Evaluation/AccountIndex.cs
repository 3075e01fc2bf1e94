using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>
/// The accounts of an inventory by their address and by their name on a platform. Built once, when the first rule asks; from
/// then on an account's others are looked up, so that a large inventory costs no more an account than a small one.
/// </summary>
internal sealed class AccountIndex
{
    /// <summary>So many others of an account are told: more say nothing new, and a thousand rows of one address would tell a million.</summary>
    public const int MostOthers = 50;

    private readonly Dictionary<Account, Entry> _entries = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<string, Account> _byAddress;
    private readonly ILookup<string, Account> _byName;

    public AccountIndex(IReadOnlyList<Account> accounts)
    {
        foreach (var account in accounts)
        {
            _entries.TryAdd(account, Entry.Of(account));
        }

        _byAddress = _entries.Where(e => e.Value.Place is not null).ToLookup(e => e.Value.Place!, e => e.Key, StringComparer.Ordinal);
        _byName = _entries.Where(e => e.Value.Name is not null).ToLookup(e => e.Value.Name!, e => e.Key, StringComparer.Ordinal);
    }

    /// <summary>The account's address, or null when it has none that can be read.</summary>
    public AccountAddress? AddressOf(Account account) => EntryOf(account).Address;

    /// <summary>The other accounts at the same address; null when the account has none that leads to an account.</summary>
    public IReadOnlyList<Account>? AtSameAddress(Account account) => EntryOf(account).Place is { } place ? Others(_byAddress[place], account, null) : null;

    /// <summary>The other accounts of the same name on the same platform but at another address, or none; null when the account has no name there.</summary>
    public IReadOnlyList<Account>? WithSameHandle(Account account) => EntryOf(account) is { Name: { } name } entry ? Others(_byName[name], account, entry.Place) : null;

    /// <summary>An account of an example or a test that is not in the inventory's list is read by itself.</summary>
    private Entry EntryOf(Account account) => _entries.GetValueOrDefault(account) ?? Entry.Of(account);

    private Account[] Others(IEnumerable<Account> same, Account account, string? exceptAt) =>
        [.. same.Where(a => !ReferenceEquals(a, account) && (exceptAt is null || _entries[a].Place != exceptAt)).Take(MostOthers)];

    /// <param name="Address">What the account's link says.</param>
    /// <param name="Place">The key of a link that leads to an account.</param>
    /// <param name="Name">The key of platform and handle, or where those are not told, of what the link shows of them.</param>
    private sealed record Entry(AccountAddress? Address, string? Place, string? Name)
    {
        public static Entry Of(Account account)
        {
            var address = AccountAddress.Parse(account.Url);
            var place = address is { LeadsToAccount: true } ? address.Key : null;
            return new Entry(address, place, AccountAddress.OfHandle(account.Platform, account.PlatformName, account.Handle)?.Key ?? (address?.Handle is null ? null : place));
        }
    }
}
