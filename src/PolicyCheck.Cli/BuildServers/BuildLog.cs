using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.Changes;

namespace PolicyCheck.Cli.BuildServers;

/// <summary>What a check or a comparison tells the build server that runs it: diagnostics and gaps where they stand, how things have changed, and the Markdown reports.</summary>
/// <param name="server">The build server.</param>
/// <param name="output">Where the log's lines go.</param>
internal sealed class BuildLog(IBuildServer server, TextWriter output)
{
    /// <summary>Gaps of all runs together at most: a page of remarks that nobody reads to its end helps nobody.</summary>
    public const int MostGaps = 50;

    /// <summary>Tells the diagnostics.</summary>
    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var (at, cell) = (diagnostic.Location, diagnostic.Location.Cell);
            var message = $"{(cell is null ? "" : cell + ": ")}{diagnostic.Message}{(diagnostic.Help.Length == 0 ? "" : "; " + diagnostic.Help)}";
            // The rows of a workbook are no lines that a build server could show.
            var start = cell is null ? at.Start : null;
            Write(new LogEntry(LevelOf(diagnostic.Descriptor.Severity), message, at.Path, start?.Line, start?.Column, diagnostic.Descriptor.Id));
        }

        output.Flush();
    }

    /// <summary>Tells the gaps of all runs, each at its rule, and how many more there are.</summary>
    public void Write(IReadOnlyList<FinishedRun> runs)
    {
        var gaps = runs.SelectMany(run => run.Report.Findings.Where(f => f.Verdict == Verdict.Gap)).ToList();
        foreach (var gap in gaps.Take(MostGaps))
        {
            Write(new LogEntry(LogLevel.Warning, $"{gap.NamedSubject}: {gap.Message}", gap.Rule.File, gap.Rule.Line, Code: gap.Rule.Id));
        }

        if (gaps.Count > MostGaps)
        {
            var words = new Wording(runs[0].Report.Language);
            Write(new LogEntry(LogLevel.Warning, string.Create(CultureInfo.InvariantCulture, $"… {words.And} {gaps.Count - MostGaps} {words.MoreGaps}")));
        }

        output.Flush();
    }

    /// <summary>Tells how many accounts a change moves over the line between having gaps and having none.</summary>
    /// <param name="reports">The comparisons, one an organisation, at least one.</param>
    public void Write(IReadOnlyList<ChangeReport> reports)
    {
        Write(new LogEntry(reports.Any(r => r.HasNewGap) ? LogLevel.Warning : LogLevel.Notice, $"{ChangeReport.Headline(reports)}."));
        output.Flush();
    }

    /// <summary>Shows the Markdown reports among the files as the run's summary.</summary>
    public void Summarise(IEnumerable<string> files)
    {
        foreach (var file in files.Where(f => f.EndsWith(".md", StringComparison.Ordinal)))
        {
            server.Summarise(file, output);
        }

        output.Flush();
    }

    /// <summary>A remark is one line: names from an inventory must not begin another command.</summary>
    private void Write(LogEntry entry)
    {
        if (server.Remark(entry with { Message = CellText.Clean(entry.Message) }) is { } line)
        {
            output.WriteLine(line);
        }
    }

    private static LogLevel LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => LogLevel.Error,
        DiagnosticSeverity.Warning => LogLevel.Warning,
        _ => LogLevel.Notice,
    };
}
