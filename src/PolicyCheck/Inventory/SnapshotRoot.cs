using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>The outermost object of a snapshot.</summary>
internal static class SnapshotRoot
{
    /// <summary>Reads it.</summary>
    public static ObjectReader<Snapshot> Reader { get; } = new(
    [
        Of("snapshotId", new TextReader(), (s, v) => s.SnapshotId = v),
        Of("schemaVersion", new VersionReader(), (s, v) => s.SchemaVersion = v),
        new ClassField<Snapshot, string>(new IdReader(), (s, v) => s.OrganisationId = v, "organisationId") { IsRequired = true },
        new StructField<Snapshot, DateOnly>(new DateReader(isEvent: false), (s, v) => s.AsOf = v ?? s.AsOf, "asOf") { IsRequired = true },
        Of("timeZone", new TimeZoneReader(), (s, v) => s.TimeZone = v),
        Of("note", new TextReader(), (s, v) => s.Note = v),
        new StructField<Snapshot, DateOnly>(new DateReader(isEvent: false), (s, v) => s.HistoryKnownFrom = v, "historyKnownFrom"),
        Of("dataCompleteness", Completenesses(), (s, v) => Copy(v, s.DataCompleteness)),
        Of("logCoverage", Coverages(), (s, v) => Copy(v, s.LogCoverage)),
        new ClassField<Snapshot, IReadOnlyList<Account>>(EntityReaders<Account>.Many, (s, v) => s.Accounts = v, "accounts")
        {
            IsRequired = true,
            Holds = Section.Accounts,
        },
        List<Person>(Section.Persons, (s, v) => s.Persons = v),
        List<OrgUnit>(Section.Units, (s, v) => s.Units = v),
        List<Assignment>(Section.Assignments, (s, v) => s.Assignments = v),
        List<Acknowledgement>(Section.Acknowledgements, (s, v) => s.Acknowledgements = v),
        List<Training>(Section.Trainings, (s, v) => s.Trainings = v),
        List<Attestation>(Section.Attestations, (s, v) => s.Attestations = v),
        List<Post>(Section.ExternalPosts, (s, v) => s.ExternalPosts = v),
        new ClassField<Snapshot, Governance>(EntityReaders<Governance>.One, (s, v) => s.Governance = v, "governance") { Holds = Section.Governance },
    ]);

    private static ClassField<Snapshot, T> Of<T>(string name, ValueReader<T> reader, Action<Snapshot, T> set)
        where T : class => new(reader, set, name);

    private static ClassField<Snapshot, IReadOnlyList<T>> List<T>(Section section, Action<Snapshot, IReadOnlyList<T>> set)
        where T : class, new() => new(EntityReaders<T>.Many, set, SnapshotNames.Of(section)) { Holds = section };

    private static SectionMapReader<Completeness> Completenesses() =>
        new(SnapshotNames.Sections, new EnumReader<Completeness>(), (section, value, offset, context) =>
        {
            if (value == Completeness.Absent)
            {
                context.Absent.Add((section, offset, context.Path.ToString()));
            }
        });

    private static SectionMapReader<DateSpan> Coverages() => new(SnapshotNames.LogSections, new CoverageReader());

    private static void Copy<T>(Dictionary<Section, T> from, Dictionary<Section, T> to)
    {
        foreach (var (section, value) in from)
        {
            to[section] = value;
        }
    }
}
