using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>Why an answer is another one than before.</summary>
public enum CauseKind
{
    /// <summary>Time has passed: the same data, judged on the later day, give the new answer.</summary>
    Time,

    /// <summary>A waiver began, ended, came or went.</summary>
    Waiver,

    /// <summary>The policy is another one.</summary>
    Policy,

    /// <summary>The inventory says something else.</summary>
    Data,

    /// <summary>The inventory no longer says what it said.</summary>
    LostData,
}

/// <summary>Why an answer is another one than before, and what it was about that.</summary>
/// <param name="Kinds">The one cause that alone explains it; several where only all of them together do.</param>
public sealed record ChangeCause(IReadOnlyList<CauseKind> Kinds)
{
    /// <summary>For time: the day that has passed, where there is one.</summary>
    public DateOnly? PassedOn { get; init; }

    /// <summary>For a waiver: the one that excepts it now, or that did.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>For a waiver: true when it excepts now what it did not before.</summary>
    public bool WaiverApplies { get; init; }

    /// <summary>For a policy: true when there was no such rule before.</summary>
    public bool IsNewRule { get; init; }

    /// <summary>For a policy: true when there is no such rule any more.</summary>
    public bool IsRuleGone { get; init; }

    /// <summary>For data: what happened to the account.</summary>
    public IReadOnlyList<AccountEvent> Events { get; init; } = [];

    /// <summary>For data: the values that differ among those that the rule reads.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>For data: the sections that differ among those that the rule reads, where no value of the subject's own does.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>For data: true when what the answer is about was not in the inventory before.</summary>
    public bool IsSubjectNew { get; init; }

    /// <summary>For lost data: what was known and is not any more.</summary>
    public IReadOnlyList<MissingValue> Lost { get; init; } = [];

    /// <summary>For lost data: the sections that are not kept any more, to which some of it belonged.</summary>
    public IReadOnlyList<Section> LostSections { get; init; } = [];

    /// <summary>For lost data: true when what the answer was about is itself no longer listed.</summary>
    public bool IsSubjectGone { get; init; }
}
