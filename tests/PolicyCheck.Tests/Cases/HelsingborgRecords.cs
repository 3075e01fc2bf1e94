using System.Text.Json.Nodes;

namespace PolicyCheck.Tests.Cases;

/// <summary>What B-HBG and B-VOF leave to people and to the city: valid attestations, a watched account, a city that does its part.</summary>
internal static class HelsingborgRecords
{
    private static readonly string[] Departments = ["slf", "kultur", "skola", "vof"];

    /// <summary>Clauses by what they are attested for and by whom.</summary>
    private static readonly (string Kind, string? Role, string[] Subjects, string[] Clauses)[] Duties =
    [
        ("Account", "DeptCommsLead", ["hbg", "vof"], ["HBG-2a", "HBG-3c"]),
        ("Account", null, ["hbg", "vof"], ["HBG-5c", "HBG-5d", "HBG-6b", "HBG-7a", "HBGI-3b", "HBGI-3c", "HBGI-4e", "HBGI-4f"]),
        ("Unit", "SocialMediaLead", ["slf-kommunikation"], ["HBG-A1a"]),
        ("Unit", "DeptCommsLead", Departments, ["HBG-A3b"]),
        ("Unit", "Registrar", Departments, ["HBG-10a", "HBG-10b"]),
        ("Person", null, ["p1", "p2", "p3", "lead", "divisionlead", "schoollead", "voflead", "smlead", "chef"], ["HBG-A4b"]),
    ];

    /// <summary>Attested on the day that is asked about, monitored on every workday since the log began; the page lists nothing, so that closing is not its fault.</summary>
    public static void AddTo(JsonObject inventory, DateOnly asOf)
    {
        var attestations = inventory["attestations"]?.AsArray() ?? [];
        inventory["attestations"] = attestations;
        foreach (var attestation in Duties.SelectMany(d => d.Subjects.SelectMany(s => d.Clauses.Select(c => Yes(d.Kind, s, c, d.Role, asOf)))))
        {
            attestations.Add(attestation);
        }

        var days = new JsonArray();
        for (var day = new DateOnly(2026, 7, 1); day <= (asOf > Baselines.D0 ? asOf : Baselines.D0); day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                days.Add(new JsonObject { ["date"] = $"{day:yyyy-MM-dd}", ["checks"] = 2 });
            }
        }

        inventory["accounts"]![0]!["monitoringDays"] = days;
        inventory["externalPosts"] = new JsonArray();
        var governance = inventory["governance"]!.AsObject();
        governance["presenceMappings"] = Each(u => new() { ["unitId"] = u, ["mappedOn"] = "2026-02-01" });
        governance["documentPlans"] = Each(u => new() { ["unitId"] = u, ["planRef"] = "EX 2024/41", ["disposalDecisionRef"] = "EX 2024/61" });
        governance["publicPage"] = Edits.Json(
            "{ checkedOn: 2026-11-02, hasAccountList: true, hasRoutinesInfo: true, hasPublicRecordsNotice: true, listedAccountIds: [] }");
    }

    /// <summary>Where the attestation of a clause about a subject stands in the list.</summary>
    public static int IndexOf(string clause, string subject) =>
        Duties.SelectMany(d => d.Subjects.SelectMany(s => d.Clauses.Select(c => (c, s)))).ToList().IndexOf((clause, subject));

    private static JsonArray Each(Func<string, JsonObject> entry) => new([.. Departments.Select(entry)]);

    private static JsonObject Yes(string kind, string subject, string clause, string? role, DateOnly on) => new()
    {
        ["clauseId"] = clause,
        ["subjectKind"] = kind,
        ["subjectId"] = subject,
        ["attestedByRole"] = role,
        ["attestedOn"] = $"{on:yyyy-MM-dd}",
        ["outcome"] = "Yes",
    };
}
