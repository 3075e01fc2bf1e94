using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using PolicyCheck.Reporting.Html;
using Snapshot = Snapshooter.Xunit.Snapshot;

namespace PolicyCheck.Tests.Reporting;

public sealed partial class HtmlReporterTests
{
    public static TheoryData<string> Reports => [.. SampleRun.All.Keys];

    // Style and script have files and tests of their own, and would change every snapshot with them.
    [Fact]
    public void The_page_in_Swedish() => Snapshot.Match(WithoutResources(SampleRun.Small()), "HtmlReporterTests.Swedish");

    [Fact]
    public void The_page_in_English_with_attestations_and_waivers() =>
        Snapshot.Match(WithoutResources(SampleRun.WithAttestations(Language.English)), "HtmlReporterTests.Attested");

    [Fact]
    public void The_same_run_gives_the_same_bytes() =>
        Assert.Equal(SampleRun.Bytes(SampleRun.Small(), "html"), SampleRun.Bytes(SampleRun.Small(), "html"));

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_page_is_well_formed_and_its_parts_have_their_places(string run)
    {
        var page = Parse(SampleRun.All[run]());

        Assert.Matches("^(sv-SE|en-GB)$", page.Attribute("lang")?.Value);
        Assert.Equal(["head", "body"], page.Elements().Select(e => e.Name.LocalName));
        Assert.All(new[] { "h1", "header", "nav", "main", "footer" }, name => Assert.Single(page.Descendants(name)));
        Assert.Single(page.Element("head")!.Elements("title"));
        var ids = page.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Links(page).Where(l => l.StartsWith('#')), link => Assert.Contains(link[1..], ids));
        Assert.All(page.Descendants("section"), section => Assert.Single(section.Elements("h2")));
        Assert.All(References(page), id => Assert.Contains(id, ids));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Tables_have_captions_headings_and_whole_rows(string run)
    {
        foreach (var table in Parse(SampleRun.All[run]()).Descendants("table"))
        {
            Assert.NotEqual("", table.Element("caption")!.Value);
            var columns = table.Element("thead")!.Descendants("th").ToList();
            Assert.All(columns, th => Assert.Equal("col", th.Attribute("scope")?.Value));
            Assert.All(table.Element("tbody")!.Elements("tr"), row =>
            {
                Assert.Equal(columns.Select(c => c.Value), row.Elements().Select(c => c.Attribute("data-label")!.Value));
                Assert.Equal("row", Assert.Single(row.Elements("th")).Attribute("scope")?.Value);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Nothing_is_asked_of_the_network(string run)
    {
        var page = Parse(SampleRun.All[run]());

        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "link" or "img" or "iframe" or "object" or "embed" or "base" or "image" or "use");
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "src" or "srcset" or "style" or "action" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(Links(page), link => Assert.Matches("^(#[a-z-]+|https?://.+)$", link));
        Assert.DoesNotMatch(@"url\(|@import|http", PageResource.Style.Text);
        Assert.DoesNotMatch("fetch|XMLHttp|import|eval|innerHTML|http", PageResource.Script.Text);
    }

    [Fact]
    public void Only_this_style_and_this_script_are_allowed()
    {
        var text = SampleRun.Text(SampleRun.Small(), "html");
        var policy = Parse(SampleRun.Small()).Descendants("meta").Single(m => m.Attribute("http-equiv") is not null).Attribute("content")!.Value;

        Assert.Equal(
            $"default-src 'none'; style-src {HashOf(text, "style")}; script-src {HashOf(text, "script")}; base-uri 'none'; form-action 'none'", policy);
        Assert.Equal((1, 1), (Regex.Count(text, "<style"), Regex.Count(text, "<script")));
    }

    [Fact]
    public void Names_show_as_they_are_and_never_become_markup()
    {
        var report = SampleRun.WithNames(HostileNames.All);
        var text = SampleRun.Text(report, "html");
        var page = Parse(report);

        var units = page.Descendants("table").Single(t => t.Attribute("id")?.Value == "units-table").Element("tbody")!.Elements("tr").Select(r => r.Element("th")!.Value).ToHashSet();
        Assert.All(HostileNames.All.Select(n => PlainText.Clean(n)).Where(n => n.Length > 0), name => Assert.Contains(name, units));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(WebUtility.HtmlDecode(text), c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\u0085');
        Assert.Equal(ElementsOf(SampleRun.WithNames("a")), ElementsOf(report));
    }

    [Theory]
    [InlineData("https://www.facebook.com/biblioteken", "https://www.facebook.com/biblioteken")]
    [InlineData("http://exempel.se/konto?a=1&b=2", "http://exempel.se/konto?a=1&b=2")]
    [InlineData("www.facebook.com/biblioteken", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("javascript://exempel.se/%0aalert(1)", null)]
    [InlineData("data:text/html,<script>alert(1)</script>", null)]
    [InlineData("ftp://exempel.se/konto", null)]
    [InlineData("https://facebook.com@exempel.invalid/konto", null)]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fexempel.se%2Fkonto", null)]
    [InlineData("se https://www.facebook.com/biblioteken", null)]
    [InlineData("//exempel.se/konto", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_addresses_of_accounts_on_the_web_become_links(string? address, string? link) => Assert.Equal(link, PageAddress.Of(address)?.AbsoluteUri);

    [Fact]
    public void A_finding_leads_to_its_account()
    {
        var report = SampleRun.Small();
        var linked = report with { Findings = [.. report.Findings.Select(f => f with { Page = f.AccountId is { } id ? PageAddress.Of("https://exempel.se/\"><script>/" + id) : null })] };

        var links = Links(Parse(linked)).Where(l => l.StartsWith("http", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Matches("^https://exempel.se/%22%3E%3Cscript%3E/[a-d]-[a-z]+$", link));
        Assert.DoesNotContain(Links(Parse(report)), l => !l.StartsWith('#'));
    }

    [Fact]
    public void Charts_say_in_words_what_they_show()
    {
        var page = Parse(SampleRun.Small());

        Assert.All(page.Descendants("svg"), svg => Assert.True(
            svg.Attribute("aria-hidden")?.Value == "true" || (svg.Attribute("role")?.Value == "img" && svg.Attributes().Any(a => a.Name.LocalName is "aria-label" or "aria-labelledby")), svg.ToString()));
        var report = SampleRun.Small();
        Assert.Contains($"Brist: {report.Counts[PolicyCheck.Evaluation.Verdict.Gap]}", page.Descendants("desc").Single().Value, StringComparison.Ordinal);
    }

    private static string WithoutResources(Report report) => HashInPolicy().Replace(Resources().Replace(SampleRun.Text(report, "html"), "<$1>…</$1>"), "sha256-…");

    private static XElement Parse(Report report) => XElement.Parse(Resources().Replace(SampleRun.Text(report, "html"), "<$1></$1>").Replace("<!DOCTYPE html>", ""));

    private static IEnumerable<string> Links(XElement page) => page.Descendants().Select(e => e.Attribute("href")?.Value).OfType<string>();

    private static IEnumerable<string> References(XElement page) =>
        page.Descendants().Attributes().Where(a => a.Name.LocalName is "aria-labelledby" or "for").SelectMany(a => a.Value.Split(' '));

    /// <summary>The kinds of elements, which names must add nothing to.</summary>
    private static IEnumerable<string> ElementsOf(Report report) => Parse(report).Descendants().Select(e => e.Name.LocalName).Distinct().Order(StringComparer.Ordinal);

    private static string HashOf(string text, string element)
    {
        var content = Regex.Match(text, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
    }

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Resources();

    [GeneratedRegex("sha256-[^ ;]*(?=&#x27;)")]
    private static partial Regex HashInPolicy();
}
