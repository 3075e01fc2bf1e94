namespace PolicyCheck.Model;

/// <summary>An organisation's account inventory as it was on one day.</summary>
public sealed class Snapshot
{
    /// <summary>Units are searched upwards at most this far, so that a cycle in the tree ends.</summary>
    public const int MaxUnitDepth = 32;

    /// <summary>The snapshot's own id.</summary>
    public string? SnapshotId { get; set; }

    /// <summary>Version of the snapshot format, <c>1</c>.</summary>
    public string? SchemaVersion { get; set; }

    /// <summary>Id of the organisation whose inventory it is, usually the root of <see cref="Units"/>.</summary>
    public string OrganisationId { get; set; } = "";

    /// <summary>The day that the inventory describes.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>Always Europe/Stockholm.</summary>
    public string? TimeZone { get; set; }

    /// <summary>A note to the reader, e.g. that the data are invented.</summary>
    public string? Note { get; set; }

    /// <summary>First day from which changes in the set of accounts are recorded; null when unknown.</summary>
    public DateOnly? HistoryKnownFrom { get; set; }

    /// <summary>How far each section is kept; a section that is not named counts as <see cref="Completeness.Partial"/>.</summary>
    public Dictionary<Section, Completeness> DataCompleteness { get; } = [];

    /// <summary>Which days each log covers, both ends included; a log that is not named covers nothing that is known.</summary>
    public Dictionary<Section, DateSpan> LogCoverage { get; } = [];

    /// <summary>The accounts, in the order of the file.</summary>
    public IReadOnlyList<Account> Accounts { get; set; } = [];

    /// <summary>People under pseudonyms; null when not kept.</summary>
    public IReadOnlyList<Person>? Persons { get; set; }

    /// <summary>The organisation tree; null when not kept.</summary>
    public IReadOnlyList<OrgUnit>? Units { get; set; }

    /// <summary>Written assignments; null when not kept.</summary>
    public IReadOnlyList<Assignment>? Assignments { get; set; }

    /// <summary>Acknowledgements; null when not kept.</summary>
    public IReadOnlyList<Acknowledgement>? Acknowledgements { get; set; }

    /// <summary>Courses taken; null when not kept.</summary>
    public IReadOnlyList<Training>? Trainings { get; set; }

    /// <summary>Attestations; null when not kept.</summary>
    public IReadOnlyList<Attestation>? Attestations { get; set; }

    /// <summary>Posts on other parties' accounts; null when not kept.</summary>
    public IReadOnlyList<Post>? ExternalPosts { get; set; }

    /// <summary>Governance facts; null when not kept.</summary>
    public Governance? Governance { get; set; }

    /// <summary>Which cell each value stood in; null for a snapshot that was not read from a table.</summary>
    public IValueOrigins? Origins { get; set; }

    /// <summary>True when what <paramref name="section"/> does not record did not happen.</summary>
    public bool IsComplete(Section section) =>
        DataCompleteness.TryGetValue(section, out var completeness) && completeness == Completeness.Complete;
}

/// <summary>A closed interval of days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    /// <summary>True when every day of the interval is also a day of this one.</summary>
    public bool Spans(DateOnly from, DateOnly to) => From <= from && to <= To;
}
