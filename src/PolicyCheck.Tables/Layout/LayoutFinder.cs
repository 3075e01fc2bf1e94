using PolicyCheck.Model;
using PolicyCheck.Tables.Import;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Layout;

/// <summary>Finds out how tables are to be read from the names of their sheets and their headings.</summary>
internal sealed class LayoutFinder(Remarks remarks)
{
    /// <summary>Rows in which the header is looked for; above it stand titles.</summary>
    private const int MaxRowsAbove = 30;

    private static readonly string[] AboutNames = ["Om inventeringen", "About"];

    private static readonly string[] NotRead = ["Instruktion", "Instructions", "Dispenser", "Waivers", "Listor", "Lists"];

    /// <summary>The layouts of the tables that belong to the inventory, each sheet of accounts first.</summary>
    public IReadOnlyList<TableLayout> Find(IReadOnlyList<Table> tables)
    {
        var layouts = tables.Where(t => t.Rows.Count > 0).Select(Find).OfType<TableLayout>().OrderBy(l => SheetForm.All.ToList().IndexOf(l.Form)).ToList();
        if (!layouts.Exists(l => l.Form == SheetForm.Accounts))
        {
            ReportNone(tables);
        }

        return layouts;
    }

    /// <summary>True for the template's sheet about the inventory itself.</summary>
    public static bool IsAbout(Table table) => table.Sheet is { } name && AboutNames.Any(a => TypedText.Key(a) == TypedText.Key(name));

    /// <summary>The form that a sheet's name says; null when it says none.</summary>
    public static SheetForm? FormNamed(string? sheet) =>
        sheet is null ? null : SheetForm.All.FirstOrDefault(f => new[] { Language.Swedish, Language.English }.Any(l => TypedText.Key(f.Name(l)) == TypedText.Key(sheet)));

    /// <summary>The row whose cells are most like headings of a form; null when no row has two of them, or the only one.</summary>
    public static int? HeaderOf(Table table, SheetForm form)
    {
        int? best = null;
        var most = 0;
        for (var row = 0; row < Math.Min(table.Rows.Count, MaxRowsAbove); row++)
        {
            var cells = table.Rows[row].Cells.Where(c => c.Kind == CellKind.Text).ToList();
            var texts = cells.ConvertAll(c => CellReader.Text(c));
            var known = texts.Select(t => Headings.Find(form, t)).OfType<ColumnMeaning>().Distinct().Count() + texts.Count(t => form == SheetForm.Accounts && PlatformNames.Find(t) is not null);
            if (known > most && (known > 1 || cells.Count == 1 || form.ListOfAccount is not null))
            {
                (best, most) = (row, known);
            }
        }

        return best;
    }

    private TableLayout? Find(Table table)
    {
        if (IsAbout(table) || NotRead.Any(n => table.Sheet is { } name && TypedText.Key(n) == TypedText.Key(name)))
        {
            return null;
        }

        if (table.IsHidden)
        {
            remarks.Add(ImportDiagnostics.HiddenSheet, table.Whole);
            return null;
        }

        var form = FormNamed(table.Sheet) ?? SheetForm.Accounts;
        if (HeaderOf(table, form) is not { } header)
        {
            if (table.Sheet is not null)
            {
                remarks.Add(ImportDiagnostics.SheetNotRead, table.Whole);
            }

            return null;
        }

        var columns = Columns(table, form, header);
        if (form == SheetForm.Accounts && ReportWide(table, header, columns))
        {
            return null;
        }

        if (form == SheetForm.Accounts && !TellsAccounts(columns))
        {
            remarks.Add(ImportDiagnostics.SheetNotRead, table.Whole);
            return null;
        }

        return new TableLayout(table, form, header, columns);
    }

