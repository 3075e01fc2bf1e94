using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting;

/// <summary>A fixed wording in both languages; <c>{0}</c> … stand for values.</summary>
internal sealed record ReportTerm(string English, string Swedish)
{
    public string In(Language language) => language == Language.Swedish ? Swedish : English;
}

/// <summary>A wording that depends on a number.</summary>
internal sealed record CountTerm(ReportTerm None, ReportTerm One, ReportTerm Many)
{
    public ReportTerm For(int count) => count switch { 0 => None, 1 => One, _ => Many };
}

/// <summary>
/// The table of all fixed words of reports. A row a wording; a third language is a column. Long because it is data.
/// Verdicts have their words in <see cref="VerdictTerms"/>, enumerations in <see cref="EnumTerms"/>.
/// </summary>
internal static class ReportTerms
{
    // Titles and headings
    public static readonly ReportTerm Title = new("Gap report: {0}", "Avvikelserapport: {0}");
    public static readonly ReportTerm Subject = new("Social-media accounts against their guidelines", "Konton i sociala medier mot riktlinjerna");
    public static readonly ReportTerm Summary = new("Summary", "Sammanfattning");
    public static readonly ReportTerm Actions = new("Actions", "Åtgärder");
    public static readonly ReportTerm AccountsHeading = new("Accounts", "Konton");
    public static readonly ReportTerm Waivers = new("Waivers", "Dispenser");
    public static readonly ReportTerm RulesHeading = new("Rules", "Regler");
    public static readonly ReportTerm NotAssessed = new("Not assessed", "Ej bedömt");
    public static readonly ReportTerm Coming = new("Coming", "Kommande");
    public static readonly ReportTerm Resolved = new("Resolved", "Lösta");
    public static readonly ReportTerm About = new("About this report", "Om rapporten");
    public static readonly ReportTerm ByVerdict = new("Answers by assessment", "Svar per bedömning");
    public static readonly ReportTerm ByUnit = new("By unit", "Per enhet");
    public static readonly ReportTerm ByRule = new("By rule", "Per regel");
    public static readonly ReportTerm Findings = new("Findings", "Avvikelser och åtgärder");
    public static readonly ReportTerm Matrix = new("Accounts and rules", "Konton och regler");
    public static readonly ReportTerm MatrixPart = new("Rules {0} to {1} of {2}", "Regel {0}–{1} av {2}");
    public static readonly ReportTerm PoliciesHeading = new("Guidelines", "Riktlinjer");
    public static readonly ReportTerm NoticesHeading = new("Worth knowing before reading the figures", "Att veta innan siffrorna läses");
    public static readonly ReportTerm DataNotesHeading = new("Remarks on the inventory's data", "Anmärkningar på inventeringens uppgifter");
    public static readonly ReportTerm Legend = new("Signs", "Teckenförklaring");
    public static readonly ReportTerm NoteHeading = new("Note of the inventory", "Inventeringens egen anmärkning");
    public static readonly ReportTerm SectionsHeading = new("What the inventory does not keep", "Det som inte förs i inventeringen");
    public static readonly ReportTerm SinglesHeading = new("Single values that are missing", "Enskilda uppgifter som saknas");
    public static readonly ReportTerm Grounds = new("Grounds, remedy and responsible", "Underlag, åtgärd och ansvarig");

