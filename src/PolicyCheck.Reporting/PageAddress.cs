using PolicyCheck.Model;

namespace PolicyCheck.Reporting;

/// <summary>The page of an account, where its address may be followed: people click on what a report shows them.</summary>
internal static class PageAddress
{
    /// <summary>Longest address that every spreadsheet follows.</summary>
    private const int Longest = 2000;

    /// <summary>The address; null unless it is one of the web, written as such, and told an account.</summary>
    public static Uri? Of(Account? account) =>
        account?.Url?.Trim() is { Length: > 0 and <= Longest } text
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && AccountAddress.Parse(text) is { HasScheme: true, LeadsToAccount: true }
        && Uri.TryCreate(text, UriKind.Absolute, out var page)
        && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps)
        && page.UserInfo.Length == 0
            ? page
            : null;
}
