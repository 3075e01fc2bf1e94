using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Syntax;

namespace PolicyCheck.Linting;

/// <summary>Documents that policies refer to: out of date on the day, or with two last days.</summary>
internal static class ReferenceChecks
{
    public static void Run(LintInput input, PolicyRelations relations, DiagnosticBag bag)
    {
        var references = input.Policies.SelectMany(p => p.Syntax.Header!.References.Where(r => r.ValidTo is not null).Select(r => (Policy: p, Reference: r))).ToList();
        foreach (var (policy, reference) in references)
        {
            if (DayFor(input, policy) is { } asOf && reference.ValidTo!.Value < asOf)
            {
                bag.Add(LintDiagnostics.ReferenceIsStale(Place(policy, reference), Quoted(reference), reference.ValidTo.Value, asOf));
            }
        }

        for (var i = 0; i < references.Count; i++)
        {
            var (policy, reference) = references[i];
            var other = references.Take(i).FirstOrDefault(r => relations.CanMeet(r.Policy, policy)
                && string.Equals(r.Reference.Document.Value, reference.Document.Value, StringComparison.OrdinalIgnoreCase)
                && r.Reference.ValidTo!.Value != reference.ValidTo!.Value);
            if (other.Reference is not null)
            {
                bag.Add(LintDiagnostics.HasTwoEnds(
                    Place(policy, reference), Quoted(reference), reference.ValidTo!.Value, other.Reference.ValidTo!.Value,
                    new RelatedLocation(Place(other.Policy, other.Reference), Quoted(other.Reference))));
            }
        }
    }

    /// <summary>The day that was asked for, or the latest of the inventories that the policy meets; null when it meets none.</summary>
    private static DateOnly? DayFor(LintInput input, BoundPolicy policy) =>
        input.AsOf ?? input.Runs.Where(r => r.Run.Policies.Any(p => p.Policy == policy)).Select(r => (DateOnly?)r.AsOf).Max();

    private static Location Place(BoundPolicy policy, ReferenceSyntax reference) => Location.Of(policy.Syntax.Source, reference.Document.Span);

    private static string Quoted(ReferenceSyntax reference) => $"\"{reference.Document.Value}\"";
}
