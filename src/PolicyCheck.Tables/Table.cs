using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Number">One-based: the row of the sheet, or the line of the file on which it begins.</param>
/// <param name="Cells">The cells from the first column on; cells after the last one with a value may be left out.</param>
/// <param name="IsHidden">True when the workbook hides it.</param>
public sealed record Row(int Number, IReadOnlyList<Cell> Cells, bool IsHidden = false)
{
    /// <summary>The cell of a zero-based column; an empty one beyond the end.</summary>
    public Cell this[int column] => column < Cells.Count ? Cells[column] : Cell.None;

    /// <summary>True when no cell holds a value.</summary>
    public bool IsBlank => Cells.All(c => c.Kind == CellKind.Empty);
}

/// <summary>A sheet of a workbook, or a text file, as rows of cells. Nothing has been interpreted: not even which row is the header.</summary>
/// <param name="Path">The file as the user knows it.</param>
/// <param name="Sheet">Name of the sheet; null for a text file.</param>
/// <param name="Rows">Rows that hold a value, in order.</param>
/// <param name="IsHidden">True when the workbook hides the sheet.</param>
public sealed record Table(string Path, string? Sheet, IReadOnlyList<Row> Rows, bool IsHidden = false)
{
    /// <summary>Number of columns of the widest row.</summary>
    public int Width => Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count);

    /// <summary>The place of a cell for diagnostics.</summary>
    /// <param name="row">One-based row or line.</param>
    /// <param name="column">Zero-based column.</param>
    public Location At(int row, int column) => Sheet is null
        ? new Location(Path, new LinePosition(row, column + 1))
        : new Location(Path, new LinePosition(row, column + 1), Cell: string.Create(CultureInfo.InvariantCulture, $"{Sheet}!{ValueOrigin.Letters(column + 1)}{row}"));

    /// <summary>The place of the table as a whole.</summary>
    public Location Whole => Sheet is null ? new Location(Path) : new Location(Path, new LinePosition(1, 1), Cell: Sheet);
}
