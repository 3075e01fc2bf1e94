using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing;

namespace PolicyCheck.Reporting.Excel;

/// <summary>Adds charts to a saved workbook. The ids of parts are given here, since those that are made up differ each time.</summary>
internal static class Charts
{
    public static void Add(WorkbookPart book, IReadOnlyList<ChartPlan> plans)
    {
        foreach (var (plan, number) in plans.Select((p, i) => (p, i + 1)))
        {
            var drawing = DrawingOf(SheetOf(book, plan.Sheet), number);
            var id = string.Create(CultureInfo.InvariantCulture, $"rIdChart{number}");
            drawing.AddNewPart<ChartPart>(id).ChartSpace = BarChart.Of(plan);
            drawing.WorksheetDrawing.AppendChild(Anchor(plan, id, (uint)number + 1));
            drawing.WorksheetDrawing.Save();
        }
    }

    /// <summary>The sheet of a name.</summary>
    public static WorksheetPart SheetOf(WorkbookPart book, string name) =>
        (WorksheetPart)book.GetPartById(book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == name).Id!.Value!);

    /// <summary>A sheet has one drawing, which stands before what is left for old programs and before its tables.</summary>
    private static DrawingsPart DrawingOf(WorksheetPart sheet, int number)
    {
        if (sheet.DrawingsPart is { } known)
        {
            return known;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"rIdDrawing{number}");
        var part = sheet.AddNewPart<DrawingsPart>(id);
        part.WorksheetDrawing = new WorksheetDrawing();
        part.WorksheetDrawing.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        sheet.Worksheet.AddChild(new DocumentFormat.OpenXml.Spreadsheet.Drawing { Id = id });
        sheet.Worksheet.Save();
        return part;
    }

    private static TwoCellAnchor Anchor(ChartPlan plan, string id, uint number) => new(
        new FromMarker(Marker(plan.Place.FirstColumn - 1, plan.Place.FirstRow - 1)),
        new ToMarker(Marker(plan.Place.LastColumn, plan.Place.LastRow)),
        new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties { Id = number, Name = plan.Title, Description = plan.Text },
                new NonVisualGraphicFrameDrawingProperties()),
            new Transform(new D.Offset { X = 0, Y = 0 }, new D.Extents { Cx = 0, Cy = 0 }),
            new D.Graphic(new D.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { Macro = "" },
        new ClientData())
    { EditAs = EditAsValues.OneCell };

    private static DocumentFormat.OpenXml.OpenXmlElement[] Marker(int column, int row) =>
    [
        new ColumnId(column.ToString(CultureInfo.InvariantCulture)), new ColumnOffset("0"), new RowId(row.ToString(CultureInfo.InvariantCulture)), new RowOffset("0"),
    ];
}
