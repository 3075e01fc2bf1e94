using System.Text.RegularExpressions;

namespace PolicyCheck.Model;

/// <summary>How the addresses of each service tell an account; null where they lead to a post, a group, a search or a start page.</summary>
internal static partial class AccountPaths
{
    private const string FacebookPages =
        "groups events watch reel reels share sharer sharer.php marketplace media photo photo.php photos hashtag home.php help notes gaming search login login.php stories story.php l.php dialog plugins policies privacy business latest messages pages people settings";

    private const string XPages = "i home explore search search-advanced hashtag share intent messages notifications settings login signup tos privacy about download compose";

    /// <summary>Whoever is told by the first part of the path.</summary>
    public static Func<AddressParts, string, AccountMark?> First(string pages, bool digits = true) =>
        (parts, before) => before.Length == 0 && parts.Path.Count > 0 && !IsOneOf(pages, parts.Path[0]) && (digits || !parts.Path[0].All(char.IsAsciiDigit))
            ? Handle(parts.Path[0])
            : null;

    /// <summary>Whoever is told by the part after one of <paramref name="folders"/>, or by the first part.</summary>
    public static Func<AddressParts, string, AccountMark?> Below(string folders, string pages) =>
        (parts, before) => before.Length == 0 && parts.Path.Count > 1 && IsOneOf(folders, parts.Path[0]) ? Handle(parts.Path[1]) : First(pages + " " + folders)(parts, before);

    /// <summary>Nothing in the address is a name.</summary>
    public static AccountMark? None(AddressParts parts, string before) => null;

    /// <summary><c>/@name</c> and nothing else.</summary>
    public static AccountMark? AtSign(AddressParts parts, string before) => before.Length == 0 && parts.Path is [['@', _, ..] name, ..] ? Handle(name) : null;

    /// <summary><c>name.service</c>.</summary>
    public static AccountMark? Subdomain(AddressParts parts, string before) => before.Length > 0 ? Handle(before) : null;

    /// <summary><c>name.service</c> or <c>service/@name</c>.</summary>
    public static AccountMark? SubdomainOrAtSign(AddressParts parts, string before) => Subdomain(parts, before) ?? AtSign(parts, before);

    /// <summary>Points in a name do not count there. An id is found in half a dozen forms.</summary>
    public static AccountMark? Facebook(AddressParts parts, string before) => (before.Length, parts.Path) switch
    {
        ( > 0, _) or (_, []) => null,
        (_, [("profile.php" or "permalink.php" or "story.php"), ..]) => parts["id"] is { Length: > 0 } id && id.All(char.IsAsciiDigit) ? new(id, id) : null,
        (_, [("people" or "pages" or "p"), .., var last]) when FacebookId(last, least: 1) is { } id => new(id, id),
        (_, [("people" or "pages"), _, var third, ..]) when FacebookId(third, least: 1) is { } id => new(id, id),
        (_, ["pg", var name, ..]) => FacebookName(name),
        (_, [var name, ..]) => IsOneOf(FacebookPages, name) ? null : FacebookName(name),
    };

    /// <summary>Stories and links of the app tell the account in their second part.</summary>
    public static AccountMark? Instagram(AddressParts parts, string before) => parts.Path is [("stories" or "_u" or "_n"), var name, ..] && before.Length == 0
        ? Handle(name)
        : First("p reel reels tv explore accounts direct about developer legal web stories s _u _n")(parts, before);

    /// <summary>The names of old links and of links that ask to follow are the same account's.</summary>
    public static AccountMark? X(AddressParts parts, string before) => parts.Path is ["intent", ..] && parts["screen_name"] is { Length: > 0 } name
        ? Handle(name)
        : First(XPages)(parts, before);

    /// <summary>The pages of organisations share their names, whatever they are called; persons have names of their own.</summary>
    public static AccountMark? LinkedIn(AddressParts parts, string before) => parts.Path switch
    {
        _ when before.Length > 0 => null,
        [("company" or "school" or "showcase" or "organization"), var name, ..] => AccountMark.Of(name),
        [("in" or "pub"), var name, ..] => AccountMark.Of(name, "in/"),
        _ => null,
    };

    /// <summary>A name may stand alone, after <c>@</c>, <c>c</c> or <c>user</c>; the id of a channel is read with case.</summary>
    public static AccountMark? YouTube(AddressParts parts, string before) => parts.Path switch
    {
        _ when before is not ("" or "studio" or "music") || parts.Host.EndsWith("youtu.be", StringComparison.Ordinal) => null,
        ["channel", var id, ..] => new(id, "channel/" + id),
        [("user" or "c"), var name, ..] => Handle(name),
        _ => First("channel user c watch playlist shorts results feed embed live hashtag premium about t v e redirect post clip gaming trending")(parts, ""),
    };

    /// <summary><c>/add/name</c>, <c>/@name</c>, and a story's <c>/s/name</c>.</summary>
    public static AccountMark? Snapchat(AddressParts parts, string before) => parts.Path switch
    {
        _ when before is not ("" or "story") => null,
        [("add" or "s" or "u"), var name, ..] => Handle(name),
        [['@', _, ..] name, ..] => Handle(name),
        _ => null,
    };

    /// <summary>A name there is a host, and leads to the account by itself.</summary>
    public static AccountMark? Bluesky(AddressParts parts, string before) => parts.Path switch
    {
        _ when before.Length > 0 && parts.Host.EndsWith(".bsky.social", StringComparison.Ordinal) => Handle(before + ".bsky.social"),
        ["profile", var name, ..] => Handle(name),
        _ => null,
    };

    /// <summary><c>name.tumblr.com</c> and, later, <c>tumblr.com/name</c>.</summary>
    public static AccountMark? Tumblr(AddressParts parts, string before) => (before.Length, parts.Path) switch
    {
        ( > 0, _) => Handle(before),
        (_, ["blog", "view", var name, ..]) => Handle(name),
        (_, ["blog", var name, ..]) => Handle(name),
        _ => First("tagged explore search dashboard register login blog settings")(parts, before),
    };

    /// <summary>Forums and persons have names apart.</summary>
    public static AccountMark? Reddit(AddressParts parts, string before) => parts.Path switch
    {
        _ when before is not ("" or "old" or "new") => null,
        ["r", var name, ..] => AccountMark.Of(name, "r/"),
        [("user" or "u"), var name, ..] => AccountMark.Of(name),
        _ => null,
    };

    private static AccountMark? Handle(string written) => written.TrimStart('@') is { Length: > 0 } name ? AccountMark.Of(name) : null;

    private static AccountMark? FacebookName(string written)
    {
        if (FacebookId(written) is { } id)
        {
            return new AccountMark(id, id);
        }

        var name = written.TrimStart('@');
        var key = name.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        return key.Length > 0 ? new AccountMark(name, key) : null;
    }

    /// <summary>The number of a page, alone or after its title: names have no hyphens, and at least five letters.</summary>
    private static string? FacebookId(string part, int least = 5) =>
        NumberAtEnd().Match(part) is { Success: true } match && match.Groups["id"].Length >= least ? match.Groups["id"].Value : null;

    private static bool IsOneOf(string words, string word) => words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(.*-)?(?<id>[0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAtEnd();
}
