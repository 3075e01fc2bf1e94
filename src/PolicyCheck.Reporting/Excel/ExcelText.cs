using PolicyCheck.Tables.Values;

namespace PolicyCheck.Reporting.Excel;

/// <summary>
/// Makes a text safe in a cell. It is always stored as text, so nothing is computed when the workbook is opened; but
/// whoever edits a cell whose text begins like a formula makes it one, unless its style carries Excel's quote prefix.
/// </summary>
internal static class ExcelText
{
    /// <summary>Longest text of a cell.</summary>
    public const int MaxLength = 32767;

    /// <summary><c>_x003D_</c>, which Excel would read as <c>=</c>, ClosedXML escapes.</summary>
    public static string Clean(string text, string cutMark) =>
        PlainText.Cut(PlainText.Clean(text), MaxLength, cutMark);

    public static bool NeedsQuotePrefix(string text) => FormulaText.IsLike(text);
}
