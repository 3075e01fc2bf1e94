using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.Changes;

namespace PolicyCheck.Reporting.History;

/// <summary>Counts the answers of earlier runs beside those of the one that is reported, and finds out what became of each answer.</summary>
internal sealed class HistoryBuilder
{
    private readonly ReportPast _past;
    private readonly ReportWords _words;
    private readonly ChangeWords _changes;
    private readonly Dictionary<(CompiledRule Rule, object Subject), FindingChange> _byAnswer = [];

    public HistoryBuilder(ReportPast past, ReportWords words)
    {
        _past = past;
        _words = words;
        _changes = new ChangeWords(words.Language);
        foreach (var change in past.Comparison.Findings)
        {
            if (change.After is { } after)
            {
                _byAnswer[(change.Rule, after.Subject)] = change;
            }
        }
    }

    /// <summary>What became of an answer; null for one that is, and was, no finding.</summary>
    public ReportChange? ChangeOf(CompiledRule rule, Outcome outcome)
    {
        if (!_byAnswer.TryGetValue((rule, outcome.Subject), out var change))
        {
            return null;
        }

        var since = FindingChange.IsFinding(outcome.Answer.Verdict) ? _past.Since.Since(rule, outcome.Subject) : null;
        return new ReportChange(change.Kind, since, change.Cause, _changes.Cause(change.Cause));
    }

    /// <summary>Puts all runs side by side.</summary>
    public ReportHistory Build(EvaluationResult now, string path, IReadOnlyList<ReportRule> rules)
    {
        PastRun[] runs = [.. _past.Runs, new PastRun(path, now)];
        var counted = Array.ConvertAll(runs, run => Count(run.Result));
        return new ReportHistory(
            [.. runs.Zip(counted, (run, figures) => new HistoryPoint(run.Result.Context.AsOf, run.Path, run.Result.Context.Snapshot.Accounts.Count, figures.All))],
            Units(counted),
            [.. rules.Select((rule, i) => new HistoryRule(rule, [.. counted.Select(c => c.Rules[i])]))],
            ChangeReportBuilder.Build(_past.Comparison, _past.Since, _past.Runs[^1].Path, path, _words.Language));
    }

    /// <summary>A unit is the same while its id is; it is called as in the latest inventory that has it.</summary>
    private static IReadOnlyList<HistoryUnit> Units(Counted[] counted)
    {
        var latest = new Dictionary<string, ReportUnit>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, unit) in counted.SelectMany(c => c.Units))
        {
            latest[id] = unit;
        }

        return
        [
            .. latest.OrderBy(u => UnitTally.Rank(u.Key)).ThenBy(u => u.Value.Department, SwedishOrder.Instance).ThenBy(u => u.Value.Unit, SwedishOrder.Instance).ThenBy(u => u.Key, StringComparer.Ordinal)
                .Select(u => new HistoryUnit(UnitTally.Rank(u.Key) == 1 ? u.Key : null, UnitTally.Rank(u.Key) == 0, u.Value.Department, u.Value.Unit, [.. counted.Select(c => c.Units.TryGetValue(u.Key, out var unit) ? new HistoryFigures(unit.Counts, unit.Overdue) : null)])),
        ];
    }

    private Counted Count(EvaluationResult result)
    {
        var units = new UnitTally(UnitTally.OrganisationName(result.Context.Snapshot, _words), _words);
        foreach (var account in result.Context.Snapshot.Accounts)
        {
            units.Of(account).Accounts++;
        }

        var (all, allOverdue) = (new VerdictCounts(), 0);
        var rules = new List<HistoryFigures>();
        foreach (var answers in result.Rules)
        {
            var (counts, overdue) = (new VerdictCounts(), 0);
            foreach (var outcome in answers.Outcomes)
            {
                var verdict = outcome.Answer.Verdict;
                var unit = outcome.Account is { } account ? units.Of(account) : units.Of(outcome.Subject);
                all.Add(verdict);
                counts.Add(verdict);
                unit.Counts.Add(verdict);
                if (verdict == Verdict.Gap && Explanations.DueOn(result.Context, answers.Rule, outcome) < result.Context.AsOf)
                {
                    overdue++;
                    unit.Overdue++;
                }
            }

            allOverdue += overdue;
            rules.Add(new HistoryFigures(counts, overdue));
        }

        return new Counted(new HistoryFigures(all, allOverdue), rules, units.ById());
    }

    private sealed record Counted(HistoryFigures All, IReadOnlyList<HistoryFigures> Rules, IReadOnlyDictionary<string, ReportUnit> Units);
}
