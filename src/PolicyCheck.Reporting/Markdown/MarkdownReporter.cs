using System.Globalization;
using System.Text;
using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.History;

namespace PolicyCheck.Reporting.Markdown;

/// <summary>A page for GitHub and Azure DevOps: what matters first, narrow tables, the rest folded.</summary>
internal sealed class MarkdownReporter : IReporter
{
    public string Format => "markdown";

    public string FileName => "gap-report.md";

    public bool IsDefault => true;

    public void Write(Report report, Stream output) =>
        output.Write(Encoding.UTF8.GetBytes(new MarkdownSections(report).Page()));
}

/// <summary>The sections of the page.</summary>
internal sealed class MarkdownSections(Report report)
{
    /// <summary>Rows of one table at most; web pages show no more, and the JSON report has them all.</summary>
    internal const int MaxRows = 500;

    /// <summary>Rows of a table in the summary that stand open.</summary>
    private const int MostOpen = 12;

    /// <summary>Rules side by side in one table of the matrix.</summary>
    private const int RulesAcross = 10;

    private readonly ReportWords _words = new(report.Language);
    private readonly MarkdownPage _page = new(new ReportWords(report.Language));

    public string Page()
    {
        Head();
        Figures();
        foreach (var group in report.Findings.Where(f => f.Verdict != Verdict.Unknown).GroupBy(f => f.Verdict))
        {
            if (group.Key == Verdict.AttestationDue)
            {
                new MarkdownAttestations(_page, _words).Write([.. group]);
            }
            else
            {
                Findings(group.Key, [.. group]);
            }
        }

        new MarkdownWaivers(_page, _words).Write(report.Waived);
        NotAssessed();
        new MarkdownHistory(_page, _words).Changes(report);
        Matrix();
        About();
        return _page.ToString();
    }

    private string T(ReportTerm term) => _words[term];

    private void Head()
    {
        _page.Heading(1, _words.Format(ReportTerms.Title, report.OrganisationName));
        if (report.Snapshot.Note is { } note)
        {
            _page.Quote(T(ReportTerms.NoteHeading), note);
        }

        _page.Paragraph(string.Join(' ', _words.Opening(report)));
        var foreword = _words.Foreword(report);
        if (foreword.Count > 0)
        {
            _page.Block($"**{T(ReportTerms.NoticesHeading)}**");
            _page.Bullets(foreword.Select(_page.Escape));
        }
    }

    private void Figures()
    {
        _page.Heading(2, T(ReportTerms.Summary));
        _page.Table(
            [T(ReportTerms.Assessment), T(ReportTerms.Answers)],
            [
                .. ReportWords.ByWeight.Where(v => report.Counts[v] > 0).Select(v => new[] { _words.SignAndLabel(v), Number(report.Counts[v]) }),
                [T(ReportTerms.Total), Number(report.Counts.Total)],
            ],
            1..);
        if (report.NotAssessedAnswers > 0)
        {
            _page.Paragraph(_words.Format(ReportTerms.UnknownSplit, report.Counts[Verdict.Unknown], report.NotAssessedAnswers));
        }

        if (report.Findings.Count == 0 && report.Counts.Judged > 0)
        {
            _page.Paragraph(T(ReportTerms.NoFindings));
        }

        new MarkdownHistory(_page, _words).Figures(report);
        Units();
        Rules();
    }

    private void Units()
    {
        if (report.Units.Count == 0)
        {
            return;
        }

        // Where all units are of one department, its name in each row says nothing.
        var hasDepartments = report.Units.DistinctBy(u => u.Department).Skip(1).Any();
        Long(T(ReportTerms.ByUnit), report.Units.Count, () => _page.Table(
            [.. Names(T(ReportTerms.Department), T(ReportTerms.Unit)), T(ReportTerms.Accounts), .. CountHeadings(withOverdue: true)],
            Shown(report.Units).Select(u => Names(u.Department, u.Unit).Append(Number(u.Accounts)).Concat(CountCells(u.Counts, u.Overdue)).ToArray()),
            (hasDepartments ? 2 : 1)..));

        IEnumerable<string> Names(string department, string unit) => hasDepartments ? [department, unit] : [unit];
    }

