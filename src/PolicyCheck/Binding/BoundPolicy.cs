using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>A policy whose names and types are resolved.</summary>
/// <param name="Syntax">What was written.</param>
/// <param name="Scope">The condition that puts an account in scope, besides the organisations of the header; null for none.</param>
/// <param name="Parents">The policies it builds on.</param>
/// <param name="Rules">Its rules in order.</param>
/// <param name="Variants">Rules of policies it builds on as its overrides make them, for the subjects in its own scope.</param>
public sealed record BoundPolicy(
    PolicySyntax Syntax, BoundExpression? Scope, IReadOnlyList<BoundPolicy> Parents, IReadOnlyList<BoundRule> Rules, IReadOnlyList<BoundRule> Variants)
{
    /// <summary>Every condition in C# of the file, those in definitions that nothing uses included.</summary>
    public IReadOnlyList<BoundCSharp> CSharp { get; init; } = [];

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
/// <param name="Attestation">Who vouches for it, or null.</param>
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
    BoundAttestation? Attestation,
    BoundTemplate? Gap,
    string? Responsible,
    IReadOnlyList<BoundExample> Examples)
{
    /// <summary>The rule's id.</summary>
    public string Id => Syntax.Id.Name;

    /// <summary>The clauses it checks; its own id when it names none.</summary>
    public IReadOnlyList<string> Clauses => Syntax.Clauses.Count > 0 ? [.. Syntax.Clauses.Select(c => c.Name)] : [Id];

    /// <summary>How urgent its findings are.</summary>
    public Severity Severity => Syntax.Severity ?? (IsRecommendation ? Severity.Low : Severity.Medium);

    /// <summary>True when nothing that it asks for is binding.</summary>
    public bool IsRecommendation => Attestation is { Kind: not AttestationKind.Fallback } attested
        ? attested.Kind == AttestationKind.Recommended && DutiesAreAdvice
        : DutiesAreAdvice;

    /// <summary>True when no duty of it is binding, also when it has none.</summary>
    public bool DutiesAreAdvice => Duties.All(d => d.Kind == DutyKind.Should);

    /// <summary>True when it looks at what was published, answered, moderated or monitored, rather than at the account itself.</summary>
    public bool ReadsContent => Syntax.Subject is SubjectKind.Post or SubjectKind.InboundItem or SubjectKind.ModerationCase or SubjectKind.ExternalPost
        || Conditions.SelectMany(BoundWalker.Sections).Any(s => s is Section.Posts or Section.Inbound or Section.Moderation or Section.Monitoring or Section.ExternalPosts);

    /// <summary>Every condition of the rule.</summary>
    public IEnumerable<BoundExpression> Conditions =>
        new[] { When, Pending, PendingUntil, Attestation?.RenewedAfter, Attestation?.List }.OfType<BoundExpression>().Concat(Duties.Select(d => d.Condition));
}

/// <summary>One duty of a rule.</summary>
public sealed record BoundDuty(DutyKind Kind, BoundExpression Condition);

/// <summary>Who vouches for a duty.</summary>
/// <param name="Kind">When an attestation answers.</param>
/// <param name="Roles">Roles that may attest; empty when anybody's attestation counts.</param>
/// <param name="Who">Who attests, as it is worded.</param>
/// <param name="ValidFor">How long an attestation holds; null for no end.</param>
/// <param name="RenewedAfter">A time after which an older one no longer counts, or null.</param>
/// <param name="List">A list that must still be the same, or null.</param>
public sealed record BoundAttestation(
    AttestationKind Kind, IReadOnlyList<OrgRole> Roles, string Who, Duration? ValidFor, BoundExpression? RenewedAfter, BoundExpression? List);

/// <summary>An exception in force between two days.</summary>
/// <param name="Syntax">What was written.</param>
/// <param name="Source">Its file; the waiver is for the accounts that a policy in the same folder covers.</param>
/// <param name="Language">The file's language.</param>
public sealed record BoundWaiver(WaiverSyntax Syntax, SourceText Source, Language Language)
{
    /// <summary>The role that approved it, as it is worded.</summary>
    public string ApprovedBy => Syntax.ApprovedBy?.Name.Replace('-', ' ') ?? "";
}

/// <summary>A message with values.</summary>
public sealed record BoundTemplate(IReadOnlyList<(string Text, BoundExpression? Hole)> Parts);

/// <summary>An example as a small inventory.</summary>
/// <param name="Syntax">What was written.</param>
/// <param name="Snapshot">The inventory, linked.</param>
/// <param name="Subject">The entity that the rule is tried on.</param>
public sealed record BoundExample(ExampleSyntax Syntax, Snapshot Snapshot, object Subject);
