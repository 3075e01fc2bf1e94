using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBG-4, 6a, 7 and 8: what posts are about, who signs, how often somebody looks, what comes before removal.</summary>
public sealed class HbgContentCases
{
    /// <summary>The place of the attestation that somebody looks at B-HBG.</summary>
    private static readonly string WatchAttested = $"{HelsingborgRecords.IndexOf("HBG-7a", "hbg")}";

    private static readonly CaseTable Cases = new()
    {
        { "4a public interest is not enough", Hbg, Post("PublicInterest"), "HBG-4a Gap" },
        { "4a no link", Hbg, Post("None"), "HBG-4a Gap" },
        { "4a not assessed", Hbg, Post("Unassessed"), "HBG-4a Unknown" },
        { "4a VoF's accounts too", Vof, Post("None"), "HBG-4a Gap, VOF-3c VOF-3d VOF-3e VOF-5c VOF-5d VOF-6a VOF-8b VOF-8c Unknown" },
        { "4b on somebody else's account", Hbg, External("true", "None"), "HBG-4b Gap" },
        { "4b about the operation", Hbg, External("true", "OrgActivity"), "HBG-4b Pass" },
        { "4b not assessed", Hbg, External("true", "Unassessed"), "HBG-4b Unknown" },
        { "4b in one's own name", Hbg, External("false", "None"), "HBG-4b N/A" },
        { "4b not collected", Hbg, "/externalPosts = null", "HBG-4b Unknown" },

        { "7a one check on a workday", Hbg, "monitoringDays[3].checks = 1", "HBG-7a Gap" },
        { "7a checks of one day not counted: attested", Hbg, "monitoringDays[3].checks = null", "HBG-7a Pass" },
        { "7a no log, attested", Hbg, "monitoringDays = null; /logCoverage.monitoring = null; /dataCompleteness.monitoring = Absent", "HBG-7a Pass" },
        { "7a no log, not attested", Hbg, "monitoringDays = null; /logCoverage.monitoring = null; /attestations[" + WatchAttested + "].outcome = No", "HBG-7a Gap" },
        { "7a a log of few checks, attested all the same", Hbg, "monitoringDays[0].checks = 0", "HBG-7a Gap" },

        { "7c after sixty minutes", Hbg, Case("firstActionAt: 2026-11-16T11:00+01:00"), "HBG-7c Pass" },
        { "7c after sixty-one", Hbg, Case("firstActionAt: 2026-11-16T11:01+01:00"), "HBG-7c Gap" },
        { "7c counted in elapsed time over the change of the clock", Hbg,
            Case("firstActionAt: 2026-10-25T02:30+01:00", "2026-10-25T02:30+02:00"), "HBG-7c Pass" },
        { "7c saving is the first action", Hbg, Case("firstActionAt: 2026-11-16T18:00+01:00, savedAt: 2026-11-16T10:30+01:00"), "HBG-7c Pass" },

        { "8 removed at the same minute", Hbg, Removed("2026-11-16T10:10+01:00", "2026-11-16T10:10+01:00"), "HBG-7c HBG-8a HBG-8b Pass, HBG-8c Unknown" },
        { "8 saved after", Hbg, Removed("2026-11-16T10:11+01:00", "2026-11-16T10:09+01:00"), "HBG-7c HBG-8b Pass, HBG-8a Gap, HBG-8c Unknown" },
        { "8 sent after", Hbg, Removed("2026-11-16T10:09+01:00", "2026-11-16T10:11+01:00"), "HBG-7c HBG-8a Pass, HBG-8b Gap, HBG-8c Unknown" },
        { "8 sent to another department", Hbg, Removed("2026-11-16T10:09+01:00", "2026-11-16T10:09+01:00", "skola"),
            "HBG-7c HBG-8a Pass, HBG-8b Gap, HBG-8c Unknown" },
        { "8 the editor has no copy", Hbg, Removed("2026-11-16T10:09+01:00", "2026-11-16T10:09+01:00") + "; moderationCases[0].editorCopyKept = false",
            "HBG-7c HBG-8a HBG-8b Pass, HBG-8c Advisory" },

        { "6a signed false", Hbg, Reply("signed: false"), "HBG-5a HBG-5b Pass, HBG-6a Gap" },
        { "6a whether signed is not logged", Hbg, Reply("signed: null"), "HBG-5a HBG-5b Pass, HBG-6a Unknown" },
        { "6a signed by a later editor", Hbg, Reply("signed: true, signedByRef: p3") + "; access += { personRef: p3, role: Editor, designated: true, validFrom: 2026-11-13 }",
            "HBG-5a HBG-5b Pass, HBG-6a Gap" },
    };

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Post(string link) => $"posts = [ {{ postId: p1, publishedAt: 2026-11-16T09:00+01:00, kind: Organic, topicLink: {link} }} ]";

    private static string External(string asOrg, string link) =>
        $"/externalPosts = [ {{ postId: e1, publishedAt: 2026-11-16T09:00+01:00, asOrg: {asOrg}, topicLink: {link} }} ]";

    private static string Case(string more, string discovered = "2026-11-16T10:00+01:00") =>
        $"moderationCases = [ {{ caseId: c1, categories: [Spam], discoveredAt: {discovered}, action: Kept, {more} }} ]";

    private static string Removed(string saved, string sent, string registrar = "kultur") => $$"""
        moderationCases = [ { caseId: c1, categories: [Spam], discoveredAt: 2026-11-16T10:00+01:00, firstActionAt: 2026-11-16T10:05+01:00,
          savedAt: {{saved}}, sentToRegistrarAt: {{sent}}, registrarUnitId: {{registrar}}, removedAt: 2026-11-16T10:10+01:00, action: Removed } ]
        """;

    private static string Reply(string signature) => $$"""
        inbound = [ { itemId: q1, kind: Question, receivedAt: 2026-11-12T10:00+01:00, addressedToOrg: true, needsReply: true,
          replies: [ { repliedAt: 2026-11-12T12:00+01:00, {{signature}} } ] } ]
        """;
}