    /// <summary>A list tells accounts when it has ids, or names or addresses beside something else that is known of accounts.</summary>
    private static bool TellsAccounts(IReadOnlyList<ColumnLayout> columns)
    {
        var fields = columns.Select(c => c.Meaning).OfType<ColumnMeaning.Field>().Select(f => f.Path.JsonName).ToList();
        return fields.Contains("accountId") || fields.Contains("url") || fields.Contains("handle") || (fields.Contains("displayName") && fields.Contains("platform"));
    }

    private List<ColumnLayout> Columns(Table table, SheetForm form, int header)
    {
        var columns = new List<ColumnLayout>();
        var taken = new Dictionary<ColumnMeaning, ColumnLayout>();
        for (var i = 0; i < table.Width; i++)
        {
            var cell = table.Rows[header][i];
            var heading = CellReader.Text(cell);
            if (heading.Length == 0)
            {
                if (table.Rows.Skip(header + 1).Any(r => r[i].Kind != CellKind.Empty))
                {
                    remarks.Add(ImportDiagnostics.HeadingMissing, table.At(table.Rows[header].Number, i), ValueOrigin.Letters(i + 1));
                    columns.Add(new ColumnLayout(i, ValueOrigin.Letters(i + 1), new ColumnMeaning.Extra()));
                }

                continue;
            }

            var column = new ColumnLayout(i, heading, Headings.Find(form, heading) ?? new ColumnMeaning.Extra());
            columns.Add(Only(table, header, column, taken));
        }

        return columns;
    }

    /// <summary>A field has one column; people may stand in several.</summary>
    private ColumnLayout Only(Table table, int header, ColumnLayout column, Dictionary<ColumnMeaning, ColumnLayout> taken)
    {
        if (column.Meaning is ColumnMeaning.Extra or ColumnMeaning.Secret or ColumnMeaning.People || taken.TryAdd(column.Meaning, column))
        {
            return column;
        }

        var first = taken[column.Meaning];
        remarks.Add(
            ImportDiagnostics.MeaningTwice,
            table.At(table.Rows[header].Number, column.Index),
            first.Header, ValueOrigin.Letters(first.Index + 1), column.Header, ValueOrigin.Letters(column.Index + 1), Named(column.Meaning));
        return column with { Meaning = new ColumnMeaning.Extra() };
    }

    private bool ReportWide(Table table, int header, IReadOnlyList<ColumnLayout> columns)
    {
        var platforms = columns.Where(c => c.Meaning is ColumnMeaning.Extra && PlatformNames.Find(c.Header) is not null).ToList();
        var isWide = platforms.Count > 1 && !columns.Any(c => c.Meaning is ColumnMeaning.Field { Path.JsonName: "platform" });
        if (isWide)
        {
            remarks.Add(ImportDiagnostics.WidePlatforms, table.At(table.Rows[header].Number, platforms[0].Index), string.Join(", ", platforms.Select(p => $"'{p.Header}'")));
        }

        return isWide;
    }

    private static string Named(ColumnMeaning meaning) => meaning switch
    {
        ColumnMeaning.Field field => $"'{field.Path.Heading(Language.Swedish)}' ({field.Path.Heading(Language.English)})",
        ColumnMeaning.OwnerUnit => "the owning unit",
        ColumnMeaning.ArchivedOn => "the day of archiving",
        ColumnMeaning.ApprovedBy => "who approved",
        ColumnMeaning.ApprovedOn => "the day of approval",
        _ => "the account",
    };

    private void ReportNone(IReadOnlyList<Table> tables)
    {
        if (remarks.HasErrors)
        {
            return;
        }

        var table = tables.FirstOrDefault(t => t.Rows.Count > 0 && !t.IsHidden) ?? tables.FirstOrDefault();
        var row = table?.Rows.FirstOrDefault();
        var cells = row?.Cells.Select(CellReader.Text).Where(t => t.Length > 0).Take(8).ToList() ?? [];
        remarks.Add(ImportDiagnostics.NoAccountTable, table?.Whole ?? new Diagnostics.Location(""), cells.Count == 0 ? "nothing" : string.Join(" | ", cells));
    }
}
