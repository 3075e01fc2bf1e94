using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Bound policies together with everything that is wrong with their names and types.</summary>
/// <param name="Policies">The policies in the order in which they were given; those without a header are left out.</param>
/// <param name="Waivers">The exceptions of all files, in the order in which they were given.</param>
/// <param name="Diagnostics">What is wrong, in order.</param>
public sealed record BoundPolicies(IReadOnlyList<BoundPolicy> Policies, IReadOnlyList<BoundWaiver> Waivers, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Resolves the names and checks the types of a set of policies.</summary>
public sealed class Binder
{
    private readonly DiagnosticBag _bag = new();
    private readonly Dictionary<string, PolicyFrame> _frames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PolicyFrame, BoundPolicy> _bound = [];
    private readonly Dictionary<string, (PolicyFrame Frame, Identifier Id)> _ids = new(StringComparer.OrdinalIgnoreCase);

    private Binder()
    {
    }

    /// <summary>Binds policies that may build on each other.</summary>
    /// <param name="policies">The files of one run.</param>
    /// <param name="derivedFields">Fields that depend on the as-of day.</param>
    /// <param name="verdicts">Whether a word is a verdict in a language, and the words there are.</param>
    public static BoundPolicies Bind(IReadOnlyList<PolicySyntax> policies, IReadOnlyList<DerivedField> derivedFields, IVerdictWords verdicts)
    {
        var binder = new Binder();
        var frames = binder.Frames(policies, derivedFields);
        foreach (var frame in frames)
        {
            binder.LinkParents(frame);
        }

        foreach (var frame in frames)
        {
            binder.CheckParents(frame, [frame]);
        }

        foreach (var frame in frames)
        {
            binder.BindPolicy(frame, verdicts);
        }

        var waivers = policies.SelectMany(p => p.Waivers.Select(w => new BoundWaiver(w, p.Source, p.Language))).ToList();
        new WaiverBinder(frames.SelectMany(f => f.Syntax.Rules).Select(r => r.Id.Name).ToList(), binder._bag).Check(waivers);
        return new BoundPolicies([.. frames.Select(f => binder._bound[f])], waivers, binder._bag.Sealed());
    }

    private List<PolicyFrame> Frames(IReadOnlyList<PolicySyntax> policies, IReadOnlyList<DerivedField> derivedFields)
    {
        var frames = new List<PolicyFrame>();
        foreach (var policy in policies.Where(p => p.Header is not null))
        {
            var frame = new PolicyFrame(policy, derivedFields, _bag);
            var id = policy.Header!.Id;
            if (_frames.TryGetValue(id.Name, out var first))
            {
                _bag.Add(BindingDiagnostics.PolicyTwice(frame.Locate(id.Span), id.Name, first.Syntax.Source.Path));
            }
            else
            {
                _frames.Add(id.Name, frame);
                frames.Add(frame);
            }
        }

        return frames;
    }

    private void LinkParents(PolicyFrame frame)
    {
        foreach (var parent in frame.Syntax.Header!.BuildsOn)
        {
            var found = _frames.TryGetValue(parent.Name, out var byId)
                ? byId
                : _frames.Values.FirstOrDefault(f => f.Syntax.Source.Path == PathFrom(frame.Syntax.Source.Path, parent.Name));
            if (found is null)
            {
                _bag.Add(BindingDiagnostics.NoSuchParent(frame.Locate(parent.Span), parent.Name, Spelling.Nearest(parent.Name, _frames.Keys.Where(id => !PolicyFrame.Same(id, frame.Syntax.Header!.Id.Name)))));
            }
            else
            {
                frame.Parents.Add(found);
            }
        }
    }

    /// <summary>A relative path as seen from the folder of another file, with forward slashes.</summary>
    private static string PathFrom(string file, string relative)
    {
        var parts = new List<string>(file.Split('/').SkipLast(1));
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private void CheckParents(PolicyFrame frame, List<PolicyFrame> path)
    {
        foreach (var parent in frame.Parents.ToList())
        {
            if (ReferenceEquals(parent, path[0]))
            {
                var first = path[0].Syntax.Header!;
                _bag.Add(BindingDiagnostics.BuildsOnItself(path[0].Locate(first.BuildsOn[0].Span), first.Id.Name, frame.Syntax.Header!.Id.Name));
                frame.Parents.Remove(parent);
            }
            else if (!path.Contains(parent))
            {
                CheckParents(parent, [.. path, parent]);
            }
        }
    }

    private BoundPolicy BindPolicy(PolicyFrame frame, IVerdictWords verdicts)
    {
        if (_bound.TryGetValue(frame, out var done))
        {
            return done;
        }

        var parents = frame.Parents.Select(p => BindPolicy(p, verdicts)).ToList();
        CheckNames(frame);
        var scope = frame.Syntax.Header!.Scope?.Condition is { } condition ? ExpressionBinder.ForAccount(frame).BindCondition(condition) : null;
        foreach (var definition in frame.Syntax.Definitions)
        {
            frame.Definition(definition.Name.Name);
        }

        var rules = frame.Syntax.Rules.Select(rule => new RuleBinder(frame, verdicts).Bind(rule)).ToList();
        foreach (var rule in rules)
        {
            CheckId(frame, rule.Syntax.Id);
            CheckRule(rule);
        }

        foreach (var information in frame.Syntax.Informations)
        {
            CheckId(frame, information.Id);
        }

        var variants = new OverrideBinder(frame, verdicts).Bind();
        return _bound[frame] = new BoundPolicy(frame.Syntax, scope, parents, rules, variants) { CSharp = frame.CSharp };
    }

    private void CheckId(PolicyFrame frame, Identifier id)
    {
        if (!_ids.TryAdd(id.Name, (frame, id)))
        {
            var (otherFrame, other) = _ids[id.Name];
            var position = otherFrame.Syntax.Source.Position(other.Span.Start);
            _bag.Add(BindingDiagnostics.RuleTwice(frame.Locate(id.Span), id.Name, $"{otherFrame.Syntax.Source.Path}({position.Line},{position.Column})"));
        }
    }

    private void CheckRule(BoundRule rule)
    {
        if (rule.When is { } when && Contradiction.Find(when) is { } contradiction)
        {
            _bag.Add(BindingDiagnostics.CanNeverApply(
                Location.Of(contradiction.At.Source, contradiction.At.Span), rule.Id, contradiction.Field, contradiction.First, contradiction.Second));
        }
    }

    /// <summary>Names of parameters and definitions must differ from each other and from the account's fields.</summary>
    private void CheckNames(PolicyFrame frame)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in new NameScope(frame, SubjectKind.Account).FieldNames(Entities.For(typeof(Account))))
        {
            seen[field] = frame.Language == Language.Swedish ? "a field of konto" : "a field of account";
        }

        var names = frame.Syntax.Parameters.Select(p => (p.Name, "a parameter"))
            .Concat(frame.Syntax.Definitions.Select(d => (d.Name, "a definition")));
        foreach (var (name, what) in names)
        {
            if (!seen.TryAdd(name.Name, what))
            {
                _bag.Add(BindingDiagnostics.NameTwice(frame.Locate(name.Span), name.Name, seen[name.Name]));
            }
        }
    }
}
