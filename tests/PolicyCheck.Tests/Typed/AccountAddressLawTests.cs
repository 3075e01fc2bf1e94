using FsCheck;
using FsCheck.Fluent;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Typed;

/// <summary>However an address is written, it is one account's; and never another's.</summary>
public sealed class AccountAddressLawTests
{
    private static readonly (string Host, string Before)[] Profiles =
    [
        ("facebook.com", "/"), ("instagram.com", "/"), ("x.com", "/"), ("linkedin.com", "/company/"), ("linkedin.com", "/in/"), ("youtube.com", "/@"),
        ("youtube.com", "/channel/UC"), ("tiktok.com", "/@"), ("snapchat.com", "/add/"), ("flickr.com", "/photos/"), ("pinterest.com", "/"), ("vimeo.com", "/"),
        ("threads.net", "/@"), ("bsky.app", "/profile/"), ("mastodon.nu", "/@"), ("twitch.tv", "/"), ("exempelstad.se", "/blogg/"), ("blogg.exempelstad.nu", "/?sida="),
    ];

    private static readonly Gen<string> Names =
        from letters in Gen.Elements("abcdefghijklmnopqrstuvwxyzåäö0123456789".ToCharArray()).ArrayOf(7)
        select "kom" + new string(letters);

    private static readonly Gen<string> Addresses = from profile in Gen.Elements(Profiles) from name in Names select profile.Host + profile.Before + name;

    private static readonly Gen<Func<string, string>> Rewritings = Gen.Elements<Func<string, string>>(
        a => "https://" + a,
        a => "http://" + a,
        a => "https://www." + a,
        a => "HTTPS://WWW." + a,
        a => "https://m." + a,
        a => "//mobile." + a,
        a => a.Contains('?', StringComparison.Ordinal) ? a : a + "/",
        a => a + (a.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "utm_source=x&utm_medium=y",
        a => a + (a.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "fbclid=IwAR0&hl=sv",
        a => a + (a.Contains('?', StringComparison.Ordinal) ? "&" : "/?") + "igshid=a%3D%3D&ref=x&si=y&feature=z",
        a => a + "#om",
        a => " \u00A0" + a + "\uFEFF\t",
        a => "<" + a + ">",
        a => "Kontot: https://" + a + " (nytt)",
        a => a[..a.IndexOf('/', StringComparison.Ordinal)].ToUpperInvariant() + a[a.IndexOf('/', StringComparison.Ordinal)..],
        a => a.Replace("å", "a\u030A", StringComparison.Ordinal).Replace("ö", "%C3%B6", StringComparison.Ordinal));

    [Fact]
    public void The_way_of_writing_does_not_change_the_key() => Prop
        .ForAll((from address in Addresses from rewrite in Rewritings select (address, rewritten: rewrite(address))).ToArbitrary(), p =>
            AccountAddress.Parse(p.rewritten)?.Key == AccountAddress.Parse(p.address)!.Key)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Other_accounts_have_other_keys() => Prop
        .ForAll((from one in Addresses from other in Addresses from near in Names select (one, other, near)).ToArbitrary(), p =>
        {
            // The third differs from the first in its name alone.
            var third = p.one[..p.one.LastIndexOf("kom", StringComparison.Ordinal)] + p.near;
            return (p.one == p.other || KeyOf(p.one) != KeyOf(p.other)) && (p.one == third || KeyOf(p.one) != KeyOf(third));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Case_counts_only_where_the_platform_reads_it() => Prop
        .ForAll((from profile in Gen.Elements(Profiles) from name in Names select (profile, name)).ToArbitrary(), p =>
        {
            var (written, shouted) = (p.profile.Host + p.profile.Before + p.name, p.profile.Host + p.profile.Before + p.name.ToUpperInvariant());
            var readsCase = p.profile.Before == "/channel/UC" || p.profile.Host.StartsWith("exempel", StringComparison.Ordinal) || p.profile.Host.StartsWith("blogg", StringComparison.Ordinal);
            return KeyOf(written) == KeyOf(shouted) != readsCase;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_typed_breaks_it() => Prop
        .ForAll<string>(text => (AccountAddress.Parse(text)?.Key.Length ?? 1) > 0 && (AccountAddress.Parse("https://" + text)?.Key.Length ?? 1) > 0 && AccountAddress.OfHandle(Platform.Facebook, text, text) is null or { Key.Length: > 0 })
        .QuickCheckThrowOnFailure();

    private static string? KeyOf(string address) => AccountAddress.Parse(address)?.Key;
}
