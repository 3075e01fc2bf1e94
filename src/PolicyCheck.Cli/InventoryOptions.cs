using PolicyCheck.Tables;

namespace PolicyCheck.Cli;

/// <summary>How inventories are to be read.</summary>
/// <param name="Map">Path of the mapping; null for none.</param>
/// <param name="Organisation">Id of the organisation whose inventory it is, where the file does not say; null when not given.</param>
/// <param name="KeepNames">True to keep names of people.</param>
/// <param name="Limits">How much is read.</param>
internal sealed record InventoryOptions(string? Map, string? Organisation, bool KeepNames, TableLimits Limits);
