using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>VOF-2a to 2c: the application; VOF-5i to 5k: a capture a year, sent to the registrar and put in the diary.</summary>
public sealed class VofCases
{
    private static readonly CaseTable Cases = new()
    {
        { "2a applied on the day of opening", Vof, "startApplication.submittedOn = 2022-03-01", "VOF-2a Pass" },
        { "2a applied the day after", Vof, "startApplication.submittedOn = 2022-03-02", "VOF-2a Gap" },
        { "2a applied to the city's lead", Vof, "startApplication.submittedToRole = SocialMediaLead", "VOF-2a Gap" },
        { "2a applied to whom?", Vof, "startApplication.submittedToRole = null", "VOF-2a Unknown" },
        { "2a applied to whom? and too late", Vof, "startApplication.submittedToRole = null; startApplication.submittedOn = 2022-03-02", "VOF-2a Gap" },
        { "2a applied when? all forms kept", Vof, "startApplication.submittedOn = null", "VOF-2a Gap" },
        { "2a applied when? forms kept in part", Vof, "startApplication.submittedOn = null; /dataCompleteness.startForms = Partial", "VOF-2a Unknown" },
        { "2a opened when?", Vof, "openedOn = null", "VOF-2a Unknown, HBG-A5b Unknown, HBG-A6c Unknown" },
        { "2a no application, all forms kept", Vof, "startApplication = null", "VOF-2a Gap, VOF-2b VOF-2c Any" },
        { "2 no application, forms kept in part", Vof, "startApplication = null; /dataCompleteness.startForms = Partial", "VOF-2a VOF-2b VOF-2c Unknown" },
        { "2 forms not kept", Vof, "startApplication = missing; /dataCompleteness.startForms = Absent", "VOF-2a VOF-2b VOF-2c Unknown" },
        { "2 an account from long ago", Vof, "openedOn = 2009-01-01", "VOF-2a Gap" },
        { "2b by a higher manager", Vof, "startApplication.submittedByRole = HigherManager", "VOF-2b Gap" },
        { "2b by whom?", Vof, "startApplication.submittedByRole = null", "VOF-2b Unknown" },
        { "2c by form", Vof, "startApplication.channel = Form", "VOF-2c Gap" },
        { "2c by e-service", Vof, "startApplication.channel = EService", "VOF-2c Gap" },
        { "2c how?", Vof, "startApplication.channel = null", "VOF-2c Unknown" },

        { "5 first and last day of the year", Vof, Shots(Shot("2025-01-01"), Shot("2026-03-10"), Shot("2026-12-31")), "HBG-11a Pass", "2026-12-31" },
        { "5 none last year", Vof, Shots(Shot("2026-03-10"), Shot("2026-09-10")), "VOF-5i VOF-5j VOF-5k Gap" },
        { "5 the day after last year", Vof, Shots(Shot("2026-01-01"), Shot("2026-09-10")), "VOF-5i VOF-5j VOF-5k Gap" },
        { "5 none this year", Vof, Shots(Shot("2025-10-10")), "VOF-5i VOF-5j VOF-5k Pending 2026-12-31, HBG-11a Gap" },
        { "5 none this year asOf the last day", Vof, Shots(Shot("2025-10-10")), "VOF-5i VOF-5j VOF-5k Pending 2026-12-31, HBG-11a Gap", "2026-12-31" },
        { "5 none this year asOf the day after", Vof, Shots(Shot("2025-10-10")), "VOF-5i VOF-5j VOF-5k HBG-11a Gap", "2027-01-01" },
        { "5 not collected", Vof, "archiveEvents = null", "VOF-5i VOF-5j VOF-5k HBG-11a Unknown" },
        { "5 failed last year", Vof, "archiveEvents[0].succeeded = false", "VOF-5i VOF-5j VOF-5k Gap" },
        { "5 export last year", Vof, "archiveEvents[0].kind = FullExport", "VOF-5i VOF-5j VOF-5k Gap" },
        { "5 kind of last year's not known", Vof, "archiveEvents[0].kind = null", "VOF-5i VOF-5j VOF-5k Unknown" },
        { "5 log only since June 2025", Vof, "archiveEvents[0].capturedOn = 2024-10-10; /logCoverage.archiveEvents = { from: 2025-06-01, to: 2026-11-20 }",
            "VOF-5i VOF-5j VOF-5k Unknown" },
        { "5 opened this year", Vof, "openedOn = 2026-01-01; startApplication.submittedOn = 2026-01-01; " + Told + Shots(Shot("2026-03-10"), Shot("2026-09-10")), "HBG-A5b Pass" },
        { "5 opened on the last day of last year", Vof, "openedOn = 2025-12-31; " + Told + Shots(Shot("2026-03-10"), Shot("2026-09-10")), "HBG-A5b Any, VOF-5i VOF-5j VOF-5k Gap" },
        { "5 closed on the last day of the year", Vof, Closed("2026-12-31") + Shots(Shot("2026-03-10")), Shut + "HBG-11a N/A, VOF-5i VOF-5j VOF-5k N/A", "2027-01-15" },
        { "5 closed on the first day of the next", Vof, Closed("2027-01-01") + Shots(), Shut + "HBG-11a VOF-5i VOF-5j VOF-5k Gap", "2027-01-15" },
        { "5 local day of the capture", Vof, Shots(Shot("2026-03-10"), Shot("2026-09-10"),
            "{ kind: Screenshot, capturedAt: 2025-12-31T23:15Z, succeeded: true, sentToRegistrarOn: 2026-01-01, registeredOn: 2026-01-02, registryRef: X }"), "VOF-5i VOF-5j VOF-5k Gap" },

        { "5j sent on the day", Vof, "archiveEvents[0].sentToRegistrarOn = 2025-10-10", "VOF-5j Pass" },
        { "5j sent before the capture", Vof, "archiveEvents[0].sentToRegistrarOn = 2025-10-09", "VOF-5j Gap, VOF-5k Any" },
        { "5j sent on the last day", Vof, Shot0("2025-11-09", "2025-11-09"), "VOF-5j VOF-5k Pass" },
        { "5j sent a day late", Vof, Shot0("2025-11-10", "2025-11-10"), "VOF-5j VOF-5k Gap" },
        { "5k registered on the last day", Vof, Shot0("2025-10-12", "2025-11-09"), "VOF-5k Pass" },
        { "5k registered a day late", Vof, Shot0("2025-10-12", "2025-11-10"), "VOF-5k Gap" },
        { "5k registered before it was sent", Vof, Shot0("2025-10-12", "2025-10-11"), "VOF-5k Gap" },
        { "5k registered and sent on one day", Vof, Shot0("2025-10-12", "2025-10-12"), "VOF-5k Pass" },
        { "5k no diary number", Vof, "archiveEvents[0].registryRef = null", "VOF-5k Gap" },
        { "5k not registered, all captures kept", Vof, "archiveEvents[0].registeredOn = null", "VOF-5k Gap" },
        { "5k not registered, captures kept in part", Vof, "archiveEvents[0].registeredOn = null; /dataCompleteness.archiveEvents = Partial", "VOF-5k Unknown" },
        { "5j not sent, all captures kept", Vof, "archiveEvents[0].sentToRegistrarOn = null", "VOF-5j VOF-5k Gap" },
        { "5j not sent, captures kept in part", Vof, "archiveEvents[0].sentToRegistrarOn = null; /dataCompleteness.archiveEvents = Partial", "VOF-5j VOF-5k Unknown" },
        { "5j another capture of the year was sent", Vof, "archiveEvents[0].sentToRegistrarOn = null; archiveEvents[0].registeredOn = null; archiveEvents += " + Shot("2025-05-05"), "VOF-5j VOF-5k Pass" },
        { "5j next year's capture does not help", Vof, "archiveEvents[0].sentToRegistrarOn = null; archiveEvents[0].registeredOn = null", "VOF-5j VOF-5k Gap" },
        { "5 December's capture asOf its thirtieth day", Vof, Shots("{ kind: Screenshot, capturedOn: 2026-12-15, succeeded: true }"),
            "VOF-5i Pending 2027-12-31, VOF-5j VOF-5k Pending 2027-01-14, HBG-11a Pending 2027-06-30", "2027-01-14" },
        { "5 December's capture asOf its thirty-first day", Vof, Shots("{ kind: Screenshot, capturedOn: 2026-12-15, succeeded: true }"),
            "VOF-5i Pending 2027-12-31, VOF-5j VOF-5k Gap, HBG-11a Pending 2027-06-30", "2027-01-15" },
        { "5 of two December captures the later one waits", Vof, Shots("{ kind: Screenshot, capturedOn: 2026-12-15, succeeded: true }", "{ kind: Screenshot, capturedOn: 2026-12-20, succeeded: true }"),
            "VOF-5i Pending 2027-12-31, VOF-5j VOF-5k Pending 2027-01-19, HBG-11a Pending 2027-06-30", "2027-01-15" },
        { "5j sent after the day asked about", Vof, Shots("{ kind: Screenshot, capturedOn: 2026-12-31, succeeded: true, sentToRegistrarOn: 2027-01-11 }"),
            "VOF-5i Pending 2027-12-31, VOF-5j VOF-5k Pending 2027-01-30, HBG-11a Pending 2027-06-30", "2027-01-10" },

        { "private is no finding", Vof, "visibility = Private", "" },
        { "2d another's manager", Vof, "responsibleManagerRef = p1", "VOF-2d Gap" },
        { "2d the manager of the unit above", Vof, "/persons[chef].unitId = hemvard", "VOF-2d Gap" },
        { "2d has left", Vof, "/persons[chef].active = false", "VOF-2d Gap" },
        { "2d a higher manager", Vof, "/persons[chef].orgRoles = [HigherManager]", "VOF-2d Gap" },
        { "2d nobody is entered", Vof, "responsibleManagerRef = null", "VOF-2d Unknown" },
    };

    private const string Shut = CaseTable.VofOpen + " N/A, HBG-11b HBG-11c HBG-A5b Pass, ";

    private const string Told =
        "changeNotices = [ { change: Opened, occurredOn: 2026-01-01, notifiedOn: 2026-01-01, notifiedRole: SocialMediaLead } ]; ";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Shots(params string[] shots) => $"archiveEvents = [{string.Join(", ", shots)}]";

    private static string Shot(string day) =>
        $"{{ kind: Screenshot, trigger: Periodic, capturedOn: {day}, succeeded: true, sentToRegistrarOn: {day}, registeredOn: {day}, registryRef: VON-1 }}";

    private static string Shot0(string sent, string registered) =>
        $"archiveEvents[0].sentToRegistrarOn = {sent}; archiveEvents[0].registeredOn = {registered}";

    private static string Closed(string day) => $$"""
        status = Closed; closedOn = {{day}}; closure = { contentSavedOn: {{day}}, contentComplete: true, sentToRegistrarOn: {{day}} };
        changeNotices = [ { change: Closed, occurredOn: {{day}}, notifiedOn: {{day}}, notifiedRole: SocialMediaLead } ];

        """;
}
