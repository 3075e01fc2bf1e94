namespace PolicyCheck.Tests.Support;

/// <summary>Where the files of the repository are, seen from a test that runs in its output folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "PolicyCheck.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("PolicyCheck.sln stands in no folder above the tests.");
    }
}
