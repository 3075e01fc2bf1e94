using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using PolicyCheck.Tests.Support;
using Snapshot = Snapshooter.Xunit.Snapshot;

namespace PolicyCheck.Tests.Reporting;

public sealed class JunitReporterTests
{
    public static TheoryData<string> Runs => [nameof(SampleRun.Small), nameof(SampleRun.WithAttestations), nameof(SampleRun.WithoutAccounts), nameof(SampleRun.WithoutPolicies), nameof(SampleRun.WithoutRules), "hostile"];

    [Fact]
    public void The_whole_file() => Snapshot.Match(SampleRun.Text(SampleRun.WithAttestations(), "junit"), "JunitReporterTests.Attested");

    [Theory]
    [MemberData(nameof(Runs))]
    public void Valid_against_the_schema_and_rightly_counted(string name)
    {
        var report = Of(name);
        var root = Read(report).Root!;
        var suites = root.Elements("testsuite").ToList();

        Assert.Equal(report.Policies.Select(p => p.Id), suites.Select(s => s.Attribute("name")!.Value));
        foreach (var suite in suites)
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
        }

        Assert.Equal(suites.Sum(s => (int)s.Attribute("tests")!), (int)root.Attribute("tests")!);
        Assert.Equal(suites.Sum(s => (int)s.Attribute("failures")!), (int)root.Attribute("failures")!);
        Assert.Equal(report.Counts.Total - report.Counts[Verdict.NotApplicable], (int)root.Attribute("tests")!);
    }

    [Fact]
    public void A_case_says_what_came_of_the_answer()
    {
        var report = SampleRun.WithAttestations();
        var cases = Read(report).Descendants("testcase").ToList();
        var answers = report.Answers.Where(a => a.Verdict != Verdict.NotApplicable).ToList();

        Assert.Contains(answers, a => a.Verdict == Verdict.AttestationDue && a.Finding!.IsOverdue);
        Assert.Equal(answers.Select(a => $"{a.Rule.PolicyId}.{a.Rule.Id}"), cases.Select(c => c.Attribute("classname")!.Value));
        Assert.Equal(answers.Select(ElementOf), cases.Select(c => c.Elements().SingleOrDefault()?.Name.LocalName));
        Assert.All(answers, (a, i) => Assert.Contains(a.Subject.Id, cases[i].Attribute("name")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Cases_have_the_same_names_whatever_the_answer_and_the_language()
    {
        var swedish = Names(SampleRun.WithAttestations());

        Assert.Equal(swedish, Names(SampleRun.WithAttestations(Language.English)));
        Assert.Equal(swedish.Count, swedish.Distinct().Count());
    }

    /// <summary>While answers are still being made, what was written of the ones before has left.</summary>
    [Fact]
    public void Fifty_thousand_accounts_are_written_as_they_are_read()
    {
        const int Many = 50_000;
        var small = SampleRun.Small();
        var pattern = small.Answers.First(a => a.Verdict == Verdict.Gap);
        using var output = new CountingStream();
        var read = 0;
        var writtenAt = new long[Many];

        Reporters.All.Single(r => r.Format == "junit").Write(small with { Answers = Answers() }, output);

        // Once to count for the whole and once for each policy, of which the first is the pattern's.
        Assert.Equal((1 + small.Policies.Count) * Many, read);
        var size = (output.Written - writtenAt[0]) / (double)Many;
        Assert.All(Enumerable.Range(1, 49).Select(part => part * (Many / 50)), i => Assert.InRange((size * i) - (writtenAt[i] - writtenAt[0]), -(1 << 16), 1 << 16));

        IEnumerable<ReportAnswer> Answers()
        {
            for (var i = 0; i < Many; i++)
            {
                if (read++ / Many == 1)
                {
                    writtenAt[i] = output.Written;
                }

                yield return pattern;
            }
        }
    }

    private static string? ElementOf(ReportAnswer answer) => answer.Verdict switch
    {
        Verdict.Gap => "failure",
        Verdict.AttestationDue => answer.Finding!.IsOverdue ? "failure" : "skipped",
        Verdict.Unknown or Verdict.Pending or Verdict.Waived => "skipped",
        Verdict.Advisory => "system-out",
        _ => null,
    };

    private static List<string> Names(Report report) =>
        [.. Read(report).Descendants("testcase").Select(c => $"{c.Attribute("classname")!.Value} {c.Attribute("name")!.Value}")];

    private static Report Of(string name) => name switch
    {
        nameof(SampleRun.Small) => SampleRun.Small(),
        nameof(SampleRun.WithAttestations) => SampleRun.WithAttestations(),
        nameof(SampleRun.WithoutAccounts) => SampleRun.WithoutAccounts(),
        nameof(SampleRun.WithoutPolicies) => SampleRun.WithoutPolicies(),
        nameof(SampleRun.WithoutRules) => SampleRun.WithoutRules(),
        _ => SampleRun.WithNames([.. HostileNames.All, "a\u0000\u0008\uFFFE\uFFFFb"]),
    };

    private static XDocument Read(Report report)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.Schemas.Add(null, Repository.PathOf("tests", "PolicyCheck.Tests", "Reporting", "junit.xsd"));
        using var reader = XmlReader.Create(new MemoryStream(SampleRun.Bytes(report, "junit")), settings);
        return XDocument.Load(reader);
    }

    private sealed class CountingStream : MemoryStream
    {
        public long Written { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;

        public override void WriteByte(byte value) => Written++;
    }
}
