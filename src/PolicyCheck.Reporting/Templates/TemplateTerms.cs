namespace PolicyCheck.Reporting.Templates;

/// <summary>The fixed words of the workbook to be filled in. Long because it is data.</summary>
internal static class TemplateTerms
{
    public static readonly ReportTerm Title = new("Inventory of social-media accounts", "Inventering av konton i sociala medier");
    public static readonly ReportTerm Instructions = new("Instructions", "Instruktion");
    public static readonly ReportTerm About = new("About", "Om inventeringen");
    public static readonly ReportTerm Lists = new("Lists", "Listor");

    // About the inventory
    public static readonly ReportTerm AboutIntro = new(
        "Fill in the yellow cells. Leave what you do not know empty.",
        "Fyll i de gula cellerna. Lämna tomt där ni inte vet.");

    public static readonly ReportTerm Setting = new("Setting", "Uppgift");
    public static readonly ReportTerm Value = new("Value", "Värde");
    public static readonly ReportTerm Explanation = new("Explanation", "Förklaring");

    /// <summary>In the order of <see cref="Tables.Import.AboutSheet.Settings"/>.</summary>
    public static readonly ReportTerm[] Settings =
    [
        new("Required. As the policies write it after 'organisation =', e.g. my-town.", "Måste fyllas i. Som riktlinjen skriver det efter \"organisation =\", till exempel min-kommun."),
        new("Required. The day on which the list was true, e.g. 2026-06-30.", "Måste fyllas i. Den dag då uppgifterna stämde, till exempel 2026-06-30."),
        new("First day from which you have noted every account that was opened, closed or renamed.", "Första dagen från vilken ni har antecknat alla konton som öppnats, stängts eller bytt namn."),
        new("Only if your inventories have ids of their own.", "Bara om era inventeringar har egna id."),
        new("Anything the reader of the report should know first.", "Det som rapportens läsare bör veta först."),
    ];

    public static readonly ReportTerm SectionsHeading = new("How complete is each section?", "Hur fullständigt är varje avsnitt?");
    public static readonly ReportTerm Completenesses = new(
        "Complete: everything is here, so what is not noted did not happen, and a gap can be told. Partial: some is missing, so what is not noted is unknown (the same as an empty cell). Absent: you do not collect this; the report mentions it in one line.",
        "Fullständigt: allt finns här, så det som inte är antecknat har inte hänt, och rapporten kan peka ut brister. Delvis: något kan fattas, så det som inte är antecknat är okänt (samma sak som en tom cell). Förs inte: ni samlar inte in detta, och rapporten nämner det på en rad.");

    public static readonly ReportTerm Section = new("Section", "Avsnitt");
    public static readonly ReportTerm Completeness = new("Completeness", "Fullständighet");
    public static readonly ReportTerm LogFrom = new("Log from", "Logg från");
    public static readonly ReportTerm LogTo = new("Log to", "Logg till");
    public static readonly ReportTerm Where = new("Where", "Var");
    public static readonly ReportTerm OnSheet = new("The sheet {0}", "Bladet {0}");
    public static readonly ReportTerm InColumns = new("The columns {0}: …", "Kolumnerna {0}: …");
    public static readonly ReportTerm NotInWorkbook = new("Not in this workbook", "Finns inte i den här arbetsboken");
    public static readonly ReportTerm Logs = new(
        "The days of a log are asked only where a log is kept: between them, what is not in the log did not happen.",
        "Dagarna för en logg fylls i bara där en logg förs: mellan dem har det som inte står i loggen inte hänt.");

    // Waivers
    public static readonly ReportTerm WaiversIntro = new(
        "Exceptions that the policies grant, for your information. They are changed in the file waivers.policy, not here; the sheet is not read.",
        "Dispenser som riktlinjerna ger, för kännedom. De ändras i filen waivers.policy, inte här; bladet läses inte.");

    public static readonly ReportTerm NoWaivers = new(
        "No exceptions are in force, or the workbook was made without policies (--policies). Exceptions are granted in the file waivers.policy beside the policies; this sheet is not read.",
        "Inga dispenser gäller, eller så gjordes arbetsboken utan riktlinjer (--policies). Dispenser ges i filen waivers.policy bredvid riktlinjerna; det här bladet läses inte.");

