namespace PolicyCheck.Tables.Layout;

/// <summary>How one table is to be read: which row is the header and what each column means.</summary>
/// <param name="Table">The table.</param>
/// <param name="Form">What a row of it is.</param>
/// <param name="HeaderRow">Place of the header among the table's rows; -1 when there is none.</param>
/// <param name="Columns">The columns that have a header or values, from the left.</param>
public sealed record TableLayout(Table Table, SheetForm Form, int HeaderRow, IReadOnlyList<ColumnLayout> Columns)
{
    /// <summary>The rows below the header.</summary>
    public IEnumerable<Row> Rows => Table.Rows.Skip(HeaderRow + 1);

    /// <summary>Rows to leave out: those whose cell in a column holds a text.</summary>
    public IReadOnlyList<SkippedRows> Skipped { get; init; } = [];

    /// <summary>Columns that together tell accounts apart; none when ids, addresses and names do.</summary>
    public IReadOnlyList<int> Identity { get; init; } = [];

    /// <summary>Values that every row gets for a field that no column tells.</summary>
    public IReadOnlyList<(FieldPath Path, string Text)> Fixed { get; init; } = [];
}

/// <summary>One column.</summary>
/// <param name="Index">Zero-based.</param>
/// <param name="Header">Its heading as written; its letters where it has none.</param>
/// <param name="Meaning">What it says.</param>
public sealed record ColumnLayout(int Index, string Header, ColumnMeaning Meaning)
{
    /// <summary>How its dates are written, e.g. <c>d/M/yyyy</c>; none when only dates that can be read one way are taken.</summary>
    public IReadOnlyList<string> DateFormats { get; init; } = [];

    /// <summary>Words of the column and what they stand for in the model.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>What parts several values in a cell; semicolon, bar and line break when nothing is declared.</summary>
    public IReadOnlyList<string> Separators { get; init; } = [];
}

/// <summary>Rows that are left out.</summary>
/// <param name="Column">Zero-based column.</param>
/// <param name="Text">What its cell holds.</param>
public sealed record SkippedRows(int Column, string Text);
