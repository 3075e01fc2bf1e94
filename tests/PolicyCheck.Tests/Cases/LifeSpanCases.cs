using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>When an account is open: <c>openedOn ≤ d &lt; closedOn</c>, and what follows where a date is missing (2.1, 2.2).</summary>
public sealed class LifeSpanCases
{
    private const string Bad = "profile = { senderStatedIn: [], contactMethods: [], pictureKind: RedArmsAlone }; changeNotices = null; archiveEvents = null";
    private const string Unjudged = "HBG-A5b HBG-A6c HBG-11a HBG-11b HBG-11c Any";
    private const string Judged = "HBG-1a HBG-1b HBG-2b Gap, " + Unjudged;
    private const string WhenUnknown = CaseTable.HbgOpen + " Unknown, " + Unjudged;
    private const string Outside = CaseTable.HbgOpen + " N/A, " + Unjudged;

    private static readonly CaseTable Cases = new()
    {
        { "opened today", Hbg, $"openedOn = 2026-11-20; {Bad}", Judged },
        { "opens tomorrow", Hbg, $"openedOn = 2026-11-21; {Bad}", Outside },
        { "opens tomorrow, planned", Hbg, $"status = Planned; openedOn = 2026-11-21; {Bad}", Outside },
        { "planned and without date", Hbg, $"status = Planned; openedOn = null; {Bad}", Outside },
        { "closes tomorrow", Hbg, $"status = Closing; closedOn = 2026-11-21; {Bad}", Judged },
        { "closed today", Hbg, $"status = Closed; closedOn = 2026-11-20; {Bad}", Outside },
        { "closed today but called closing", Hbg, $"status = Closing; closedOn = 2026-11-20; {Bad}", Outside },
        { "closed today but called active", Hbg, $"status = Active; closedOn = 2026-11-20; {Bad}", Outside },
        { "closed, status not known", Hbg, $"status = null; closedOn = 2026-11-20; {Bad}", Outside },
        { "opened when? active", Hbg, $"openedOn = null; {Bad}", Judged },
        { "opened when? closing", Hbg, $"status = Closing; openedOn = null; {Bad}", Judged },
        { "opened when? closed yesterday", Hbg, $"status = Closed; openedOn = null; closedOn = 2026-11-19; {Bad}", Outside },
        { "opened when? status not known", Hbg, $"status = null; openedOn = null; {Bad}", WhenUnknown },
        { "opened when? status not known, all well", Hbg, "status = null; openedOn = null", WhenUnknown },
        { "opened and closed on the same day", Hbg, $"status = Closed; openedOn = 2026-11-20; closedOn = 2026-11-20; {Bad}", Outside },
        { "open on the day asked about, closed since", Hbg, $"status = Closed; closedOn = 2026-11-10; {Bad}", Judged, "2026-11-09" },
        { "not open yet on the day asked about", Hbg, $"openedOn = 2026-11-10; {Bad}", Outside, "2026-11-09" },
        { "opened on the day asked about", Hbg, $"openedOn = 2026-11-10; {Bad}", Judged, "2026-11-10" },
        { "far in the future", Hbg, Bad, Judged, "2031-11-20" },

        { "HAL's guideline on its last day", Hal, "visibility = Private", "HAL-13a Gap", "2030-12-31" },
    };

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);
}
