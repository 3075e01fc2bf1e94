using PolicyCheck.Evaluation;

namespace PolicyCheck.Comparison;

/// <summary>What can make an answer change, in the order in which they are tried.</summary>
[Flags]
internal enum Factors
{
    None = 0,

    /// <summary>The day on which the rules are asked.</summary>
    Time = 1,

    /// <summary>The waivers in force.</summary>
    Waivers = 2,

    /// <summary>The policies.</summary>
    Policies = 4,

    /// <summary>What the inventory says.</summary>
    Data = 8,
}

/// <summary>
/// The answers of runs that never were: the first run with some of its four factors taken from the second. Each is evaluated at most
/// once, for all rules, and only when a change asks for it.
/// </summary>
internal sealed class Counterfactuals
{
    private static readonly Factors[] Each = [Factors.Time, Factors.Waivers, Factors.Policies, Factors.Data];

    private readonly ComparedRun _old;
    private readonly ComparedRun _new;
    private readonly RuleIndex _rules;
    private readonly SubjectIndex _subjects;
    private readonly HashSet<AnswerKey> _keys;
    private readonly Dictionary<Factors, (EvaluationResult Result, AnswerTable Table)> _evaluated = [];

    public Counterfactuals(ComparedRun old, ComparedRun @new, RuleIndex rules, SubjectIndex subjects, HashSet<AnswerKey> keys)
    {
        (_old, _new, _rules, _subjects, _keys) = (old, @new, rules, subjects, keys);
        Differing = (old.AsOf == @new.AsOf ? 0 : Factors.Time)
            | (old.WaiversInForce.SequenceEqual(@new.WaiversInForce) ? 0 : Factors.Waivers)
            | (ReferenceEquals(old.Policies, @new.Policies) ? 0 : Factors.Policies)
            | (ReferenceEquals(old.Snapshot, @new.Snapshot) ? 0 : Factors.Data);
        Keep(Factors.None, old.Result);
        Keep(Differing, @new.Result);
        CandidateSets = [.. Enumerable.Range(1, 15).Select(i => (Factors)i).Where(f => (f & ~Differing) == 0)
            .OrderBy(f => Split(f).Count()).ThenBy(f => string.Concat(Split(f).Select(one => Array.IndexOf(Each, one))), StringComparer.Ordinal)];
    }

    /// <summary>The factors in which the two runs differ.</summary>
    public Factors Differing { get; }

    /// <summary>The sets of factors that may explain a change: single ones first, and always time before data.</summary>
    public IReadOnlyList<Factors> CandidateSets { get; }

    /// <summary>How many runs were evaluated, the two that were given among them.</summary>
    public int Evaluations => _evaluated.Count;

    /// <summary>The single factors of a set, in their order.</summary>
    public static IEnumerable<Factors> Split(Factors factors) => Each.Where(one => factors.HasFlag(one));

    /// <summary>The verdict of the first run with some factors of the second.</summary>
    public Verdict Verdict(Factors factors, AnswerKey key) => Of(factors).Table.VerdictOf(key);

    /// <summary>The answer of the first run with some factors of the second; null when the rule is not asked.</summary>
    public GivenAnswer? Answer(Factors factors, AnswerKey key) => Of(factors).Table[key];

    /// <summary>The first inventory on the second's day.</summary>
    public EvaluationContext OldDataToday => Of(Factors.Time & Differing).Result.Context;

    private (EvaluationResult Result, AnswerTable Table) Of(Factors factors)
    {
        factors &= Differing;
        return _evaluated.TryGetValue(factors, out var known) ? known : Keep(factors, Evaluate(factors));
    }

    private (EvaluationResult Result, AnswerTable Table) Keep(Factors factors, EvaluationResult result) =>
        _evaluated[factors] = (result, AnswerTable.OfKeys(result, _rules, _subjects, _keys));

    private EvaluationResult Evaluate(Factors factors)
    {
        var context = new EvaluationContext(Side(Factors.Data).Snapshot, Side(Factors.Time).AsOf, _new.Result.Context.Calendar);
        var waivers = Side(Factors.Waivers);
        return Evaluator.Evaluate(Side(Factors.Policies).Policies, context, new WaiverBook(waivers.Waivers, waivers.Policies, context, waivers.AsOf));

        ComparedRun Side(Factors factor) => factors.HasFlag(factor) ? _new : _old;
    }
}