    // Columns and labels
    public static readonly ReportTerm Status = new("Status", "Status");
    public static readonly ReportTerm Priority = new("Priority", "Prioritet");
    public static readonly ReportTerm Assessment = new("Assessment", "Bedömning");
    public static readonly ReportTerm Rule = new("Rule", "Regel");
    public static readonly ReportTerm Clause = new("Clause", "Punkt");
    public static readonly ReportTerm Requirement = new("Requirement", "Krav");
    public static readonly ReportTerm Account = new("Account", "Konto");
    public static readonly ReportTerm Regarding = new("Concerns", "Avser");
    public static readonly ReportTerm AccountId = new("Account id", "Konto-id");
    public static readonly ReportTerm Platform = new("Platform", "Plattform");
    public static readonly ReportTerm Department = new("Department", "Förvaltning");
    public static readonly ReportTerm Unit = new("Unit", "Enhet");
    public static readonly ReportTerm Seen = new("What we saw", "Vad vi såg");
    public static readonly ReportTerm Observed = new("Observed", "Observerat");
    public static readonly ReportTerm Missing = new("Missing value", "Uppgift som saknas");
    public static readonly ReportTerm Remedy = new("Remedy", "Åtgärd");
    public static readonly ReportTerm Responsible = new("Responsible", "Ansvarig");
    public static readonly ReportTerm Due = new("Due", "Senast");
    public static readonly ReportTerm Overdue = new("Overdue", "Förfallen");
    public static readonly ReportTerm AttestedBy = new("To be attested by", "Ska intygas av");
    public static readonly ReportTerm ToAttest = new("To attest", "Att intyga");
    public static readonly ReportTerm Otherwise = new("Otherwise", "Annars");
    public static readonly ReportTerm FromDay = new("From", "Från och med");
    public static readonly ReportTerm ThroughDay = new("Through", "Till och med");
    public static readonly ReportTerm EndsSoonHeading = new("Ends soon", "Upphör snart");
    public static readonly ReportTerm Because = new("Because", "Skäl");
    public static readonly ReportTerm ApprovedBy = new("Approved by", "Godkänd av");
    public static readonly ReportTerm Comment = new("Comment", "Kommentar");
    public static readonly ReportTerm Number = new("Number", "Antal");
    public static readonly ReportTerm Accounts = new("Accounts", "Konton");
    public static readonly ReportTerm Rules = new("Rules", "Regler");
    public static readonly ReportTerm Answers = new("Answers", "Svar");
    public static readonly ReportTerm Section = new("Section", "Avsnitt");
    public static readonly ReportTerm Why = new("Why", "Varför");
    public static readonly ReportTerm ShareMet = new("Share met", "Andel uppfyllt");
    public static readonly ReportTerm Remark = new("Remark", "Anmärkning");
    public static readonly ReportTerm Policy = new("Guideline", "Riktlinje");
    public static readonly ReportTerm PolicyName = new("Name", "Namn");
    public static readonly ReportTerm File = new("File", "Fil");
    public static readonly ReportTerm Place = new("Place", "Plats");
    public static readonly ReportTerm Version = new("Version", "Version");
    public static readonly ReportTerm Source = new("Source", "Källa");
    public static readonly ReportTerm Decided = new("Decided", "Beslutad");
    public static readonly ReportTerm Effective = new("In force from", "Gäller från");
    public static readonly ReportTerm ValidTo = new("Valid to", "Gäller till");
    public static readonly ReportTerm InScope = new("Accounts covered", "Konton som omfattas");
    public static readonly ReportTerm AsOf = new("Judged as of", "Bedömt per");
    public static readonly ReportTerm Organisation = new("Organisation", "Organisation");
    public static readonly ReportTerm SnapshotFile = new("Inventory file", "Inventeringens fil");
    public static readonly ReportTerm SnapshotId = new("Inventory id", "Inventeringens id");
    public static readonly ReportTerm SnapshotDay = new("Inventory's date", "Inventeringens datum");
    public static readonly ReportTerm Program = new("Program", "Program");
    public static readonly ReportTerm Meaning = new("Meaning", "Betydelse");
    public static readonly ReportTerm Total = new("Total", "Totalt");

    // Short column headings of counts
    public static readonly ReportTerm Gaps = new("Gaps", "Brister");
    public static readonly ReportTerm ThereofOverdue = new("Overdue", "Varav förfallna");
    public static readonly ReportTerm OverdueShort = new("‼ Overdue", "‼ Förfallna");
    public static readonly ReportTerm Attestations = new("Attestations due", "Intyganden saknas");
    public static readonly ReportTerm WaivedShort = new("Waived", "Dispens");
    public static readonly ReportTerm Advisories = new("Recommendations", "Rekommendationer");
    public static readonly ReportTerm Pending = new("Not yet due", "Ej förfallet");
    public static readonly ReportTerm Unknown = new("Information missing", "Uppgift saknas");
    public static readonly ReportTerm Met = new("Met", "Uppfyllt");
    public static readonly ReportTerm NotApplicable = new("Not applicable", "Ej tillämpligt");

