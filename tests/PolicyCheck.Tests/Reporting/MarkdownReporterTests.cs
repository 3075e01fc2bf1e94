using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Markdown;
using Snapshot = Snapshooter.Xunit.Snapshot;

namespace PolicyCheck.Tests.Reporting;

public sealed class MarkdownReporterTests
{
    // Everything Markdig can do, so that a name is plain text also where more than GitHub's Markdown is understood.
    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    [Fact]
    public void The_page_in_Swedish() => Snapshot.Match(SampleRun.Text(SampleRun.Small(), "markdown"), "MarkdownReporterTests.Swedish");

    [Fact]
    public void The_page_in_English() => Snapshot.Match(SampleRun.Text(SampleRun.Small(Language.English), "markdown"), "MarkdownReporterTests.English");

    [Fact]
    public void The_page_with_history()
    {
        var page = SampleRun.Text(SampleRun.WithHistory(), "markdown");
        var from = page.IndexOf("## Utveckling", StringComparison.Ordinal);

        Snapshot.Match(page[from..page.IndexOf("\n## ", from, StringComparison.Ordinal)], "MarkdownReporterTests.History");
    }

    [Fact]
    public void The_page_with_history_in_English()
    {
        var page = SampleRun.Text(SampleRun.WithHistory(Language.English), "markdown");
        var from = page.IndexOf("## Trend", StringComparison.Ordinal);

        Snapshot.Match(page[from..page.IndexOf("\n## ", from, StringComparison.Ordinal)], "MarkdownReporterTests.HistoryEnglish");
    }

    [Fact]
    public void The_page_with_attestations_and_waivers() => Snapshot.Match(SampleRun.Text(SampleRun.WithAttestations(), "markdown"), "MarkdownReporterTests.Attested");

    [Fact]
    public void The_same_run_gives_the_same_bytes() =>
        Assert.Equal(SampleRun.Bytes(SampleRun.Small(), "markdown"), SampleRun.Bytes(SampleRun.Small(), "markdown"));

    [Fact]
    public void A_name_shows_as_it_is_and_nothing_else()
    {
        foreach (var name in HostileNames.All)
        {
            var document = Markdig.Markdown.Parse("| " + MarkdownText.Escape(name) + " |\n| --- |\n| x |\n", Everything);
            var table = Assert.IsType<Table>(Assert.Single(document));
            var cell = Assert.IsType<TableCell>(Assert.Single(Assert.IsType<TableRow>(table[0])));
            Assert.Equal(PlainTextOf(name), Shown(cell, name).Trim());
        }
    }

    [Fact]
    public void A_name_alone_on_a_line_is_a_paragraph()
    {
        foreach (var name in HostileNames.All.Where(n => PlainTextOf(n).Length > 0))
        {
            var document = Markdig.Markdown.Parse(MarkdownText.Escape(name), Everything);
            Assert.IsType<ParagraphBlock>(Assert.Single(document));
            Assert.Equal(PlainTextOf(name), Shown(document, name).Trim());
        }
    }

    [Fact]
    public void Hostile_names_leave_the_page_whole()
    {
        var page = SampleRun.Text(SampleRun.WithNames(HostileNames.All), "markdown");
        var document = Markdig.Markdown.Parse(page, Everything);

        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.All(document.Descendants<HtmlInline>(), html => Assert.Equal("<!-- -->", html.Tag));
        Assert.All(document.Descendants<HtmlBlock>(), html => Assert.Matches("^(<details>\n<summary>[^<>]*</summary>|</details>)$", html.Lines.ToString()));
        Assert.All(document.Descendants<Table>(), table => Assert.All(table.Cast<TableRow>(), row => Assert.Equal(table.Cast<TableRow>().First().Count, row.Count)));
        Assert.DoesNotContain(page, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(page, c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B');
    }

    [Fact]
    public void A_mention_is_parted_but_readable() => Assert.Equal("@<!-- -->skellefteakommun", MarkdownText.Escape("@skellefteakommun"));

    [Fact]
    public void A_sentence_stays_as_it_is()
    {
        const string Text = "Kontot stängdes 2026-09-15 kl. 10:30, t.ex. S:t Erik (90 %): klart!";
        Assert.Equal(Text.Replace("t.ex", "t\\.ex"), MarkdownText.Escape(Text));
    }

    [Fact]
    public void A_long_text_is_cut_with_a_mark() => Assert.Equal(new string('a', MarkdownText.MaxLength - 1) + "…", MarkdownText.Escape(new string('a', 100_000)));

    private static string PlainTextOf(string name) => PolicyCheck.Reporting.PlainText.Clean(name);

    private static string Shown(MarkdownObject block, string name) => string.Concat(block.Descendants<Inline>().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        HtmlInline { Tag: "<!-- -->" } => "",
        ContainerInline container when container.GetType() == typeof(ContainerInline) => "",
        _ => throw new InvalidOperationException($"«{name}» became {inline.GetType().Name}"),
    }));
}
