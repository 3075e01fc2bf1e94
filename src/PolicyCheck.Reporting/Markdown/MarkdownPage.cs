using System.Text;

namespace PolicyCheck.Reporting.Markdown;

/// <summary>
/// The parts a page is built from. What is given as text is escaped here and nowhere else; what is given as
/// <c>markdown</c> was made by this room.
/// </summary>
internal sealed class MarkdownPage(ReportWords words)
{
    private readonly StringBuilder _page = new();

    public string Escape(string text) => MarkdownText.Escape(text, words[ReportTerms.Cut]);

    public string Strong(string text) => $"**{Escape(text)}**";

    public void Heading(int level, string text) => Block($"{new string('#', level)} {Escape(text)}");

    public void Paragraph(string text) => Block(Escape(text));

    public void Block(string markdown) => _page.Append(markdown).Append("\n\n");

    public void Quote(string label, string text) => Block($"> **{Escape(label)}:** {Escape(text)}");

    public void Bullets(IEnumerable<string> markdown)
    {
        foreach (var item in markdown)
        {
            _page.Append("- ").Append(item).Append('\n');
        }

        _page.Append('\n');
    }

    /// <summary>A table; the columns named in <paramref name="numbers"/> are aligned to the right.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, Range numbers = default)
    {
        var (first, count) = numbers.GetOffsetAndLength(headings.Count);
        Row(headings);
        _page.Append('|');
        for (var column = 0; column < headings.Count; column++)
        {
            _page.Append(column >= first && column < first + count ? " ---: |" : " --- |");
        }

        _page.Append('\n');
        foreach (var row in rows)
        {
            Row(row);
        }

        _page.Append('\n');
    }

    /// <summary>What the reader opens on demand. Blank lines around, or the Markdown inside stays text.</summary>
    public void Folded(string summary, Action content)
    {
        Block($"<details>\n<summary>{Escape(summary)}</summary>");
        content();
        Block("</details>");
    }

    public override string ToString() => _page.ToString().TrimEnd('\n') + "\n";

    private void Row(IReadOnlyList<string> cells)
    {
        _page.Append('|');
        foreach (var cell in cells)
        {
            _page.Append(' ').Append(Escape(cell)).Append(" |");
        }

        _page.Append('\n');
    }
}
