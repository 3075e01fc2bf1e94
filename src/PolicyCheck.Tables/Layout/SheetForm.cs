using PolicyCheck.Model;

namespace PolicyCheck.Tables.Layout;

/// <summary>A kind of sheet: a row of it is one record of the inventory.</summary>
public sealed class SheetForm
{
    private readonly Func<Snapshot, object?> _list;
    private readonly Action<Snapshot, IReadOnlyList<object>> _put;

    private SheetForm(Section section, Type record, FieldInfo? listOfAccount, Func<Snapshot, object?> list, Action<Snapshot, IReadOnlyList<object>> put)
    {
        (Section, Record, ListOfAccount, _list, _put) = (section, record, listOfAccount, list, put);
        Fields = FieldPath.Of(record);
    }

    /// <summary>Every kind, in the order of a workbook.</summary>
    public static IReadOnlyList<SheetForm> All { get; } =
    [
        Listed(Section.Accounts, s => s.Accounts, (s, l) => s.Accounts = l),
        OfAccounts<AccessGrant>(Section.Access, nameof(Account.Access)),
        OfAccounts<ArchiveEvent>(Section.ArchiveEvents, nameof(Account.ArchiveEvents)),
        OfAccounts<Approval>(Section.Approvals, nameof(Account.Approvals)),
        OfAccounts<ChangeNotice>(Section.ChangeNotices, nameof(Account.ChangeNotices)),
        Listed(Section.Attestations, s => s.Attestations, (s, l) => s.Attestations = l),
        Listed(Section.Units, s => s.Units, (s, l) => s.Units = l),
        Listed(Section.Persons, s => s.Persons, (s, l) => s.Persons = l),
        Listed(Section.Assignments, s => s.Assignments, (s, l) => s.Assignments = l),
        Listed(Section.Acknowledgements, s => s.Acknowledgements, (s, l) => s.Acknowledgements = l),
        Listed(Section.Trainings, s => s.Trainings, (s, l) => s.Trainings = l),
    ];

    /// <summary>The sheet of accounts.</summary>
    public static SheetForm Accounts => All[0];

    /// <summary>The section of the inventory that the sheet holds.</summary>
    public Section Section { get; }

    /// <summary>Type of the record that a row makes.</summary>
    public Type Record { get; }

    /// <summary>For records that belong to an account, whose id stands in the first column: the account's list of them; else null.</summary>
    public FieldInfo? ListOfAccount { get; }

    /// <summary>The fields that have a column.</summary>
    public IReadOnlyList<FieldPath> Fields { get; }

    /// <summary>Name of the sheet: the section's.</summary>
    public string Name(Language language)
    {
        var word = EnumTerms.For(typeof(Section)).Term((int)Section).In(language).Replace('-', ' ');
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>Heading of the column that names the account.</summary>
    public static string AccountHeading(Language language) => Accounts.Fields.First(f => f.Field.IsId).Heading(language);

    /// <summary>
    /// True when a column of this heading, to the right of those of the fields, is kept aside with each account; false when it is
    /// taken for something else, or left out as a secret or a contact.
    /// </summary>
    public bool KeepsAside(string heading) =>
        heading.Length > 0 && !Headings.IsSecret(heading) && !Headings.IsContact(heading) && Headings.Find(this, heading) is null or ColumnMeaning.Field;

    /// <summary>The records of a snapshot that are rows of such a sheet; null when the section is not kept. Not for records of accounts.</summary>
    public IReadOnlyList<object>? ListIn(Snapshot snapshot) => _list(snapshot) is IEnumerable<object> list ? [.. list] : null;

    /// <summary>Makes rows a list of the snapshot. Not for records of accounts.</summary>
    public void Put(Snapshot snapshot, IReadOnlyList<object> records) => _put(snapshot, records);

    private static SheetForm Listed<T>(Section section, Func<Snapshot, IReadOnlyList<T>?> list, Action<Snapshot, IReadOnlyList<T>> put)
        where T : class => new(section, typeof(T), null, list, (snapshot, records) => put(snapshot, [.. records.Cast<T>()]));

    private static SheetForm OfAccounts<T>(Section section, string list)
        where T : class =>
        new(section, typeof(T), Entities.For(typeof(Account)).Fields.First(f => f.Property.Name == list), _ => null, (_, _) => throw new InvalidOperationException("belongs to accounts"));
}
