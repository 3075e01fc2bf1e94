using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBG-11a: a screenshot in every calendar half-year in which the account was open at the end.</summary>
public sealed class HbgArchiveCases
{
    private static readonly CaseTable Cases = new()
    {
        { "first day of both halves", Hbg, Shots("2026-01-01", "2026-07-01"), "HBG-11a Pass" },
        { "last day of the first half", Hbg, Shots("2026-06-30", "2026-07-01"), "HBG-11a Pass" },
        { "day before the first half", Hbg, Shots("2025-12-31", "2026-07-01"), "HBG-11a Gap" },
        { "day after the first half", Hbg, Shots("2026-07-01"), "HBG-11a Gap" },
        { "one capture does not count twice", Hbg, Shots("2026-06-30"), "HBG-11a Pending 2026-12-31" },
        { "two captures in one half", Hbg, Shots("2026-07-01", "2026-09-10"), "HBG-11a Gap" },
        { "many captures", Hbg, Shots("2026-01-02", "2026-02-02", "2026-03-02", "2026-08-02", "2026-09-02"), "HBG-11a Pass" },
        { "years ago and now", Hbg, Shots("2019-03-01", "2026-09-10"), "HBG-11a Gap" },
        { "older misses are history", Hbg, Shots("2026-03-10", "2026-09-10") + "; openedOn = 2010-01-01", "HBG-11a Pass" },
        { "none", Hbg, "archiveEvents = []", "HBG-11a Gap" },
        { "not collected", Hbg, "archiveEvents = null", "HBG-11a Unknown" },
        { "not in the file", Hbg, "archiveEvents = missing", "HBG-11a Unknown" },
        { "not kept", Hbg, "archiveEvents = null; /logCoverage.archiveEvents = null; /dataCompleteness.archiveEvents = Absent", "HBG-11a Unknown" },

        { "asOf the last day, captured that day", Hbg, Shots("2026-03-10", "2026-12-31"), "HBG-11a Pass", "2026-12-31" },
        { "asOf the last day, not captured", Hbg, Shots("2026-03-10"), "HBG-11a Pending 2026-12-31", "2026-12-31" },
        { "asOf the day after", Hbg, Shots("2026-03-10", "2027-01-01"), "HBG-11a Gap", "2027-01-01" },
        { "asOf leap day", Hbg, Shots("2027-12-31"), "HBG-11a Pending 2028-06-30", "2028-02-29" },

        { "captured just before midnight on the last day", Hbg, Moment("2026-06-30T21:59Z"), "HBG-11a Pass" },
        { "captured after local midnight in summer", Hbg, Moment("2026-06-30T22:00Z"), "HBG-11a Gap" },
        { "captured after local midnight at New Year", Hbg, Moment("2025-12-31T23:00Z"), "HBG-11a Pass" },
        { "captured before local midnight at New Year", Hbg, Moment("2025-12-31T22:59Z"), "HBG-11a Gap" },

        { "failed in spring", Hbg, "archiveEvents[1].succeeded = false", "HBG-11a Gap" },
        { "failed in autumn", Hbg, "archiveEvents[2].succeeded = false", "HBG-11a Pending 2026-12-31" },
        { "failed and then not", Hbg, "archiveEvents[1].succeeded = false; archiveEvents += { kind: Screenshot, capturedOn: 2026-03-11, succeeded: true }", "HBG-11a Pass" },
        { "perhaps failed in spring", Hbg, "archiveEvents[1].succeeded = null", "HBG-11a Unknown" },
        { "full export in spring", Hbg, "archiveEvents[1].kind = FullExport", "HBG-11a Gap" },
        { "web archive in spring", Hbg, "archiveEvents[1].kind = WebArchive", "HBG-11a Gap" },
        { "which kind in spring?", Hbg, "archiveEvents[1].kind = null", "HBG-11a Unknown" },
        { "when in spring?", Hbg, "archiveEvents[1].capturedOn = null", "HBG-11a Unknown" },
        { "a screenshot before deletion counts", Hbg, "archiveEvents[1].trigger = PreDeletion", "HBG-11a Pass" },
        { "why in spring?", Hbg, "archiveEvents[1].trigger = null", "HBG-11a Pass" },

        { "capture after the day asked about", Hbg, Shots("2026-03-10", "2026-09-10"), "HBG-11a Pending 2026-12-31", "2026-09-09" },
        { "capture on the day asked about", Hbg, Shots("2026-03-10", "2026-09-10"), "HBG-11a Pass", "2026-09-10" },
        { "capture after the snapshot's own day", Hbg, Shots("2026-03-10", "2026-11-21"), "HBG-11a Pending 2026-12-31" },

        { "log begins in the half, no capture", Hbg, Shots("2026-09-10") + Log("2026-01-02", "2026-11-20"), "HBG-11a Unknown" },
        { "log begins with the half, no capture", Hbg, Shots("2026-09-10") + Log("2026-01-01", "2026-11-20"), "HBG-11a Gap" },
        { "log ends before the half does", Hbg, Shots("2026-09-10") + Log("2020-01-01", "2026-06-29"), "HBG-11a Unknown" },
        { "log ends with the half", Hbg, Shots("2026-09-10") + Log("2020-01-01", "2026-06-30"), "HBG-11a Gap" },
        { "log outside of the half, capture known", Hbg, Log("2020-01-01", "2020-12-31"), "HBG-11a Pass" },
        { "log of no known days, kept in part", Hbg, Shots("2026-09-10") + "; /logCoverage.archiveEvents = null; /dataCompleteness.archiveEvents = Partial", "HBG-11a Unknown" },

        { "opened on the last day of the half", Hbg, "openedOn = 2026-06-30; " + Told("2026-06-30") + Shots("2026-09-10"), "HBG-11a Gap, HBG-A5b Pass" },
        { "opened on the first day of the next", Hbg, "openedOn = 2026-07-01; " + Told("2026-07-01") + Shots("2026-09-10"), "HBG-11a HBG-A5b Pass" },
        { "opened this half, nothing yet", Hbg, "openedOn = 2026-07-01; " + Told("2026-07-01") + Shots(), "HBG-11a Pending 2026-12-31, HBG-A5b Pass" },
        { "opened on the last day of the year asOf that day", Hbg, "openedOn = 2026-12-31; " + Told("2026-12-31") + Shots(), "HBG-11a Pending 2026-12-31, HBG-A5b Pass, HBG-7a N/A", "2026-12-31" },
        { "opened on the last day of the year asOf the day after", Hbg, "openedOn = 2026-12-31; " + Told("2026-12-31") + Shots(), "HBG-11a Gap, HBG-A5b Pass, HBG-7a N/A", "2027-01-01" },
        { "opened when? captured in both halves", Hbg, "openedOn = null", "HBG-11a Pass, HBG-A5b Unknown, HBG-A6c Unknown" },
        { "opened when? captured in autumn", Hbg, "openedOn = null; " + Shots("2026-09-10"), "HBG-11a HBG-A5b Unknown, HBG-A6c Unknown" },

        { "closed on the last day of the half", Hbg, Closed("2026-06-30"), ClosedWell + "HBG-11a N/A", "2026-07-15" },
        { "closed the day after", Hbg, Closed("2026-07-01"), ClosedWell + "HBG-11a Gap", "2026-07-15" },
        { "closed the day after, captured", Hbg, Closed("2026-07-01", "2026-03-10"), ClosedWell + "HBG-11a Pass", "2026-07-15" },
        { "closed within the running half", Hbg, Closed("2026-11-01", "2026-03-10"), ClosedWell + "HBG-11a Pass" },
        { "closed within the running half, spring missed", Hbg, Closed("2026-11-01"), ClosedWell + "HBG-11a Gap" },
        { "closed today", Hbg, Closed("2026-11-20", "2026-03-10"), ClosedWell + "HBG-11a Pass" },
        { "closed the year before", Hbg, Closed("2025-12-30"), ClosedWell + "HBG-11a N/A" },
        { "closing on the last day of the half", Hbg, Closing("2026-12-31"), "HBG-11a Pass, HBG-11b Pending, HBG-A5b Any" },
        { "closing after the half", Hbg, Closing("2027-01-01"), "HBG-11a Pending 2026-12-31, HBG-11b Pending, HBG-A5b Any" },
        { "closing, nobody knows when", Hbg, "status = Closing; " + Shots("2026-03-10"), "HBG-11a Pending 2026-12-31, HBG-11b Pending" },
        { "opened and closed within a half", Hbg, "openedOn = 2026-02-01; " + Closed("2026-05-31"), CaseTable.HbgOpen + " HBG-11a N/A, HBG-11b HBG-11c Pass, HBG-A5b Gap" },

        { "VoF once a year is not enough for the city", Vof, "archiveEvents = [ { kind: Screenshot, capturedOn: 2025-11-11, succeeded: true, sentToRegistrarOn: 2025-11-12, registeredOn: 2025-11-13, registryRef: VON-2 } ]",
            "HBG-11a Gap, VOF-5i VOF-5j VOF-5k Pending 2026-12-31" },

        { "rolling: 2026-08-31 and the last of February", Hbg, Shots("2026-08-31", "2027-02-28"), "HBG-11a Pass", "2027-03-15", PolicyRun.Rolling },
        { "rolling: 2026-08-31 and the first of March", Hbg, Shots("2026-08-31", "2027-03-01"), "HBG-11a Gap", "2027-03-15", PolicyRun.Rolling },
        { "rolling: six months to the day", Hbg, Shots("2026-01-15", "2026-07-15"), "HBG-11a Pass", "2026-11-20", PolicyRun.Rolling },
        { "rolling: six months and a day", Hbg, Shots("2026-01-15", "2026-07-16"), "HBG-11a Gap", "2026-11-20", PolicyRun.Rolling },
        { "rolling: the latest is too old", Hbg, Shots("2025-11-25", "2026-05-19"), "HBG-11a Gap", "2026-11-20", PolicyRun.Rolling },
        { "rolling: the latest is just young enough", Hbg, Shots("2025-11-25", "2026-05-20"), "HBG-11a Pass", "2026-11-20", PolicyRun.Rolling },
        { "rolling: none", Hbg, Shots(), "HBG-11a Gap", "2026-11-20", PolicyRun.Rolling },
        { "rolling: not collected", Hbg, "archiveEvents = null", "HBG-11a Unknown", "2026-11-20", PolicyRun.Rolling },
        { "rolling: closed", Hbg, Closed("2026-11-01"), ClosedWell + "HBG-11a N/A", "2026-11-20", PolicyRun.Rolling },
        { "rolling: a long gap years ago", Hbg, Shots("2020-01-01", "2025-12-01", "2026-05-31"), "HBG-11a Pass", "2026-11-20", PolicyRun.Rolling },
        { "rolling: failed in between", Hbg, Shots("2026-01-15", "2026-07-15") + "; archiveEvents[1].succeeded = false", "HBG-11a Gap", "2026-11-20", PolicyRun.Rolling },
    };

    private const string ClosedWell = CaseTable.HbgOpen + " N/A, HBG-11b HBG-11c HBG-A5b Pass, ";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Shots(params string[] days) => Captures.Screenshots(days);

    private static string Log(string from, string to) => $"; /logCoverage.archiveEvents = {{ from: {from}, to: {to} }}";

    private static string Moment(string at) => Shots("2026-09-10") + $"; archiveEvents += {{ kind: Screenshot, capturedAt: {at}, succeeded: true }}";

    private static string Told(string day) =>
        $"changeNotices = [ {{ change: Opened, occurredOn: {day}, notifiedOn: {day}, notifiedRole: SocialMediaLead }} ]; ";

    private static string Closing(string day) => $"status = Closing; closedOn = {day}; {Shots("2026-03-10")}";

    private static string Closed(string day, params string[] captured) => $$"""
        status = Closed; closedOn = {{day}}; {{Shots(captured)}};
        closure = { contentSavedOn: {{day}}, contentComplete: true, sentToRegistrarOn: {{day}} };
        changeNotices = [ { change: Closed, occurredOn: {{day}}, notifiedOn: {{day}}, notifiedRole: SocialMediaLead } ]
        """;
}
