using System.Collections;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>What follows from an account's address, and from those of the others.</summary>
public sealed class AddressFieldTests
{
    [Fact]
    public void Accounts_at_the_same_address_are_each_others_others()
    {
        var (context, accounts) = Inventory("https://x.com/exempelstad", "twitter.com/Exempelstad/", "https://x.com/biblioteket", null, "inte en länk", "https://x.com");

        Assert.Equal([accounts[1]], AddressFunctions.AtSameAddress(context, accounts[0]));
        Assert.Equal([accounts[0]], AddressFunctions.AtSameAddress(context, accounts[1]));
        Assert.Empty(AddressFunctions.AtSameAddress(context, accounts[2])!);
        Assert.All(accounts[3..], account => Assert.Null(AddressFunctions.AtSameAddress(context, account)));
    }

    [Fact]
    public void A_handle_meets_the_handle_in_an_address_but_not_the_same_address_again()
    {
        var byHandle = new Account { AccountId = "h", Platform = Platform.Instagram, Handle = "@Exempelstad" };
        var byAddress = new Account { AccountId = "u", Url = "https://www.instagram.com/exempelstad/" };
        var both = new Account { AccountId = "b", Platform = Platform.Instagram, Handle = "exempelstad", Url = "instagram.com/exempelstad" };
        var elsewhere = new Account { AccountId = "e", Platform = Platform.TikTok, Handle = "exempelstad" };
        var nameless = new Account { AccountId = "n", Platform = Platform.Instagram, Handle = "Exempelstads kommun" };
        var context = Context([byHandle, byAddress, both, elsewhere, nameless]);

        Assert.Equal([byAddress, both], AddressFunctions.WithSameHandle(context, byHandle));
        Assert.Equal([byHandle], AddressFunctions.WithSameHandle(context, byAddress));
        Assert.Equal([byHandle], AddressFunctions.WithSameHandle(context, both));
        Assert.Empty(AddressFunctions.WithSameHandle(context, elsewhere)!);
        Assert.Null(AddressFunctions.WithSameHandle(context, nameless));
    }

    [Theory]
    [InlineData(Platform.Facebook, null, "https://www.facebook.com/x", "Facebook", "Facebook", TruthKind.True)]
    [InlineData(Platform.Facebook, "FB-sida", "https://www.instagram.com/x", "Facebook", "Instagram", TruthKind.False)]
    [InlineData(Platform.Other, "google plus", "https://plus.google.com/+x", "Google+", "Google+", TruthKind.True)]
    [InlineData(Platform.Other, "flickr", "https://vimeo.com/x", "Flickr", "Vimeo", TruthKind.False)]
    [InlineData(Platform.Other, "Nyhetsbrev", "https://exempelstad.wordpress.com", "Nyhetsbrev", "WordPress", TruthKind.True)]
    [InlineData(Platform.Other, "Bygdens röst", "https://vimeo.com/x", "Bygdens röst", "Vimeo", TruthKind.Unknown)]
    [InlineData(null, null, "https://vimeo.com/x", "Vimeo", "Vimeo", TruthKind.Unknown)]
    [InlineData(Platform.Facebook, null, "https://exempelstad.se", "Facebook", null, TruthKind.Unknown)]
    [InlineData(Platform.Facebook, null, null, "Facebook", null, TruthKind.Unknown)]
    public void Platforms_are_told_and_compared(Platform? platform, string? name, string? url, string? inWords, string? shown, TruthKind agrees)
    {
        var account = new Account { AccountId = "a", Platform = platform, PlatformName = name, Url = url };
        var context = Context([account]);

        Assert.Equal((inWords, shown, agrees), (AddressFunctions.PlatformInWords(context, account), AddressFunctions.AddressPlatform(context, account), AddressFunctions.PlatformAgreesWithAddress(context, account).Kind));
    }

