using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBG-A5b: each change of the set of accounts is reported to the social-media lead within fourteen days.</summary>
public sealed class HbgChangeCases
{
    private static readonly CaseTable Cases = new()
    {
        { "opened, told on the last day", Hbg, Opened("2026-08-01", Notice("Opened", "2026-08-01", "2026-08-15")), "HBG-A5b Pass" },
        { "opened, told a day late", Hbg, Opened("2026-08-01", Notice("Opened", "2026-08-01", "2026-08-16")), "HBG-A5b Gap" },
        { "opened, told beforehand", Hbg, Opened("2026-08-01", Notice("Opened", "2026-08-01", "2026-05-02")), "HBG-A5b Pass" },
        { "opened, told late and in time", Hbg,
            Opened("2026-08-01", Notice("Opened", "2026-08-01", "2026-09-16"), Notice("Opened", "2026-08-01", "2026-08-02")), "HBG-A5b Pass" },
        { "opened, nobody told", Hbg, Opened("2026-08-01"), "HBG-A5b Gap" },
        { "opened, told to VoF's communications", Hbg, Opened("2026-08-01", Notice("Opened", "2026-08-01", "2026-08-02", "VofComms")), "HBG-A5b Gap" },
        { "opened, told to the department's lead", Hbg, Opened("2026-08-01", Notice("Opened", "2026-08-01", "2026-08-02", "DeptCommsLead")), "HBG-A5b Gap" },
        { "opened, told to whom?", Hbg, Opened("2026-08-01", Notice("Opened", "2026-08-01", "2026-08-02", "null")), "HBG-A5b Unknown" },
        { "opened, told when? complete", Hbg, Opened("2026-08-01", Notice("Opened", "2026-08-01", "null")), "HBG-A5b Gap" },
        { "opened, told when? partial", Hbg, Opened("2026-08-01", Notice("Opened", "2026-08-01", "null")) + "; /dataCompleteness.changeNotices = Partial", "HBG-A5b Unknown" },
        { "opened, only a renaming told", Hbg, Opened("2026-08-01", Notice("Renamed", "2026-08-01", "2026-08-02")), "HBG-A5b Gap" },
        { "opened 14 days ago, nobody told yet", Hbg, Opened("2026-11-06"), "HBG-A5b Pending 2026-11-20" },
        { "opened 15 days ago, nobody told", Hbg, Opened("2026-11-05"), "HBG-A5b Gap" },
        { "opened and notices not kept", Hbg, "openedOn = 2026-08-01; changeNotices = null; " + Captures.Screenshots("2026-09-10"), "HBG-A5b Unknown" },
        { "notices not kept", Hbg, "changeNotices = null; /dataCompleteness.changeNotices = Absent", "HBG-A5b Unknown" },
        { "nothing since history is known, kept in part", Hbg, "/dataCompleteness.changeNotices = Partial", "HBG-A5b N/A" },

        { "opened on the first day of history", Hbg, "openedOn = 2024-01-01", "HBG-A5b Gap" },
        { "opened on the day before history", Hbg, "openedOn = 2023-12-31", "HBG-A5b N/A" },
        { "opened, history begins when?", Hbg, "openedOn = 2024-01-01; /historyKnownFrom = null", "HBG-A5b Unknown" },

        { "renamed and told", Hbg, Changed(Notice("Renamed", "2026-08-01", "2026-08-15")), "HBG-A5b Pass" },
        { "renamed and told late", Hbg, Changed(Notice("Renamed", "2026-08-01", "2026-08-16")), "HBG-A5b Gap" },
        { "renamed and told never", Hbg, Changed(Notice("Renamed", "2026-08-01", "null")), "HBG-A5b Gap" },
        { "renamed before history", Hbg, Changed(Notice("Renamed", "2023-08-01", "null")), "HBG-A5b N/A" },
        { "renamed a week ago", Hbg, Changed(Notice("Renamed", "2026-11-13", "null")), "HBG-A5b Pending 2026-11-27" },
        { "renamed when?", Hbg, Changed(Notice("Renamed", "null", "null")), "HBG-A5b Unknown" },
        { "moved and told", Hbg, Changed(Notice("OwnerChanged", "2026-08-01", "2026-08-01")), "HBG-A5b Pass" },
        { "moved and told to the wrong role", Hbg, Changed(Notice("OwnerChanged", "2026-08-01", "2026-08-01", "Communicator")), "HBG-A5b Gap" },
        { "renamed twice, one told", Hbg, Changed(Notice("Renamed", "2026-05-01", "2026-05-02"), Notice("Renamed", "2026-08-01", "null")), "HBG-A5b Gap" },
        { "renamed and moved on the same day, one told", Hbg,
            Changed(Notice("Renamed", "2026-08-01", "2026-08-01"), Notice("OwnerChanged", "2026-08-01", "null")), "HBG-A5b Gap" },
        { "moved and told, with a gap that is pending", Hbg,
            Changed(Notice("OwnerChanged", "2026-08-01", "2026-08-20"), Notice("Renamed", "2026-11-13", "null")), "HBG-A5b Gap" },

        { "closed and told", Hbg, Closed("2026-11-13", Notice("Closed", "2026-11-13", "2026-11-01")), ClosedWell + "HBG-A5b Pass" },
        { "closed and told late", Hbg, Closed("2026-11-01", Notice("Closed", "2026-11-01", "2026-11-16")), ClosedWell + "HBG-A5b Gap" },
        { "closed three weeks ago and nobody told", Hbg, Closed("2026-10-30"), ClosedWell + "HBG-A5b Gap" },
        { "closed last week and nobody told", Hbg, Closed("2026-11-13"), ClosedWell + "HBG-A5b Pending 2026-11-27" },
        { "closed before history", Hbg, Closed("2023-11-13"), ClosedWell + "HBG-A5b N/A, HBG-11a N/A" },
        { "closed, only the opening told", Hbg, Closed("2026-10-30", Notice("Opened", "2026-10-30", "2026-10-30")), ClosedWell + "HBG-A5b Gap" },

        { "VoF: approved by the department, unknown to the city", Vof,
            "openedOn = 2026-08-01; startApplication.submittedOn = 2026-07-01; changeNotices = []; register.listedPublicly = false", "HBG-A5b HBG-A6d Gap" },
    };

    private const string ClosedWell = CaseTable.HbgOpen + " N/A, HBG-11b HBG-11c Pass, ";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Opened(string day, params string[] notices) =>
        $"openedOn = {day}; {Captures.Screenshots("2026-11-16")}; {Changed(notices)}";

    private static string Closed(string day, params string[] notices) =>
        $"status = Closed; closedOn = {day}; closure = {{ contentSavedOn: {day}, contentComplete: true, sentToRegistrarOn: {day} }}; {Changed(notices)}";

    private static string Changed(params string[] notices) => $"changeNotices = [{string.Join(", ", notices)}]";

    private static string Notice(string change, string on, string told, string role = "SocialMediaLead") =>
        $"{{ change: {change}, occurredOn: {on}, notifiedOn: {told}, notifiedRole: {role} }}";
}
