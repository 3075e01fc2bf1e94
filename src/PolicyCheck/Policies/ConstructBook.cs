using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;

namespace PolicyCheck.Policies;

/// <summary>Finds what policies declare by the id or name that a person gives.</summary>
/// <param name="policies">The compiled policies of a run.</param>
/// <param name="waivers">The waivers of all files.</param>
public sealed class ConstructBook(IReadOnlyList<CompiledPolicy> policies, IReadOnlyList<Waiver> waivers)
{
    private readonly List<CompiledRule> _rules = [.. policies.SelectMany(p => p.Rules)];
    private readonly List<PolicySyntax> _files = [.. policies.Select(p => p.Policy.Syntax)];

    /// <summary>
    /// What has the id or name; where nothing has, whatever answers the clause of that id. Parameters and definitions of
    /// several policies may be called the same. Empty when there is nothing.
    /// </summary>
    public IReadOnlyList<Construct> Find(string id)
    {
        var named = All(name => Same(name, id)).ToList();
        return named.Count > 0
            ? named
            : [
                .. _rules.Where(r => r.Rule.Clauses.Any(c => Same(c, id))).Select(Of),
                .. _files.SelectMany(f => f.Informations.Where(i => i.Clauses.Any(c => Same(c.Name, id))).Select(i => new InformationConstruct(f, i))),
            ];
    }

    /// <summary>Every id and name there is, clauses included.</summary>
    public IEnumerable<string> Names() =>
        All(_ => true).Select(c => c.Name.Name)
            .Concat(_rules.SelectMany(r => r.Rule.Clauses))
            .Concat(_files.SelectMany(f => f.Informations).SelectMany(i => i.Clauses.Select(c => c.Name)))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<Construct> All(Func<string, bool> isMeant)
    {
        foreach (var file in _files.Where(f => isMeant(f.Header!.Id.Name)))
        {
            yield return new PolicyConstruct(file);
        }

        foreach (var rule in _rules.Where(r => isMeant(r.Rule.Id)))
        {
            yield return Of(rule);
        }

        foreach (var file in _files)
        {
            foreach (var information in file.Informations.Where(i => isMeant(i.Id.Name)))
            {
                yield return new InformationConstruct(file, information);
            }

            foreach (var parameter in file.Parameters.Where(p => isMeant(p.Name.Name)))
            {
                yield return Of(file, parameter);
            }

            foreach (var definition in file.Definitions.Where(d => isMeant(d.Name.Name)))
            {
                yield return Of(file, definition);
            }
        }
    }

    private RuleConstruct Of(CompiledRule rule)
    {
        var file = rule.Policy.Policy.Syntax;
        var names = NamesIn(RuleParts.Of(rule.Rule.Syntax), file);
        var reach = Reach(file).ToList();
        return new RuleConstruct(
            file,
            rule,
            [.. reach.SelectMany(f => f.Parameters.Where(p => names.Contains((f, p.Name.Name))).Select(p => Of(f, p)))],
            [.. reach.SelectMany(f => f.Definitions.Where(d => names.Contains((f, d.Name.Name))).Select(d => Of(f, d)))],
            [.. waivers.Where(w => w.Bound.Syntax.Rules.Any(r => Same(r.Name, rule.Rule.Id)))],
            [.. rule.Variants.Select(v => v.Policy.Policy.Id)]);
    }

    private ParameterConstruct Of(PolicySyntax file, ParameterSyntax parameter) => new(
        file,
        parameter,
        UsersOf(file, parameter.Name.Name),
        [.. _files.SelectMany(f => f.Overrides.Where(o => o.Value is not null && Same(o.Name.Name, parameter.Name.Name) && Reach(f).Contains(file)).Select(o => (f, o)))]);

    private DefinitionConstruct Of(PolicySyntax file, DefinitionSyntax definition) => new(file, definition, UsersOf(file, definition.Name.Name));

    private List<string> UsersOf(PolicySyntax file, string name) =>
        [.. _rules.Where(r => NamesIn(RuleParts.Of(r.Rule.Syntax), r.Policy.Policy.Syntax).Contains((file, name))).Select(r => r.Rule.Id)];

    /// <summary>The parameters and definitions that expressions of a file name, through definitions too; own ones before those of parents.</summary>
    private HashSet<(PolicySyntax File, string Name)> NamesIn(IEnumerable<Expression> expressions, PolicySyntax file)
    {
        var found = new HashSet<(PolicySyntax, string)>();
        Collect(expressions, file, found);
        return found;
    }

    private void Collect(IEnumerable<Expression> expressions, PolicySyntax file, HashSet<(PolicySyntax, string)> found)
    {
        var names = expressions.SelectMany(ExpressionWalker.All).OfType<NamePath>().Select(p => p.Parts[0].Name).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            foreach (var owner in Reach(file))
            {
                if (owner.Definitions.FirstOrDefault(d => Same(d.Name.Name, name)) is { } definition)
                {
                    if (found.Add((owner, definition.Name.Name)))
                    {
                        Collect([definition.Value], owner, found);
                    }

                    break;
                }

                if (owner.Parameters.FirstOrDefault(p => Same(p.Name.Name, name)) is { } parameter)
                {
                    found.Add((owner, parameter.Name.Name));
                    break;
                }
            }
        }
    }

    /// <summary>A policy and all that it builds on, itself first.</summary>
    private IEnumerable<PolicySyntax> Reach(PolicySyntax file)
    {
        var compiled = policies.First(p => ReferenceEquals(p.Policy.Syntax, file)).Policy;
        var queue = new Queue<Binding.BoundPolicy>([compiled]);
        var seen = new HashSet<PolicySyntax>(ReferenceEqualityComparer.Instance);
        while (queue.TryDequeue(out var policy))
        {
            if (seen.Add(policy.Syntax))
            {
                yield return policy.Syntax;
                foreach (var parent in policy.Parents)
                {
                    queue.Enqueue(parent);
                }
            }
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
