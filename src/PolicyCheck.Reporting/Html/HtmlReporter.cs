using System.Text;

namespace PolicyCheck.Reporting.Html;

/// <summary>A page that stands alone: it asks no network for anything, and says all it has to say without its script.</summary>
internal sealed class HtmlReporter : IReporter
{
    public string Format => "html";

    public string FileName => "gap-report.html";

    public bool IsDefault => true;

    public void Write(Report report, Stream output) => output.Write(Encoding.UTF8.GetBytes(new HtmlDocument(report).Page()));
}
