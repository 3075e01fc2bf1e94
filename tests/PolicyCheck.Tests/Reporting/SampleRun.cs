using System.Text;
using System.Text.Json.Nodes;
using PolicyCheck.Binding;
using PolicyCheck.Comparison;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using PolicyCheck.Reporting.History;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Reporting;

/// <summary>A small inventory and a small policy that together give every kind of line a report has.</summary>
internal static class SampleRun
{
    public const string Policy =
        """
        riktlinje PRV "Provriktlinje"
          källa          "Påhittat dokument"
          beslutad       2026-01-15
          gäller konton  hos prov

        parameter minst-redaktörer = 2

        regel PRV-1 "Minst två redaktörer"
          punkter   PRV-1, PRV-1b
          allvar    hög
          när       öppet
          kräv      antal behörigheter är minst minst-redaktörer
          brist     "{visningsnamn} har {antal behörigheter} redaktörer; det ska vara minst {minst-redaktörer}."
          åtgärd    "Utse en redaktör till."
          ansvarig  förvaltningens-kommunikationsansvarige
          frist     30 dagar

        regel PRV-2 "Skärmdump varje halvår"
          när       öppet
          kräv      arkiveringar där lyckad en gång varje halvår
          brist     "Skärmdump saknas."
          ansvarig  "kontots redaktörer"

        regel PRV-3 "Presentationen visar avsändaren"
          när       öppet
          bör       profil.avsändaren-framgår-i innehåller presentation
          åtgärd    "Skriv avsändaren i presentationen."

        regel PRV-4 "Angrepp tas bort"
          för varje modereringsärende
          kräv      åtgärd är borttaget

        regel PRV-5 "Inlägg har bild"
          för varje inlägg
          kräv      bilder är minst 1
          brist     "Inlägget har {bilder} bilder."

        regel PRV-6 "Planerade konton är privata"
          när       status är planerat
          kräv      synlighet är privat

        regel PRV-7 "Enheten har en sort"
          för varje enhet
          kräv      typ är organisation eller typ är förvaltning
          brist     "Sorten är {typ}."

        regel PRV-8 "Rutinen är beslutad"
          för organisationen
          kräv      lokal-rutin.beslutades är tidigast 2025-01-01
        """;

    private const string OtherPolicy =
        """
        policy OTH "A guideline for others"
          applies to accounts of elsewhere

        rule OTH-1 "Accounts are public"
          require visibility is public
        """;

    private const string Inventory =
        """
        {
          "snapshotId": "prov-2026-11-20", "schemaVersion": "1", "organisationId": "prov", "asOf": "2026-11-20",
          "note": "Påhittade uppgifter för prov.",
          "dataCompleteness": {
            "accounts": "Complete", "profile": "Complete", "access": "Complete", "archiveEvents": "Complete", "moderation": "Absent",
            "posts": "Complete", "units": "Complete", "persons": "Complete", "governance": "Partial"
          },
          "units": [
            { "unitId": "prov", "kind": "Organisation", "nameSv": "Provs kommun" },
            { "unitId": "kultur", "parentUnitId": "prov", "kind": "Department", "nameSv": "Kulturförvaltningen" },
            { "unitId": "bibliotek", "parentUnitId": "kultur", "kind": "Unit", "nameSv": "Biblioteken" },
            { "unitId": "skola", "parentUnitId": "prov", "kind": "Department", "nameSv": "Ängsskolorna" }
          ],
          "persons": [ { "personRef": "p1" }, { "personRef": "p2" } ],
          "accounts": [
            {
              "accountId": "a-fb", "platform": "Facebook", "displayName": "Biblioteken", "ownerUnitId": "bibliotek", "status": "Active",
              "openedOn": "2024-02-01", "visibility": "Public",
              "profile": { "senderStatedIn": ["Bio"] },
              "access": [ { "personRef": "p1", "role": "Editor" }, { "personRef": "p2", "role": "Editor" } ],
              "archiveEvents": [ { "kind": "Screenshot", "capturedOn": "2026-03-02", "succeeded": true } ],
              "posts": [ { "postId": "post-1", "publishedAt": "2026-10-01T10:00:00+02:00", "imageCount": 0 } ]
            },
            {
              "accountId": "b-ig", "platform": "Instagram", "displayName": "@ängsskolan", "ownerUnitId": "skola", "status": "Active",
              "openedOn": "2023-02-01", "visibility": "Public",
              "profile": { "senderStatedIn": [] },
              "access": [ { "personRef": "p1", "role": "Editor" } ],
              "archiveEvents": [ ], "posts": [ ]
            },
            {
              "accountId": "c-x", "platform": "X", "ownerUnitId": "prov", "status": "Active",
              "openedOn": "2024-02-01", "visibility": "Public",
              "profile": { "senderStatedIn": ["Bio"] },
              "archiveEvents": [ { "kind": "Screenshot", "capturedOn": "2026-08-02", "succeeded": true }, { "kind": "Screenshot", "capturedOn": "2026-05-02", "succeeded": true } ],
              "posts": [ ]
            },
            {
              "accountId": "d-tt", "platform": "TikTok", "displayName": "Utan enhet", "status": "Closed", "openedOn": "2024-02-01", "closedOn": "2025-01-31",
              "archiveEvents": [ ], "posts": [ ]
            }
          ]
        }
        """;

