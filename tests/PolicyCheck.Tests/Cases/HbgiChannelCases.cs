using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBGI-4, 5c, 9a and 9b: films on the official YouTube channel, pictures on Instagram, topics and advertisements on LinkedIn.</summary>
public sealed class HbgiChannelCases
{
    private const string CitysOwn = "scope = Common; tags = [official]; ownerUnitId = slf-kommunikation; responsibleUnitId = slf-kommunikation";
    private const string Official = "HBG-A3a N/A, HBG-A1b HBG-4a Pass, ";
    private const string Channel = Official + "HBGI-4b HBGI-4e HBGI-4f HBGI-4g HBGI-4h Pass, ";
    private const string Good = "present: true, captions: true, followsGraphicProfile: true";

    private static readonly CaseTable Cases = new()
    {
        { "4 listed film, all well", Hbg, Film("visibility: Listed, audience: External"), Channel + "HBGI-4a HBGI-4d Pass" },
        { "4 listed film for staff", Hbg, Film("visibility: Listed, audience: Internal"), Channel + "HBGI-4a Gap, HBGI-4d Pass" },
        { "4 unlisted film for staff, embedded", Hbg, Film("visibility: Unlisted, audience: Internal, embeddedAtKind: Intranet"), Channel + "HBGI-4c2 Pass" },
        { "4 unlisted and not embedded yet", Hbg, Film("visibility: Unlisted", "2026-10-21"), Channel + "HBGI-4c2 Pending 2026-11-20" },
        { "4 unlisted and never embedded", Hbg, Film("visibility: Unlisted", "2026-10-20"), Channel + "HBGI-4c2 Gap" },
        { "4 never embedded, posts kept in part", Hbg, Film("visibility: Unlisted", "2026-10-20") + "; /dataCompleteness.posts = Partial", Channel + "HBGI-4c2 Unknown" },
        { "4 two years old", Hbg, Film("visibility: Listed, audience: External", "2024-11-20"), Channel + "HBGI-4a HBGI-4d Pass" },
        { "4 two years and a day", Hbg, Film("visibility: Listed, audience: External", "2024-11-19"), Channel + "HBGI-4a Pass, HBGI-4d Gap" },
        { "4 old and reviewed", Hbg, Film("visibility: Listed, audience: External, lastRelevanceReviewOn: 2024-11-20", "2019-01-01"), Channel + "HBGI-4a HBGI-4d Pass" },
        { "4 unlisted films are subtitled too", Hbg, Film("visibility: Unlisted, embeddedAtKind: Web", video: "present: true, captions: false, followsGraphicProfile: true"),
            Official + "HBGI-4b HBGI-4e HBGI-4f HBGI-4g HBGI-4c2 Pass, HBGI-4h Gap" },
        { "4 profile not looked at", Hbg, Film("visibility: Unlisted, embeddedAtKind: Web", video: "present: true, captions: true"),
            Official + "HBGI-4b HBGI-4e HBGI-4f HBGI-4h HBGI-4c2 Pass, HBGI-4g Unknown" },
        { "4 no film", Hbg, Film("visibility: Listed", video: "present: false"), Official + "HBGI-4e HBGI-4f Pass" },
        { "4f a No is a recommendation", Hbg, Film("visibility: Listed, audience: External") + "; /attestations[" + Considered + "].outcome = No",
            Channel.Replace("HBGI-4f ", "", StringComparison.Ordinal) + "HBGI-4a HBGI-4d Pass, HBGI-4f Advisory" },
        { "4 a department's channel", Hbg, "platform = YouTube; posts = [ { postId: f1, publishedAt: 2019-01-01T10:00+01:00, visibility: Listed, topicLink: OrgActivity, video: { present: true, captions: false } } ]", "HBG-4a Pass" },

        { "5c film without captions", Hbg, Instagram("imageCount: 0, video: { present: true, adaptedForPlatform: true, captions: false }"), Official + "HBGI-5c Pass" },
        { "5c film in another format", Hbg, Instagram("imageCount: 0, video: { present: true, adaptedForPlatform: false }"), Official + "HBGI-5c Gap" },

        { "9a another topic", Hbg, LinkedIn("kind: Organic, imageCount: 1, topicKey: Event"), Official + "HBGI-9c Pass, HBGI-9a Advisory" },
        { "9a topic not known", Hbg, LinkedIn("kind: Organic, imageCount: 1"), Official + "HBGI-9c Pass, HBGI-9a Unknown" },
        { "9b advertisement in the template", Hbg, LinkedIn("kind: Ad, adTemplateUsed: true, topicKey: Employer"), Official + "HBGI-9a HBGI-9b Pass" },
        { "9b advertisement of its own make", Hbg, LinkedIn("kind: Ad, adTemplateUsed: false, topicKey: Employer"), Official + "HBGI-9a Pass, HBGI-9b Gap" },
    };

    public static TheoryData<string> Names => Cases.Names;

    /// <summary>The place of the attestation that uploads are considered.</summary>
    private static string Considered => $"{HelsingborgRecords.IndexOf("HBGI-4f", "hbg")}";

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Film(string more, string day = "2026-11-16", string video = Good) => $$"""
        {{CitysOwn}}; platform = YouTube;
        posts = [ { postId: f1, publishedAt: {{day}}T10:00+01:00, kind: Organic, topicLink: OrgActivity, {{more}}, video: { {{video}} } } ]
        """;

    private static string Instagram(string more) => Post("Instagram", more);

    private static string LinkedIn(string more) => Post("LinkedIn", more);

    private static string Post(string platform, string more) =>
        $"{CitysOwn}; platform = {platform}; posts = [ {{ postId: p1, publishedAt: 2026-11-16T10:00+01:00, topicLink: OrgActivity, {more} }} ]";
}
