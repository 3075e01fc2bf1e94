using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>HBG-3a and 3b: who counts as an editor, and who holds the shared login.</summary>
public sealed class HbgAccessCases
{
    private static readonly CaseTable Cases = new()
    {
        { "3a the second is an agency", Hbg, Second("byra"), "HBG-3a Gap" },
        { "3a the second is a service login", Hbg, Second("login"), "HBG-3a Gap" },
        { "3a the second has left", Hbg, Second("slutat"), "HBG-3a Gap" },
        { "3a the second is the same person", Hbg, Second("p1"), "HBG-3a Gap" },
        { "3a the second's kind is not known", Hbg, "/persons[p2].kind = null", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "3a the second may have left", Hbg, "/persons[p2].active = null", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "3a both have left", Hbg, "/persons[p1].active = false; /persons[p2].active = false", "HBG-3a Gap, HBG-A4b N/A" },
        { "3a one has left, the other may have", Hbg, "/persons[p1].active = false; /persons[p2].active = null", "HBG-3a Gap, HBG-A4b Unknown" },
        { "3a persons are not kept", Hbg, "/persons = null; /dataCompleteness.persons = Absent", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "3a the second is nobody known", Hbg, "access[1].personRef = null", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "3a the second is on no list", Hbg, "access[1].personRef = ingen", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "3a the second is not designated", Hbg, "access[1].designated = false", "HBG-3a Gap" },
        { "3a neither is designated", Hbg, "access[0].designated = false; access[1].designated = false", "HBG-3a Gap, HBG-A4b N/A" },
        { "3a one not designated, the other perhaps", Hbg, "access[0].designated = false; access[1].designated = null", "HBG-3a Gap, HBG-A4b Unknown" },
        { "3a the second is an administrator", Hbg, "access[1].role = Administrator", "HBG-3a Gap" },
        { "3a the second is an account lead", Hbg, "access[1].role = AccountLead", "HBG-3a Gap" },
        { "3a the second's role is not known", Hbg, "access[1].role = null", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "3a the second from today", Hbg, "access[1].validFrom = 2026-11-20", "HBG-3a Pass" },
        { "3a the second from tomorrow", Hbg, "access[1].validFrom = 2026-11-21", "HBG-3a Gap" },
        { "3a the second from when?", Hbg, "access[1].validFrom = null", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "3a the second until tomorrow", Hbg, "access[1].validTo = 2026-11-21", "HBG-3a Pass" },
        { "3a the second until today", Hbg, "access[1].validTo = 2026-11-20", "HBG-3a Gap" },
        { "3a the second until today and again from today", Hbg,
            $"access[1].validTo = 2026-11-20; access += {{ personRef: p2, role: Editor, designated: true, validFrom: 2026-11-20 }}", "HBG-3a Pass" },
        { "3a the second for no day", Hbg, "access[1].validFrom = 2026-11-20; access[1].validTo = 2026-11-20", "HBG-3a Gap" },
        { "3a three", Hbg, Third, "HBG-3a Pass" },
        { "3a three, one of them doubtful", Hbg, $"{Third}; access[0].designated = null", "HBG-3a Pass, HBG-A4b Unknown" },
        { "3a three, two of them doubtful", Hbg, $"{Third}; access[0].designated = null; access[1].validFrom = null", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "3a the doubtful one is the same person", Hbg, $"{Second("p1")}; access[1].designated = null", "HBG-3a Gap" },
        { "3a none, although access is kept in part", Hbg, "/dataCompleteness.access = Partial; access = []", "HBG-3a Gap, HBG-A4b N/A" },
        { "3a access is not kept", Hbg, "/dataCompleteness.access = Absent; access = null", "HBG-3a Unknown, HBG-A4b Unknown" },
        { "3a one editor, persons from another department", Hbg, "/persons[p2].unitId = skola", "HBG-3a Pass" },
        { "3a VoF none", Vof, "access = []", "HBG-3a Gap, HBG-A4b N/A, VOF-1b N/A" },
        { "3a executive's account with one", Hbg, $"tags = [executive]; {Second("p1")}", "HBG-3a Gap" },
        { "3a rotation with a host who is not designated", Hbg, """
            tags = [employee-rotation];
            access[1] = { personRef: p3, role: Editor, designated: false, validFrom: 2026-11-16, validTo: 2026-11-23 }
            """, "HBG-3a Gap" },
        { "3a rotation with two hosts and no standing editor", Hbg, """
            tags = [employee-rotation];
            access = [ { personRef: p3, role: Editor, designated: true, validFrom: 2026-11-16, validTo: 2026-11-23 },
              { personRef: p2, role: Editor, designated: true, validFrom: 2026-11-16, validTo: 2026-11-23 } ]
            """, "HBG-3a Pass" },
        { "3a rotation, last week's host and this week's", Hbg, """
            access[1] = { personRef: p3, role: Editor, designated: true, validFrom: 2026-11-09, validTo: 2026-11-16 };
            access += { personRef: p2, role: Editor, designated: true, validFrom: 2026-11-16, validTo: 2026-11-23 }
            """, "HBG-3a Pass" },

        { "3b nobody holds it", Hbg, Shared(""), "HBG-3b Gap, HBG-3c Pass" },
        { "3b an editor holds it", Hbg, Shared(Holds("p1")), "HBG-3b Gap, HBG-3c Pass" },
        { "3b another department's lead holds it", Hbg, Shared(Holds("schoollead")), "HBG-3b Gap, HBG-3c Pass" },
        { "3b VoF's lead holds the library's", Hbg, Shared(Holds("voflead")), "HBG-3b Gap, HBG-3c Pass" },
        { "3b a lead who sits in a division of the department", Hbg, Shared(Holds("divisionlead")), "HBG-3b Pass, HBG-3c Pass" },
        { "3b account of a division, lead of its department", Hbg, Shared(Holds("lead")) + "; ownerUnitId = biblioteket", "HBG-3b Pass, HBG-3c Pass" },
        { "3b account of a unit under a division of VoF", Vof, Shared(Holds("voflead")), "HBG-3b Pass, HBG-3c Pass" },
        { "3b account of a VoF unit, the library's lead", Vof, Shared(Holds("lead")), "HBG-3b Gap, HBG-3c Pass" },
        { "3b several holders, one of them right", Hbg, Shared(Holds("p1") + "; " + Holds("lead")), "HBG-3b Pass, HBG-3c Pass" },
        { "3b the lead is only an editor", Hbg, Shared("access += { personRef: lead, role: Editor, designated: true, validFrom: 2022-03-01 }"), "HBG-3b Gap, HBG-3c Pass" },
        { "3b the lead is only an administrator", Hbg, Shared("access += { personRef: lead, role: Administrator, designated: true, validFrom: 2022-03-01 }"), "HBG-3b Gap, HBG-3c Pass" },
        { "3b the lead held it until today", Hbg, Shared(Holds("lead", "validTo: 2026-11-20")), "HBG-3b Gap, HBG-3c Pass" },
        { "3b the lead holds it until tomorrow", Hbg, Shared(Holds("lead", "validTo: 2026-11-21")), "HBG-3b Pass, HBG-3c Pass" },
        { "3b the lead was not designated", Hbg, Shared(Holds("lead", "designated: false")), "HBG-3b Pass, HBG-3c Pass" },
        { "3b the holder's roles are not known", Hbg, Shared(Holds("p1")) + "; /persons[p1].orgRoles = null", "HBG-3b Unknown, HBG-3c Pass" },
        { "3b the holder has no role", Hbg, Shared(Holds("p1")) + "; /persons[p1].orgRoles = []", "HBG-3b Gap, HBG-3c Pass" },
        { "3b the holder's unit is not known", Hbg, Shared(Holds("lead")) + "; /persons[lead].unitId = null", "HBG-3b Unknown, HBG-3c Pass" },
        { "3b access list null", Hbg, "usesSharedCredentials = true; access = null", "HBG-3b HBG-3a Unknown, HBG-A4b Unknown, HBG-3c Pass" },
        { "3b access list empty", Hbg, "usesSharedCredentials = true; access = []", "HBG-3b HBG-3a Gap, HBG-A4b N/A, HBG-3c Pass" },
        { "3b no shared login, nothing else known", Hbg, "usesSharedCredentials = false; access = null", "HBG-3b N/A, HBG-3a Unknown, HBG-A4b Unknown" },
        { "3b VoF, not known", Vof, "usesSharedCredentials = null", "HBG-3b Unknown, HBG-3c Unknown" },
        { "3b owner not known", Hbg, Shared(Holds("lead")) + "; ownerUnitId = null", "HBG-3b Unknown, VOF-2a VOF-2b VOF-2c VOF-5i VOF-5j VOF-5k " + CaseTable.VofBeside + " Any, HBG-A3a Unknown, HBG-3c Pass" },
        { "3b units are not kept", Hbg, Shared(Holds("lead")) + "; /units = null; /dataCompleteness.units = Absent", "HBG-3b Unknown, HBG-A1a HBG-A3a HBG-A3b HBG-A5a HBG-10a HBG-10b Unknown, HBG-3c Pass" },
        { "3b the department is not marked as one", Hbg, Shared(Holds("lead")) + "; /units[kultur].kind = null", "HBG-3b Unknown, HBG-A3a HBG-A3b HBG-A5a HBG-10a HBG-10b Unknown, HBG-3c Pass" },
    };

    private const string Third = "access += { personRef: p3, role: Editor, designated: true, validFrom: 2022-03-01 }";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Second(string person) => $"access[1].personRef = {person}";

    private static string Shared(string access) => $"usesSharedCredentials = true; {access}";

    private static string Holds(string person, string more = "designated: true") =>
        $"access += {{ personRef: {person}, role: CredentialHolder, validFrom: 2022-03-01, {more} }}";
}