    // Answers
    public static readonly ReportTerm Yes = new("yes", "ja");
    public static readonly ReportTerm IsOverdue = new("‼ overdue", "‼ förfallen");
    public static readonly ReportTerm HasLapsed = new("‼ lapsed", "‼ utgånget");
    public static readonly ReportTerm EndsSoon = new("‼ ends within {0} days", "‼ upphör inom {0} dagar");
    public static readonly ReportTerm NoEnd = new("no end", "tills vidare");
    public static readonly ReportTerm UnknownUnit = new("(unit unknown)", "(enhet okänd)");
    public static readonly ReportTerm NoUnit = new("(whole organisation)", "(hela organisationen)");
    public static readonly ReportTerm NoName = new("(no name)", "(utan namn)");
    public static readonly ReportTerm OtherPlatform = new("Other platform", "Annan plattform");
    public static readonly ReportTerm NothingNamed = new("not enough information", "underlaget räcker inte");
    public static readonly ReportTerm FillIn = new("Find out and enter in the inventory: {0}.", "Ta reda på och för in i inventeringen: {0}.");
    public static readonly ReportTerm LetAttest = new("To be attested by {0}, and entered in the inventory.", "Ska intygas av {0} och föras in i inventeringen.");
    public static readonly ReportTerm AlsoClauses = new("{0} (also {1})", "{0} (även {1})");
    public static readonly ReportTerm NotCovered = new("Not covered by the guideline", "Omfattas inte av riktlinjen");
    public static readonly ReportTerm Cut = new(" … [cut]", " … [avkortat]");

    // Work states, for the drop-down list; without commas, which part its entries
    public static readonly IReadOnlyList<ReportTerm> WorkStates =
    [
        new("Not started", "Ej påbörjad"),
        new("In progress", "Pågår"),
        new("Done", "Klar"),
        new("Exemption sought", "Undantag söks"),
    ];

    // Figures, chart, coming, fill in first
    public static readonly ReportTerm KeyFiguresHeading = new("How are we doing?", "Hur ligger vi till?");
    public static readonly ReportTerm Figure = new("Key figure", "Nyckeltal");
    public static readonly ReportTerm OpenGaps = new("Open gaps", "Öppna brister");
    public static readonly ReportTerm GapsOverdue = new("‼ of which overdue", "‼ varav förfallna");
    public static readonly ReportTerm DueSoon = new("Due within {0} days", "Ska göras inom {0} dagar");
    public static readonly ReportTerm ShareOfJudged = new("Share met of what was judged", "Andel uppfyllt av det bedömda");
    public static readonly ReportTerm AnswersNotAssessed = new("Answers not assessed", "Svar som inte kunde bedömas");
    public static readonly ReportTerm TopRules = new("Rules with most gaps", "Regler med flest brister");
    public static readonly ReportTerm ByUnitWorst = new("By unit, most gaps first", "Per enhet, flest brister först");
    public static readonly ReportTerm ChartTitle = new("Answers by unit", "Svar per enhet");
    public static readonly ReportTerm ChartTitleOf = new("Answers by unit: the {0} with most gaps", "Svar per enhet: de {0} med flest brister");
    public static readonly ReportTerm AnswerCount = new("Number of answers", "Antal svar");
    public static readonly ReportTerm ChartText = new(
        "Stacked bar chart of the answers by unit and assessment; the figures stand in the table by unit. {0}",
        "Staplat stapeldiagram över svaren per enhet och bedömning; siffrorna står i tabellen per enhet. {0}");
    public static readonly ReportTerm ChartUnit = new("{0}: {1}.", "{0}: {1}.");
    public static readonly ReportTerm Day = new("Last day", "Sista dag");
    public static readonly ReportTerm DaysLeft = new("Days left", "Dagar kvar");
    public static readonly ReportTerm WhatHappens = new("What happens", "Vad som händer");
    public static readonly ReportTerm ComingIntro = new(
        "What falls due, runs out or ends within {0} days, the next day first.",
        "Det som förfaller, går ut eller upphör inom {0} dagar, närmaste dag först.");
    public static readonly ReportTerm NothingComing = new("Nothing falls due, runs out or ends within {0} days.", "Inget förfaller, går ut eller upphör inom {0} dagar.");
    public static readonly ReportTerm BecomesGap = new("becomes a gap if nothing is done", "blir en brist om inget görs");
    public static readonly ReportTerm BecomesAdvisory = new("becomes a recommendation not met if nothing is done", "blir en rekommendation ej uppfylld om inget görs");
    public static readonly ReportTerm AttestationEnds = new("the attestation runs out unless it is renewed", "intygandet går ut om det inte förnyas");
    public static readonly ReportTerm WaiverEnds = new("the waiver ends; then: {0}", "dispensen upphör; därefter: {0}");
    public static readonly ReportTerm FillInHeading = new("Fill in this first", "Fyll i detta först");
    public static readonly ReportTerm FillInWhat = new("What is missing", "Det som saknas");
    public static readonly ReportTerm FillInHow = new("What to do", "Att göra");
    public static readonly ReportTerm FillInWhere = new("Where", "Var");
    public static readonly ReportTerm FillInSettles = new("Answers settled", "Svar som avgörs");
    public static readonly ReportTerm FillInSection = new("Keep {0} in the inventory, and {1} settled.", "För in {0} i inventeringen, så avgörs {1}.");
    public static readonly ReportTerm FillInCells = new("Fill in {0} in the column \u201c{1}\u201d, and {2} settled.", "Fyll i {0} i kolumnen \u201d{1}\u201d, så avgörs {2}.");
    public static readonly ReportTerm FillInRecords = new("Enter \u201c{1}\u201d {0}, and {2} settled.", "För in \u201d{1}\u201d {0}, så avgörs {2}.");
    public static readonly ReportTerm FillInMore = new(
        "Counted are answers for which nothing else is missing. {0} of {1} need more than one of these, or something else as well.",
        "Räknade är svar där inget annat saknas. {0} av {1} behöver mer än en sådan uppgift.");
    public static readonly ReportTerm AllOfIt = new("the whole section", "hela avsnittet");

