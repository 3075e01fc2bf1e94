namespace PolicyCheck.EndToEnd.Tests;

/// <summary>Small policies and inventories to run the program on.</summary>
internal static class Texts
{
    public static string Policy(string id = "A", string scope = "", string rules = "") => $"policy {id} \"Policy {id}\"\n  applies to accounts{scope}\n\n{rules}";

    public static string Rule(string id = "A1", string duty = "require handle is known", string verdict = "gap") =>
        $"rule {id} \"Has a handle\"\n  {duty}\n  gap \"No handle.\"\n  remedy \"Note the handle.\"\n  responsible \"the editor\"\n"
        + $"  example \"named\" account {{ handle: \"x\" }} gives pass\n  example \"not named\" account {{ handle: unknown }} gives {verdict}\n";

    /// <summary>An inventory of accounts; those whose handle is empty have none.</summary>
    public static string Snapshot(string organisation, params string[] handles) =>
        $$"""{ "organisationId": "{{organisation}}", "asOf": "2026-06-30", "accounts": [ {{string.Join(", ", handles.Select((handle, i) => handle.Length == 0 ? $$"""{ "accountId": "a{{i + 1}}" }""" : $$"""{ "accountId": "a{{i + 1}}", "displayName": "Account {{i + 1}}", "handle": "{{handle}}" }"""))}} ] }""";
}
