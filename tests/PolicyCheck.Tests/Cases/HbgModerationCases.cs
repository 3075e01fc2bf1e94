using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBG-9c: attacks on a person are removed; an open case has twenty-four hours. The first action of HBG-7c is taken at once.</summary>
public sealed class HbgModerationCases
{
    private static readonly CaseTable Cases = new()
    {
        { "removed", Hbg, Attack("Removed", removed: "2026-11-16T12:00+01:00"), Handled + "HBG-9 Pass" },
        { "removed late is a matter of HBG-9", Hbg, Attack("Removed", removed: "2026-11-20T10:00+01:00"), Handled + "HBG-9 Gap" },
        { "kept", Hbg, Attack("Kept"), AtOnce + "HBG-9c Gap" },
        { "hidden", Hbg, Attack("Hidden"), AtOnce + "HBG-9c Gap" },
        { "kept an hour ago", Hbg, Attack("Kept", "2026-11-20T10:00+01:00"), AtOnce + "HBG-9c Gap" },
        { "action not known", Hbg, Attack("null"), "HBG-9c Unknown, HBG-7c Pass, HBG-8a HBG-8b HBG-8c HBG-9 Unknown" },
        { "open since this morning", Hbg, Attack("Open", "2026-11-20T08:00+01:00"), AtOnce + "HBG-9c Pending 2026-11-21" },
        { "open since yesterday", Hbg, Attack("Open", "2026-11-19T08:00+01:00"), AtOnce + "HBG-9c Pending 2026-11-20" },
        { "open since the day before", Hbg, Attack("Open", "2026-11-18T22:59+01:00"), AtOnce + "HBG-9c Gap" },
        { "open when the clock is put forward", Hbg, Attack("Open", "2027-03-27T23:30+01:00"), AtOnce + "HBG-9c Pending 2027-03-29", "2027-03-28" },
        { "open when the clock is put back", Hbg, Attack("Open", "2026-10-25T00:30+02:00"), AtOnce + "HBG-9c Pending 2026-10-25", "2026-10-25" },
        { "open since the clock was put back", Hbg, Attack("Open", "2026-10-25T00:30+02:00"), AtOnce + "HBG-9c Gap", "2026-10-26" },
        { "open since when?", Hbg, Attack("Open", "null"), "HBG-9c Unknown, HBG-7c Unknown" },
        { "open over a weekend: hours, not working days", Hbg, Attack("Open", "2026-11-13T16:00+01:00"), AtOnce + "HBG-9c Gap", "2026-11-15" },
        { "discovered after the day asked about", Hbg, Attack("Kept", "2026-11-16T10:00+01:00"), "HBG-9c N/A", "2026-11-15" },
        { "another category", Hbg, Attack("Kept", categories: "[Commercial]"), AtOnce + "HBG-9c N/A" },
        { "an insult is Hallstahammar's word", Hbg, Attack("Kept", categories: "[Insult]"), AtOnce + "HBG-9c N/A" },
        { "no category", Hbg, Attack("Kept", categories: "[]"), AtOnce + "HBG-9c N/A" },
        { "several categories", Hbg, Attack("Kept", categories: "[Commercial, PersonalAttack]"), AtOnce + "HBG-9c Gap" },
        { "category not known, kept", Hbg, Attack("Kept", categories: "null"), "HBG-9c Unknown, HBG-7c Pass, HBG-9a HBG-9b HBG-9d HBG-9e HBG-9f HBG-9g HBG-9h Unknown" },
        { "one removed and one kept", Hbg, Attack("Removed", removed: "2026-11-16T12:00+01:00") +
            "; moderationCases += { caseId: c2, categories: [PersonalAttack], discoveredAt: 2026-11-16T10:00+01:00, firstActionAt: 2026-11-16T10:00+01:00, action: Kept }",
            "HBG-7c HBG-8a HBG-8b HBG-8c HBG-9 Pass, HBG-9c Gap" },
        { "one removed and one of another kind", Hbg, Attack("Removed", removed: "2026-11-16T12:00+01:00") +
            "; moderationCases += { caseId: c2, categories: [Spam], discoveredAt: 2026-11-16T10:00+01:00, firstActionAt: 2026-11-16T10:00+01:00, action: Kept }", Handled + "HBG-9 Pass" },
        { "VoF's accounts too", Vof, Attack("Kept"), AtOnce + "HBG-9c Gap" },
        { "cases not collected", Hbg, "moderationCases = null", CaseTable.HbgCases + " Unknown" },
        { "a case is judged although the log is kept in part", Hbg,
            Attack("Kept") + "; /logCoverage.moderation = null; /dataCompleteness.moderation = Partial", AtOnce + "HBG-9c Gap" },
        { "no case in a log that is kept in part", Hbg,
            "/logCoverage.moderation = null; /dataCompleteness.moderation = Partial", CaseTable.HbgCases + " Unknown" },
        { "comments disabled does not excuse a case", Hbg, Attack("Kept") + "; commentsEnabled = false", AtOnce + "HBG-9c Gap, HBG-7b N/A" },
    };

    private const string AtOnce = "HBG-7c Pass, ";

    /// <summary>Taken up at once, saved, sent and removed.</summary>
    private const string Handled = "HBG-7c HBG-8a HBG-8b HBG-8c HBG-9c Pass, ";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Attack(
        string action, string discovered = "2026-11-16T10:00+01:00", string removed = "null", string categories = "[PersonalAttack]") => $$"""
        moderationCases = [ { caseId: c1, categories: {{categories}}, discoveredAt: {{discovered}}, firstActionAt: {{discovered}}, action: {{action}},
          savedAt: {{removed}}, sentToRegistrarAt: {{removed}}, registrarUnitId: kultur, removedAt: {{removed}}, editorCopyKept: true } ]
        """;
}
