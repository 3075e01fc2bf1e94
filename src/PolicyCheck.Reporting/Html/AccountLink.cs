using PolicyCheck.Model;

namespace PolicyCheck.Reporting.Html;

/// <summary>Decides which addresses of an inventory become links: only those that are seen to lead to an account on the web.</summary>
internal static class AccountLink
{
    /// <summary>The address as a link carries it; null when it is shown as text only, or not at all.</summary>
    public static string? Of(string? address)
    {
        var text = PlainText.Clean(address ?? "");
        return !text.Contains(' ', StringComparison.Ordinal)
            && AccountAddress.Parse(text) is { HasScheme: true, LeadsToAccount: true } parsed
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri is { UserInfo.Length: 0, AbsoluteUri.Length: <= HtmlText.MaxLength } // a link that was cut leads elsewhere
            && string.Equals(uri.IdnHost, parsed.Host, StringComparison.OrdinalIgnoreCase) // not one that leads elsewhere by way of another
                ? uri.AbsoluteUri
                : null;
    }
}
