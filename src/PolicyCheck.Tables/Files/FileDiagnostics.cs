using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;
using static PolicyCheck.Diagnostics.DiagnosticSeverity;

namespace PolicyCheck.Tables.Files;

/// <summary>What can be wrong with a file of tables as a file: PC0700 to PC0729. What its cells say is for those who interpret them.</summary>
public static class FileDiagnostics
{
    private const string SaveAgain = "open it in Excel and save it again as an Excel workbook (.xlsx)";

#pragma warning disable CS1591 // The title says what a descriptor means.
    public static readonly DiagnosticDescriptor FileTooLarge = Kind("PC0700", Error, "File is too large", "the file is larger than {0} MB, the most that is read", "an inventory is small: check that it is the right file; if it is, allow more with --max-file-size MB");
    public static readonly DiagnosticDescriptor UnpackedTooLarge = Kind("PC0701", Error, "Workbook unpacks to too much", "the workbook unpacks to more than {0} MB, the most that is read", "a file that grows so much may be made to do harm: check where it comes from; if it is yours, allow more with --max-unpacked-size MB");
    public static readonly DiagnosticDescriptor TooManyRows = Kind("PC0702", Error, "Too many rows", "{0} has more than {1} rows with a value, the most that are read", "check that it is the right file; if it is, allow more with --max-rows N");
    public static readonly DiagnosticDescriptor TooManyCells = Kind("PC0703", Error, "Too many cells", "the file has more than {0} cells with a value, the most that are read", "check that it is the right file; if it is, allow more with --max-cells N");
    public static readonly DiagnosticDescriptor TooManyParts = Kind("PC0704", Error, "Workbook has too many parts", "the workbook is made of more than {0} parts, the most that are read", "copy the sheet with the accounts into a new workbook and save that");
    public static readonly DiagnosticDescriptor ValueTooLong = Kind("PC0705", Error, "Value is too long", "{0} is longer than {1} characters", "an inventory holds no such texts: shorten it, or check that it is the right file");
    public static readonly DiagnosticDescriptor OldWorkbook = Kind("PC0706", Error, "Workbook has an old format", "this is {0}, which is not read", SaveAgain);
    public static readonly DiagnosticDescriptor EncryptedWorkbook = Kind("PC0707", Error, "Workbook is protected by a password", "the workbook is encrypted with a password, so nothing in it can be read", "open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, empty the field and save");
    public static readonly DiagnosticDescriptor OtherSpreadsheet = Kind("PC0708", Error, "Workbook has another format", "this is {0}, which is not read", "open it and save it as an Excel workbook (.xlsx) or as CSV");
    public static readonly DiagnosticDescriptor NotAWorkbook = Kind("PC0709", Error, "ZIP archive is not a workbook", "this is {0}, not a workbook", "{1}");
    public static readonly DiagnosticDescriptor NotATable = Kind("PC0710", Error, "File is not a table", "this is {0}, not a table", "give a workbook (.xlsx) or a text file with one row a line (.csv)");
    public static readonly DiagnosticDescriptor Damaged = Kind("PC0711", Error, "Workbook is damaged", "the workbook is damaged: {0}", "it may not have been saved or copied whole; " + SaveAgain);
    public static readonly DiagnosticDescriptor DocumentType = Kind("PC0712", Error, "Workbook holds a DOCTYPE", "the part {0} holds a DOCTYPE, which no program for spreadsheets writes and which can be made to do harm", "check where the file comes from; if it is yours, " + SaveAgain);
    public static readonly DiagnosticDescriptor CannotBeRead = Kind("PC0713", Error, "Workbook cannot be read rightly", "the workbook cannot be read without mistakes: {0}", SaveAgain);
    public static readonly DiagnosticDescriptor QuoteNeverClosed = Kind("PC0714", Error, "Quotation mark is never closed", "the quotation mark here is never closed, so all that follows would be one value", "write the missing quotation mark; one that is part of a text in quotation marks is written twice");
    public static readonly DiagnosticDescriptor StrayQuote = Kind("PC0715", Warning, "Quotation mark inside a value", "a quotation mark stands in the middle of a value, {0}; it was read as part of it", "if it belongs there, put the whole value in quotation marks and write the inner one twice");
    public static readonly DiagnosticDescriptor TextAfterQuote = Kind("PC0716", Warning, "Text after a closing quotation mark", "text follows a closing quotation mark, {0}; it was read as part of the value", "a quotation mark inside a value in quotation marks is written twice; a separator may be missing too");
    public static readonly DiagnosticDescriptor BrokenEncoding = Kind("PC0717", Error, "Text is not in its encoding", "the file begins as {0}, but what stands here is not {0}", "it may not have been copied whole; open it in Excel and save it as CSV UTF-8");
    public static readonly DiagnosticDescriptor MixedEncodings = Kind("PC0718", Warning, "Text mixes two encodings", "most of the text is UTF-8, but not what stands here (bytes in all: {0}); it was read as '�'", "it seems put together from several files; open it in Excel, correct these places and save it as CSV UTF-8");
    public static readonly DiagnosticDescriptor TakenAsWindows = Kind("PC0719", Info, "Text was read as Windows-1252", "the text is not UTF-8 from here on and was read as Windows-1252, the older encoding of Excel", "if letters such as å, ä and ö look wrong, save the file as CSV UTF-8");
    public static readonly DiagnosticDescriptor NotOpened = Kind("PC0720", Info, "Workbook holds more than sheets", "the workbook holds {0}; they were {1}");
#pragma warning restore CS1591

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        FileTooLarge, UnpackedTooLarge, TooManyRows, TooManyCells, TooManyParts, ValueTooLong, OldWorkbook, EncryptedWorkbook, OtherSpreadsheet,
        NotAWorkbook, NotATable, Damaged, DocumentType, CannotBeRead, QuoteNeverClosed, StrayQuote, TextAfterQuote, BrokenEncoding, MixedEncodings,
        TakenAsWindows, NotOpened,
    ];

    internal static Diagnostic LargeFile(string path, long limit) => new(FileTooLarge, new Location(path), null, MegaBytes(limit));

    internal static Diagnostic LargeContent(string path, long limit) => new(UnpackedTooLarge, new Location(path), null, MegaBytes(limit));

    /// <param name="path">The file.</param>
    /// <param name="sheet">Name of the sheet; null for a text file.</param>
    /// <param name="limit">The most rows that are read.</param>
    internal static Diagnostic ManyRows(string path, string? sheet, int limit) =>
        new(TooManyRows, new Location(path), null, sheet is null ? "the file" : $"the sheet '{Shown.Text(sheet)}'", Number(limit));

    internal static Diagnostic ManyCells(string path, long limit) => new(TooManyCells, new Location(path), null, Number(limit));

    internal static Diagnostic ManyParts(string path, int limit) => new(TooManyParts, new Location(path), null, Number(limit));

    internal static Diagnostic Long(Location at, string what, int limit) => new(ValueTooLong, at, null, what, Number(limit));

    internal static Diagnostic Old(string path, string what) => new(OldWorkbook, new Location(path), null, what);

    internal static Diagnostic Encrypted(string path) => new(EncryptedWorkbook, new Location(path), null);

    internal static Diagnostic Other(string path, string what) => new(OtherSpreadsheet, new Location(path), null, what);

    internal static Diagnostic Archive(string path, string what, string remedy) => new(NotAWorkbook, new Location(path), null, what, remedy);

    internal static Diagnostic NoTable(Location at, string what) => new(NotATable, at, null, what);

    internal static Diagnostic Broken(string path, string reason) => new(Damaged, new Location(path), null, reason);

    internal static Diagnostic Doctype(string path, string part) => new(DocumentType, new Location(path), null, Shown.Text(part));

    internal static Diagnostic Unreliable(string path, string reason) => new(CannotBeRead, new Location(path), null, reason);

    internal static Diagnostic OpenQuote(Location at) => new(QuoteNeverClosed, at, null);

    internal static Diagnostic QuoteInside(Location at, int count) => new(StrayQuote, at, null, Places(count));

    internal static Diagnostic AfterQuote(Location at, int count) => new(TextAfterQuote, at, null, Places(count));

    internal static Diagnostic NotItsEncoding(Location at, string encoding) => new(BrokenEncoding, at, null, encoding);

    internal static Diagnostic Mixed(Location at, long count) => new(MixedEncodings, at, null, Number(count));

    internal static Diagnostic Windows(Location at) => new(TakenAsWindows, at, null);

    internal static Diagnostic Unopened(string path, string what, string left) => new(NotOpened, new Location(path), null, what, left);

    private static DiagnosticDescriptor Kind(string id, DiagnosticSeverity severity, string title, string message, string help = "") =>
        new(id, "Tables", severity, title, message, help);

    private static string Places(int count) => count == 1 ? "here" : $"here and in {Number(count - 1)} more place{(count == 2 ? "" : "s")}";

    private static string MegaBytes(long bytes) => (bytes / (double)(1 << 20)).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
