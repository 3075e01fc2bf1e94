using System.Globalization;

namespace PolicyCheck.Cli.BuildServers;

/// <summary>GitHub Actions: workflow commands, <c>::error …::</c>, and the file that holds the step's summary.</summary>
/// <param name="summary">That file; null or empty when there is none.</param>
internal sealed class GitHubActions(string? summary) : IBuildServer
{
    /// <summary>A step's summary that is larger is refused as a whole.</summary>
    private const long MaxSummary = 1 << 20;

    /// <inheritdoc/>
    public string Remark(LogEntry entry)
    {
        var command = entry.Level switch { LogLevel.Error => "error", LogLevel.Warning => "warning", _ => "notice" };
        (string Name, string? Value)[] properties =
        [
            ("file", entry.File),
            ("line", entry.Line?.ToString(CultureInfo.InvariantCulture)),
            ("col", entry.Column?.ToString(CultureInfo.InvariantCulture)),
            ("title", entry.Code),
        ];
        var given = string.Join(',', properties.Where(p => p.Value is not null).Select(p => $"{p.Name}={Property(p.Value!)}"));
        return $"::{command}{(given.Length == 0 ? "" : " " + given)}::{Data(entry.Message)}";
    }

    /// <inheritdoc/>
    public void Summarise(string path, TextWriter output)
    {
        if (string.IsNullOrEmpty(summary))
        {
            return;
        }

        try
        {
            using var target = new FileStream(summary, FileMode.Append, FileAccess.Write);
            using var source = File.OpenRead(path);
            if (target.Position + source.Length < MaxSummary)
            {
                source.CopyTo(target);
                target.WriteByte((byte)'\n');
                return;
            }

            output.WriteLine(Remark(new LogEntry(LogLevel.Notice, $"{path} is too large for the summary of this step")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The reports are written; a page that shows them too is no reason to fail the run.
            output.WriteLine(Remark(new LogEntry(LogLevel.Warning, $"the summary of this step cannot be written: {e.Message}")));
        }
    }

    private static string Data(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string value) => Data(value)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
