using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Policies;

/// <summary>A rule, duty to attest or information, and the clauses that it covers.</summary>
/// <param name="Policy">The policy in which it stands.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it says in a few words.</param>
/// <param name="Check">By what it checks.</param>
/// <param name="IsBinding">False for a recommendation and for an information.</param>
/// <param name="Clauses">The clauses with the place where each is cited.</param>
public sealed record Cover(BoundPolicy Policy, string Id, string Title, ClauseCheck Check, bool IsBinding, IReadOnlyList<Identifier> Clauses);

/// <summary>A clause and all that covers it.</summary>
/// <param name="Entry">The clause as its document's list has it.</param>
/// <param name="By">What covers it, the most telling first.</param>
public sealed record CoveredClause(ClauseEntry Entry, IReadOnlyList<Cover> By)
{
    /// <summary>By what it is checked; null when nothing covers it.</summary>
    public ClauseCheck? Check => By.Count == 0 ? null : By[0].Check;
}

/// <summary>The clauses of one document.</summary>
public sealed record DocumentCoverage(BoundPolicy Policy, ClauseList List, IReadOnlyList<CoveredClause> Clauses)
{
    /// <summary>Number of clauses that are checked so.</summary>
    public int Count(ClauseCheck check) => Clauses.Count(c => c.Check == check);

    /// <summary>Number of clauses that something covers.</summary>
    public int Covered => Clauses.Count(c => c.Check is not null);
}

/// <summary>Clauses against rules and rules against clauses, for all documents of a run.</summary>
/// <param name="Documents">The documents that have a clause list.</param>
/// <param name="Covers">Every rule, duty to attest and information.</param>
/// <param name="Diagnostics">Clauses without cover, covered too weakly, or cited but not listed; policies without a list.</param>
public sealed record Coverage(IReadOnlyList<DocumentCoverage> Documents, IReadOnlyList<Cover> Covers, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Puts the clause lists beside what the policies cite.</summary>
    /// <param name="policies">All policies of the run; one may cite clauses of another's document.</param>
    /// <param name="asked">Those whose documents are asked about.</param>
    /// <param name="register">The clause lists of all.</param>
    public static Coverage Of(IReadOnlyList<BoundPolicy> policies, IReadOnlyList<BoundPolicy> asked, ClauseRegister register)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(register.Diagnostics);
        var covers = policies.SelectMany(CoversOf).ToList();
        var byClause = covers.SelectMany(c => c.Clauses.Select(clause => (clause.Name, Cover: c))).ToLookup(c => c.Name, c => c.Cover, StringComparer.OrdinalIgnoreCase);
        var documents = register.Lists.Where(l => asked.Contains(l.Policy)).Select(l => new DocumentCoverage(
            l.Policy, l.Clauses, [.. l.Clauses.Clauses.Select(e => new CoveredClause(e, [.. byClause[e.Id.Name].Distinct().OrderBy(c => c.Check)]))])).ToList();
        foreach (var policy in asked.Where(p => p.Syntax.Header!.ClauseList is null))
        {
            bag.Add(PolicyDiagnostics.HasNoClauseList(Location.Of(policy.Syntax.Source, policy.Syntax.Header!.Id.Span), policy.Id));
        }

        foreach (var document in documents)
        {
            CheckClauses(document, bag);
        }

        var known = register.Lists.SelectMany(l => l.Clauses.Clauses.Select(c => c.Id.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        CheckCitations(covers.Where(c => asked.Contains(c.Policy) && c.Policy.Syntax.Header!.ClauseList is not null), known, bag);

        return new Coverage(documents, [.. covers.Where(c => asked.Contains(c.Policy))], bag.Sealed());
    }

    private static IEnumerable<Cover> CoversOf(BoundPolicy policy)
    {
        foreach (var rule in policy.Rules)
        {
            var check = rule.Syntax.IsAttested ? ClauseCheck.Attestation : rule.ReadsContent ? ClauseCheck.Content : ClauseCheck.Rule;
            yield return new Cover(policy, rule.Id, rule.Syntax.Title.Value, check, !rule.IsRecommendation, Cited(rule.Syntax.Clauses, rule.Syntax.Id));
        }

        foreach (var information in policy.Syntax.Informations)
        {
            yield return new Cover(policy, information.Id.Name, information.Title.Value, ClauseCheck.Information, false, Cited(information.Clauses, information.Id));
        }
    }

    private static IReadOnlyList<Identifier> Cited(IReadOnlyList<Identifier> clauses, Identifier id) => clauses.Count > 0 ? clauses : [id];

    /// <summary>Each part that the list asks for needs a cover of its own; a rule may be had where it asks for an attestation, but nothing less.</summary>
    private static void CheckClauses(DocumentCoverage document, DiagnosticBag bag)
    {
        var language = document.Policy.Language;
        foreach (var clause in document.Clauses)
        {
            var at = Location.Of(document.List.Source, clause.Entry.Id.Span);
            var id = clause.Entry.Id.Name;
            if (clause.By.Count == 0)
            {
                bag.Add(PolicyDiagnostics.IsUncovered(at, id, clause.Entry.Place, ClauseTerms.Word(clause.Entry.Strength, language)));
            }
            else if (clause.By.Count < clause.Entry.Parts.Count)
            {
                bag.Add(PolicyDiagnostics.IsPartlyCovered(at, id, clause.Entry.Parts.Count, string.Join(", ", clause.By.Select(by => by.Id))));
            }
            else if (clause.Entry.Parts.Zip(clause.By).FirstOrDefault(p => IsWeaker(p.Second.Check, p.First)) is { Second: { } weak } pair)
            {
                bag.Add(PolicyDiagnostics.IsWeaklyCovered(at, id, Quoted(pair.First, language), weak.Id, Quoted(weak.Check, language)));
            }
        }
    }

    private static bool IsWeaker(ClauseCheck found, ClauseCheck wanted) => found > wanted && found >= ClauseCheck.Attestation;

    private static void CheckCitations(IEnumerable<Cover> covers, HashSet<string> known, DiagnosticBag bag)
    {
        foreach (var cover in covers)
        {
            foreach (var clause in cover.Clauses.Where(c => !known.Contains(c.Name)))
            {
                bag.Add(PolicyDiagnostics.IsUnlisted(Location.Of(cover.Policy.Syntax.Source, clause.Span), cover.Id, clause.Name, Spelling.Nearest(clause.Name, known)));
            }
        }
    }

    private static string Quoted(ClauseCheck check, Language language) => $"'{ClauseTerms.Word(check, language)}'";
}
