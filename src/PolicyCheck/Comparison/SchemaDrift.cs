using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>A section that came, went, or is kept to another extent.</summary>
/// <param name="Section">The section.</param>
/// <param name="Old">How far it was said to be kept; null when not said.</param>
/// <param name="New">How far it is said to be kept now.</param>
/// <param name="WasKept">True when the first inventory kept it.</param>
/// <param name="IsKept">True when the second keeps it.</param>
public sealed record SectionDrift(Section Section, Completeness? Old, Completeness? New, bool WasKept, bool IsKept);

/// <summary>A field of accounts that no account of one of two inventories has.</summary>
/// <param name="Path">The field; for a value within a record that an account has one of, that record's field before it.</param>
/// <param name="IsKept">True when it came, false when it went.</param>
public sealed record FieldDrift(IReadOnlyList<FieldInfo> Path, bool IsKept);

/// <summary>A column of a list of accounts that the model has no field for, and that only one of two inventories has.</summary>
/// <param name="Column">Its heading, raw.</param>
/// <param name="IsKept">True when it came, false when it went.</param>
public sealed record ColumnDrift(string Column, bool IsKept);

/// <summary>What two inventories keep differently, whatever their values are.</summary>
/// <param name="Sections">In the order of the model.</param>
/// <param name="Fields">In the order of the model, without those of a section that came or went as a whole.</param>
/// <param name="Columns">By heading.</param>
public sealed record SchemaDrift(IReadOnlyList<SectionDrift> Sections, IReadOnlyList<FieldDrift> Fields, IReadOnlyList<ColumnDrift> Columns)
{
    // An inventory in which no account is being closed need not have stopped keeping these.
    private static readonly string[] OnlySomeHave = [nameof(Account.ClosedOn), nameof(Account.Closure), nameof(Account.Extra)];

    /// <summary>True when both keep the same.</summary>
    public bool IsEmpty => Sections.Count + Fields.Count + Columns.Count == 0;

    /// <summary>True when the section was kept and is not any more.</summary>
    public bool Lost(Section section) => Sections.Any(s => s.Section == section && s is { WasKept: true, IsKept: false });

    internal static SchemaDrift Between(Snapshot old, Snapshot @new)
    {
        var (before, after) = (new KeptSections(old), new KeptSections(@new));
        var sections = Enum.GetValues<Section>()
            .Select(s => new SectionDrift(s, CompletenessOf(old, s), CompletenessOf(@new, s), before.IsKept(s), after.IsKept(s)))
            .Where(s => s.Old != s.New || s.WasKept != s.IsKept)
            .ToList();
        var whole = sections.Where(s => s.WasKept != s.IsKept).Select(s => s.Section).ToHashSet();
        var fields = old.Accounts.Count == 0 || @new.Accounts.Count == 0 ? [] : FieldsOfAccounts().Where(p => !whole.Contains(p[^1].Section) && !whole.Contains(p[0].Section))
            .Select(p => (Path: p, Was: HasAny(old, p), Is: HasAny(@new, p)))
            .Where(f => f.Was != f.Is)
            .Select(f => new FieldDrift(f.Path, f.Is))
            .ToList();
        fields.RemoveAll(f => f.Path.Count > 1 && fields.Exists(outer => outer.Path.Count == 1 && outer.Path[0] == f.Path[0]));
        return new SchemaDrift(sections, fields, ColumnsOf(old, @new));
    }

    private static Completeness? CompletenessOf(Snapshot snapshot, Section section) =>
        snapshot.DataCompleteness.TryGetValue(section, out var completeness) ? completeness : null;

    /// <summary>Every field whose absence from all accounts tells that it is not collected.</summary>
    private static IEnumerable<IReadOnlyList<FieldInfo>> FieldsOfAccounts()
    {
        foreach (var field in Entities.For(typeof(Account)).Fields.Where(f => f is { IsStored: true, IsId: false } && !OnlySomeHave.Contains(f.Property.Name)))
        {
            if (field.Null == NullMeaning.Unknown)
            {
                yield return [field];
            }

            if (field is { Kind: FieldKind.Record, IsList: false })
            {
                foreach (var part in Entities.For(field.ElementType).Fields.Where(f => f.IsStored && f.Null == NullMeaning.Unknown))
                {
                    yield return [field, part];
                }
            }
        }
    }

    private static bool HasAny(Snapshot snapshot, IReadOnlyList<FieldInfo> path) =>
        snapshot.Accounts.Any(account => path.Aggregate((object?)account, (record, field) => record is null ? null : field.Property.GetValue(record)) is not null);

    private static List<ColumnDrift> ColumnsOf(Snapshot old, Snapshot @new)
    {
        var (before, after) = (Columns(old), Columns(@new));
        return [.. before.Union(after, Ids.Comparer).Where(c => before.Contains(c) != after.Contains(c)).Order(Ids.Comparer).Select(c => new ColumnDrift(c, after.Contains(c)))];

        static HashSet<string> Columns(Snapshot snapshot) =>
            snapshot.Accounts.SelectMany(a => a.Extra ?? []).Select(e => e.Column).OfType<string>().ToHashSet(Ids.Comparer);
    }
}
