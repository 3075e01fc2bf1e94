using System.Globalization;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Policies;
using PolicyCheck.Reporting;

namespace PolicyCheck.Cli;

/// <summary>What a check prints for people: figures, the most urgent, what was not assessed, where the reports are.</summary>
internal sealed class SummaryView(Terminal terminal)
{
    private const int MostUrgent = 3;

    /// <summary>Rules that are named in a line at most.</summary>
    private const int MostRules = 6;

    private static readonly (Verdict Verdict, Func<Wording, string> Heading, Tone Tone)[] Columns =
    [
        (Verdict.Gap, w => w.Gaps, Tone.Bad),
        (Verdict.Advisory, w => w.Advisories, Tone.Doubtful),
        (Verdict.AttestationDue, w => w.AttestationDue, Tone.Doubtful),
        (Verdict.Unknown, w => w.Unknown, Tone.Doubtful),
        (Verdict.Pending, w => w.Pending, Tone.Plain),
        (Verdict.Waived, w => w.Waived, Tone.Plain),
        (Verdict.Pass, w => w.Met, Tone.Good),
    ];

    /// <summary>Prints all runs.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="files">The files written for each of them.</param>
    /// <param name="examples">How many examples were run.</param>
    public void Show(IReadOnlyList<FinishedRun> runs, IReadOnlyList<IReadOnlyList<string>> files, int examples)
    {
        var words = new Wording(runs[0].Report.Language);
        Table(runs, words);
        for (var i = 0; i < runs.Count; i++)
        {
            terminal.WriteLine();
            Details(runs[i], files[i], new Wording(runs[i].Report.Language));
        }

        terminal.WriteLine();
        if (examples == 0)
        {
            terminal.WriteLine($"{words.NoExamples}.", Tone.Doubtful);
        }
        else
        {
            terminal.WriteLine($"{Text(examples)} {words.Examples}.");
        }
    }

    private void Table(IReadOnlyList<FinishedRun> runs, Wording words)
    {
        var columns = Columns.Where(c => c.Verdict is not (Verdict.AttestationDue or Verdict.Waived) || runs.Any(r => r.Report.Counts[c.Verdict] > 0)).ToList();
        var headings = columns.ConvertAll(c => c.Heading(words));
        var first = runs.Select(r => r.Name).Append(words.Organisation).Max(CellText.Width);
        terminal.WriteLine([(CellText.Pad(words.Organisation, first), Tone.Strong), ($"  {words.Accounts}", Tone.Strong), .. headings.Select(h => ($"  {h}", Tone.Strong))]);
        foreach (var run in runs)
        {
            var cells = columns.Select((column, at) => (
                Number(run.Report.Counts[column.Verdict], headings[at]),
                run.Report.Counts[column.Verdict] == 0 ? Tone.Faint : column.Tone));
            terminal.WriteLine([(CellText.Pad(run.Name, first), Tone.Plain), (Number(run.Report.Accounts.Count, words.Accounts), Tone.Plain), .. cells]);
        }
    }

    private void Details(FinishedRun run, IReadOnlyList<string> files, Wording words)
    {
        var report = run.Report;
        terminal.WriteLine([
            (run.Name, Tone.Strong),
            ($"  {words.AsOf} {Day(report.AsOf)}, {string.Join(" + ", report.Policies.Select(p => p.Id))}, {report.Snapshot.Path}", Tone.Faint)]);
        if (RunReview.IsEmpty(run.Result))
        {
            terminal.WriteLine($"  {words.NothingChecked}.", Tone.Bad);
        }

        foreach (var notice in report.Notices)
        {
            terminal.WriteLine($"  {notice}", Tone.Doubtful);
        }

        if (report.History is { } history)
        {
            terminal.WriteLine($"  {words.SinceDay} {Day(history.Previous)}: {history.Changes.ShortSummary}");
        }

        Urgent(report, words);
        Attestations(report, words);
        Waivers(report, words);
        NotAssessed(report, words);
        if (files.Count > 0)
        {
            terminal.WriteLine($"  {words.Reports}: {files[0]}{string.Concat(files.Skip(1).Select(f => ", " + Path.GetFileName(f)))}");
        }
    }

    private void Urgent(Report report, Wording words)
    {
        var gaps = report.Findings.Where(f => f.Verdict == Verdict.Gap).ToList();
        if (gaps.Count == 0)
        {
            return;
        }

        var shown = gaps.Take(MostUrgent).ToList();
        var width = shown.Max(f => CellText.Width(Cited(f.Rule)));
        terminal.WriteLine($"  {words.MostUrgent}:");
        foreach (var finding in shown)
        {
            var due = finding.DueOn is { } day ? $" ({(finding.IsOverdue ? words.Overdue : words.Due)} {Day(day)})" : "";
            var text = CellText.Clean($"{finding.SubjectLabel}: {finding.Message}");
            var room = Math.Max(30, terminal.Width - width - due.Length - "      ".Length);
            terminal.WriteLine([("    ", Tone.Plain), (CellText.Pad(Cited(finding.Rule), width), Tone.Bad), ($"  {CellText.Cut(text, room)}", Tone.Plain), (due, Tone.Faint)]);
        }

        if (gaps.Count > shown.Count)
        {
            terminal.WriteLine($"    … {Text(gaps.Count - shown.Count)} {words.MoreGaps}", Tone.Faint);
        }
    }

    /// <summary>Who has to attest how much, the most first.</summary>
    private void Attestations(Report report, Wording words)
    {
        var due = report.Findings.Where(f => f.Verdict == Verdict.AttestationDue).ToList();
        if (due.Count > 0)
        {
            var roles = due.GroupBy(f => f.Rule.AttestedBy ?? "", StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{CellText.Clean(g.Key)} {Text(g.Count())}");
            terminal.WriteLine($"  {words.ToAttest}: {Text(due.Count)} ({string.Join(", ", roles)})", Tone.Doubtful);
        }
    }

    private void Waivers(Report report, Wording words)
    {
        if (report.Waived.Count > 0)
        {
            var soon = report.Waived.Count(f => f.Waiver!.EndsSoon);
            terminal.WriteLine($"  {words.WaiversInForce}: {Text(report.Waived.Count)}{(soon > 0 ? $", {words.OfWhichEndSoon} {Text(ReportWaiver.SoonDays)} {words.Days}: {Text(soon)}" : "")}");
        }
    }

    /// <summary>The rule with the clauses that its id does not name.</summary>
    private static string Cited(ReportRule rule) => string.Join(", ", rule.OtherClauses.Prepend(rule.Id));

    private void NotAssessed(Report report, Wording words)
    {
        var terms = EnumTerms.For(typeof(Section));
        foreach (var section in report.NotAssessed)
        {
            var term = terms.Term((int)section.Section);
            var name = section.Field is not { } field ? term.In(report.Language) : $"{words.TheField} {field.In(report.Language)}";
            var ids = string.Join(", ", section.Rules.Take(MostRules).Select(r => r.Rule.Id)) + (section.Rules.Count > MostRules ? " …" : "");
            var rules = section.Rules.Count == 1 ? words.RuleNeeds : words.RulesNeed;
            terminal.WriteLine(
                $"  {words.NotAssessed}: {Text(section.Rules.Count)} {rules} {name} ({ids})",
                Tone.Doubtful);
        }
    }

    private static string Number(int number, string heading) => "  " + Text(number).PadLeft(CellText.Width(heading));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
