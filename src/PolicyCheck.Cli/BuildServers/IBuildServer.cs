namespace PolicyCheck.Cli.BuildServers;

/// <summary>How much a line of a build server's log weighs.</summary>
internal enum LogLevel
{
    /// <summary>An error.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Notice,
}

/// <summary>Something that a build server shows beside a file, or for the whole run.</summary>
/// <param name="Level">How much it weighs.</param>
/// <param name="Message">What it says.</param>
/// <param name="File">The file; null for the whole run.</param>
/// <param name="Line">The line; null when only the file is known.</param>
/// <param name="Column">The column; null when only the line is known.</param>
/// <param name="Code">The diagnostic's or the rule's id.</param>
internal sealed record LogEntry(LogLevel Level, string Message, string? File = null, int? Line = null, int? Column = null, string? Code = null);

/// <summary>The service that runs the program, and takes more from it than lines of text.</summary>
internal interface IBuildServer
{
    /// <summary>The line that it turns into a remark; null where it has no such remarks.</summary>
    string? Remark(LogEntry entry);

    /// <summary>Shows a Markdown file as the run's summary.</summary>
    /// <param name="path">The file.</param>
    /// <param name="output">Where the log's lines go.</param>
    void Summarise(string path, TextWriter output);
}
