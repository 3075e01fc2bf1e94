using System.Globalization;
using PolicyCheck.Model;

namespace PolicyCheck.Tables.Files;

/// <summary>Sorts the values of a sheet, row by row: into the copy, or among the facts where the copy cannot hold them.</summary>
/// <param name="workbook">The workbook, which counts.</param>
/// <param name="facts">The facts of the sheet.</param>
/// <param name="copy">The copy.</param>
/// <param name="missing">What to say when a text is not in the list of texts.</param>
internal sealed class SheetValues(WorkbookScan workbook, SheetFacts facts, WorkbookCopy copy, Func<CellReference, Exception> missing)
{
    private RowFacts _row;
    private bool _isKept;

    public void BeginRow(int number, bool isHidden)
    {
        _row = new RowFacts(number, isHidden, facts.FormulaColumns.Count);
        _isKept = false;
    }

    /// <param name="lastColumn">The last column that the row mentions.</param>
    public void EndRow(int lastColumn)
    {
        if (_isKept)
        {
            copy.EndRow();
            facts.Rows[^1] = _row with { LastColumn = lastColumn };
        }
    }

    /// <param name="at">The cell.</param>
    /// <param name="type">How the file says its value is to be taken.</param>
    /// <param name="style">Which style makes a number a date; negative for none.</param>
    /// <param name="value">The value as the file has it; empty when there is none.</param>
    /// <param name="isFormula">True when it was computed.</param>
    public void Put(CellReference at, string type, int style, string value, bool isFormula)
    {
        var isText = type is "s" or "str" or "inlineStr";
        var length = type == "s" && value.Length > 0 ? LengthOf(at, value) : value.Length;

        // A formula that gave a text without characters has a value, and there is nothing to be said of it.
        if (length == 0 && (isText || !isFormula))
        {
            return;
        }

        Keep(at, isFormula);
        workbook.CountCharacters(length);
        if (length > 0)
        {
            Sort(at, type, style, value);
        }
    }

    private void Sort(CellReference at, string type, int style, string value)
    {
        switch (type)
        {
            case "e":
                Remember(at, new Cell(CellKind.Error, value));
                break;
            case "d":
                Remember(at, CellValues.OfIsoDate(value));
                break;
            case "b":
                Give(at, "b", style, value is "1" or "true" ? "1" : "0");
                break;
            case "s":
                Give(at, "s", style, value);
                break;
            case "str" or "inlineStr":
                Give(at, "str", style, value);
                break;
            default:
                GiveNumber(at, style, value);
                break;
        }
    }

    /// <summary>Length of a text of the list.</summary>
    private int LengthOf(CellReference at, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var text) && text < workbook.TextLengths.Count
            ? workbook.TextLengths[text]
            : throw missing(at);

    private void Keep(CellReference at, bool isFormula)
    {
        if (!_isKept)
        {
            _isKept = true;
            facts.Rows.Add(_row);
            workbook.CountRows(facts);
            copy.BeginRow(facts.Rows.Count);
        }

        workbook.CountCells(1);
        if (isFormula)
        {
            facts.FormulaColumns.Add(at.Column);
        }
    }

    private void Remember(CellReference at, Cell cell)
    {
        var row = facts.Rows.Count - 1;
        if (!facts.Known.TryGetValue(row, out var known))
        {
            facts.Known.Add(row, known = []);
        }

        known.Add((at.Column, cell));
    }

    private void GiveNumber(CellReference at, int style, string value)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            Give(at, null, CellValues.CanBeDate(number, workbook.Is1904) ? style : -1, value);
        }
        else
        {
            Give(at, "str", style, value);
        }
    }

    private void Give(CellReference at, string? type, int style, string value)
    {
        facts.Values++;
        copy.Cell(string.Create(CultureInfo.InvariantCulture, $"{ValueOrigin.Letters(at.Column)}{facts.Rows.Count}"), type, style, value);
    }
}
