namespace PolicyCheck.Model;

/// <summary>A platform by its name.</summary>
/// <param name="Platform">The model's platform.</param>
/// <param name="Name">Its name as it is usually written.</param>
/// <param name="IsService">True for one service, whose accounts have addresses of their own; false for a kind of channel, such as a newsletter, that many offer.</param>
public sealed record NamedPlatform(Platform Platform, string Name, bool IsService = true);

/// <summary>The names by which people call platforms in lists: abbreviations, former names, blanks and hyphens in the middle.</summary>
public static class PlatformNames
{
    /// <summary>Words after a name that say no more: <c>Facebook-sida</c>, <c>Instagramkonto</c>.</summary>
    private static readonly string[] Tails =
        ["sidan", "sida", "sidor", "konton", "kontot", "konto", "kanalen", "kanal", "profilen", "profil", "page", "pages", "account", "accounts", "channel", "profile", "company", "företagssida"];

    private static readonly (NamedPlatform Platform, string Others)[] Table =
    [
        (new(Platform.Facebook, "Facebook"), "fb face facebok faceboook fejjan fejan meta-facebook facebook-meta"),
        (new(Platform.Instagram, "Instagram"), "ig insta instragram instgram meta-instagram instagram-meta"),
        (new(Platform.X, "X"), "twitter tweeter x-twitter twitter-x x-fd-twitter x-f-d-twitter x-tidigare-twitter x-före-detta-twitter x-formerly-twitter x-former-twitter twitter-nu-x"),
        (new(Platform.LinkedIn, "LinkedIn"), "li linkdin linkedln linkin linked"),
        (new(Platform.YouTube, "YouTube"), "yt tube youtub utube"),
        (new(Platform.TikTok, "TikTok"), "tt tictoc tiktoc tictok"),
        (new(Platform.Snapchat, "Snapchat"), "snap sc"),
        (new(Platform.Other, "Threads"), "instagram-threads meta-threads"),
        (new(Platform.Other, "Bluesky"), "bsky blue-sky-social blueskysocial"),
        (new(Platform.Other, "Mastodon"), "fediverse fediversum"),
        (new(Platform.Other, "Flickr"), "flicker"),
        (new(Platform.Other, "Pinterest"), "pintrest pin"),
        (new(Platform.Other, "Tumblr"), "tumbler"),
        (new(Platform.Other, "Vimeo"), ""),
        (new(Platform.Other, "Reddit"), ""),
        (new(Platform.Other, "Medium"), ""),
        (new(Platform.Other, "Twitch"), ""),
        (new(Platform.Other, "Telegram"), ""),
        (new(Platform.Other, "WhatsApp"), "wa"),
        (new(Platform.Other, "Issuu"), "issu"),
        (new(Platform.Other, "SoundCloud"), ""),
        (new(Platform.Other, "SlideShare"), "linkedin-slideshare"),
        (new(Platform.Other, "Spotify"), ""),
        (new(Platform.Other, "Discord"), ""),
        (new(Platform.Other, "Viva Engage"), "yammer engage microsoft-viva-engage ms-viva-engage yammer-viva-engage viva-engage-yammer"),
        (new(Platform.Other, "Blogger"), "blogspot"),
        (new(Platform.Other, "WordPress"), ""),
        (new(Platform.Other, "Google+"), "google-plus g-plus"),
        (new(Platform.Other, "Google Business"), "google-my-business google-företagsprofil google-business-profile gmb"),
        (new(Platform.Other, "Periscope"), ""),
        (new(Platform.Other, "Vine"), ""),
        (new(Platform.Other, "Foursquare"), "swarm"),
        (new(Platform.Other, "MySpace"), ""),
        (new(Platform.Other, "Messenger"), "facebook-messenger fb-messenger"),
        (new(Platform.Other, "BeReal"), ""),
        (new(Platform.Other, "Jodel"), ""),
        (new(Platform.Other, "Nyhetsbrev", false), "newsletter newsletters e-nyhetsbrev mejlutskick e-postutskick"),
        (new(Platform.Other, "SMS", false), "sms-utskick sms-tjänst"),
        (new(Platform.Other, "Blogg", false), "blog bloggar bloggen"),
        (new(Platform.Other, "Podcast", false), "podd poddradio pod podcasts podden"),
        (new(Platform.Other, "Webb", false), "web webbplats webbsida webbsidan webben hemsida hemsidan website webpage"),
        (new(Platform.Other, "Intranät", false), "intranet"),
        (new(Platform.Other, "App", false), "mobilapp appar"),
        (new(Platform.Other, "RSS", false), "rss-flöde rss-feed"),
    ];

    private static readonly Dictionary<string, NamedPlatform> ByKey = Index(TypedText.Key);

    private static readonly Dictionary<string, NamedPlatform> ByPlainKey = Index(TypedText.PlainKey);

    /// <summary>The platform that a text names; case, blanks, hyphens and accents are forgiven.</summary>
    /// <returns>Null for a name that is not known, for nothing, and for more than one.</returns>
    public static NamedPlatform? Find(string? text)
    {
        // The one sign that makes another name.
        var named = (text ?? "").Replace("+", "plus", StringComparison.Ordinal);
        return At(TypedText.Key(named)) is { } found ? found : AccountAddress.Parse(text) is { PlatformName: { } name } ? At(TypedText.Key(name)) : null;
    }

    /// <summary>The name of one of the model's platforms; null for <see cref="Platform.Other"/>, which has none.</summary>
    public static string? Of(Platform platform) => platform == Platform.Other ? null : Table[(int)platform].Platform.Name;

    private static NamedPlatform? At(string key)
    {
        if (Whole(key) is { } found)
        {
            return found;
        }

        var tail = Array.Find(Tails, t => key.Length > t.Length && key.EndsWith(t, StringComparison.Ordinal));
        return tail is null ? null : Whole(key[..^tail.Length]);
    }

    private static NamedPlatform? Whole(string key) => ByKey.GetValueOrDefault(key) ?? ByPlainKey.GetValueOrDefault(TypedText.PlainKey(key));

    private static Dictionary<string, NamedPlatform> Index(Func<string, string> key)
    {
        var index = new Dictionary<string, NamedPlatform>(StringComparer.Ordinal);
        foreach (var (platform, others) in Table)
        {
            foreach (var name in others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(platform.Name))
            {
                index.TryAdd(key(name.Replace("+", "plus", StringComparison.Ordinal)), platform);
            }
        }

        return index;
    }
}