    /// <summary>Duties to attest for every kind of subject, and rules that waivers except.</summary>
    private const string AttestedPolicy =
        """
        riktlinje INT "Riktlinje med intyganden"
          gäller konton  hos prov

        regel INT-1 "Minst två redaktörer"
          punkter   INT-1, ANN-4
          allvar    hög
          kräv      antal behörigheter är minst 2
          brist     "{antal behörigheter} redaktörer."
          åtgärd    "Utse en redaktör till."
          ansvarig  förvaltningens-kommunikationsansvarige
          frist     30 dagar

        regel INT-2 "Presentationen visar avsändaren"
          bör       profil.avsändaren-framgår-i innehåller presentation

        intyga INT-3 "Kontot följer varumärket"
          intygas av förvaltningens-kommunikationsansvarige
          giltigt i  12 månader
          frist      14 dagar

        intyga INT-4 "Enheten har rutiner"
          för varje enhet
          intygas av enhetschef
          giltigt i  6 månader
          åtgärd     "Gå igenom enhetens rutiner."

        intyga INT-5 "Redaktören känner riktlinjen"
          punkter    INT-5, ANN-9
          för varje person
          intygas av enhetschef
          giltigt i  12 månader

        intyga INT-6 "Rutinen finns"
          för organisationen
          intygas av "stabens jurist"
          giltigt i  24 månader

        regel INT-7 "Inlägg hos andra har bild"
          för varje externt-inlägg
          kräv      bilder är minst 1
          brist     "Inlägget har {bilder} bilder."

        dispens från INT-1
          avser       b-ig
          från och med 2026-01-01
          till och med 2026-12-01
          skäl        "Nyanställning pågår."
          godkänd av  kommunikationsansvarig-sociala-medier

        dispens från INT-2
          avser       b-ig, d-tt
          till och med 2027-06-30
          skäl        "Kontot läggs om."
          godkänd av  enhetschef

        dispens från INT-3
          avser       c-x
          till och med 2027-06-30
          skäl        "Kontot läggs om."
          godkänd av  enhetschef

        dispens från INT-1
          avser       c-x
          till och med 2026-11-19
          skäl        "Har gått ut."
          godkänd av  enhetschef
        """;

    private const string FieldPolicy =
        """
        riktlinje FLT "Riktlinje om uppgifter på kontot"
          gäller konton  hos prov

        regel FLT-1 "Modereringen sker i efterhand"
          kräv      moderering är eftermoderering

        regel FLT-2 "Organisationens konton är kända"
          kräv      antal styrning.konton är minst 1
        """;

    private static readonly DiagnosticDescriptor Odd = new("PC0499", "Inventory", DiagnosticSeverity.Warning, "odd", "{0} is odd", "look at {0}");

    /// <summary>Each kind of report that a form must be able to write, by name.</summary>
    public static IReadOnlyDictionary<string, Func<Report>> All { get; } = new Dictionary<string, Func<Report>>
    {
        ["small"] = () => Small(),
        ["English"] = () => Small(Language.English),
        ["attestations and waivers"] = () => WithAttestations(),
        ["history"] = () => WithHistory(),
        ["accounts only"] = OfAccountsOnly,
        ["hostile names"] = () => WithNames(HostileNames.All),
        ["no accounts"] = WithoutAccounts,
        ["no policies"] = WithoutPolicies,
        ["no rules"] = WithoutRules,
        ["none in scope"] = ForOthers,
        ["a long name"] = () => WithNames(new string('å', 40_000), "b"),
    };

    public static Report Small(Language language = Language.Swedish) => Of(Inventory, language, Policy, OtherPolicy);

