using System.Text.Json.Nodes;

namespace PolicyCheck.Tests.Cases;

/// <summary>What clauses.md 6 takes to be current in B-VOF on whatever day is asked about: attestations and acknowledgements.</summary>
internal static class VofRecords
{
    private static readonly (string Kind, string[] Subjects, string? Role, string[] Clauses)[] Duties =
    [
        ("Person", ["p1", "p2"], null, ["1b"]),
        ("Account", ["vof"], "UnitManager", ["1c", "3b"]),
        ("Unit", ["solgarden"], "UnitManager", ["1d", "5a", "5b"]),
    ];

    /// <summary>Adds them to what the city's clauses may have put there.</summary>
    public static void AddTo(JsonObject inventory, DateOnly asOf)
    {
        inventory["attestations"] ??= new JsonArray();
        foreach (var (kind, subjects, role, clauses) in Duties)
        {
            foreach (var (subject, clause) in subjects.SelectMany(s => clauses.Select(c => (s, c))))
            {
                inventory["attestations"]!.AsArray().Add(new JsonObject
                {
                    ["clauseId"] = $"VOF-{clause}",
                    ["subjectKind"] = kind,
                    ["subjectId"] = subject,
                    ["attestedByRole"] = role,
                    ["attestedOn"] = $"{asOf.AddDays(-10):yyyy-MM-dd}",
                    ["outcome"] = "Yes",
                });
            }
        }

        inventory["acknowledgements"] ??= new JsonArray();
        foreach (var person in new[] { "p1", "p2" })
        {
            inventory["acknowledgements"]!.AsArray().Add(new JsonObject { ["personRef"] = person, ["documentKey"] = "VOF", ["version"] = "1", ["on"] = "2022-02-01" });
        }
    }
}
