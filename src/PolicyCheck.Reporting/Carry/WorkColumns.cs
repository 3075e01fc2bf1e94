using PolicyCheck.Reporting.History;
using PolicyCheck.Tables;

namespace PolicyCheck.Reporting.Carry;

/// <summary>
/// Finds the columns of a work list by their headings, in either language and any order: people move and hide columns. A list is
/// known by its status and comment, the one of resolved findings by the day that only it has.
/// </summary>
internal sealed class WorkColumns
{
    private static readonly ReportTerm[] Known =
    [
        ReportTerms.Status, ReportTerms.Priority, ReportTerms.Assessment, ReportTerms.Rule, ReportTerms.Clause, ReportTerms.Requirement, ReportTerms.Regarding,
        ReportTerms.Platform, ReportTerms.Department, ReportTerms.Unit, ReportTerms.Seen, ReportTerms.Remedy, ReportTerms.Responsible, ReportTerms.Due,
        ReportTerms.Overdue, ReportTerms.Comment, ReportTerms.Id, ReportTerms.FromReport, ReportTerms.AnswerNow, ReportTerms.Remark,
        HistoryTerms.Since,
    ];

    private readonly Row _header;
    private readonly string[] _headings;

    private WorkColumns(Table table, Row header) => (Table, _header, _headings) = (table, header, [.. header.Cells.Select(c => PlainText.Clean(c.Text))]);

    public Table Table { get; }

    /// <summary>True for the list of what is no finding any more.</summary>
    public bool IsResolved => Index(ReportTerms.FromReport) is not null;

    public bool HasIds => Index(ReportTerms.Id) is not null;

    /// <summary>The rows below the headings that hold anything.</summary>
    public IEnumerable<Row> Rows => Table.Rows.Where(r => r.Number > _header.Number && !r.IsBlank);

    /// <summary>The list on a sheet; null when there is none.</summary>
    public static WorkColumns? Find(Table table) => table.Rows
        .Select(row => new WorkColumns(table, row))
        .FirstOrDefault(c => c.Index(ReportTerms.Status) is not null && c.Index(ReportTerms.Comment) is not null && c.Index(ReportTerms.Rule) is not null);

    /// <summary>The zero-based column with a heading; null when there is none.</summary>
    public int? Index(ReportTerm heading) => Array.FindIndex(_headings, text => Terms.Is(heading, text)) is >= 0 and var column ? column : null;

    public Cell Cell(Row row, ReportTerm heading) => Index(heading) is { } column ? row[column] : Tables.Cell.None;

    /// <summary>Columns with values that the program did not write, with the row of the first value.</summary>
    public IEnumerable<(int Column, int Row, string Name)> Others()
    {
        var known = Known.Select(Index).OfType<int>().ToHashSet();
        for (var c = 0; c < Table.Width; c++)
        {
            if (!known.Contains(c) && Rows.FirstOrDefault(r => r[c].Kind != CellKind.Empty) is { } row)
            {
                var heading = PlainText.Clean(_header[c].Text);
                yield return (c, row.Number, heading.Length == 0 ? Model.ValueOrigin.Letters(c + 1) : $"'{heading}'");
            }
        }
    }
}
