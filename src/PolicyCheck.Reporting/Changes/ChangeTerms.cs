using PolicyCheck.Comparison;

namespace PolicyCheck.Reporting.Changes;

/// <summary>The wordings of what differs between two inventories.</summary>
internal static class ChangeTerms
{
    // Headings
    public static readonly ReportTerm Title = new("Changes: {0}, {1} to {2}", "Förändringar: {0}, {1} till {2}");
    public static readonly ReportTerm TitleOfAll = new("Changes in all organisations", "Förändringar i alla organisationer");
    public static readonly ReportTerm Accounts = new("Accounts and what happened to them", "Konton och vad som har hänt med dem");
    public static readonly ReportTerm OtherValues = new("Other values that differ", "Andra uppgifter som skiljer sig");
    public static readonly ReportTerm Keeps = new("What the inventories keep differently", "Vad inventeringarna för på olika sätt");
    public static readonly ReportTerm UnitsAndPersons = new("Units and people", "Enheter och personer");
    public static readonly ReportTerm NotKeptHeading = new("What the inventories do not keep", "Det som inte förs i inventeringarna");
    public static readonly ReportTerm Happened = new("What happened", "Vad som har hänt");
    public static readonly ReportTerm Cause = new("Cause", "Orsak");
    public static readonly ReportTerm Before = new("Before", "Förut");
    public static readonly ReportTerm Now = new("Now", "Nu");
    public static readonly ReportTerm Since = new("Since", "Sedan");
    public static readonly ReportTerm NotAsked = new("Not asked", "Ej prövat");
    public static readonly ReportTerm MoreRows = new("{0} more are not shown here; the JSON form has them all.", "Ytterligare {0} visas inte här; JSON-formen innehåller alla.");
    public static readonly ReportTerm NoChanges = new("Nothing differs.", "Ingenting skiljer sig.");
    public static readonly ReportTerm First = new("Before: {0}, judged as of {1}, {2}", "Förut: {0}, bedömd per {1}, {2}");
    public static readonly ReportTerm Second = new("Now: {0}, judged as of {1}, {2}", "Nu: {0}, bedömd per {1}, {2}");

    // Kinds of change as counts
    public static readonly CountTerm NewCount = new(new("0 new", "0 nya"), new("{0} new", "{0} ny"), new("{0} new", "{0} nya"));
    public static readonly CountTerm PersistingCount = new(new("0 remain", "0 kvarstår"), new("{0} remains", "{0} kvarstår"), new("{0} remain", "{0} kvarstår"));
    public static readonly CountTerm ResolvedCount = new(new("0 resolved", "0 lösta"), new("{0} resolved", "{0} löst"), new("{0} resolved", "{0} lösta"));
    public static readonly CountTerm NotAssessedCount = new(
        new("", ""), new("{0} can no longer be judged", "{0} kan inte längre bedömas"), new("{0} can no longer be judged", "{0} kan inte längre bedömas"));
    public static readonly CountTerm WaivedCount = new(new("", ""), new("{0} waived", "{0} har fått dispens"), new("{0} waived", "{0} har fått dispens"));
    public static readonly CountTerm WorseCount = new(
        new("", ""), new("{0} has become a gap", "{0} har blivit en brist"), new("{0} have become gaps", "{0} har blivit brister"));

    public static readonly CountTerm GainedCount = new(
        new("No account has gaps that had none before", "Inget konto har brister som inte hade några förut"),
        new("{0} account has gaps and had none before", "{0} konto har brister men hade inga förut"),
        new("{0} accounts have gaps and had none before", "{0} konton har brister men hade inga förut"));

    public static readonly CountTerm LostCount = new(
        new("", ""), new("{0} account has no gap any more", "{0} konto har inte längre några brister"), new("{0} accounts have no gap any more", "{0} konton har inte längre några brister"));

    // Causes
    public static readonly ReportTerm TimePassed = new("time has passed", "tiden har gått");
    public static readonly ReportTerm DayPassed = new("the day {0} has passed", "dagen {0} har passerat");
    public static readonly ReportTerm WaiverThrough = new("a waiver holds through {0}", "dispens gäller till och med {0}");
    public static readonly ReportTerm WaiverOpen = new("a waiver holds", "dispens gäller");
    public static readonly ReportTerm WaiverEnded = new("the waiver ended {0}", "dispensen upphörde {0}");
    public static readonly ReportTerm WaiverGone = new("there is no waiver any more", "dispensen finns inte längre");
    public static readonly ReportTerm RuleIsNew = new("the rule is new", "regeln är ny");
    public static readonly ReportTerm RuleIsGone = new("the rule was taken out", "regeln har tagits bort");
    public static readonly ReportTerm PolicyChanged = new("the policy was changed", "riktlinjen har ändrats");
    public static readonly ReportTerm DataChanged = new("the inventory says something else", "inventeringen säger något annat");
    public static readonly ReportTerm AccountDid = new("the account {0}", "kontot {0}");
    public static readonly ReportTerm Changed = new("changed: {0}", "ändrat: {0}");
    public static readonly ReportTerm SubjectNew = new("new in the inventory", "nytt i inventeringen");
    public static readonly ReportTerm SubjectGone = new("no longer in the inventory", "finns inte längre i inventeringen");
    public static readonly ReportTerm Lost = new("no longer in the inventory: {0}", "finns inte längre i inventeringen: {0}");

