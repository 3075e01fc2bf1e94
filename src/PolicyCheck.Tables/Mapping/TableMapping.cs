using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Tables.Import;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Mapping;

/// <summary>How a file's tables are to be read, as somebody has written it down.</summary>
/// <param name="Organisation">Id of the organisation; null when not said.</param>
/// <param name="AsOf">The day; null when not said.</param>
/// <param name="Sheets">The sheets to read.</param>
public sealed record TableMapping(string? Organisation, DateOnly? AsOf, IReadOnlyList<SheetMapping> Sheets)
{
    private const int MaxNamed = 20;

    /// <summary>The layouts of the tables that the mapping names.</summary>
    internal IReadOnlyList<TableLayout> Layouts(IReadOnlyList<Table> tables, Remarks remarks) =>
        [.. Sheets.Select(sheet => LayoutOf(sheet, tables, remarks)).OfType<TableLayout>()];

    private static TableLayout? LayoutOf(SheetMapping mapping, IReadOnlyList<Table> tables, Remarks remarks)
    {
        var candidates = tables.Where(t => mapping.Sheet is null ? !t.IsHidden && t.Rows.Count > 0 : TypedText.Key(t.Sheet ?? "") == TypedText.Key(mapping.Sheet)).ToList();
        if (candidates.Count == 0 && mapping.Sheet is { } missing)
        {
            remarks.Add(MappingDiagnostics.NoSuchSheet, mapping.At, CellRemarks.Shown(missing), Named(tables.Select(t => t.Sheet ?? "")));
            return null;
        }

        var fitting = candidates.Find(t => HeaderOf(t, mapping) is not null);
        if (fitting is null)
        {
            ReportUnfitting(mapping, candidates, remarks);
            return null;
        }

        return Laid(mapping, fitting, HeaderOf(fitting, mapping)!.Value, remarks);
    }

    /// <summary>The header: the row that the mapping says, else the first that has all the columns it names.</summary>
    private static int? HeaderOf(Table table, SheetMapping mapping)
    {
        for (var row = 0; row < table.Rows.Count && (mapping.HeaderRow is null || table.Rows[row].Number <= mapping.HeaderRow); row++)
        {
            if (mapping.HeaderRow is { } said ? table.Rows[row].Number == said : mapping.Columns.All(c => IndexOf(table.Rows[row], c.Heading) is not null))
            {
                return row;
            }
        }

        return null;
    }

    private static TableLayout? Laid(SheetMapping mapping, Table table, int header, Remarks remarks)
    {
        var row = table.Rows[header];
        var columns = new List<ColumnLayout>();
        for (var i = 0; i < table.Width; i++)
        {
            var heading = CellReader.Text(row[i]);
            var said = mapping.Columns.FirstOrDefault(c => IndexOf(row, c.Heading) == i);
            if (said is null && heading.Length == 0)
            {
                continue;
            }

            // What the mapping does not speak of is kept aside; secrets are never read, whatever it says.
            ColumnMeaning meaning = Headings.IsSecret(heading) ? new ColumnMeaning.Secret() : said?.Meaning ?? new ColumnMeaning.Extra();
            columns.Add(new ColumnLayout(i, heading.Length > 0 ? heading : ValueOrigin.Letters(i + 1), meaning)
            {
                DateFormats = said?.DateFormats ?? mapping.DateFormats,
                Separators = said?.Separators ?? [],
                Words = said?.Words ?? new Dictionary<string, string>(),
            });
        }

        var before = remarks.HasErrors;
        var layout = new TableLayout(table, mapping.Form, header, columns)
        {
            Skipped = [.. mapping.Skipped.Select(s => (Index: Required(row, s.Heading, mapping.At, remarks), s.Text)).Where(s => s.Index is not null).Select(s => new SkippedRows(s.Index!.Value, s.Text))],
            Identity = [.. mapping.Identity.Select(h => Required(row, h, mapping.At, remarks)).OfType<int>()],
            Fixed = mapping.Fixed,
        };
        foreach (var column in mapping.Columns)
        {
            Required(row, column.Heading, column.At, remarks);
        }

        return remarks.HasErrors && !before ? null : layout;
    }

