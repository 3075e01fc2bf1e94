using PolicyCheck.Diagnostics;
using static PolicyCheck.Diagnostics.DiagnosticSeverity;

namespace PolicyCheck.Tables.Import;

/// <summary>What can be remarked on when tables become an inventory: PC0730 to PC0779. Long because it is a list.</summary>
public static class ImportDiagnostics
{
#pragma warning disable CS1591 // The title says what a descriptor means.
    public static readonly DiagnosticDescriptor NoAccountTable = Kind("PC0730", Error, "No list of accounts found", "no sheet or table here has headings that tell accounts: an account's name or address, and its platform; the first row reads: {0}", "'policycheck template' makes a workbook to fill in; for any other layout run 'policycheck import FILE --suggest-map', correct what it prints and give it with --map");
    public static readonly DiagnosticDescriptor NoDate = Kind("PC0731", Error, "Inventory has no date", "nothing says which day this inventory describes", "name the file after the day, e.g. 2026-06-30.xlsx, write it on the sheet 'Om inventeringen', or give --as-of 2026-06-30");
    public static readonly DiagnosticDescriptor NoOrganisation = Kind("PC0732", Error, "Inventory names no organisation", "nothing says whose inventory this is", "give --organisation with the organisation's id, as the policies write it after 'organisation ='");
    public static readonly DiagnosticDescriptor OrganisationTaken = Kind("PC0733", Info, "Organisation taken from the policies", "the file does not say whose inventory it is; it is read as that of '{0}', whom the policies are for", "give --organisation if it is another's");
    public static readonly DiagnosticDescriptor DateTaken = Kind("PC0734", Info, "Date taken from the file's name", "the inventory is read as it was on {0}, after the name of the file", "");
    public static readonly DiagnosticDescriptor WidePlatforms = Kind("PC0735", Error, "One column for each platform", "the headings {0} name platforms: each such column is an account of its own, and the file does not say whether it holds addresses or user names", "run 'policycheck import FILE --suggest-map', read what it prints, and give it with --map");
    public static readonly DiagnosticDescriptor MeaningTwice = Kind("PC0736", Warning, "Two columns mean the same", "the headings '{0}' ({1}) and '{2}' ({3}) both mean {4}; only the first was read, the other is kept aside", "rename one of them, or say in a mapping which one counts");
    public static readonly DiagnosticDescriptor KeptAside = Kind("PC0737", Info, "Column kept aside", "the inventory has no field for {0}; kept with each account as extra values", "rules can ask for them as extra-values; a mapping can say what they mean");
    public static readonly DiagnosticDescriptor SheetNotRead = Kind("PC0738", Info, "Sheet not read", "the sheet was not read: it has no headings of an inventory", "");
    public static readonly DiagnosticDescriptor HiddenSheet = Kind("PC0739", Warning, "Hidden sheet not read", "the sheet is hidden and was not read", "show it in Excel if it belongs to the inventory, or remove it");
    public static readonly DiagnosticDescriptor SecretColumn = Kind("PC0740", Warning, "Column of passwords", "the column '{0}' looks like passwords or log-in details; it was not read and is shown nowhere", "take the column out of the file and change the passwords: an inventory is read by many");
    public static readonly DiagnosticDescriptor NamesReplaced = Kind("PC0741", Info, "Names of people replaced", "the column '{0}' holds names or e-mail addresses of people; they were read under pseudonyms such as {2} (cells: {1})", "--keep-names keeps them; reports then show them");
    public static readonly DiagnosticDescriptor HiddenRows = Kind("PC0742", Warning, "Hidden rows read", "{0} hidden rows were read too, the first is row {1}", "show them in Excel, and delete those that do not belong");
    public static readonly DiagnosticDescriptor HiddenColumns = Kind("PC0743", Warning, "Hidden column read", "the hidden column '{0}' was read too", "show it in Excel if it belongs, or delete it");
    public static readonly DiagnosticDescriptor MergedCells = Kind("PC0744", Warning, "Merged cells", "column '{0}' has merged cells: the value '{1}' was taken for every row of the range", "unmerge them and write the value in each row");
    public static readonly DiagnosticDescriptor FormulaCells = Kind("PC0745", Info, "Values computed by formulas", "column '{0}': {1} values are computed by formulas; they are read as they were when the file was last saved", "");
    public static readonly DiagnosticDescriptor FormulaWithoutValue = Kind("PC0746", Warning, "Formula without value", "column '{0}': the formula has no saved value, so the value is not known", "open the file in Excel, let it compute, and save it");
    public static readonly DiagnosticDescriptor ErrorValue = Kind("PC0747", Warning, "Cell with an error", "column '{0}': the cell shows {1}, so the value is not known", "correct the formula or write the value");
    public static readonly DiagnosticDescriptor TotalRow = Kind("PC0748", Info, "Row of totals left out", "the row begins with '{0}' and was left out as a sum, not an account", "");
    public static readonly DiagnosticDescriptor ExampleRow = Kind("PC0749", Info, "Example rows left out", "{0} rows are the template's examples and were left out", "");
    public static readonly DiagnosticDescriptor RowWithoutAccount = Kind("PC0750", Warning, "Row without account", "the row names no account: it has neither id, address nor name; it was left out", "fill in what the account is called, or delete the row");
    public static readonly DiagnosticDescriptor DuplicateAccount = Kind("PC0751", Warning, "Account listed twice", "the account '{0}' stands in row {1} too; both rows were read, this one as '{2}'", "delete one of the rows");
    public static readonly DiagnosticDescriptor DuplicateId = Kind("PC0752", Error, "Id stands twice", "the id '{0}' stands in row {1} already", "capital and small letters do not make ids different; give each its own");
    public static readonly DiagnosticDescriptor PlatformContradicted = Kind("PC0753", Warning, "Platform and address disagree", "the platform is {0}, but the address '{1}' is on {2}", "correct one of them; rules are asked with both as they stand");
    public static readonly DiagnosticDescriptor AmbiguousDate = Kind("PC0754", Warning, "Date can be read in two ways", "column '{0}': '{1}' can be read as two different days, so it is not known", "write it as 2026-01-31, or say in a mapping how the dates of the column are written");
    public static readonly DiagnosticDescriptor BadDate = Kind("PC0755", Warning, "Not a date", "column '{0}': '{1}' is no date, so it is not known", "write it as 2026-01-31");
    public static readonly DiagnosticDescriptor SerialDate = Kind("PC0756", Warning, "Number where a date is asked for", "column '{0}': {1} is a number; it may be a date that lost its format, so it is not known", "format the column as a date in Excel and save");
    public static readonly DiagnosticDescriptor UnknownWord = Kind("PC0757", Warning, "Word is not one of the list", "column '{0}': '{1}' is none of the words for {2}, so it is not known", "choose {3}");
    public static readonly DiagnosticDescriptor NotTruth = Kind("PC0758", Warning, "Neither yes nor no", "column '{0}': '{1}' is neither yes nor no, so it is not known", "write ja or nej, yes or no");
    public static readonly DiagnosticDescriptor NoSuchAccount = Kind("PC0760", Warning, "Row of an account that is not listed", "there is no account '{0}' in the sheet of accounts; the row was left out", "add the account, or correct the id");
    public static readonly DiagnosticDescriptor HeadingMissing = Kind("PC0761", Warning, "Column without heading", "column {0} has values but no heading; kept aside under its letters", "give it a heading");
    public static readonly DiagnosticDescriptor NotARole = Kind("PC0762", Info, "Approver is no role", "column '{0}': '{1}' is no role that policies know; kept aside as an extra value", "choose {2}");
    public static readonly DiagnosticDescriptor UnreadableAddress = Kind("PC0763", Warning, "Address cannot be read", "'{0}' is no address of a web page", "write it as https://www.facebook.com/name");
    public static readonly DiagnosticDescriptor NoSuchReference = Kind("PC0764", Warning, "Reference leads nowhere", "column '{0}': there is no {1} '{2}'", "add it to its sheet or correct the id; until then what depends on it is unknown");
    public static readonly DiagnosticDescriptor LaterRow = Kind("PC0765", Info, "Earlier rows of the same account", "{0} rows describe an earlier day of an account that has a later row, and were left out", "");
    public static readonly DiagnosticDescriptor DateAfterSnapshot = Kind("PC0766", Warning, "Date after the inventory", "column '{0}': {1} is after the inventory's own day {2}, so it has not happened yet", "");
    public static readonly DiagnosticDescriptor ReversedDates = Kind("PC0767", Warning, "Account closed before it was opened", "the account was opened on {0} and closed on {1}", "correct one of them");
    public static readonly DiagnosticDescriptor BadSetting = Kind("PC0769", Error, "Setting cannot be read", "'{0}' is {1}, which is no {2}", "");
    public static readonly DiagnosticDescriptor MissingId = Kind("PC0771", Warning, "Row without id", "the row has no {0}; it was left out", "");
    public static readonly DiagnosticDescriptor OtherPlatform = Kind("PC0773", Info, "Platform not known by name", "the program does not know a platform called '{0}'; it was read as another platform of that name", "correct it if it is a slip");
    public static readonly DiagnosticDescriptor PlatformFromAddress = Kind("PC0774", Info, "Platform taken from the address", "the table has no column for the platform; for {0} accounts it was taken from the address", "");
    public static readonly DiagnosticDescriptor ContactColumn = Kind("PC0775", Info, "Column of contact details left out", "the column '{0}' holds contact details of people and was left out", "--keep-names keeps it with each account as an extra value");
    public static readonly DiagnosticDescriptor RoundedNumber = Kind("PC0776", Warning, "Number too long for a spreadsheet", "column '{0}': {1} has more than 15 digits; a spreadsheet keeps no more, so the last ones may be lost", "format the column as text and write the number anew");
    public static readonly DiagnosticDescriptor More = Kind("PC0779", Info, "More of the same kind", "… and {0} more of this kind ({1}) in column '{2}', the next one in {3}");
#pragma warning restore CS1591

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(ImportDiagnostics).GetFields().Where(f => f.FieldType == typeof(DiagnosticDescriptor)).Select(f => (DiagnosticDescriptor)f.GetValue(null)!),
    ];

    private static DiagnosticDescriptor Kind(string id, DiagnosticSeverity severity, string title, string message, string help = "") =>
        new(id, "Tables", severity, title, message, help);
}
