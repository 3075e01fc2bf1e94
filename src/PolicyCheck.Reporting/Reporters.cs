using PolicyCheck.Reporting.Csv;
using PolicyCheck.Reporting.Excel;
using PolicyCheck.Reporting.Html;
using PolicyCheck.Reporting.Json;
using PolicyCheck.Reporting.Junit;
using PolicyCheck.Reporting.Markdown;
using PolicyCheck.Reporting.Sarif;

namespace PolicyCheck.Reporting;

/// <summary>Writes a report in one format. It reads the report and nothing else, so formats may be written in any order.</summary>
public interface IReporter
{
    /// <summary>The word that chooses it, e.g. <c>markdown</c>.</summary>
    string Format { get; }

    /// <summary>Name of the file it is written to.</summary>
    string FileName { get; }

    /// <summary>True when it is written without being asked for: what people open. Formats for other programs have to be named, so that a folder of reports stays readable.</summary>
    bool IsDefault { get; }

    /// <summary>Writes the whole report; the same report gives the same bytes. The stream stays open.</summary>
    void Write(Report report, Stream output);
}

/// <summary>The list of formats. A new one is a class and a line here.</summary>
public static class Reporters
{
    /// <summary>Every reporter.</summary>
    public static IReadOnlyList<IReporter> All { get; } =
        [new MarkdownReporter(), new ExcelReporter(), new HtmlReporter(), new JsonReporter(), new CsvReporter(), new SarifReporter(), new JunitReporter()];

    /// <summary>Those that write where no format is named.</summary>
    public static IReadOnlyList<IReporter> Default { get; } = [.. All.Where(r => r.IsDefault)];
}
