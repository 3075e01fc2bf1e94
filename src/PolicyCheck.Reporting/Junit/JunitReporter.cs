using System.Globalization;
using System.Text;
using System.Xml;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Junit;

/// <summary>
/// Every answer as a test result, for pipelines that show such results over time: a suite a policy, a case a rule and subject.
/// Cases have the same names in every run and language, whatever the answer.
/// </summary>
internal sealed class JunitReporter : IReporter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
    };

    public string Format => "junit";

    public string FileName => "gap-report.junit.xml";

    public bool IsDefault => false;

    public void Write(Report report, Stream output)
    {
        var counts = CountsOf(report);
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", JunitCases.Text($"{Report.ToolName} {report.OrganisationId}"));
            WriteCounts(xml, counts.Values.Aggregate(default(SuiteCounts), (sum, c) => sum.Plus(c)), withSkipped: false);
            foreach (var (policy, id) in report.Policies.Select((policy, id) => (policy, id)))
            {
                WriteSuite(xml, report, policy, id, counts.GetValueOrDefault(policy.Id));
            }

            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteSuite(XmlWriter xml, Report report, ReportPolicy policy, int id, SuiteCounts counts)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", JunitCases.Text(policy.Id));
        xml.WriteAttributeString("id", id.ToString(CultureInfo.InvariantCulture));
        WriteCounts(xml, counts, withSkipped: true);
        // The day that was judged on: the hour of the run would make every file another.
        xml.WriteAttributeString("timestamp", $"{ReportWords.Day(report.AsOf)}T00:00:00");
        xml.WriteStartElement("properties");
        WriteProperty(xml, "title", policy.Title);
        WriteProperty(xml, "file", policy.File);
        WriteProperty(xml, "organisation", report.OrganisationName);
        WriteProperty(xml, "snapshot", report.Snapshot.Path);
        WriteProperty(xml, "version", report.ToolVersion);
        xml.WriteEndElement();
        var cases = new JunitCases(xml, report);
        foreach (var answer in report.Answers.Where(a => a.Rule.PolicyId == policy.Id))
        {
            cases.Write(answer);
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, SuiteCounts counts, bool withSkipped)
    {
        xml.WriteAttributeString("tests", counts.Tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", counts.Failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        if (withSkipped)
        {
            xml.WriteAttributeString("skipped", counts.Skipped.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteAttributeString("time", "0");
    }

    private static void WriteProperty(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", JunitCases.Text(value));
        xml.WriteEndElement();
    }

    /// <summary>A suite's figures stand before its cases, so the answers are gone through once to count them and once to write them.</summary>
    private static Dictionary<string, SuiteCounts> CountsOf(Report report)
    {
        var counts = new Dictionary<string, SuiteCounts>(StringComparer.Ordinal);
        foreach (var answer in report.Answers.Where(a => a.Verdict != Verdict.NotApplicable))
        {
            var outcome = JunitCases.OutcomeOf(answer);
            counts[answer.Rule.PolicyId] = counts.GetValueOrDefault(answer.Rule.PolicyId).Plus(
                new SuiteCounts(1, outcome == CaseOutcome.Failed ? 1 : 0, outcome == CaseOutcome.Skipped ? 1 : 0));
        }

        return counts;
    }

    private readonly record struct SuiteCounts(int Tests, int Failures, int Skipped)
    {
        public SuiteCounts Plus(SuiteCounts other) => new(Tests + other.Tests, Failures + other.Failures, Skipped + other.Skipped);
    }
}
