namespace PolicyCheck.Cli.BuildServers;

/// <summary>The one place that decides which build server runs the program.</summary>
internal static class BuildServer
{
    /// <summary>The build server that the environment tells of; null at a desk.</summary>
    /// <param name="environment">Gives the value of a variable.</param>
    public static IBuildServer? Of(Func<string, string?> environment) =>
        IsTrue(environment("TF_BUILD")) ? new AzurePipelines()
        : IsTrue(environment("GITHUB_ACTIONS")) ? new GitHubActions(environment("GITHUB_STEP_SUMMARY"))
        : null;

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
