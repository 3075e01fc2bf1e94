using System.Text;
using PolicyCheck.Inventory;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Inventory;

/// <summary>Short ways to read a snapshot from text.</summary>
internal static class JsonText
{
    public const string File = "test.json";

    /// <summary>Reads UTF-8 text.</summary>
    public static SnapshotResult Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads bytes.</summary>
    public static SnapshotResult Read(byte[] json) => JsonSnapshot.Read(File, () => new MemoryStream(json));

    /// <summary>A snapshot of 2026-06-30 with more properties at its end.</summary>
    public static string With(string properties) =>
        $$"""{ "organisationId": "ORG", "asOf": "2026-06-30", {{properties}} }""";

    /// <summary>A snapshot with one account that has these properties.</summary>
    public static string WithAccount(string properties) => With($$"""{{Quoted("accounts")}}: [ { "accountId": "A1", {{properties}} } ]""");

    /// <summary>Reads the one account with these properties; nothing may be wrong with it.</summary>
    public static Account Account(string properties)
    {
        var result = Read(WithAccount(properties));
        Assert.Empty(result.Diagnostics);
        return Assert.Single(result.Snapshot!.Accounts);
    }

    /// <summary>Ids of the diagnostics, in order.</summary>
    public static string Ids(this SnapshotResult result) => string.Join(' ', result.Diagnostics.Select(d => d.Descriptor.Id));

    private static string Quoted(string name) => $"\"{name}\"";
}
