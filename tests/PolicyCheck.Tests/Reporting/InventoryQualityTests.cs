using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Reporting;

/// <summary>The policy about the inventory itself, on lists such as organisations have before they keep an inventory.</summary>
public sealed class InventoryQualityTests
{
    private const int Count = 40;

    private static readonly string Policy = ReadBlocks();

    [Fact]
    public void A_list_of_names_and_links_has_one_line_for_each_column_that_it_lacks()
    {
        var report = Report(i => $$"""{ "accountId": "a{{i}}", "platform": "Facebook", "url": "https://www.facebook.com/sida{{i}}" }""");

        Assert.Empty(report.Findings);
        Assert.Equal(
            ["access", "last-own-post", "opened", "owner-id", "profile", "responsible-manager-id", "reviewed"],
            report.NotAssessed.Select(l => l.Field?.English ?? EnumTerms.For(typeof(Section)).Term((int)l.Section).English).Order(StringComparer.Ordinal));
        Assert.All(report.NotAssessed, line => Assert.Equal(Count, line.Accounts));
    }

    [Fact]
    public void A_column_with_holes_has_a_gap_for_each()
    {
        var report = Report(i => $$"""{ "accountId": "a{{i}}", "platform": "Facebook", "url": "https://www.facebook.com/sida{{i}}"{{(i % 10 == 0 ? "" : ", \"ownerUnitId\": \"u\", \"reviewedOn\": \"2026-06-01\"")}} }""");

        Assert.Equal(["INV-2a", "INV-5b"], report.Findings.Select(f => f.Rule.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(report.Findings, f => Assert.Equal(Verdict.Gap, f.Verdict));
        Assert.Equal(2 * Count / 10, report.Findings.Count);
    }

    [Fact]
    public void One_fault_has_one_answer()
    {
        var report = Report(i => i == 0 ? """{ "accountId": "a0", "platform": "Facebook" }""" : $$"""{ "accountId": "a{{i}}", "platform": "Facebook", "url": "http://facebook.com/sida{{i}}" }""");

        Assert.Equal("INV-3a", Assert.Single(report.Findings, f => f.AccountId == "a0").Rule.Id);
        Assert.Equal(Count - 1, report.Findings.Count(f => f is { Verdict: Verdict.Advisory, Rule.Id: "INV-3d" }));
    }

    private static Report Report(Func<int, string> account) =>
        SampleRun.Of($$"""{ "organisationId": "o", "asOf": "2026-06-30", "accounts": [ {{string.Join(", ", Enumerable.Range(0, Count).Select(account))}} ] }""", Language.Swedish, Policy);

    /// <summary>The policy without the prose around it.</summary>
    private static string ReadBlocks()
    {
        var isPolicy = false;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Repository.PathOf("policies/inventering/inventering.policy.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isPolicy = !isPolicy;
            }
            else if (isPolicy)
            {
                lines.Add(line);
            }
        }

        return string.Join("\n", lines) + "\n";
    }
}
