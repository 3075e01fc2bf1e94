using System.Text.Json.Nodes;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Cases;

/// <summary>One of the compliant accounts of clauses.md 6.1, in an inventory of its own.</summary>
internal enum Baseline
{
    Hbg,
    Vof,
    Ost,
    Hal,
}

/// <summary>Makes the inventories of clauses.md 6.1.</summary>
internal static class Baselines
{
    public static readonly DateOnly D0 = new(2026, 11, 20);

    private static readonly DateOnly ArchiveLogFrom = new(2018, 1, 1);

    private const string HelsingborgPeople = """
        units = [
          { unitId: helsingborg, kind: Organisation },
          { unitId: slf, parentUnitId: helsingborg, kind: Department },
          { unitId: slf-kommunikation, parentUnitId: slf, kind: Division },
          { unitId: slf-kontaktcenter, parentUnitId: slf, kind: Division },
          { unitId: kultur, parentUnitId: helsingborg, kind: Department },
          { unitId: biblioteket, parentUnitId: kultur, kind: Division },
          { unitId: skola, parentUnitId: helsingborg, kind: Department },
          { unitId: vof, parentUnitId: helsingborg, kind: Department },
          { unitId: hemvard, parentUnitId: vof, kind: Division },
          { unitId: solgarden, parentUnitId: hemvard, kind: Unit } ]
        persons = [
          { personRef: p1, kind: Employee, active: true, unitId: biblioteket, orgRoles: [] },
          { personRef: p2, kind: Employee, active: true, unitId: biblioteket, orgRoles: [] },
          { personRef: p3, kind: Employee, active: true, unitId: biblioteket, orgRoles: [] },
          { personRef: byra, kind: External, active: true, unitId: null, orgRoles: [] },
          { personRef: login, kind: ServiceLogin, active: true, unitId: biblioteket, orgRoles: [] },
          { personRef: slutat, kind: Employee, active: false, unitId: biblioteket, orgRoles: [] },
          { personRef: lead, kind: Employee, active: true, unitId: kultur, orgRoles: [DeptCommsLead] },
          { personRef: divisionlead, kind: Employee, active: true, unitId: biblioteket, orgRoles: [UnitManager, DeptCommsLead] },
          { personRef: schoollead, kind: Employee, active: true, unitId: skola, orgRoles: [DeptCommsLead] },
          { personRef: voflead, kind: Employee, active: true, unitId: vof, orgRoles: [DeptCommsLead] },
          { personRef: smlead, kind: Employee, active: true, unitId: slf-kommunikation, orgRoles: [SocialMediaLead] },
          { personRef: chef, kind: Employee, active: true, unitId: solgarden, orgRoles: [UnitManager] } ]
        governance = { roles: [ { roleKey: SocialMediaLead, unitId: slf-kommunikation, filled: true } ] }
        """;

    private const string Hbg = """
        accountId = hbg
        platform = Facebook
        scope = Department
        tags = []
        ownerUnitId = kultur
        responsibleUnitId = kultur
        status = Active
        openedOn = 2022-03-01
        closedOn = null
        lastOwnPostOn = 2026-11-10
        visibility = Public
        commentsEnabled = true
        moderationMode = PostModeration
        usesSharedCredentials = false
        profile = { senderStatedIn: [DisplayName], contactMethods: [Email], pictureKind: Other }
        access = [
          { personRef: p1, role: Editor, designated: true, validFrom: 2022-03-01 },
          { personRef: p2, role: Editor, designated: true, validFrom: 2022-03-01 } ]
        register = { listedPublicly: true, listedPubliclyFrom: 2022-03-05 }
        changeNotices = []
        approvals = []
        archiveEvents = [
          { kind: Screenshot, trigger: Periodic, capturedOn: 2025-10-10, succeeded: true },
          { kind: Screenshot, trigger: Periodic, capturedOn: 2026-03-10, succeeded: true },
          { kind: Screenshot, trigger: Periodic, capturedOn: 2026-09-10, succeeded: true } ]
        closure = null
        posts = []
        inbound = []
        moderationCases = []
        """;

    private const string Vof = """
        accountId = vof
        platform = Instagram
        scope = Unit
        visibility = Private
        ownerUnitId = solgarden
        responsibleUnitId = solgarden
        responsibleManagerRef = chef
        startApplication = {
          channel: Email, submittedByRole: UnitManager, submittedToRole: VofComms, submittedOn: 2022-02-10 }
        archiveEvents = [
          { kind: Screenshot, trigger: Periodic, capturedOn: 2025-10-10, succeeded: true, sentToRegistrarOn: 2025-10-12, registeredOn: 2025-10-13, registryRef: VON-2025-1 },
          { kind: Screenshot, trigger: Periodic, capturedOn: 2026-03-10, succeeded: true, sentToRegistrarOn: 2026-03-12, registeredOn: 2026-03-13, registryRef: VON-2026-1 },
          { kind: Screenshot, trigger: Periodic, capturedOn: 2026-09-10, succeeded: true, sentToRegistrarOn: 2026-09-12, registeredOn: 2026-09-13, registryRef: VON-2026-2 } ]
        """;

