using PolicyCheck.Diagnostics;
using static PolicyCheck.Diagnostics.DiagnosticSeverity;

namespace PolicyCheck.Inventory;

/// <summary>What can be wrong with a snapshot: PC0400 to PC0449. Placeholder 0 is the JSON path. Long because it is a list.</summary>
public static class InventoryDiagnostics
{
#pragma warning disable CS1591 // The title says what a descriptor means.
    public static readonly DiagnosticDescriptor FileNotFound = Kind("PC0400", Error, "File not found", "there is no file with this name", "check the name and the folder");
    public static readonly DiagnosticDescriptor FileUnreadable = Kind("PC0401", Error, "File cannot be read", "the file cannot be read: {0}", "close it in other programs and check that you may read it");
    public static readonly DiagnosticDescriptor IsFolder = Kind("PC0402", Error, "File is a folder", "this is a folder, not a file", "name the file inside it");
    public static readonly DiagnosticDescriptor FileEmpty = Kind("PC0403", Error, "File is empty", "the file is empty");
    public static readonly DiagnosticDescriptor NotUtf8 = Kind("PC0404", Error, "Snapshot is not UTF-8", "the text in {0} is not UTF-8 from here on", "save the file with the encoding UTF-8");
    public static readonly DiagnosticDescriptor NulByte = Kind("PC0405", Error, "Snapshot holds a NUL byte", "there is a NUL byte in {0}, which no text holds", "the file may be damaged, no JSON at all, or saved as UTF-16: save it as UTF-8");
    public static readonly DiagnosticDescriptor NotJson = Kind("PC0406", Error, "Snapshot is not JSON", "this is not JSON: unexpected {1} in {0}", "");
    public static readonly DiagnosticDescriptor CutShort = Kind("PC0407", Error, "Snapshot is cut short", "the file ends in the middle of {0}", "it may not have been saved or copied whole; a closing bracket or quotation mark may be missing");
    public static readonly DiagnosticDescriptor TooDeep = Kind("PC0408", Error, "Snapshot is nested too deep", "more than {1} lists and objects stand inside each other in {0}", "a snapshot needs nine levels");
    public static readonly DiagnosticDescriptor TokenTooLong = Kind("PC0409", Error, "Value is too long", "a single value in {0} is longer than {1} MB", "a snapshot holds no texts of posts and no pictures");
    public static readonly DiagnosticDescriptor RootNotObject = Kind("PC0410", Error, "Snapshot is no object", "a snapshot is an object, {{ … }}, but here is {1}", "the accounts go into \"accounts\": [ … ]");
    public static readonly DiagnosticDescriptor MissingField = Kind("PC0411", Error, "Required field is missing", "{0} is missing", "");
    public static readonly DiagnosticDescriptor WrongType = Kind("PC0412", Error, "Wrong kind of value", "{0} should be {1} but is {2}", "");
    public static readonly DiagnosticDescriptor UnknownValue = Kind("PC0413", Error, "Unknown value", "{0}: '{1}' is not one of the values", "choose {2}");
    public static readonly DiagnosticDescriptor MalformedDate = Kind("PC0414", Error, "Malformed date", "{0}: '{1}' is not a date", "write it as 2026-01-31");
    public static readonly DiagnosticDescriptor MalformedTime = Kind("PC0415", Error, "Malformed time", "{0}: '{1}' is not a time", "write it as 2026-01-31T14:30:00+01:00");
    public static readonly DiagnosticDescriptor MissingOffset = Kind("PC0416", Error, "Time without offset", "{0}: '{1}' does not say which time zone it is in", "add the offset from UTC: Z, or in Sweden +01:00 in winter and +02:00 in summer");
    public static readonly DiagnosticDescriptor NegativeNumber = Kind("PC0417", Error, "Negative number", "{0} is {1}, but a count cannot be below zero", "leave it out if it is not known");
    public static readonly DiagnosticDescriptor NotWhole = Kind("PC0418", Error, "Not a whole number", "{0} should be a whole number up to {2} but is {1}");
    public static readonly DiagnosticDescriptor DuplicateId = Kind("PC0419", Error, "Id stands twice", "{0}: the id '{1}' stands on line {2} already", "capital and small letters do not make ids different; give each its own");
    public static readonly DiagnosticDescriptor DuplicateField = Kind("PC0420", Error, "Field stands twice", "{0} stands twice in the same object", "keep one of them");
    public static readonly DiagnosticDescriptor WrongTimeZone = Kind("PC0421", Error, "Time zone is not supported", "{0} is '{1}', but snapshots are kept in {2}", "write \"{2}\" or leave it out");
    public static readonly DiagnosticDescriptor ReversedInterval = Kind("PC0422", Error, "Interval ends before it begins", "{0} begins on {1} and ends on {2}");
    public static readonly DiagnosticDescriptor EmptyId = Kind("PC0423", Error, "Id is empty", "{0} is empty", "each entry needs an id of its own");
    public static readonly DiagnosticDescriptor BrokenText = Kind("PC0424", Error, "Text holds half a character", "the text of {0} holds half a character: a \\u escape without its other half");
    public static readonly DiagnosticDescriptor UnknownField = Kind("PC0430", Warning, "Unknown field", "{0} is not a field of a snapshot; it was not read", "");
    public static readonly DiagnosticDescriptor CredentialField = Kind("PC0431", Warning, "Field looks like a password", "{0} looks like a password; it was not read", "take it out of the file and change the password: a snapshot is read by many");
    public static readonly DiagnosticDescriptor DanglingReference = Kind("PC0432", Warning, "Reference leads nowhere", "{0} refers to the {1} '{2}', which is not in the list '{3}'", "add it to the list or correct the id; until then what depends on it is unknown");
    public static readonly DiagnosticDescriptor DateAfterSnapshot = Kind("PC0433", Warning, "Date after the snapshot", "{0} is {1}, after the snapshot's own date {2}", "it has not happened yet on the snapshot's date, so it does not count");
    public static readonly DiagnosticDescriptor ClosedWithoutDate = Kind("PC0434", Warning, "Closed account without date", "{0} has the status Closed but no closedOn", "add the day it was closed, on which deadlines depend");
    public static readonly DiagnosticDescriptor ClosedButOpen = Kind("PC0435", Warning, "Closed account called open", "{0} was closed on {1} but has the status {2}", "correct one of them");
    public static readonly DiagnosticDescriptor ClosedBeforeOpened = Kind("PC0436", Warning, "Account closed before it was opened", "{0} was opened on {1} and closed on {2}", "correct one of them");
    public static readonly DiagnosticDescriptor AbsentButPresent = Kind("PC0437", Warning, "Section is not kept but has data", "{0} says Absent, but there are data in {1}", "write Partial or Complete, or take the data out");
    public static readonly DiagnosticDescriptor UnitCycle = Kind("PC0438", Warning, "Units are above each other in a circle", "{0}: the units go round in a circle: {1}", "the topmost unit has no parentUnitId");
    public static readonly DiagnosticDescriptor UnknownVersion = Kind("PC0439", Warning, "Unknown version of the format", "{0} is '{1}'; the file was read as version {2}");
    public static readonly DiagnosticDescriptor MoreOfTheKind = Kind("PC0449", Warning, "More of the same kind", "… and {1} more of this kind ({2}) in {0}");
#pragma warning restore CS1591

