namespace PolicyCheck.Tables;

/// <summary>How much of a file is read before it is refused: an inventory is small, and a file that is not may be an attack or a mistake.</summary>
/// <param name="FileBytes">Size of the file.</param>
/// <param name="UnpackedBytes">Sum of what a workbook's parts unpack to, counted while unpacking.</param>
/// <param name="Parts">Parts of a workbook.</param>
/// <param name="Rows">Rows of one table.</param>
/// <param name="Cells">Cells of all tables together.</param>
public sealed record TableLimits(long FileBytes, long UnpackedBytes, int Parts, int Rows, long Cells)
{
    /// <summary>Enough for a hundred times the largest inventory known, and a bound for memory.</summary>
    public static TableLimits Default { get; } = new(100L << 20, 512L << 20, 2000, 200_000, 5_000_000);
}
