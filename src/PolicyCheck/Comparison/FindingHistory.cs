using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>
/// Since when each finding has been there, over a row of runs with the same policies: the first day of the unbroken row of inventories
/// in which the rule had a finding about the subject. A gap begins a row of its own where before it was only unknown.
/// </summary>
public sealed class FindingHistory
{
    private readonly RuleIndex _rules = new();
    private readonly SubjectIndex _subjects;
    private Dictionary<AnswerKey, (DateOnly Since, bool IsUnknown)> _before = [];
    private Dictionary<AnswerKey, (DateOnly Since, bool IsUnknown)> _now = [];

    private FindingHistory(Snapshot first) => _subjects = new SubjectIndex(first);

    /// <summary>Goes through runs, the oldest first.</summary>
    /// <param name="runs">At least one run.</param>
    public static FindingHistory Of(IReadOnlyList<EvaluationResult> runs)
    {
        var history = new FindingHistory(runs[0].Context.Snapshot);
        for (var i = 0; i < runs.Count; i++)
        {
            if (i > 0)
            {
                history._subjects.Add(runs[i].Context.Snapshot, AccountMatch.Of(runs[i - 1].Context.Snapshot, runs[i].Context.Snapshot));
            }

            history.Step(runs[i]);
        }

        return history;
    }

    /// <summary>Since when the last run's finding has been there; null when it has none.</summary>
    public DateOnly? Since(CompiledRule rule, object subject) => Find(_now, rule, subject);

    /// <summary>Since when the finding of the run before the last had been there; null when it had none.</summary>
    public DateOnly? SinceBefore(CompiledRule rule, object subject) => Find(_before, rule, subject);

    private void Step(EvaluationResult run)
    {
        _before = _now;
        _now = [];
        foreach (var (key, answer) in AnswerTable.OfListed(run, _rules, _subjects).All.Where(a => FindingChange.IsFinding(a.Value.Verdict)))
        {
            var isUnknown = answer.Verdict == Verdict.Unknown;
            var carriesOn = _before.TryGetValue(key, out var before) && (isUnknown || !before.IsUnknown);
            _now[key] = (carriesOn ? before.Since : run.Context.AsOf, isUnknown);
        }
    }

    private DateOnly? Find(Dictionary<AnswerKey, (DateOnly Since, bool IsUnknown)> rows, CompiledRule rule, object subject) =>
        rows.TryGetValue(new AnswerKey(_rules.NumberOf(rule.Rule.Id), _subjects.NumberOf(subject)), out var row) ? row.Since : null;
}
