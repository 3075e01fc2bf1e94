using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Policies;

/// <summary>What is to be known about a run before its answers are trusted.</summary>
/// <param name="Diagnostics">Warnings for the person who runs the check.</param>
/// <param name="Notices">Sentences for the reader of the report; what is empty the report says by itself.</param>
public sealed record RunReview(IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string> Notices)
{
    /// <summary>True when no rule was asked about any account: such a run is never a pass.</summary>
    public static bool IsEmpty(EvaluationResult result) => !result.InScope.Any(p => p.Value > 0 && p.Key.Rules.Count > 0);

    /// <summary>Looks for policies that checked nothing and for policies outside their days.</summary>
    /// <param name="result">The run's answers.</param>
    /// <param name="snapshot">Path of its inventory.</param>
    /// <param name="language">Language of the notices.</param>
    public static RunReview Of(EvaluationResult result, string snapshot, Language language)
    {
        var bag = new DiagnosticBag();
        var notices = new List<string>();
        foreach (var (policy, inScope) in result.InScope.OrderBy(p => p.Key.Policy.Syntax.Source.Path, StringComparer.Ordinal))
        {
            var header = policy.Policy.Syntax.Header!;
            var at = Location.Of(policy.Policy.Syntax.Source, header.Id.Span);
            if (policy.Rules.Count == 0)
            {
                bag.Add(PolicyDiagnostics.HasNoRules(at, header.Id.Name));
            }

            if (inScope == 0)
            {
                bag.Add(CoversNothing(policy, result.Context.Snapshot, snapshot));
            }

            if (header.ValidTo?.Value is { } last && result.Context.AsOf > last)
            {
                bag.Add(PolicyDiagnostics.IsExpired(at, header.Id.Name, last, result.Context.AsOf));
                notices.Add(Expired(header.Id.Name, last, language));
            }

            if (header.EffectiveFrom?.Value is { } first && result.Context.AsOf < first)
            {
                bag.Add(PolicyDiagnostics.IsNotYetInForce(at, header.Id.Name, first, result.Context.AsOf));
                notices.Add(NotYetInForce(header.Id.Name, first, language));
            }
        }

        return new RunReview(bag.Sealed(), notices);
    }

    /// <summary>A scope that covers nothing is often a misspelt organisation, so the nearest id of the inventory is offered.</summary>
    private static Diagnostic CoversNothing(CompiledPolicy policy, Snapshot inventory, string path)
    {
        var syntax = policy.Policy.Syntax;
        var ids = (inventory.Units ?? []).Select(u => u.UnitId).Append(inventory.OrganisationId).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var unknown = syntax.Header!.Scope?.Organisations.FirstOrDefault(o => !ids.Contains(o.Name, StringComparer.OrdinalIgnoreCase));
        var nearest = unknown is null ? null : Spelling.Nearest(unknown.Name, ids);
        var span = nearest is null ? syntax.Header.Id.Span : unknown!.Span;
        return PolicyDiagnostics.CoversNothing(Location.Of(syntax.Source, span), syntax.Header.Id.Name, inventory.Accounts.Count, path, unknown?.Name, nearest);
    }

    private static string Expired(string policy, DateOnly last, Language language) => language == Language.Swedish
        ? $"Riktlinjen {policy} gällde till och med {Day(last)}; ta reda på om den har förlängts eller ersatts."
        : $"Policy {policy} was valid to {Day(last)}; find out whether it has been prolonged or replaced.";

    private static string NotYetInForce(string policy, DateOnly first, Language language) => language == Language.Swedish
        ? $"Riktlinjen {policy} gäller från och med {Day(first)}; dess regler har prövats ändå."
        : $"Policy {policy} is in force from {Day(first)}; its rules were applied all the same.";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
