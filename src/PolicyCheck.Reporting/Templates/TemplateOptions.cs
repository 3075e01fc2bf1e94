using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting.Templates;

/// <summary>What a workbook to be filled in should be like.</summary>
/// <param name="Language">Language of its names, headings and words.</param>
public sealed record TemplateOptions(Language Language)
{
    /// <summary>True for a sheet of every kind, also of those that the inventory has nothing for.</summary>
    public bool AllSheets { get; init; }

    /// <summary>Exceptions that policies grant, to be shown; those that are over on the inventory's day are left out.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];
}
