using PolicyCheck.Cli.BuildServers;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting;

namespace PolicyCheck.Cli;

/// <summary>From which verdict on a check fails.</summary>
internal enum FailLevel
{
    /// <summary>A gap.</summary>
    Gap,

    /// <summary>A gap, an attestation that is due, or a recommendation that is not met.</summary>
    Advisory,

    /// <summary>All these, and what cannot be judged.</summary>
    Unknown,

    /// <summary>Findings never fail the check.</summary>
    Never,
}

/// <summary>What a check was asked to do.</summary>
/// <param name="Paths">Files and folders with policies.</param>
/// <param name="Snapshot">The inventory to use for all, or null for each organisation's own.</param>
/// <param name="Inventory">How inventories are read.</param>
/// <param name="AsOf">The day to judge on, or null for the inventory's.</param>
/// <param name="Reporters">The formats to write.</param>
/// <param name="Out">The folder to write to, or null to send the JSON document to standard output.</param>
/// <param name="FailOn">From which verdict on it fails.</param>
/// <param name="Language">Language of the reports, or null for the policies' own.</param>
/// <param name="AllowCSharp">Whether conditions in C# may run.</param>
/// <param name="WithHistory">Whether the inventories before the latest are looked at too.</param>
/// <param name="Carry">An earlier workbook, or the folder of all reports, whose notes are taken over; null for none.</param>
/// <param name="Server">The build server that runs it; null at a desk.</param>
internal sealed record CheckOptions(
    IReadOnlyList<string> Paths, string? Snapshot, InventoryOptions Inventory, DateOnly? AsOf, IReadOnlyList<IReporter> Reporters, string? Out, FailLevel FailOn, Language? Language, bool AllowCSharp,
    bool WithHistory, string? Carry, IBuildServer? Server)
{
    /// <summary>True when the verdict is at or over the level on which the check fails.</summary>
    public bool Fails(Verdict verdict) => verdict switch
    {
        Verdict.Gap => FailOn != FailLevel.Never,
        Verdict.Advisory or Verdict.AttestationDue => FailOn is FailLevel.Advisory or FailLevel.Unknown,
        Verdict.Unknown => FailOn == FailLevel.Unknown,
        _ => false,
    };
}

/// <summary>What an explanation was asked about.</summary>
/// <param name="Id">A rule; without a subject, or where it is no rule, anything that a policy declares.</param>
/// <param name="Subject">What the rule's answer is about; null to explain the declaration itself.</param>
/// <param name="Paths">Files and folders with policies.</param>
/// <param name="Snapshot">The inventory to use for all, or null for each organisation's own.</param>
/// <param name="Inventory">How inventories are read.</param>
/// <param name="AsOf">The day to judge on, or null for the inventory's.</param>
/// <param name="AllowCSharp">Whether C# in policies may run.</param>
internal sealed record ExplainOptions(string Id, string? Subject, IReadOnlyList<string> Paths, string? Snapshot, InventoryOptions Inventory, DateOnly? AsOf, bool AllowCSharp);

/// <summary>What a lint was asked to do.</summary>
/// <param name="Paths">Files and folders with policies.</param>
/// <param name="Snapshot">The inventory to use for all, or null for each organisation's own, where it has one.</param>
/// <param name="Inventory">How inventories are read.</param>
/// <param name="AsOf">The day to judge on, or null for the inventory's.</param>
/// <param name="SoonDays">What ends within so many days ends soon.</param>
/// <param name="Json">True for JSON instead of lines.</param>
/// <param name="AllowCSharp">Whether conditions in C# may run.</param>
internal sealed record LintOptions(IReadOnlyList<string> Paths, string? Snapshot, InventoryOptions Inventory, DateOnly? AsOf, int SoonDays, bool Json, bool AllowCSharp);

/// <summary>One organisation's check, done.</summary>
/// <param name="Name">The organisation, as its reports' folder is called.</param>
/// <param name="Result">All answers.</param>
/// <param name="Report">The report.</param>
internal sealed record FinishedRun(string Name, EvaluationResult Result, Report Report);

/// <summary>What a coverage report was asked for.</summary>
internal sealed record CoverageOptions(IReadOnlyList<string> Paths, bool Json, Language? Language);
