using PolicyCheck.Diagnostics;
using static PolicyCheck.Diagnostics.DiagnosticSeverity;

namespace PolicyCheck.Reporting.Carry;

/// <summary>What can be wrong with a report whose notes are to be carried over: PC0900 to PC0919.</summary>
public static class CarryDiagnostics
{
    private const string Listed = "what is written there is listed on the sheet of resolved findings";

#pragma warning disable CS1591 // The title says what a descriptor means.
    public static readonly DiagnosticDescriptor NoReport = Kind("PC0900", Error, "File is no gap report", "the file is no gap report: no sheet of it is a work list", "give the gap-report.xlsx of an earlier check");
    public static readonly DiagnosticDescriptor RowWithoutId = Kind("PC0901", Warning, "Row without id", "the row of the work list has no id, so it is not known which finding it is about; " + Listed, "copy it to the finding that it belongs to");
    public static readonly DiagnosticDescriptor IdChanged = Kind("PC0902", Warning, "Id has been changed", "'{0}' is no id of the rule that the row names; " + Listed, "copy it to the finding that it belongs to");
    public static readonly DiagnosticDescriptor IdTwice = Kind("PC0903", Warning, "Id stands twice", "another row with the id '{0}' says something else, and stands first; " + Listed, "join the two by hand");
    public static readonly DiagnosticDescriptor ColumnLeft = Kind("PC0904", Warning, "Column not carried over", "the column {0} is none of the report's and was not carried over; only status and comment are", "copy it from the earlier workbook if it is needed");
    public static readonly DiagnosticDescriptor CellIsFormula = Kind("PC0905", Warning, "Note is a formula", "what is written here became a formula; its value was carried over: {0}", "write the text anew with an apostrophe before it");
    public static readonly DiagnosticDescriptor OtherOrganisation = Kind("PC0906", Warning, "Report of another organisation", "the earlier report is of '{0}', this one of '{1}'", "check that it is the right file");
#pragma warning restore CS1591

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NoReport, RowWithoutId, IdChanged, IdTwice, ColumnLeft, CellIsFormula, OtherOrganisation];

    private static DiagnosticDescriptor Kind(string id, DiagnosticSeverity severity, string title, string message, string help) =>
        new(id, "Reporting", severity, title, message, help);
}
