using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>A waiver and the days on which it holds.</summary>
/// <param name="Bound">What was bound.</param>
public sealed record Waiver(BoundWaiver Bound)
{
    /// <summary>The days on which it holds.</summary>
    public Validity Validity { get; } = new(Bound.Syntax.From?.Value, Bound.Syntax.Through?.Value);

    /// <summary>Folder of its file; it excepts only what a policy in the same folder covers.</summary>
    public string Folder => FolderOf(Bound.Source.Path);

    /// <summary>The folder of a path, with forward slashes.</summary>
    public static string FolderOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";
}

/// <summary>Finds the waiver in force for an answer.</summary>
public sealed class WaiverBook
{
    private readonly Dictionary<(string Rule, string Subject), List<Waiver>> _waivers = [];
    private readonly EvaluationContext _context;
    private readonly IReadOnlyList<CompiledPolicy> _policies;

    /// <summary>Indexes the waivers of a run; those outside their days are left out.</summary>
    /// <param name="waivers">The waivers.</param>
    /// <param name="policies">The policies beside which they stand.</param>
    /// <param name="context">The inventory.</param>
    /// <param name="on">The day on which they have to hold, or null for that on which the inventory is judged.</param>
    public WaiverBook(IReadOnlyList<Waiver> waivers, IReadOnlyList<CompiledPolicy> policies, EvaluationContext context, DateOnly? on = null)
    {
        _context = context;
        _policies = policies;
        foreach (var waiver in waivers.Where(w => w.Validity.On(on ?? context.AsOf) == ValidityState.InForce))
        {
            foreach (var rule in waiver.Bound.Syntax.Rules)
            {
                foreach (var subject in waiver.Bound.Syntax.Subjects)
                {
                    var key = Key(rule.Name, subject.Name);
                    if (!_waivers.TryGetValue(key, out var list))
                    {
                        _waivers[key] = list = [];
                    }

                    list.Add(waiver);
                }
            }
        }
    }

    /// <summary>The waiver that excepts an answer: of several the one that holds longest; null for none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">What was asked about.</param>
    /// <param name="account">Its account; a waiver for an account covers all that belongs to it.</param>
    public Waiver? For(CompiledRule rule, object subject, Account? account)
    {
        if (_waivers.Count == 0)
        {
            return null;
        }

        var reference = Subjects.Of(subject);
        var id = reference.Kind == Syntax.SubjectKind.Organisation ? _context.Snapshot.OrganisationId : reference.Id;
        string[] ids = account is null ? [id] : [id, account.AccountId];
        return ids.SelectMany(i => _waivers.GetValueOrDefault(Key(rule.Rule.Id, i), []))
            .Where(w => IsAtHome(w, subject, account))
            .MaxBy(w => w.Validity.Through ?? DateOnly.MaxValue);
    }

    /// <summary>A municipality's waiver excepts none of another's accounts, even where ids are alike.</summary>
    private bool IsAtHome(Waiver waiver, object subject, Account? account) =>
        _policies.Where(p => Waiver.FolderOf(p.Policy.Syntax.Source.Path) == waiver.Folder).Any(p => account is not null
            ? p.Covers(_context, account).Kind == TruthKind.True
            : subject is OrgUnit unit ? p.Covers(_context, unit) : p.Covers(_context, subject));

    private static (string Rule, string Subject) Key(string rule, string subject) => (rule.ToUpperInvariant(), subject.ToUpperInvariant());
}
