using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>Which words begin a declaration, and which properties may stand under it.</summary>
internal static class DeclarationWords
{
    private static readonly Keyword[] Duty =
        [Keyword.Clause, Keyword.Severity, Keyword.ForEach, Keyword.ForTheOrganisation, Keyword.When, Keyword.PendingWhile, Keyword.Require, Keyword.Forbid, Keyword.Should];

    private static readonly Keyword[] Outcome =
        [Keyword.Gap, Keyword.Remedy, Keyword.Responsible, Keyword.Deadline, Keyword.Example, Keyword.Note];

    private static readonly (Keyword Head, Keyword[] Properties)[] Table =
    [
        (Keyword.Policy, [Keyword.AppliesTo, Keyword.Source, Keyword.BuildsOn, Keyword.EffectiveFrom, Keyword.ValidTo, Keyword.DecidedOn, Keyword.ClauseList, Keyword.Refers]),
        (Keyword.Parameter, []),
        (Keyword.Define, []),
        (Keyword.Rule, [.. Duty, Keyword.OtherwiseAttestedBy, Keyword.ValidFor, Keyword.RenewedAfter, Keyword.ForTheList, .. Outcome]),
        (Keyword.Attest, [.. Duty, Keyword.AttestedBy, Keyword.ShouldBeAttestedBy, Keyword.ValidFor, Keyword.RenewedAfter, Keyword.ForTheList, .. Outcome]),
        (Keyword.Information, [Keyword.Clause, Keyword.Reason, Keyword.Note]),
        (Keyword.Override, []),
        (Keyword.OverrideSeverity, []),
        (Keyword.Waive, [Keyword.Covers, Keyword.FromDay, Keyword.ThroughDay, Keyword.Reason, Keyword.ApprovedBy, Keyword.Note]),
    ];

    /// <summary>The words that begin a declaration.</summary>
    public static Keyword[] Heads { get; } = [.. Table.Select(row => row.Head)];

    /// <summary>The words that begin a property, of whatever declaration.</summary>
    public static Keyword[] Properties { get; } = [.. Table.SelectMany(row => row.Properties).Distinct()];

    /// <summary>The properties that may stand under a declaration.</summary>
    public static Keyword[] Under(Keyword head) => Array.Find(Table, row => row.Head == head).Properties ?? [];

    /// <summary>The declaration under which a property stands; of several the one that is written most.</summary>
    public static Keyword OwnerOf(Keyword property) =>
        Under(Keyword.Rule).Contains(property) ? Keyword.Rule : Array.Find(Table, row => row.Properties.Contains(property)).Head;

    /// <summary>The properties that are named when a line's first word is unknown; all of them would be too many to read.</summary>
    public static Keyword[] Common(Keyword? head) => head switch
    {
        Keyword.Policy => [Keyword.AppliesTo, Keyword.Source, Keyword.Rule],
        Keyword.Rule => [Keyword.Clause, Keyword.When, Keyword.Require, Keyword.Gap, Keyword.Remedy, Keyword.Rule],
        Keyword.Attest => [Keyword.Clause, Keyword.When, Keyword.AttestedBy, Keyword.ValidFor, Keyword.Remedy, Keyword.Rule],
        Keyword.Information => [Keyword.Clause, Keyword.Reason, Keyword.Rule],
        Keyword.Waive => Under(Keyword.Waive),
        _ => Heads,
    };
}