    internal static Diagnostic NoFile(string path) => new(FileNotFound, new Location(path), null);

    internal static Diagnostic Folder(string path) => new(IsFolder, new Location(path), null);

    internal static Diagnostic Unreadable(string path, string reason) => new(FileUnreadable, new Location(path), null, reason);

    internal static Diagnostic Empty(string path) => new(FileEmpty, new Location(path), null);

    internal static Diagnostic BadEncoding(Location at, string path, bool isUtf16) =>
        new(NotUtf8, at, isUtf16 ? "it is UTF-16: save the file with the encoding UTF-8" : null, path);

    internal static Diagnostic Nul(Location at, string path) => new(NulByte, at, null, path);

    internal static Diagnostic Syntax(Location at, string path, string found, string? hint) => new(NotJson, at, hint, path, found);

    internal static Diagnostic EndsEarly(Location at, string path) => new(CutShort, at, null, path);

    internal static Diagnostic Deep(Location at, string path, int limit) => new(TooDeep, at, null, path, limit);

    internal static Diagnostic Long(Location at, string path, int limitBytes) => new(TokenTooLong, at, null, path, limitBytes / 1024 / 1024);

    internal static Diagnostic Root(Location at, string found) => new(RootNotObject, at, null, "$", found);

    internal static Diagnostic Missing(Location at, string path) => new(MissingField, at, null, path);

