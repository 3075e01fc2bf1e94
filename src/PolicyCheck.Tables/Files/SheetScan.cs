using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;
using PolicyCheck.Model;

namespace PolicyCheck.Tables.Files;

/// <summary>Goes through one sheet: writes its values into the copy, and keeps what the copy cannot hold.</summary>
internal sealed class SheetScan
{
    // A formula that fills a range stands in its first cell only. Few sheets have one; the rest of very many would not be flagged.
    private const int MaxFilledRanges = 100;

    private readonly WorkbookScan _workbook;
    private readonly PackageParts _parts;
    private readonly SheetEntry _sheet;
    private readonly SheetFacts _facts;
    private readonly WorkbookCopy _copy;
    private readonly SheetValues _values;
    private readonly List<CellArea> _filled = [];
    private readonly int[] _lastRowOf = new int[CellReference.MaxColumn + 1];
    private readonly Func<Diagnostic> _tooLong;
    private CellReference _at;

    public SheetScan(WorkbookScan workbook, PackageParts parts, SheetEntry sheet, SheetFacts facts, WorkbookCopy copy)
    {
        _workbook = workbook;
        _parts = parts;
        _sheet = sheet;
        _facts = facts;
        _copy = copy;
        _values = new SheetValues(workbook, facts, copy, at => Damage($"the text of {Name(at)} is missing"));
        _tooLong = () => workbook.TooLong($"the text in {Name(_at)}");
    }

    /// <param name="number">One-based number of the sheet in the _copy.</param>
    public void Run(int number)
    {
        _copy.Begin(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml"), "worksheet", "sheetData");
        _parts.Read(_sheet.Part, reader =>
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
        _copy.End();
    }

    private void ReadColumns(PartReader reader)
    {
        foreach (var name in reader.Children())
        {
            _workbook.CountCells(1);
            var isHidden = reader.IsTrue("hidden") || reader.Attribute("width") == "0";
            if (name == "col" && isHidden
                && int.TryParse(reader.Attribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(reader.Attribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                for (var column = Math.Max(1, first); column <= Math.Min(last, CellReference.MaxColumn); column++)
                {
                    _facts.HiddenColumns[column] = true;
                }
            }
        }
    }

    private void ReadMerged(PartReader reader)
    {
        foreach (var name in reader.Children())
        {
            _workbook.CountCells(1);
            if (name == "mergeCell")
            {
                _facts.Merged.Add(CellArea.TryParse(reader.Attribute("ref"), out var area) ? area : throw Damage($"'{Shown.Text(reader.Attribute("ref") ?? "")}' is no range of cells"));
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
        _values.BeginRow(row, isHidden);
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
            _facts.LastColumn = Math.Max(_facts.LastColumn, column);
            ReadCell(reader, at);
        }

        _values.EndRow(lastColumn);
    }

    private void ReadCell(PartReader reader, CellReference at)
    {
        var type = reader.Attribute("t") ?? "n";
        if (!int.TryParse(reader.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style))
        {
            style = -1;
        }

        var value = "";
        var isFormula = IsFilled(at);
        _at = at;
        foreach (var name in reader.Children())
        {
            if (name == "f")
            {
                isFormula = true;
                KeepFilled(reader, at);
            }
            else if (name is "v")
            {
                value = reader.Text(_tooLong);
            }
            else if (name is "is")
            {
                value = RichText.Read(reader, _tooLong);
                type = "str";
            }
        }

        _values.Put(at, type, style, value, isFormula);
    }

    private bool IsFilled(CellReference at)
    {
        foreach (var area in _filled)
        {
            if (area.Holds(at.Row, at.Column))
            {
                return true;
            }
        }

        return false;
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

    private FileRefusedException Damage(string what) => _parts.Damage($"in the sheet '{Shown.Text(_sheet.Name)}', {what}");

    private string Name(CellReference at) => string.Create(CultureInfo.InvariantCulture, $"{Shown.Text(_sheet.Name)}!{ValueOrigin.Letters(at.Column)}{at.Row}");
}
