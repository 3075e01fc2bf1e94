using System.Reflection;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Reporting;

public sealed class ReportBuilderTests
{
    [Fact]
    public void Findings_stand_gravest_first()
    {
        Verdict[] order = [Verdict.Gap, Verdict.AttestationDue, Verdict.Advisory, Verdict.Pending, Verdict.Unknown];
        var findings = SampleRun.Small().Findings;

        var keys = findings.Select(f => (Array.IndexOf(order, f.Verdict), f.Rule.Severity, f.DueOn ?? DateOnly.MaxValue)).ToList();
        Assert.Equal(keys.Order(), keys);
        Assert.Equal([Verdict.Gap, Verdict.Advisory, Verdict.Pending, Verdict.Unknown], findings.Select(f => f.Verdict).Distinct());
    }

    [Fact]
    public void A_policy_has_another_version_with_other_words_and_none_with_other_line_ends()
    {
        const string Inventory = """{ "organisationId": "prov", "asOf": "2026-11-20", "accounts": [] }""";
        var (unix, windows) = (SampleRun.Policy.ReplaceLineEndings("\n"), SampleRun.Policy.ReplaceLineEndings("\r\n"));

        Assert.Equal(Version(unix), Version(windows));
        Assert.NotEqual(Version(unix), Version(unix + "# ett ord till\n"));
        Assert.Matches("^[0-9a-f]{12}$", Version(unix));

        static string Version(string policy) => Assert.Single(SampleRun.Of(Inventory, Language.Swedish, policy).Policies).Version;
    }

    [Fact]
    public void A_section_that_is_not_kept_gives_one_line()
    {
        var report = SampleRun.Small();
        var moderation = Assert.Single(report.NotAssessed, l => l.Section == Section.Moderation);

        Assert.True(moderation.IsDeclared);
        Assert.Equal("PRV-4", Assert.Single(moderation.Rules).Rule.Id);
        Assert.Equal(4, moderation.Accounts);
        Assert.DoesNotContain(report.Findings, f => f.Rule.Id == "PRV-4");
    }

    [Fact]
    public void A_section_of_which_nothing_is_there_gives_one_line_too()
    {
        var governance = Assert.Single(SampleRun.Small().NotAssessed, l => l.Section == Section.Governance);

        Assert.False(governance.IsDeclared);
        Assert.Equal(0, governance.Accounts);
        Assert.Equal((SubjectKind.Organisation, 1), Assert.Single(governance.Others));
    }

    [Fact]
    public void A_single_missing_value_is_a_finding_of_its_own()
    {
        var finding = Assert.Single(SampleRun.Small().Findings, f => f.Verdict == Verdict.Unknown);

        Assert.Equal(("PRV-1", "c-x"), (finding.Rule.Id, finding.AccountId));
        Assert.Equal("behörigheter", Assert.Single(finding.Missing).Name);
    }

    [Fact]
    public void What_the_rest_decides_without_is_not_missing()
    {
        const string Policy = "policy P \"P\"\n  applies to accounts\n\nrule P1 \"One\"\n  require handle = \"x\" or not closed-down and display-name = \"y\"\n";
        const string Inventory = """{ "organisationId": "o", "asOf": "2026-06-30", "accounts": [ { "accountId": "a", "status": "Closed", "closedOn": "2026-01-01" }, { "accountId": "b", "handle": "x", "displayName": "y" } ] }""";

        var finding = Assert.Single(SampleRun.Of(Inventory, Language.English, Policy).Findings);

        Assert.Equal(["handle"], finding.Missing.Select(m => m.Name));
    }

    [Fact]
    public void Every_answer_is_counted_once_in_each_place()
    {
        CountsAddUp(SampleRun.Small());
        CountsAddUp(SampleRun.WithAttestations());
        CountsAddUp(SampleRun.WithoutAttestations());
    }

