using Microsoft.Playwright;
using PolicyCheck.EndToEnd.Tests;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Browser.Tests;

/// <summary>How a reader meets a page.</summary>
/// <param name="Width">Width of the window in pixels.</param>
/// <param name="IsDark">True for who prefers a dark page.</param>
/// <param name="HasScript">False for who lets no script run.</param>
public sealed record Reader(int Width, bool IsDark, bool HasScript)
{
    /// <summary>Four that meet every pair of width, colours and script.</summary>
    public static IReadOnlyList<Reader> Pairwise { get; } =
    [
        new(320, IsDark: false, HasScript: true),
        new(320, IsDark: true, HasScript: false),
        new(1280, IsDark: true, HasScript: true),
        new(1280, IsDark: false, HasScript: false),
    ];
}

/// <summary>The pages of the shipped samples and of a run without findings, written once by the built program, and a browser for them.</summary>
public sealed class WrittenPages : IAsyncLifetime
{
    // In milliseconds. The other projects' tests run at the same time, on machines with two cores.
    private const float Patience = 180_000;

    private readonly TempFolder _temp = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static TheoryData<string> Names => ["hallstahammar", "helsingborg", "ostermalm", "vof", "none"];

    public async Task InitializeAsync()
    {
        if (InstalledBrowser.WhyNone is not null)
        {
            return;
        }

        _temp.Write("policies/none/a.policy", Texts.Policy(rules: Texts.Rule()));
        _temp.Write("policies/none/snapshots/2026-06-30.json", Texts.Snapshot("none", "one", "two"));
        var samples = await BuiltProgram.Run("check", "--fail-on", "never", "--format", "html", "--out", _temp.PathOf("out"));
        var none = await BuiltProgram.RunIn(_temp.Path, "check", "--format", "html", "--language", "en", "--out", _temp.PathOf("out"));
        Assert.True(samples.ExitStatus == 0 && none.ExitStatus == 0, samples.Error + none.Error);
        _playwright = await Playwright.CreateAsync();
        _browser = await InstalledBrowser.Open(_playwright);
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        _temp.Dispose();
    }

    /// <summary>Opens a page from its file, as someone who was sent it does.</summary>
    public async Task<IPage> Open(string name, Reader reader)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = reader.Width, Height = 900 },
            ColorScheme = reader.IsDark ? ColorScheme.Dark : ColorScheme.Light,
        });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(reader.HasScript ? FileOf(name) : WithoutScript(name)).AbsoluteUri);
        return page;
    }

    /// <summary>What is left of a page where no script runs; axe itself is one, so the browser cannot be told to run none.</summary>
    private string WithoutScript(string name)
    {
        var text = File.ReadAllText(FileOf(name));
        var (start, end) = (text.IndexOf("<script>", StringComparison.Ordinal), text.IndexOf("</script>", StringComparison.Ordinal));
        return _temp.Write($"unscripted/{name}.html", text[..start] + text[(end + "</script>".Length)..]);
    }

    private string FileOf(string name) => _temp.PathOf(_temp.Files("").Single(f => f.StartsWith($"out/{name}/", StringComparison.Ordinal)));
}
