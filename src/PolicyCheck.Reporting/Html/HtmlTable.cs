using System.Globalization;

namespace PolicyCheck.Reporting.Html;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Style">A class of the style sheet that its cells carry, such as <c>number</c>; null for text.</param>
internal sealed record HtmlColumn(string Heading, string? Style = null)
{
    public const string NumberStyle = "number";

    public static HtmlColumn Number(string heading) => new(heading, NumberStyle);
}

/// <summary>One cell of a row.</summary>
/// <param name="Text">What it says; not shown where there is <paramref name="Content"/>.</param>
/// <param name="Content">Writes what is more than text.</param>
/// <param name="SortKey">What to sort by where that is not the text.</param>
internal sealed record HtmlCell(string Text, Action? Content = null, string? SortKey = null)
{
    public static implicit operator HtmlCell(string text) => new(text);

    public static HtmlCell Of(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    public static HtmlCell Of(Action content, string? sortKey = null) => new("", content, sortKey);
}

/// <summary>A row and what the script needs to know of it.</summary>
internal sealed record HtmlRow(IReadOnlyList<HtmlCell> Cells, params (string Name, string? Value)[] Data);

/// <summary>
/// A table with a caption, headings of columns and one heading a row. On a narrow screen the style turns each row into a card
/// whose cells carry their column's heading; since a browser may then forget that it is a table, every part says its role.
/// A table of two columns fits everywhere. Where a heading right above says the same, the caption is there to be heard only.
/// </summary>
internal sealed class HtmlTable(HtmlPage page, string id, string caption, IReadOnlyList<HtmlColumn> columns, int rowHeading = 0, bool isTitled = false)
{
    public void Write(IEnumerable<HtmlRow> rows) => page.In("table", () =>
    {
        page.Element("caption", caption, ("class", isTitled ? "unseen" : null));
        page.In("thead", () => page.In("tr", Headings, ("role", "row")), ("role", "rowgroup"));
        page.In("tbody", () =>
        {
            foreach (var row in rows)
            {
                Row(row);
            }
        }, ("role", "rowgroup"));
    }, ("id", id), ("role", "table"), ("class", columns.Count > 2 ? "cards" : null));

    private void Headings()
    {
        foreach (var column in columns)
        {
            page.Element("th", column.Heading, ("scope", "col"), ("role", "columnheader"), ("class", column.Style));
        }
    }

    private void Row(HtmlRow row) => page.In("tr", () =>
    {
        for (var i = 0; i < columns.Count; i++)
        {
            Cell(row.Cells[i], columns[i], isHeading: i == rowHeading);
        }
    }, [("role", "row"), .. row.Data]);

    private void Cell(HtmlCell cell, HtmlColumn column, bool isHeading)
    {
        var (element, scope, role) = isHeading ? ("th", "row", "rowheader") : ("td", null, "cell");
        ReadOnlySpan<(string, string?)> attributes =
            [("scope", scope), ("role", role), ("class", column.Style), ("data-label", column.Heading), ("data-key", cell.SortKey)];
        if (cell.Content is { } content)
        {
            page.In(element, () => page.In("div", content), attributes);
        }
        else
        {
            page.Element(element, cell.Text, attributes);
        }
    }
}
