using System.Text.RegularExpressions;

namespace PolicyCheck.Model;

/// <summary>One service: the hosts it has, and how its addresses tell an account.</summary>
/// <param name="Platform">The model's platform.</param>
/// <param name="Name">Its name as it is usually written.</param>
/// <param name="Hosts">Its hosts; all below them are its too.</param>
/// <param name="Profile">Where the account with a handle is, <c>{0}</c> standing for the handle; null where no handle tells it.</param>
/// <param name="Account">The account that an address tells: the handle as written, and what is the same for all of its addresses.</param>
internal sealed record AddressService(Platform Platform, string Name, string[] Hosts, string? Profile, Func<AddressParts, string, AccountMark?> Account)
{
    /// <summary>What stands before the colon in the keys of its addresses.</summary>
    public string Prefix { get; } = Name.ToLowerInvariant().Replace(' ', '-');

    /// <summary>True where what stands before the host is a name, and not a view or a language.</summary>
    public bool HasNamesInHost { get; init; }
}

/// <summary>An account as an address tells it.</summary>
/// <param name="Handle">As written, without <c>@</c>.</param>
/// <param name="Key">The same for all spellings of it on its service.</param>
internal sealed record AccountMark(string Handle, string Key)
{
    /// <summary>A handle that is read without regard to case.</summary>
    public static AccountMark Of(string handle, string kind = "") => new(handle, kind + handle.ToLowerInvariant());
}

/// <summary>The table of services. A new one is a row; the ways of the large ones stand in <see cref="AccountPaths"/>.</summary>
internal static partial class AddressServices
{
    private static readonly AddressService[] All =
    [
        new(Platform.Facebook, "Facebook", ["facebook.com", "fb.com", "fb.me", "m.me"], "https://facebook.com/{0}", AccountPaths.Facebook),
        new(Platform.Instagram, "Instagram", ["instagram.com", "instagr.am"], "https://instagram.com/{0}", AccountPaths.Instagram),
        new(Platform.X, "X", ["x.com", "twitter.com"], "https://x.com/{0}", AccountPaths.X),
        new(Platform.LinkedIn, "LinkedIn", ["linkedin.com"], "https://linkedin.com/company/{0}", AccountPaths.LinkedIn),
        new(Platform.YouTube, "YouTube", ["youtube.com", "youtu.be", "youtube-nocookie.com"], "https://youtube.com/@{0}", AccountPaths.YouTube),
        new(Platform.TikTok, "TikTok", ["tiktok.com"], "https://tiktok.com/@{0}", AccountPaths.AtSign),
        new(Platform.Snapchat, "Snapchat", ["snapchat.com"], "https://snapchat.com/add/{0}", AccountPaths.Snapchat),
        new(Platform.Other, "Threads", ["threads.net", "threads.com"], "https://threads.net/@{0}", AccountPaths.AtSign),
        new(Platform.Other, "Bluesky", ["bsky.app", "bsky.social"], "https://bsky.app/profile/{0}", AccountPaths.Bluesky) { HasNamesInHost = true },
        new(Platform.Other, "Flickr", ["flickr.com"], "https://flickr.com/photos/{0}", AccountPaths.Below("photos people", "groups explore search map tags cameras commons services help account")),
        new(Platform.Other, "Pinterest", [.. "com se dk no fi de fr es it nl at ch ie ca pt co.uk com.au".Split(' ').Select(e => "pinterest." + e)], "https://pinterest.com/{0}", AccountPaths.First("pin search ideas explore categories business today topics login")),
        new(Platform.Other, "Tumblr", ["tumblr.com"], "https://{0}.tumblr.com", AccountPaths.Tumblr) { HasNamesInHost = true },
        new(Platform.Other, "Vimeo", ["vimeo.com"], "https://vimeo.com/{0}", AccountPaths.First("channels groups album showcase ondemand categories watch manage features upgrade video event user", digits: false)),
        new(Platform.Other, "Reddit", ["reddit.com"], "https://reddit.com/user/{0}", AccountPaths.Reddit),
        new(Platform.Other, "Medium", ["medium.com"], "https://medium.com/@{0}", AccountPaths.SubdomainOrAtSign) { HasNamesInHost = true },
        new(Platform.Other, "Twitch", ["twitch.tv"], "https://twitch.tv/{0}", AccountPaths.First("videos directory search p settings")),
        new(Platform.Other, "Telegram", ["t.me", "telegram.me"], "https://t.me/{0}", AccountPaths.Below("s", "joinchat addstickers share c proxy")),
        new(Platform.Other, "WhatsApp", ["whatsapp.com", "wa.me"], null, AccountPaths.None),
        new(Platform.Other, "Issuu", ["issuu.com"], "https://issuu.com/{0}", AccountPaths.First("home search explore store")),
        new(Platform.Other, "SoundCloud", ["soundcloud.com"], "https://soundcloud.com/{0}", AccountPaths.First("discover search stream you upload")),
        new(Platform.Other, "SlideShare", ["slideshare.net"], "https://slideshare.net/{0}", AccountPaths.First("slideshow search explore upload")),
        new(Platform.Other, "Spotify", ["open.spotify.com"], null, AccountPaths.None),
        new(Platform.Other, "Discord", ["discord.com", "discord.gg"], null, AccountPaths.None),
        new(Platform.Other, "Viva Engage", ["yammer.com", "engage.cloud.microsoft"], null, AccountPaths.None),
        new(Platform.Other, "Blogger", ["blogspot.com", "blogspot.se"], "https://{0}.blogspot.com", AccountPaths.Subdomain) { HasNamesInHost = true },
        new(Platform.Other, "WordPress", ["wordpress.com"], "https://{0}.wordpress.com", AccountPaths.Subdomain) { HasNamesInHost = true },
        new(Platform.Other, "Google+", ["plus.google.com"], null, AccountPaths.Below("u/0 b", "communities collection explore")),
        new(Platform.Other, "Periscope", ["periscope.tv", "pscp.tv"], "https://periscope.tv/{0}", AccountPaths.First("w search")),
        new(Platform.Other, "Vine", ["vine.co"], "https://vine.co/{0}", AccountPaths.Below("u", "v tags explore")),
        new(Platform.Other, "Foursquare", ["foursquare.com"], "https://foursquare.com/{0}", AccountPaths.First("v explore user city-guide")),
        new(Platform.Other, "MySpace", ["myspace.com"], "https://myspace.com/{0}", AccountPaths.First("discover browse search")),
    ];

