namespace PolicyCheck.Model;

/// <summary>Where a value of a snapshot stood before it was read.</summary>
/// <param name="Path">The file as the user knows it.</param>
/// <param name="Sheet">The sheet of a workbook; null in a text file.</param>
/// <param name="Row">One-based row of the sheet, or line of the file.</param>
/// <param name="Column">One-based column.</param>
/// <param name="Raw">The text as it stands there, untrimmed; empty for an empty cell; null where it may hold a person's name that was replaced.</param>
public sealed record ValueOrigin(string Path, string? Sheet, int Row, int Column, string? Raw)
{
    /// <summary>The cell as people name it: <c>Konton!F14</c>, or in a text file <c>F14</c>, whose row is the line.</summary>
    public string Cell => Sheet is null ? $"{Letters(Column)}{Row}" : $"{Sheet}!{Letters(Column)}{Row}";

    /// <summary>A column's letters: 1 is A, 27 is AA.</summary>
    public static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}

/// <summary>
/// Which cell each value of a snapshot came from, when it was read from a table. An empty cell is told from a column that is not
/// there: the first has an origin, the second has none.
/// </summary>
public interface IValueOrigins
{
    /// <summary>The cell that a stored field of a record was, or would have been, read from; null when there is no such cell.</summary>
    /// <param name="record">An account or one of its records, as it stands in the snapshot.</param>
    /// <param name="field">The field.</param>
    ValueOrigin? Find(object record, FieldInfo field);
}