    // Why a note could not be put on its finding, in the order of WorkTrouble without its first
    public static readonly IReadOnlyList<ReportTerm> WorkTroubles =
    [
        new("The row had no id.", "Raden saknade id."),
        new("The row's id had been changed.", "Radens id var ändrat."),
        new("Another row with this id said something else.", "En annan rad med samma id sade något annat."),
    ];

    // Sentences
    public static readonly ReportTerm Intro = new(
        "{0} judged as of {1} against {2} with {3}.",
        "{0}, bedömda per {1} mot {2} med {3}.");
    public static readonly ReportTerm KeyFigures = new("{0}; {1}.", "{0}; {1}.");
    public static readonly ReportTerm MetOfJudged = new(
        "{0} of {1} judged answers are met ({2} %).",
        "{0} av {1} bedömda svar är uppfyllda ({2} %).");
    public static readonly ReportTerm NothingJudged = new(
        "No answer could be judged as met or not met: this report says nothing about compliance.",
        "Inget svar kunde bedömas som uppfyllt eller ej: rapporten säger ingenting om efterlevnaden.");
    public static readonly ReportTerm NoFindings = new(
        "There is nothing to act on among what was judged.",
        "Det finns inget att åtgärda bland det som bedömdes.");
    public static readonly ReportTerm NothingWaived = new(
        "No waiver in force excepts anything here.",
        "Ingen gällande dispens undantar något här.");
    public static readonly ReportTerm WaiversIntro = new(
        "These requirements are not met, but a waiver is in force. They are neither in the work list nor in the share met.",
        "Dessa krav är inte uppfyllda, men en dispens gäller. De står inte i åtgärdslistan och ingår inte i andelen uppfyllt.");
    public static readonly ReportTerm NothingMissing = new(
        "Nothing: every rule that applies could be judged.",
        "Inget: alla regler som gäller kunde bedömas.");
    public static readonly ReportTerm NotAssessedLine = new("Not assessed: {0} {1}.", "Ej bedömt: {0} {1}.");
    public static readonly ReportTerm NotAssessedField = new(
        "Not assessed: {0} \u201c{1}\u201d, which is in the inventory for no account.",
        "Ej bedömt: {0} \u201d{1}\u201d, som inte finns för något konto i inventeringen.");
    public static readonly ReportTerm NotAssessedShort = new(
        "{0} of {1} rules could not be judged anywhere, since the inventory lacks what they need: {2}. See Not assessed.",
        "{0} av {1} regler kunde inte bedömas alls, eftersom inventeringen saknar det som de behöver: {2}. Se Ej bedömt.");
    public static readonly ReportTerm UnknownSplit = new(
        "Of {0} answers with information missing {1} depend on what the inventory does not keep; see Not assessed.",
        "Av {0} svar där uppgift saknas beror {1} på sådant som inventeringen inte för; se Ej bedömt.");
    public static readonly ReportTerm ConcernsLine = new("It concerns {0}.", "Det berör {0}.");
    public static readonly ReportTerm IsAbsent = new(
        "The inventory says that it is not kept.",
        "Inventeringen anger att avsnittet inte förs.");
    public static readonly ReportTerm IsEmpty = new(
        "Nothing of it is in the inventory, and nothing says that it is complete.",
        "Ingenting av det finns i inventeringen, och inget säger att det är fullständigt.");
    public static readonly ReportTerm NoAccountHasIt = new("No account has it.", "Inget konto har uppgiften.");
    public static readonly ReportTerm NoPolicies = new(
        "No guideline was evaluated; nothing has been checked.",
        "Ingen riktlinje prövades; ingenting har kontrollerats.");
    public static readonly ReportTerm NoRules = new(
        "The guideline {0} has no rules; nothing of it has been checked.",
        "Riktlinjen {0} har inga regler; ingenting av den har kontrollerats.");
    public static readonly ReportTerm NoAccounts = new(
        "The inventory holds no accounts; no account has been checked.",
        "Inventeringen innehåller inga konton; inget konto har kontrollerats.");
    public static readonly ReportTerm NoneInScope = new(
        "The guideline {0} covers none of the accounts ({1}); its rules ({2}) were not asked.",
        "Riktlinjen {0} omfattar inget av kontona ({1}); dess regler ({2}) har inte prövats.");
    public static readonly ReportTerm NothingToAsk = new(
        "These rules applied to nothing here and say nothing about compliance: {0}.",
        "Dessa regler gällde ingenting här och säger inget om efterlevnaden: {0}.");
    public static readonly ReportTerm AppliedToNothing = new("Applied to nothing here.", "Gällde ingenting här.");
    public static readonly ReportTerm NoAnswerJudged = new("Could not be judged.", "Kunde inte bedömas.");
    public static readonly ReportTerm NotInMatrix = new(
        "Rules that are not about accounts are not in this table: {0}.",
        "Regler som inte gäller konton står inte i tabellen: {0}.");
    public static readonly ReportTerm More = new(
        "{0} more are not shown here; gap-report.json has them all.",
        "Ytterligare {0} visas inte här; gap-report.json innehåller alla.");
    public static readonly ReportTerm KeepACopy = new(
        "Fill in Status and Comment and save the workbook. The next check takes both over: policycheck check --carry FILE. Nothing else that is changed here is kept.",
        "Fyll i Status och Kommentar och spara arbetsboken. Nästa kontroll tar med båda: policycheck check --carry FIL. Andra ändringar här följer inte med.");
    public static readonly ReportTerm ResolvedIntro = new(
        "What somebody wrote in an earlier report and what is no finding any more, or could not be put on one. --carry keeps these rows.",
        "Det som någon skrev i en tidigare rapport och som inte längre är en avvikelse, eller inte kunde föras till någon. --carry behåller raderna.");
    public static readonly ReportTerm FromReport = new("From the report of", "Från rapporten per");
    public static readonly ReportTerm AnswerNow = new("Answer now", "Svar nu");
    public static readonly ReportTerm NoAnswerNow = new("No longer asked", "Prövas inte längre");
    public static readonly ReportTerm DayNotKnown = new("not known", "okänd dag");
    public static readonly ReportTerm HowToRead = new(
        "Answers count once per rule and account, post, contribution, moderation case, unit or person. Share met is what is met of what could be judged; a missing or lapsed attestation counts as not met, and what is unknown, not yet due, waived or not applicable is not in it. A due date is the last day for the remedy, counted from the day of this report, or the day that was missed.",
        "Svar räknas en gång per regel och konto, inlägg, inkommet bidrag, modereringsärende, enhet eller person. Andel uppfyllt är det uppfyllda av det som kunde bedömas; ett intygande som saknas eller har gått ut räknas som ej uppfyllt, och det som är okänt, ej förfallet, undantaget genom dispens eller ej tillämpligt ingår inte. Senast är sista dagen för åtgärden, räknad från rapportens dag, eller den dag som missades.");
    public static readonly ReportTerm NotAssessedIntro = new(
        "What is missing is neither met nor not met. It can be judged once the inventory holds it.",
        "Det som saknas är varken uppfyllt eller brist. Det kan bedömas när inventeringen innehåller det.");
    public static readonly ReportTerm UnknownNotInMatrix = new(
        "Rules that could be judged for no account are left out: {0}; see Not assessed.",
        "Regler som inte kunde bedömas för något konto är utelämnade: {0}; se Ej bedömt.");
    public static readonly ReportTerm RulesWithoutAnswer = new("Rules without a judged answer ({0})", "Regler utan bedömt svar ({0})");
    public static readonly ReportTerm NothingInMatrix = new(
        "No rule about accounts could be judged; see Not assessed.",
        "Ingen regel om konton kunde bedömas; se Ej bedömt.");
    public static readonly ReportTerm NoRuleColumns = new(
        "No rule is about accounts; there is nothing to show here.",
        "Ingen regel handlar om konton; det finns inget att visa här.");
    public static readonly ReportTerm Page = new("Page", "Sida");
    public static readonly ReportTerm PageOf = new("of", "av");
    public static readonly ReportTerm PostItem = new("post {0}", "inlägg {0}");
    public static readonly ReportTerm InboundItem = new("contribution {0}", "inkommet {0}");
    public static readonly ReportTerm ModerationItem = new("moderation case {0}", "modereringsärende {0}");
    public static readonly ReportTerm ExternalPostSubject = new("{0} (post on somebody else's account)", "{0} (inlägg på annans konto)");
    public static readonly ReportTerm OrganisationSubject = new("{0} (whole organisation)", "{0} (hela organisationen)");
    public static readonly ReportTerm Concerned = new("Concerns", "Berör");
    public static readonly ReportTerm Detail = new("Detail", "Uppgift");
    public static readonly ReportTerm Value = new("Value", "Värde");
    public static readonly ReportTerm Id = new("Id", "Id");

