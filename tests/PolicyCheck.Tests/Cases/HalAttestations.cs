using System.Text.Json.Nodes;

namespace PolicyCheck.Tests.Cases;

/// <summary>What B-HAL leaves to people: every attestation is a valid Yes, and somebody looks at the account every day.</summary>
internal static class HalAttestations
{
    /// <summary>Clauses by what they are attested for and by whom.</summary>
    private static readonly (string Kind, string? Role, string[] Subjects, string[] Clauses)[] Duties =
    [
        ("Account", "UnitManager", ["hal"],
            ["10b1", "10b2", "10b3", "10b4", "10b5", "10b6", "10b7", "10b8", "12e", "12g", "12h", "12i", "12j", "12k", "14h", "14j", "15"]),
        ("Account", "CommsFunction", ["hal"], ["3b", "11h", "12f"]),
        ("Unit", "CommsFunction", ["hal-kommunikation"], ["1b", "1c", "4b"]),
        ("Person", "UnitManager", ["h1", "h2", "fritids", "barn", "k1", "k2"], ["14b"]),
        ("Person", null, ["h1", "h2", "fritids", "barn", "k1", "k2"], ["12q"]),
        ("Organisation", "CommsFunction", ["hallstahammar"], ["5b"]),
        ("Organisation", "Archivist", ["hallstahammar"], ["13b", "13c1", "13c2", "13c3"]),
    ];

    /// <summary>Attested on the day that is asked about, monitored on every workday since the log began.</summary>
    public static void AddTo(JsonObject inventory, DateOnly asOf)
    {
        inventory["attestations"] = new JsonArray([.. Duties.SelectMany(d => d.Subjects.SelectMany(s => d.Clauses.Select(c => Yes(d.Kind, s, c, d.Role, asOf))))]);
        var days = new JsonArray();
        for (var day = new DateOnly(2026, 7, 1); day <= (asOf > Baselines.D0 ? asOf : Baselines.D0); day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                days.Add(new JsonObject { ["date"] = $"{day:yyyy-MM-dd}", ["checks"] = 2 });
            }
        }

        inventory["accounts"]![0]!["monitoringDays"] = days;
    }

    /// <summary>Where the only attestation of an account's clause stands in the list.</summary>
    public static int IndexOf(string clause) =>
        Duties.SelectMany(d => d.Subjects.SelectMany(_ => d.Clauses)).ToList().IndexOf(clause);

    private static JsonObject Yes(string kind, string subject, string clause, string? role, DateOnly on) => new()
    {
        ["clauseId"] = $"HAL-{clause}",
        ["subjectKind"] = kind,
        ["subjectId"] = subject,
        ["attestedByRole"] = role,
        ["attestedOn"] = $"{on:yyyy-MM-dd}",
        ["outcome"] = "Yes",
    };
}
