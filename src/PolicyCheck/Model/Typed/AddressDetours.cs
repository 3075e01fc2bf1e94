namespace PolicyCheck.Model;

/// <summary>What an address carries without meaning another place: traces of where it was copied, and gates before the page it leads to.</summary>
internal static class AddressDetours
{
    private const int MaxGates = 3;

    private static readonly string[] TraceBeginnings = ["utm_", "mtm_", "pk_", "mc_", "hsa_", "__"];

    private static readonly HashSet<string> Traces = new(
        ("fbclid gclid dclid msclkid twclid ttclid li_fat_id igshid igsh mibextid hl lang locale lg ref refid refsrc ref_src ref_url fref si feature "
            + "trk trackingid originalsubdomain ab_channel _rdr _rdc _r _t is_from_webapp sender_device share_id amp nr").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Pages that only lead on or ask for a login, and the name under which they carry where; no page named is any.</summary>
    private static readonly (string Host, string Pages, string Name)[] Gates =
    [
        ("l.facebook.com", "", "u"), ("lm.facebook.com", "", "u"), ("l.instagram.com", "", "u"),
        ("safelinks.protection.outlook.com", "", "url"), ("consent.youtube.com", "", "continue"), ("accounts.google.com", "", "continue"),
        ("google.com", "url", "q"), ("google.com", "url", "url"), ("google.se", "url", "q"), ("google.se", "url", "url"),
        ("youtube.com", "redirect", "q"), ("facebook.com", "login login.php checkpoint cookie", "next"), ("instagram.com", "accounts", "next"),
        ("linkedin.com", "authwall login uas checkpoint", "session_redirect"), ("linkedin.com", "authwall", "sessionRedirect"),
        ("tiktok.com", "login", "redirect_url"),
    ];

    /// <summary>True for what is hung onto an address when it is copied or sent.</summary>
    public static bool IsTrace(string name) => Traces.Contains(name) || TraceBeginnings.Any(b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address behind login pages and links that only lead on.</summary>
    public static AddressParts Behind(AddressParts parts)
    {
        for (var gates = 0; gates < MaxGates && Next(parts) is { } next; gates++)
        {
            parts = next;
        }

        return parts;
    }

    private static AddressParts? Next(AddressParts parts)
    {
        foreach (var (host, pages, name) in Gates)
        {
            if (AddressHosts.IsAt(parts.Host, host) && IsOneOf(pages, parts.Path) && parts[name] is { Length: > 0 } target)
            {
                return AddressParts.Of(target[0] == '/' ? "https://" + parts.Host + target : target);
            }
        }

        return null;
    }

    private static bool IsOneOf(string pages, IReadOnlyList<string> path) =>
        pages.Length == 0 || (path.Count > 0 && pages.Split(' ').Contains(path[0], StringComparer.OrdinalIgnoreCase));
}
