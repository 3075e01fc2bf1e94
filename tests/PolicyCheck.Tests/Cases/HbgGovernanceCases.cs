using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBG-A1 to A6 and 10: who answers for what, what the departments have mapped, what the city's web page says.</summary>
public sealed class HbgGovernanceCases
{
    private const string Page = "/governance.publicPage";

    private static readonly CaseTable Cases = new()
    {
        { "A1b common, another department responsible", Hbg, "scope = Common", "HBG-A1b Gap, HBG-A3a N/A" },
        { "A1b common, responsible unit not known", Hbg, "scope = Common; responsibleUnitId = null", "HBG-A1b Unknown, HBG-A3a N/A" },
        { "A2 the role is vacant", Hbg, "/governance.roles[0].filled = false", "HBG-A2 Gap" },
        { "A2 filled or not?", Hbg, "/governance.roles[0].filled = null", "HBG-A2 Unknown" },
        { "A2 the role sits elsewhere", Hbg, "/governance.roles[0].unitId = kultur", "HBG-A2 Gap" },
        { "A3a another department responsible", Hbg, "responsibleUnitId = skola", "HBG-A3a Gap" },
        { "A3a a division of the owner", Hbg, "responsibleUnitId = biblioteket", "HBG-A3a Pass" },
        { "A3a responsible unit not known", Hbg, "responsibleUnitId = null", "HBG-A3a Unknown" },
        { "A5a mapped a year ago", Hbg, "/governance.presenceMappings[1].mappedOn = 2025-11-20", "HBG-A5a Pass" },
        { "A5a mapped the day before that", Hbg, "/governance.presenceMappings[1].mappedOn = 2025-11-19", "HBG-A5a Gap" },
        { "A5a never mapped", Hbg, "/governance.presenceMappings[1].mappedOn = null", "HBG-A5a Gap" },
        { "A5a never mapped, governance kept in part", Hbg, "/governance.presenceMappings[1].mappedOn = null; /dataCompleteness.governance = Partial", "HBG-A5a Unknown" },

        { "A6a no list", Hbg, $"{Page}.hasAccountList = false", "HBG-A6a Gap" },
        { "A6a looked at half a year ago", Hbg, $"{Page}.checkedOn = 2026-05-20", "HBG-A6a Pass" },
        { "A6a looked at the day before that", Hbg, $"{Page}.checkedOn = 2026-05-19", "HBG-A6a Gap" },
        { "A6b nothing of routines", Hbg, $"{Page}.hasRoutinesInfo = false", "HBG-A6b Gap" },
        { "A6e nothing of public records", Hbg, $"{Page}.hasPublicRecordsNotice = false", "HBG-A6e Gap" },
        { "A6 page not known", Hbg, $"{Page} = null", "HBG-A6a HBG-A6b HBG-A6c HBG-A6e Unknown" },
        { "A6c lists the account", Hbg, $"{Page}.listedAccountIds = [hbg]", "HBG-A6c Pass" },
        { "A6c lists an account nobody knows", Hbg, $"{Page}.listedAccountIds = [hbg, gammalt]", "HBG-A6c Gap" },
        { "A6c the same, accounts kept in part", Hbg, $"{Page}.listedAccountIds = [gammalt]; /dataCompleteness.accounts = Partial", "HBG-A6c Unknown" },
        { "A6c listed in time", Hbg, Opened("2026-09-15"), "HBG-A6c HBG-A5b Pass" },
        { "A6c listed a day late", Hbg, Opened("2026-09-16"), "HBG-A6c Gap, HBG-A5b Pass" },

        { "10 no plan, whatever is attested", Hbg, "/governance.documentPlans[1].planRef = null", "HBG-10a Gap" },
        { "10 no disposal decision", Hbg, "/governance.documentPlans[1].disposalDecisionRef = null", "HBG-10b Gap" },
        { "10 no plan, governance kept in part: the attestation decides", Hbg, "/governance.documentPlans[1].planRef = null; /dataCompleteness.governance = Partial", "HBG-10a Pass" },
        { "nothing attested", Hbg, "/attestations = []",
            CaseTable.HbgAttested + " HBG-A1a HBG-A3b HBG-A4b HBG-10a HBG-10b AttestationDue" },
        { "attestations not kept", Hbg, "/attestations = null",
            CaseTable.HbgAttested + " HBG-A1a HBG-A3b HBG-A4b HBG-10a HBG-10b Unknown" },
        { "VoF answers for its own part", Vof, "/governance.presenceMappings[3].mappedOn = null", "HBG-A5a Gap" },
    };

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Opened(string listed) => $$"""
        openedOn = 2026-09-01; register.listedPubliclyFrom = {{listed}}; {{Captures.Screenshots("2026-11-20")}};
        changeNotices = [ { change: Opened, occurredOn: 2026-09-01, notifiedOn: 2026-09-01, notifiedRole: SocialMediaLead } ]
        """;
}
