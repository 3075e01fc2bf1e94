using PolicyCheck.Model;
using PolicyCheck.Reporting.Excel;
using PolicyCheck.Tables.Import;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Reporting.Templates;

/// <summary>
/// The records of an inventory as rows of cells, in the columns and the words that <see cref="TableImport"/> reads. What would be read
/// as something else is told to the <see cref="NotHeld"/>, for a workbook and a text file alike.
/// </summary>
internal sealed class FormTable
{
    // Spreadsheets count the days before it from different beginnings.
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    private readonly Snapshot _snapshot;
    private readonly Language _language;
    private readonly NotHeld _notHeld;
    private readonly List<object?[]> _rows = [];

    public FormTable(SheetForm form, Snapshot snapshot, Language language, NotHeld notHeld)
    {
        (Form, _snapshot, _language, _notHeld) = (form, snapshot, language, notHeld);
        Columns =
        [
            .. form.ListOfAccount is null ? Array.Empty<FormColumn>() : [new FormColumn(SheetForm.AccountHeading(language), null)],
            .. form.Fields.Select(f => new FormColumn(f.Heading(language), f)),
            .. form == SheetForm.Accounts ? ExtraColumns().Select(c => new FormColumn(c, null, IsExtra: true)) : [],
        ];
        AddRows();
    }

    /// <summary>What a row is.</summary>
    public SheetForm Form { get; }

    /// <summary>The columns from the left.</summary>
    public IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>The rows; a cell is a text, a day, a whole number or null.</summary>
    public IReadOnlyList<object?[]> Rows => _rows;

    /// <summary>Whether an inventory says anything that such a table holds.</summary>
    public static bool HasData(SheetForm form, Snapshot snapshot) => form.ListOfAccount is { } list
        ? snapshot.Accounts.Any(a => list.Property.GetValue(a) is not null)
        : form.ListIn(snapshot) is not null;

    /// <summary>A text as it stands in a cell: one that carries the mark of a formula gets another, since one is taken off.</summary>
    public static string Stored(string text) => PlainText.Cut(FormulaText.IsMarked(text) ? FormulaText.Marked(text) : text, ExcelText.MaxLength, "…");

    private void AddRows()
    {
        if (Form.ListOfAccount is { } list)
        {
            foreach (var account in _snapshot.Accounts)
            {
                AddRows(list.Property.GetValue(account) as IEnumerable<object>, account.AccountId);
            }
        }
        else
        {
            AddRows(Form.ListIn(_snapshot), null);
        }
    }

    /// <summary>No row says that there is none where all is recorded, and nothing otherwise; a row of its own says the opposite.</summary>
    private void AddRows(IEnumerable<object>? records, string? account)
    {
        var isComplete = _snapshot.IsComplete(Form.Section);
        var before = _rows.Count;
        foreach (var record in records ?? [])
        {
            var row = RowOf(record, account);
            if (row.Any(c => c is not null))
            {
                _rows.Add(row);
            }
            else
            {
                _notHeld.Add(Form.Name(_language));
            }
        }

        if (_rows.Count == before && Form != SheetForm.Accounts && (records is null) == isComplete)
        {
            string[] words = [.. account is null ? Array.Empty<string>() : [account], records is null ? CellWriter.Unknown(_language) : CellWriter.None(_language)];
            _rows.Add([.. words, .. new object?[Columns.Count - words.Length]]);
        }
    }

    private object?[] RowOf(object record, string? account)
    {
        var row = new object?[Columns.Count];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Columns[i] switch
            {
                { Path: { } path } => CellOf(path, path.Get(record)),
                { IsExtra: true } => ExtraOf((Account)record, Columns[i].Heading),
                _ => Stored(account!),
            };
        }

        FindUnheld(record, record, []);
        if (record is Account { Extra: { } extra })
        {
            FindUnheld(extra);
        }

        return row;
    }

    private object? CellOf(FieldPath path, object? value)
    {
        if (value is null or int || (value is DateOnly day && day >= FirstSafeDay))
        {
            return value;
        }

        var text = Stored(CellWriter.Text(path.Field, value, _language));
        if (!CellWriter.IsReadAs(path.Field, value, text) || (path.Field.IsId && ExampleRows.IsExample(text)))
        {
            _notHeld.Add(NameOf(path.Heading(_language)));
        }

        return text.Length == 0 ? null : text;
    }

    private string? ExtraOf(Account account, string column) =>
        account.Extra?.FirstOrDefault(e => e.Column == column)?.Value is { Length: > 0 } value ? Stored(TypedText.Clean(value)) : null;

    private IReadOnlyList<string> ExtraColumns()
    {
        var columns = _snapshot.Accounts.SelectMany(a => a.Extra ?? []).Select(e => e.Column).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return [.. columns.Where(c => CellWriter.IsReadAs(c) && PlainText.Clean(c) == c && Form.KeepsAside(c))];
    }

    /// <summary>Values aside are read in the order of the columns, each column once.</summary>
    private void FindUnheld(IReadOnlyList<ExtraValue> extra)
    {
        var places = extra.Select(e => Columns.ToList().FindIndex(c => c.IsExtra && c.Heading == e.Column)).ToList();
        for (var i = 0; i < extra.Count; i++)
        {
            if (places[i] < 0 || places.IndexOf(places[i]) < i || (i > 0 && places[i] < places[i - 1]) || extra[i].Value is not { } value || !CellWriter.IsReadAs(value))
            {
                _notHeld.Add(NameOf(extra[i].Column is { Length: > 0 } column ? TypedText.Clean(column) : Heading("extra")));
            }
        }

        if (extra.Count == 0)
        {
            _notHeld.Add(NameOf(Heading("extra")));
        }
    }

    private string Heading(string field) => WordsOf([Entities.For(typeof(Account)).Fields.First(f => f.JsonName == field)]);

    /// <summary>Lists of records that have no sheet, and records that hold nothing a cell could show.</summary>
    private void FindUnheld(object record, object root, IReadOnlyList<FieldInfo> way)
    {
        foreach (var field in Entities.For(record.GetType()).Fields.Where(f => f is { IsStored: true, Kind: FieldKind.Record }))
        {
            var value = field.Property.GetValue(record);
            if (value is null || field.ElementType == typeof(ExtraValue) || SheetForm.All.Any(f => f.ListOfAccount == field))
            {
                continue;
            }

            IReadOnlyList<FieldInfo> here = [.. way, field];
            if (field.IsList || !Form.Fields.Any(f => f.Steps.Take(here.Count).SequenceEqual(here) && f.Get(root) is not null))
            {
                _notHeld.Add(NameOf(WordsOf(here)));
            }

            if (!field.IsList)
            {
                FindUnheld(value, root, here);
            }
        }
    }

    private string WordsOf(IReadOnlyList<FieldInfo> way) => new FieldPath(way).Heading(_language);

    private string NameOf(string heading) => $"{Form.Name(_language)}: {heading}";
}