    // What happened to an account, after its name
    public static readonly ReportTerm OpenedOn = new("was opened {0}", "öppnades {0}");
    public static readonly ReportTerm Opened = new("was opened", "har öppnats");
    public static readonly ReportTerm Listed = new("is newly listed", "är nytt i listan");
    public static readonly ReportTerm ListedOpened = new("is newly listed; it was opened {0}", "är nytt i listan; det öppnades {0}");
    public static readonly ReportTerm ClosedOn = new("was closed {0}", "stängdes {0}");
    public static readonly ReportTerm Closed = new("was closed, nobody knows when", "har stängts, okänt när");
    public static readonly ReportTerm Reopened = new("is open again", "är öppet igen");
    public static readonly ReportTerm Gone = new("is no longer listed, though nothing says that it was closed", "finns inte längre i listan, men inget säger att det har stängts");
    public static readonly ReportTerm Dropped = new("is no longer listed; it had been closed", "finns inte längre i listan; det var stängt");
    public static readonly ReportTerm Renamed = new("was renamed from \u201c{0}\u201d to \u201c{1}\u201d", "bytte namn från \u201d{0}\u201d till \u201d{1}\u201d");
    public static readonly ReportTerm Moved = new("was moved from {0} to {1}", "flyttades från {0} till {1}");
    public static readonly ReportTerm Renumbered = new("has the id {1} instead of {0}", "har fått id {1} i stället för {0}");

    // What is kept differently
    public static readonly ReportTerm SectionCame = new("now kept: {0} ({1})", "förs nu: {0} ({1})");
    public static readonly ReportTerm SectionWent = new("no longer kept: {0}", "förs inte längre: {0}");
    public static readonly ReportTerm SectionExtent = new("{0}: {1} → {2}", "{0}: {1} → {2}");
    public static readonly ReportTerm NotSaid = new("not said", "ej angivet");
    public static readonly ReportTerm FieldCame = new("now known for some account: {0}", "finns nu för något konto: {0}");
    public static readonly ReportTerm FieldWent = new("no longer known for any account: {0}", "finns inte längre för något konto: {0}");
    public static readonly ReportTerm ColumnCame = new("new column: {0}", "ny kolumn: {0}");
    public static readonly ReportTerm ColumnWent = new("column that is gone: {0}", "kolumn som inte längre finns: {0}");
    public static readonly ReportTerm UnitsCame = new("new units: {0}", "nya enheter: {0}");
    public static readonly ReportTerm UnitsWent = new("units that are gone: {0}", "enheter som inte längre finns: {0}");
    public static readonly ReportTerm PersonsCame = new("people added: {0}", "personer som har tillkommit: {0}");
    public static readonly ReportTerm PersonsWent = new("people no longer listed: {0}", "personer som inte längre finns med: {0}");

    // Answers that only say that something is not kept
    public static readonly ReportTerm NotKeptNew = new("{0} cannot be judged without {1} ({2})", "{0} kan inte bedömas utan {1} ({2})");
    public static readonly ReportTerm NotKeptLost = new("{0} can no longer be judged without {1} ({2})", "{0} kan inte längre bedömas utan {1} ({2})");
    public static readonly ReportTerm NotKeptStill = new("{0} still cannot be judged without {1} ({2})", "{0} kan fortfarande inte bedömas utan {1} ({2})");
    public static readonly ReportTerm NotKeptBefore = new("{0} could not be judged without {1} before ({2})", "{0} kunde förut inte bedömas utan {1} ({2})");
    public static readonly CountTerm AnswerCount = new(new("no answers", "inga svar"), new("{0} answer", "{0} svar"), new("{0} answers", "{0} svar"));

    // Values
    public static readonly ReportTerm No = new("no", "nej");
    public static readonly ReportTerm NotKnown = new("not known", "okänt");
    public static readonly ReportTerm None = new("none", "inget");
    public static readonly ReportTerm Recorded = new("recorded", "uppgift finns");
    public static readonly ReportTerm Within = new("{0} ({1})", "{0} ({1})");

    private static readonly ReportTerm[] Headings =
    [
        new("New", "Nya"),
        new("Can no longer be judged", "Kan inte längre bedömas"),
        new("Remain", "Kvarstår"),
        new("Waived", "Har fått dispens"),
        new("Resolved", "Lösta"),
    ];

    /// <summary>The heading of the findings of a kind.</summary>
    public static ReportTerm Heading(FindingChangeKind kind) => Headings[(int)kind];
}
