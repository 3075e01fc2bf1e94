using PolicyCheck.Binding;

namespace PolicyCheck.Evaluation;

/// <summary>A rule as the overrides of a policy make it, for the subjects in that policy's scope.</summary>
/// <param name="Policy">The policy that overrides.</param>
/// <param name="Rule">The rule with its values.</param>
/// <param name="IsStricter">True when it is proven to demand more than the rule it overrides, so that its values are the ones to show.</param>
public sealed record RuleVariant(CompiledPolicy Policy, CompiledRule Rule, bool IsStricter);

/// <summary>A rule ready to run.</summary>
public sealed class CompiledRule
{
    private readonly Func<EvaluationContext, object, RuleAnswer> _gate;
    private readonly Func<EvaluationContext, object, RuleAnswer>? _duties;
    private readonly Func<EvaluationContext, object, RuleAnswer> _whole;

    /// <summary>Compiles a bound rule.</summary>
    /// <param name="rule">What was bound.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="interpreted">True when it is asked a few times only: ready sooner, slower to answer.</param>
    public CompiledRule(BoundRule rule, CompiledPolicy policy, bool interpreted = false)
    {
        Rule = rule;
        Policy = policy;
        if (rule.Attestation is null)
        {
            _whole = _gate = ExpressionCompiler.Compile(rule, policy.CSharp, interpreted);
        }
        else
        {
            _gate = ExpressionCompiler.CompileGate(rule, policy.CSharp, interpreted);
            _duties = rule.Duties.Count > 0 ? ExpressionCompiler.CompileDuties(rule, policy.CSharp, interpreted) : null;
            _whole = AskAttested;
        }
    }

    /// <summary>What was bound.</summary>
    public BoundRule Rule { get; }

    /// <summary>Its policy.</summary>
    public CompiledPolicy Policy { get; }

    /// <summary>The rule as policies that build on its own override it.</summary>
    public List<RuleVariant> Variants { get; } = [];

    /// <summary>Answers for one subject; not safe for use by several threads at once.</summary>
    public RuleAnswer Ask(EvaluationContext context, object subject) => _whole(context, subject);

    /// <summary>What the attestations say about a subject; null for a rule without any.</summary>
    public AttestationAnswer? Attested(EvaluationContext context, object subject) => Rule.Attestation is { } duty
        ? AttestationJudge.Ask(context, Rule, subject, Time(context, subject, duty.RenewedAfter), ListOf(context, subject))
        : null;

    /// <summary>The ids of the list that an attestation is given for; null when it is given for none or the list is unknown.</summary>
    public IReadOnlyList<string>? ListOf(EvaluationContext context, object subject) => Rule.Attestation?.List is { } list
        && new Interpreter(context, subject, Subjects.AccountOf(subject), Policy.CSharp).List(list) is { } items && items.TrueForAll(i => i.Item is string { Length: > 0 } && i.Belongs.Kind == TruthKind.True)
        ? items.ConvertAll(i => (string)i.Item!)
        : null;

    /// <summary>
    /// A duty that is attested is a gap where its pre-check is known to fail; whatever else the pre-check says, the
    /// attestation decides. A rule with a fallback is answered by attestation only where the inventory leaves it open.
    /// </summary>
    private RuleAnswer AskAttested(EvaluationContext context, object subject)
    {
        var gate = _gate(context, subject);
        if (gate.IsAsked)
        {
            return gate;
        }

        var seen = _duties?.Invoke(context, subject) ?? default;
        if (Rule.Syntax.IsAttested ? seen.IsAsked && seen.Verdict is Verdict.Gap or Verdict.Advisory : seen.Verdict != Verdict.Unknown)
        {
            return seen;
        }

        var attested = Attested(context, subject)!.Answer;
        return seen.IsAsked && seen.Verdict == Verdict.Pending ? RuleAnswer.Worst(seen, attested) : attested;
    }

    private TimeRange Time(EvaluationContext context, object subject, BoundExpression? time)
    {
        if (time is null)
        {
            return TimeRange.Never;
        }

        var value = new Interpreter(context, subject, Subjects.AccountOf(subject), Policy.CSharp).Time(time);
        var days = time.Type is InstantType ? value.ToDays() : value;
        return days.IsKnown && days.Low > context.AsOf.DayNumber ? TimeRange.Never : days;
    }
}
