using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>OST-H1a, H3, S5a, S7a: decision, start form, picture and the communicator's access.</summary>
public sealed class OstCases
{
    private static readonly CaseTable Cases = new()
    {
        { "H1a decided on the day of opening", Ost, "approvals[0].decidedOn = 2021-02-01", "OST-H1a Pass" },
        { "H1a rejected", Ost, "approvals[0].outcome = Rejected", "OST-H1a OST-S3c Gap" },
        { "H1a outcome not known", Ost, "approvals[0].outcome = null", "OST-H1a OST-S3c Unknown" },
        { "H1a a decision to close", Ost, "approvals[0].kind = Close", "OST-H1a OST-S3c Gap" },
        { "H1a a decision about what?", Ost, "approvals[0].kind = null", "OST-H1a OST-S3c Unknown" },
        { "H1a by whom?", Ost, "approvals[0].decidedByRole = null", "OST-H1a Unknown" },
        { "H1a by whom? and late", Ost, "approvals[0].decidedByRole = null; approvals[0].decidedOn = 2021-02-02", "OST-H1a Gap" },
        { "H1a when? all decisions kept", Ost, "approvals[0].decidedOn = null", "OST-H1a OST-S3c Gap" },
        { "H1a when? decisions kept in part", Ost, "approvals[0].decidedOn = null; /dataCompleteness.approvals = Partial", "OST-H1a OST-S3c Unknown" },
        { "H1a none", Ost, "approvals = []", "OST-H1a OST-S3c Gap" },
        { "H1a not collected", Ost, "approvals = null", "OST-H1a OST-S3c Unknown" },
        { "H1a not kept", Ost, "approvals = missing; /dataCompleteness.approvals = Absent", "OST-H1a OST-S3c Unknown" },
        { "H1a a late one and one in time", Ost,
            "approvals[0].decidedOn = 2021-02-02; approvals += { kind: Open, outcome: Approved, decidedByRole: DistrictDirector, decidedOn: 2021-01-30 }", "OST-H1a Pass" },
        { "H1a the manager in time and the strategist late", Ost,
            "approvals[0].decidedOn = 2021-02-02; approvals += { kind: Open, outcome: Approved, decidedByRole: UnitManager, decidedOn: 2021-01-30 }", "OST-H1a Gap" },
        { "H1a opened on the day before the routine", Ost, "openedOn = 2020-05-31; approvals = []", "OST-H1a N/A, " + Old },
        { "H1a opened on the routine's first day", Ost, "openedOn = 2020-06-01; approvals = []", "OST-H1a OST-S1c OST-S3c Gap" },
        { "H1a opened when?", Ost, "openedOn = null", "OST-H1a Unknown, " + OpenedWhen },
        { "H1a old account, approvals unknown", Ost, "openedOn = 2015-01-01; approvals = null", "OST-H1a N/A, " + Old },

        { "H3 handed in long after opening", Ost, "startApplication.submittedOn = 2026-11-20", "OST-H3 Pass, OST-S1c Gap" },
        { "H3 handed in after the day asked about", Ost, "startApplication.submittedOn = 2026-11-20", "OST-H3 OST-S1c Gap", "2026-11-19" },
        { "H3 not handed in, all forms kept", Ost, "startApplication.submittedOn = null", "OST-H3 OST-S1c Gap" },
        { "H3 not handed in, forms kept in part", Ost, "startApplication.submittedOn = null; /dataCompleteness.startForms = Partial", "OST-H3 OST-S1c Unknown" },
        { "H3 no form, all forms kept", Ost, "startApplication = null", "OST-H3 OST-S1a Gap, " + NoForm },
        { "H3 no form in the file, all forms kept", Ost, "startApplication = missing", "OST-H3 OST-S1a Gap, " + NoForm },
        { "H3 no form, forms kept in part", Ost, "startApplication = null; /dataCompleteness.startForms = Partial", "OST-H3 Unknown, " + CaseTable.OstForm + " Unknown" },
        { "H3 no form, forms not kept", Ost, "startApplication = null; /dataCompleteness.startForms = Absent", "OST-H3 Unknown, " + CaseTable.OstForm + " Unknown" },
        { "H3 no form, nothing said about forms", Ost, "startApplication = null; /dataCompleteness.startForms = missing", "OST-H3 Unknown, " + CaseTable.OstForm + " Unknown" },
        { "H3 old account without form", Ost, "openedOn = 2015-01-01; startApplication = null", "OST-H1a OST-S1a N/A, OST-H3 Gap, " + NoForm },
        { "H3 opened when? no form", Ost, "openedOn = null; startApplication = null", "OST-H1a OST-H9b OST-S1a Unknown, OST-H3 Gap, " + NoForm },
        { "H3 incomplete form is another clause", Ost, "startApplication.formComplete = false", "OST-H3 Pass, OST-S1a Gap" },

        { "S5a red arms", Ost, "profile.pictureKind = RedArmsAlone", "OST-S5a Gap" },
        { "S5a red arms combined", Ost, "profile.pictureKind = RedArmsCombined", "OST-S5a Gap" },
        { "S5a another", Ost, "profile.pictureKind = Other", "OST-S5a Gap" },
        { "S5a another on a common account", Ost, "scope = Common; profile.pictureKind = Other", "OST-S5a Gap" },
        { "S5a no profile", Ost, "profile = null", "OST-S5a Unknown" },
        { "S5a opened when?", Ost, "openedOn = null; profile.pictureKind = Other", "OST-S5a Gap, OST-H1a Unknown, " + OpenedWhen },

        { "S7a holds the login", Ost, "access[2].role = CredentialHolder", "OST-S7a Pass" },
        { "S7a is only an editor", Ost, "access[2].role = Editor", "OST-S7a Gap, " + NewEditor },
        { "S7a is only account lead", Ost, "access[2].role = AccountLead", "OST-S7a OST-H6a OST-H6b OST-H6c OST-S8a Gap, OST-H5b OST-S8b AttestationDue, " + NewEditor },
        { "S7a role on the account not known", Ost, "access[2].role = null", "OST-S7a OST-H5b OST-H6a OST-H6b OST-H6c OST-S6a OST-S6b OST-S6c OST-S8a OST-S8b Unknown" },
        { "S7a the strategist instead", Ost, "access[2].personRef = strateg", "OST-S7a Gap" },
        { "S7a the strategist who is communicator too", Ost, "access[2].personRef = strateg; /persons[strateg].orgRoles = [CommsStrategist, Communicator]", "OST-S7a Pass" },
        { "S7a ended today", Ost, "access[2].validTo = 2026-11-20", "OST-S7a Gap" },
        { "S7a ends tomorrow", Ost, "access[2].validTo = 2026-11-21", "OST-S7a Pass" },
        { "S7a begins today", Ost, "access[2].validFrom = 2026-11-20", "OST-S7a Pass" },
        { "S7a begins tomorrow", Ost, "access[2].validFrom = 2026-11-21", "OST-S7a Gap" },
        { "S7a not designated", Ost, "access[2].designated = false", "OST-S7a Pass" },
        { "S7a roles not known", Ost, "/persons[kommunikator].orgRoles = null", "OST-S7a Unknown" },
        { "S7a no roles", Ost, "/persons[kommunikator].orgRoles = []", "OST-S7a Gap" },
        { "S7a access list empty", Ost, "access = []", "OST-S7a OST-U3d-konto OST-H5b Gap, OST-H6a OST-H6b OST-H6c OST-S6a OST-S6b OST-S6c OST-S8a OST-S8b N/A" },
        { "S7a access list null", Ost, "access = null", "OST-S7a OST-U3d-konto OST-H5b OST-H6a OST-H6b OST-H6c OST-S6a OST-S6b OST-S6c OST-S8a OST-S8b Unknown" },
        { "S7a persons not kept", Ost, "/persons = null; /dataCompleteness.persons = Absent", "OST-K1 OST-S7a OST-U3d-konto OST-H5b OST-H6a OST-H6b OST-H6c OST-S6a OST-S6b OST-S6c OST-S8a OST-S8b Unknown" },
        { "a single editor is enough in Ostermalm", Ost, "access[1].validTo = 2026-01-01", "" },
        { "a private account is no finding in Ostermalm", Ost, "visibility = Private", "" },
        { "a picture not observed lately is no finding", Ost, "profile.pictureObservedOn = 2019-01-01", "" },
    };

    private const string Old = "OST-S1a OST-S3a OST-S3b OST-S3c N/A";
    private const string OpenedWhen = "OST-H9b OST-S1a OST-S1c OST-S3a OST-S3b OST-S3c Unknown";

    /// <summary>What is in the form is asked only where there is one; H3, and S1a for new accounts, report that there is none.</summary>
    private const string NoForm = "OST-S1b OST-S1c OST-S2a OST-S2b OST-S2c OST-S2d OST-S3a OST-S3b OST-S3c N/A";

    /// <summary>The communicator has acknowledged and attested nothing.</summary>
    private const string NewEditor = "OST-S6a OST-S6b OST-S6c Gap";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);
}
