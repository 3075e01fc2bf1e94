using PolicyCheck.Diagnostics;

namespace PolicyCheck.Inventory;

/// <summary>Words why a snapshot, or a file of tables that becomes one, could not be opened or read to its end.</summary>
internal static class SnapshotFailures
{
    /// <summary>Reports what opening the file threw.</summary>
    public static void ReportOpening(ProblemList problems, string path, Exception cause) => problems.Add(Opening(path, cause));

    /// <summary>Words what opening or reading any file of the inventory threw.</summary>
    public static Diagnostic Opening(string path, Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => InventoryDiagnostics.NoFile(path),

        // Opening a folder is refused like a file one may not read; nothing else tells them apart.
        UnauthorizedAccessException or IOException when Directory.Exists(path) => InventoryDiagnostics.Folder(path),
        _ => InventoryDiagnostics.Unreadable(path, Reason(cause)),
    };

    /// <summary>Reports why reading stopped.</summary>
    public static void Report(ProblemList problems, string file, JsonFailure failure, bool isBlank)
    {
        if (failure.Kind == JsonFailureKind.Unreadable)
        {
            ReportOpening(problems, file, failure.Cause!);
        }
        else if (isBlank && failure.Kind == JsonFailureKind.Truncated && failure.Path == "$")
        {
            problems.Add(InventoryDiagnostics.Empty(file));
        }
        else
        {
            var descriptor = Descriptor(failure.Kind);
            problems.Add(descriptor, "$", failure.Offset, 1, (at, _) => Word(at, failure));
        }
    }

    private static DiagnosticDescriptor Descriptor(JsonFailureKind kind) => kind switch
    {
        JsonFailureKind.Utf16 or JsonFailureKind.NotUtf8 => InventoryDiagnostics.NotUtf8,
        JsonFailureKind.NulByte => InventoryDiagnostics.NulByte,
        JsonFailureKind.Truncated => InventoryDiagnostics.CutShort,
        JsonFailureKind.TooDeep => InventoryDiagnostics.TooDeep,
        JsonFailureKind.TokenTooLong => InventoryDiagnostics.TokenTooLong,
        _ => InventoryDiagnostics.NotJson,
    };

    private static Diagnostic Word(Location at, JsonFailure failure) => failure.Kind switch
    {
        JsonFailureKind.Utf16 or JsonFailureKind.NotUtf8 =>
            InventoryDiagnostics.BadEncoding(at, failure.Path, failure.Kind == JsonFailureKind.Utf16),
        JsonFailureKind.NulByte => InventoryDiagnostics.Nul(at, failure.Path),
        JsonFailureKind.Truncated => InventoryDiagnostics.EndsEarly(at, failure.Path),
        JsonFailureKind.TooDeep => InventoryDiagnostics.Deep(at, failure.Path, JsonTokens.MaxDepth),
        JsonFailureKind.TokenTooLong => InventoryDiagnostics.Long(at, failure.Path, JsonTokens.MaxTokenBytes),
        _ => InventoryDiagnostics.Syntax(at, failure.Path, Found(failure.Found), Hint(failure.Found)),
    };

    private static string Found(string text) => text.Length == 0 ? "end"
        : char.IsControl(text[0]) ? "line break or control character"
        : $"'{Shown.Text(text.EnumerateRunes().First().ToString())}'";

    /// <summary>What people who write JSON by hand most often did.</summary>
    private static string? Hint(string text) => text.Length == 0 ? null : text[0] switch
    {
        '\'' or '“' or '”' or '’' => "texts and names stand in straight double quotation marks: \"…\"",
        '/' or '#' => "JSON has no comments; use \"note\"",
        '}' or ']' => "a comma before it may be one too many, or a value is missing",
        '"' or '{' or '[' => "a comma may be missing before it",
        ',' => "a value is missing before it, or the comma is one too many",
        ':' or ';' or '=' => "a name and its value are parted by one colon, values by commas",
        var c when char.IsControl(c) => "inside a text, a line break is written \\n and a tab \\t; a quotation mark may be missing",
        var c when char.IsLetter(c) => "texts and names stand in double quotation marks; only true, false and null stand without",
        _ => null,
    };

    private static string Reason(Exception cause) => cause switch
    {
        UnauthorizedAccessException or System.Security.SecurityException => "access is denied",
        _ => Shown.Text(cause.Message, 200),
    };
}
