using Deque.AxeCore.Commons;

namespace PolicyCheck.Browser.Tests;

[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(WrittenPages pages)
{
    // Of rows that are made alike, hundreds in a long table, two stand for all: axe looks at how things are made.
    private const string TwoOfAKind =
        """
        () => document.querySelectorAll("tbody").forEach(body => {
            const seen = {};
            for (const row of [...body.rows]) {
                const made = [row, ...row.querySelectorAll("*")].map(e => `${e.tagName}.${e.getAttribute("class")}`).join(" ");
                seen[made] = (seen[made] ?? 0) + 1;
                if (seen[made] > 2) row.remove();
            }
        })
        """;

    // Every element with text of its own, and how large the text is.
    private const string SmallTexts =
        """
        () => [...document.body.querySelectorAll("*")]
            .filter(e => !["SCRIPT", "STYLE", "TITLE", "DESC"].includes(e.tagName.toUpperCase()))
            .filter(e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.textContent.trim() !== ""))
            .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16)
            .map(e => e.outerHTML.slice(0, 120))
        """;

    private const string Wide =
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
            : [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(e => e.outerHTML.slice(0, 120))
        """;

    // Asked here and not through the package's own call, which hands over every element that passes and takes ten times as long.
    private const string Violations =
        """
        () => axe.run({ resultTypes: ["violations"] })
            .then(r => r.violations.map(v => `${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 200)}`))
        """;

    public static TheoryData<string> Names => WrittenPages.Names;

    [TheoryInBrowser]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_for_any_reader(string name)
    {
        foreach (var reader in Reader.Pairwise)
        {
            var page = await pages.Open(name, reader);

            await page.EvaluateAsync(TwoOfAKind);
            await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
            var violations = await page.EvaluateAsync<string[]>(Violations);

            Assert.True(violations.Length == 0, $"{reader}: {string.Join('\n', violations)}");
            await page.Context.CloseAsync();
        }
    }

    [TheoryInBrowser]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_wider_than_the_window_and_no_text_is_small(string name)
    {
        foreach (var width in new[] { 320, 768, 1279, 1280, 1600 })
        {
            var page = await pages.Open(name, new Reader(width, IsDark: false, HasScript: true));

            Assert.Empty(await page.EvaluateAsync<string[]>(Wide));
            Assert.Empty(await page.EvaluateAsync<string[]>(SmallTexts));
            await page.Context.CloseAsync();
        }
    }

    [FactInBrowser]
    public async Task The_page_asks_nobody_for_anything_and_the_browser_has_nothing_against_it()
    {
        var page = await pages.Open("helsingborg", new Reader(1280, IsDark: false, HasScript: true));
        var (requests, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.ReloadAsync();

        Assert.StartsWith("file:", Assert.Single(requests), StringComparison.Ordinal);
        Assert.Empty(complaints);
    }
}
