using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>Hallstahammar: posts, answers, monitoring, moderation and crises.</summary>
public sealed class HalContentCases
{
    /// <summary>The rules that every post meets.</summary>
    private const string PostRules = "HAL-1d HAL-12a HAL-12l HAL-13e HAL-13f HAL-14f";

    private static readonly CaseTable Cases = new()
    {
        { "12a about the operation", Hal, Post("OrgActivity"), PostRules + " Pass" },
        { "12a of public interest", Hal, Post("PublicInterest"), PostRules + " Pass" },
        { "12a nothing to do with it", Hal, Post("None"), "HAL-12a Gap, HAL-1d HAL-12l HAL-13e HAL-13f HAL-14f Pass" },
        { "12a not assessed", Hal, Post("Unassessed"), "HAL-12a Unknown, HAL-1d HAL-12l HAL-13e HAL-13f HAL-14f Pass" },
        { "12a posts not kept", Hal, "posts = null; /dataCompleteness.posts = Absent; /logCoverage.posts = null", PostRules + " Unknown" },
        { "1d one of three leads on", Hal, Post("OrgActivity") + "; posts += " + APost("b", "linksToWeb: false") + "; posts += " + APost("c", "linksToWeb: false"),
            "HAL-1d Advisory, HAL-12a HAL-12l HAL-13e HAL-13f HAL-14f Pass" },
        { "12l 13e 13f 14f all at once", Hal, """
            posts = [ { postId: a, publishedAt: 2026-11-10T10:00+01:00, postedAs: PrivateProfile, topicLink: OrgActivity, linksToWeb: true,
              review: { containsSecret: true, containsSensitivePersonalData: true, containsSensitiveAboutIndividual: true } } ]
            """, "HAL-12l HAL-13e HAL-13f HAL-14f Gap, HAL-1d HAL-12a Pass" },
        { "12l 13e 13f not reviewed", Hal, "posts = [ { postId: a, publishedAt: 2026-11-10T10:00+01:00, postedAs: Account, topicLink: OrgActivity, linksToWeb: true } ]",
            "HAL-12l HAL-13e HAL-13f Unknown, HAL-1d HAL-12a HAL-14f Pass" },
        { "12b 14o for the municipality from a private profile", Hal, External("PrivateProfile", "OrgActivity", "true"), "HAL-12b Pass, HAL-14o Gap" },
        { "12b 14o about something else", Hal, External("Account", "None", "true"), "HAL-12b Gap, HAL-14o Pass" },
        { "12b 14o somebody's own words", Hal, External("PrivateProfile", "None", "false"), "" },

        { "12o answered on the second workday", Hal, Item("Question", "2026-11-13T16:00+01:00", "2026-11-17T11:00+01:00"), "HAL-12o HAL-14f-svar Pass" },
        { "12o answered on the third workday", Hal, Item("Question", "2026-11-13T16:00+01:00", "2026-11-18T08:00+01:00"), "HAL-12o Gap, HAL-14f-svar Pass" },
        { "12o unanswered on the last workday, the weekend after is none", Hal, Unanswered("Question", "2026-11-18T10:00+01:00"), "HAL-12o Pending 2026-11-22" },
        { "12o unanswered", Hal, Unanswered("Question", "2026-11-17T10:00+01:00"), "HAL-12o Gap" },
        { "12o over Easter", Hal, Item("Question", "2026-04-02T15:00+02:00", "2026-04-08T10:00+02:00"), "HAL-12o HAL-14f-svar Pass" },
        { "14e answered on the next workday", Hal, Item("Comment", "2026-11-13T16:00+01:00", "2026-11-16T11:00+01:00"), "HAL-14e HAL-14f-svar Pass" },
        { "14e answered on the second workday", Hal, Item("Comment", "2026-11-13T16:00+01:00", "2026-11-17T08:00+01:00"), "HAL-14e Gap, HAL-14f-svar Pass" },
        { "14e needs no answer", Hal, "inbound = [ { itemId: f, kind: Comment, receivedAt: 2026-11-02T10:00+01:00, needsReply: false, replies: [] } ]", "" },
        { "14f an answer from a private profile, unsigned", Hal, """
            inbound = [ { itemId: f, kind: Comment, receivedAt: 2026-11-16T10:00+01:00, needsReply: true,
              replies: [ { repliedAt: 2026-11-16T12:00+01:00, signed: false, postedAs: PrivateProfile } ] } ]
            """, "HAL-14e Pass, HAL-14f-svar Gap" },
        { "14g an answer without a name is no finding", Hal, """
            inbound = [ { itemId: f, kind: Comment, receivedAt: 2026-11-16T10:00+01:00, needsReply: true,
              replies: [ { repliedAt: 2026-11-16T12:00+01:00, signed: false, postedAs: Account } ] } ]
            """, "HAL-14e HAL-14f-svar Pass" },

        { "12p a workday without check", Hal, "monitoringDays[10].checks = 0", "HAL-12p Gap" },
        { "12p a day whose checks are not known", Hal, "monitoringDays[10].checks = null", "HAL-12p AttestationDue" },
        { "12p no log, attested this quarter", Hal, NoLog + Attested("12p", "2026-08-20", "Yes"), "" },
        { "12p no log, attested a day more than a quarter ago", Hal, NoLog + Attested("12p", "2026-08-19", "Yes"), "HAL-12p AttestationDue" },
        { "12p no log, not attested", Hal, NoLog, "HAL-12p AttestationDue" },
        { "12p no log and no attestations kept", Hal, NoLog + "/attestations = null; /dataCompleteness.attestations = Absent",
            "HAL-12p HAL-1b HAL-1c HAL-4b HAL-5b HAL-12q HAL-13b HAL-13c1 HAL-13c2 HAL-13c3 HAL-14b " + CaseTable.HalAttested + " Unknown" },
        { "12p a gap in the log is no matter of attestation", Hal, "monitoringDays[10].checks = 0; " + Attested("12p", "2026-11-20", "Yes"), "HAL-12p Gap" },

        { "13g after an hour", Hal, Case("Secrecy", "removedAt: 2026-11-16T11:00+01:00, action: Removed"), "HAL-13g Pass" },
        { "13g after an hour and a minute", Hal, Case("Secrecy", "removedAt: 2026-11-16T11:01+01:00, action: Removed"), "HAL-13g Gap" },
        { "13g kept", Hal, Case("Secrecy", "action: Kept"), "HAL-13g Gap" },
        { "15a removed after a month, not saved first", Hal, Case("Threat", "removedAt: 2026-11-20T10:00+01:00, action: Removed"), "HAL-15a Pass" },
        { "15a hidden", Hal, Case("Threat", "action: Hidden"), "HAL-15a Gap" },
        { "15a open since long ago", Hal, "moderationCases = [ { caseId: m, categories: [Threat], discoveredAt: 2026-07-02T10:00+02:00, action: Open } ]", "HAL-15a Pending" },
        { "15a action not known", Hal, Case("Threat", "action: null"), "HAL-15a Unknown" },
        { "15 several kinds, kept", Hal, Case("Profanity, Spam", "action: Kept"), "HAL-15m HAL-15q Gap" },
        { "15 a kind that only Helsingborg removes", Hal, Case("OffTopicPrivate", "action: Kept"), "" },
        { "12l sensitive data in a comment, kept", Hal, Case("SensitivePersonalData", "action: Kept"), "HAL-12l-kommentar Gap" },
        { "15 no moderation log", Hal, "moderationCases = null; /dataCompleteness.moderation = Absent; /logCoverage.moderation = null", "HAL-12l-kommentar HAL-13g " + Kinds + " Unknown" },

        { "16b no main page", Hal, "/accounts[hal-kommunen].tags = []", "HAL-16b Gap" },
        { "16b two main pages", Hal, "scope = Common; tags = [crisis-main]; responsibleUnitId = hal-kommunikation", "HAL-16b Gap, HAL-4a Pass, HAL-4e N/A" },
        { "16b a crisis, first post after four hours", Hal, Crisis + MainPost("2026-11-16T10:00+01:00"), "HAL-16b-kris Pass, HAL-16c1 HAL-16c2 HAL-16c3 AttestationDue" },
        { "16b a crisis, first post a minute late", Hal, Crisis + MainPost("2026-11-16T10:01+01:00"), "HAL-16b-kris Gap, HAL-16c1 HAL-16c2 HAL-16c3 AttestationDue" },
        { "16b a crisis, posts not kept", Hal, Crisis + "/accounts[hal-kommunen].posts = null", "HAL-16b-kris Unknown, HAL-16c1 HAL-16c2 HAL-16c3 AttestationDue" },
        { "16c attested after the crisis", Hal, Crisis + MainPost("2026-11-16T07:00+01:00")
            + "; /attestations += { clauseId: HAL-16c1, subjectKind: Unit, subjectId: hal-kommunikation, attestedByRole: ContactCentre, attestedOn: 2026-11-17, outcome: Yes }",
            "HAL-16b-kris HAL-16c1 Pass, HAL-16c2 HAL-16c3 AttestationDue" },
    };

