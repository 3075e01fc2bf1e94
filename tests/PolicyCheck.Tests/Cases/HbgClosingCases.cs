using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBG-11b and 11c: all content saved, and sent to the registrar, before an account is shut down.</summary>
public sealed class HbgClosingCases
{
    private static readonly CaseTable Cases = new()
    {
        { "saved and sent on the day", Hbg, Closed(), Well },
        { "saved long before", Hbg, Closed("closure.contentSavedOn = 2026-01-01"), Well },
        { "saved the day after", Hbg, Closed("closure.contentSavedOn = 2026-10-16"), Shut + "HBG-11b Gap, HBG-11c Pass" },
        { "sent the day after", Hbg, Closed("closure.sentToRegistrarOn = 2026-10-16"), Shut + "HBG-11b Pass, HBG-11c Gap" },
        { "saved and sent the day after", Hbg, Closed("closure.contentSavedOn = 2026-10-16; closure.sentToRegistrarOn = 2026-10-16"), Shut + "HBG-11b HBG-11c Gap" },
        { "saved in part", Hbg, Closed("closure.contentComplete = false"), Shut + "HBG-11b Gap, HBG-11c Pass" },
        { "saved in part or in full?", Hbg, Closed("closure.contentComplete = null"), Shut + "HBG-11b Unknown, HBG-11c Pass" },
        { "saved late, in part or in full?", Hbg, Closed("closure.contentComplete = null; closure.contentSavedOn = 2026-10-16"), Shut + "HBG-11b Gap, HBG-11c Pass" },
        { "no date of saving, all closings kept", Hbg, Closed("closure.contentSavedOn = null"), Shut + "HBG-11b Gap, HBG-11c Pass" },
        { "no date of saving, closings kept in part", Hbg, Closed("closure.contentSavedOn = null; /dataCompleteness.closure = Partial"), Shut + "HBG-11b Unknown, HBG-11c Pass" },
        { "no date of sending, all closings kept", Hbg, Closed("closure.sentToRegistrarOn = null"), Shut + "HBG-11b Pass, HBG-11c Gap" },
        { "no date of sending, closings kept in part", Hbg, Closed("closure.sentToRegistrarOn = null; /dataCompleteness.closure = Partial"), Shut + "HBG-11b Pass, HBG-11c Unknown" },
        { "no record, closings kept in part", Hbg, Closed("closure = null; /dataCompleteness.closure = Partial"), Shut + "HBG-11b HBG-11c Unknown" },
        { "closings not kept", Hbg, Closed("closure = missing; /dataCompleteness.closure = Absent"), Shut + "HBG-11b HBG-11c Unknown" },
        { "kept in part but all there", Hbg, Closed("/dataCompleteness.closure = Partial"), Well },
        { "VoF too", Vof, Closed("closure.sentToRegistrarOn = 2026-10-16"), CaseTable.VofOpen + " N/A, HBG-A5b HBG-11b Pass, HBG-11c Gap" },

        { "being closed, nothing saved yet", Hbg, "status = Closing", "HBG-11b Pending, HBG-11c N/A" },
        { "being closed, saved and sent already", Hbg, "status = Closing; closure = { contentSavedOn: 2026-11-01, contentComplete: true, sentToRegistrarOn: 2026-11-01 }",
            "HBG-11b Pending, HBG-11c N/A" },
        { "planned", Hbg, "status = Planned; openedOn = null; archiveEvents = []",
            CaseTable.HbgOpen + " HBG-11a N/A, HBG-A5b N/A, HBG-A6c Unknown" },
        { "closed on the day asked about", Hbg, Closed(), Well, "2026-10-15" },
        { "closed the day after the one asked about", Hbg, Closed(), "HBG-A5b Any, HBG-11b HBG-11c N/A", "2026-10-14" },
        { "saved after the day asked about", Hbg, Closed("closure.contentSavedOn = 2026-10-20; closure.sentToRegistrarOn = 2026-10-20"),
            Shut + "HBG-11b HBG-11c Gap", "2026-10-16" },
        { "closed when? saved never", Hbg, Closed("closedOn = null; closure.contentSavedOn = null"),
            CaseTable.HbgOpen + " N/A, HBG-11b Gap, HBG-11c Unknown, HBG-A5b HBG-11a Any" },
        { "closed when? saved", Hbg, Closed("closedOn = null"),
            CaseTable.HbgOpen + " N/A, HBG-11b HBG-11c Unknown, HBG-A5b HBG-11a Any" },
        { "called active but closed: the dates decide what is open", Hbg, Closed("status = Active"), Shut + "HBG-11b HBG-11c Any" },
        { "called planned but closed: the dates decide what is open", Hbg, Closed("status = Planned"),
            CaseTable.HbgOpen + " N/A, HBG-A5b HBG-11b HBG-11c Any" },
    };

    private const string Shut = CaseTable.HbgOpen + " N/A, HBG-A5b Pass, ";
    private const string Well = Shut + "HBG-11b HBG-11c Pass";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Closed(string more = "") => $$"""
        status = Closed; closedOn = 2026-10-15;
        closure = { contentSavedOn: 2026-10-15, contentComplete: true, sentToRegistrarOn: 2026-10-15 };
        changeNotices = [ { change: Closed, occurredOn: 2026-10-15, notifiedOn: 2026-10-15, notifiedRole: SocialMediaLead } ];
        {{more}}
        """;
}
