using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Import;

/// <summary>Makes the records of the sheets beside the one of accounts.</summary>
internal sealed class RecordRows(Remarks remarks, Origins origins, Pseudonyms people)
{
    /// <summary>Reads a sheet whose rows are a list of the snapshot.</summary>
    public void ReadList(TableLayout layout, Snapshot snapshot)
    {
        var reader = new RowReader(layout, remarks, origins, people);
        var id = layout.Form.Fields.FirstOrDefault(f => f.Steps.Count == 1 && f.Field.IsId);
        var records = new List<object>();
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (saysNone, saysUnknown) = (false, false);
        foreach (var (row, record) in Records(layout, reader))
        {
            if (SaysNothing(layout, row))
            {
                (saysNone, saysUnknown) = (saysNone || Says(layout, row, Wordings.IsNone), saysUnknown || Says(layout, row, Wordings.IsUnknown));
                continue;
            }

            if (id is not null && !HasId(layout, row, (string?)id.Get(record), id, ids))
            {
                continue;
            }

            records.Add(record);
        }

        reader.RemarkOnTraits();
        if (records.Count > 0 || saysNone || (snapshot.IsComplete(layout.Form.Section) && !saysUnknown))
        {
            layout.Form.Put(snapshot, records);
        }
    }

    /// <summary>Where all is recorded and there is no sheet of the kind, accounts have none.</summary>
    public static void PutEmpty(SheetForm form, Snapshot snapshot)
    {
        foreach (var account in snapshot.Accounts)
        {
            Put(form, account, null, snapshot, isOpen: false);
        }
    }

    /// <summary>Reads a sheet whose rows belong to accounts.</summary>
    public void ReadOfAccounts(TableLayout layout, Snapshot snapshot)
    {
        var reader = new RowReader(layout, remarks, origins, people);
        var accounts = snapshot.Accounts.GroupBy(a => a.AccountId, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var lists = new Dictionary<Account, List<object>>(ReferenceEqualityComparer.Instance);
        var open = new HashSet<Account>(ReferenceEqualityComparer.Instance);
        var named = layout.Columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.AccountId);
        foreach (var (row, record) in Records(layout, reader))
        {
            var text = named is null ? "" : CellReader.Text(row[named.Index]);
            if (text.Length == 0 || !accounts.TryGetValue(text, out var account))
            {
                Unlisted(layout, row, named, text);
                continue;
            }

            var list = lists.TryGetValue(account, out var rows) ? rows : lists[account] = [];
            if (Says(layout, row, Wordings.IsNone))
            {
                continue;
            }

            if (Says(layout, row, Wordings.IsUnknown))
            {
                open.Add(account);
                continue;
            }

            origins.Add(record, layout, row);
            list.Add(record);
        }

        reader.RemarkOnTraits();
        foreach (var account in snapshot.Accounts)
        {
            Put(layout.Form, account, lists.GetValueOrDefault(account), snapshot, open.Contains(account));
        }
    }

    /// <summary>No row says that there is none where all is recorded, and nothing otherwise.</summary>
    private static void Put(SheetForm form, Account account, List<object>? rows, Snapshot snapshot, bool isOpen)
    {
        if (isOpen || (rows is null && !snapshot.IsComplete(form.Section)))
        {
            return;
        }

        var before = form.ListOfAccount!.Property.GetValue(account) as IReadOnlyList<object> ?? [];
        var list = Array.CreateInstance(form.Record, before.Count + (rows?.Count ?? 0));
        foreach (var (record, i) in before.Concat(rows ?? []).Select((r, i) => (r, i)))
        {
            list.SetValue(record, i);
        }

        form.ListOfAccount.Property.SetValue(account, list);
    }

    private IEnumerable<(Row Row, object Record)> Records(TableLayout layout, RowReader reader)
    {
        foreach (var row in layout.Rows.Where(r => !r.IsBlank && !AccountRows.IsSkipped(layout, r) && !IsExample(layout, r)))
        {
            var record = Activator.CreateInstance(layout.Form.Record)!;
            origins.Add(record, layout, row);
            foreach (var column in layout.Columns)
            {
                if (column.Meaning is ColumnMeaning.Field { Path: var path } && !SaysNothing(layout, row))
                {
                    reader.Read(record, row, column, path);
                }
            }

            reader.ReadFixed(record);
            yield return (row, record);
        }
    }

    /// <summary>A row that holds, beside the account that it belongs to, only the word for none or for not known.</summary>
    private static bool Says(TableLayout layout, Row row, Func<string, bool> word)
    {
        var cells = layout.Columns.Where(c => c.Meaning is ColumnMeaning.Field && row[c.Index].Kind != CellKind.Empty).ToList();
        return cells.Count == 1 && word(CellReader.Text(row[cells[0].Index]));
    }

    private static bool SaysNothing(TableLayout layout, Row row) => Says(layout, row, Wordings.IsNone) || Says(layout, row, Wordings.IsUnknown);

    /// <summary>An example is told by its own id; where a row has none, by the first one that it refers to.</summary>
    private static bool IsExample(TableLayout layout, Row row) =>
        (layout.Columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.AccountId or ColumnMeaning.Field { Path.Field.IsId: true } or ColumnMeaning.Field { Path.JsonName: "subjectId" })
            ?? layout.Columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.Field { Path.Field.RefersTo: not null })) is { } column
        && ExampleRows.IsExample(row[column.Index].Text);

    private bool HasId(TableLayout layout, Row row, string? id, FieldPath field, Dictionary<string, int> ids)
    {
        var column = layout.Columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.Field { Path: var path } && path == field);
        if (string.IsNullOrEmpty(id))
        {
            remarks.Add(ImportDiagnostics.MissingId, layout.Table, row.Number, column?.Index ?? 0, column?.Header ?? "", field.Heading(Language.Swedish));
            return false;
        }

        if (ids.TryAdd(id, row.Number))
        {
            return true;
        }

        remarks.Add(ImportDiagnostics.DuplicateId, layout.Table, row.Number, column?.Index ?? 0, column?.Header ?? "", CellRemarks.Shown(id), ids[id]);
        return false;
    }

    private void Unlisted(TableLayout layout, Row row, ColumnLayout? named, string text)
    {
        if (text.Length == 0)
        {
            remarks.Add(ImportDiagnostics.RowWithoutAccount, layout.Table, row.Number, named?.Index ?? 0, named?.Header ?? "");
        }
        else
        {
            remarks.Add(ImportDiagnostics.NoSuchAccount, layout.Table, row.Number, named!.Index, named.Header, CellRemarks.Shown(text));
        }
    }
}