    private const string NoLog = "monitoringDays = null; /dataCompleteness.monitoring = Absent; /logCoverage.monitoring = null; ";
    private const string Crisis = "/governance.crisisEvents = [ { startedAt: 2026-11-16T06:00+01:00, endedAt: 2026-11-16T20:00+01:00 } ]; ";
    private const string Kinds = "HAL-15a HAL-15b HAL-15c HAL-15d HAL-15e HAL-15f HAL-15g HAL-15h HAL-15i HAL-15j HAL-15k HAL-15l HAL-15m HAL-15n HAL-15o HAL-15p HAL-15q";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Post(string link) => "posts = [ " + APost("a", $"linksToWeb: true, topicLink: {link}") + " ]";

    private static string APost(string id, string facts) => $$"""
        { postId: {{id}}, publishedAt: 2026-11-10T10:00+01:00, postedAs: Account, {{(facts.Contains("topicLink", StringComparison.Ordinal) ? "" : "topicLink: OrgActivity, ")}}{{facts}},
          review: { containsSecret: false, containsSensitivePersonalData: false, containsSensitiveAboutIndividual: false } }
        """;

    private static string External(string postedAs, string link, string asOrg) =>
        $"/externalPosts = [ {{ postId: e, publishedAt: 2026-11-10T10:00+01:00, postedAs: {postedAs}, topicLink: {link}, asOrg: {asOrg} }} ]";

    private static string Item(string kind, string received, string replied) =>
        $"inbound = [ {{ itemId: f, kind: {kind}, receivedAt: {received}, needsReply: true, replies: [ {{ repliedAt: {replied}, postedAs: Account }} ] }} ]";

    private static string Unanswered(string kind, string received) =>
        $"inbound = [ {{ itemId: f, kind: {kind}, receivedAt: {received}, needsReply: true, replies: [] }} ]";

    private static string Case(string kinds, string facts) =>
        $"moderationCases = [ {{ caseId: m, categories: [{kinds}], discoveredAt: 2026-11-16T10:00+01:00, {facts} }} ]";

    private static string MainPost(string at) => $"/accounts[hal-kommunen].posts = [ {{ postId: k, publishedAt: {at}, postedAs: Account }} ]";

    private static string Attested(string clause, string on, string outcome) =>
        $"/attestations += {{ clauseId: HAL-{clause}, subjectKind: Account, subjectId: hal, attestedByRole: UnitManager, attestedOn: {on}, outcome: {outcome} }}; ";
}
