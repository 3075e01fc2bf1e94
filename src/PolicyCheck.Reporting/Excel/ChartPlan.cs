namespace PolicyCheck.Reporting.Excel;

/// <summary>A chart to be drawn onto a sheet once the sheets are saved: the library that writes them knows no charts.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">What it shows, for those who do not see it.</param>
/// <param name="Place">The cells that it covers.</param>
/// <param name="CategoryTitle">What the axis of categories tells.</param>
/// <param name="ValueTitle">What the axis of values tells.</param>
/// <param name="Categories">The categories.</param>
/// <param name="Series">The values.</param>
internal sealed record ChartPlan(
    string Sheet, string Title, string Text, ChartPlace Place, string CategoryTitle, string ValueTitle, ChartCells<string> Categories, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>Format of the cells of the categories.</summary>
    public string CategoryFormat { get; init; } = "General";
}

/// <summary>Where a chart lies, one-based, its last row and column included.</summary>
internal sealed record ChartPlace(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>Cells that a chart shows, with their values: what does not compute shows those.</summary>
/// <param name="Reference">The cells.</param>
/// <param name="Values">What they hold.</param>
internal sealed record ChartCells<T>(string Reference, IReadOnlyList<T> Values);

/// <summary>Values of one kind.</summary>
/// <param name="Name">Their heading.</param>
/// <param name="Colour">Colour of their bars, as RRGGBB.</param>
/// <param name="Values">The values.</param>
internal sealed record ChartSeries(ChartCells<string> Name, string Colour, ChartCells<int> Values);
