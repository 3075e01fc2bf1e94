using System.Globalization;
using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.Changes;

namespace PolicyCheck.Cli;

/// <summary>What differs between two inventories, for people at a terminal.</summary>
internal sealed class DiffView(Terminal terminal)
{
    /// <summary>Lines of one list at most; the other forms have them all.</summary>
    private const int MostLines = 20;

    /// <summary>Prints everything; of several comparisons not what remains, and last what they say together.</summary>
    public void Show(IReadOnlyList<ChangeReport> reports)
    {
        foreach (var report in reports)
        {
            Show(report, showRemaining: reports.Count == 1);
            if (reports.Count > 1)
            {
                terminal.WriteLine();
            }
        }

        if (reports.Count > 1)
        {
            terminal.WriteLine($"{ChangeReport.Headline(reports)}.", reports.Any(r => r.HasNewGap) ? Tone.Bad : Tone.Good);
        }
    }

    private void Show(ChangeReport report, bool showRemaining)
    {
        var words = new Wording(report.Language);
        terminal.WriteLine([(report.OrganisationName, Tone.Strong), ($"  {Day(report.Old.AsOf)} → {Day(report.New.AsOf)}", Tone.Strong)]);
        terminal.WriteLine($"  {words.Before}: {report.Old.Path}, {Text(report.Old.Accounts)} {words.AccountsInText}", Tone.Faint);
        terminal.WriteLine($"  {words.Now}: {report.New.Path}, {Text(report.New.Accounts)} {words.AccountsInText}", Tone.Faint);
        terminal.WriteLine($"{ChangeReport.Headline([report])}.", Tone.Strong);
        terminal.WriteLine($"{report.Summary}.", report.HasNewGap ? Tone.Bad : Tone.Good);
        Accounts(report, words);
        List(words.KeptOtherwise, [.. report.Drift.Select(d => d.Text)], words);
        foreach (var kind in Enum.GetValues<FindingChangeKind>().Where(k => showRemaining || k != FindingChangeKind.Persisting))
        {
            Findings(report, kind, words);
        }

        List(words.NotKept, [.. report.NotKept.Where(n => n.Kind != FindingChangeKind.Persisting).Select(n => n.Text)], words);
    }

    private void Accounts(ChangeReport report, Wording words)
    {
        var happened = report.Accounts.Where(a => a.Events.Count > 0).Select(a => $"{a.Who} {string.Join("; ", a.EventTexts)}").ToList();
        var others = report.Accounts.Count(a => a.Events.Count == 0);
        if (others > 0)
        {
            happened.Add($"{Text(others)} {words.OtherAccountsDiffer}");
        }

        List(words.Accounts, happened, words, keepLast: others > 0);
        Counted(words.Units, report.Units);
        Counted(words.People, report.Persons);

        void Counted(string heading, ListDifference difference)
        {
            if (!difference.IsEmpty)
            {
                terminal.WriteLine($"{heading}: +{Text(difference.Added.Count)} −{Text(difference.Removed.Count)}");
            }
        }
    }

    private void Findings(ChangeReport report, FindingChangeKind kind, Wording words)
    {
        var findings = report.Of(kind).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        terminal.WriteLine();
        terminal.WriteLine($"{words.Heading(kind)} ({Text(findings.Count)})", Tone.Strong);
        var shown = findings.Take(MostLines).ToList();
        var width = shown.Max(f => CellText.Width(f.Rule));
        foreach (var finding in shown)
        {
            var tail = finding.CauseText.Length > 0 ? $" – {finding.CauseText}"
                : finding.Since is { } since ? $" – {words.SinceDay} {Day(since)}"
                : "";
            terminal.WriteLine([
                ("  ", Tone.Plain), (CellText.Pad(finding.Rule, width), ToneOf(finding)), ($"  {finding.Who}: {Verdicts(finding, report, words)}", Tone.Plain), (tail, Tone.Faint)]);
        }

        Rest(findings.Count - shown.Count, words);
    }

    private static string Verdicts(ChangedFinding finding, ChangeReport report, Wording words)
    {
        var (before, after) = (Label(finding.Before), Label(finding.After));
        return before == after ? after : $"{after} ({words.Formerly} {before})";

        string Label(Verdict? verdict) => verdict is { } known ? VerdictTerms.Label(known, report.Language).ToLowerInvariant() : words.NotAsked;
    }

    private static Tone ToneOf(ChangedFinding finding) => finding.Kind switch
    {
        FindingChangeKind.New when finding.After == Verdict.Gap => Tone.Bad,
        FindingChangeKind.Resolved => Tone.Good,
        FindingChangeKind.Persisting or FindingChangeKind.Waived => Tone.Plain,
        _ => Tone.Doubtful,
    };

    private void List(string heading, IReadOnlyList<string> lines, Wording words, bool keepLast = false)
    {
        if (lines.Count == 0)
        {
            return;
        }

        terminal.WriteLine();
        terminal.WriteLine(heading, Tone.Strong);
        var last = keepLast ? 1 : 0;
        foreach (var line in lines.Take(Math.Min(MostLines, lines.Count - last)))
        {
            terminal.WriteLine($"  {line}");
        }

        Rest(lines.Count - last - MostLines, words);
        if (keepLast)
        {
            terminal.WriteLine($"  {lines[^1]}", Tone.Faint);
        }
    }

    private void Rest(int more, Wording words)
    {
        if (more > 0)
        {
            terminal.WriteLine($"  … {Text(more)} {words.MoreInOtherForms}", Tone.Faint);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