    /// <summary>A table that stands open when it is short, and folded else: what comes after it is not to be far away.</summary>
    private void Long(string heading, int rows, Action table)
    {
        if (rows > MostOpen)
        {
            _page.Folded($"{heading} ({Number(rows)})", Write);
        }
        else
        {
            _page.Heading(3, heading);
            Write();
        }

        void Write()
        {
            table();
            TellRest(rows);
        }
    }

    private void Rules()
    {
        if (report.Rules.Count == 0)
        {
            return;
        }

        var silent = report.Rules.Where(r => r.AppliedToNothing || r.IsUnknownEverywhere).ToList();
        var judged = report.Rules.Except(silent).ToList();
        if (judged.Count > 0)
        {
            Long(T(ReportTerms.ByRule), judged.Count, () => _page.Table(
                [T(ReportTerms.Rule), T(ReportTerms.Requirement), .. CountHeadings(withOverdue: false)],
                Shown(judged).Select(r => new[] { _words.RuleAndClauses(r), r.Title }.Concat(CountCells(r.Counts)).ToArray()),
                2..));
        }

        if (silent.Count > 0)
        {
            _page.Folded(_words.Format(ReportTerms.RulesWithoutAnswer, silent.Count), () =>
            {
                _page.Table(
                    [T(ReportTerms.Rule), T(ReportTerms.Requirement), T(ReportTerms.Remark)],
                    Shown(silent).Select(r => new[] { _words.RuleAndClauses(r), r.Title, _words.Remark(r) ?? "" }));
                TellRest(silent.Count);
            });
        }
    }

    private void Findings(Verdict verdict, IReadOnlyList<ReportFinding> findings)
    {
        _page.Heading(2, $"{_words.SignAndLabel(verdict)} ({Number(findings.Count)})");
        _page.Table(
            [T(ReportTerms.Due), T(ReportTerms.Priority), T(ReportTerms.Rule), T(ReportTerms.Regarding), T(ReportTerms.Seen)],
            Shown(findings).Select(f => new[] { DueOf(f), _words.Severity(f.Severity), _words.RuleAndClauses(f.Rule), ReportWords.Who(f), f.Message }));
        TellRest(findings.Count);
        _page.Folded(T(ReportTerms.Grounds), () =>
        {
            foreach (var rule in Shown(findings).GroupBy(f => f.Rule, ReferenceEqualityComparer.Instance))
            {
                Grounds((ReportRule)rule.Key!, rule);
            }
        });
    }

    /// <summary>What a rule's findings have in common, then each. No numbers: in the next report they would be others, and hide what has changed.</summary>
    private void Grounds(ReportRule rule, IEnumerable<ReportFinding> findings)
    {
        _page.Block($"{_page.Strong(rule.Id)} {_page.Escape(rule.Title)}");
        var common = new (ReportTerm Term, string? Text)[]
        {
            (ReportTerms.Clause, string.Join(", ", rule.Clauses)),
            (ReportTerms.Remedy, rule.Remedy),
            (ReportTerms.Responsible, rule.Responsible),
        };
        _page.Bullets(
        [
            .. common.Where(c => c.Text is not null).Select(c => $"{_page.Escape(T(c.Term))}: {_page.Escape(c.Text!)}"),
            .. findings.Select(f => _page.Escape(Detail(f))),
        ]);
    }

    private string Detail(ReportFinding finding)
    {
        var unit = finding.Unit == finding.Department ? finding.Unit : $"{finding.Unit}, {finding.Department}";
        var id = finding.AccountId is { } account ? $" · {T(ReportTerms.AccountId)} {account}" : "";
        var observed = finding.Observed.Count == 0 ? "" : $" · {T(ReportTerms.Observed)}: {ReportWords.Observed(finding)}";
        return $"{ReportWords.Who(finding)} · {unit}{id}{observed}";
    }

