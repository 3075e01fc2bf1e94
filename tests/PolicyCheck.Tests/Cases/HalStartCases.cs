using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>Hallstahammar: who answers for an account, the tree of pages, the steps before opening, closing.</summary>
public sealed class HalStartCases
{
    private const string Closed = "status = Closed; closedOn = 2026-11-01; ";
    private const string ApprovedClosing = "approvals += { kind: Close, outcome: Approved, decidedByRole: UnitManager, decidedOn: 2026-10-20 }; ";

    private static readonly CaseTable Cases = new()
    {
        { "4a a common account of communications", Hal, "scope = Common; responsibleUnitId = hal-kommunikation", "HAL-4a Pass, HAL-4e N/A" },
        { "4a a common account of the school", Hal, "scope = Common", "HAL-4a Gap, HAL-4e N/A" },
        { "4a scope not known", Hal, "scope = null", "HAL-4a HAL-4e Unknown" },
        { "4e run by communications", Hal, "responsibleUnitId = hal-kommunikation", "HAL-4e Gap" },
        { "4e run by nobody known", Hal, "responsibleUnitId = null", "HAL-4e Unknown" },
        { "4e a department's account", Hal, "scope = Department", "HAL-4e Pass" },

        { "6a a root of its own", Hal, "tree = { isRoot: true }", "HAL-6a Gap" },
        { "6a below nothing", Hal, "tree = { isRoot: false }", "HAL-6a Gap" },
        { "6a below itself", Hal, "tree.parentAccountId = hal", "HAL-6a Gap" },
        { "6a below a closed page", Hal, "/accounts[hal-kommunen].status = Closed; /accounts[hal-kommunen].closedOn = 2026-11-20", "HAL-6a HAL-16b Gap" },
        { "6a place not known", Hal, "tree = null", "HAL-6a Unknown" },
        { "6a whether the page above is the root is not known", Hal, "/accounts[hal-kommunen].tree = null", "HAL-6a Unknown" },

        { "6d one name", Hal, "startApplication.statedAdminRefs = [h1]", "HAL-6d Gap" },
        { "6d the same name twice", Hal, "startApplication.statedAdminRefs = [h1, h1]", "HAL-6d Gap" },
        { "6d names not known", Hal, "startApplication.statedAdminRefs = null", "HAL-6d HAL-6e Unknown" },
        { "6d one name on Instagram", Hal, "platform = Instagram; startApplication.statedAdminRefs = [h1]", "HAL-6a HAL-6e HAL-7a N/A" },
        { "6d no name on Instagram", Hal, "platform = Instagram; startApplication.statedAdminRefs = []", "HAL-6d Gap, HAL-6a HAL-6e HAL-7a N/A" },
        { "6e one of them is no contact", Hal, "startApplication.contactPersonRefs = [h1]", "HAL-6e Gap" },
        { "6e a third contact without rights", Hal, "startApplication.contactPersonRefs = [h1, h2, barn]", "HAL-6e Gap" },
        { "6e contacts not known", Hal, "startApplication.contactPersonRefs = null", "HAL-6e Unknown" },

        { "7b documented on the day of closing", Hal, Closed + ApprovedClosing + """
            closure = { reason: NotLinkable };
            archiveEvents += { kind: FullExport, trigger: PreDeletion, capturedOn: 2026-11-01, succeeded: true }
            """, CaseTable.HalOpen + " N/A, HAL-7b HAL-10c2 Pass" },
        { "7b documented the day after", Hal, Closed + ApprovedClosing + """
            closure = { reason: Inactive };
            archiveEvents += { kind: FullExport, trigger: PreClosure, capturedOn: 2026-11-02, succeeded: true }
            """, CaseTable.HalOpen + " N/A, HAL-7b Gap, HAL-10c2 Pass" },
        { "7b closed for another reason", Hal, Closed + ApprovedClosing + "closure = { reason: Other }", CaseTable.HalOpen + " N/A, HAL-10c2 Pass" },
        { "7b Instagram", Hal, Closed + ApprovedClosing + "platform = Instagram; closure = { reason: Inactive }", CaseTable.HalOpen + " N/A, HAL-10c2 Pass" },
        { "7b captures not kept", Hal, Closed + ApprovedClosing + "closure = { reason: Inactive }; archiveEvents = null", CaseTable.HalOpen + " N/A, HAL-7b Unknown, HAL-10c2 Pass" },

        { "10c1 approved on the day", Hal, "approvals[0].decidedOn = 2025-09-01", "" },
        { "10c1 approved the day after", Hal, "approvals[0].decidedOn = 2025-09-02", "HAL-10c1 Gap" },
        { "10c1 approved by communications", Hal, "approvals[0].decidedByRole = CommsFunction", "HAL-10c1 Gap" },
        { "10c1 rejected", Hal, "approvals[0].outcome = Rejected", "HAL-10c1 Gap" },
        { "10c1 opened the day before the guideline, approved later", Hal, "openedOn = 2025-05-11; register.reportedToCommsOn = 2025-05-11", "" },
        { "10c1 opened on the guideline's day, approved later", Hal, "openedOn = 2025-05-12; register.reportedToCommsOn = 2025-05-12", "HAL-10c1 HAL-11a HAL-11b HAL-11d Gap" },
        { "10c1 an old account never approved", Hal, "openedOn = 2015-01-01; register.reportedToCommsOn = 2015-01-01; approvals = []", "HAL-10c1 Gap" },
        { "10c1 approvals not kept", Hal, "approvals = null; /dataCompleteness.approvals = Absent", "HAL-10c1 HAL-10c2 Any" },
        { "10c2 approved the day after closing", Hal, Closed + """
            closure = { reason: Other };
            approvals += { kind: Close, outcome: Approved, decidedByRole: UnitManager, decidedOn: 2026-11-02 }
            """, CaseTable.HalOpen + " N/A, HAL-10c2 Gap" },

        { "11 no application, all forms kept", Hal, "startApplication = null", "HAL-11d Gap, HAL-6d HAL-6e HAL-11a HAL-11b N/A" },
        { "11 no application, forms kept in part", Hal, "startApplication = null; /dataCompleteness.startForms = Partial", "HAL-11d HAL-6d HAL-6e HAL-11a HAL-11b Unknown" },
        { "11a contacted the day after opening", Hal, "startApplication.commsContactedOn = 2025-09-02", "HAL-11a Gap" },
        { "11a never contacted", Hal, "startApplication.commsContactedOn = null", "HAL-11a Gap" },
        { "11b analysed with somebody else", Hal, "startApplication.needsAnalysisWithRole = ContactCentre", "HAL-11b Gap" },
        { "11b analysed after opening", Hal, "startApplication.needsAnalysisOn = 2025-09-02", "HAL-11b Gap" },
        { "11d by e-mail", Hal, "startApplication.channel = Email", "HAL-11d Gap" },
        { "11d after opening", Hal, "startApplication.submittedOn = 2025-09-02", "HAL-11d Gap" },
        { "11g last year's text", Hal, "profile.standardIntroTextKey = hal-intro-2019", "HAL-11g Gap" },
        { "11g text not known", Hal, "profile.standardIntroTextKey = null", "HAL-11g Unknown" },
        { "14c written by somebody else", Hal, "/assignments[0].documentedByRole = Communicator", "HAL-14c Gap" },
        { "14c never written, all assignments kept", Hal, "/assignments[0].accountId = hal-kommunen", "HAL-14c Gap" },
        { "14c not written, assignments kept in part", Hal, "/assignments[0].accountId = hal-kommunen; /dataCompleteness.assignments = Partial", "HAL-14c Unknown" },
        { "14c assignments not kept", Hal, "/assignments = null; /dataCompleteness.assignments = Absent", "HAL-14c Unknown" },
        { "14c an editor without assignment", Hal, """
            /assignments[3].accountId = hal-kommunen;
            access += { personRef: barn, role: Editor, designated: true, validFrom: 2025-09-01 }
            """, "HAL-14c Gap" },
    };

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);
}
