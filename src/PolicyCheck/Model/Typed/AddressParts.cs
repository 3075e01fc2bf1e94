using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyCheck.Model;

/// <summary>A typed web address taken apart. <c>System.Uri</c> refuses half of what people write, and keeps the differences that do not count.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>; null when none was written.</param>
/// <param name="Host">In small letters, in the form of the name service (<c>xn--…</c>), with a port that is not the usual one.</param>
/// <param name="Path">The parts between slashes, decoded; none is empty.</param>
/// <param name="Query">The names and values after the question mark, decoded, in their order.</param>
internal sealed partial record AddressParts(string? Scheme, string Host, IReadOnlyList<string> Path, IReadOnlyList<(string Name, string Value)> Query)
{
    private const int MaxLength = 2000;

    /// <summary>Endings by which a host without <c>http</c> and <c>www</c> is told from an abbreviation or a file's name; those of countries count too.</summary>
    private static readonly HashSet<string> Endings = new(
        "com org net info edu gov int biz app blog social online page site space world community media cloud tube chat live".Split(' '),
        StringComparer.Ordinal);

    private static readonly IdnMapping Names = new();

    /// <summary>The first value of that name after the question mark, or null.</summary>
    public string? this[string name] => Query.Where(q => q.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(q => q.Value).FirstOrDefault();

    /// <summary>The parts of a text that is one address, or null.</summary>
    /// <param name="text">A cleaned text without blanks.</param>
    public static AddressParts? Of(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var (scheme, rest) = SplitScheme(text);
        if (rest is null)
        {
            return null;
        }

        var end = rest.IndexOfAny(['/', '?', '#', '\\']);
        var (authority, tail) = end < 0 ? (rest, "") : (rest[..end], rest[end..]);
        if (scheme is null && authority.Contains('@', StringComparison.Ordinal))
        {
            return null; // a mail address
        }

        if (HostOf(authority[(authority.LastIndexOf('@') + 1)..]) is not { } host || (scheme is null && !LooksLikeHost(host)))
        {
            return null;
        }

        var fragmentAt = tail.IndexOf('#', StringComparison.Ordinal);
        var fragment = fragmentAt < 0 ? "" : tail[(fragmentAt + 1)..];
        tail = fragmentAt < 0 ? tail : tail[..fragmentAt];
        var queryAt = tail.IndexOf('?', StringComparison.Ordinal);
        var path = Segments(queryAt < 0 ? tail : tail[..queryAt]);
        if (path.Count == 0 && fragment.StartsWith('!'))
        {
            path = Segments(fragment[1..].Split('?')[0]); // twitter.com/#!/name, as addresses were before 2012
        }

        return new AddressParts(scheme, host, path, queryAt < 0 ? [] : Pairs(tail[(queryAt + 1)..]));
    }

    /// <summary>A host in the form of the name service with a port that is not the usual one; null for what is none.</summary>
    public static string? HostOf(string text)
    {
        var match = HostAndPort().Match(LetterForms.In(text).ToLowerInvariant().TrimEnd('.'));
        if (!match.Success)
        {
            return null;
        }

        try
        {
            var host = Names.GetAscii(match.Groups["host"].Value.TrimEnd('.'));
            var port = match.Groups["port"].Value;
            return host.Length <= 253 && host.Contains('.', StringComparison.Ordinal) && AsciiHost().IsMatch(host)
                ? host + (port is "" or "80" or "443" ? "" : ":" + port)
                : null;
        }
        catch (ArgumentException)
        {
            return null; // an empty label, or one that is too long
        }
    }

    /// <summary>The scheme and what follows it; nothing follows one that is not the web's. Colon and slashes are often mistyped.</summary>
    private static (string? Scheme, string? After) SplitScheme(string text)
    {
        string? scheme = null;
        for (; SchemeBefore().Match(text) is { Success: true } match; text = text[match.Length..])
        {
            scheme = match.Groups["scheme"].Value.ToLowerInvariant();
        }

        if (scheme is null && text.StartsWith("//", StringComparison.Ordinal))
        {
            return (null, text[2..]);
        }

        return (scheme, scheme is null && OtherScheme().IsMatch(text) ? null : text);
    }

    private static bool LooksLikeHost(string host)
    {
        var labels = host.Split(':')[0].Split('.');
        return labels[0] == "www" || AddressServices.At(host) is not null || (labels[0].Length > 1 && (Endings.Contains(labels[^1]) || (labels[^1].Length == 2 && labels[^1].All(char.IsAsciiLetter))));
    }

    private static List<string> Segments(string path) => [.. path.Split('/', '\\').Select(s => Decoded(s, isPath: true)).Where(s => s.Length > 0)];

    private static List<(string Name, string Value)> Pairs(string query) =>
    [
        .. query.Split('&', ';').Where(p => p.Length > 0).Select(p => p.Split('=', 2)).Select(p => (Decoded(p[0], isPath: false), p.Length > 1 ? Decoded(p[1], isPath: false) : "")),
    ];

    /// <summary>A slash that was written in code stays so, or one part would become two.</summary>
    private static string Decoded(string part, bool isPath)
    {
        var decoded = TypedText.Clean(Uri.UnescapeDataString(part));
        return isPath && decoded.Contains('/', StringComparison.Ordinal) ? part : decoded;
    }

    [GeneratedRegex(@"^(?<scheme>https?)(:[/\\]*|[/\\]{2,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SchemeBefore();

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:(?![0-9]{1,5}([/?#]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherScheme();

    [GeneratedRegex(@"^(?<host>[\p{L}\p{M}\p{Nd}_.-]+)(:(?<port>[0-9]{1,5})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostAndPort();

    [GeneratedRegex(@"^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex AsciiHost();
}
