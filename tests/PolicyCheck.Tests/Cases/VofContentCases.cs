using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>VOF-3c to 3e, 5c to 5g, 6a, 7c and 8: consent, personal information, comments and rights.</summary>
public sealed class VofContentCases
{
    private static readonly CaseTable Cases = new()
    {
        { "nobody is shown", Vof, Post(Nobody), Fit, null, PolicyRun.VofAlone },
        { "3d two forms for two", Vof, Post(Shown + ", depictedNonStaff: 2, depictedStaff: 0, signedConsentCount: 2, lastConsentOn: 2026-10-01, permissionsCount: 2"), Asked + "VOF-3d Pass", null, PolicyRun.VofAlone },
        { "3d a form too few", Vof, Post(Shown + ", depictedNonStaff: 2, depictedStaff: 0, signedConsentCount: 1, lastConsentOn: 2026-09-01, permissionsCount: 2"), Asked + "VOF-3d Gap", null, PolicyRun.VofAlone },
        { "3d the last form a day late", Vof, Post(Client + ", signedConsentCount: 1, lastConsentOn: 2026-10-02"), Asked + "VOF-3d Gap", null, PolicyRun.VofAlone },
        { "3d no form has a day", Vof, Post(Client + ", signedConsentCount: 1"), Asked + "VOF-3d Gap", null, PolicyRun.VofAlone },
        { "3d taken back", Vof, Post(Client + TakenBack), Asked + "VOF-3d Gap", null, PolicyRun.VofAlone },
        { "3d taken back after the day asked about", Vof, Post(Client + TakenBack), Asked + "VOF-3d Pass", "2026-11-18", PolicyRun.VofAlone },
        { "3d forms not counted", Vof, Post(Client + ", lastConsentOn: 2026-09-01"), Asked + "VOF-3d Unknown", null, PolicyRun.VofAlone },
        { "3e staff need no form", Vof, Post(Colleague + ", staffAsked: true, permissionsCount: 1"), Asked + "VOF-3e Pass", null, PolicyRun.VofAlone },
        { "3e staff not asked", Vof, Post(Colleague + ", staffAsked: false, permissionsCount: 1"), Asked + "VOF-3e Gap", null, PolicyRun.VofAlone },
        { "6a a picture of staff needs a yes too", Vof, Post(Colleague + ", staffAsked: true, permissionsCount: 0"), Fit + ", VOF-3c VOF-3e Pass, VOF-6a Gap", null, PolicyRun.VofAlone },
        { "3c mentioned and not asked", Vof, Post("depictedNonStaff: 0, depictedStaff: 0, mentionsPersons: true, personsAsked: false"), Fit + ", VOF-3c Gap", null, PolicyRun.VofAlone },

        { "5c about a client", Vof, Post(Nobody) + "; posts[0].review.personalInfoAbout = [Client]", "VOF-5c Gap, VOF-5d VOF-8b Pass", null, PolicyRun.VofAlone },
        { "5d about staff", Vof, Post(Nobody) + "; posts[0].review.personalInfoAbout = [Staff, Other]", "VOF-5d Gap, VOF-5c VOF-8b Pass", null, PolicyRun.VofAlone },
        { "5c nobody has looked", Vof, Post(Nobody) + "; posts[0].review.personalInfoAbout = null", "VOF-5c VOF-5d Unknown, VOF-8b Pass", null, PolicyRun.VofAlone },
        { "8b without rights", Vof, Post(Nobody) + "; posts[0].review.mediaRights = [Own, None]", "VOF-8b Gap, VOF-5c VOF-5d Pass", null, PolicyRun.VofAlone },
        { "8c music in the room", Vof, Post(Nobody) + "; posts[0].video = { present: true, backgroundMusic: true, backgroundMusicCleared: false }", Fit + ", VOF-8c Gap", null, PolicyRun.VofAlone },

        { "5e by another way", Vof, Comment("PersonalData", "savedAt: 2026-11-16T10:00+01:00, saveKind: Export, removedAt: 2026-11-16T10:05+01:00, action: Removed"), "VOF-5e Gap, VOF-5f Pass", null, PolicyRun.VofAlone },
        { "5e never saved", Vof, Comment("PersonalData", "saveKind: Screenshot, removedAt: 2026-11-16T10:05+01:00, action: Removed"), "VOF-5e Gap, VOF-5f Pass", null, PolicyRun.VofAlone },
        { "5f hidden is not removed", Vof, Comment("PersonalData", "savedAt: 2026-11-16T10:00+01:00, saveKind: Screenshot, action: Hidden"), "VOF-5e Pass, VOF-5f Gap", null, PolicyRun.VofAlone },
        { "5f kept", Vof, Comment("PersonalData", "savedAt: 2026-11-16T10:00+01:00, saveKind: Screenshot, action: Kept"), "VOF-5e Pass, VOF-5f Gap", null, PolicyRun.VofAlone },
        { "5f the narrower category of the city", Vof, Comment("PersonalDataNoConsent", "action: Kept"), "", null, PolicyRun.VofAlone },
        { "5g troublesome, nobody told", Vof, Comment("Troublesome", "action: Kept"), "VOF-5g Gap", null, PolicyRun.VofAlone },
        { "5g told after it was removed", Vof, Comment("Troublesome", "action: Removed, removedAt: 2026-11-16T10:05+01:00, commsContactedAt: 2026-11-16T12:00+01:00"), "VOF-5g Pass", null, PolicyRun.VofAlone },

        { "1b one creator has not acknowledged", Vof, "/acknowledgements[1].documentKey = HBG", "VOF-1b Gap", null, PolicyRun.VofAlone },
        { "1b acknowledgements not kept, but attested", Vof, "/acknowledgements = null; /dataCompleteness.acknowledgements = Absent", "", null, PolicyRun.VofAlone },
        { "1d a No is only an advisory", Vof, "/attestations[4].outcome = No", "VOF-1d Advisory", null, PolicyRun.VofAlone },
        { "3b a sample of half a year ago", Vof, "/attestations[3].attestedOn = 2026-05-20", "", null, PolicyRun.VofAlone },
        { "3b a sample of half a year and a day ago", Vof, "/attestations[3].attestedOn = 2026-05-19", "VOF-3b AttestationDue", null, PolicyRun.VofAlone },
        { "5a somebody else attests", Vof, "/attestations[5].attestedByRole = Communicator", "VOF-5a AttestationDue", null, PolicyRun.VofAlone },
    };

    private const string Nobody = "depictedNonStaff: 0, depictedStaff: 0, mentionsPersons: false";
    private const string Shown = "mentionsPersons: false, personsAsked: true";
    private const string Client = Shown + ", depictedNonStaff: 1, depictedStaff: 0, permissionsCount: 1";
    private const string Colleague = Shown + ", depictedNonStaff: 0, depictedStaff: 1";
    private const string TakenBack = ", signedConsentCount: 1, lastConsentOn: 2026-09-01, consentWithdrawnOn: 2026-11-19";
    private const string Fit = "VOF-5c VOF-5d VOF-8b Pass";
    private const string Asked = Fit + ", VOF-3c VOF-6a Pass, ";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Post(string consent) => $$"""
        posts = [ { postId: i1, publishedAt: 2026-10-01T10:00+02:00, kind: Organic, postedAs: Account, video: { present: false },
          review: { personalInfoAbout: [], mediaRights: [Own] }, consent: { {{consent}} } } ]
        """;

    private static string Comment(string category, string facts) =>
        $"moderationCases = [ {{ caseId: c1, categories: [{category}], discoveredAt: 2026-11-16T09:55+01:00, {facts} }} ]";
}