    private const string OstermalmPeople = """
        units = [
          { unitId: ostermalm, kind: Department },
          { unitId: forskola, parentUnitId: ostermalm, kind: Unit } ]
        persons = [
          { personRef: o1, kind: Employee, active: true, unitId: forskola, orgRoles: [] },
          { personRef: ochef, kind: Employee, active: true, unitId: forskola, orgRoles: [UnitManager] },
          { personRef: kommunikator, kind: Employee, active: true, unitId: ostermalm, orgRoles: [Communicator] },
          { personRef: strateg, kind: Employee, active: true, unitId: ostermalm, orgRoles: [CommsStrategist] } ]
        governance = {
          localRoutine: { decidedOn: 2020-06-01, covers: [Purpose, Goals, Resources, ResponsiblePersons, DailyMonitoring, PersonalData] } }
        """;

    private const string Ost = """
        accountId = ost
        platform = Facebook
        scope = Unit
        tags = []
        ownerUnitId = forskola
        responsibleUnitId = forskola
        responsibleManagerRef = ochef
        status = Active
        openedOn = 2021-02-01
        closedOn = null
        visibility = Public
        commentsEnabled = true
        moderationMode = PostModeration
        usesSharedCredentials = false
        profile = { senderStatedIn: [Bio], contactMethods: [Phone], pictureKind: BlueStErik }
        access = [
          { personRef: o1, role: AccountLead, designated: true, validFrom: 2021-02-01 },
          { personRef: o1, role: Editor, designated: true, validFrom: 2021-02-01 },
          { personRef: kommunikator, role: Administrator, designated: true, validFrom: 2021-02-01 } ]
        startApplication = {
          channel: Form, formComplete: true, signedByRole: UnitManager, signedOn: 2021-01-10, submittedToRole: Communicator, submittedOn: 2021-01-11,
          purposeStated: true, goalsStated: true, benefitStated: true, resourcesConfirmed: true,
          reviews: [ { role: Communicator, on: 2021-01-20, outcome: Ok }, { role: CommsStrategist, on: 2021-01-20, outcome: Ok } ] }
        approvals = [ { kind: Open, outcome: Approved, decidedByRole: CommsStrategist, decidedOn: 2021-01-22 } ]
        archiveEvents = [
          { kind: FullExport, trigger: Periodic, capturedOn: 2024-12-10, succeeded: true },
          { kind: FullExport, trigger: Periodic, capturedOn: 2025-12-09, succeeded: true } ]
        closure = null
        changeNotices = []
        register = { listedInternally: true }
        posts = []
        inbound = []
        moderationCases = []
        """;

    private const string HallstahammarPeople = """
        units = [
          { unitId: hallstahammar, kind: Organisation },
          { unitId: hal-kommunikation, parentUnitId: hallstahammar, kind: Department },
          { unitId: hal-barn, parentUnitId: hallstahammar, kind: Department },
          { unitId: hal-skola, parentUnitId: hal-barn, kind: Division },
          { unitId: hal-fritids, parentUnitId: hal-skola, kind: Unit } ]
        persons = [
          { personRef: h1, kind: Employee, active: true, unitId: hal-skola, orgRoles: [] },
          { personRef: h2, kind: Employee, active: true, unitId: hal-skola, orgRoles: [] },
          { personRef: fritids, kind: Employee, active: true, unitId: hal-fritids, orgRoles: [] },
          { personRef: barn, kind: Employee, active: true, unitId: hal-barn, orgRoles: [] },
          { personRef: k1, kind: Employee, active: true, unitId: hal-kommunikation, orgRoles: [CommsFunction] },
          { personRef: k2, kind: Employee, active: true, unitId: hal-kommunikation, orgRoles: [CommsFunction] } ]
        governance = { businessSuiteId: mbs-1, strategy: { decidedOn: 2025-05-12 }, crisisEvents: [] }
        assignments = [
          { personRef: h1, accountId: hal, documentedOn: 2025-08-25, documentedByRole: UnitManager },
          { personRef: h2, accountId: hal, documentedOn: 2025-08-25, documentedByRole: UnitManager },
          { personRef: fritids, accountId: hal, documentedOn: 2025-08-25, documentedByRole: UnitManager },
          { personRef: barn, accountId: hal, documentedOn: 2025-08-25, documentedByRole: UnitManager },
          { personRef: k1, accountId: hal, documentedOn: 2025-08-25, documentedByRole: UnitManager },
          { personRef: k2, accountId: hal, documentedOn: 2025-08-25, documentedByRole: UnitManager } ]
        externalPosts = []
        """;

