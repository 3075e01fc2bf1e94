using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Policies;
using PolicyCheck.Syntax;

namespace PolicyCheck.Cli;

/// <summary>An answer and where it comes from.</summary>
internal sealed record FoundOutcome(string Snapshot, EvaluationContext Context, Outcome Outcome);

/// <summary>Finds the rule and the subject that a person means.</summary>
internal static class SubjectSearch
{
    /// <summary>The rule of that id.</summary>
    public static CompiledRule Rule(IReadOnlyList<CompiledPolicy> policies, string id)
    {
        var rules = policies.SelectMany(p => p.Rules).ToList();
        return rules.Find(r => Same(r.Rule.Id, id)) ?? throw new UserError(
            $"there is no rule '{id}'; " + (Spelling.Nearest(id, rules.Select(r => r.Rule.Id)) is { } nearest
                ? $"did you mean '{nearest}'?"
                : $"the rules are: {string.Join(", ", rules.Select(r => r.Rule.Id).Order(StringComparer.Ordinal))}"));
    }

    /// <summary>What policies declare under that id or name.</summary>
    public static IReadOnlyList<Construct> Constructs(ConstructBook book, string id) =>
        book.Find(id) is { Count: > 0 } found ? found : throw new UserError(
            $"no policy declares '{id}'; " + (Spelling.Nearest(id, book.Names()) is { } nearest
                ? $"did you mean '{nearest}'?"
                : "give the id of a rule, clause, information or policy, or the name of a parameter or definition"));

    /// <summary>The answers about a subject; for an account also those about its posts, contributions and cases.</summary>
    public static IReadOnlyList<FoundOutcome> Outcomes(CompiledRule rule, string subject, IReadOnlyList<(string Snapshot, EvaluationResult Result)> runs)
    {
        var found = runs.SelectMany(run => AnswersOf(rule, run.Result)
            .Where(outcome => IsMeant(outcome.Subject, subject, run.Result.Context) || (outcome.Account is { } account && IsMeant(account, subject, run.Result.Context)))
            .Select(outcome => new FoundOutcome(run.Snapshot, run.Result.Context, outcome))).ToList();
        return found.Count > 0 ? found : throw new UserError(Missing(rule, subject, runs));
    }

    private static IReadOnlyList<Outcome> AnswersOf(CompiledRule rule, EvaluationResult result) => result.Rules.Single(r => ReferenceEquals(r.Rule, rule)).Outcomes;

    private static string Missing(CompiledRule rule, string subject, IReadOnlyList<(string Snapshot, EvaluationResult Result)> runs)
    {
        var place = string.Join(", ", runs.Select(r => r.Snapshot));
        if (runs.Any(run => run.Result.Context.Snapshot.Accounts.Any(a => IsMeant(a, subject, run.Result.Context))))
        {
            return rule.Rule.Syntax.Subject is SubjectKind.Unit or SubjectKind.Person or SubjectKind.ExternalPost or SubjectKind.Organisation
                ? $"rule '{rule.Rule.Id}' is not about accounts but about {AboutWhat(rule.Rule.Syntax.Subject)}; name one of: {Choices(rule, runs)}"
                : $"policy '{rule.Policy.Policy.Id}' does not apply to the account '{subject}'";
        }

        var names = runs.SelectMany(run => run.Result.Context.Snapshot.Accounts.Cast<object>().Concat(AnswersOf(rule, run.Result).Select(o => o.Subject)).SelectMany(s => Names(s, run.Result.Context)));
        return $"there is no '{subject}' in {place}; " + (Spelling.Nearest(subject, names.Distinct(StringComparer.Ordinal)) is { } nearest
            ? $"did you mean '{nearest}'?"
            : $"give an id or a name, for example one of: {Choices(rule, runs)}");
    }

    private static string Choices(CompiledRule rule, IReadOnlyList<(string Snapshot, EvaluationResult Result)> runs) =>
        string.Join(", ", runs.SelectMany(run => AnswersOf(rule, run.Result).Select(o => Names(o.Subject, run.Result.Context).First())).Distinct(StringComparer.Ordinal).Take(10));

    private static string AboutWhat(SubjectKind kind) => kind switch
    {
        SubjectKind.Unit => "units",
        SubjectKind.Person => "persons",
        SubjectKind.ExternalPost => "posts on accounts of others",
        _ => "the organisation",
    };

    private static bool IsMeant(object subject, string text, EvaluationContext context) => Names(subject, context).Any(name => Same(name, text));

    /// <summary>What people may call a subject, its id first. The organisation is called by its own id, whatever record a rule was asked about.</summary>
    private static IEnumerable<string> Names(object subject, EvaluationContext context)
    {
        var reference = Subjects.Of(subject);
        return subject is Account account ? new[] { account.AccountId, account.DisplayName, account.Handle }.OfType<string>()
            : reference.Kind == SubjectKind.Organisation ? new[] { context.Snapshot.OrganisationId, context.InventoryUnit?.NameSv, reference.Id }.OfType<string>()
            : [reference.Id, reference.Label];
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
