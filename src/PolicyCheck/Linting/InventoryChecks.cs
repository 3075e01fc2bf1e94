using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Policies;

namespace PolicyCheck.Linting;

/// <summary>What the inventories at hand show: policies, rules and definitions that met nothing, units that are not there, attestations that end soon.</summary>
internal static class InventoryChecks
{
    public static void Run(IReadOnlyList<EvaluatedRun> runs, int soonDays, DiagnosticBag bag)
    {
        foreach (var run in runs)
        {
            bag.AddRange(RunReview.Of(run.Result, run.Given.Run.Snapshot, Language.English).Diagnostics);
            CheckUnits(run, bag);
            CheckAttestations(run, soonDays, bag);
        }

        CheckRules(runs, bag);
        CheckDefinitions(runs, bag);
    }

    /// <summary>A rule of a policy that several organisations build on has met something if it did in one of their inventories.</summary>
    private static void CheckRules(IReadOnlyList<EvaluatedRun> runs, DiagnosticBag bag)
    {
        foreach (var group in runs.SelectMany(r => r.Result.Rules.Where(a => r.Result.InScope[a.Rule.Policy] > 0).Select(a => (Run: r, Answers: a))).GroupBy(a => a.Answers.Rule))
        {
            if (group.All(a => a.Answers.Outcomes.All(o => o.Answer.Verdict == Verdict.NotApplicable)))
            {
                bag.Add(LintDiagnostics.AppliesToNothing(Linter.Place(group.Key.Rule), group.Key.Rule.Id, Inventories(group.Select(a => a.Run))));
            }
        }
    }

    private static void CheckDefinitions(IReadOnlyList<EvaluatedRun> runs, DiagnosticBag bag)
    {
        foreach (var policy in runs.SelectMany(r => r.Given.Run.Policies).Distinct())
        {
            var own = runs.Where(r => r.Given.Run.Policies.Contains(policy)).ToList();
            var accounts = own.SelectMany(r => r.Given.Inventory.Accounts.Where(a => policy.Covers(r.Result.Context, a).Kind == TruthKind.True).Select(a => (r.Result.Context, Account: a))).ToList();
            foreach (var definition in NameUse.DefinitionsIn(policy.Policy))
            {
                var isList = definition.Value.Type is ManyType;
                if (accounts.Count > 0 && accounts.TrueForAll(a => IsNothing(definition.Value, new Interpreter(a.Context, a.Account, a.Account, policy.CSharp))))
                {
                    var syntax = policy.Policy.Syntax.Definitions.First(d => string.Equals(d.Name.Name, definition.Name, StringComparison.OrdinalIgnoreCase));
                    bag.Add(LintDiagnostics.DefinesNothing(Location.Of(policy.Policy.Syntax.Source, syntax.Name.Span), syntax.Name.Name, isList, Inventories(own)));
                }
            }
        }
    }

    /// <summary>True for a list that is known to be empty and for a condition that is known to be no.</summary>
    private static bool IsNothing(BoundExpression value, Interpreter interpreter) => value.Type switch
    {
        ManyType => interpreter.List(value) is { Count: 0 },
        TruthType => interpreter.Truth(value).Kind == TruthKind.False,
        _ => false,
    };

    /// <summary>Ids of units that conditions name, mostly in parameters, and that the organisation's tree does not have.</summary>
    private static void CheckUnits(EvaluatedRun run, DiagnosticBag bag)
    {
        if (run.Given.Inventory.Units is not { Count: > 0 } units)
        {
            return;
        }

        // Another organisation's policy, which this one builds on, may name units of its own.
        var ids = units.Select(u => u.UnitId).Append(run.Given.Inventory.OrganisationId).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var home = run.Given.Run.Policies.Where(p => run.Given.Run.Name is null || p.IsOfInventory(run.Result.Context));
        foreach (var node in home.SelectMany(p => p.Policy.Rules).SelectMany(r => r.Conditions).SelectMany(BoundWalker.All))
        {
            foreach (var named in UnitsNamed(node).Where(c => c.Value is string id && !ids.Contains(id, StringComparer.OrdinalIgnoreCase)))
            {
                var id = (string)named.Value;
                bag.Add(LintDiagnostics.NoSuchUnit(Linter.Place(named.At), id, run.Given.Run.Snapshot, Spelling.Nearest(id, ids)));
            }
        }
    }

    private static IEnumerable<BoundConstant> UnitsNamed(BoundExpression node) => node switch
    {
        BoundBelongsTo { Unit: var unit } => Constants(unit),
        BoundComparison comparison when IsUnitId(comparison.Left) => Constants(comparison.Right),
        BoundComparison comparison when IsUnitId(comparison.Right) => Constants(comparison.Left),
        BoundMembership membership when IsUnitId(membership.Operand) => membership.Items,
        _ => [],
    };

    private static IEnumerable<BoundConstant> Constants(BoundExpression value) => value switch
    {
        BoundConstant constant => [constant],
        BoundNamed named => Constants(named.Value),
        _ => [],
    };

    private static bool IsUnitId(BoundExpression value) => value switch
    {
        BoundNamed named => IsUnitId(named.Value),
        BoundField field => field.Field.RefersTo == typeof(OrgUnit) || (field.Field.IsId && field.Target.Type is RecordType record && record.Entity.ClrType == typeof(OrgUnit)),
        _ => false,
    };

    private static void CheckAttestations(EvaluatedRun run, int soonDays, DiagnosticBag bag)
    {
        var (context, asOf) = (run.Result.Context, run.Given.AsOf);
        foreach (var answers in run.Result.Rules.Where(r => r.Rule.Rule.Attestation is not null))
        {
            var ending = answers.Outcomes
                .Where(o => o.Answer.Verdict == Verdict.Pass && o.Subject is not Snapshot)
                .Select(o => answers.Rule.Attested(context, o.Subject)!.Validity)
                .Where(v => v.EndsWithin(soonDays, asOf)).Select(v => v.Through!.Value).Order().ToList();
            if (ending.Count > 0)
            {
                bag.Add(LintDiagnostics.AttestationsEndSoon(Linter.Place(answers.Rule.Rule), answers.Rule.Rule.Id, ending.Count, soonDays, ending[0], run.Given.Run.Snapshot));
            }
        }
    }

    private static string Inventories(IEnumerable<EvaluatedRun> runs) => string.Join(" and ", runs.Select(r => r.Given.Run.Snapshot).Distinct(StringComparer.Ordinal));
}
