using System.Text;

namespace PolicyCheck.Reporting.Html;

/// <summary>
/// The elements a page is built from. Text and attributes are escaped here and nowhere else; names of elements and attributes
/// come from this room alone. What is opened is closed, so the page is well-formed as XML too.
/// </summary>
internal sealed class HtmlPage(string cutMark)
{
    private readonly StringBuilder _page = new("<!DOCTYPE html>\n");

    /// <summary>An element around others.</summary>
    public void In(string element, Action content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        _page.Append(">\n");
        content();
        _page.Append("</").Append(element).Append(">\n");
    }

    /// <summary>An element that holds text, or nothing.</summary>
    public void Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        _page.Append('>').Append(HtmlText.Escape(text, cutMark)).Append("</").Append(element).Append(">\n");
    }

    /// <summary>An element that HTML closes by itself, such as <c>meta</c>.</summary>
    public void Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        _page.Append("/>\n");
    }

    /// <summary>Style or script, byte for byte as it was hashed: it is ours, and HTML does not read references in it.</summary>
    public void Verbatim(string element, string content) =>
        _page.Append('<').Append(element).Append('>').Append(content).Append("</").Append(element).Append(">\n");

    public void Paragraph(string text, string? style = null) => Element("p", text, ("class", style));

    public void Heading(int level, string text, string? id = null) => Element(level == 1 ? "h1" : level == 2 ? "h2" : "h3", text, ("id", id));

    public void Bullets(IEnumerable<string> texts) => In("ul", () =>
    {
        foreach (var text in texts)
        {
            Element("li", text);
        }
    });

    public override string ToString() => _page.ToString();

    private void Open(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _page.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _page.Append(' ').Append(name).Append("=\"").Append(HtmlText.Escape(value, cutMark)).Append('"');
            }
        }
    }
}
