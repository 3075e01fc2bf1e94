using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Policies;

namespace PolicyCheck.Linting;

/// <summary>An inventory and the policies that meet it, as <c>check</c> would evaluate them.</summary>
/// <param name="Run">The policies and the inventory's path.</param>
/// <param name="Inventory">The inventory.</param>
/// <param name="AsOf">The day to judge on.</param>
public sealed record InventoryRun(PolicyRun Run, Snapshot Inventory, DateOnly AsOf);

/// <summary>What the lint looks at.</summary>
/// <param name="Policies">All policies, those that were looked up because others build on them among them.</param>
/// <param name="Compiled">The same, compiled.</param>
/// <param name="Waivers">All waivers.</param>
/// <param name="Register">The clause lists.</param>
/// <param name="Runs">The inventories at hand; none is no mistake.</param>
/// <param name="AsOf">The day to judge on, or null for each inventory's own.</param>
/// <param name="SoonDays">What ends within so many days ends soon.</param>
public sealed record LintInput(
    IReadOnlyList<BoundPolicy> Policies,
    IReadOnlyList<CompiledPolicy> Compiled,
    IReadOnlyList<Waiver> Waivers,
    ClauseRegister Register,
    IReadOnlyList<InventoryRun> Runs,
    DateOnly? AsOf,
    int SoonDays);

/// <summary>Says what can be proven about policies without knowing any inventory, and what the inventories at hand show.</summary>
public static class Linter
{
    /// <summary>Runs every check; warnings and remarks in a stable order, and the errors of clause lists and examples.</summary>
    public static IReadOnlyList<Diagnostic> Run(LintInput input)
    {
        var bag = new DiagnosticBag();
        var relations = new PolicyRelations(input.Policies);
        var results = input.Runs.Select(r => new EvaluatedRun(r, Evaluator.Evaluate(r.Run.Policies, new EvaluationContext(r.Inventory, r.AsOf), input.Waivers))).ToList();

        LogicChecks.Run(input.Policies, relations, bag);
        NameChecks.Run(input.Policies, bag);
        ClauseChecks.Run(input.Policies, input.Register, bag);
        WeakeningChecks.Run(input.Policies, relations, bag);
        ContradictionChecks.Run(input.Policies, relations, bag);
        ReferenceChecks.Run(input, relations, bag);
        ExampleChecks.Run(input.Compiled, bag);
        WaiverChecks.Run(input, results, bag);
        InventoryChecks.Run(results, input.SoonDays, bag);
        return bag.Sealed();
    }

    /// <summary>The place of a bound node.</summary>
    internal static Location Place(Origin origin) => Location.Of(origin.Source, origin.Span);

    /// <summary>The place of a rule's id.</summary>
    internal static Location Place(BoundRule rule) => Location.Of(rule.Source, rule.Syntax.Id.Span);

    /// <summary>A rule as another place that a finding is about.</summary>
    internal static RelatedLocation Related(BoundRule rule) => new(Place(rule), $"rule {rule.Id}");
}

/// <summary>A run and its answers.</summary>
internal sealed record EvaluatedRun(InventoryRun Given, EvaluationResult Result);
