using System.Text;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Cli;

/// <summary>What a piece of text is, for its colour.</summary>
internal enum Tone
{
    /// <summary>Ordinary.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Strong,

    /// <summary>Less important.</summary>
    Faint,

    /// <summary>An error or a gap.</summary>
    Bad,

    /// <summary>A warning, or something not known.</summary>
    Doubtful,

    /// <summary>Something met.</summary>
    Good,
}

/// <summary>The only place that knows colours, widths and whether somebody is watching.</summary>
/// <remarks>Text goes out as UTF-8 whatever the machine's settings: policies and inventories are Swedish.</remarks>
internal sealed class Terminal
{
    private const int DefaultWidth = 100;

    private readonly bool _colours;
    private readonly bool _errorColours;
    private readonly bool _isOutputWatched;
    private readonly int _errorWidth;

    private Terminal(TextWriter output, TextWriter error, Func<Stream> raw, bool colours, bool errorColours, bool isWatched, bool isOutputWatched, int errorWidth, int width)
    {
        Output = output;
        Error = error;
        Raw = raw;
        _colours = colours;
        _errorColours = errorColours;
        IsWatched = isWatched;
        _isOutputWatched = isOutputWatched;
        _errorWidth = errorWidth;
        Width = width;
    }

    /// <summary>For people.</summary>
    public TextWriter Output { get; }

    /// <summary>For diagnostics and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Standard output as bytes, for documents that other programs read.</summary>
    public Func<Stream> Raw { get; }

    /// <summary>True when a person sees standard error as it is written.</summary>
    public bool IsWatched { get; }

    /// <summary>Cells in a line that a person reads; nothing is cut in a file or pipe.</summary>
    public int Width { get; }

    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        // NO_COLOR counts when it is not empty: https://no-color.org
        var wantsColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var isWatched = !Console.IsErrorRedirected;
        return new Terminal(
            Writer(Console.OpenStandardOutput()),
            Writer(Console.OpenStandardError()),
            Console.OpenStandardOutput,
            wantsColour && !Console.IsOutputRedirected,
            wantsColour && isWatched,
            isWatched,
            !Console.IsOutputRedirected,
            WindowWidth(),
            Console.IsOutputRedirected ? int.MaxValue : WindowWidth());
    }

    /// <summary>A terminal that writes into texts.</summary>
    public static Terminal Of(TextWriter output, TextWriter error, bool colours = false, bool isWatched = false, int width = DefaultWidth) =>
        new(output, error, () => Stream.Null, colours, colours, isWatched, isWatched, width, width);

    /// <summary>Writes a line for people; whatever the text holds, it stays one line.</summary>
    public void WriteLine(string text = "", Tone tone = Tone.Plain) => Output.WriteLine(Paint(CellText.Clean(text), tone));

    /// <summary>Writes a line of cleaned pieces, each in its own tone.</summary>
    public void WriteLine(params ReadOnlySpan<(string Text, Tone Tone)> pieces)
    {
        foreach (var (text, tone) in pieces)
        {
            Output.Write(Paint(CellText.Clean(text), tone));
        }

        Output.WriteLine();
    }

    /// <summary>Writes diagnostics as editors and pipelines read them; to a person also the line with the place marked.</summary>
    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        Write(diagnostics, Error, _errorColours, IsWatched, _errorWidth);
        Error.Flush();
    }

    /// <summary>Writes diagnostics that are what was asked for, in the same form, to standard output.</summary>
    public void WriteFindings(IEnumerable<Diagnostic> diagnostics) => Write(diagnostics, Output, _colours, _isOutputWatched, Width);

    private static void Write(IEnumerable<Diagnostic> diagnostics, TextWriter writer, bool colours, bool isWatched, int width)
    {
        foreach (var diagnostic in diagnostics)
        {
            var tone = diagnostic.Descriptor.Severity switch
            {
                DiagnosticSeverity.Error => Tone.Bad,
                DiagnosticSeverity.Warning => Tone.Doubtful,
                _ => Tone.Strong,
            };
            var line = CellText.Clean(diagnostic.ToString());
            writer.WriteLine(colours ? Painted(line, tone, diagnostic) : line);
            if (isWatched && diagnostic.Location is { Start: { } at, LineText: { } text })
            {
                var (source, carets) = CellText.Underline(text, at.Column - 1, diagnostic.Location.Length, Math.Max(20, width - 6));
                writer.WriteLine($"    {source}");
                writer.WriteLine($"    {(colours ? Coloured(carets, tone) : carets)}");
            }
        }
    }

    /// <summary>Writes an error that belongs to no file.</summary>
    public void WriteError(string message, string kind = "error")
    {
        Error.WriteLine($"policycheck: {(_errorColours ? Coloured(kind, Tone.Bad) : kind)}: {CellText.Clean(message)}");
        Error.Flush();
    }

    /// <summary>Everything written so far reaches its reader.</summary>
    public void Flush()
    {
        Output.Flush();
        Error.Flush();
    }

    private string Paint(string text, Tone tone) => _colours ? Coloured(text, tone) : text;

    /// <summary>Only the words <c>error PC0102</c> are coloured.</summary>
    private static string Painted(string line, Tone tone, Diagnostic diagnostic)
    {
        var words = $"{diagnostic.Kind} {diagnostic.Descriptor.Id}";
        var at = line.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? line : line[..at] + Coloured(words, tone) + line[(at + words.Length)..];
    }

    private static string Coloured(string text, Tone tone)
    {
        var code = tone switch
        {
            Tone.Strong => "1",
            Tone.Faint => "2",
            Tone.Bad => "31",
            Tone.Doubtful => "33",
            Tone.Good => "32",
            _ => "",
        };
        return code.Length == 0 || text.Length == 0 ? text : $"\x1b[{code}m{text}\x1b[0m";
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = false, NewLine = "\n" };

    private static int WindowWidth()
    {
        if (Console.IsOutputRedirected && Console.IsErrorRedirected)
        {
            return DefaultWidth;
        }

        try
        {
            return Console.WindowWidth is > 20 and var width ? width : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
