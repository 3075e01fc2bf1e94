using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBGI-3e and 9c: posts in the official channels have a picture, on Facebook or else a captioned film.</summary>
public sealed class HbgiCases
{
    private const string CitysOwn = "scope = Common; tags = [official]; ownerUnitId = slf-kommunikation; responsibleUnitId = slf-kommunikation; responderUnitIds = [slf-kontaktcenter]";
    private const string OfficialFacebook = CitysOwn + "; platform = Facebook";
    private const string OfficialLinkedIn = CitysOwn + "; platform = LinkedIn";
    private const string Captioned = "{ present: true, captions: true, adaptedForPlatform: true }";

    private static readonly CaseTable Cases = new()
    {
        { "3e one image", Hbg, Facebook("1"), PagePost + "HBGI-3e Pass" },
        { "3e many images", Hbg, Facebook("7"), PagePost + "HBGI-3e Pass" },
        { "3e neither image nor film", Hbg, Facebook("0", "{ present: false }"), PagePost + "HBGI-3e Gap" },
        { "3e captioned film", Hbg, Facebook("0", Captioned), PagePost + "HBGI-3e Pass" },
        { "3e film without captions", Hbg, Facebook("0", "{ present: true, captions: false, adaptedForPlatform: true }"), PagePost + "HBGI-3e Gap" },
        { "3e film not made for Facebook", Hbg, Facebook("0", "{ present: true, captions: true, adaptedForPlatform: false }"), PagePost + "HBGI-3e Gap" },
        { "3e image and a film without captions", Hbg, Facebook("1", "{ present: true, captions: false, adaptedForPlatform: false }"), PagePost + "HBGI-3e Pass" },
        { "3e captions not known", Hbg, Facebook("0", "{ present: true, captions: null, adaptedForPlatform: true }"), PagePost + "HBGI-3e Unknown" },
        { "3e captions not known, not made for Facebook", Hbg, Facebook("0", "{ present: true, captions: null, adaptedForPlatform: false }"), PagePost + "HBGI-3e Gap" },
        { "3e film not known", Hbg, Facebook("0", "null"), PagePost + "HBGI-3e Unknown" },
        { "3e images not known, captioned film", Hbg, Facebook("null", Captioned), PagePost + "HBGI-3e Pass" },
        { "3e images not known, no film", Hbg, Facebook("null", "{ present: false }"), PagePost + "HBGI-3e Unknown" },
        { "3e live", Hbg, Facebook("0", "{ present: false }", "Live"), PagePost + "HBGI-3e N/A" },
        { "3e advertisement", Hbg, Facebook("0", "{ present: false }", "Ad"), PagePost + "HBGI-3e Gap" },
        { "3e shared post", Hbg, Facebook("0", "{ present: false }", "Share"), PagePost + "HBGI-3e Gap" },
        { "3e perhaps live, without image", Hbg, Facebook("0", "{ present: false }", "null"), PagePost + "HBGI-3e Unknown" },
        { "3e department's own account", Hbg, Posts("0", "{ present: false }"), "HBGI-3e N/A, HBG-4a Pass" },
        { "3e department's account called official", Hbg, Posts("0", "{ present: false }") + "; tags = [official]", "HBGI-3e N/A, HBG-4a Pass" },
        { "3e common but not official", Hbg, Posts("0", "{ present: false }") + "; scope = Common; tags = [crisis-main]", "HBGI-3e N/A, HBG-A1b Gap, HBG-A3a N/A, HBG-4a Pass" },
        { "3e tags not known", Hbg, Facebook("0", "{ present: false }") + "; tags = null", "HBGI-3e Unknown, HBG-A1b HBG-4a Pass, HBG-A3a N/A, HBGI-2c HBGI-3b HBGI-3c Unknown" },
        { "3e scope not known", Hbg, Facebook("0", "{ present: false }") + "; scope = null", "HBGI-3e Unknown, HBG-A1b HBG-A3a HBGI-2c HBGI-3b HBGI-3c Unknown, HBG-4a Pass" },
        { "3e platform not known", Hbg, Facebook("0", "{ present: false }") + "; platform = null", "HBGI-3e HBGI-9c Unknown, HBG-A1b HBG-4a Pass, HBG-A3a N/A, HBGI-2c HBGI-3b HBGI-3c HBGI-4e HBGI-4f HBGI-5c HBGI-9a Unknown" },
        { "3e another platform", Hbg, Facebook("0", "{ present: false }") + "; platform = Instagram", "HBGI-3e N/A, HBG-A1b HBG-4a Pass, HBG-A3a N/A, HBGI-5c Gap" },
        { "3e posted after the day asked about", Hbg, Facebook("0", "{ present: false }"), Page + "HBGI-3e N/A", "2026-11-15" },
        { "3e posted on the day asked about", Hbg, Facebook("0", "{ present: false }"), PagePost + "HBGI-3e Gap", "2026-11-16" },
        { "3e one of two", Hbg, Facebook("1") + "; posts += { postId: p2, publishedAt: 2026-11-16T10:00+01:00, kind: Organic, topicLink: OrgActivity, imageCount: 0, video: { present: false } }", PagePost + "HBGI-3e Gap" },
        { "3e no posts, log kept", Hbg, $"{OfficialFacebook}; posts = []", Page + "HBGI-3e N/A" },
        { "3e posts not collected", Hbg, $"{OfficialFacebook}; posts = null", Page + "HBGI-3e Unknown, HBG-4a Unknown" },
        { "3e posts not collected elsewhere", Hbg, "posts = null; /logCoverage.posts = null; /dataCompleteness.posts = Absent", "HBG-4a Unknown" },
        { "3e VoF account", Vof, Posts("0", "{ present: false }") + "; platform = Facebook", "HBGI-3e N/A, HBG-4a Pass, VOF-3c VOF-3d VOF-3e VOF-5c VOF-5d VOF-6a VOF-8b Unknown" },

        { "9c one image", Hbg, LinkedIn("1"), ChannelPost + "HBGI-9c Pass" },
        { "9c no image", Hbg, LinkedIn("0"), ChannelPost + "HBGI-9c Gap" },
        { "9c only a film", Hbg, LinkedIn("0", Captioned), ChannelPost + "HBGI-9c Gap" },
        { "9c images not known", Hbg, LinkedIn("null"), ChannelPost + "HBGI-9c Unknown" },
        { "9c images not known, but a film", Hbg, LinkedIn("null", Captioned), ChannelPost + "HBGI-9c Unknown" },
        { "9c advertisement", Hbg, LinkedIn("0", "null", "Ad"), "HBGI-9c N/A, HBG-A1b HBG-4a HBGI-9a Pass, HBG-A3a N/A, HBGI-9b Unknown" },
        { "9c live", Hbg, LinkedIn("0", "null", "Live"), ChannelPost + "HBGI-9c Gap" },
        { "9c shared post", Hbg, LinkedIn("0", "null", "Share"), ChannelPost + "HBGI-9c Gap" },
        { "9c perhaps an advertisement", Hbg, LinkedIn("0", "null", "null"), "HBGI-9c Unknown, HBG-A1b HBG-4a HBGI-9a Pass, HBG-A3a N/A, HBGI-9b Unknown" },
        { "9c department's own account", Hbg, Posts("0", "null") + "; platform = LinkedIn", "HBGI-9c N/A, HBG-4a Pass" },
        { "9c common but not official", Hbg, Posts("0", "null") + "; platform = LinkedIn; scope = Common", "HBGI-9c N/A, HBG-A1b Gap, HBG-A3a N/A, HBG-4a Pass" },
        { "9c posts not collected", Hbg, $"{OfficialLinkedIn}; posts = null", "HBGI-9c Unknown, HBG-A1b Pass, HBG-A3a N/A, HBG-4a HBGI-9a HBGI-9b Unknown" },
    };

    /// <summary>What else concerns the city's own page on Facebook, and its channel on LinkedIn.</summary>
    private const string Page = "HBG-A3a N/A, HBG-A1b HBGI-2c HBGI-3b HBGI-3c Pass, ";
    private const string PagePost = Page + "HBG-4a Pass, ";
    private const string ChannelPost = "HBG-A3a N/A, HBG-A1b HBG-4a HBGI-9a Pass, ";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Facebook(string images, string video = "null", string kind = "Organic") => $"{OfficialFacebook}; {Posts(images, video, kind)}";

    private static string LinkedIn(string images, string video = "null", string kind = "Organic") => $"{OfficialLinkedIn}; {Posts(images, video, kind)}";

    private static string Posts(string images, string video, string kind = "Organic") =>
        $"posts = [ {{ postId: p1, publishedAt: 2026-11-16T09:00+01:00, kind: {kind}, topicLink: OrgActivity, topicKey: Employer, imageCount: {images}, video: {video} }} ]";
}
