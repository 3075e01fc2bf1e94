using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>The cases of clauses.md 6.2 under their numbers.</summary>
public sealed class NumberedCases
{
    private static readonly CaseTable Cases = new()
    {
        { "T01 one person on three grants", Hbg, """
            access = [ { personRef: p1, role: Editor, designated: true, validFrom: 2022-03-01 },
              { personRef: p1, role: Editor, designated: true, validFrom: 2023-01-01 },
              { personRef: p1, role: Administrator, designated: true, validFrom: 2022-03-01 } ]
            """, "HBG-3a Gap" },

        { "T03a access list null", Hbg, "access = null", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "T03b access list empty", Hbg, "access = []", "HBG-3a Gap, HBG-A4b N/A" },
        { "T03c second not known to be designated", Hbg, "access[1].designated = null", "HBG-3a Unknown, HBG-A4b Unknown" },

        { "T05 host of the week D0", Hbg, Host, "HBG-3a Pass" },
        { "T05 host of the week asOf 2026-11-16", Hbg, Host, "HBG-3a Pass", "2026-11-16" },
        { "T05 host of the week asOf 2026-11-22", Hbg, Host, "HBG-3a Pass", "2026-11-22" },
        { "T05 no next host asOf 2026-11-23", Hbg, Host, "HBG-3a Gap", "2026-11-23" },
        { "T05 before the host asOf 2026-11-15", Hbg, Host, "HBG-3a Gap", "2026-11-15" },

        { "T07 asOf 2026-06-30", Hbg, Shots("2025-12-31"), "HBG-11a Pending 2026-06-30", "2026-06-30" },
        { "T07 asOf 2026-06-30, the second known already", Hbg, Shots("2025-12-31", "2026-07-01"), "HBG-11a Pending 2026-06-30", "2026-06-30" },
        { "T07 asOf 2026-07-01", Hbg, Shots("2025-12-31", "2026-07-01"), "HBG-11a Gap", "2026-07-01" },
        { "T07 asOf 2026-12-31", Hbg, Shots("2025-12-31", "2026-07-01"), "HBG-11a Gap", "2026-12-31" },
        { "T07 asOf 2027-01-01", Hbg, Shots("2025-12-31", "2026-07-01"), "HBG-11a Pending 2027-06-30", "2027-01-01" },

        { "T09 D0", Hbg, Shots("2026-03-15", "2026-06-15"), "HBG-11a Pending 2026-12-31" },
        { "T09 asOf 2027-01-01", Hbg, Shots("2026-03-15", "2026-06-15"), "HBG-11a Gap", "2027-01-01" },

        { "T11 calendar", Hbg, Shots("2027-08-31", "2028-02-29"), "HBG-11a Pass", "2028-06-30" },
        { "T11 calendar, a day later", Hbg, Shots("2027-08-31", "2028-03-01"), "HBG-11a Pass", "2028-06-30" },
        { "T11 rolling", Hbg, Shots("2027-08-31", "2028-02-29"), "HBG-11a Pass", "2028-06-30", PolicyRun.Rolling },
        { "T11 rolling, a day later", Hbg, Shots("2027-08-31", "2028-03-01"), "HBG-11a Gap", "2028-06-30", PolicyRun.Rolling },
        { "T11 rolling, on the last day", Hbg, Shots("2027-08-31"), "HBG-11a Pass", "2028-02-29", PolicyRun.Rolling },
        { "T11 rolling, after the last day", Hbg, Shots("2027-08-31"), "HBG-11a Gap", "2028-03-01", PolicyRun.Rolling },

        { "T13a opened when?", Hbg, "openedOn = null; archiveEvents = []", "HBG-11a HBG-A5b Unknown, HBG-A6c Unknown" },
        { "T13b log since September", Hbg, $"{Shots("2026-09-10")}; {LogFromSeptember}", "HBG-11a Unknown" },
        { "T13b log since September, capture in spring", Hbg, $"{Shots("2026-06-30", "2026-09-10")}; {LogFromSeptember}", "HBG-11a Pass" },

        { "T15a department with red arms alone", Hbg, "profile.pictureKind = RedArmsAlone", "HBG-2b Gap" },
        { "T15b common with red arms combined", Hbg, $"{Common}; profile.pictureKind = RedArmsCombined", "HBG-2b HBG-A1b Pass, HBG-A3a N/A" },
        { "T15c department without observation", Hbg, "profile.pictureKind = null", "HBG-2b Unknown" },
        { "T15d common without observation", Hbg, $"{Common}; profile.pictureKind = null", "HBG-2b HBG-A1b Pass, HBG-A3a N/A" },
        { "T15e department with the blue St Erik", Hbg, "profile.pictureKind = BlueStErik", "HBG-2b Pass" },

        { "T17a the department's communications lead", Hbg, $"usesSharedCredentials = true; {Holder("lead")}", "HBG-3b Pass, HBG-3c Pass" },
        { "T17b the city's social-media lead", Hbg, $"usesSharedCredentials = true; {Holder("smlead")}", "HBG-3b Gap, HBG-3c Pass" },
        { "T17c not known", Hbg, "usesSharedCredentials = null", "HBG-3b Unknown, HBG-3c Unknown" },

        { "T19 one content creator", Vof, "access[1] = { personRef: p1, role: Editor, designated: true, validFrom: 2022-03-01 }", "HBG-3a Gap" },

        { "T21 asOf 2027-01-20", Vof, LastDay, LastDayPending, "2027-01-20" },
        { "T21 asOf 2027-01-30", Vof, LastDay, LastDayPending, "2027-01-30" },
        { "T21 asOf 2027-01-31", Vof, LastDay,
            "VOF-5i VOF-5j Pending 2027-12-31, VOF-5k Gap, HBG-11a Pending 2027-06-30", "2027-01-31" },

        { "T23 personal data is another matter than an attack", Vof, """
            moderationCases = [ { caseId: c1, categories: [PersonalData], discoveredAt: 2026-11-16T09:55+01:00, action: Removed,
              removedAt: 2026-11-16T10:00+01:00, savedAt: 2026-11-16T10:05+01:00, saveKind: Screenshot } ]
            """, "HBG-9c N/A, HBG-7c VOF-5f Pass, HBG-8a HBG-8b VOF-5e Gap, HBG-8c Unknown" },
        { "T23 saved and removed in one moment", Vof, """
            moderationCases = [ { caseId: c1, categories: [PersonalData], discoveredAt: 2026-11-16T09:55+01:00, action: Removed, firstActionAt: 2026-11-16T10:00+01:00,
              removedAt: 2026-11-16T10:00+01:00, savedAt: 2026-11-16T10:00+01:00, saveKind: Screenshot, sentToRegistrarAt: 2026-11-16T09:59+01:00,
              registrarUnitId: vof, editorCopyKept: true } ]
            """, "VOF-5e VOF-5f HBG-7c HBG-8a HBG-8b HBG-8c Pass" },

        { "T25a another St Erik", Ost, "profile.pictureKind = OtherStErik", "OST-S5a Gap" },
        { "T25b no picture", Ost, "profile.pictureKind = None", "OST-S5a Gap" },
        { "T25c not observed", Ost, "profile.pictureKind = null", "OST-S5a Unknown" },
        { "T25d municipal profile", Ost, "profile.pictureKind = MunicipalProfile", "OST-S5a Gap" },

        { "T27a 2025-12-01", Ost, "archiveEvents[1].capturedOn = 2025-12-01", "OST-R1a Pass" },
        { "T27b 2025-12-31", Ost, "archiveEvents[1].capturedOn = 2025-12-31", "OST-R1a Pass" },
        { "T27c 2025-11-30", Ost, "archiveEvents[1].capturedOn = 2025-11-30", "OST-R1a Gap" },
        { "T27d 2026-01-01", Ost, "archiveEvents[1].capturedOn = 2026-01-01", "OST-R1a Gap" },
        { "T27e 2025-12-31T23:30Z", Ost, At("2025-12-31T23:30Z"), "OST-R1a Gap" },
        { "T27f 2025-11-30T23:30Z", Ost, At("2025-11-30T23:30Z"), "OST-R1a Pass" },

        { "T29a opened this year", Ost, "openedOn = 2026-01-02; archiveEvents = []", "OST-R1a N/A 2026-12-31" },
        { "T29b opened on the last day", Ost, "openedOn = 2025-12-31; archiveEvents = []", "OST-R1a Gap" },
        { "T29c closed in October", Ost, Ended("2026-09-20", "2026-10-15"), EndedWell, "2027-01-05" },
        { "T29d closed in December", Ost, Ended("2026-11-20", "2026-12-10"), EndedWell, "2027-01-05" },

        { "T31a communicator", Ost, "approvals[0].decidedByRole = Communicator", "OST-H1a Gap" },
        { "T31b director", Ost, "approvals[0].decidedByRole = DistrictDirector", "OST-H1a Pass" },
        { "T31c manager", Ost, "approvals[0].decidedByRole = UnitManager", "OST-H1a Gap" },
        { "T31d a day after opening", Ost, "approvals[0].decidedOn = 2021-02-02", "OST-H1a Gap" },

        { "T33 leap year", Ost, $"{Ended("2028-02-15", "2028-02-29")}; {Decembers}",
            $"{CaseTable.OstOpen} N/A, OST-H1b OST-R1a OST-R2a OST-R2c OST-R2d Pass", "2028-03-15" },
        { "T33 one year earlier", Ost, $"{Ended("2027-02-15", "2027-02-28")}; {Decembers}",
            $"{CaseTable.OstOpen} N/A, OST-R1a OST-H1b OST-R2a Pass, OST-R2c Gap, OST-R2d Pass", "2027-03-15" },

        { "T35 no archive at all", Hal, "archiveEvents = []; openedOn = 2021-01-01; register.reportedToCommsOn = 2021-01-01", "" },
        { "T35 archive three years ago", Hal, """
            openedOn = 2021-01-01; register.reportedToCommsOn = 2021-01-01;
            archiveEvents = [ { kind: FullExport, trigger: Periodic, capturedOn: 2023-11-01, succeeded: true } ]
            """, "" },

        { "T37a 365 days, unlinked but linkable", Hal, "lastOwnPostOn = 2025-11-20; metaBusiness.suiteId = null", "HAL-7a Pass, HAL-6b Gap" },
        { "T37b 366 days, unlinked", Hal, "lastOwnPostOn = 2025-11-19; metaBusiness.suiteId = null", "HAL-7a HAL-6b Gap" },
        { "T37c 366 days, linked", Hal, "lastOwnPostOn = 2025-11-19", "HAL-7a Advisory" },
        { "T37d nothing known, unlinked", Hal, "lastOwnPostOn = null; metaBusiness = { suiteId: null, linkable: null }", "HAL-7a Unknown, HAL-6b Gap" },
        { "T37e closed as inactive", Hal, """
            status = Closed; closedOn = 2026-11-01; lastOwnPostOn = 2025-01-01; closure = { reason: Inactive };
            approvals += { kind: Close, outcome: Approved, decidedByRole: UnitManager, decidedOn: 2026-10-20 }
            """, $"{CaseTable.HalOpen} N/A, HAL-7b Gap, HAL-10c2 Pass" },

        { "T39 answered on Tuesday after Easter", Hbg, Maundy("{ repliedAt: 2026-04-07T10:00+02:00, signed: true, signedByRef: p1 }"), "HBG-5a HBG-5b HBG-6a Pass" },
        { "T39 answered on Wednesday after Easter", Hbg, Maundy("{ repliedAt: 2026-04-08T10:00+02:00, signed: true, signedByRef: p1 }"), "HBG-5a HBG-6a Pass, HBG-5b Gap" },
        { "T39 unanswered asOf Tuesday", Hbg, Maundy(""), "HBG-5a Pending 2026-04-07, HBG-5b N/A, HBG-6a N/A", "2026-04-07" },
        { "T39 unanswered asOf Wednesday", Hbg, Maundy(""), "HBG-5a Gap, HBG-5b N/A, HBG-6a N/A", "2026-04-08" },

        { "T41a no moderation log", Hbg, """
            moderationCases = null; /dataCompleteness.moderation = Absent; /logCoverage.moderation = null
            """, CaseTable.HbgCases + " Unknown" },
        { "T41b covered, no cases", Hbg, "moderationCases = []", CaseTable.HbgCases + " N/A" },
        { "T41c workdays monitored, weekends absent", Hbg, "", "HBG-7a Pass" },
        { "T41c a workday absent", Hbg, "monitoringDays[3] = { date: 2026-07-04, checks: 9 }", "HBG-7a Gap" },

        { "T43 signed by somebody in the contact centre", Hbg, Answered("kc"), OfficialPage + "HBG-6a Gap" },
        { "T43 signed by a former editor", Hbg, Answered("p3"), OfficialPage + "HBG-6a Pass" },
        { "T43 the contact centre does not answer", Hbg, Answered("p3") + "; responderUnitIds = [slf-kommunikation]",
            OfficialPage.Replace("HBGI-2c ", "", StringComparison.Ordinal) + "HBGI-2c Gap, HBG-6a Pass" },

        { "T45 Helsingborg on the last day of a leap attestation", Hbg, BrandAttested("2028-02-29"), "HBG-2a Pass 2029-02-28", "2029-02-28" },
        { "T45 Helsingborg the day after", Hbg, BrandAttested("2028-02-29"), "HBG-2a AttestationDue 2029-02-28", "2029-03-01" },
        { "T45 Helsingborg a No after a Yes", Hbg, BrandAttested("2026-01-10") + "; " + BrandAttested("2026-05-01", "No", "+="), "HBG-2a Gap" },
        { "T45 a leap day's attestation on its last day", Ost, P2("2028-02-29"), "OST-P2 Pass 2029-02-28", "2029-02-28" },
        { "T45 a leap day's attestation a day later", Ost, P2("2028-02-29"), "OST-P2 AttestationDue 2029-02-28", "2029-03-01" },
        { "T45 a No after a Yes", Ost, $"{P2("2026-01-10")}; {AlsoP2("2026-05-01", "No")}", "OST-P2 Gap 2026-05-01" },
        { "T45 a Yes after a No", Ost, $"{P2("2026-05-01")}; {AlsoP2("2026-01-10", "No")}", "OST-P2 Pass" },
        { "T45 a No that is asked about before it was given", Ost, $"{P2("2026-01-10")}; {AlsoP2("2026-05-01", "No")}", "OST-P2 Pass", "2026-04-30" },
        { "T45 a No does not run out", Ost, P2("2024-05-01") + "; /attestations[11].outcome = No", "OST-P2 Gap" },
    };