    private static void ReportUnfitting(SheetMapping mapping, List<Table> candidates, Remarks remarks)
    {
        if (mapping.HeaderRow is { } row)
        {
            remarks.Add(MappingDiagnostics.NoSuchRow, mapping.At, row);
        }
        else if (candidates is [var only] && only.Rows.Count > 0)
        {
            // One table: then each column that is missing is a message of its own. The best header is the row with most of them.
            var header = only.Rows.Take(MaxNamed).MaxBy(r => mapping.Columns.Count(c => IndexOf(r, c.Heading) is not null))!;
            foreach (var column in mapping.Columns)
            {
                Required(header, column.Heading, column.At, remarks);
            }
        }
        else
        {
            var first = candidates.SelectMany(c => c.Rows.Take(1)).FirstOrDefault();
            remarks.Add(MappingDiagnostics.NoTable, mapping.At, first is null ? "nothing" : Named(first.Cells.Select(CellReader.Text)));
        }
    }

    private static int? Required(Row header, string heading, Location at, Remarks remarks)
    {
        var index = IndexOf(header, heading);
        if (index is null)
        {
            var known = header.Cells.Select(CellReader.Text).Where(t => t.Length > 0).ToList();
            var meant = Spelling.Nearest(heading, known);
            remarks.Add(new Diagnostic(MappingDiagnostics.NoSuchColumn, at, meant is null ? null : $"did you mean \"{meant}\"?", CellRemarks.Shown(heading), Named(known)));
        }

        return index;
    }

    /// <summary>The column of a heading, or of a column's letters where the column has no heading.</summary>
    private static int? IndexOf(Row header, string heading)
    {
        var key = TypedText.Key(heading);
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var text = CellReader.Text(header[i]);
            if (text.Length > 0 ? text == heading || (key.Length > 0 && TypedText.Key(text) == key) : ValueOrigin.Letters(i + 1) == heading)
            {
                return i;
            }
        }

        return null;
    }

    private static string Named(IEnumerable<string> names) => string.Join(", ", names.Where(n => n.Length > 0).Take(MaxNamed).Select(n => $"'{CellRemarks.Shown(n)}'"));
}

/// <summary>How one sheet is to be read.</summary>
/// <param name="Sheet">Its name; null for the first that has the columns.</param>
/// <param name="Form">What a row of it is.</param>
/// <param name="At">Where the mapping speaks of it.</param>
public sealed record SheetMapping(string? Sheet, SheetForm Form, Location At)
{
    /// <summary>One-based row of the header; null for the first that has all columns.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>How dates are written.</summary>
    public IReadOnlyList<string> DateFormats { get; init; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<ColumnMapping> Columns { get; init; } = [];

    /// <summary>Rows to leave out: heading of a column, and what its cell holds.</summary>
    public IReadOnlyList<(string Heading, string Text)> Skipped { get; init; } = [];

    /// <summary>Headings of the columns that tell accounts apart.</summary>
    public IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>Values for every row.</summary>
    public IReadOnlyList<(FieldPath Path, string Text)> Fixed { get; init; } = [];
}

/// <summary>What one column means.</summary>
/// <param name="Heading">Its heading, or its letters where it has none.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="At">Where the mapping speaks of it.</param>
public sealed record ColumnMapping(string Heading, ColumnMeaning Meaning, Location At)
{
    /// <summary>How its dates are written; null for the sheet's way.</summary>
    public IReadOnlyList<string>? DateFormats { get; init; }

    /// <summary>What parts several values in a cell.</summary>
    public IReadOnlyList<string> Separators { get; init; } = [];

    /// <summary>Words, by their key, and what they stand for.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();
}
