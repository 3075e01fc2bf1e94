using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>OST-R1a: archived every December; OST-R2c and R2d: announced before the end and archived after that.</summary>
public sealed class OstArchiveCases
{
    private static readonly CaseTable Cases = new()
    {
        { "R1a by screenshot", Ost, Captures.Of("Screenshot", "2025-12-09"), "OST-R1a Pass" },
        { "R1a by web archive", Ost, Captures.Of("WebArchive", "2025-12-09"), "OST-R1a Pass" },
        { "R1a of a kind not known", Ost, "archiveEvents[1].kind = null", "OST-R1a Pass" },
        { "R1a before closure", Ost, "archiveEvents[1].trigger = PreClosure", "OST-R1a Pass" },
        { "R1a failed", Ost, "archiveEvents[1].succeeded = false", "OST-R1a Gap" },
        { "R1a perhaps failed", Ost, "archiveEvents[1].succeeded = null", "OST-R1a Unknown" },
        { "R1a when?", Ost, "archiveEvents[1].capturedOn = null", "OST-R1a Unknown" },
        { "R1a the year before last does not count", Ost, "archiveEvents[1].capturedOn = 2024-12-11", "OST-R1a Gap" },
        { "R1a every month but December", Ost, Captures.Of("FullExport", "2025-11-30", "2026-01-01", "2026-06-01", "2026-11-19"), "OST-R1a Gap" },
        { "R1a older misses are history", Ost, Captures.Of("FullExport", "2025-12-01"), "OST-R1a Pass" },
        { "R1a none", Ost, "archiveEvents = []", "OST-R1a Gap" },
        { "R1a not collected", Ost, "archiveEvents = null", "OST-R1a Unknown" },
        { "R1a log begins within December", Ost, "archiveEvents = []; /logCoverage.archiveEvents = { from: 2025-12-02, to: 2026-11-20 }", "OST-R1a Unknown" },
        { "R1a log begins with December", Ost, "archiveEvents = []; /logCoverage.archiveEvents = { from: 2025-12-01, to: 2026-11-20 }", "OST-R1a Gap" },
        { "R1a log begins after December", Ost, "archiveEvents = []; /logCoverage.archiveEvents = { from: 2026-01-01, to: 2026-11-20 }", "OST-R1a Unknown" },
        { "R1a log ends within December", Ost, "archiveEvents = []; /logCoverage.archiveEvents = { from: 2020-01-01, to: 2025-12-30 }", "OST-R1a Unknown" },
        { "R1a log ends within December, archived", Ost, "/logCoverage.archiveEvents = { from: 2020-01-01, to: 2025-12-30 }", "OST-R1a Pass" },

        { "R1a asOf the last of November", Ost, "", "OST-R1a Pass", "2026-11-30" },
        { "R1a asOf the first of December", Ost, "", "OST-R1a Pending 2026-12-31", "2026-12-01" },
        { "R1a asOf the first of December, archived", Ost, Also("2026-12-01"), "OST-R1a Pass", "2026-12-01" },
        { "R1a asOf the first of December, archived the day before", Ost, Also("2026-11-30"), "OST-R1a Pending 2026-12-31", "2026-12-01" },
        { "R1a asOf the last of December", Ost, "", "OST-R1a Pending 2026-12-31", "2026-12-31" },
        { "R1a asOf the last of December, archived that day", Ost, Also("2026-12-31"), "OST-R1a Pass", "2026-12-31" },
        { "R1a asOf New Year's Day", Ost, "", "OST-R1a Gap", "2027-01-01" },
        { "R1a asOf New Year's Day, archived that day", Ost, Also("2027-01-01"), "OST-R1a Gap", "2027-01-01" },
        { "R1a asOf December, last year missed", Ost, "archiveEvents[1].succeeded = false; " + Also("2026-12-01"), "OST-R1a Gap", "2026-12-10" },
        { "R1a archived after the day asked about", Ost, Also("2026-12-20"), "OST-R1a Pending 2026-12-31", "2026-12-19" },
        { "R1a last year's capture after the day asked about", Ost, "", "OST-R1a Pending 2025-12-31", "2025-12-08" },

        { "R1a opened on the first day after the window", Ost, "openedOn = 2026-01-01; archiveEvents = []", "OST-R1a N/A 2026-12-31" },
        { "R1a opened on the last day and archived", Ost, "openedOn = 2025-12-31; " + Captures.Of("FullExport", "2025-12-31"), "OST-R1a Pass" },
        { "R1a opened in December asOf that day", Ost, "openedOn = 2026-12-05; approvals[0].decidedOn = 2026-12-01; archiveEvents = []", "OST-R1a Pending 2026-12-31, OST-H1a Pass, OST-H9b Pending, OST-U3e-konto N/A", "2026-12-05" },
        { "R1a opened when? archived", Ost, "openedOn = null", "OST-R1a Pass, " + OpenedWhen },
        { "R1a opened when? not archived", Ost, "openedOn = null; archiveEvents = []", "OST-R1a Unknown, " + OpenedWhen },
        { "R1a closed on the last day of the window", Ost, Ended("2026-12-01", "2026-12-31"), Well + "OST-R1a N/A", "2027-01-05" },
        { "R1a closed the day after, not archived in December", Ost, Ended("2026-12-01", "2027-01-01"), Well + "OST-R1a Gap", "2027-01-05" },
        { "R1a closed the day after, archived in December", Ost, Ended("2026-12-01", "2027-01-01") + "; " + Also("2026-12-15"), Well + "OST-R1a Pass", "2027-01-05" },
        { "R1a closing within the window", Ost, "status = Closing; closedOn = 2026-12-20", "OST-R1a Pass, OST-R2a Unknown", "2026-12-10" },
        { "R1a closing on the last day of the window", Ost, "status = Closing; closedOn = 2026-12-31", "OST-R1a Pass, OST-R2a Unknown", "2026-12-10" },
        { "R1a closing after the window", Ost, "status = Closing; closedOn = 2027-01-01", "OST-R1a Pending 2026-12-31, OST-R2a Unknown", "2026-12-10" },
        { "R1a closed last summer, archived the December before", Ost, Ended("2026-06-01", "2026-06-30"), Well + "OST-R1a Pass" },

        { "R2c fourteen days", Ost, Ended("2026-10-01", "2026-10-15"), Well },
        { "R2c thirteen days", Ost, Ended("2026-10-02", "2026-10-15"), Shut + "OST-R2c Gap, OST-R2d Pass" },
        { "R2c over the end of summer time", Ost, Ended("2026-10-11", "2026-10-25"), Well },
        { "R2c a year", Ost, Ended("2025-10-15", "2026-10-15"), Well },
        { "R2c on the day", Ost, Ended("2026-10-15", "2026-10-15"), Shut + "OST-R2c Gap, OST-R2d Pass" },
        { "R2c the day after", Ost, Ended("2026-10-16", "2026-10-15"), Shut + "OST-R2c Gap, OST-R2d Pass" },
        { "R2c never, all closings kept", Ost, Ended("null", "2026-10-15"), Shut + "OST-R2c Gap, OST-R2d Pass" },
        { "R2c when? closings kept in part", Ost, Ended("null", "2026-10-15") + "; /dataCompleteness.closure = Partial", Shut + "OST-R2c Unknown, OST-R2d Pass" },
        { "R2c no record, closings not kept", Ost, Ended("null", "2026-10-15") + "; closure = null; /dataCompleteness.closure = Absent", NoRecord + "OST-R2c Unknown, OST-R2d Pass" },
        { "R2 closing", Ost, "status = Closing; closure = { requestedOn: 2026-11-01, requestedToRole: CommsStrategist }", "OST-R2a Pass, OST-R2c OST-R2d N/A" },
        { "R2 closed when?", Ost, Ended("2026-10-01", "2026-10-15") + "; closedOn = null", ShutWhen + "OST-R1a Any, OST-R2c Unknown, OST-R2d Any" },

        { "R2a asked of the communicator", Ost, Ended("2026-10-01", "2026-10-15") + "; closure.requestedToRole = Communicator", ShutOnly + "OST-H1b Pass, OST-R2a Gap, OST-R2c OST-R2d Pass" },
        { "R2a never asked", Ost, "status = Closing; closure = { requestedOn: null, requestedToRole: CommsStrategist }", "OST-R2a Gap" },
        { "R2a asked of whom?", Ost, "status = Closing; closure = { requestedOn: 2026-11-01 }", "OST-R2a Unknown" },
        { "H1b decided on the day of closing", Ost, Ended("2026-10-01", "2026-10-15") + "; approvals[1].decidedOn = 2026-10-15", Well },
        { "H1b decided the day after", Ost, Ended("2026-10-01", "2026-10-15") + "; approvals[1].decidedOn = 2026-10-16", ShutOnly + "OST-H1b Gap, OST-R2a OST-R2c OST-R2d Pass" },
        { "H1b decided by the director", Ost, Ended("2026-10-01", "2026-10-15") + "; approvals[1].decidedByRole = DistrictDirector", Well },
        { "H1b decided by the manager", Ost, Ended("2026-10-01", "2026-10-15") + "; approvals[1].decidedByRole = UnitManager", ShutOnly + "OST-H1b Gap, OST-R2a OST-R2c OST-R2d Pass" },
        { "H1b rejected", Ost, Ended("2026-10-01", "2026-10-15") + "; approvals[1].outcome = Rejected", ShutOnly + "OST-H1b Gap, OST-R2a OST-R2c OST-R2d Pass" },

        { "R2d when the notice is fourteen days old", Ost, Archived("2026-10-15"), Shut + "OST-R2c OST-R2d Pass" },
        { "R2d a day before that", Ost, Archived("2026-10-14"), Shut + "OST-R2c Pass, OST-R2d Gap" },
        { "R2d on the day of closing", Ost, Archived("2026-10-20"), Shut + "OST-R2c OST-R2d Pass" },
        { "R2d the day after closing", Ost, Archived("2026-10-21"), Shut + "OST-R2c Pass, OST-R2d Advisory" },
        { "R2d long after closing", Ost, Archived("2026-11-19"), Shut + "OST-R2c Pass, OST-R2d Advisory" },
        { "R2d after closing and after the day asked about", Ost, Archived("2026-10-25"), Shut + "OST-R2c Pass, OST-R2d Gap", "2026-10-24" },
        { "R2d in time and again after closing", Ost, Archived("2026-10-20") + "; archiveEvents += { kind: FullExport, trigger: PreClosure, capturedOn: 2026-10-21, succeeded: true }", Shut + "OST-R2c OST-R2d Pass" },
        { "R2d none", Ost, Archived("2026-10-20") + "; archiveEvents[2].succeeded = false", Shut + "OST-R2c Pass, OST-R2d Gap" },
        { "R2d perhaps failed", Ost, Archived("2026-10-20") + "; archiveEvents[2].succeeded = null", Shut + "OST-R2c Pass, OST-R2d Unknown" },
        { "R2d periodic", Ost, Archived("2026-10-20") + "; archiveEvents[2].trigger = Periodic", Shut + "OST-R2c Pass, OST-R2d Gap" },
        { "R2d before deletion", Ost, Archived("2026-10-20") + "; archiveEvents[2].trigger = PreDeletion", Shut + "OST-R2c Pass, OST-R2d Gap" },
        { "R2d why?", Ost, Archived("2026-10-20") + "; archiveEvents[2].trigger = null", Shut + "OST-R2c Pass, OST-R2d Unknown" },
        { "R2d when?", Ost, Archived("2026-10-20") + "; archiveEvents[2].capturedOn = null", Shut + "OST-R1a Any, OST-R2c Pass, OST-R2d Unknown" },
        { "R2d not collected", Ost, Archived("2026-10-20") + "; archiveEvents = null", Shut + "OST-R1a Unknown, OST-R2c Pass, OST-R2d Unknown" },
        { "R2d any kind", Ost, Archived("2026-10-20") + "; archiveEvents[2].kind = Screenshot", Shut + "OST-R2c OST-R2d Pass" },
        { "R2d local day", Ost, Archived("null") + "; archiveEvents[2].capturedAt = 2026-10-20T22:30Z", Shut + "OST-R2c Pass, OST-R2d Advisory" },
        { "R2d local day, an hour before", Ost, Archived("null") + "; archiveEvents[2].capturedAt = 2026-10-20T21:30Z", Shut + "OST-R2c OST-R2d Pass" },
        { "R2d late notice does not postpone the archive", Ost, Ended("2026-10-10", "2026-10-15"), Shut + "OST-R2c Gap, OST-R2d Pass" },
    };

