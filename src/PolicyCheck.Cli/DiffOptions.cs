using PolicyCheck.Cli.BuildServers;
using PolicyCheck.Model;

namespace PolicyCheck.Cli;

/// <summary>The form in which differences are printed.</summary>
internal enum DiffFormat
{
    /// <summary>Lines for a terminal.</summary>
    Text,

    /// <summary>A Markdown page.</summary>
    Markdown,

    /// <summary>JSON, for other programs.</summary>
    Json,
}

/// <summary>What a comparison was asked for.</summary>
/// <param name="Old">The first inventory, or a folder whose latest it is, or one that holds folders of organisations.</param>
/// <param name="New">The second.</param>
/// <param name="Paths">Files and folders with policies; null when none were named.</param>
/// <param name="OldPaths">Those that met the first inventory; null when none were named.</param>
/// <param name="Inventory">How inventories are read.</param>
/// <param name="AsOf">The day to judge the second inventory on, or null for its own.</param>
/// <param name="Format">The form.</param>
/// <param name="Language">Language of the fixed words, or null for the policies' own.</param>
/// <param name="AllowCSharp">Whether conditions in C# may run.</param>
/// <param name="Server">The build server that runs it; null at a desk.</param>
internal sealed record DiffOptions(
    string Old, string New, IReadOnlyList<string>? Paths, IReadOnlyList<string>? OldPaths, InventoryOptions Inventory, DateOnly? AsOf, DiffFormat Format, Language? Language, bool AllowCSharp, IBuildServer? Server);
