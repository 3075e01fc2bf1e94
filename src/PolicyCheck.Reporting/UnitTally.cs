using PolicyCheck.Model;

namespace PolicyCheck.Reporting;

/// <summary>Names the unit that an answer belongs to, and counts the answers of each unit.</summary>
internal sealed class UnitTally(string organisationName, ReportWords words)
{
    private const string OrganisationKey = "\u0001";

    private const string UnknownKey = "\u0002";

    private readonly Dictionary<OrgUnit, Row> _units = new(ReferenceEqualityComparer.Instance);
    private readonly Row _organisation = new(organisationName, words[ReportTerms.NoUnit]);
    private readonly Row _unknown = new(words[ReportTerms.UnknownUnit], words[ReportTerms.UnknownUnit]);

    /// <summary>The row of an account's answers.</summary>
    public Row Of(Account account) => account.Owner is { } owner ? Of(owner) : _unknown;

    /// <summary>The row of an answer that belongs to no account.</summary>
    public Row Of(object subject) => subject switch
    {
        OrgUnit unit => Of(unit),
        Person person => person.Unit is { } unit ? Of(unit) : _unknown,
        _ => _organisation,
    };

    /// <summary>Units with accounts or answers by name; first the organisation, last what belongs to no known unit.</summary>
    public IReadOnlyList<ReportUnit> Rows() =>
    [
        .. new[] { _organisation }
            .Concat(_units.OrderBy(u => u.Value.Department, SwedishOrder.Instance)
                .ThenBy(u => u.Value.Unit, SwedishOrder.Instance)
                .ThenBy(u => u.Key.UnitId, StringComparer.Ordinal)
                .Select(u => u.Value))
            .Append(_unknown)
            .Where(IsShown)
            .Select(Unit),
    ];

    /// <summary>The same rows by the unit's id; the organisation and what belongs to no known unit have keys that are no ids.</summary>
    public IReadOnlyDictionary<string, ReportUnit> ById()
    {
        var rows = new Dictionary<string, ReportUnit>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, row) in _units.Select(u => (u.Key.UnitId, u.Value)).Prepend((OrganisationKey, _organisation)).Append((UnknownKey, _unknown)).Where(r => IsShown(r.Item2)))
        {
            rows.TryAdd(id, Unit(row));
        }

        return rows;
    }

    /// <summary>Where a row of <see cref="ById"/> stands: the organisation first, what belongs to no known unit last.</summary>
    public static int Rank(string key) => key switch { OrganisationKey => 0, UnknownKey => 2, _ => 1 };

    private static bool IsShown(Row row) => row.Accounts > 0 || row.Counts.Total > 0;

    private static ReportUnit Unit(Row row) => new(row.Department, row.Unit, row.Accounts, row.Overdue, row.Counts);

    private Row Of(OrgUnit unit)
    {
        if (!_units.TryGetValue(unit, out var row))
        {
            row = new Row(DepartmentOf(unit), NameOf(unit));
            _units.Add(unit, row);
        }

        return row;
    }

    private string DepartmentOf(OrgUnit unit) => unit.Department is { } department ? NameOf(department) : organisationName;

    private string NameOf(OrgUnit unit) => PlainText.FirstVisible(unit.NameSv, unit.UnitId, words[ReportTerms.UnknownUnit]);

    /// <summary>The organisation's name as its tree gives it, else its id.</summary>
    public static string OrganisationName(Snapshot snapshot, ReportWords words)
    {
        var unit = snapshot.Units?.FirstOrDefault(u => string.Equals(u.UnitId, snapshot.OrganisationId, StringComparison.OrdinalIgnoreCase));
        return PlainText.FirstVisible(unit?.NameSv, snapshot.OrganisationId, words[ReportTerms.NoName]);
    }

    /// <summary>What is known of one unit.</summary>
    internal sealed class Row(string department, string unit)
    {
        public string Department => department;

        public string Unit => unit;

        public int Accounts { get; set; }

        public int Overdue { get; set; }

        public VerdictCounts Counts { get; } = new();
    }
}
