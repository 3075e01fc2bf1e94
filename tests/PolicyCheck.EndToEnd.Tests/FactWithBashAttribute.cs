namespace PolicyCheck.EndToEnd.Tests;

/// <summary>A fact that runs scripts of bash and git; skipped, with the reason printed, where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithBashAttribute : FactAttribute
{
    private static readonly string[] Needed = ["bash", "git"];

    /// <summary>Decides when the tests are discovered.</summary>
    public FactWithBashAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (OperatingSystem.IsWindows() || Array.Exists(Needed, name => !folders.Any(f => f.Length > 0 && File.Exists(Path.Combine(f, name)))))
        {
            Skip = "there is no bash, or no git, here to run the steps with";
        }
    }
}
