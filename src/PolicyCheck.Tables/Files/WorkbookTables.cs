using System.Text;
using ExcelDataReader;
using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;

namespace PolicyCheck.Tables.Files;

/// <summary>Reads a workbook as tables, one for each sheet.</summary>
internal sealed class WorkbookTables
{
    private readonly TableFileSource _source;
    private readonly WorkbookScan _scan;

    static WorkbookTables()
    {
        // The library asks for the encoding of old workbooks even where it reads none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    private WorkbookTables(TableFileSource source)
    {
        _source = source;
        _scan = new WorkbookScan(source);
    }

    /// <param name="source">The file.</param>
    /// <param name="bag">Takes what is to be known of it.</param>
    public static IReadOnlyList<Table> Read(TableFileSource source, DiagnosticBag bag)
    {
        var tables = new WorkbookTables(source);
        using var copy = tables.Scan(bag);
        return tables.Read(copy);
    }

    private Stream Scan(DiagnosticBag bag)
    {
        try
        {
            return _scan.Run(bag.Add);
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new FileRefusedException(FileDiagnostics.Broken(_source.Path, "one of its parts cannot be unpacked"));
        }
    }

    private List<Table> Read(Stream copy)
    {
        var tables = new List<Table>();
        if (_scan.Sheets.Count == 0)
        {
            return tables;
        }

        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(copy);
            foreach (var sheet in _scan.Sheets)
            {
                tables.Add(new Table(_source.Path, sheet.Name, Rows(reader, sheet), sheet.IsHidden));
                reader.NextResult();
            }
        }
        catch (Exception cause) when (cause is not (FileRefusedException or OutOfMemoryException))
        {
            // The library has no exceptions of its own for most of what it meets.
            throw new FileRefusedException(FileDiagnostics.Unreliable(_source.Path, Shown.Text(cause.Message, 200)));
        }

        return tables;
    }

    private List<Row> Rows(IExcelDataReader reader, SheetFacts sheet)
    {
        var rows = new List<Row>(sheet.Rows.Count);
        var values = 0;
        while (rows.Count < sheet.Rows.Count && reader.Read())
        {
            var cells = Cells(reader, sheet, rows.Count, ref values);
            rows.Add(new Row(sheet.Rows[rows.Count].Number, cells, sheet.Rows[rows.Count].IsHidden));
        }

        if (rows.Count != sheet.Rows.Count || values != sheet.Values)
        {
            throw new FileRefusedException(FileDiagnostics.Unreliable(_source.Path, $"{sheet.Values - values} values of the sheet '{Shown.Text(sheet.Name)}' were lost"));
        }

        MergedCells.Fill(rows, sheet, _scan.CountCells);
        FlagHidden(rows, sheet);
        return rows;
    }

    private static Cell[] Cells(IExcelDataReader reader, SheetFacts sheet, int index, ref int values)
    {
        var cells = new List<Cell>();
        var width = Math.Min(reader.FieldCount, sheet.Rows[index].LastColumn);
        for (var i = 0; i < width; i++)
        {
            if (reader.GetValue(i) is { } value)
            {
                values++;
                Put(cells, i, CellValues.Of(value, value is DateTime ? reader.GetNumberFormatString(i) : null));
            }
        }

        foreach (var (column, known) in sheet.Known.GetValueOrDefault(index, []))
        {
            Put(cells, column - 1, known);
        }

        foreach (var column in sheet.Formulas(index))
        {
            var cell = column <= cells.Count ? cells[column - 1] : Cell.None;
            Put(cells, column - 1, cell with { Traits = CellTraits.Formula });
        }

        return [.. cells];
    }

    private static void FlagHidden(List<Row> rows, SheetFacts sheet)
    {
        if (!sheet.HiddenColumns.HasAnySet())
        {
            return;
        }

        foreach (var cells in rows.Select(r => (Cell[])r.Cells))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (sheet.HiddenColumns[i + 1])
                {
                    cells[i] = cells[i] with { Traits = cells[i].Traits | CellTraits.HiddenColumn };
                }
            }
        }
    }

    private static void Put(List<Cell> cells, int column, Cell cell)
    {
        while (cells.Count <= column)
        {
            cells.Add(Cell.None);
        }

        cells[column] = cell;
    }
}