    private void NotAssessed()
    {
        _page.Heading(2, T(ReportTerms.NotAssessed));
        var singles = report.Findings.Where(f => f.Verdict == Verdict.Unknown).ToList();
        if (report.NotAssessed.Count == 0 && singles.Count == 0)
        {
            _page.Paragraph(T(ReportTerms.NothingMissing));
        }

        if (report.NotAssessed.Count > 0)
        {
            _page.Heading(3, T(ReportTerms.SectionsHeading));
            _page.Bullets(report.NotAssessed.Select(line => _page.Escape(
                $"{_words.NotAssessed(line)} {_words.Concerns(line)}{(line.Field is null ? $" {_words.Why(line)}" : "")} {_words.RulesOf(line)}")));
        }

        if (singles.Count > 0)
        {
            _page.Heading(3, $"{T(ReportTerms.SinglesHeading)} ({Number(singles.Count)})");
            _page.Table(
                [T(ReportTerms.Rule), T(ReportTerms.Regarding), T(ReportTerms.Unit), T(ReportTerms.Missing)],
                Shown(singles).Select(f => new[] { _words.RuleAndClauses(f.Rule), ReportWords.Who(f), f.Unit, _words.Missing(f) }));
            TellRest(singles.Count);
        }
    }

    private void Matrix()
    {
        var columns = report.RulesBesideAccounts;
        if (columns.Count == 0 || report.Accounts.Count == 0)
        {
            return;
        }

        _page.Heading(2, T(ReportTerms.Matrix));
        _page.Paragraph($"{T(ReportTerms.Legend)}: {_words.Legend(report)}");
        if (_words.OutsideMatrix(report) is { } outside)
        {
            _page.Paragraph(outside);
        }

        for (var from = 0; from < columns.Count; from += RulesAcross)
        {
            var part = columns.Skip(from).Take(RulesAcross).ToList();
            _page.Folded(_words.Format(ReportTerms.MatrixPart, from + 1, from + part.Count, columns.Count), () =>
            {
                _page.Table(
                    [T(ReportTerms.Account), .. part.Select(c => report.Rules[c].Id)],
                    Shown(report.Accounts).Select(a => new[] { ReportWords.Named(a.Label, a.Platform) }.Concat(part.Select(c => ReportWords.Sign(a.Verdicts[c]))).ToArray()));
                TellRest(report.Accounts.Count);
            });
        }
    }

    private void About()
    {
        _page.Heading(2, T(ReportTerms.About));
        if (report.Policies.Count > 0)
        {
            _page.Table(
                [T(ReportTerms.Policy), T(ReportTerms.PolicyName), T(ReportTerms.Rules), T(ReportTerms.InScope), T(ReportTerms.Decided), T(ReportTerms.Version), T(ReportTerms.Source)],
                report.Policies.Select(p => new[] { p.Id, p.Title, Number(p.RuleCount), Number(p.AccountsInScope), ReportWords.Day(p.DecidedOn), p.Version, p.Source ?? "" }));
        }

        if (report.DataNotes.Count > 0)
        {
            _page.Folded($"{T(ReportTerms.DataNotesHeading)} ({Number(report.DataNotes.Count)})", () =>
            {
                _page.Bullets(Shown(report.DataNotes).Select(n => _page.Escape(ReportWords.Note(n))));
                TellRest(report.DataNotes.Count);
            });
        }

        _page.Paragraph(T(ReportTerms.HowToRead));
        _page.Bullets(_words.Origin(report).Select(o => $"{_page.Escape(o.Label)}: {_page.Escape(o.Text)}"));
    }

    private IEnumerable<string> CountHeadings(bool withOverdue) =>
        CountColumns.Of(ReportWords.ShownIn(report), withOverdue)
            .Select(c => c.Verdict is { } verdict ? _words.SignAndShort(verdict) : T(ReportTerms.OverdueShort))
            .Append(T(ReportTerms.ShareMet));

    /// <summary>The figures under those headings; without the overdue ones where they are not given.</summary>
    private IEnumerable<string> CountCells(VerdictCounts counts, int? overdue = null) =>
        CountColumns.Of(ReportWords.ShownIn(report), overdue is not null)
            .Select(c => Number(c.Of(counts, overdue ?? 0)))
            .Append(counts.PercentMet is { } percent ? $"{Number(percent)} %" : "–");

    private static IEnumerable<T> Shown<T>(IEnumerable<T> rows) => rows.Take(MaxRows);

    private void TellRest(int count)
    {
        if (count > MaxRows)
        {
            _page.Paragraph(_words.Format(ReportTerms.More, count - MaxRows));
        }
    }

    private string DueOf(ReportFinding finding) => $"{ReportWords.Day(finding.DueOn)} {_words.PassedMark(finding)}".Trim();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
