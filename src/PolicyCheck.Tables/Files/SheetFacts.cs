using System.Collections;
using System.Runtime.InteropServices;

namespace PolicyCheck.Tables.Files;

/// <summary>A row of a sheet that holds something.</summary>
/// <param name="Number">Its number in the sheet.</param>
/// <param name="IsHidden">True when it is hidden.</param>
/// <param name="FirstFormula">Where its formulas begin in the list of the sheet.</param>
/// <param name="LastColumn">The last column that it mentions.</param>
internal readonly record struct RowFacts(int Number, bool IsHidden, int FirstFormula, int LastColumn = 0);

/// <summary>What the library for workbooks does not tell of a sheet.</summary>
/// <param name="name">Name of the sheet.</param>
/// <param name="isHidden">True when it is hidden, however deep.</param>
internal sealed class SheetFacts(string name, bool isHidden)
{
    public string Name { get; } = name;

    public bool IsHidden { get; } = isHidden;

    public List<RowFacts> Rows { get; } = [];

    /// <summary>Columns of the formulas, row by row.</summary>
    public List<int> FormulaColumns { get; } = [];

    public List<CellArea> Merged { get; } = [];

    /// <summary>By number; the first is of no use.</summary>
    public BitArray HiddenColumns { get; } = new(CellReference.MaxColumn + 1);

    /// <summary>By index of the row, the cells that the library leaves out or mistakes: errors, and dates in words.</summary>
    public Dictionary<int, List<(int Column, Cell Cell)>> Known { get; } = [];

    /// <summary>Values that the library has to find.</summary>
    public int Values { get; set; }

    /// <summary>The last column that any cell mentions.</summary>
    public int LastColumn { get; set; }

    /// <summary>Columns of the formulas of one row, by its index.</summary>
    public ReadOnlySpan<int> Formulas(int row)
    {
        var end = row + 1 < Rows.Count ? Rows[row + 1].FirstFormula : FormulaColumns.Count;
        return CollectionsMarshal.AsSpan(FormulaColumns)[Rows[row].FirstFormula..end];
    }
}
