using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting;

/// <summary>Gathers what changes within <see cref="ComingEvent.Ahead"/> days if nobody does anything.</summary>
internal sealed class ComingTally(DateOnly asOf)
{
    private readonly List<ComingEvent> _events = [];

    /// <summary>The events by day.</summary>
    public IReadOnlyList<ComingEvent> Events() =>
    [
        .. _events.OrderBy(e => e.Day).ThenBy(e => e.Rule.Severity).ThenBy(e => e.Rule.Id, StringComparer.Ordinal).ThenBy(e => e.SubjectId, StringComparer.Ordinal),
    ];

    /// <summary>Takes an answer that somebody has to act on.</summary>
    public void Add(ReportFinding finding, CompiledRule compiled)
    {
        if (finding.Waiver is { } waiver)
        {
            Add(waiver.Through, ComingKind.WaiverEnds, waiver.Verdict, finding.Rule, finding.SubjectId, finding.SubjectLabel, finding.Item, finding.Unit, finding.Rule.Responsible);
        }
        else if (finding.Verdict == Verdict.Pending)
        {
            // What only recommends never becomes a gap.
            var isAdvice = compiled.Rule.Duties.Count > 0 && compiled.Rule.DutiesAreAdvice;
            Add(finding.DueOn, ComingKind.LastDay, isAdvice ? Verdict.Advisory : Verdict.Gap, finding.Rule, finding.SubjectId, finding.SubjectLabel, finding.Item, finding.Unit, finding.Rule.Responsible);
        }
    }

    /// <summary>Takes an answer that is met because somebody vouched for it: only such a one has a last day.</summary>
    public void AddAttested(ReportRule rule, DateOnly? through, string id, string label, string item, string unit) =>
        Add(through, ComingKind.AttestationEnds, Verdict.AttestationDue, rule, id, label, item, unit, rule.AttestedBy);

    private void Add(DateOnly? day, ComingKind kind, Verdict becomes, ReportRule rule, string id, string label, string item, string unit, string? responsible)
    {
        if (day is { } last && last.DayNumber - asOf.DayNumber is >= 0 and <= ComingEvent.Ahead and var left)
        {
            _events.Add(new ComingEvent(last, left, kind, becomes, rule, id, label, item, unit, responsible));
        }
    }
}
