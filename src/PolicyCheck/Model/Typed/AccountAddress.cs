using System.Text.RegularExpressions;

namespace PolicyCheck.Model;

/// <summary>
/// The address of an account as people write it: with or without <c>https://</c>, <c>www.</c>, what the phone puts before the
/// host, and what is hung onto a link when it is sent. Two addresses of one account have the same <see cref="Key"/>.
/// </summary>
public sealed partial class AccountAddress
{
    private const string Wrapping = "<>()[]{}\"'”“’‘«»*,;:.!";

    private AccountAddress(AddressParts written, AddressParts meant)
    {
        HasScheme = written.Scheme is not null;
        IsSecure = written.Scheme is { } scheme ? scheme == "https" : null;
        Host = meant.Host;
        if (AddressServices.At(meant.Host) is var (service, before))
        {
            var account = service.Account(meant, before);
            (Platform, PlatformName, Handle) = (service.Platform, service.Name, account?.Handle);
            Key = $"{service.Prefix}:{account?.Key ?? PlaceOf(VideoOf(meant), before)}";
            LeadsToAccount = account is not null;
        }
        else if (FediverseName(meant) is { } name)
        {
            (Platform, PlatformName, Handle) = (Model.Platform.Other, "Mastodon", name);
            Key = "mastodon:" + name.ToLowerInvariant();
            LeadsToAccount = true;
        }
        else
        {
            Key = PlaceOf(meant, AddressHosts.Bare(meant.Host));
            LeadsToAccount = true;
        }
    }

    /// <summary>The same for all addresses of one account: handles without case where their platform reads them so, and the host and path of what is on no known platform.</summary>
    public string Key { get; }

    /// <summary>The model's platform, <see cref="Model.Platform.Other"/> for a known one that the model has no member for; null for an unknown host.</summary>
    public Platform? Platform { get; }

    /// <summary>The platform's name as it is usually written, such as <c>Flickr</c>; null for an unknown host.</summary>
    public string? PlatformName { get; }

    /// <summary>The account's name on its platform as the address writes it, without <c>@</c>; null when the address tells none.</summary>
    public string? Handle { get; }

    /// <summary>The host in small letters, in the form of the name service.</summary>
    public string Host { get; }

    /// <summary>True when the address begins with <c>http://</c> or <c>https://</c>.</summary>
    public bool HasScheme { get; }

    /// <summary>True for <c>https</c>, false for <c>http</c>, null where neither was written.</summary>
    public bool? IsSecure { get; }

    /// <summary>False when the address leads to a platform but to none of its accounts: its start page, a post, a search.</summary>
    public bool LeadsToAccount { get; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">What was typed; words around one address are passed over.</param>
    /// <returns>Null when there is no address in the text, or more than one.</returns>
    public static AccountAddress? Parse(string? text)
    {
        var words = TypedText.Clean(text ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
        {
            return OfWord(words[0]);
        }

        // Among other words an address must show that it is one; "t.ex" does not.
        var found = words.Select(OfWord).OfType<AccountAddress>().Where(a => a.HasScheme || a.PlatformName is not null).DistinctBy(a => a.Key).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>The address of the account with a handle on a platform; null when the handle is none, or none tells an account there.</summary>
    /// <param name="platform">The model's platform.</param>
    /// <param name="platformName">The platform's name, which decides where the model's is <see cref="Model.Platform.Other"/>; as <see cref="PlatformNames"/> writes it, or as people do.</param>
    /// <param name="handle">What was typed, with or without <c>@</c>; an address is read as such.</param>
    public static AccountAddress? OfHandle(Platform? platform, string? platformName, string? handle)
    {
        var name = TypedText.Clean(handle ?? "").TrimStart('@');
        if (name.Length == 0 || name.AsSpan().IndexOfAny(' ', '\n') >= 0)
        {
            return null;
        }

        if (name.Contains('/', StringComparison.Ordinal))
        {
            return Parse(name);
        }

        var service = platform is { } known && known != Model.Platform.Other ? PlatformNames.Of(known) : PlatformNames.Find(platformName)?.Name;
        return service == "Mastodon" ? Parse("@" + name)
            : service is not null && AddressServices.ProfileOf(service, name) is { } profile && Parse(profile) is { LeadsToAccount: true } address ? address
            : null;
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    private static AccountAddress? OfWord(string word)
    {
        if (FediverseHandle().Match(word.Trim([.. Wrapping])) is { Success: true } match && AddressParts.HostOf(match.Groups["host"].Value) is { } host)
        {
            var parts = new AddressParts(null, host, ["@" + match.Groups["name"].Value], []);
            return new AccountAddress(parts, parts);
        }

        // What is written right before an address, as in "[Sidan](https://…" or "Facebook:https://…".
        var start = SchemeInside().Match(word) is { Success: true } inside ? inside.Groups["scheme"].Index : 0;
        return AddressParts.Of(word[start..].Trim([.. Wrapping])) is { } written ? new AccountAddress(written, AddressDetours.Behind(written)) : null;
    }

    /// <summary>The place itself, where it tells no account: path and query, without what is hung on. Case is kept: ids have it.</summary>
    private static string PlaceOf(AddressParts parts, string before)
    {
        var query = string.Join('&', parts.Query.Where(q => !AddressDetours.IsTrace(q.Name)).Select(q => $"{q.Name}={q.Value}").Order(StringComparer.Ordinal));
        return before + string.Concat(parts.Path.Select(p => "/" + p)) + (query.Length > 0 ? "?" + query : "");
    }

    /// <summary>A film has a short address of its own.</summary>
    private static AddressParts VideoOf(AddressParts parts) => parts.Host.EndsWith("youtu.be", StringComparison.Ordinal) && parts.Path is [var id, ..]
        ? parts with { Path = ["watch"], Query = [("v", id)] }
        : parts;

    /// <summary><c>name@server</c> of a path such as <c>/@name</c>, or <c>/@name@server</c> on a server that shows another's account.</summary>
    private static string? FediverseName(AddressParts parts)
    {
        var written = parts.Path.SkipWhile((part, i) => i == 0 && part == "web").FirstOrDefault() ?? "";
        return (written.StartsWith('@') ? written[1..].Split('@') : []) switch
        {
            [{ Length: > 0 } alone] => $"{alone}@{AddressHosts.Bare(parts.Host)}",
            [{ Length: > 0 } name, var server] when AddressParts.HostOf(server) is { } host => $"{name}@{host}",
            _ => null,
        };
    }

    [GeneratedRegex(@"^@(?<name>[\p{L}\p{Nd}_.-]+)@(?<host>[\p{L}\p{M}\p{Nd}.-]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex FediverseHandle();

    [GeneratedRegex(@"^[^/?#]*[\p{P}\p{S}](?<scheme>https?:/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SchemeInside();
}
