using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Import;

/// <summary>Fills the fields of a record from the cells of its row.</summary>
internal sealed class RowReader(TableLayout layout, Remarks remarks, Origins origins, Pseudonyms people)
{
    /// <summary>Digits that a spreadsheet keeps of a number.</summary>
    private const int ExactDigits = 15;

    /// <summary>Reads one column of a field.</summary>
    /// <returns>True when the cell held a value.</returns>
    public bool Read(object record, Row row, ColumnLayout column, FieldPath path)
    {
        var read = CellReader.Read(path.Field, row[column.Index], column);
        if (read.Outcome != Reading.Value)
        {
            CellRemarks.Add(remarks, layout, row, column, read, path.Field);
            return false;
        }

        if (path.Field.Kind == FieldKind.Text && row[column.Index] is { Kind: CellKind.Number } number && number.Text.Count(char.IsAsciiDigit) > ExactDigits)
        {
            remarks.Add(ImportDiagnostics.RoundedNumber, layout.Table, row.Number, column.Index, column.Header, column.Header, CellRemarks.Shown(number.Text));
        }

        // Where people are listed their names are hidden too, or what refers to them would lead nowhere.
        var isPerson = path.Field.RefersTo == typeof(Person) || (path.Field.IsId && layout.Form.Record == typeof(Person));
        var value = isPerson ? Hidden(read.Value!, column) : read.Value;
        var owner = path.Owner(record);
        path.Field.Property.SetValue(owner, value);
        if (!ReferenceEquals(owner, record))
        {
            origins.Add(owner, layout, row);
        }

        return true;
    }

    /// <summary>Sets the values that the mapping gives every row, where the row says nothing itself.</summary>
    public void ReadFixed(object record)
    {
        foreach (var (path, text) in layout.Fixed)
        {
            var read = CellReader.Read(path.Field, Cell.Of(text), new ColumnLayout(0, "", new ColumnMeaning.Ignored()));
            if (read.Outcome == Reading.Value && path.Get(record) is null or "")
            {
                path.Set(record, read.Value);
            }
        }
    }

    /// <summary>The remarks on how the cells of the table stand: hidden, merged, computed.</summary>
    public void RemarkOnTraits()
    {
        var hidden = layout.Rows.Where(r => r.IsHidden && !r.IsBlank).ToList();
        if (hidden.Count > 0)
        {
            remarks.Add(ImportDiagnostics.HiddenRows, layout.Table.At(hidden[0].Number, 0), hidden.Count, hidden[0].Number);
        }

        foreach (var column in layout.Columns.Where(c => c.Meaning is not (ColumnMeaning.Secret or ColumnMeaning.Ignored)))
        {
            RemarkOn(column);
        }
    }

    private void RemarkOn(ColumnLayout column)
    {
        var merged = (Row?)null;
        var (formulas, first) = (0, (Row?)null);
        var last = "";
        foreach (var row in layout.Rows)
        {
            var cell = row[column.Index];
            if (cell.Traits.HasFlag(CellTraits.Formula) && cell.Kind is not (CellKind.Empty or CellKind.Error))
            {
                (formulas, first) = (formulas + 1, first ?? row);
            }

            if (cell.Traits.HasFlag(CellTraits.Merged) && cell.Kind != CellKind.Empty && (merged is null || cell.Text != last))
            {
                (merged, last) = (row, cell.Text);
                remarks.Add(ImportDiagnostics.MergedCells, layout.Table, row.Number, column.Index, column.Header, column.Header, CellRemarks.Shown(cell.Text));
            }
        }

        if (formulas > 0)
        {
            remarks.Add(ImportDiagnostics.FormulaCells, layout.Table.At(first!.Number, column.Index), column.Header, formulas);
        }

        if (layout.Rows.Any(r => r[column.Index].Traits.HasFlag(CellTraits.HiddenColumn) && r[column.Index].Kind != CellKind.Empty))
        {
            remarks.Add(ImportDiagnostics.HiddenColumns, layout.Table.At(layout.Table.Rows[Math.Max(0, layout.HeaderRow)].Number, column.Index), column.Header);
        }
    }

    private object Hidden(object value, ColumnLayout column) => value is string one
        ? people.Of(one, layout, column)
        : (string[])[.. ((string[])value).Select(v => people.Of(v, layout, column))];
}