    internal static Diagnostic Wrong(Location at, string path, string expected, string found, string? hint) =>
        new(WrongType, at, hint, path, expected, found);

    internal static Diagnostic NoSuchValue(Location at, string path, string found, IReadOnlyList<string> choices)
    {
        var list = Shown.Choices(choices);
        var meant = Spelling.Nearest(found, choices);
        return new(UnknownValue, at, meant is null ? null : $"did you mean '{meant}'? choose {list}", path, Shown.Text(found), list);
    }

    internal static Diagnostic BadDate(Location at, string path, string found) => new(MalformedDate, at, null, path, found);

    internal static Diagnostic BadTime(Location at, string path, string found) => new(MalformedTime, at, null, path, found);

    internal static Diagnostic NoOffset(Location at, string path, string found) => new(MissingOffset, at, null, path, found);

    internal static Diagnostic Negative(Location at, string path, string found) => new(NegativeNumber, at, null, path, found);

    internal static Diagnostic Fraction(Location at, string path, string found) => new(NotWhole, at, null, path, found, int.MaxValue);

    internal static Diagnostic SameId(Location at, string path, string id, int otherLine) =>
        new(DuplicateId, at, null, path, Shown.Text(id), otherLine);

    internal static Diagnostic SameField(Location at, string path) => new(DuplicateField, at, null, path);

    internal static Diagnostic Zone(Location at, string path, string found, string only) => new(WrongTimeZone, at, null, path, found, only);

    internal static Diagnostic Reversed(Location at, string path, DateOnly from, DateOnly to) =>
        new(ReversedInterval, at, null, path, Day(from), Day(to));

    internal static Diagnostic NoId(Location at, string path) => new(EmptyId, at, null, path);

    internal static Diagnostic HalfCharacter(Location at, string path) => new(BrokenText, at, null, path);

    internal static Diagnostic NoSuchField(Location at, string path, string name, IReadOnlyList<string> known) =>
        new(UnknownField, at, Spelling.Nearest(name, known) is { } meant ? $"did you mean '{meant}'?" : null, path);

    internal static Diagnostic Credential(Location at, string path) => new(CredentialField, at, null, path);

    internal static Diagnostic Dangling(Location at, string path, string kind, string id, string list, string? meant) =>
        new(DanglingReference, at, meant is null ? null : $"did you mean '{meant}'?", path, kind, Shown.Text(id), list);

    internal static Diagnostic Future(Location at, string path, DateOnly day, DateOnly asOf) =>
        new(DateAfterSnapshot, at, null, path, Day(day), Day(asOf));

    internal static Diagnostic NoClosingDate(Location at, string path) => new(ClosedWithoutDate, at, null, path);

    internal static Diagnostic StillOpen(Location at, string path, DateOnly closed, string status) =>
        new(ClosedButOpen, at, null, path, Day(closed), status);

    internal static Diagnostic Backwards(Location at, string path, DateOnly opened, DateOnly closed) =>
        new(ClosedBeforeOpened, at, null, path, Day(opened), Day(closed));

    internal static Diagnostic NotAbsent(Location at, string path, string where) => new(AbsentButPresent, at, null, path, where);

    internal static Diagnostic Circle(Location at, string path, string round) => new(UnitCycle, at, null, path, round);

    internal static Diagnostic Version(Location at, string path, string found, string known) =>
        new(UnknownVersion, at, null, path, found, known);

    internal static Diagnostic More(Location at, string path, int count, string id) => new(MoreOfTheKind, at, null, path, count, id);

    private static DiagnosticDescriptor Kind(string id, DiagnosticSeverity severity, string title, string message, string help = "") =>
        new(id, "Inventory", severity, title, message, help);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
