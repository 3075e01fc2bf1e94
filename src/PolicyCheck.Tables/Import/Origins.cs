using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;

namespace PolicyCheck.Tables.Import;

/// <summary>Remembers the row of each record and the column of each field.</summary>
internal sealed class Origins(bool keepNames) : IValueOrigins
{
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TableLayout, Dictionary<FieldInfo, int>> _columns = new(ReferenceEqualityComparer.Instance);

    /// <summary>The records that were made from whole rows, in their order.</summary>
    public IEnumerable<(object Record, TableLayout Layout, Row Row)> Rows => _places.Where(p => p.Value.Column is null).Select(p => (p.Key, p.Value.Layout, p.Value.Row));

    /// <summary>The record was made from a row.</summary>
    public void Add(object record, TableLayout layout, Row row) => _places[record] = new Place(layout, row, null);

    /// <summary>The record was made from one cell.</summary>
    public void Add(object record, TableLayout layout, Row row, int column) => _places[record] = new Place(layout, row, column);

    /// <inheritdoc/>
    public ValueOrigin? Find(object record, FieldInfo field)
    {
        if (!_places.TryGetValue(record, out var place) || (place.Column ?? ColumnOf(place.Layout, field)) is not { } column)
        {
            return null;
        }

        var table = place.Layout.Table;
        var holdsPeople = place.Layout.Columns.Any(c => c.Index == column && HoldsPeople(c.Meaning));
        return new ValueOrigin(table.Path, table.Sheet, place.Row.Number, column + 1, holdsPeople && !keepNames ? null : place.Row[column].Text);
    }

    private static bool HoldsPeople(ColumnMeaning meaning) =>
        meaning is ColumnMeaning.People or ColumnMeaning.ApprovedBy || (meaning is ColumnMeaning.Field field && field.Path.Field.RefersTo == typeof(Person));

    private int? ColumnOf(TableLayout layout, FieldInfo field)
    {
        if (!_columns.TryGetValue(layout, out var columns))
        {
            _columns.Add(layout, columns = ColumnsOf(layout));
        }

        return columns.TryGetValue(field, out var column) ? column : null;
    }

    private static Dictionary<FieldInfo, int> ColumnsOf(TableLayout layout)
    {
        var account = Entities.For(typeof(Account)).Fields;
        var columns = new Dictionary<FieldInfo, int>();
        foreach (var column in layout.Columns)
        {
            var field = column.Meaning switch
            {
                ColumnMeaning.Field known => known.Path.Field,
                ColumnMeaning.OwnerUnit => Of(nameof(Account.OwnerUnitId)),
                ColumnMeaning.People => Of(nameof(Account.Access)),
                ColumnMeaning.ArchivedOn => Of(nameof(Account.ArchiveEvents)),
                ColumnMeaning.ApprovedBy or ColumnMeaning.ApprovedOn => Of(nameof(Account.Approvals)),
                _ => null,
            };
            if (field is not null)
            {
                // Of several columns of units the last one tells the lowest level; of people that of the editors is asked about most.
                var counts = column.Meaning is ColumnMeaning.OwnerUnit or ColumnMeaning.People { Role: AccessRole.Editor };
                columns[field] = counts || !columns.TryGetValue(field, out var first) ? column.Index : first;
            }
        }

        return columns;

        FieldInfo Of(string property) => account.First(f => f.Property.Name == property);
    }

    private sealed record Place(TableLayout Layout, Row Row, int? Column);
}
