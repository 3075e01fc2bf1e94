using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>A policy whose names and types are resolved.</summary>
/// <param name="Syntax">What was written.</param>
/// <param name="Scope">The condition that puts an account in scope, besides the organisations of the header; null for none.</param>
/// <param name="Parents">The policies it builds on.</param>
/// <param name="Rules">Its rules in order.</param>
public sealed record BoundPolicy(PolicySyntax Syntax, BoundExpression? Scope, IReadOnlyList<BoundPolicy> Parents, IReadOnlyList<BoundRule> Rules)
{
    /// <summary>The policy's id.</summary>
    public string Id => Syntax.Header!.Id.Name;

    /// <summary>The guideline's name.</summary>
    public string Title => Syntax.Header!.Title.Value;

    /// <summary>The language it is written in.</summary>
    public Language Language => Syntax.Language;
}

/// <summary>A rule whose conditions are bound.</summary>
/// <param name="Syntax">What was written.</param>
/// <param name="PolicyId">Id of its policy.</param>
/// <param name="Language">Its policy's language.</param>
/// <param name="Source">Its file.</param>
/// <param name="When">When the duty exists, or null for always.</param>
/// <param name="Pending">While it is not yet due, or null.</param>
/// <param name="PendingUntil">Last day of that, or null for no end.</param>
/// <param name="Duties">What is demanded.</param>
/// <param name="Gap">The message, or null.</param>
/// <param name="Responsible">Who answers for the remedy, as it is worded; null when not said.</param>
/// <param name="Examples">Its examples.</param>
public sealed record BoundRule(
    RuleSyntax Syntax,
    string PolicyId,
    Language Language,
    SourceText Source,
    BoundExpression? When,
    BoundExpression? Pending,
    BoundExpression? PendingUntil,
    IReadOnlyList<BoundDuty> Duties,
    BoundTemplate? Gap,
    string? Responsible,
    IReadOnlyList<BoundExample> Examples)
{
    /// <summary>The rule's id.</summary>
    public string Id => Syntax.Id.Name;

    /// <summary>The clauses it checks; its own id when it names none.</summary>
    public IReadOnlyList<string> Clauses => Syntax.Clauses.Count > 0 ? [.. Syntax.Clauses.Select(c => c.Name)] : [Id];

    /// <summary>How urgent its findings are.</summary>
    public Severity Severity => Syntax.Severity ?? (Duties.All(d => d.Kind == DutyKind.Should) ? Severity.Low : Severity.Medium);

    /// <summary>Every condition of the rule.</summary>
    public IEnumerable<BoundExpression> Conditions =>
        new[] { When, Pending, PendingUntil }.OfType<BoundExpression>().Concat(Duties.Select(d => d.Condition));
}

/// <summary>One duty of a rule.</summary>
public sealed record BoundDuty(DutyKind Kind, BoundExpression Condition);

/// <summary>A message with values.</summary>
public sealed record BoundTemplate(IReadOnlyList<(string Text, BoundExpression? Hole)> Parts);

/// <summary>An example as a small inventory.</summary>
/// <param name="Syntax">What was written.</param>
/// <param name="Snapshot">The inventory, linked.</param>
/// <param name="Subject">The entity that the rule is tried on.</param>
public sealed record BoundExample(ExampleSyntax Syntax, Snapshot Snapshot, object Subject);