    private const string Shut = CaseTable.OstOpen + " N/A, OST-H1b OST-R2a Pass, ";
    private const string Well = Shut + "OST-R2c OST-R2d Pass, ";
    private const string ShutOnly = CaseTable.OstOpen + " N/A, ";
    private const string ShutWhen = CaseTable.OstOpen + " N/A, OST-R2a Pass, OST-H1b Unknown, ";
    private const string NoRecord = CaseTable.OstOpen + " N/A, OST-H1b Pass, OST-R2a Unknown, ";
    private const string OpenedWhen = "OST-H1a OST-H9b OST-S1a OST-S1c OST-S3a OST-S3b OST-S3c Unknown";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Also(string day) => $"archiveEvents += {{ kind: FullExport, trigger: Periodic, capturedOn: {day}, succeeded: true }}";

    /// <summary>Announced on 1 October, closed on the 20th.</summary>
    private static string Archived(string day) => Ended("2026-10-01", "2026-10-20") + $"; archiveEvents[2].capturedOn = {day}";

    private static string Ended(string noticed, string closed) => $$"""
        status = Closed; closedOn = {{closed}};
        closure = { requestedOn: 2025-10-01, requestedToRole: CommsStrategist, noticePublishedOn: {{noticed}} };
        approvals += { kind: Close, outcome: Approved, decidedByRole: CommsStrategist, decidedOn: 2025-10-01 };
        archiveEvents += { kind: FullExport, trigger: PreClosure, capturedOn: {{closed}}, succeeded: true }
        """;
}
