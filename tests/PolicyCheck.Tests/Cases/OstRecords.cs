using System.Text.Json.Nodes;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Tests.Cases;

/// <summary>
/// What clauses.md 6 takes to be current in B-OST on whatever day is asked about: attestations, acknowledgements, training,
/// the report to the city and the monitoring log.
/// </summary>
internal static class OstRecords
{
    /// <summary>Clauses by what they are attested for and by whom.</summary>
    private static readonly (string Kind, string Subject, string? Role, string[] Clauses)[] Duties =
    [
        ("Unit", "ostermalm", "CommsStrategist", ["U1", "P3", "K2a", "K2b", "K2c", "K2d", "K2e"]),
        ("Unit", "forskola", "UnitManager", ["H4", "H5a", "H5b", "H7"]),
        ("Account", "ost", "UnitManager", ["P2"]),
        ("Account", "ost", "Communicator", ["S4b"]),
        ("Account", "ost", null, ["H8d", "I2", "I3a", "I3b", "I4", "U3e"]),
        ("Person", "o1", null, ["S6a", "S6b", "S6c", "S8b"]),
        ("Process", "arkivering", "Archivist", ["R1b"]),
    ];

    /// <summary>The lists that are attested, as they stand in the baseline.</summary>
    private static readonly Dictionary<string, string> Lists = new() { ["H5a"] = ListFingerprint.Of(["ost"]), ["H5b"] = ListFingerprint.Of(["o1"]) };

    public static void AddTo(JsonObject inventory, DateOnly asOf)
    {
        var recently = $"{asOf.AddDays(-10):yyyy-MM-dd}";
        inventory["attestations"] = new JsonArray([.. Duties.SelectMany(d => d.Clauses.Select(c => Yes(d.Kind, d.Subject, c, d.Role, recently)))]);
        inventory["acknowledgements"] = new JsonArray([.. new[] { "StockholmPolicy", "StockholmHandbook", "ArchivingRoutine", "OstRoutine" }
            .Select(document => new JsonObject { ["personRef"] = "o1", ["documentKey"] = document, ["version"] = "1", ["on"] = "2021-02-01" })]);
        inventory["trainings"] = new JsonArray(new JsonObject
        {
            ["personRef"] = "o1",
            ["provider"] = "City",
            ["courseKey"] = "grund",
            ["mode"] = "Course",
            ["completedOn"] = recently,
        });
        inventory["governance"]!["reportsToCentral"] = new JsonArray(new JsonObject { ["body"] = "SLK", ["reportedOn"] = recently, ["accountIds"] = new JsonArray("ost") });

        var days = new JsonArray();
        for (var day = new DateOnly(2026, 7, 1); day <= (asOf > Baselines.D0 ? asOf : Baselines.D0); day = day.AddDays(1))
        {
            days.Add(new JsonObject { ["date"] = $"{day:yyyy-MM-dd}", ["checks"] = 1 });
        }

        inventory["accounts"]![0]!["monitoringDays"] = days;
    }

    private static JsonObject Yes(string kind, string subject, string clause, string? role, string on) => new()
    {
        ["clauseId"] = $"OST-{clause}",
        ["subjectKind"] = kind,
        ["subjectId"] = subject,
        ["attestedByRole"] = role,
        ["attestedOn"] = on,
        ["outcome"] = "Yes",
        ["listHash"] = Lists.GetValueOrDefault(clause),
    };
}
