using System.Diagnostics;
using System.Reflection;
using System.Text;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>What a finished run left.</summary>
internal sealed record ProgramRun(int ExitStatus, string Output, string Error);

/// <summary>The program as it was built beside these tests, run as a process of its own.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

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

    /// <summary>Where these tests run on a build server, what they start is to behave as at a desk.</summary>
    public static void ForgetBuildServers(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(n => n.StartsWith("GITHUB_", StringComparison.Ordinal) || n.StartsWith("BUILD_", StringComparison.Ordinal) || n.StartsWith("SYSTEM_", StringComparison.Ordinal) || n is "TF_BUILD" or "FAILON").ToList())
        {
            environment.Remove(name);
        }
    }

    private static async Task<ProgramRun> Run(string dll, Dictionary<string, string> environment, string folder, string[] arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [dll, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        ForgetBuildServers(start.Environment);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();

        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"policycheck {string.Join(' ', arguments)} did not end within {Patience}.");
        }
    }

    private static string Metadata(string key) =>
        typeof(BuiltProgram).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key).Value!;
}