    // Counted things: none, one, many
    public static readonly CountTerm GapCount = new(new("0 gaps", "0 brister"), new("{0} gap", "{0} brist"), new("{0} gaps", "{0} brister"));
    public static readonly CountTerm OverdueCount = new(
        new("none of them overdue", "ingen av dem förfallen"), new("{0} of them overdue", "varav {0} förfallen"), new("{0} of them overdue", "varav {0} förfallna"));
    public static readonly CountTerm AttestationCount = new(
        new("0 attestations due", "inget intygande saknas"),
        new("{0} attestation due", "{0} intygande saknas eller har gått ut"),
        new("{0} attestations due", "{0} intyganden saknas eller har gått ut"));
    public static readonly CountTerm WaivedCount = new(new("0 waived", "0 med dispens"), new("{0} waived", "{0} med dispens"), new("{0} waived", "{0} med dispens"));
    public static readonly CountTerm AndMore = new(new("", ""), new("and {0} more", "och {0} till"), new("and {0} more", "och {0} till"));
    public static readonly CountTerm AdvisoryCount = new(
        new("0 recommendations not met", "0 rekommendationer ej uppfyllda"),
        new("{0} recommendation not met", "{0} rekommendation ej uppfylld"),
        new("{0} recommendations not met", "{0} rekommendationer ej uppfyllda"));
    public static readonly CountTerm PendingCount = new(
        new("0 not yet due", "0 ej förfallna"), new("{0} not yet due", "{0} ej förfallen"), new("{0} not yet due", "{0} ej förfallna"));
    public static readonly CountTerm UnknownCount = new(
        new("information missing for 0 answers", "uppgift saknas för 0 svar"),
        new("information missing for {0} answer", "uppgift saknas för {0} svar"),
        new("information missing for {0} answers", "uppgift saknas för {0} svar"));
    public static readonly CountTerm AccountCount = new(new("no accounts", "inga konton"), new("{0} account", "{0} konto"), new("{0} accounts", "{0} konton"));
    public static readonly CountTerm OrganisationCount = new(new("", ""), new("the organisation as a whole", "organisationen som helhet"), new("{0} organisations", "{0} organisationer"));
    public static readonly CountTerm UnitCount = new(new("", ""), new("{0} unit", "{0} enhet"), new("{0} units", "{0} enheter"));
    public static readonly CountTerm PersonCount = new(new("", ""), new("{0} person", "{0} person"), new("{0} persons", "{0} personer"));
    public static readonly CountTerm ExternalPostCount = new(
        new("", ""), new("{0} post on somebody else's account", "{0} inlägg på annans konto"), new("{0} posts on accounts of others", "{0} inlägg på andras konton"));
    public static readonly CountTerm AnswersSettled = new(new("no answers are", "inga svar"), new("{0} answer is", "{0} svar"), new("{0} answers are", "{0} svar"));
    public static readonly CountTerm CellCount = new(new("no cells", "inga rutor"), new("{0} cell", "{0} ruta"), new("{0} cells", "{0} rutor"));
    public static readonly CountTerm PlaceCount = new(new("nowhere", "ingenstans"), new("in {0} place", "på {0} ställe"), new("in {0} places", "på {0} ställen"));
    public static readonly CountTerm RuleCount = new(new("no rules", "inga regler"), new("{0} rule", "{0} regel"), new("{0} rules", "{0} regler"));
    public static readonly CountTerm RuleNeeds = new(new("no rules need", "inga regler behöver"), new("{0} rule needs", "{0} regel behöver"), new("{0} rules need", "{0} regler behöver"));
    public static readonly CountTerm PolicyCount = new(new("no guidelines", "inga riktlinjer"), new("{0} guideline", "{0} riktlinje"), new("{0} guidelines", "{0} riktlinjer"));

