using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PolicyCheck.Reporting.Html;

/// <summary>
/// Makes a text show as it is in a page, between tags and in quoted attributes alike. The one way by which text gets into the
/// page: signs with a meaning become references, and what cannot be seen but changes what is goes before that.
/// </summary>
internal static class HtmlText
{
    /// <summary>Longest text that is shown in full.</summary>
    public const int MaxLength = 4000;

    /// <summary>As strict as the default encoder; only the letters of Western Europe stay readable in the source.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement);

    public static string Escape(string text, string cutMark = "…") => Encoder.Encode(PlainText.Cut(PlainText.Clean(text), MaxLength, cutMark));
}