    private const string Hal = """
        accountId = hal
        platform = Facebook
        scope = Unit
        tags = []
        ownerUnitId = hal-skola
        responsibleUnitId = hal-skola
        status = Active
        openedOn = 2025-09-01
        closedOn = null
        lastOwnPostOn = 2026-11-10
        visibility = Public
        commentsEnabled = true
        moderationMode = PostModeration
        usesSharedCredentials = false
        profile = { senderStatedIn: [About], contactMethods: [WebPage], pictureKind: MunicipalProfile, standardIntroTextKey: hal-intro-2025 }
        access = [
          { personRef: h1, role: Administrator, designated: true, validFrom: 2025-09-01 },
          { personRef: h2, role: Administrator, designated: true, validFrom: 2025-09-01 },
          { personRef: k1, role: Administrator, designated: true, validFrom: 2025-09-01 } ]
        register = { listedPublicly: true, reportedToCommsOn: 2025-08-20 }
        changeNotices = []
        startApplication = {
          channel: EService, submittedByRole: UnitManager, submittedOn: 2025-08-20, commsContactedOn: 2025-08-01,
          needsAnalysisOn: 2025-08-10, needsAnalysisWithRole: CommsFunction, statedAdminRefs: [h1, h2], contactPersonRefs: [h1, h2] }
        approvals = [ { kind: Open, outcome: Approved, decidedByRole: UnitManager, decidedOn: 2025-08-15 } ]
        archiveEvents = []
        closure = null
        metaBusiness = { suiteId: mbs-1, linkable: true }
        tree = { isRoot: false, parentAccountId: hal-kommunen }
        posts = []
        inbound = []
        moderationCases = []
        """;

    /// <summary>The municipality's own page: root of the tree and main channel in a crisis.</summary>
    private const string HalMain = """
        accountId = hal-kommunen
        platform = Facebook
        scope = Common
        tags = [crisis-main]
        ownerUnitId = hal-kommunikation
        responsibleUnitId = hal-kommunikation
        status = Active
        openedOn = 2012-05-07
        access = []
        tree = { isRoot: true }
        posts = []
        """;

    /// <summary>The account of a baseline in an inventory of D0, or of a later day.</summary>
    public static JsonObject Make(Baseline baseline, DateOnly asOf)
    {
        var (organisation, people, accounts) = baseline switch
        {
            Baseline.Hbg => ("helsingborg", HelsingborgPeople, new[] { Hbg }),
            Baseline.Vof => ("helsingborg", HelsingborgPeople, [Hbg, Vof]),
            Baseline.Ost => ("ostermalm", OstermalmPeople, [Ost]),
            _ => ("hallstahammar", HallstahammarPeople, [Hal]),
        };
        var inventory = Frame(organisation, asOf > D0 ? asOf : D0);
        Fill(inventory, people);
        foreach (var account in accounts)
        {
            Fill(inventory["accounts"]![0]!.AsObject(), account);
        }

        if (baseline == Baseline.Hal)
        {
            var main = new JsonObject();
            Fill(main, HalMain);
            inventory["accounts"]!.AsArray().Add(main);
            HalAttestations.AddTo(inventory, asOf);
        }

        if (baseline == Baseline.Vof)
        {
            VofRecords.AddTo(inventory, asOf);
        }

        if (baseline == Baseline.Ost)
        {
            OstRecords.AddTo(inventory, asOf);
        }

        if (baseline is Baseline.Hbg or Baseline.Vof)
        {
            HelsingborgRecords.AddTo(inventory, asOf);
        }

        return inventory;
    }

    /// <summary>Every section complete; content logs since July 2026, captures known for years.</summary>
    private static JsonObject Frame(string organisation, DateOnly asOf)
    {
        var coverage = new JsonObject { ["archiveEvents"] = Span(ArchiveLogFrom, asOf) };
        foreach (var log in new[] { "posts", "inbound", "moderation", "monitoring" })
        {
            coverage[log] = Span(new DateOnly(2026, 7, 1), asOf);
        }

        return new JsonObject
        {
            ["organisationId"] = organisation,
            ["asOf"] = $"{asOf:yyyy-MM-dd}",
            ["timeZone"] = "Europe/Stockholm",
            ["historyKnownFrom"] = "2024-01-01",
            ["dataCompleteness"] = new JsonObject(Enum.GetNames<Section>()
                .Select(s => KeyValuePair.Create<string, JsonNode?>(char.ToLowerInvariant(s[0]) + s[1..], "Complete"))),
            ["logCoverage"] = coverage,
            ["accounts"] = new JsonArray(new JsonObject()),
        };
    }

    private static JsonObject Span(DateOnly from, DateOnly to) => new() { ["from"] = $"{from:yyyy-MM-dd}", ["to"] = $"{to:yyyy-MM-dd}" };

    /// <summary>Sets properties from lines <c>name = value</c>; a line that begins with a blank continues the one before.</summary>
    private static void Fill(JsonObject target, string lines)
    {
        foreach (var line in lines.ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal).Split('\n'))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            target[line[..at].Trim()] = Edits.Json(line[(at + 1)..].Trim());
        }
    }
}