    /// <summary>The small run with something else in its inventory.</summary>
    public static Report Changed(Action<JsonNode> change, Language language = Language.Swedish)
    {
        var root = JsonNode.Parse(Inventory)!;
        change(root);
        return Of(root.ToJsonString(), language, Policy, OtherPolicy);
    }

    /// <summary>A run with duties to attest, for accounts, units, persons and the organisation, and with waivers.</summary>
    public static Report WithAttestations(Language language = Language.Swedish)
    {
        var root = JsonNode.Parse(Inventory)!;
        root["dataCompleteness"]!["attestations"] = "Complete";
        root["dataCompleteness"]!["externalPosts"] = "Complete";
        root["persons"] = JsonNode.Parse("""[ { "personRef": "p1", "orgRoles": ["UnitManager"], "unitId": "bibliotek" }, { "personRef": "p2" } ]""");
        root["externalPosts"] = JsonNode.Parse("""[ { "postId": "x1", "publishedAt": "2026-10-01T10:00:00+02:00", "imageCount": 0 } ]""");
        root["accounts"]![2]!["access"] = JsonNode.Parse("""[ { "personRef": "p2", "role": "Editor" } ]""");
        root["attestations"] = JsonNode.Parse(
            """
            [
              { "clauseId": "INT-3", "subjectId": "a-fb", "attestedByRole": "DeptCommsLead", "attestedOn": "2026-03-01", "outcome": "Yes" },
              { "clauseId": "INT-3", "subjectId": "b-ig", "attestedByRole": "UnitManager", "attestedOn": "2026-03-01", "outcome": "Yes" },
              { "clauseId": "INT-4", "subjectId": "bibliotek", "attestedByRole": "UnitManager", "attestedOn": "2026-03-01", "outcome": "Yes" },
              { "clauseId": "INT-4", "subjectId": "kultur", "attestedByRole": "UnitManager", "attestedOn": "2026-09-01", "outcome": "No" },
              { "clauseId": "INT-5", "subjectId": "p2", "attestedByRole": "UnitManager", "attestedOn": "2026-03-01", "outcome": "Yes" }
            ]
            """);
        return Of(root.ToJsonString(), language, AttestedPolicy);
    }

    /// <summary>The same duties with one attestation for an account, on another day.</summary>
    public static Report Attested(string account, DateOnly day)
    {
        var root = JsonNode.Parse(Inventory)!;
        root["dataCompleteness"]!["attestations"] = "Complete";
        root["attestations"] = new JsonArray(new JsonObject
        {
            ["clauseId"] = "INT-3",
            ["subjectId"] = account,
            ["attestedByRole"] = "DeptCommsLead",
            ["attestedOn"] = $"{day:yyyy-MM-dd}",
            ["outcome"] = "Yes",
        });
        return Of(root.ToJsonString(), Language.Swedish, AttestedPolicy);
    }

    /// <summary>The same duties where the inventory keeps no attestations.</summary>
    public static Report WithoutAttestations() => Of(Inventory, Language.Swedish, AttestedPolicy);

    /// <summary>Forty accounts of which nothing is kept but their own data.</summary>
    public static Report OfAccountsOnly()
    {
        var accounts = Enumerable.Range(0, 40).Select(i => $$"""{ "accountId": "a{{i:00}}", "displayName": "Konto {{i}}", "status": "Active", "openedOn": "2024-02-01" }""");
        var inventory = $$"""{ "organisationId": "prov", "asOf": "2026-11-20", "dataCompleteness": { "accounts": "Complete" }, "accounts": [ {{string.Join(", ", accounts)}} ] }""";
        return Of(inventory, Language.Swedish, Policy, AttestedPolicy, FieldPolicy);
    }

    /// <summary>The small inventory with these display names, one account each, in units of the same names.</summary>
    public static Report WithNames(params string[] names)
    {
        var root = JsonNode.Parse(Inventory)!;
        var pattern = root["accounts"]![1]!.ToJsonString();
        root["note"] = string.Join(" ", names);
        root["accounts"] = new JsonArray([.. names.Select((name, i) => Named(JsonNode.Parse(pattern)!, name, i))]);
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            root["units"]!.AsArray().Add(new JsonObject { ["unitId"] = $"u{i:00}", ["kind"] = "Unit", ["parentUnitId"] = "prov", ["nameSv"] = name });
        }