    [Theory]
    [InlineData("https://www.facebook.com/x", TruthKind.True, TruthKind.True, TruthKind.True)]
    [InlineData("http://www.facebook.com", TruthKind.True, TruthKind.False, TruthKind.False)]
    [InlineData("facebook.com/x", TruthKind.True, TruthKind.True, TruthKind.Unknown)]
    [InlineData("se intranätet", TruthKind.False, TruthKind.False, TruthKind.Unknown)]
    [InlineData(" ", TruthKind.Unknown, TruthKind.Unknown, TruthKind.Unknown)]
    [InlineData(null, TruthKind.Unknown, TruthKind.Unknown, TruthKind.Unknown)]
    public void An_address_is_read(string? url, TruthKind readable, TruthKind leads, TruthKind secure)
    {
        var (context, accounts) = Inventory(url);

        Assert.Equal(
            (readable, leads, secure),
            (AddressFunctions.AddressIsReadable(context, accounts[0]).Kind, AddressFunctions.AddressLeadsToAccount(context, accounts[0]).Kind, AddressFunctions.AddressIsSecure(context, accounts[0]).Kind));
    }

    [Fact]
    public void What_no_account_has_is_not_missing_from_one()
    {
        var (context, accounts) = Inventory("https://x.com/exempelstad", null);

        Assert.Equal((TruthKind.True, TruthKind.False), (EntryFunctions.UrlEntered(context, accounts[0]).Kind, EntryFunctions.UrlEntered(context, accounts[1]).Kind));
        Assert.All(accounts, account => Assert.Equal(TruthKind.Unknown, EntryFunctions.OwnerEntered(context, account).Kind));
        Assert.All(accounts, account => Assert.Equal(TruthKind.Unknown, EntryFunctions.ResponsibleEntered(context, account).Kind));
    }

    /// <summary>The inventory is gone through a fixed number of times, however many accounts ask, and an account is given no more than some others.</summary>
    [Fact]
    public void A_large_inventory_is_not_gone_through_for_each_account()
    {
        const int Count = 50_000;
        var accounts = Enumerable.Range(0, Count).Select(i => new Account { AccountId = $"a{i}", Url = $"https://x.com/name{i / 2}", OwnerUnitId = i == 0 ? "u" : null }).ToArray();
        foreach (var account in accounts[..(Count / 10)])
        {
            account.Url = "https://x.com/exempelstad";
        }

        var counted = new CountedList(accounts);
        var context = new EvaluationContext(new Snapshot { OrganisationId = "o", AsOf = new DateOnly(2026, 6, 30), Accounts = counted }, new DateOnly(2026, 6, 30));
        var told = 0L;
        foreach (var account in accounts)
        {
            told += AddressFunctions.AtSameAddress(context, account)!.Count + AddressFunctions.WithSameHandle(context, account)!.Count;
            _ = AddressFunctions.AddressPlatform(context, account);
            _ = EntryFunctions.OwnerEntered(context, account);
            _ = EntryFunctions.ReviewEntered(context, account);
        }

        Assert.InRange(counted.Read, Count, 5 * Count);
        Assert.InRange(told, Count / 2, AccountIndex.MostOthers * Count);
    }

    private static (EvaluationContext Context, Account[] Accounts) Inventory(params string?[] urls)
    {
        var accounts = urls.Select((url, i) => new Account { AccountId = $"a{i}", Url = url }).ToArray();
        return (Context(accounts), accounts);
    }

    private static EvaluationContext Context(IReadOnlyList<Account> accounts) =>
        new(new Snapshot { OrganisationId = "o", AsOf = new DateOnly(2026, 6, 30), Accounts = accounts }, new DateOnly(2026, 6, 30));

    /// <summary>Counts how many elements were read from it.</summary>
    private sealed class CountedList(Account[] accounts) : IReadOnlyList<Account>
    {
        public long Read { get; private set; }

        public int Count => accounts.Length;

        public Account this[int index]
        {
            get
            {
                Read++;
                return accounts[index];
            }
        }

        public IEnumerator<Account> GetEnumerator()
        {
            foreach (var account in accounts)
            {
                Read++;
                yield return account;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
