using System.Globalization;
using PolicyCheck.Inventory;
using PolicyCheck.Model;

namespace PolicyCheck.Tables.Files;

/// <summary>Goes through one sheet: writes its values into the copy, and keeps what the copy cannot hold.</summary>
internal sealed class SheetScan(WorkbookScan workbook, PackageParts parts, SheetEntry sheet, SheetFacts facts, WorkbookCopy copy)
{
    // A formula that fills a range stands in its first cell only. Few sheets have one; the rest of very many would not be flagged.
    private const int MaxFilledRanges = 100;

    private readonly List<CellArea> _filled = [];
    private readonly int[] _lastRowOf = new int[CellReference.MaxColumn + 1];
    private bool _isRowBegun;

    /// <param name="number">One-based number of the sheet in the copy.</param>
    public void Run(int number)
    {
        copy.Begin(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml"), "worksheet", "sheetData");
        parts.Read(sheet.Part, reader =>
        {
            foreach (var name in reader.Children())
            {
                switch (name)
                {
                    case "cols":
                        ReadColumns(reader);
                        break;
                    case "sheetData":
                        ReadRows(reader);
                        break;
                    case "mergeCells":
                        ReadMerged(reader);
                        break;
                }
            }
        });
        copy.End();
    }

    private void ReadColumns(PartReader reader)
    {
        foreach (var name in reader.Children())
        {
            workbook.CountCells(1);
            var isHidden = reader.IsTrue("hidden") || reader.Attribute("width") == "0";
            if (name == "col" && isHidden
                && int.TryParse(reader.Attribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(reader.Attribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                for (var column = Math.Max(1, first); column <= Math.Min(last, CellReference.MaxColumn); column++)
                {
                    facts.HiddenColumns[column] = true;
                }
            }
        }
    }

    private void ReadMerged(PartReader reader)
    {
        foreach (var name in reader.Children())
        {
            workbook.CountCells(1);
            if (name == "mergeCell")
            {
                facts.Merged.Add(CellArea.TryParse(reader.Attribute("ref"), out var area) ? area : throw Damage($"'{Shown.Text(reader.Attribute("ref") ?? "")}' is no range of cells"));
            }
        }
    }

    private void ReadRows(PartReader reader)
    {
        var row = 0;
        foreach (var name in reader.Children())
        {
            if (name != "row")
            {
                continue;
            }

            var last = row;
            row = reader.Attribute("r") is { } r && int.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : row + 1;
            if (row <= last || row > CellReference.MaxRow)
            {
                throw Damage($"row {row} stands after row {last}");
            }

            ReadRow(reader, row, reader.IsTrue("hidden") || reader.Attribute("ht") == "0");
        }
    }

    private void ReadRow(PartReader reader, int row, bool isHidden)
    {
        _isRowBegun = false;
        var rowFacts = new RowFacts(row, isHidden, facts.FormulaColumns.Count);
        var (column, lastColumn) = (0, 0);
        foreach (var name in reader.Children())
        {
            if (name != "c")
            {
                continue;
            }

            var at = new CellReference(row, column + 1);
            if (reader.Attribute("r") is { } r && (!CellReference.TryParse(r, out at) || at.Row != row))
            {
                throw Damage($"the cell '{Shown.Text(r)}' stands in row {row}");
            }

            column = at.Column;
            if (column > CellReference.MaxColumn || _lastRowOf[column] == row)
            {
                throw Damage($"the cell {Name(at)} stands twice, or beyond the last column");
            }

            _lastRowOf[column] = row;
            lastColumn = Math.Max(lastColumn, column);
            facts.LastColumn = Math.Max(facts.LastColumn, column);
            ReadCell(reader, rowFacts, at);
        }

        if (_isRowBegun)
        {
            copy.EndRow();
            facts.Rows[^1] = rowFacts with { LastColumn = lastColumn };
        }
        else
        {
            // Formulas without a value to be seen, in a row without any other.
            facts.FormulaColumns.RemoveRange(rowFacts.FirstFormula, facts.FormulaColumns.Count - rowFacts.FirstFormula);
        }
    }

    private void ReadCell(PartReader reader, RowFacts row, CellReference at)
    {
        var type = reader.Attribute("t") ?? "n";
        if (!int.TryParse(reader.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style))
        {
            style = -1;
        }

        var value = "";
        var isFormula = _filled.Exists(area => area.Holds(at.Row, at.Column));
        foreach (var name in reader.Children())
        {
            if (name == "f")
            {
                isFormula = true;
                KeepFilled(reader, at);
            }
            else if (name is "v")
            {
                value = reader.Text(() => workbook.TooLong($"the text in {Name(at)}"));
            }
            else if (name is "is")
            {
                value = RichText.Read(reader, () => workbook.TooLong($"the text in {Name(at)}"));
                type = "str";
            }
        }

        // A formula whose result is a text without characters has a value, and there is nothing to be said of it.
        if (value.Length > 0 || (isFormula && type != "str"))
        {
            Keep(row, at, isFormula);
            Write(at, type, style, value);
        }
    }

    private void KeepFilled(PartReader reader, CellReference at)
    {
        if (reader.Attribute("ref") is { } range && reader.Attribute("t") is "array" or "dataTable"
            && CellArea.TryParse(range, out var area) && area.First != area.Last)
        {
            _filled.RemoveAll(f => f.Last.Row < at.Row);
            if (_filled.Count < MaxFilledRanges)
            {
                _filled.Add(area);
            }
        }
    }

    private void Keep(RowFacts row, CellReference at, bool isFormula)
    {
        if (!_isRowBegun)
        {
            _isRowBegun = true;
            facts.Rows.Add(row);
            workbook.CountRows(facts);
            copy.BeginRow(facts.Rows.Count);
        }

        workbook.CountCells(1);
        if (isFormula)
        {
            facts.FormulaColumns.Add(at.Column);
        }
    }

    private void Write(CellReference at, string type, int style, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        switch (type)
        {
            case "e":
                Remember(at, new Cell(CellKind.Error, value));
                return;
            case "d":
                Remember(at, CellValues.OfIsoDate(value));
                return;
            case "b":
                Give(at, "b", style, value is "1" or "true" ? "1" : "0");
                return;
            case "s":
                var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var text) && text < workbook.TextLengths.Count
                    ? text
                    : throw Damage($"the text of {Name(at)} is missing");
                workbook.CountCharacters(workbook.TextLengths[number]);
                if (workbook.TextLengths[number] > 0)
                {
                    Give(at, "s", style, value);
                }

                return;
            case "str" or "inlineStr":
                workbook.CountCharacters(value.Length);
                Give(at, "str", style, value);
                return;
            default:
                GiveNumber(at, style, value);
                return;
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
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            Give(at, "str", style, value);
            return;
        }

        Give(at, null, CellValues.CanBeDate(number, workbook.Is1904) ? style : -1, value);
    }

    private void Give(CellReference at, string? type, int style, string value)
    {
        facts.Values++;
        copy.Cell(string.Create(CultureInfo.InvariantCulture, $"{ValueOrigin.Letters(at.Column)}{facts.Rows.Count}"), type, style, value);
    }

    private FileRefusedException Damage(string what) => parts.Damage($"in the sheet '{Shown.Text(sheet.Name)}', {what}");

    private string Name(CellReference at) => string.Create(CultureInfo.InvariantCulture, $"{Shown.Text(sheet.Name)}!{ValueOrigin.Letters(at.Column)}{at.Row}");
}