        return Of(root.ToJsonString(), Language.Swedish, Policy);
    }

    public static Report WithoutAccounts()
    {
        var root = JsonNode.Parse(Inventory)!;
        root["accounts"] = new JsonArray();
        return Of(root.ToJsonString(), Language.Swedish, Policy);
    }

    public static Report WithoutPolicies() => Of(Inventory, Language.Swedish);

    public static Report WithoutRules() => Of(Inventory, Language.Swedish, "riktlinje TOM \"Tom riktlinje\"\n  gäller konton hos prov\n");

    public static Report ForOthers() => Of(Inventory, Language.English, OtherPolicy);

    /// <summary>Three inventories of the small one: a year ago all was well, in June an editor had left and a name was another.</summary>
    public static Report WithHistory(Language language = Language.Swedish)
    {
        var june = JsonNode.Parse(Inventory)!;
        june["asOf"] = "2026-06-30";
        june["dataCompleteness"]!["moderation"] = "Complete";
        june["accounts"]![0]!["displayName"] = "Bibblan";
        june["accounts"]![0]!["ownerUnitId"] = "kultur";
        june["accounts"]![0]!["moderationCases"] = JsonNode.Parse("""[ { "caseId": "m-1", "discoveredAt": "2026-05-01T10:00:00+02:00", "action": "Kept" } ]""");
        june["accounts"]![1]!["profile"]!["senderStatedIn"] = JsonNode.Parse("""["Bio"]""");
        june["accounts"]![2]!["accountId"] = "c-twitter";
        june["accounts"]![2]!["url"] = "https://x.com/prov";
        june["accounts"]![3]!["status"] = "Active";
        june["accounts"]![3]!.AsObject().Remove("closedOn");
        var autumn = JsonNode.Parse(june.ToJsonString())!;
        autumn["asOf"] = "2025-11-20";
        autumn["accounts"]![1]!["access"] = JsonNode.Parse("""[ { "personRef": "p1", "role": "Editor" }, { "personRef": "p2", "role": "Editor" } ]""");
        var now = JsonNode.Parse(Inventory)!;
        now["accounts"]![2]!["url"] = "https://x.com/prov";
        return Of(now.ToJsonString(), [autumn.ToJsonString(), june.ToJsonString()], language, Policy, OtherPolicy);
    }

    public static Report Of(string inventory, Language language, params string[] policies) => Of(inventory, [], language, policies);

    private static Report Of(string inventory, IReadOnlyList<string> earlier, Language language, params string[] policies)
    {
        var parsed = policies.Select((text, i) => PolicyParser.Parse($"policies/{i}.policy", Encoding.UTF8.GetBytes(text))).ToList();
        Assert.Empty(parsed.SelectMany(p => p.Diagnostics));
        var bound = Binder.Bind([.. parsed.Select(p => p.Policy!)], DerivedFields.All, VerdictWords.Instance);
        Assert.Empty(bound.Diagnostics);
        var compiled = CompiledPolicy.Compile(bound.Policies);
        IReadOnlyList<Waiver> waivers = [.. bound.Waivers.Select(w => new Waiver(w))];
        var result = Evaluate(inventory);
        var past = earlier.Select((text, i) => new PastRun($"snapshots/{i}.json", Evaluate(text))).ToList();
        var note = new Diagnostic(Odd, new Location("snapshots/prov.json", new LinePosition(3, 7)), null, "$.accounts[0]");
        return ReportBuilder.Build(result, new ReportOptions(language, "1.2.3", "snapshots/prov.json", [note], ["Riktlinjen X lästes inte."])
        {
            Past = past.Count == 0 ? null : new ReportPast(
                past, SnapshotComparison.Of(new ComparedRun(compiled, waivers, past[^1].Result), new ComparedRun(compiled, waivers, result)), FindingHistory.Of([.. past.Select(p => p.Result), result])),
        });

        EvaluationResult Evaluate(string text)
        {
            var read = JsonSnapshot.Read("snapshots/prov.json", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
            Assert.True(read.Snapshot is not null, string.Join('\n', read.Diagnostics));
            return Evaluator.Evaluate(compiled, new EvaluationContext(read.Snapshot, read.Snapshot.AsOf), waivers);
        }
    }

    public static byte[] Bytes(Report report, string format)
    {
        using var output = new MemoryStream();
        Reporters.All.Single(r => r.Format == format).Write(report, output);
        return output.ToArray();
    }

    public static string Text(Report report, string format) => Encoding.UTF8.GetString(Bytes(report, format));

    private static JsonNode Named(JsonNode account, string name, int i)
    {
        account["accountId"] = $"x-{i:00}";
        account["displayName"] = name;
        account["ownerUnitId"] = $"u{i:00}";
        return account;
    }
}
