using PolicyCheck.Comparison;
using PolicyCheck.Model;

namespace PolicyCheck.Cli;

/// <summary>The words of what is printed for people, in one language; a row a phrase, a column a language.</summary>
internal sealed class Wording(Language language)
{
#pragma warning disable CS1591 // The words say what they are.
    public string Organisation => In("Organisation", "Organisation");
    public string Accounts => In("Accounts", "Konton");
    public string Gaps => In("Gaps", "Brister");
    public string Advisories => In("Advisories", "Rekommendationer");
    public string Unknown => In("Unknown", "Uppgift saknas");
    public string Pending => In("Pending", "Ej förfallna");
    public string Met => In("Met", "Uppfyllda");
    public string AttestationDue => In("Attest", "Intyganden");
    public string Waived => In("Waived", "Dispens");
    public string ToAttest => In("To be attested", "Ska intygas");
    public string WaiversInForce => In("Answers waived", "Svar med dispens");
    public string OfWhichEndSoon => In("of which end within", "varav upphör inom");
    public string Days => In("days", "dagar");
    public string Attestations => In("Attestations", "Intyganden");
    public string NoAttestations => In("none", "inga");
    public string AttestationsNotKept => In("the inventory keeps none", "förs inte i inventeringen");
    public string DayHeading => In("Day", "Dag");
    public string ByHeading => In("By", "Av");
    public string OutcomeHeading => In("Outcome", "Utfall");
    public string ThroughHeading => In("Valid through", "Gäller t.o.m.");
    public string CountsHeading => In("Counts", "Räknas");
    public string Yes => In("yes", "ja");
    public string No => In("no", "nej");
    public string Waiver => In("Waiver", "Dispens");
    public string WithoutWaiver => In("Without the waiver", "Utan dispensen");
    public string From => In("from", "från och med");
    public string Through => In("through", "till och med");
    public string ApprovedBy => In("approved by", "godkänd av");
    public string Kind => In("kind", "slag");
    public string Severity => In("severity", "allvar");
    public string About => In("applies", "gäller");
    public string AttestedDuty => In("duty to attest", "intygande");
    public string Definition => In("definition", "definition");
    public string UsedBy => In("used by", "används av");
    public string StandsIn => In("stands in", "står i");
    public string Holds => In("holds", "innehåller");
    public string OverriddenIn => In("set otherwise in", "ersätts i");
    public string MostUrgent => In("Most urgent", "Mest brådskande");
    public string And => In("and", "och");
    public string MoreGaps => In("more in the report", "till i rapporten");
    public string NotAssessed => In("Not assessed", "Inte bedömt");
    public string TheField => In("the field", "uppgiften");
    public string Rules => In("rules", "regler");
    public string RuleNeeds => In("rule needs", "regel behöver");
    public string RulesNeed => In("rules need", "regler behöver");
    public string Reports => In("Reports", "Rapporter");
    public string Examples => In("examples were run, all as they should be", "exempel kördes, alla som de ska");
    public string NoExamples => In("No examples were run: no rule has one", "Inga exempel kördes: ingen regel har något");
    public string Due => In("due", "senast");
    public string Overdue => In("was due", "skulle ha skett");
    public string AsOf => In("as of", "per");
    public string Remedy => In("Remedy", "Åtgärd");
    public string Responsible => In("Responsible", "Ansvarig");
    public string RuleAt => In("Rule", "Regel");
    public string Clause => In("Clause", "Punkt");
    public string Note => In("Note", "Anmärkning");
    public string NothingChecked => In("Nothing was checked", "Ingenting har kontrollerats");
    public string More => In("more; name one of them:", "till; ange någon av dem:");
    public string Before => In("before", "förut");
    public string Now => In("now", "nu");
    public string Formerly => In("was", "förut");
    public string AccountsInText => In("accounts", "konton");
    public string NotAsked => In("not asked", "inte prövat");
    public string KeptOtherwise => In("What the inventories keep differently", "Vad inventeringarna för på olika sätt");
    public string NotKept => In("What cannot be judged because the inventory does not keep it", "Det som inte kan bedömas för att det inte förs i inventeringen");
    public string OtherAccountsDiffer => In("accounts differ in other values only (see --format markdown)", "konton skiljer sig bara i andra uppgifter (se --format markdown)");
    public string Units => In("Units", "Enheter");
    public string People => In("People", "Personer");
    public string SinceDay => In("since", "sedan");
    public string MoreInOtherForms => In("more (--format markdown or json)", "till (--format markdown eller json)");
#pragma warning restore CS1591

    /// <summary>The heading of the findings of a kind.</summary>
    public string Heading(FindingChangeKind kind) => kind switch
    {
        FindingChangeKind.New => In("New", "Nya"),
        FindingChangeKind.NotAssessed => In("Can no longer be judged", "Kan inte längre bedömas"),
        FindingChangeKind.Persisting => In("Remain", "Kvarstår"),
        FindingChangeKind.Waived => In("Waived", "Har fått dispens"),
        _ => In("Resolved", "Lösta"),
    };

    private string In(string english, string swedish) => language == Language.Swedish ? swedish : english;
}
