using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>What is known of one account in two inventories.</summary>
/// <param name="Old">The account in the first; null when it is not listed there.</param>
/// <param name="New">The account in the second; null when it is not listed there.</param>
public sealed record AccountPair(Account? Old, Account? New)
{
    /// <summary>True when it is one account under two ids.</summary>
    public bool IsRenumbered => Old is not null && New is not null && !Ids.Same(Old.AccountId, New.AccountId);

    /// <summary>Its id, the newer one where it has two.</summary>
    public string Id => (New ?? Old)!.AccountId;
}

/// <summary>Finds out which accounts of two inventories are the same.</summary>
public static class AccountMatch
{
    /// <summary>
    /// Every account of either inventory, by id. What stands under no common id is the same account where platform and address
    /// are, provided that no other account has them: an id may be given anew when an inventory moves to another system, an address
    /// seldom is.
    /// </summary>
    public static IReadOnlyList<AccountPair> Of(Snapshot old, Snapshot @new)
    {
        var before = old.Accounts.DistinctBy(a => a.AccountId, Ids.Comparer).ToDictionary(a => a.AccountId, Ids.Comparer);
        var after = @new.Accounts.DistinctBy(a => a.AccountId, Ids.Comparer).ToDictionary(a => a.AccountId, Ids.Comparer);
        var gone = ByAddress(before.Values.Where(a => !after.ContainsKey(a.AccountId)), old);
        var come = ByAddress(after.Values.Where(a => !before.ContainsKey(a.AccountId)), @new);
        var pairs = new List<AccountPair>();
        foreach (var account in after.Values)
        {
            var same = before.GetValueOrDefault(account.AccountId)
                ?? (AddressOf(account) is { } address && come.ContainsKey(address) ? gone.GetValueOrDefault(address) : null);
            pairs.Add(new AccountPair(same, account));
        }

        var matched = pairs.Select(p => p.Old).OfType<Account>().ToHashSet(ReferenceEqualityComparer.Instance);
        pairs.AddRange(before.Values.Where(a => !matched.Contains(a)).Select(a => new AccountPair(a, null)));
        return [.. pairs.OrderBy(p => p.Id, Ids.Comparer)];
    }

    private static Dictionary<(Platform, string), Account> ByAddress(IEnumerable<Account> accounts, Snapshot inventory)
    {
        var shared = inventory.Accounts.Select(AddressOf).OfType<(Platform, string)>().GroupBy(a => a).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return accounts.Where(a => AddressOf(a) is { } address && !shared.Contains(address)).ToDictionary(a => AddressOf(a)!.Value);
    }

    /// <summary>Platform and address, however the address is written; null when either is not known.</summary>
    private static (Platform Platform, string Url)? AddressOf(Account account)
    {
        if (account.Platform is not { } platform || string.IsNullOrWhiteSpace(account.Url))
        {
            return null;
        }

        var url = account.Url.Trim();
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        url = scheme < 0 ? url : url[(scheme + 3)..];
        url = url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url[4..] : url;
        return (platform, url.TrimEnd('/').ToUpperInvariant());
    }
}

/// <summary>Ids compare without regard to case, as everywhere in an inventory.</summary>
internal static class Ids
{
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
