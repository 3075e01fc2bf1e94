using Microsoft.Playwright;

namespace PolicyCheck.Browser.Tests;

/// <summary>
/// The browser of this machine: the one that PLAYWRIGHT_CHROMIUM_EXECUTABLE names, else one on the PATH, else the one that
/// Playwright installed. It is tried once, since one that is there may still lack what it needs to run.
/// </summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly Lazy<string?> Reason = new(() => Task.Run(Try).GetAwaiter().GetResult());

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? WhyNone => Reason.Value;

    public static Task<IBrowser> Open(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Timeout = 180_000 });

    /// <summary>Null where Playwright shall take its own.</summary>
    private static string? Executable =>
        Environment.GetEnvironmentVariable("PLAYWRIGHT_CHROMIUM_EXECUTABLE") is { Length: > 0 } chosen ? chosen
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static async Task<string?> Try()
    {
        try
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await Open(playwright);
            return null;
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException or IOException)
        {
            return $"no browser could be started ({Executable ?? "Playwright's own"}): {e.Message.Trim().Split('\n')[0]}";
        }
    }
}
