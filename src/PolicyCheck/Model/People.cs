#pragma warning disable CS1591 // Entities gives every field its wording, section and meaning of a missing value.
namespace PolicyCheck.Model;

/// <summary>A person under a pseudonym; names never enter a snapshot.</summary>
public sealed class Person
{
    public string PersonRef { get; set; } = "";
    public PersonKind? Kind { get; set; }
    public bool? Active { get; set; }
    public string? UnitId { get; set; }
    public IReadOnlyList<OrgRole>? OrgRoles { get; set; }

    /// <summary>The unit that <see cref="UnitId"/> names; null when unknown.</summary>
    public OrgUnit? Unit { get; internal set; }

    /// <summary>What this person has acknowledged; null when acknowledgements are not kept.</summary>
    public IReadOnlyList<Acknowledgement>? Acknowledgements { get; internal set; }

    /// <summary>Courses this person has taken; null when training is not kept.</summary>
    public IReadOnlyList<Training>? Trainings { get; internal set; }

    /// <summary>The rights this person has on accounts, as far as they are known; null when no account's access is kept.</summary>
    public IReadOnlyList<AccessGrant>? Access { get; internal set; }
}

/// <summary>A written assignment to run an account.</summary>
public sealed class Assignment
{
    public string? PersonRef { get; set; }
    public string? AccountId { get; set; }
    public DateOnly? DocumentedOn { get; set; }
    public OrgRole? DocumentedByRole { get; set; }
}

/// <summary>A person's acknowledgement of a governing document.</summary>
public sealed class Acknowledgement
{
    public string? PersonRef { get; set; }
    public string? DocumentKey { get; set; }
    public string? Version { get; set; }
    public DateOnly? On { get; set; }
}

/// <summary>A course or briefing that a person took.</summary>
public sealed class Training
{
    public string? PersonRef { get; set; }
    public TrainingProvider? Provider { get; set; }
    public string? CourseKey { get; set; }
    public TrainingMode? Mode { get; set; }
    public DateOnly? CompletedOn { get; set; }
}

/// <summary>Somebody's word that a clause is kept, where only a person can vouch for it.</summary>
public sealed class Attestation
{
    public string? ClauseId { get; set; }
    public AttestationSubject? SubjectKind { get; set; }
    public string? SubjectId { get; set; }
    public OrgRole? AttestedByRole { get; set; }
    public DateOnly? AttestedOn { get; set; }
    public AttestationOutcome? Outcome { get; set; }
    public string? ListHash { get; set; }
    public string? EvidenceRef { get; set; }
}
#pragma warning restore CS1591
