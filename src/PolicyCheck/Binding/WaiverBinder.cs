using PolicyCheck.Diagnostics;

namespace PolicyCheck.Binding;

/// <summary>Checks what waivers name: rules that exist, a role, days in order.</summary>
internal sealed class WaiverBinder(IReadOnlyList<string> rules, DiagnosticBag bag)
{
    public void Check(IEnumerable<BoundWaiver> waivers)
    {
        foreach (var waiver in waivers)
        {
            Check(waiver);
        }
    }

    private void Check(BoundWaiver waiver)
    {
        var syntax = waiver.Syntax;
        foreach (var rule in syntax.Rules.Where(r => !rules.Contains(r.Name, StringComparer.OrdinalIgnoreCase)))
        {
            bag.Add(BindingDiagnostics.NoSuchWaivedRule(At(rule.Span), rule.Name, Spelling.Nearest(rule.Name, rules)));
        }

        if (syntax.ApprovedBy is { } role)
        {
            RoleNames.Find(role, At(role.Span), waiver.Language, bag);
        }

        if (syntax.From is { } from && syntax.Through is { } through && through.Value < from.Value)
        {
            bag.Add(BindingDiagnostics.WaiverIsReversed(At(through.Span), through.Value, from.Value));
        }

        Location At(TextSpan span) => Location.Of(waiver.Source, span);
    }
}