    /// <summary>The city's own Facebook page, where the contact centre answers.</summary>
    private const string OfficialPage = "HBGI-2c HBGI-3b HBGI-3c HBG-A1b HBG-5a HBG-5b Pass, HBG-A3a N/A, ";

    private const string Host = """
        tags = [employee-rotation];
        access[1] = { personRef: p3, role: Editor, designated: true, validFrom: 2026-11-16, validTo: 2026-11-23 }
        """;

    private const string Common = "scope = Common; ownerUnitId = slf-kommunikation; responsibleUnitId = slf-kommunikation";
    private const string LogFromSeptember = "/logCoverage.archiveEvents = { from: 2026-09-01, to: 2026-11-20 }";

    private const string LastDay = """
        archiveEvents = [
          { kind: Screenshot, trigger: Periodic, capturedOn: 2026-12-31, succeeded: true, sentToRegistrarOn: 2027-01-11 } ]
        """;

    /// <summary>2026 is kept by 5i, 5j and 11a, so that only the running period is left; 5k still waits for 2026.</summary>
    private const string LastDayPending = "VOF-5i VOF-5j Pending 2027-12-31, VOF-5k Pending 2027-01-30, HBG-11a Pending 2027-06-30";

    private const string EndedWell = $"{CaseTable.OstOpen} OST-R1a N/A, OST-H1b OST-R2a OST-R2c OST-R2d Pass";

