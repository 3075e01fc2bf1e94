using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>One side of a comparison: an inventory, the policies and waivers that meet it, the day, and what they answered.</summary>
/// <param name="Policies">The policies.</param>
/// <param name="Waivers">The waivers beside them.</param>
/// <param name="Result">All answers.</param>
public sealed record ComparedRun(IReadOnlyList<CompiledPolicy> Policies, IReadOnlyList<Waiver> Waivers, EvaluationResult Result)
{
    /// <summary>The inventory.</summary>
    public Snapshot Snapshot => Result.Context.Snapshot;

    /// <summary>The day on which it is judged.</summary>
    public DateOnly AsOf => Result.Context.AsOf;

    /// <summary>Evaluates an inventory.</summary>
    public static ComparedRun Of(IReadOnlyList<CompiledPolicy> policies, IReadOnlyList<Waiver> waivers, EvaluationContext context) =>
        new(policies, waivers, Evaluator.Evaluate(policies, context, waivers));

    /// <summary>The waivers that hold on its day.</summary>
    internal IReadOnlyList<Waiver> WaiversInForce => [.. Waivers.Where(w => w.Validity.On(AsOf) == ValidityState.InForce)];
}
