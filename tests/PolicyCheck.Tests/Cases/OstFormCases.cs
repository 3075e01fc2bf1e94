using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>OST-S1 to S3: the start form and its way; OST-K1, H5, H6, H9, S6 and S8: managers, account leads and the compilation.</summary>
public sealed class OstFormCases
{
    private static readonly CaseTable Cases = new()
    {
        { "S1a with blanks", Ost, "startApplication.formComplete = false", "OST-S1a Gap" },
        { "S1a nobody has looked", Ost, "startApplication.formComplete = null", "OST-S1a Unknown" },
        { "S1b by the higher manager", Ost, "startApplication.signedByRole = HigherManager", "OST-S1b Pass" },
        { "S1b by the strategist", Ost, "startApplication.signedByRole = CommsStrategist", "OST-S1b Gap" },
        { "S1b never signed", Ost, "startApplication.signedOn = null", "OST-S1b OST-S1c Gap" },
        { "S1b never signed, forms kept in part", Ost, "startApplication.signedOn = null; /dataCompleteness.startForms = Partial", "OST-S1b OST-S1c Unknown" },
        { "S1c signed and sent on one day", Ost, "startApplication.signedOn = 2021-01-11", "OST-S1c Pass" },
        { "S1c signed the day after", Ost, "startApplication.signedOn = 2021-01-12", "OST-S1c Gap" },
        { "S1c to the strategist", Ost, "startApplication.submittedToRole = CommsStrategist", "OST-S1c Gap" },
        { "S1c sent on the day of opening", Ost, "startApplication.submittedOn = 2021-02-01", "OST-S1c Pass" },
        { "S1c sent the day after", Ost, "startApplication.submittedOn = 2021-02-02", "OST-S1c Gap" },
        { "S1c an old account's form may come late", Ost, "openedOn = 2020-05-31; startApplication.submittedOn = 2025-01-01; startApplication.signedOn = 2025-01-01",
            "OST-S1c Pass, OST-H1a OST-S1a OST-S3a OST-S3b OST-S3c N/A" },
        { "S2 nothing is stated", Ost, "startApplication.purposeStated = false; startApplication.goalsStated = false; startApplication.benefitStated = false; startApplication.resourcesConfirmed = false",
            "OST-S2a OST-S2b OST-S2c OST-S2d OST-H8d Gap" },
        { "S2 nobody has read it", Ost, "startApplication.purposeStated = null; startApplication.goalsStated = null; startApplication.benefitStated = null; startApplication.resourcesConfirmed = null",
            "OST-S2a OST-S2b OST-S2c OST-S2d Unknown" },
        { "S3 one person's two roles need two entries", Ost, "startApplication.reviews[0].role = CommsStrategist", "OST-S3a Gap" },
        { "S3b the strategist has not reviewed", Ost, "startApplication.reviews[1].on = null", "OST-S3b Gap, OST-S3c Any" },
        { "S3 no reviews", Ost, "startApplication.reviews = []", "OST-S3a OST-S3b Gap, OST-S3c N/A" },
        { "S3 reviews not known", Ost, "startApplication.reviews = null", "OST-S3a OST-S3b OST-S3c Unknown" },
        { "S3c approved on the day of the last review", Ost, "approvals[0].decidedOn = 2021-01-20", "OST-S3c Pass" },
        { "S3c approved the day before", Ost, "approvals[0].decidedOn = 2021-01-19", "OST-S3c Gap" },
        { "S3c with a remark", Ost, "startApplication.reviews[0].outcome = Remarks", "OST-S3c Gap" },

        { "K1 the manager of the unit above", Ost, "/persons[ochef].unitId = ostermalm", "OST-K1 Pass" },
        { "K1 the manager of another unit", Ost, "/units += { unitId: park, parentUnitId: ostermalm, kind: Unit }; /persons[ochef].unitId = park", "OST-K1 Gap" },
        { "K1 has left", Ost, "/persons[ochef].active = false", "OST-K1 Gap" },
        { "K1 is no manager", Ost, "/persons[ochef].orgRoles = []", "OST-K1 Gap" },
        { "K1 nobody is entered", Ost, "responsibleManagerRef = null", "OST-K1 Unknown" },

        { "H5a a second account", Ost, "/accounts += { accountId: ny, platform: Instagram, status: Active, openedOn: 2026-01-02, ownerUnitId: forskola, access: [] }", "OST-H5a AttestationDue" },
        { "H5a a planned account is not on the list", Ost, "/accounts += { accountId: ny, platform: Instagram, status: Planned, ownerUnitId: forskola, access: [] }", "OST-H5a Pass" },
        { "H5b another leads the account", Ost, "access[0].personRef = ochef", "OST-H5b OST-S8b AttestationDue, OST-H6a OST-H6b OST-H6c OST-S6a OST-S6b OST-S6c OST-S8a Gap" },
        { "H5b the lead has left", Ost, "/persons[o1].active = false", "OST-U3d-konto OST-H5b Gap, OST-H6a OST-H6b OST-H6c OST-S6a OST-S6b OST-S6c OST-S8a OST-S8b N/A" },
        { "H6a acknowledged the policy the day before it was adopted", Ost, "/acknowledgements[0].on = 2020-05-03", "OST-H6a OST-S6a Gap" },
        { "H6b acknowledged another handbook", Ost, "/acknowledgements[1].documentKey = Other", "OST-H6b OST-S6b Gap" },
        { "H6c archiving is not known", Ost, "/acknowledgements[2].documentKey = Other", "OST-H6c Gap" },
        { "H6 acknowledgements not kept", Ost, "/acknowledgements = null; /dataCompleteness.acknowledgements = Absent", "OST-H6a OST-H6b OST-H6c Unknown" },

        { "H9b reported to another body", Ost, "/governance.reportsToCentral[0].body = Council", "OST-H9b Gap" },
        { "H9b left out of the report", Ost, "/governance.reportsToCentral[0].accountIds = []", "OST-H9b Gap" },
        { "H9b a report of a year ago", Ost, "/governance.reportsToCentral[0].reportedOn = 2025-11-20", "OST-H9b Pass" },
        { "H9b a report of a year and a day ago", Ost, "/governance.reportsToCentral[0].reportedOn = 2025-11-19", "OST-H9b Gap" },
        { "H9b no reports", Ost, "/governance.reportsToCentral = []", "OST-H9b Gap" },

        { "S6a is also asked of an editor", Ost, "access += { personRef: strateg, role: Editor, designated: true, validFrom: 2022-01-01 }", "OST-S6a OST-S6b OST-S6c Gap" },
        { "S8a trained two years ago", Ost, "/trainings[0].completedOn = 2024-11-20", "OST-S8a Pass" },
        { "S8a trained two years and a day ago", Ost, "/trainings[0].completedOn = 2024-11-19", "OST-S8a Gap" },
        { "S8a trained by another", Ost, "/trainings[0].provider = Other", "OST-S8a Gap" },
        { "S8a a new lead's ninetieth day", Ost, "/trainings = []; access[0].validFrom = 2026-08-22", "OST-S8a Pending 2026-11-20" },
        { "S8a a new lead's ninety-first day", Ost, "/trainings = []; access[0].validFrom = 2026-08-21", "OST-S8a Gap" },

        { "U3 the routine leaves out two topics", Ost, "/governance.localRoutine.covers = [Purpose, Goals, Resources, ResponsiblePersons]", "OST-U3e OST-U3f Gap" },
        { "U3 monitored on all workdays but one", Ost, "monitoringDays[20].checks = 0", "OST-U3e-konto Gap" },
        { "U3 a day that is not entered", Ost, "monitoringDays[20] = { date: 2026-07-20, checks: 1 }", "OST-U3e-konto Gap" },
        { "U3 an entry of which day?", Ost, "monitoringDays[20].date = null", "OST-U3e-konto Pass" },
        { "U3 no log, the lead attests", Ost, "monitoringDays = null", "OST-U3e-konto Pass" },
        { "U3 no log and nobody attests", Ost, "monitoringDays = null; /attestations = []", "OST-U3e-konto " + Attested + " AttestationDue" },
        { "I2 from a private profile", Ost, "posts = [ { postId: i1, publishedAt: 2026-10-01T10:00+02:00, kind: Organic, postedAs: PrivateProfile } ]",
            "OST-I2 Gap, OST-I5a OST-I5b OST-I5c Unknown" },
        { "I7 no source criticism", Ost, Shared("{ sourceCategory: Authority }"), "OST-I2 OST-I6 Pass, OST-I7a OST-I7b OST-I7c Advisory" },
        { "I7 a No to one question", Ost, Shared("{ sourceCategory: Authority, sourceCheck: { isTrue: true, associable: false, fitsPurpose: true } }"),
            "OST-I2 OST-I6 OST-I7a OST-I7c Pass, OST-I7b Gap" },
        { "I6 a partner that is not on the list", Ost, Shared("{ sourceCategory: PartnerOrganisation, sourceOrgKey: forening, sourceCheck: { isTrue: true, associable: true, fitsPurpose: true } }"),
            "OST-I2 OST-I7a OST-I7b OST-I7c Pass, OST-I6 Gap" },
    };

    /// <summary>All that is left to people.</summary>
    private const string Attested = CaseTable.OstAttested + " OST-U1 OST-P3 OST-K2a OST-K2b OST-K2c OST-K2d OST-K2e OST-H4 OST-H5a OST-H5b OST-H7 "
        + "OST-S6a OST-S6b OST-S6c OST-S8b OST-R1b";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Shared(string share) => $$"""
        posts = [ { postId: i1, publishedAt: 2026-10-01T10:00+02:00, kind: Share, postedAs: Account,
          review: { personalDataAssessed: true, controversy: [], share: {{share}} } } ]
        """;
}