    private const string Decembers = """
        archiveEvents += { kind: FullExport, trigger: Periodic, capturedOn: 2026-12-09, succeeded: true };
        archiveEvents += { kind: FullExport, trigger: Periodic, capturedOn: 2027-12-09, succeeded: true }
        """;

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Answered(string signer) => $$"""
        {{Common}}; tags = [official]; responderUnitIds = [slf-kontaktcenter];
        /persons += { personRef: kc, kind: Employee, active: true, unitId: slf-kontaktcenter, orgRoles: [ContactCentre] };
        access += { personRef: p3, role: Editor, designated: true, validFrom: 2024-01-01, validTo: 2026-11-19 };
        inbound = [ { itemId: q1, kind: Question, receivedAt: 2026-11-12T10:00+01:00, addressedToOrg: true, needsReply: true,
          replies: [ { repliedAt: 2026-11-12T12:00+01:00, signed: true, signedByRef: {{signer}} } ] } ]
        """;

    private static string BrandAttested(string day, string outcome = "Yes", string set = "=") => $"/attestations{(set == "=" ? "[0]" : "")} {set} "
        + $"{{ clauseId: HBG-2a, subjectKind: Account, subjectId: hbg, attestedByRole: DeptCommsLead, attestedOn: {day}, outcome: {outcome} }}";

