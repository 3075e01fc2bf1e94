using PolicyCheck.Evaluation;

namespace PolicyCheck.Comparison;

/// <summary>A rule and a subject, whatever inventory and set of policies they stand in.</summary>
internal readonly record struct AnswerKey(int Rule, int Subject);

/// <summary>An answer with the rule that gave it.</summary>
internal readonly record struct GivenAnswer(CompiledRule Rule, Outcome Outcome)
{
    public Verdict Verdict => Outcome.Answer.Verdict;

    /// <summary>Of several answers about one subject the worst counts.</summary>
    public bool IsWorseThan(GivenAnswer other) => Verdict < other.Verdict;
}

/// <summary>Numbers rules by their ids, so that those of two sets of policies meet.</summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<string, int> _numbers = new(Ids.Comparer);

    public int NumberOf(string id)
    {
        if (!_numbers.TryGetValue(id, out var number))
        {
            _numbers[id] = number = _numbers.Count;
        }

        return number;
    }
}

/// <summary>The answers of a run that a comparison needs, by rule and subject; of a large run these are few.</summary>
internal sealed class AnswerTable
{
    private readonly Dictionary<AnswerKey, GivenAnswer> _answers = [];

    private AnswerTable()
    {
    }

    public IEnumerable<KeyValuePair<AnswerKey, GivenAnswer>> All => _answers;

    /// <summary>The answer; null when the rule was not asked about the subject.</summary>
    public GivenAnswer? this[AnswerKey key] => _answers.TryGetValue(key, out var answer) ? answer : null;

    /// <summary>The verdict; not applicable also where the rule was not asked.</summary>
    public Verdict VerdictOf(AnswerKey key) => _answers.TryGetValue(key, out var answer) ? answer.Verdict : Verdict.NotApplicable;

    /// <summary>The answers that stand in a work list, or would if no waiver excepted them.</summary>
    public static AnswerTable OfListed(EvaluationResult result, RuleIndex rules, SubjectIndex subjects) =>
        Of(result, rules, subjects, (_, verdict) => verdict is not (Verdict.Pass or Verdict.NotApplicable or Verdict.Pending));

    /// <summary>The answers with certain keys.</summary>
    public static AnswerTable OfKeys(EvaluationResult result, RuleIndex rules, SubjectIndex subjects, HashSet<AnswerKey> keys) =>
        Of(result, rules, subjects, (key, _) => keys.Contains(key));

    private static AnswerTable Of(EvaluationResult result, RuleIndex rules, SubjectIndex subjects, Func<AnswerKey, Verdict, bool> isWanted)
    {
        var table = new AnswerTable();
        foreach (var answers in result.Rules)
        {
            var rule = rules.NumberOf(answers.Rule.Rule.Id);
            foreach (var outcome in answers.Outcomes)
            {
                var key = new AnswerKey(rule, subjects.NumberOf(outcome.Subject));
                if (!isWanted(key, outcome.Answer.Verdict))
                {
                    continue;
                }

                var given = new GivenAnswer(answers.Rule, outcome);
                if (!table._answers.TryGetValue(key, out var before) || given.IsWorseThan(before))
                {
                    table._answers[key] = given;
                }
            }
        }

        return table;
    }
}
