using System.Reflection;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>The program as it was built beside these tests, run as a process of its own.</summary>
internal static class BuiltProgram
{
    /// <summary>How these tests, and the program with them, were built: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>Path of <c>policycheck.dll</c>, of the same configuration as the tests.</summary>
    public static string Dll { get; } = Repository.PathOf(
        "src", "PolicyCheck.Cli", "bin", Configuration, Metadata("TargetFramework"), "policycheck.dll");

    /// <summary>Runs the program in the repository's root.</summary>
    public static Task<ProgramRun> Run(params string[] arguments) => RunIn(Repository.Root, arguments);

    /// <summary>Runs the program in <paramref name="folder"/>, with nothing on its standard input.</summary>
    public static Task<ProgramRun> RunIn(string folder, params string[] arguments) => RunWith([], folder, arguments);

    /// <summary>Runs the program with other settings of the machine.</summary>
    public static Task<ProgramRun> RunWith(Dictionary<string, string> environment, string folder, params string[] arguments) =>
        Run(Dll, environment, folder, arguments);

    /// <summary>Runs a copy of the program.</summary>
    public static Task<ProgramRun> RunCopy(string dll, string folder, params string[] arguments) => Run(dll, [], folder, arguments);

    private static Task<ProgramRun> Run(string dll, Dictionary<string, string> environment, string folder, string[] arguments) =>
        ChildProcess.Run(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [dll, .. arguments], folder, environment);

    private static string Metadata(string key) =>
        typeof(BuiltProgram).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key).Value!;
}
