using System.Xml;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting.Junit;

/// <summary>What a test runner would say of an answer.</summary>
internal enum CaseOutcome
{
    /// <summary>Met, or only recommended.</summary>
    Passed,

    /// <summary>Not met, or an attestation whose day has passed.</summary>
    Failed,

    /// <summary>Neither: not known, not yet due, or excepted.</summary>
    Skipped,
}

/// <summary>Answers as test cases.</summary>
internal sealed class JunitCases(XmlWriter xml, Report report)
{
    private readonly ReportWords _words = new(report.Language);
    private readonly Dictionary<string, string> _labels = report.Accounts.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.Label, StringComparer.Ordinal);

    public static CaseOutcome OutcomeOf(ReportAnswer answer) => answer.Verdict switch
    {
        Verdict.Gap => CaseOutcome.Failed,
        Verdict.AttestationDue => answer.Finding is { IsOverdue: true } ? CaseOutcome.Failed : CaseOutcome.Skipped,
        Verdict.Unknown or Verdict.Pending or Verdict.Waived => CaseOutcome.Skipped,
        _ => CaseOutcome.Passed,
    };

    /// <summary>One line, without the characters that XML cannot hold.</summary>
    public static string Text(string text) => PlainText.Clean(text);

    /// <summary>Writes a case; what does not apply is none.</summary>
    public void Write(ReportAnswer answer)
    {
        if (answer.Verdict == Verdict.NotApplicable)
        {
            return;
        }

        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Text($"{answer.Rule.PolicyId}.{answer.Rule.Id}"));
        xml.WriteAttributeString("name", Text(NameOf(answer)));
        xml.WriteAttributeString("time", "0");
        if (answer.Finding is { } finding)
        {
            WriteOutcome(OutcomeOf(answer), finding);
        }

        xml.WriteEndElement();
    }

    private void WriteOutcome(CaseOutcome outcome, ReportFinding finding)
    {
        switch (outcome)
        {
            case CaseOutcome.Failed:
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", Text(finding.Message));
                xml.WriteAttributeString("type", VerdictTerms.Word(finding.Verdict, Language.English));
                xml.WriteString(Details(finding));
                xml.WriteEndElement();
                break;
            case CaseOutcome.Skipped:
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", Text($"{_words.Label(finding.Verdict)}: {finding.Message}{Excepted(finding.Waiver)}"));
                xml.WriteEndElement();
                break;
            default:
                xml.WriteElementString("system-out", $"{_words.Label(finding.Verdict)}: {Text(finding.Message)}\n{Details(finding)}");
                break;
        }
    }

    /// <summary>The account, or what else it is about, with the ids that <c>policycheck explain</c> takes.</summary>
    private string NameOf(ReportAnswer answer)
    {
        var subject = answer.Subject;
        var label = answer.AccountId is { } account && _labels.TryGetValue(account, out var known) ? known : PlainText.FirstVisible(subject.Label, subject.Id, _words[ReportTerms.NoName]);
        return $"{label} [{(answer.AccountId is { } owner && owner != subject.Id ? $"{owner}/{subject.Id}" : subject.Id)}]";
    }

    private string Excepted(ReportWaiver? waiver) =>
        waiver is null ? "" : $" {_words[ReportTerms.ThroughDay]} {_words.Through(waiver)}. {waiver.Because}";

    /// <summary>What somebody who works on it needs, a line each.</summary>
    private string Details(ReportFinding finding)
    {
        (ReportTerm Label, string? Text)[] lines =
        [
            (ReportTerms.Requirement, $"{_words.RuleAndClauses(finding.Rule)}: {finding.Rule.Title}"),
            (ReportTerms.Observed, ReportWords.Observed(finding)),
            (ReportTerms.Remedy, _words.Remedy(finding)),
            (ReportTerms.Responsible, ReportWords.Responsible(finding)),
            (ReportTerms.Due, ReportWords.Day(finding.DueOn)),
            (ReportTerms.Unit, $"{finding.Department}, {finding.Unit}"),
            (ReportTerms.Place, $"{finding.Rule.File}({finding.Rule.Line})"),
        ];
        return string.Join('\n', lines.Where(l => !string.IsNullOrEmpty(l.Text)).Select(l => $"{_words[l.Label]}: {Text(l.Text!)}"));
    }
}
