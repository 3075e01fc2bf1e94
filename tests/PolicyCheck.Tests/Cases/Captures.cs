namespace PolicyCheck.Tests.Cases;

/// <summary>Edits that several tables use.</summary>
internal static class Captures
{
    /// <summary>These periodic screenshots and no other captures.</summary>
    public static string Screenshots(params string[] days) => Of("Screenshot", days);

    /// <summary>These periodic captures and no others.</summary>
    public static string Of(string kind, params string[] days) =>
        $"archiveEvents = [{string.Join(", ", days.Select(d => $"{{ kind: {kind}, trigger: Periodic, capturedOn: {d}, succeeded: true }}"))}]";
}
