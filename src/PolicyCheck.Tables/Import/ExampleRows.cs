using PolicyCheck.Model;

namespace PolicyCheck.Tables.Import;

/// <summary>The rows of the template that only show how to fill it in, told by their ids.</summary>
public static class ExampleRows
{
    /// <summary>What their ids begin with.</summary>
    public static string Prefix(Language language) => language == Language.Swedish ? "exempel-" : "example-";

    /// <summary>True for the id of such a row.</summary>
    public static bool IsExample(string id) => TypedText.PlainKey(id) is var key && (key.StartsWith("exempel", StringComparison.Ordinal) || key.StartsWith("example", StringComparison.Ordinal));
}