    // Verdicts: sign, short word, meaning, in the order of Verdict
    private static readonly (string Sign, ReportTerm Short, ReportTerm Meaning)[] Verdicts =
    [
        ("✗", new("Gap", "Brist"), new("The requirement applies and is not met.", "Kravet gäller och är inte uppfyllt.")),
        ("?", new("Unknown", "Okänt"), new("It depends on something that is not in the inventory.", "Beror på något som inte finns i inventeringen.")),
        ("✎", new("Attest", "Intyga"), new("Somebody has to vouch for this, and there is no valid attestation.", "Någon ska intyga detta, och giltigt intyg saknas.")),
        ("…", new("Waits", "Väntar"), new("The duty exists, and its last day has not passed.", "Kravet finns, och sista dagen har inte passerat.")),
        ("!", new("Advice", "Råd"), new("A recommendation is not followed.", "En rekommendation följs inte.")),
        ("◇", new("Waived", "Dispens"), new("Not met, and excepted by a waiver in force.", "Inte uppfyllt, men undantaget genom en dispens som gäller.")),
        ("✓", new("Met", "Uppfyllt"), new("The requirement applies and is met.", "Kravet gäller och är uppfyllt.")),
        ("–", new("n/a", "Ej aktuellt"), new("The requirement does not apply here.", "Kravet gäller inte här.")),
    ];

