using System.Globalization;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Policies;

/// <summary>What can be wrong with folders, examples and the meeting of policies and inventories: PC0300 to PC0349.</summary>
public static class PolicyDiagnostics
{
    private static readonly DiagnosticDescriptor PathMissing = Error("PC0300", "Nothing there",
        "there is no file or folder '{0}'", "check the name and the folder you stand in");

    private static readonly DiagnosticDescriptor NoPolicies = Error("PC0301", "No policies in folder",
        "there is no policy in the folder '{0}' or below it", "a policy's file name ends in .policy.md, .policy or .policy.json");

    private static readonly DiagnosticDescriptor Unreadable = Error("PC0302", "Cannot be read",
        "'{0}' cannot be read: {1}", "close it elsewhere, or ask for the right to read it");

    private static readonly DiagnosticDescriptor NotAPolicyFile = Error("PC0303", "Not a policy's file name",
        "'{0}' is not named as a policy is", "a policy's file name ends in .policy.md, .policy or .policy.json; an inventory is given with --snapshot");

    private static readonly DiagnosticDescriptor NoSnapshot = Error("PC0304", "No inventory beside the policies",
        "there is no inventory for the policies in '{0}'", "put one into '{0}/snapshots', named by its date, for example 2026-06-30.json, or give one with --snapshot");

    private static readonly DiagnosticDescriptor ExampleDiffers = Error("PC0305", "Example gives another verdict",
        "example '{1}' of rule '{0}' should give '{2}' but gives '{3}': {4}", "correct the example or the rule");

    private static readonly DiagnosticDescriptor NoExample = Warning("PC0306", "Rule without example",
        "rule '{0}' has no example, so nothing shows that it asks what it should", "add one that passes and one that is a gap");

    private static readonly DiagnosticDescriptor AppliesToNone = Warning("PC0307", "Policy applies to no account",
        "policy '{0}' applies to none of the {1} accounts of the inventory {2}", "compare its scope with the inventory's organisation and units");

    private static readonly DiagnosticDescriptor NoRules = Warning("PC0308", "Policy without rules",
        "policy '{0}' has no rules, so it checks nothing", "add a rule, or take the policy out");

    private static readonly DiagnosticDescriptor Expired = Warning("PC0309", "Policy past its last day",
        "policy '{0}' was valid to {1}, but the inventory is judged as of {2}", "ask whether it has been prolonged or replaced");

    private static readonly DiagnosticDescriptor NotYetInForce = Warning("PC0310", "Policy before its first day",
        "policy '{0}' is in force from {1}, but the inventory is judged as of {2}", "its rules are applied all the same");

    private static readonly DiagnosticDescriptor SameName = Error("PC0311", "Two folders of one name",
        "the folders '{0}' and '{1}' have the same name, so their reports would overwrite each other", "check them one at a time, each with its own --out");

    private static readonly DiagnosticDescriptor NoClauseList = Error("PC0312", "Clause list not found",
        "the clause list '{0}' is not there", "correct its path, which begins at the policy's folder, or put the list there");

    private static readonly DiagnosticDescriptor Uncovered = Error("PC0313", "Clause not covered",
        "nothing covers the clause {0} ({1}; {2})", "write a rule (regel) or a duty to attest (intyga) for it, or say in an information (upplysning) why it is none");

    private static readonly DiagnosticDescriptor WeaklyCovered = Error("PC0314", "Clause covered more weakly than listed",
        "the clause {0} shall be checked by {1}, but only {2} covers it, by {3}", "write what the list asks for, or correct the list");

    private static readonly DiagnosticDescriptor Unlisted = Error("PC0315", "Clause that no list has",
        "'{0}' cites the clause {1}, which stands in no clause list", "correct the clause's id, or add the clause to its document's list");

    private static readonly DiagnosticDescriptor WithoutList = Warning("PC0316", "Policy without a clause list",
        "policy '{0}' names no clause list, so nobody can tell whether all clauses of its document are covered",
        "list the clauses in a Markdown file, and name it in the header after 'clause list' (punktlista)");

    private static readonly DiagnosticDescriptor PartlyCovered = Error("PC0317", "Clause covered in part",
        "the clause {0} asks for {1} things, but only {2} covers it", "write a rule or a duty to attest for the rest as well, or correct the list");

    /// <summary>Every descriptor of this room.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        PathMissing, NoPolicies, Unreadable, NotAPolicyFile, NoSnapshot, ExampleDiffers, NoExample, AppliesToNone, NoRules, Expired, NotYetInForce, SameName,
        NoClauseList, Uncovered, WeaklyCovered, Unlisted, WithoutList, PartlyCovered,
    ];

    internal static Diagnostic NothingAt(string path) => new(PathMissing, new Location(path), null, path);

    internal static Diagnostic NoPolicyIn(string folder) => new(NoPolicies, new Location(folder), null, folder);

    internal static Diagnostic CannotRead(string path, string reason) => new(Unreadable, new Location(path), null, path, reason);

    internal static Diagnostic NotNamedAsPolicy(string path) => new(NotAPolicyFile, new Location(path), null, path);

    internal static Diagnostic NoInventory(string folder) => new(NoSnapshot, new Location(folder), null, folder);

    internal static bool IsNoInventory(Diagnostic diagnostic) => diagnostic.Descriptor == NoSnapshot;

    internal static Diagnostic Differs(Location at, string rule, string example, string expected, string got, string message) =>
        new(ExampleDiffers, at, null, rule, example, expected, got, message);

    internal static Diagnostic HasNoExample(Location at, string rule) => new(NoExample, at, null, rule);

    internal static Diagnostic CoversNothing(Location at, string policy, int accounts, string inventory, string? written, string? nearest) =>
        new(AppliesToNone, at, nearest is null ? null : $"the inventory has no '{written}'; did you mean '{nearest}'?", policy, accounts, inventory);

    internal static Diagnostic HasNoRules(Location at, string policy) => new(NoRules, at, null, policy);

    internal static Diagnostic IsExpired(Location at, string policy, DateOnly validTo, DateOnly asOf) => new(Expired, at, null, policy, Day(validTo), Day(asOf));

    internal static Diagnostic IsNotYetInForce(Location at, string policy, DateOnly from, DateOnly asOf) => new(NotYetInForce, at, null, policy, Day(from), Day(asOf));

    internal static Diagnostic NameTwice(string folder, string other) => new(SameName, new Location(folder), null, folder, other);

    internal static Diagnostic NoClauseListAt(Location at, string path) => new(NoClauseList, at, null, path);

    internal static Diagnostic IsUncovered(Location at, string clause, string place, string strength) => new(Uncovered, at, null, clause, place, strength);

    internal static Diagnostic IsWeaklyCovered(Location at, string clause, string wanted, string by, string found) => new(WeaklyCovered, at, null, clause, wanted, by, found);

    internal static Diagnostic IsPartlyCovered(Location at, string clause, int parts, string by) => new(PartlyCovered, at, null, clause, parts, by);

    internal static Diagnostic IsUnlisted(Location at, string by, string clause, string? nearest) =>
        new(Unlisted, at, nearest is null ? null : $"did you mean '{nearest}'?", by, clause);

    internal static bool IsUnlistedClause(Diagnostic diagnostic) => diagnostic.Descriptor == Unlisted;

    internal static Diagnostic HasNoClauseList(Location at, string policy) => new(WithoutList, at, null, policy);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DiagnosticDescriptor Error(string id, string title, string message, string help) =>
        new(id, "Policies", DiagnosticSeverity.Error, title, message, help);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string help) =>
        new(id, "Policies", DiagnosticSeverity.Warning, title, message, help);
}
