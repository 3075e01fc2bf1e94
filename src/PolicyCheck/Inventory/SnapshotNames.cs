using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>Names in JSON snapshots beyond those of the field table: sections, and other names that are read too.</summary>
internal static class SnapshotNames
{
    /// <summary>Where an editor finds the schema; not part of the snapshot.</summary>
    public const string SchemaProperty = "$schema";

    /// <summary>The version of the format that this program knows.</summary>
    public const string Version = "1";

    private static readonly Section[] Logs = [Section.Posts, Section.Inbound, Section.Moderation, Section.Monitoring, Section.ArchiveEvents];

    private static readonly (string Alias, Section Section)[] SectionAliases =
    [
        ("profiles", Section.Profile),
        ("accessGrants", Section.Access),
        ("startApplications", Section.StartForms),
        ("startApplication", Section.StartForms),
        ("archives", Section.ArchiveEvents),
        ("closures", Section.Closure),
        ("inboundItems", Section.Inbound),
        ("moderationCases", Section.Moderation),
        ("monitoringDays", Section.Monitoring),
    ];

    private static readonly (Type Entity, string Property, string Alias)[] FieldAliases =
    [
        (typeof(Account), nameof(Account.Access), "accessGrants"),
        (typeof(Account), nameof(Account.ArchiveEvents), "archives"),
        (typeof(Account), nameof(Account.Inbound), "inboundItems"),
    ];

    /// <summary>Every section with its name, in the order of the model.</summary>
    public static IReadOnlyList<(string Name, Section Section)> Sections { get; } = [.. Enum.GetValues<Section>().Select(s => (Of(s), s))];

    /// <summary>The sections that are logs, whose coverage is told in days.</summary>
    public static IReadOnlyList<(string Name, Section Section)> LogSections { get; } = [.. Logs.Select(s => (Of(s), s))];

    /// <summary>The name of a section: <c>startForms</c>.</summary>
    public static string Of(Section section) => Camel(section.ToString());

    /// <summary>The name of a property: <c>asOf</c>.</summary>
    public static string Camel(string property) => char.ToLowerInvariant(property[0]) + property[1..];

    /// <summary>Other names of sections.</summary>
    public static IEnumerable<(string Alias, Section Section)> AliasesOf(IEnumerable<Section> sections) =>
        SectionAliases.Where(a => sections.Contains(a.Section));

    /// <summary>Other names of a field.</summary>
    public static IEnumerable<string> AliasesOf(Type entity, string property) =>
        FieldAliases.Where(a => a.Entity == entity && a.Property == property).Select(a => a.Alias);

    /// <summary>Other names of the values of an enumeration.</summary>
    public static IEnumerable<(string Alias, string Name)> ValueAliases(Type type) =>
        type == typeof(Platform) ? [("Twitter", nameof(Platform.X))] : [];
}
