using Microsoft.Playwright;

namespace PolicyCheck.Browser.Tests;

/// <summary>The work list with keys alone, as someone without a mouse uses it.</summary>
[Collection(OneBrowser.Name)]
public sealed class WorkListTests(WrittenPages pages)
{
    private const string Rows = "#work-table tbody tr";

    [FactInBrowser]
    public async Task The_first_key_leads_past_the_head()
    {
        var page = await Open();

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await Focused(page, "e => e.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await Focused(page, "e => e.id"));
    }

    [FactInBrowser]
    public async Task A_choice_leaves_the_rows_that_it_fits()
    {
        var page = await Open();
        var all = await page.Locator(Rows).CountAsync();

        await TabTo(page, "filter-verdict");
        await page.Keyboard.PressAsync("ArrowDown");

        var shown = await page.Locator(Rows + ":visible").CountAsync();
        Assert.Equal(await page.Locator(Rows + "[data-verdict='0']").CountAsync(), shown);
        Assert.InRange(shown, 1, all - 1);
        Assert.Equal($"{shown} av {all} rader visas.", await page.Locator("#filter-status").TextContentAsync());
    }

    [FactInBrowser]
    public async Task Words_in_any_order_leave_the_rows_that_hold_them_all_and_one_key_brings_the_rest_back()
    {
        var page = await Open();
        var all = await page.Locator(Rows).CountAsync();

        await TabTo(page, "filter-text");
        await page.Keyboard.TypeAsync("facebook brist");
        var shown = await page.Locator(Rows + ":visible").AllTextContentsAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.InRange(shown.Count, 1, all - 1);
        Assert.All(shown, row => Assert.True(
            row.Contains("facebook", StringComparison.OrdinalIgnoreCase) && row.Contains("brist", StringComparison.OrdinalIgnoreCase), row));
        await Assertions.Expect(page.Locator(Rows + ":visible")).ToHaveCountAsync(all);
    }

    [TheoryInBrowser]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_heading_sorts_and_sorts_the_other_way_round(int width)
    {
        const int Due = 2;
        var page = await Open(width);
        var heading = page.Locator("#work-table thead th").Nth(Due);

        await heading.Locator("button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var up = await Keys(page, Due);
        var saidUp = await heading.GetAttributeAsync("aria-sort");
        await page.Keyboard.PressAsync("Space");
        var down = await Keys(page, Due);

        Assert.Equal(("ascending", "descending"), (saidUp, await heading.GetAttributeAsync("aria-sort")));
        Assert.Equal(up.Order(StringComparer.Ordinal), up);
        Assert.Equal(down.OrderDescending(StringComparer.Ordinal), down);
        Assert.NotEqual(up, down);
    }

    [FactInBrowser]
    public async Task Without_the_script_all_rows_stand_and_no_filter_that_does_nothing()
    {
        var page = await pages.Open("helsingborg", new Reader(1280, IsDark: false, HasScript: false));

        Assert.False(await page.Locator("#filter").IsVisibleAsync());
        Assert.Equal(0, await page.Locator("#work-table button").CountAsync());
        Assert.Equal(await page.Locator(Rows).CountAsync(), await page.Locator(Rows + ":visible").CountAsync());
    }

    private Task<IPage> Open(int width = 1280) => pages.Open("helsingborg", new Reader(width, IsDark: false, HasScript: true));

    private static async Task TabTo(IPage page, string id)
    {
        for (var pressed = 0; pressed < 60; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await Focused(page, "e => e.id") == id)
            {
                return;
            }
        }

        Assert.Fail($"'{id}' cannot be reached with Tab.");
    }

    private static Task<string> Focused(IPage page, string property) => page.EvaluateAsync<string>($"() => ({property})(document.activeElement)");

    private static Task<string[]> Keys(IPage page, int column) =>
        page.EvaluateAsync<string[]>($"() => [...document.querySelectorAll('{Rows}')].map(row => row.cells[{column}].dataset.key)");
}
