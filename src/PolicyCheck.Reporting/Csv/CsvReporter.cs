using PolicyCheck.Evaluation;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Reporting.Csv;

/// <summary>
/// The work list as a text file, a line a finding: what the workbook's sheet of actions holds, without an end to its rows and
/// without room for notes. A text is one line, as in the workbook, and no spreadsheet computes it.
/// </summary>
internal sealed class CsvReporter : IReporter
{
    /// <summary>Excel cuts longer texts without a word; one is the mark's.</summary>
    private const int MaxLength = 32766;

    private static readonly (ReportTerm Heading, Func<ReportFinding, ReportWords, string?> Text)[] Columns =
    [
        (ReportTerms.Priority, (f, words) => words.Severity(f.Severity)),
        (ReportTerms.Assessment, (f, words) => words.Label(f.Verdict)),
        (ReportTerms.Rule, (f, _) => f.Rule.Id),
        (ReportTerms.Clause, (f, _) => string.Join(", ", f.Rule.Clauses)),
        (ReportTerms.Requirement, (f, _) => f.Rule.Title),
        (ReportTerms.Regarding, (f, _) => f.Item.Length == 0 ? f.SubjectLabel : $"{f.SubjectLabel} · {f.Item}"),
        (ReportTerms.Id, (f, _) => f.SubjectId),
        (ReportTerms.Platform, (f, _) => f.Platform),
        (ReportTerms.Department, (f, _) => f.Department),
        (ReportTerms.Unit, (f, _) => f.Unit),
        (ReportTerms.Seen, (f, _) => Seen(f)),
        (ReportTerms.Remedy, (f, words) => words.Remedy(f)),
        (ReportTerms.Responsible, (f, _) => ReportWords.Responsible(f)),
        (ReportTerms.Due, (f, _) => ReportWords.Day(f.DueOn)),
        (ReportTerms.Overdue, (f, words) => f.IsOverdue ? words[ReportTerms.Yes] : null),
    ];

    public string Format => "csv";

    public string FileName => "gap-report.csv";

    public bool IsDefault => false;

    public void Write(Report report, Stream output)
    {
        var words = new ReportWords(report.Language);
        using var writer = CsvText.Writer(output);
        writer.WriteLine(string.Join(';', Columns.Select(c => Field(words[c.Heading], words))));
        foreach (var finding in report.Findings)
        {
            writer.WriteLine(string.Join(';', Columns.Select(c => Field(c.Text(finding, words) ?? "", words))));
        }
    }

    /// <summary>What was found, and the values that it rests on where they say more than that something is missing.</summary>
    private static string Seen(ReportFinding finding) =>
        finding.Verdict is Verdict.Unknown or Verdict.AttestationDue || finding.Observed.Count == 0 ? finding.Message : $"{finding.Message} ({ReportWords.Observed(finding)})";

    private static string Field(string text, ReportWords words) =>
        CsvText.Quoted(FormulaText.Marked(PlainText.Cut(PlainText.Clean(text), MaxLength, words[ReportTerms.Cut])));
}