    private static void CountsAddUp(Report report)
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Assert.Equal(report.Counts[verdict], report.Rules.Sum(r => r.Counts[verdict]));
            Assert.Equal(report.Counts[verdict], report.Units.Sum(u => u.Counts[verdict]));
            Assert.Equal(report.Counts[verdict], report.Answers.Count(a => a.Verdict == verdict));
        }

        Assert.Equal(report.Accounts.Count, report.Units.Sum(u => u.Accounts));
        Assert.Equal(report.Overdue, report.Units.Sum(u => u.Overdue));
        Assert.Equal(report.Findings.Count + report.Waived.Count + report.NotAssessedAnswers, report.Answers.Count(a => a.Finding is not null));
    }

    [Fact]
    public void Units_stand_in_Swedish_order_and_always_have_names() =>
        Assert.Equal(
            [
                ("Provs kommun", "(hela organisationen)"), ("Kulturförvaltningen", "Biblioteken"), ("Kulturförvaltningen", "Kulturförvaltningen"),
                ("Provs kommun", "Provs kommun"), ("Ängsskolorna", "Ängsskolorna"), ("(enhet okänd)", "(enhet okänd)"),
            ],
            SampleRun.Small().Units.Select(u => (u.Department, u.Unit)));

    [Fact]
    public void An_account_without_a_name_is_called_by_its_id() => Assert.Equal("c-x", SampleRun.Small().Accounts[2].Label);

    [Fact]
    public void A_name_that_shows_nothing_is_no_name() => Assert.Equal("x-00", SampleRun.WithNames("\u200B \u202E").Accounts[0].Label);

    [Fact]
    public void The_matrix_holds_the_worst_answer_and_nothing_where_a_policy_does_not_cover()
    {
        var report = SampleRun.Small();
        var verdicts = report.Accounts[0].Verdicts;

        Assert.Equal(Verdict.Gap, verdicts[Index(report, "PRV-5")]);
        Assert.Equal(Verdict.NotApplicable, verdicts[Index(report, "PRV-6")]);
        Assert.Null(verdicts[Index(report, "OTH-1")]);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(199, 1, 99)]
    [InlineData(1, 0, 100)]
    [InlineData(0, 5, 0)]
    public void The_share_met_is_a_hundred_only_when_all_are(int met, int gaps, int? percent)
    {
        var counts = new VerdictCounts();
        for (var i = 0; i < met; i++) counts.Add(Verdict.Pass);
        for (var i = 0; i < gaps; i++) counts.Add(Verdict.Gap);
        counts.Add(Verdict.NotApplicable);
        counts.Add(Verdict.Unknown);
        Assert.Equal(percent, counts.PercentMet);
    }

    [Fact]
    public void What_is_empty_is_said()
    {
        Assert.Contains("Inventeringen innehåller inga konton; inget konto har kontrollerats.", SampleRun.WithoutAccounts().Notices);
        Assert.Contains("Ingen riktlinje prövades; ingenting har kontrollerats.", SampleRun.WithoutPolicies().Notices);
        Assert.Contains("Riktlinjen TOM har inga regler; ingenting av den har kontrollerats.", SampleRun.WithoutRules().Notices);
        Assert.Contains("The guideline OTH covers none of the accounts (4); its rules (1) were not asked.", SampleRun.ForOthers().Notices);
        Assert.Contains("Dessa regler gällde ingenting här och säger inget om efterlevnaden: PRV-6.", SampleRun.Small().Notices);
        Assert.Contains("Riktlinjen X lästes inte.", SampleRun.Small().Notices);
    }

    [Fact]
    public void A_run_that_judged_nothing_never_looks_good()
    {
        foreach (var report in new[] { SampleRun.WithoutPolicies(), SampleRun.WithoutRules(), SampleRun.ForOthers() })
        {
            Assert.Null(report.Counts.PercentMet);
            Assert.Contains(report.Notices, n => n.Contains("efterlevnaden", StringComparison.Ordinal) || n.Contains("compliance", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_term_has_both_languages_with_the_same_values()
    {
        var terms = typeof(ReportTerms).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(f => f.GetValue(null) switch
            {
                ReportTerm term => [term],
                CountTerm count => [count.One, count.Many],
                IEnumerable<ReportTerm> list => list,
                _ => Enumerable.Empty<ReportTerm>(),
            })
            .Concat(Enum.GetValues<Verdict>().SelectMany(v => new[] { ReportTerms.Short(v), ReportTerms.MeaningOf(v) }))
            .Concat(Enum.GetValues<Section>().Select(ReportTerms.Name))
            .ToList();

        Assert.True(terms.Count > 100);
        Assert.All(terms, t => Assert.True(t.English.Length > 0 && t.Swedish.Length > 0, t.English));
        Assert.All(terms, t => Assert.Equal(t.English.Contains("{1}", StringComparison.Ordinal), t.Swedish.Contains("{1}", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_inventory_without_attestations_gives_one_line_for_all_duties_and_subjects()
    {
        var report = SampleRun.WithoutAttestations();
        var line = Assert.Single(report.NotAssessed, l => l.Section == Section.Attestations);

        Assert.Equal(["INT-3", "INT-4", "INT-5", "INT-6"], line.Rules.Select(r => r.Rule.Id));
        Assert.DoesNotContain(report.Findings, f => f.Rule.AttestedBy is not null);
        Assert.Equal(0, report.Counts[Verdict.AttestationDue]);
    }

    [Fact]
    public void Where_only_account_data_is_kept_every_rule_is_summed_up_and_no_account_is_listed()
    {
        var report = SampleRun.OfAccountsOnly();

        Assert.Empty(report.Findings);
        Assert.Equal(report.Counts[Verdict.Unknown], report.NotAssessedAnswers);
        var field = Assert.Single(report.NotAssessed, l => l.Field is not null);
        Assert.Equal(("moderationMode", "FLT-1", 40), (field.Field!.JsonName, Assert.Single(field.Rules).Rule.Id, field.Accounts));
        Assert.True(report.NotAssessed.Count < 12);
        var page = SampleRun.Text(report, "markdown");
        Assert.Contains("regler kunde inte bedömas alls", page);
        Assert.True(page.Split("Konto 17").Length <= 2, "an account stands in the matrix only");
    }

    [Fact]
    public void A_field_that_some_account_has_is_told_account_by_account()
    {
        var report = SampleRun.Small();

        Assert.DoesNotContain(report.NotAssessed, l => l.Field is not null);
        Assert.Contains(report.Findings, f => f.Verdict == Verdict.Unknown);
    }

    [Fact]
    public void Waived_answers_are_no_work_and_neither_met_nor_a_gap()
    {
        var report = SampleRun.WithAttestations();

        Assert.DoesNotContain(report.Findings, f => f.Verdict == Verdict.Waived);
        Assert.Equal(
            [("INT-1", "b-ig", Verdict.Gap, true), ("INT-2", "b-ig", Verdict.Advisory, false), ("INT-3", "c-x", Verdict.AttestationDue, false)],
            report.Waived.Select(f => (f.Rule.Id, f.SubjectId, f.Waiver!.Verdict, f.Waiver.EndsSoon)));
        Assert.All(report.Waived, f => Assert.Null(f.DueOn));
        Assert.Equal(report.Counts.Total - report.Counts[Verdict.Waived] - report.Counts[Verdict.NotApplicable] - report.Counts[Verdict.Unknown], report.Counts.Judged);
        var rule = report.Rules.Single(r => r.Id == "INT-3");
        Assert.Equal((1, 2, 1, 33), (rule.Counts[Verdict.Pass], rule.Counts[Verdict.AttestationDue], rule.Counts[Verdict.Waived], rule.Counts.PercentMet));
    }

    [Fact]
    public void A_waiver_that_has_ended_excepts_nothing() =>
        Assert.Contains(SampleRun.WithAttestations().Findings, f => (f.Rule.Id, f.SubjectId, f.Verdict) == ("INT-1", "c-x", Verdict.Gap));

    [Fact]
    public void Persons_are_a_role_and_a_pseudonym_and_stand_in_their_unit()
    {
        var report = SampleRun.WithAttestations();
        var finding = Assert.Single(report.Findings, f => f.Kind == SubjectKind.Person);

        Assert.Equal(("Enhetschef (p1)", "Biblioteken", null), (finding.SubjectLabel, finding.Unit, finding.AccountId));
        Assert.DoesNotContain(report.RulesBesideAccounts, c => report.Rules[c].Subject is SubjectKind.Person or SubjectKind.Unit or SubjectKind.Organisation or SubjectKind.ExternalPost);
    }

    private static int Index(Report report, string rule) => report.Rules.Select((r, i) => (r.Id, i)).Single(r => r.Id == rule).i;
}
