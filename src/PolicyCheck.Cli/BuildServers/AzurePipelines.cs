using System.Globalization;
using System.Text;

namespace PolicyCheck.Cli.BuildServers;

/// <summary>Azure Pipelines: logging commands, <c>##vso[…]</c>.</summary>
internal sealed class AzurePipelines : IBuildServer
{
    /// <inheritdoc/>
    public string? Remark(LogEntry entry)
    {
        if (entry.Level == LogLevel.Notice)
        {
            return null;
        }

        var command = new StringBuilder("##vso[task.logissue type=").Append(entry.Level == LogLevel.Error ? "error" : "warning");
        Add("sourcepath", entry.File);
        Add("linenumber", entry.Line?.ToString(CultureInfo.InvariantCulture));
        Add("columnnumber", entry.Column?.ToString(CultureInfo.InvariantCulture));
        Add("code", entry.Code);
        return command.Append(']').Append(Escaped(entry.Message)).ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                command.Append(';').Append(name).Append('=').Append(Escaped(value));
            }
        }
    }

    /// <inheritdoc/>
    public void Summarise(string path, TextWriter output) => output.WriteLine($"##vso[task.uploadsummary]{Escaped(Path.GetFullPath(path))}");

    /// <summary>The agent turns these back; a percent sign has a code of its own, since a plain %25 is left as it stands.</summary>
    private static string Escaped(string value) => value
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal);
}
