namespace PolicyCheck.Syntax;

/// <summary>The expressions that a rule is made of.</summary>
public static class RuleParts
{
    /// <summary>Every condition, time, list and value of a rule, those in its message included, in the order in which they are written.</summary>
    public static IEnumerable<Expression> Of(RuleSyntax rule) =>
        new[] { rule.When, rule.Pending?.Condition, rule.Pending?.Until }
            .Concat(rule.Duties.Select(d => d.Condition))
            .Append(rule.Attestation?.ValidFor)
            .Append(rule.Attestation?.RenewedAfter)
            .Append(rule.Attestation?.List)
            .Concat(rule.Gap?.Parts.Select(p => p.Hole) ?? [])
            .OfType<Expression>();
}
