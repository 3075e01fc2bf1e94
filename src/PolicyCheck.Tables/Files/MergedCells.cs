namespace PolicyCheck.Tables.Files;

/// <summary>Repeats the value of a merged range in all its cells, as the eye reads it.</summary>
internal static class MergedCells
{
    /// <summary>
    /// Fills the rows that hold something of their own, as far as the sheet is wide. A row with nothing but repeated values is no row:
    /// where all cells of two rows are merged, people see one.
    /// </summary>
    /// <param name="rows">The rows, in order; they are replaced where a value is added.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="count">Counts the cells added.</param>
    public static void Fill(List<Row> rows, SheetFacts sheet, Action<long> count)
    {
        foreach (var area in sheet.Merged)
        {
            var first = IndexFrom(rows, area.First.Row);
            if (first == rows.Count || rows[first].Number != area.First.Row || rows[first][area.First.Column - 1] is not { Kind: not CellKind.Empty } value)
            {
                continue;
            }

            var lastColumn = Math.Min(area.Last.Column, sheet.LastColumn);
            for (var i = first; i < rows.Count && rows[i].Number <= area.Last.Row; i++)
            {
                count(lastColumn - area.First.Column + 1);
                rows[i] = Filled(rows[i], area, lastColumn, value);
            }
        }
    }

    private static Row Filled(Row row, CellArea area, int lastColumn, Cell value)
    {
        var cells = (Cell[])row.Cells;
        if (cells.Length < lastColumn)
        {
            cells = [.. cells, .. Enumerable.Repeat(Cell.None, lastColumn - cells.Length)];
            row = row with { Cells = cells };
        }

        for (var column = area.First.Column; column <= lastColumn; column++)
        {
            if ((row.Number, column) != (area.First.Row, area.First.Column))
            {
                cells[column - 1] = value with { Traits = CellTraits.Merged };
            }
        }

        return row;
    }

    /// <summary>Index of the first row with this number or a higher one.</summary>
    private static int IndexFrom(List<Row> rows, int number)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle].Number < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
