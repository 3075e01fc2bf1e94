using System.Globalization;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Markdown;

/// <summary>What somebody has to vouch for, gathered under the one who has to: a line a duty, not one an account.</summary>
internal sealed class MarkdownAttestations(MarkdownPage page, ReportWords words)
{
    /// <summary>Names of accounts, units and persons that a line shows; the folded part has them all.</summary>
    private const int MostNamed = 5;

    public void Write(IReadOnlyList<ReportFinding> due)
    {
        page.Heading(2, $"{words.SignAndLabel(Verdict.AttestationDue)} ({Number(due.Count)})");
        foreach (var role in due.GroupBy(f => f.Rule.AttestedBy ?? "", StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, SwedishOrder.Instance))
        {
            page.Heading(3, $"{words[ReportTerms.AttestedBy]}: {role.Key} ({Number(role.Count())})");
            var duties = role.GroupBy(f => f.Rule, ReferenceEqualityComparer.Instance).Select(g => ((ReportRule)g.Key!, (IReadOnlyList<ReportFinding>)[.. g])).ToList();
            page.Table(
                [words[ReportTerms.Rule], words[ReportTerms.ToAttest], words[ReportTerms.Due], words[ReportTerms.Number], words[ReportTerms.Regarding]],
                duties.Select(d => Row(d.Item1, d.Item2)),
                3..4);
            page.Folded(words[ReportTerms.Grounds], () =>
            {
                foreach (var (rule, findings) in duties)
                {
                    Grounds(rule, findings);
                }
            });
        }
    }

    private string[] Row(ReportRule rule, IReadOnlyList<ReportFinding> findings) =>
    [
        words.RuleAndClauses(rule), rule.Title, DueOf(findings), Number(findings.Count), words.Few([.. findings.Select(ReportWords.Who)], MostNamed),
    ];

    /// <summary>The earliest day of several.</summary>
    private string DueOf(IReadOnlyList<ReportFinding> findings) =>
        findings.Where(f => f.DueOn is not null).MinBy(f => f.DueOn) is { } first ? $"{ReportWords.Day(first.DueOn)} {words.PassedMark(first)}".Trim() : "";

    private void Grounds(ReportRule rule, IReadOnlyList<ReportFinding> findings)
    {
        page.Block($"{page.Strong(rule.Id)} {page.Escape(rule.Title)}");
        page.Bullets(
        [
            page.Escape($"{words[ReportTerms.Clause]}: {string.Join(", ", rule.Clauses)}"),
            .. words.Remedy(findings[0]) is { } remedy ? [page.Escape($"{words[ReportTerms.Remedy]}: {remedy}")] : Array.Empty<string>(),
            .. findings.Take(MarkdownSections.MaxRows).Select(f => page.Escape($"{ReportWords.Who(f)} · {f.Unit} · {f.Message}")),
        ]);
        if (findings.Count > MarkdownSections.MaxRows)
        {
            page.Paragraph(words.Format(ReportTerms.More, findings.Count - MarkdownSections.MaxRows));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
