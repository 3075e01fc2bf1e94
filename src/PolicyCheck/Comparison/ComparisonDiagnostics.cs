using System.Globalization;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Comparison;

/// <summary>What can be odd about inventories that are compared: PC0800 to PC0819.</summary>
public static class ComparisonDiagnostics
{
    private static readonly DiagnosticDescriptor Backwards = Warning("PC0800", "Inventories in the wrong order",
        "the first inventory is judged as of {0}, after the second ({1}), so what is called new was there before", "give the older inventory first");

    private static readonly DiagnosticDescriptor Strangers = Warning("PC0801", "Inventories of two organisations",
        "the inventory is of '{0}', but the one it is compared with ({2}) is of '{1}'", "compare inventories of one organisation");

    private static readonly DiagnosticDescriptor LeftOut = Warning("PC0802", "Inventory left out of the history",
        "left out of the history: {0}", "correct the inventory, or take it out of the folder; --no-history looks at the latest alone");

    private static readonly DiagnosticDescriptor Alone = new("PC0803", "Comparison", DiagnosticSeverity.Info, "Organisation without counterpart",
        "there is no '{0}' with an inventory in {1}, so it is compared with nothing", "compare folders that hold the same organisations");

    private static readonly DiagnosticDescriptor NothingShared = new("PC0804", "Comparison", DiagnosticSeverity.Error, "Folders without an organisation in common",
        "{0} and {1} have no organisation with an inventory in common", "give two folders that hold the same organisations, such as two versions of 'policies'");

    /// <summary>Every kind of diagnostic that this room raises.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Backwards, Strangers, LeftOut, Alone, NothingShared];

    /// <summary>The first inventory is the later one.</summary>
    public static Diagnostic IsBackwards(string path, DateOnly first, DateOnly second) => new(Backwards, new Location(path), null, Day(first), Day(second));

    /// <summary>Another organisation's inventory.</summary>
    public static Diagnostic IsOfAnother(string path, string organisation, string otherOrganisation, string otherPath) =>
        new(Strangers, new Location(path), null, organisation, otherOrganisation, otherPath);

    /// <summary>An earlier inventory that cannot be read.</summary>
    public static Diagnostic IsUnreadable(Diagnostic error) => new(LeftOut, error.Location, null, error.Message);

    /// <summary>An earlier inventory that is another organisation's.</summary>
    public static Diagnostic IsNotOf(string path, string organisation, string found) =>
        new(LeftOut, new Location(path), null, $"the inventory is of '{found}', not of '{organisation}'");

    /// <summary>An organisation that only one of two folders holds.</summary>
    public static Diagnostic IsAlone(string path, string name, string otherFolder) => new(Alone, new Location(path), null, name, otherFolder);

    /// <summary>Two folders that are nothing to each other.</summary>
    public static Diagnostic HaveNothingInCommon(string path, string otherPath) => new(NothingShared, new Location(path), null, path, otherPath);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string help) =>
        new(id, "Comparison", DiagnosticSeverity.Warning, title, message, help);
}
