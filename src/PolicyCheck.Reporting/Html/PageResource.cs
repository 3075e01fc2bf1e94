using System.Security.Cryptography;
using System.Text;

namespace PolicyCheck.Reporting.Html;

/// <summary>The page's style or script: a file of this folder, and the hash by which the page allows it and nothing else.</summary>
internal sealed class PageResource
{
    public static readonly PageResource Style = new("report.css");

    public static readonly PageResource Script = new("report.js");

    private PageResource(string file)
    {
        using var stream = typeof(PageResource).Assembly.GetManifestResourceStream($"PolicyCheck.Reporting.Html.{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A working copy with other line ends must give the same bytes.
        Text = "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
        Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
    }

    /// <summary>What stands between the tags.</summary>
    public string Text { get; }

    /// <summary>The hash of <see cref="Text"/> as a content security policy writes it.</summary>
    public string Hash { get; }
}
