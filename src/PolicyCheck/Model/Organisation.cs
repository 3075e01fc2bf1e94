#pragma warning disable CS1591 // Entities gives every field its wording, section and meaning of a missing value.
namespace PolicyCheck.Model;

/// <summary>A node of the organisation tree.</summary>
public sealed class OrgUnit
{
    public string UnitId { get; set; } = "";
    public string? ParentUnitId { get; set; }
    public UnitKind? Kind { get; set; }
    public string? NameSv { get; set; }

    /// <summary>The unit above, or null at the root.</summary>
    public OrgUnit? Parent { get; internal set; }

    /// <summary>The accounts whose owner is this unit or one below it.</summary>
    public IReadOnlyList<Account> Accounts { get; internal set; } = [];

    /// <summary>When this unit mapped its presence; null when governance is not kept.</summary>
    public IReadOnlyList<PresenceMapping>? PresenceMappings { get; internal set; }

    /// <summary>The unit's records plans; null when governance is not kept.</summary>
    public IReadOnlyList<DocumentPlan>? DocumentPlans { get; internal set; }

    /// <summary>The department this unit belongs to, itself if it is one; null when none is found above it.</summary>
    public OrgUnit? Department
    {
        get
        {
            var unit = this;
            for (var depth = 0; unit is not null && depth < Snapshot.MaxUnitDepth; depth++, unit = unit.Parent)
            {
                if (unit.Kind == UnitKind.Department)
                {
                    return unit;
                }
            }

            return null;
        }
    }

    /// <summary>True when this unit, or one above it, has the id.</summary>
    public bool IsWithin(string unitId)
    {
        var unit = this;
        for (var depth = 0; unit is not null && depth < Snapshot.MaxUnitDepth; depth++, unit = unit.Parent)
        {
            if (string.Equals(unit.UnitId, unitId, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Facts about how the organisation governs its presence.</summary>
public sealed class Governance
{
    public IReadOnlyList<GovernanceRole>? Roles { get; set; }
    public IReadOnlyList<PresenceMapping>? PresenceMappings { get; set; }
    public PublicPage? PublicPage { get; set; }
    public LocalRoutine? LocalRoutine { get; set; }
    public IReadOnlyList<CentralReport>? ReportsToCentral { get; set; }
    public IReadOnlyList<DocumentPlan>? DocumentPlans { get; set; }
    public string? BusinessSuiteId { get; set; }
    public Strategy? Strategy { get; set; }
    public IReadOnlyList<CrisisEvent>? CrisisEvents { get; set; }

    /// <summary>The accounts of the inventory; where a policy covers some of them only, those.</summary>
    public IReadOnlyList<Account> Accounts { get; internal set; } = [];

    /// <summary>The same facts beside another list of accounts.</summary>
    public Governance WithAccounts(IReadOnlyList<Account> accounts)
    {
        var copy = (Governance)MemberwiseClone();
        copy.Accounts = accounts;
        return copy;
    }
}

/// <summary>A role that the organisation has placed in a unit.</summary>
public sealed class GovernanceRole
{
    public OrgRole? RoleKey { get; set; }
    public string? UnitId { get; set; }
    public bool? Filled { get; set; }
}

/// <summary>When a unit last mapped its presence.</summary>
public sealed class PresenceMapping
{
    public string? UnitId { get; set; }
    public DateOnly? MappedOn { get; set; }
}

/// <summary>What the organisation's web page about its accounts shows.</summary>
public sealed class PublicPage
{
    public DateOnly? CheckedOn { get; set; }
    public bool? HasAccountList { get; set; }
    public bool? HasRoutinesInfo { get; set; }
    public bool? HasPublicRecordsNotice { get; set; }
    public IReadOnlyList<string>? ListedAccountIds { get; set; }

    /// <summary>What <see cref="ListedAccountIds"/> names, one entry an id; null when the list is unknown.</summary>
    public IReadOnlyList<PageListing>? Listings { get; internal set; }
}

/// <summary>One account on the organisation's web page. Derived, not stored.</summary>
public sealed class PageListing
{
    public string AccountId { get; internal init; } = "";

    /// <summary>Whether the inventory has an account of that id.</summary>
    public bool? InInventory { get; internal init; }

    /// <summary>That account; null when there is none.</summary>
    public Account? Account { get; internal init; }
}

/// <summary>The local routine and what it secures.</summary>
public sealed class LocalRoutine
{
    public DateOnly? DecidedOn { get; set; }
    public IReadOnlyList<RoutineTopic>? Covers { get; set; }
}

/// <summary>A compilation of accounts sent to a central body.</summary>
public sealed class CentralReport
{
    public string? Body { get; set; }
    public DateOnly? ReportedOn { get; set; }
    public IReadOnlyList<string>? AccountIds { get; set; }
}

/// <summary>A department's records plan and disposal decision.</summary>
public sealed class DocumentPlan
{
    public string? UnitId { get; set; }
    public string? PlanRef { get; set; }
    public string? DisposalDecisionRef { get; set; }
}

/// <summary>The decided strategy for the presence.</summary>
public sealed class Strategy
{
    public DateOnly? DecidedOn { get; set; }
}

/// <summary>A crisis during which the main channel had to be used.</summary>
public sealed class CrisisEvent
{
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}
#pragma warning restore CS1591