    private static readonly Dictionary<string, AddressService> ByHost = All.SelectMany(s => s.Hosts.Select(h => (h, s))).ToDictionary(p => p.h, p => p.s);

    private static readonly Dictionary<string, AddressService> ByName = All.ToDictionary(s => s.Name);

    /// <summary>The service that has a host, and the labels before it; null for a host of none.</summary>
    public static (AddressService Service, string Before)? At(string host)
    {
        for (var at = 0; at >= 0; at = host.IndexOf('.', at) is var dot && dot < 0 ? -1 : dot + 1)
        {
            if (ByHost.TryGetValue(host[at..], out var service))
            {
                return (service, service.HasNamesInHost ? AddressHosts.Labels(host, host[at..]) : AddressHosts.Before(host, host[at..]));
            }
        }

        return null;
    }

    /// <summary>Where the account of a service with a handle is, or null when no handle tells it.</summary>
    public static string? ProfileOf(string service, string handle) =>
        !ByName.TryGetValue(service, out var found) || found.Profile is not { } profile ? null
        : service == "YouTube" && ChannelId().IsMatch(handle) ? "https://youtube.com/channel/" + handle
        : profile.Replace("{0}", profile.Contains("{0}.", StringComparison.Ordinal) ? handle : Uri.EscapeDataString(handle), StringComparison.Ordinal);

    [GeneratedRegex(@"^UC[A-Za-z0-9_-]{22}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelId();
}
