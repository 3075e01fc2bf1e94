using System.Collections;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting;

/// <summary>The answers of a run as a report shows them, made one by one as they are read.</summary>
internal sealed class AnswerList(
    IReadOnlyList<RuleOutcomes> outcomes,
    IReadOnlyList<ReportRule> rules,
    IReadOnlyList<ReportFinding?[]> described,
    Func<Outcome, SubjectRef> subjectOf) : IEnumerable<ReportAnswer>
{
    public IEnumerator<ReportAnswer> GetEnumerator()
    {
        for (var r = 0; r < outcomes.Count; r++)
        {
            for (var i = 0; i < outcomes[r].Outcomes.Count; i++)
            {
                var outcome = outcomes[r].Outcomes[i];
                var (verdict, finding) = (outcome.Answer.Verdict, described[r][i]);
                var due = verdict == Verdict.Pass ? null : finding is null ? outcome.Answer.Due : finding.DueOn;
                yield return new ReportAnswer(rules[r], subjectOf(outcome), outcome.Account?.AccountId, verdict, due, finding);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
