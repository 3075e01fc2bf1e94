using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>Hallstahammar: Meta Business Suite, administrators, report to communications, readable by all.</summary>
public sealed class HalCases
{
    private static readonly CaseTable Cases = new()
    {
        { "6b another suite", Hal, "metaBusiness.suiteId = mbs-9", "HAL-6b Gap, HAL-7a Pass" },
        { "6b Instagram in the suite", Hal, "platform = Instagram", "HAL-6b Pass, HAL-7a N/A, HAL-6a HAL-6e N/A" },
        { "6b Instagram not linked", Hal, "platform = Instagram; metaBusiness.suiteId = null", "HAL-6b Gap, HAL-7a N/A, HAL-6a HAL-6e N/A" },
        { "6b Instagram that cannot be linked", Hal, "platform = Instagram; metaBusiness = { suiteId: null, linkable: false }", "HAL-6b Gap, HAL-7a N/A, HAL-6a HAL-6e N/A" },
        { "6b LinkedIn", Hal, "platform = LinkedIn; metaBusiness = null", "HAL-6b HAL-7a N/A, HAL-6a HAL-6e N/A" },
        { "6b YouTube", Hal, "platform = YouTube; metaBusiness = { suiteId: null }", "HAL-6b HAL-7a N/A, HAL-6a HAL-6e N/A" },
        { "6b X by its old name", Hal, "platform = Twitter; metaBusiness = null", "HAL-6b HAL-7a N/A, HAL-6a HAL-6e N/A" },
        { "6b link not known", Hal, "metaBusiness = null", "HAL-6b HAL-7a Unknown" },
        { "6b links not kept", Hal, "metaBusiness = missing; /dataCompleteness.metaBusiness = Absent", "HAL-6b HAL-7a Unknown" },
        { "6b the municipality's suite not known", Hal, "/governance.businessSuiteId = null", "HAL-6b Unknown" },
        { "7a the municipality's suite not known, inactive", Hal, "/governance.businessSuiteId = null; lastOwnPostOn = 2025-11-19", "HAL-6b HAL-7a Unknown" },
        { "6b governance not known", Hal, "/governance = null", "HAL-6b Unknown, HAL-16b-kris HAL-16c1 HAL-16c2 HAL-16c3 Unknown, HAL-16b HAL-5b Any" },
        { "6b platform not known, linked", Hal, "platform = null", "HAL-6b HAL-7a Unknown, HAL-6a HAL-6e Unknown" },
        { "6b platform not known, not linked", Hal, "platform = null; metaBusiness.suiteId = null", "HAL-6b HAL-7a Unknown, HAL-6a HAL-6e Unknown" },

        { "7a cannot be linked, in use", Hal, "metaBusiness = { suiteId: null, linkable: false }", "HAL-7a Gap, HAL-6b N/A" },
        { "7a cannot be linked, last post when?", Hal, "metaBusiness = { suiteId: null, linkable: false }; lastOwnPostOn = null", "HAL-7a Gap, HAL-6b N/A" },
        { "7a unlinked, linkable when? long inactive", Hal, "metaBusiness = { suiteId: null, linkable: null }; lastOwnPostOn = 2024-01-01", "HAL-7a HAL-6b Gap" },
        { "7a unlinked, linkable, last post when?", Hal, "metaBusiness.suiteId = null; lastOwnPostOn = null", "HAL-7a Unknown, HAL-6b Gap" },
        { "7a unlinked, linkable when? in use", Hal, "metaBusiness = { suiteId: null, linkable: null }", "HAL-7a Unknown, HAL-6b Gap" },
        { "7a in another suite and inactive", Hal, "metaBusiness.suiteId = mbs-9; lastOwnPostOn = 2025-11-19", "HAL-7a HAL-6b Gap" },
        { "7a linked, last post when?", Hal, "lastOwnPostOn = null", "HAL-7a Unknown" },
        { "7a link not known, inactive", Hal, "metaBusiness = null; lastOwnPostOn = 2020-01-01", "HAL-7a HAL-6b Unknown" },
        { "7a linked, 365 days", Hal, "lastOwnPostOn = 2025-11-20", "HAL-7a Pass" },
        { "7a posted today", Hal, "metaBusiness.suiteId = null; lastOwnPostOn = 2026-11-20", "HAL-7a Pass, HAL-6b Gap" },
        { "7a 365 days over a leap day", Hal, "lastOwnPostOn = 2027-03-02", "HAL-7a Pass", "2028-03-01" },
        { "7a 366 days over a leap day", Hal, "lastOwnPostOn = 2027-03-01", "HAL-7a Advisory", "2028-03-01" },
        { "7a Instagram long inactive", Hal, "platform = Instagram; lastOwnPostOn = 2020-01-01", "HAL-7a N/A, HAL-6a HAL-6e N/A" },

        { "10e one", Hal, "access[1].personRef = h1", "HAL-10e Gap, HAL-6e Gap" },
        { "10e one and two from communications", Hal, "access[1].personRef = k2", "HAL-10e Gap, HAL-6e Gap" },
        { "10e three", Hal, Administrator("fritids"), "HAL-10e Pass" },
        { "10e the second from a unit below", Hal, "access[1].personRef = fritids", "HAL-10e Pass, HAL-6e Gap" },
        { "10e the second from the department above", Hal, "access[1].personRef = barn", "HAL-10e Gap, HAL-6e Gap" },
        { "10e the department's account, both from below", Hal, "ownerUnitId = hal-barn", "HAL-10e Pass" },
        { "10e the unit's account, both from above", Hal, "ownerUnitId = hal-fritids", "HAL-10e Gap" },
        { "10e the municipality's account, communications do not count", Hal, "ownerUnitId = hallstahammar; access[1].personRef = k2", "HAL-10e Gap, HAL-6e Gap" },
        { "10e the municipality's account", Hal, "ownerUnitId = hallstahammar", "HAL-10e Pass" },
        { "10e communications' own account", Hal, "ownerUnitId = hal-kommunikation; access[1].personRef = k2", "HAL-10e Pass, HAL-6e Gap" },
        { "10e communications' own account, one of them", Hal, "ownerUnitId = hal-kommunikation", "HAL-10e Gap" },
        { "10e the second is an editor", Hal, "access[1].role = Editor", "HAL-10e Gap, HAL-6e Gap" },
        { "10e the second's role not known", Hal, "access[1].role = null", "HAL-10e Unknown, HAL-6e HAL-12q HAL-14b Unknown, HAL-14c Any" },
        { "10e the second not designated", Hal, "access[1].designated = false", "HAL-10e Pass" },
        { "10e the second until today", Hal, "access[1].validTo = 2026-11-20", "HAL-10e Gap, HAL-6e Gap" },
        { "10e the second until tomorrow", Hal, "access[1].validTo = 2026-11-21", "HAL-10e Pass" },
        { "10e the second from tomorrow", Hal, "access[1].validFrom = 2026-11-21", "HAL-10e Gap, HAL-6e Gap" },
        { "10e the second's unit not known", Hal, "/persons[h2].unitId = null", "HAL-10e Unknown" },
        { "10e the second is nobody known", Hal, "access[1].personRef = null", "HAL-10e Unknown, HAL-6e HAL-12q HAL-14b HAL-14c Unknown" },
        { "10e owner not known", Hal, "ownerUnitId = null", "HAL-10e Unknown" },
        { "10e owner not known, nobody is administrator", Hal, "ownerUnitId = null; access = []", "HAL-10e HAL-10f Gap, HAL-6e Gap, HAL-12q HAL-14b HAL-14c N/A" },
        { "10 access list null", Hal, "access = null", "HAL-10e HAL-10f Unknown, HAL-6e HAL-12q HAL-14b HAL-14c Unknown" },
        { "10 access list empty", Hal, "access = []", "HAL-10e HAL-10f Gap, HAL-6e Gap, HAL-12q HAL-14b HAL-14c N/A" },
        { "10 persons not kept", Hal, "/persons = null; /dataCompleteness.persons = Absent", "HAL-10e HAL-10f Unknown, HAL-6e HAL-12q HAL-14b Unknown" },
        { "10 units not kept", Hal, "/units = null; /dataCompleteness.units = Absent", "HAL-10e Unknown, HAL-10f Any, HAL-1b HAL-1c HAL-4b HAL-16c1 HAL-16c2 HAL-16c3 Unknown" },

        { "10f communications is an editor", Hal, "access[2].role = Editor", "HAL-10f Gap" },
        { "10f communications holds the login", Hal, "access[2].role = CredentialHolder", "HAL-10f Gap" },
        { "10f communications until today", Hal, "access[2].validTo = 2026-11-20", "HAL-10f Gap" },
        { "10f communications is not there", Hal, "access[2].personRef = barn", "HAL-10f Gap" },
        { "10f the third's unit not known", Hal, "/persons[k1].unitId = null", "HAL-10f Unknown" },
        { "10f the role name does not make a unit", Hal, "/persons[k1].unitId = hal-barn", "HAL-10f Gap" },
        { "10f another from communications", Hal, "access[2].personRef = k2", "HAL-10f Pass" },

        { "11f reported on the last day", Hal, "register.reportedToCommsOn = 2025-09-15", "HAL-11f Pass" },
        { "11f reported a day late", Hal, "register.reportedToCommsOn = 2025-09-16", "HAL-11f Gap" },
        { "11f reported long before", Hal, "register.reportedToCommsOn = 2024-01-01", "HAL-11f Pass" },
        { "11f never, register complete", Hal, "register.reportedToCommsOn = null", "HAL-11f Gap" },
        { "11f when? register kept in part", Hal, "register.reportedToCommsOn = null; /dataCompleteness.register = Partial", "HAL-11f Unknown" },
        { "11f register not kept", Hal, "register = null; /dataCompleteness.register = Absent", "HAL-11f Unknown" },
        { "11f opened fourteen days ago", Hal, "openedOn = 2026-11-06; register.reportedToCommsOn = null", "HAL-11f Pending 2026-11-20" },
        { "11f opened fifteen days ago", Hal, "openedOn = 2026-11-05; register.reportedToCommsOn = null", "HAL-11f Gap" },
        { "11f opened when?", Hal, "openedOn = null", "HAL-11f Unknown, HAL-10c1 HAL-11a HAL-11b HAL-11d Unknown" },
        { "11f reported after the day asked about", Hal, "register.reportedToCommsOn = 2025-09-15", "HAL-11f Pending 2025-09-15", "2025-09-14" },
        { "11f LinkedIn too", Hal, "platform = LinkedIn; register.reportedToCommsOn = null", "HAL-11f Gap, HAL-6b HAL-7a N/A, HAL-6a HAL-6e N/A" },

        { "13a private", Hal, "visibility = Private", "HAL-13a Gap" },
        { "13a not known", Hal, "visibility = null", "HAL-13a Unknown" },
        { "13a opens tomorrow, private", Hal, "visibility = Private; openedOn = 2026-11-21", CaseTable.HalOpen + " N/A" },
        { "13a closed, private", Hal, "visibility = Private; status = Closed; closedOn = 2026-11-20", CaseTable.HalOpen + " N/A, HAL-7b Unknown, HAL-10c2 Gap" },
        { "13a closes tomorrow, private", Hal, "visibility = Private; status = Closing; closedOn = 2026-11-21", "HAL-13a Gap" },
        { "a single editor is no finding in Hallstahammar", Hal, "access += { personRef: h1, role: Editor, designated: true, validFrom: 2025-09-01 }", "" },
        { "no picture is no municipal profile", Hal, "profile.pictureKind = None", "HAL-11h Gap" },
    };

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    private static string Administrator(string person) =>
        $"access += {{ personRef: {person}, role: Administrator, designated: true, validFrom: 2025-09-01 }}";
}
