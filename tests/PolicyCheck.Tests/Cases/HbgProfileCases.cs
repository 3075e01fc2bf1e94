using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBG-1a, 1b, 2b, 7b, A6d: what the account shows, how it is moderated, whether it is listed.</summary>
public sealed class HbgProfileCases
{
    private static readonly CaseTable Cases = new()
    {
        { "1a sender in bio", Hbg, "profile.senderStatedIn = [Bio]", "HBG-1a Pass" },
        { "1a sender in about", Hbg, "profile.senderStatedIn = [About]", "HBG-1a Pass" },
        { "1a sender everywhere", Hbg, "profile.senderStatedIn = [DisplayName, Bio, About]", "HBG-1a Pass" },
        { "1a sender nowhere", Hbg, "profile.senderStatedIn = []", "HBG-1a Gap" },
        { "1a not looked at", Hbg, "profile.senderStatedIn = null", "HBG-1a Unknown" },
        { "1a not in the file", Hbg, "profile.senderStatedIn = missing", "HBG-1a Unknown" },
        { "1a nowhere on a private account", Vof, "profile.senderStatedIn = []", "HBG-1a Gap" },
        { "1a nowhere on a common account", Hbg, "scope = Common; profile.senderStatedIn = []", "HBG-1a Gap, HBG-A1b Gap, HBG-A3a N/A" },
        { "1a nowhere on an executive's account", Hbg, "tags = [executive, official]; profile.senderStatedIn = []", "HBG-1a Gap" },
        { "1a empty although profiles are kept in part", Hbg, "/dataCompleteness.profile = Partial; profile.senderStatedIn = []", "HBG-1a Gap" },

        { "1b phone", Hbg, "profile.contactMethods = [Phone]", "HBG-1b Pass" },
        { "1b form", Hbg, "profile.contactMethods = [WebForm]", "HBG-1b Pass" },
        { "1b page", Hbg, "profile.contactMethods = [WebPage]", "HBG-1b Pass" },
        { "1b only the platform's messages", Hbg, "profile.contactMethods = [PlatformMessage]", "HBG-1b Gap" },
        { "1b the platform's messages and a phone", Hbg, "profile.contactMethods = [PlatformMessage, Phone]", "HBG-1b Pass" },
        { "1b none", Hbg, "profile.contactMethods = []", "HBG-1b Gap" },
        { "1b not looked at", Hbg, "profile.contactMethods = null", "HBG-1b Unknown" },
        { "1b none on a private account", Vof, "profile.contactMethods = []", "HBG-1b Gap" },

        { "1 and 2 no profile at all", Hbg, "profile = null", "HBG-1a HBG-1b HBG-2b Unknown" },
        { "1 and 2 profiles not kept", Hbg, "profile = missing; /dataCompleteness.profile = Absent", "HBG-1a HBG-1b HBG-2b Unknown" },
        { "1 and 2 no profile of a common account", Hbg, "scope = Common; profile = null", "HBG-1a HBG-1b Unknown, HBG-2b Pass, HBG-A1b Gap, HBG-A3a N/A" },

        { "2b unit with red arms alone", Hbg, "scope = Unit; profile.pictureKind = RedArmsAlone", "HBG-2b Gap" },
        { "2b VoF unit with red arms alone", Vof, "profile.pictureKind = RedArmsAlone", "HBG-2b Gap" },
        { "2b common with red arms alone", Hbg, "scope = Common; profile.pictureKind = RedArmsAlone", "HBG-2b Pass, HBG-A1b Gap, HBG-A3a N/A" },
        { "2b common with another picture", Hbg, "scope = Common; profile.pictureKind = Other", "HBG-2b Pass, HBG-A1b Gap, HBG-A3a N/A" },
        { "2b department with red arms combined", Hbg, "profile.pictureKind = RedArmsCombined", "HBG-2b Pass" },
        { "2b department without picture", Hbg, "profile.pictureKind = None", "HBG-2b Pass" },
        { "2b unknown scope, red arms alone", Hbg, "scope = null; profile.pictureKind = RedArmsAlone", "HBG-2b Unknown, HBG-A1b HBG-A3a Unknown" },
        { "2b unknown scope, another picture", Hbg, "scope = null", "HBG-2b Pass, HBG-A1b HBG-A3a Unknown" },
        { "2b unknown scope, unknown picture", Hbg, "scope = null; profile.pictureKind = null", "HBG-2b Unknown, HBG-A1b HBG-A3a Unknown" },
        { "2b executive with red arms alone", Hbg, "tags = [executive]; profile.pictureKind = RedArmsAlone", "HBG-2b Gap" },

        { "7b everything reviewed beforehand", Hbg, "moderationMode = PreModeration", "HBG-7b Gap" },
        { "7b nothing reviewed", Hbg, "moderationMode = None", "HBG-7b Gap" },
        { "7b mode not known", Hbg, "moderationMode = null", "HBG-7b Unknown" },
        { "7b no comments", Hbg, "commentsEnabled = false; moderationMode = None", "HBG-7b N/A" },
        { "7b no comments, mode not known", Hbg, "commentsEnabled = false; moderationMode = null", "HBG-7b N/A" },
        { "7b comments not known, reviewed beforehand", Hbg, "commentsEnabled = null; moderationMode = PreModeration", "HBG-7b Unknown" },
        { "7b neither known", Hbg, "commentsEnabled = null; moderationMode = null", "HBG-7b Unknown" },

        { "A6d not listed", Hbg, "register.listedPublicly = false", "HBG-A6d Gap" },
        { "A6d private and not listed", Vof, "register.listedPublicly = false", "HBG-A6d Gap" },
        { "A6d not looked up", Hbg, "register.listedPublicly = null", "HBG-A6d Unknown" },
        { "A6d no register entry kept", Hbg, "register = null; /dataCompleteness.register = Absent", "HBG-A6d Unknown" },
        { "A6d not listed on the fourteenth day", Hbg, Opened("2026-11-06", "register.listedPublicly = false"), OpenedThisAutumn + "HBG-A6d Pending 2026-11-20" },
        { "A6d not listed on the fifteenth day", Hbg, Opened("2026-11-05", "register.listedPublicly = false"), OpenedThisAutumn + "HBG-A6d Gap" },
        { "A6d not listed on the first day", Hbg, Opened("2026-11-20", "register.listedPublicly = false"), OpenedThisAutumn + "HBG-A6d Pending 2026-12-04" },
        { "A6d listed at once", Hbg, Opened("2026-11-18", "register.listedPublicly = true"), OpenedThisAutumn + "HBG-A6d Pass" },
        { "A6d new and not looked up", Hbg, Opened("2026-11-18", "register.listedPublicly = null"), OpenedThisAutumn + "HBG-A6d Unknown" },
        { "A6d opened when? not listed", Hbg, "openedOn = null; register.listedPublicly = false", "HBG-A6d HBG-A5b Unknown, HBG-11a Any, HBG-A6c Unknown" },
        { "A6d opened when? listed", Hbg, "openedOn = null", "HBG-A6d Pass, HBG-A5b Unknown, HBG-11a Any, HBG-A6c Unknown" },
        { "A6d leap day", Hbg, "openedOn = 2028-02-15; changeNotices = null; register.listedPublicly = false; archiveEvents = []",
            "HBG-A6d Pending 2028-02-29, HBG-A5b Unknown, HBG-11a Pending 2028-06-30", "2028-02-29" },
        { "A6d the day after the leap day", Hbg, "openedOn = 2028-02-15; changeNotices = null; register.listedPublicly = false; archiveEvents = []",
            "HBG-A6d Gap, HBG-A5b Unknown, HBG-11a Pending 2028-06-30", "2028-03-01" },
    };

    /// <summary>The opening was notified, and this half-year's capture taken.</summary>
    private const string OpenedThisAutumn = "HBG-A5b HBG-11a Pass, ";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Opened(string day, string more) => $$"""
        openedOn = {{day}}; {{Captures.Screenshots("2026-11-20")}}; {{more}};
        changeNotices = [ { change: Opened, occurredOn: {{day}}, notifiedOn: {{day}}, notifiedRole: SocialMediaLead } ]
        """;
}