    // Sections as they stand in a sentence, in the order of Section
    private static readonly ReportTerm[] Sections =
    [
        new("the list of accounts", "kontolistan"),
        new("the profiles", "profiluppgifterna"),
        new("the access lists", "behörigheterna"),
        new("the register of accounts", "kontoregistret"),
        new("the change notices", "ändringsanmälningarna"),
        new("the applications", "ansökningarna"),
        new("the decisions", "besluten"),
        new("the archiving log", "arkiveringsloggen"),
        new("the closing records", "avslutsuppgifterna"),
        new("the Meta Business links", "Meta-kopplingarna"),
        new("the tree of Facebook pages", "Facebookträdet"),
        new("the log of posts", "inläggsloggen"),
        new("the log of contributions", "loggen över inkommet"),
        new("the moderation log", "modereringsloggen"),
        new("the monitoring log", "bevakningsloggen"),
        new("the list of persons", "personlistan"),
        new("the organisation tree", "organisationsträdet"),
        new("the assignments", "uppdragen"),
        new("the acknowledgements", "kvittenserna"),
        new("the trainings", "utbildningarna"),
        new("the attestations", "intygandena"),
        new("the governance facts", "styrningsuppgifterna"),
        new("the posts on accounts of others", "inläggen på andras konton"),
    ];

    /// <summary>The sign where a policy does not cover an account.</summary>
    public const string NotCoveredSign = "○";

    public static string Sign(Verdict verdict) => Verdicts[(int)verdict].Sign;

    public static ReportTerm Short(Verdict verdict) => Verdicts[(int)verdict].Short;

    public static ReportTerm MeaningOf(Verdict verdict) => Verdicts[(int)verdict].Meaning;

    public static ReportTerm Name(Section section) => Sections[(int)section];
}
