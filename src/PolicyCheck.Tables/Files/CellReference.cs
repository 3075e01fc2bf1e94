using System.Globalization;

namespace PolicyCheck.Tables.Files;

/// <summary>A cell by its row and column, both one-based, within the bounds of a sheet.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    public const int MaxRow = 1 << 20;
    public const int MaxColumn = 1 << 14;

    /// <summary>Reads <c>F14</c>, also in small letters and with <c>$</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellReference reference)
    {
        var at = 0;
        var column = 0;
        while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '$'))
        {
            column = text[at] == '$' ? column : (column * 26) + (text[at] & 0x1F);
            at++;
            if (column > MaxColumn)
            {
                break;
            }
        }

        var isWhole = int.TryParse(text[at..].TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out var row);
        reference = new CellReference(row, column);
        return isWhole && row is > 0 and <= MaxRow && column is > 0 and <= MaxColumn;
    }
}

/// <summary>A rectangle of cells, its corners included.</summary>
internal readonly record struct CellArea(CellReference First, CellReference Last)
{
    /// <summary>Reads <c>A1:B3</c>, or one cell.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellArea area)
    {
        var colon = text.IndexOf(':');
        var isArea = CellReference.TryParse(colon < 0 ? text : text[..colon], out var first);
        var last = first;
        isArea = isArea && (colon < 0 || CellReference.TryParse(text[(colon + 1)..], out last));
        area = new CellArea(
            new CellReference(Math.Min(first.Row, last.Row), Math.Min(first.Column, last.Column)),
            new CellReference(Math.Max(first.Row, last.Row), Math.Max(first.Column, last.Column)));
        return isArea;
    }

    public bool Holds(int row, int column) =>
        row >= First.Row && row <= Last.Row && column >= First.Column && column <= Last.Column;
}
