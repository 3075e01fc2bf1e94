using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBG-5a and 5b: an answer, and by the next working day.</summary>
public sealed class HbgReplyCases
{
    private static readonly CaseTable Cases = new()
    {
        { "same day", Hbg, Asked("2026-11-16T10:00+01:00", "2026-11-16T16:00+01:00"), InTime },
        { "next day at midnight's edge", Hbg, Asked("2026-11-16T00:00+01:00", "2026-11-17T23:59+01:00"), InTime },
        { "the day after next", Hbg, Asked("2026-11-16T23:59+01:00", "2026-11-18T00:00+01:00"), Late },
        { "Friday, answered on Monday", Hbg, Asked("2026-11-13T16:00+01:00", "2026-11-16T16:00+01:00"), InTime },
        { "Friday, answered on Sunday", Hbg, Asked("2026-11-13T16:00+01:00", "2026-11-15T16:00+01:00"), InTime },
        { "Friday, answered on Tuesday", Hbg, Asked("2026-11-13T16:00+01:00", "2026-11-17T08:00+01:00"), Late },
        { "Saturday, answered on Monday", Hbg, Asked("2026-11-14T16:00+01:00", "2026-11-16T08:00+01:00"), InTime },
        { "Saturday, answered on Tuesday", Hbg, Asked("2026-11-14T16:00+01:00", "2026-11-17T08:00+01:00"), Late },
        { "Thursday, answered on Saturday", Hbg, Asked("2026-11-12T16:00+01:00", "2026-11-14T16:00+01:00"), InTime },
        { "before Ascension Day, answered on Friday", Hbg, Asked("2026-05-13T16:00+02:00", "2026-05-15T16:00+02:00"), InTime },
        { "before Ascension Day, answered on Monday", Hbg, Asked("2026-05-13T16:00+02:00", "2026-05-18T08:00+02:00"), Late },
        { "before the first of May, answered on Monday", Hbg, Asked("2026-04-30T16:00+02:00", "2026-05-04T16:00+02:00"), InTime },
        { "Whit Monday is worked", Hbg, Asked("2026-05-22T16:00+02:00", "2026-05-26T08:00+02:00"), Late },
        { "before Midsummer Eve, answered on Monday", Hbg, Asked("2026-06-18T16:00+02:00", "2026-06-22T16:00+02:00"), InTime },
        { "before Midsummer Eve, answered on Tuesday", Hbg, Asked("2026-06-18T16:00+02:00", "2026-06-23T08:00+02:00"), Late },
        { "national day on a Saturday moves nothing", Hbg, Asked("2026-06-05T16:00+02:00", "2026-06-09T08:00+02:00"), Late },
        { "Christmas 2025, answered on Monday", Hbg, Asked("2025-12-23T16:00+01:00", "2025-12-29T16:00+01:00"), InTime },
        { "Christmas 2025, answered on Tuesday", Hbg, Asked("2025-12-23T16:00+01:00", "2025-12-30T08:00+01:00"), Late },
        { "New Year, answered on Friday", Hbg, Asked("2025-12-30T16:00+01:00", "2026-01-02T16:00+01:00"), InTime },
        { "New Year, answered on Monday", Hbg, Asked("2025-12-30T16:00+01:00", "2026-01-05T08:00+01:00"), Late },
        { "Epiphany, answered the day after", Hbg, Asked("2026-01-05T16:00+01:00", "2026-01-07T16:00+01:00"), InTime },
        { "Good Friday, answered on Tuesday", Hbg, Asked("2026-04-03T12:00+02:00", "2026-04-07T12:00+02:00"), InTime },
        { "Christmas 2026, answered on Monday", Hbg, Asked("2026-12-23T16:00+01:00", "2026-12-28T16:00+01:00"), InTime, "2026-12-30" },
        { "Christmas 2026, answered on Tuesday", Hbg, Asked("2026-12-23T16:00+01:00", "2026-12-29T08:00+01:00"), Late, "2026-12-30" },

        { "the question's day is local", Hbg, Asked("2026-11-16T23:30Z", "2026-11-18T12:00+01:00"), InTime },
        { "the answer's day is local", Hbg, Asked("2026-11-16T12:00Z", "2026-11-17T23:30Z"), Late },
        { "in summer two hours", Hbg, Asked("2026-08-17T22:30Z", "2026-08-19T12:00+02:00"), InTime },
        { "in summer two hours, answered", Hbg, Asked("2026-08-17T12:00Z", "2026-08-18T22:30Z"), Late },

        { "the first answer counts", Hbg, Asked("2026-11-16T10:00+01:00", "2026-11-17T10:00+01:00", "2026-11-19T10:00+01:00"), InTime },
        { "the first answer counts, wherever it stands", Hbg, Asked("2026-11-16T10:00+01:00", "2026-11-19T10:00+01:00", "2026-11-17T10:00+01:00"), InTime },
        { "two late answers", Hbg, Asked("2026-11-16T10:00+01:00", "2026-11-19T10:00+01:00", "2026-11-18T10:00+01:00"), Late },

        { "unanswered today", Hbg, Asked("2026-11-20T08:00+01:00"), "HBG-5a Pending, HBG-5b N/A" },
        { "unanswered since yesterday", Hbg, Asked("2026-11-19T08:00+01:00"), "HBG-5a Pending, HBG-5b N/A" },
        { "unanswered since the day before", Hbg, Asked("2026-11-18T23:59+01:00"), "HBG-5a Gap, HBG-5b N/A" },
        { "unanswered over Midsummer asOf Monday", Hbg, Asked("2026-06-18T16:00+02:00"), "HBG-5a Pending 2026-06-22, HBG-5b N/A, HBG-6a N/A", "2026-06-22" },
        { "unanswered over Midsummer asOf Tuesday", Hbg, Asked("2026-06-18T16:00+02:00"), "HBG-5a Gap, HBG-5b N/A, HBG-6a N/A", "2026-06-23" },
        { "unanswered over the weekend asOf Sunday", Hbg, Asked("2026-11-13T16:00+01:00"), "HBG-5a Pending 2026-11-16, HBG-5b N/A", "2026-11-15" },
        { "unanswered over Christmas asOf Monday", Hbg, Asked("2026-12-23T16:00+01:00"), "HBG-5a Pending 2026-12-28, HBG-5b N/A", "2026-12-28" },
        { "unanswered over Christmas asOf Tuesday", Hbg, Asked("2026-12-23T16:00+01:00"), "HBG-5a Gap, HBG-5b N/A", "2026-12-29" },

        { "answered later than the day asked about: pending", Hbg, Asked("2026-11-16T10:00+01:00", "2026-11-18T10:00+01:00"), "HBG-5a Pending 2026-11-17, HBG-5b N/A", "2026-11-17" },
        { "answered later than the day asked about: late", Hbg, Asked("2026-11-16T10:00+01:00", "2026-11-19T10:00+01:00"), "HBG-5a Gap, HBG-5b N/A", "2026-11-18" },
        { "asked later than the day asked about", Hbg, Asked("2026-11-16T10:00+01:00"), "HBG-5a HBG-5b N/A", "2026-11-15" },

        { "addressed to somebody else", Hbg, Asked("2026-11-02T10:00+01:00") + "; inbound[0].addressedToOrg = false", "HBG-5a HBG-5b N/A" },
        { "addressed to whom? unanswered", Hbg, Asked("2026-11-02T10:00+01:00") + "; inbound[0].addressedToOrg = null", "HBG-5a Unknown, HBG-5b N/A" },
        { "addressed to whom? late", Hbg, Asked("2026-11-02T10:00+01:00", "2026-11-09T10:00+01:00") + "; inbound[0].addressedToOrg = null", "HBG-5a Any, HBG-5b Unknown, HBG-6a Pass" },
        { "answers not kept", Hbg, Asked("2026-11-02T10:00+01:00") + "; inbound[0].replies = null", "HBG-5a HBG-5b Unknown, HBG-6a Unknown" },
        { "came when? unanswered", Hbg, Asked("2026-11-02T10:00+01:00") + "; inbound[0].receivedAt = null", "HBG-5a Unknown, HBG-5b N/A" },
        { "came when? answered", Hbg, Asked("2026-11-02T10:00+01:00", "2026-11-02T10:00+01:00") + "; inbound[0].receivedAt = null", "HBG-5a Pass, HBG-5b Unknown, HBG-6a Pass" },
        { "one answered and one not", Hbg, Two("2026-11-16T10:00+01:00", "2026-11-17T10:00+01:00"), "HBG-5a Gap, HBG-5b Pass, HBG-6a Pass" },
        { "one late and one not answered", Hbg, Two("2026-11-16T10:00+01:00", "2026-11-19T10:00+01:00"), "HBG-5a HBG-5b Gap, HBG-6a Pass" },
        { "VoF's accounts too", Vof, Asked("2026-11-02T10:00+01:00"), "HBG-5a Gap, HBG-5b N/A" },
        { "a post needs an answer like a question", Hbg, Asked("2026-11-02T10:00+01:00") + "; inbound[0].kind = Post", "HBG-5a Gap, HBG-5b N/A" },

        { "no items, log kept", Hbg, "inbound = []", "HBG-5a HBG-5b N/A" },
        { "items not collected", Hbg, "inbound = null", "HBG-5a HBG-5b Unknown, HBG-6a Unknown" },
        { "log not kept", Hbg, "inbound = null; /logCoverage.inbound = null; /dataCompleteness.inbound = Absent", "HBG-5a HBG-5b Unknown, HBG-6a Unknown" },
        { "an item is judged although the log is kept in part", Hbg,
            Asked("2026-11-02T10:00+01:00") + "; /logCoverage.inbound = null; /dataCompleteness.inbound = Partial", "HBG-5a Gap, HBG-5b N/A" },
    };

    private const string InTime = "HBG-5a HBG-5b HBG-6a Pass";
    private const string Late = "HBG-5a HBG-6a Pass, HBG-5b Gap";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Two(string received, string replied) => Asked(received, replied) +
        "; inbound += { itemId: q2, kind: Question, receivedAt: 2026-11-02T10:00+01:00, addressedToOrg: true, replies: [] }";

    private static string Asked(string received, params string[] replies) => $$"""
        inbound = [ { itemId: q1, kind: Question, receivedAt: {{received}}, addressedToOrg: true, needsReply: true,
          replies: [{{string.Join(", ", replies.Select(r => $"{{ repliedAt: {r}, signed: true, signedByRef: p1 }}"))}}] } ]
        """;
}
