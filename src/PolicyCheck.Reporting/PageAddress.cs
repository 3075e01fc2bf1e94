using PolicyCheck.Model;

namespace PolicyCheck.Reporting;

/// <summary>Decides which addresses of an inventory become links: people click on what a report shows them.</summary>
internal static class PageAddress
{
    /// <summary>Longest address that every spreadsheet follows.</summary>
    private const int Longest = 2000;

    /// <summary>The address; null unless it is one of the web, written as such, and seen to lead to an account.</summary>
    public static Uri? Of(string? address) =>
        address?.Trim() is { Length: > 0 and <= Longest } text
        && !text.Any(char.IsWhiteSpace)
        && PlainText.Clean(text) == text // without signs that nobody sees
        && AccountAddress.Parse(text) is { HasScheme: true, LeadsToAccount: true } parsed
        && Uri.TryCreate(text, UriKind.Absolute, out var page)
        && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps)
        && page is { UserInfo.Length: 0, AbsoluteUri.Length: <= Longest }
        && string.Equals(page.IdnHost, parsed.Host, StringComparison.OrdinalIgnoreCase) // not one that leads elsewhere by way of another
            ? page
            : null;
}