    private static string Shots(params string[] days) => Captures.Screenshots(days);

    private static string Holder(string person) =>
        $"access += {{ personRef: {person}, role: CredentialHolder, designated: true, validFrom: 2022-03-01 }}";

    private static string At(string moment) => $"archiveEvents[1].capturedOn = null; archiveEvents[1].capturedAt = {moment}";

    /// <summary>The manager's yearly attestation of the account.</summary>
    private static string P2(string day) => $"/attestations[11].attestedOn = {day}";

    private static string AlsoP2(string day, string outcome) =>
        $"/attestations += {{ clauseId: OST-P2, subjectKind: Account, subjectId: ost, attestedByRole: UnitManager, attestedOn: {day}, outcome: {outcome} }}";

    private static string Ended(string noticed, string closed) => $$"""
        status = Closed; closedOn = {{closed}};
        closure = { requestedOn: 2026-02-05, requestedToRole: CommsStrategist, noticePublishedOn: {{noticed}} };
        approvals += { kind: Close, outcome: Approved, decidedByRole: CommsStrategist, decidedOn: {{noticed}} };
        archiveEvents += { kind: FullExport, trigger: PreClosure, capturedOn: {{closed}}, succeeded: true }
        """;

    private static string Maundy(string reply) => $$"""
        inbound = [ { itemId: q1, kind: Question, receivedAt: 2026-04-02T15:00+02:00, addressedToOrg: true, needsReply: true, replies: [{{reply}}] } ]
        """;
}
