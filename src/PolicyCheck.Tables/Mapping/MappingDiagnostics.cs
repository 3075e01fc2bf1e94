using PolicyCheck.Diagnostics;
using static PolicyCheck.Diagnostics.DiagnosticSeverity;

namespace PolicyCheck.Tables.Mapping;

/// <summary>What can be wrong with a mapping, by itself or for the tables it is used on: PC0780 to PC0799.</summary>
public static class MappingDiagnostics
{
#pragma warning disable CS1591 // The title says what a descriptor means.
    public static readonly DiagnosticDescriptor NoMapping = Kind("PC0780", Error, "Mapping cannot be read", "the mapping cannot be read: {0}", "check the name and the folder; 'policycheck import FILE --suggest-map' prints one to begin with");
    public static readonly DiagnosticDescriptor NotAMapping = Kind("PC0781", Error, "Not a mapping", "a mapping begins with 'mapping' or 'mappning'", "");
    public static readonly DiagnosticDescriptor UnknownLine = Kind("PC0782", Error, "Unknown line", "'{0}' begins no line of a mapping", "a line begins with one of {1}");
    public static readonly DiagnosticDescriptor OpenQuote = Kind("PC0783", Error, "Quotation mark missing", "the text that begins here has no closing quotation mark", "");
    public static readonly DiagnosticDescriptor Expected = Kind("PC0784", Error, "Something is missing", "here {0} is expected", "");
    public static readonly DiagnosticDescriptor UnknownMeaning = Kind("PC0785", Error, "Unknown meaning of a column", "'{0}' is no field of {1} and no other meaning of a column", "choose a field's name, or one of {2}");
    public static readonly DiagnosticDescriptor BadDateFormat = Kind("PC0786", Error, "Unknown form of dates", "'{0}' does not say how a date is written", "write for instance \"d/m/y\", \"m/d/y\" or \"yyyy-MM-dd HH:mm\"");
    public static readonly DiagnosticDescriptor NoSuchSheet = Kind("PC0787", Error, "Sheet is not there", "the file has no sheet called '{0}'", "its sheets are {1}");
    public static readonly DiagnosticDescriptor NoSuchColumn = Kind("PC0788", Error, "Column is not there", "the table has no column with the heading '{0}'", "its headings are {1}");
    public static readonly DiagnosticDescriptor NoSuchRow = Kind("PC0789", Error, "Header row is not there", "the table has no row {0}", "");
    public static readonly DiagnosticDescriptor ColumnTwice = Kind("PC0790", Error, "Column stands twice", "the column '{0}' stands in the mapping already", "keep one of the lines");
    public static readonly DiagnosticDescriptor NoTable = Kind("PC0791", Error, "No table has these columns", "no table of the file has the columns that the mapping names", "the first row reads: {0}");
    public static readonly DiagnosticDescriptor BadFixed = Kind("PC0792", Error, "Value does not fit", "'{0}' is no value of {1}", "");
    public static readonly DiagnosticDescriptor TooMuch = Kind("PC0793", Error, "More than belongs on the line", "'{0}' is one word too many here", "");
    public static readonly DiagnosticDescriptor BesideJson = Kind("PC0794", Error, "Mapping beside JSON", "this file is JSON already; a mapping says how tables are read", "leave --map out");
#pragma warning restore CS1591

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(MappingDiagnostics).GetFields().Where(f => f.FieldType == typeof(DiagnosticDescriptor)).Select(f => (DiagnosticDescriptor)f.GetValue(null)!),
    ];

    private static DiagnosticDescriptor Kind(string id, DiagnosticSeverity severity, string title, string message, string help = "") =>
        new(id, "Tables", severity, title, message, help);
}
