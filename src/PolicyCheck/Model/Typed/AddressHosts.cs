namespace PolicyCheck.Model;

/// <summary>Hosts, and the labels before them that show the same place in another way.</summary>
internal static class AddressHosts
{
    private static readonly HashSet<string> Views = new("www www2 m mobile touch web mbasic mobil wap en amp".Split(' '), StringComparer.Ordinal);

    /// <summary>True for a host and everything below it.</summary>
    public static bool IsAt(string host, string service) =>
        host.EndsWith(service, StringComparison.Ordinal) && (host.Length == service.Length || host[^(service.Length + 1)] == '.');

    /// <summary>The labels before a service's host, without <c>www</c>.</summary>
    public static string Labels(string host, string service)
    {
        var labels = host.Length == service.Length ? "" : host[..^(service.Length + 1)];
        return labels == "www" ? "" : labels.StartsWith("www.", StringComparison.Ordinal) ? labels[4..] : labels;
    }

    /// <summary>The labels before a service's host that tell something: not <c>www</c>, <c>m</c> or a language.</summary>
    public static string Before(string host, string service) =>
        string.Join('.', Labels(host, service).Split('.').Where(l => !Views.Contains(l) && !IsLanguage(l)));

    /// <summary>Any host without <c>www.</c>, <c>m.</c> and <c>mobile.</c> before it.</summary>
    public static string Bare(string host)
    {
        while (host.IndexOf('.', StringComparison.Ordinal) is var dot && host[..dot] is "www" or "m" or "mobile" && host.IndexOf('.', dot + 1) > 0)
        {
            host = host[(dot + 1)..];
        }

        return host;
    }

    /// <summary><c>se</c> and <c>sv-se</c>.</summary>
    private static bool IsLanguage(string label) =>
        label.Length is 2 or 5 && !label.Where((c, i) => i == 2 ? c != '-' : !char.IsAsciiLetterLower(c)).Any();
}
