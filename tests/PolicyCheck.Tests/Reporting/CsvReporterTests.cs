using System.Text;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using PolicyCheck.Tables.Values;
using Reading = PolicyCheck.Tests.Tables.Reading;
using Snapshot = Snapshooter.Xunit.Snapshot;

namespace PolicyCheck.Tests.Reporting;

/// <summary>The work list as a text file, held against the reader that reads such files.</summary>
public sealed class CsvReporterTests
{
    [Fact]
    public void The_whole_file() =>
        Snapshot.Match(SampleRun.Text(SampleRun.WithAttestations(), "csv").TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal), "CsvReporterTests.Attested");

    [Fact]
    public void The_file_begins_with_its_mark_and_its_lines_end_with_CRLF()
    {
        var bytes = SampleRun.Bytes(SampleRun.Small(Language.English), "csv");
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("\uFEFFPriority;Assessment;Rule;Clause;Requirement;Concerns;Id;Platform;Department;Unit;What we saw;Remedy;Responsible;Due;Overdue\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Split('\n').Length, text.Split("\r\n").Length);
    }

    [Fact]
    public void A_row_is_a_finding_in_the_order_of_the_work_list()
    {
        var report = SampleRun.WithAttestations();
        var rows = Rows(report);

        Assert.NotEmpty(report.Findings);
        Assert.Equal(report.Findings.Select(f => (f.Rule.Id, f.SubjectId, f.Unit)), rows.Select(r => (r[2], r[6], r[9])));
        Assert.Equal(report.Findings.Select(f => f.IsOverdue ? "ja" : ""), rows.Select(r => r[14]));
        Assert.Equal(report.Findings.Select(f => f.DueOn is { } day ? $"{day:yyyy-MM-dd}" : ""), rows.Select(r => r[13]));
    }

    [Fact]
    public void Names_are_read_back_as_the_workbook_shows_them()
    {
        var report = SampleRun.WithNames(HostileNames.All);
        var findings = report.Findings.Where(f => f.Rule.Id == "PRV-1").ToList();
        var rows = Rows(report).Where(r => r[2] == "PRV-1").ToList();

        Assert.Equal(HostileNames.All.Length, findings.Count);
        Assert.Equal(findings.Select(f => PlainText.Clean(f.SubjectLabel)), rows.Select(r => r[5]));
        Assert.Equal(findings.Select(f => PlainText.Clean(f.Unit)), rows.Select(r => r[9]));
        Assert.All(findings.Zip(rows), pair => Assert.StartsWith(PlainText.Clean(pair.First.Message), pair.Second[10], StringComparison.Ordinal));
    }

    [Fact]
    public void No_field_is_like_a_formula()
    {
        var table = Assert.Single(Reading.Of(SampleRun.Bytes(SampleRun.WithNames(HostileNames.All), "csv")).Tables!);

        Assert.All(table.Rows.SelectMany(r => r.Cells), cell => Assert.False(FormulaText.IsLike(cell.Text), cell.Text));
    }

    [Fact]
    public void Without_findings_the_headings_stand_alone() =>
        Assert.Single(SampleRun.Text(SampleRun.WithoutRules(), "csv").TrimEnd().Split('\n'));

    [Fact]
    public void The_same_run_gives_the_same_bytes() =>
        Assert.Equal(SampleRun.Bytes(SampleRun.Small(), "csv"), SampleRun.Bytes(SampleRun.Small(), "csv"));

    /// <summary>The rows below the headings, fifteen cells each, without the marks that keep a spreadsheet from computing.</summary>
    private static List<string[]> Rows(Report report)
    {
        var read = Reading.Of(SampleRun.Bytes(report, "csv"));
        Assert.Empty(read.Diagnostics);
        return [.. Assert.Single(read.Tables!).Rows.Skip(1).Select(row => Enumerable.Range(0, 15).Select(i => FormulaText.Unmarked(row[i].Text)).ToArray())];
    }
}
