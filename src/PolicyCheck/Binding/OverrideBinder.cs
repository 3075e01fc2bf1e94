using PolicyCheck.Diagnostics;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>
/// Binds the overrides of a policy: each rule of the policies it builds on that an override concerns once more, as the
/// override makes it. Both forms are asked, and the worse answer counts, so that an override can tighten but never loosen.
/// </summary>
internal sealed class OverrideBinder(PolicyFrame frame, IVerdictWords verdicts)
{
    public IReadOnlyList<BoundRule> Bind()
    {
        if (frame.Syntax.Overrides.Count == 0)
        {
            return [];
        }

        var ancestors = frame.WithAncestors().Skip(1).ToList();
        var known = frame.Syntax.Overrides.Where(o => Exists(o, ancestors)).ToList();
        return [.. ancestors.SelectMany(ancestor => ancestor.Syntax.Rules.Select(rule => Variant(ancestor, rule, known))).OfType<BoundRule>()];
    }

    private bool Exists(OverrideSyntax change, List<PolicyFrame> ancestors)
    {
        var own = frame.Syntax.Header!.Id.Name;
        var at = frame.Locate(change.Name.Span);
        var isRule = change.Severity is not null;
        var names = isRule ? ancestors.SelectMany(a => a.Syntax.Rules.Select(r => r.Id.Name)).ToList() : [.. ancestors.SelectMany(a => a.Syntax.Parameters.Select(p => p.Name.Name))];
        if (names.Contains(change.Name.Name, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        var nearest = Spelling.Nearest(change.Name.Name, names);
        frame.Bag.Add(isRule
            ? BindingDiagnostics.NoSuchOverriddenRule(at, own, change.Name.Name, nearest)
            : BindingDiagnostics.NoSuchOverride(at, own, change.Name.Name, nearest));
        return false;
    }

    private BoundRule? Variant(PolicyFrame ancestor, RuleSyntax rule, List<OverrideSyntax> changes)
    {
        var used = ParameterUse.Of(rule, ancestor);
        var replaced = changes.Where(c => c.Value is not null && used.Contains(c.Name.Name)).ToList();
        var severity = changes.LastOrDefault(c => c.Severity is not null && PolicyFrame.Same(c.Name.Name, rule.Id.Name))?.Severity;
        if (replaced.Count == 0 && severity is null)
        {
            return null;
        }

        var problems = new DiagnosticBag();
        var overridden = replaced.Count == 0 ? ancestor : ancestor.OverriddenBy(frame, problems);
        var before = frame.Bag.Count;
        var bound = new RuleBinder(overridden, verdicts).Bind(rule with { Severity = severity ?? rule.Severity, Examples = [] });
        if (replaced.Count > 0 && problems.Sealed().FirstOrDefault(d => d.IsError) is { } problem && before == frame.Bag.Count)
        {
            frame.Bag.Add(BindingDiagnostics.OverrideDoesNotFit(frame.Locate(replaced[0].Name.Span), replaced[0].Name.Name, rule.Id.Name, problem.Message));
            return null;
        }

        return bound;
    }
}
