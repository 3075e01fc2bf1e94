using PolicyCheck.Model;

namespace PolicyCheck.Cli;

/// <summary>What a workbook was asked for.</summary>
/// <param name="Out">The file; null for the name in the workbook's language, in the current folder.</param>
/// <param name="Language">Language of the workbook.</param>
/// <param name="From">The inventory to fill it from; null for an empty one.</param>
/// <param name="Policies">Files and folders of policies whose exceptions are shown.</param>
/// <param name="AllSheets">True for sheets that the inventory has nothing for too.</param>
/// <param name="Force">True to replace a file that is there already.</param>
internal sealed record TemplateRequest(string? Out, Language Language, string? From, IReadOnlyList<string> Policies, bool AllSheets, bool Force)
{
    /// <summary>Where to.</summary>
    public string File => Out ?? (Language == Language.Swedish ? "inventering.xlsx" : "inventory.xlsx");
}