    public static readonly ReportTerm Concerns = new("Concerns", "Avser");
    public static readonly ReportTerm Through = new("Through", "Till och med");
    public static readonly ReportTerm Because = new("Because", "Skäl");
    public static readonly ReportTerm ApprovedBy = new("Approved by", "Godkänd av");

    // Notes at the headings
    public static readonly ReportTerm AccountOfRow = new("The account that the row belongs to: the same id as on the sheet {0}. Required.", "Kontot som raden gäller: samma id som på bladet {0}. Måste fyllas i.");
    public static readonly ReportTerm IdOf = new("A short code of your own. Required, and different in every row: capital and small letters do not make a difference.", "En kort kod som ni själva väljer. Måste fyllas i, och ska vara olika på varje rad: stor eller liten bokstav gör ingen skillnad.");
    public static readonly ReportTerm OneOf = new("One of: {0}.", "Ett av: {0}.");
    public static readonly ReportTerm SomeOf = new("One or several of: {0}. Write a semicolon between several.", "Ett eller flera av: {0}. Skriv semikolon mellan flera.");
    public static readonly ReportTerm YesOrNo = new("Yes or no.", "Ja eller nej.");
    public static readonly ReportTerm ADay = new("A day, written as 2026-01-31.", "En dag, skriven som 2026-01-31.");
    public static readonly ReportTerm AMoment = new("A moment: 2026-01-31 14:30, Swedish time. The day in the column before is enough.", "En tidpunkt: 2026-01-31 14:30, svensk tid. Det räcker med dagen i kolumnen före.");
    public static readonly ReportTerm ANumber = new("A whole number from 0.", "Ett heltal från 0.");
    public static readonly ReportTerm Several = new("Write a semicolon between several.", "Skriv semikolon mellan flera.");
    public static readonly ReportTerm RefersTo = new("An id from the sheet {0}.", "Ett id från bladet {0}.");
    public static readonly ReportTerm Pseudonym = new("Codes, never names.", "Koder, aldrig namn.");
    public static readonly ReportTerm EmptyIsUnknown = new("Empty: not known.", "Tomt: vi vet inte.");
    public static readonly ReportTerm EmptyIsNotDone = new("Empty: not done, if the section {0} is complete (sheet {1}); otherwise not known.", "Tomt: inte gjort, om avsnittet {0} är fullständigt (bladet {1}); annars vet vi inte.");
    public static readonly ReportTerm EmptyIsNone = new("Empty: there is none.", "Tomt: det finns inget.");
    public static readonly ReportTerm NoneOfList = new("{0}: there are none.", "{0}: det finns inga.");
    public static readonly ReportTerm NoneOfAccount = new("An account that has none: its id, and the word {0} here. Not known: {1}.", "Har kontot inga: skriv dess id och ordet {0} här. Vet ni inte: {1}.");
    public static readonly ReportTerm MoreFolded = new("More columns about this are folded: press + above.", "Fler kolumner om detta är hopfällda: tryck på + ovanför.");
    public static readonly ReportTerm ExtraColumn = new("A column of your own: it is kept with each account.", "En egen kolumn: den följer med varje konto.");
    public static readonly ReportTerm ExampleRow = new("Example row: it is not read, and can be deleted.", "Exempelrad: läses inte, och kan tas bort.");

    // What a cell says when it refuses
    public static readonly ReportTerm ChooseTitle = new("Choose from the list", "Välj ur listan");
    public static readonly ReportTerm Choose = new("Choose one of the words of the list. If you do not know, leave the cell empty.", "Välj ett av orden i listan. Vet ni inte, lämna cellen tom.");
    public static readonly ReportTerm DayTitle = new("Write a date", "Skriv ett datum");
    public static readonly ReportTerm Day = new("Write the day as 2026-01-31. If you do not know, leave the cell empty.", "Skriv dagen som 2026-01-31. Vet ni inte, lämna cellen tom.");
    public static readonly ReportTerm NumberTitle = new("Write a number", "Skriv ett tal");
    public static readonly ReportTerm Number = new("Write a whole number from 0. If you do not know, leave the cell empty.", "Skriv ett heltal från 0. Vet ni inte, lämna cellen tom.");
}
