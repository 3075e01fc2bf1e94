using System.Diagnostics;
using System.Text;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>What a finished run left.</summary>
internal sealed record ProgramRun(int ExitStatus, string Output, string Error);

/// <summary>Programs that tests start, with nothing on their standard input.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Of a build server that runs these tests, and of the SDK that does: either would lead astray what is started here.
    private static readonly string[] NotForThem = ["GITHUB_", "BUILD_", "SYSTEM_", "TF_BUILD", "FAILON", "MSBUILD"];

    /// <summary>Runs a program to its end. It is to behave as at a desk, wherever these tests run.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="environment">Variables that it gets besides.</param>
    public static async Task<ProgramRun> Run(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(n => NotForThem.Any(s => n.StartsWith(s, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }

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
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Patience}.");
        }
    }

    /// <summary>Runs a program that must end well; gives what it printed.</summary>
    public static async Task<ProgramRun> Succeeds(string program, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var run = await Run(program, arguments, folder, environment ?? new Dictionary<string, string>());
        Assert.True(run.ExitStatus == 0, $"{program} {string.Join(' ', arguments)}: {run.ExitStatus}\n{run.Output}{run.Error}");
        return run;
    }
}
