using System.Text;

namespace PolicyCheck.Reporting.Csv;

/// <summary>Text files that Excel with Swedish settings opens as a table: semicolons, UTF-8 with its mark, CRLF.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>A writer of such a file; the stream stays open.</summary>
    public static StreamWriter Writer(Stream output) => new(output, Utf8, leaveOpen: true) { NewLine = "\r\n" };

    /// <summary>In quotes where something in the text would end its field, or be taken for a quotation mark.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().ContainsAny(";,\"\r\n\t'") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
