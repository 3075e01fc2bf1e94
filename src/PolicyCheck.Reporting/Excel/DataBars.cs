using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyCheck.Reporting.Excel;

/// <summary>Cells with shares that get a bar behind their numbers.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Cells">The cells, as in <c>B2:B9</c>.</param>
internal sealed record BarPlan(string Sheet, string Cells);

/// <summary>Adds bars to a saved workbook: those that ClosedXML writes are not valid, and named at random.</summary>
internal static class DataBars
{
    private const string Ground = "FFA9D08E";

    /// <summary>Each bar goes from nothing to all, so that two sheets can be compared.</summary>
    public static void Add(WorkbookPart book, BarPlan plan)
    {
        var worksheet = Charts.SheetOf(book, plan.Sheet).Worksheet;
        worksheet.AddChild(new ConditionalFormatting(
            new ConditionalFormattingRule(new DataBar(End("0"), End("1"), new Color { Rgb = Ground })) { Type = ConditionalFormatValues.DataBar, Priority = 1 })
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = plan.Cells },
        });
        worksheet.Save();
    }

    private static ConditionalFormatValueObject End(string share) => new() { Type = ConditionalFormatValueObjectValues.Number, Val = share };
}
