using System.Globalization;
using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;

namespace PolicyCheck.Tables.Import;

/// <summary>Looks for what only the whole inventory shows: references that lead nowhere, events after its day, dates in the wrong order.</summary>
internal sealed class TableAudit(Snapshot snapshot, Remarks remarks)
{
    private readonly Dictionary<Type, HashSet<string>?> _ids = new()
    {
        [typeof(Account)] = Ids(snapshot.Accounts.Select(a => a.AccountId)),
        [typeof(OrgUnit)] = Ids(snapshot.Units?.Select(u => u.UnitId)),
        [typeof(Person)] = Ids(snapshot.Persons?.Select(p => p.PersonRef)),
    };

    /// <summary>Checks a record against its row.</summary>
    public void Check(object record, TableLayout layout, Row row)
    {
        foreach (var column in layout.Columns)
        {
            if (column.Meaning is ColumnMeaning.Field { Path: var path } && path.Steps[0].Property.DeclaringType == record.GetType() && path.Get(record) is { } value)
            {
                CheckReferences(path.Field, value, layout, row, column);
                CheckDay(path.Field, value, layout, row, column);
            }
        }

        if (record is Account { OpenedOn: { } opened, ClosedOn: { } closed } && closed < opened)
        {
            var column = layout.Columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.Field { Path.JsonName: "closedOn" });
            remarks.Add(ImportDiagnostics.ReversedDates, layout.Table, row.Number, column?.Index ?? 0, column?.Header ?? "", Day(opened), Day(closed));
        }
    }

    private void CheckReferences(FieldInfo field, object value, TableLayout layout, Row row, ColumnLayout column)
    {
        // A list that is not kept cannot lack anything.
        if (field.RefersTo is not { } target || _ids.GetValueOrDefault(target) is not { } known)
        {
            return;
        }

        foreach (var id in value is string one ? [one] : (IEnumerable<string>)value)
        {
            if (!known.Contains(id))
            {
                remarks.Add(ImportDiagnostics.NoSuchReference, layout.Table, row.Number, column.Index, column.Header, column.Header, Entities.For(target).English, CellRemarks.Shown(id));
            }
        }
    }

    private void CheckDay(FieldInfo field, object value, TableLayout layout, Row row, ColumnLayout column)
    {
        if (field.IsEvent && value is DateOnly day && day > snapshot.AsOf)
        {
            remarks.Add(ImportDiagnostics.DateAfterSnapshot, layout.Table, row.Number, column.Index, column.Header, column.Header, Day(day), Day(snapshot.AsOf));
        }
    }

    private static HashSet<string>? Ids(IEnumerable<string>? ids) => ids?.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
