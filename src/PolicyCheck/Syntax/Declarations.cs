using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>One policy file as it was written.</summary>
/// <param name="Source">The file.</param>
/// <param name="Language">The vocabulary it uses.</param>
/// <param name="Header">Its header, or null when the file lacks one.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Definitions">Its definitions in order.</param>
/// <param name="Rules">Its rules and its duties to be attested, in order.</param>
/// <param name="Informations">The clauses that it takes for no duty, in order.</param>
/// <param name="Overrides">What it sets otherwise than the policies it builds on.</param>
/// <param name="Waivers">Exceptions that it grants.</param>
public sealed record PolicySyntax(
    SourceText Source,
    Language Language,
    HeaderSyntax? Header,
    IReadOnlyList<ParameterSyntax> Parameters,
    IReadOnlyList<DefinitionSyntax> Definitions,
    IReadOnlyList<RuleSyntax> Rules,
    IReadOnlyList<InformationSyntax> Informations,
    IReadOnlyList<OverrideSyntax> Overrides,
    IReadOnlyList<WaiverSyntax> Waivers);

/// <summary>A word and where it stands.</summary>
public sealed record Identifier(string Name, TextSpan Span);

/// <summary>The policy's header.</summary>
/// <param name="Id">Short id, e.g. <c>HBG</c>.</param>
/// <param name="Title">The guideline's name.</param>
/// <param name="Scope">Which accounts it applies to.</param>
/// <param name="Source">The document it retells, or null.</param>
/// <param name="BuildsOn">Ids or relative paths of the policies it builds on.</param>
/// <param name="DecidedOn">Day of decision, or null when the document gives none.</param>
/// <param name="EffectiveFrom">First day, or null when the document gives none.</param>
/// <param name="ValidTo">Last day, or null when the document gives none.</param>
/// <param name="ClauseList">Relative path of the list of the document's clauses, or null.</param>
/// <param name="References">Documents that it refers to, with the last day of each.</param>
/// <param name="Span">The header's first line.</param>
public sealed record HeaderSyntax(
    Identifier Id,
    TextLiteral Title,
    ScopeSyntax? Scope,
    TextLiteral? Source,
    IReadOnlyList<Identifier> BuildsOn,
    DateLiteral? DecidedOn,
    DateLiteral? EffectiveFrom,
    DateLiteral? ValidTo,
    TextLiteral? ClauseList,
    IReadOnlyList<ReferenceSyntax> References,
    TextSpan Span);

/// <summary><c>refers to "The city's policy" valid to 2024-12-31</c>.</summary>
/// <param name="Document">What the document is called.</param>
/// <param name="ValidTo">Its last day, or null when it is not known to end.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ReferenceSyntax(TextLiteral Document, DateLiteral? ValidTo, TextSpan Span);

/// <summary><c>applies to accounts of a, b where …</c>.</summary>
/// <param name="Organisations">Unit or organisation ids, each covering all below it; empty means any.</param>
/// <param name="Condition">A further condition, or null.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ScopeSyntax(IReadOnlyList<Identifier> Organisations, Expression? Condition, TextSpan Span);

/// <summary><c>parameter minst-redaktörer = 2 "why"</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">A literal, a list of literals or words, or a recurrence.</param>
/// <param name="Why">What it means, or null.</param>
/// <param name="Span">The whole declaration.</param>
public sealed record ParameterSyntax(Identifier Name, Expression Value, TextLiteral? Why, TextSpan Span);

/// <summary><c>define redaktörer as …</c>.</summary>
public sealed record DefinitionSyntax(Identifier Name, Expression Value, TextSpan Span);

/// <summary>What a rule is for: the account, something of an account, or the organisation.</summary>
public enum SubjectKind
{
    /// <summary>Each account.</summary>
    Account,

    /// <summary>Each post of each account.</summary>
    Post,

    /// <summary>Each contribution by others.</summary>
    InboundItem,

    /// <summary>Each moderation case.</summary>
    ModerationCase,

    /// <summary>Each post that was made on somebody else's account.</summary>
    ExternalPost,

    /// <summary>Each unit of the organisation.</summary>
    Unit,

    /// <summary>Each person with access to an account.</summary>
    Person,

    /// <summary>The organisation as a whole.</summary>
    Organisation,
}

/// <summary>How binding a duty is.</summary>
public enum DutyKind
{
    /// <summary>Must: false is a gap.</summary>
    Require,

    /// <summary>Must not: true is a gap.</summary>
    Forbid,

    /// <summary>Should: false is an advisory.</summary>
    Should,
}

/// <summary>How urgent a finding is among others.</summary>
public enum Severity
{
    /// <summary>First.</summary>
    High,

    /// <summary>Ordinary; the default of <c>require</c> and <c>forbid</c>.</summary>
    Medium,

    /// <summary>Last; the default of <c>should</c>.</summary>
    Low,
}

/// <summary>One <c>require</c>, <c>forbid</c> or <c>should</c> line.</summary>
public sealed record DutySyntax(DutyKind Kind, Expression Condition, TextSpan Span);

/// <summary>When an attestation answers, and what a <c>No</c> amounts to.</summary>
public enum AttestationKind
{
    /// <summary><c>attested by</c>: the duty is answered by attestation; a No is a gap.</summary>
    Required,

    /// <summary><c>should be attested by</c>: the same for a recommendation; a No is an advisory.</summary>
    Recommended,

    /// <summary><c>otherwise attested by</c>: an attestation answers where the rule cannot be judged for want of data.</summary>
    Fallback,
}

/// <summary>Who vouches for a duty, and for how long one attestation holds.</summary>
/// <param name="Kind">When it answers.</param>
/// <param name="Roles">Roles that may attest; empty when <paramref name="Who"/> says it in words.</param>
/// <param name="Who">Who attests, in words; anybody's attestation counts then. Null when roles are named.</param>
/// <param name="ValidFor">A duration or a parameter that holds one; null for no end.</param>
/// <param name="RenewedAfter">A time after which an older attestation no longer counts, or null.</param>
/// <param name="List">What was attested must still hold the same elements, or null.</param>
/// <param name="Span">Where it stands.</param>
public sealed record AttestationSyntax(
    AttestationKind Kind,
    IReadOnlyList<Identifier> Roles,
    TextLiteral? Who,
    Expression? ValidFor,
    Expression? RenewedAfter,
    Expression? List,
    TextSpan Span);

/// <summary><c>information HBG-0a "…"</c>: a clause that is no duty, and why.</summary>
/// <param name="Id">Its id, usually that of the clause.</param>
/// <param name="Title">What the clause says in a few words.</param>
/// <param name="Clauses">The clauses; its own id when none is given.</param>
/// <param name="Reason">Why nothing is checked.</param>
/// <param name="Note">A remark for readers, or null.</param>
/// <param name="Span">Its first line.</param>
public sealed record InformationSyntax(
    Identifier Id, TextLiteral Title, IReadOnlyList<Identifier> Clauses, TextLiteral? Reason, TextLiteral? Note, TextSpan Span);

/// <summary>Something of a parent policy that holds otherwise for the accounts of this one: a parameter or a rule's severity.</summary>
/// <param name="Name">The parameter, or the rule whose severity is set.</param>
/// <param name="Value">The parameter's value, or null.</param>
/// <param name="Severity">The rule's severity, or null.</param>
/// <param name="Why">Why, or null.</param>
/// <param name="Span">The whole declaration.</param>
public sealed record OverrideSyntax(Identifier Name, Expression? Value, Severity? Severity, TextLiteral? Why, TextSpan Span);

/// <summary><c>waive HBG-3a</c>: an exception in force between two days.</summary>
/// <param name="Rules">The rules that are waived.</param>
/// <param name="Subjects">Ids of the accounts, posts, cases, units or persons it is for, or of the organisation.</param>
/// <param name="From">First day, or null for always.</param>
/// <param name="Through">Last day; the whole of it counts.</param>
/// <param name="Reason">Why.</param>
/// <param name="ApprovedBy">The role that approved it.</param>
/// <param name="Note">A remark for readers, or null.</param>
/// <param name="Span">Its first line.</param>
public sealed record WaiverSyntax(
    IReadOnlyList<Identifier> Rules,
    IReadOnlyList<Identifier> Subjects,
    DateLiteral? From,
    DateLiteral? Through,
    TextLiteral? Reason,
    Identifier? ApprovedBy,
    TextLiteral? Note,
    TextSpan Span);

/// <summary><c>pending while … until …</c>.</summary>
public sealed record PendingSyntax(Expression Condition, Expression? Until, TextSpan Span);

/// <summary>A text with expressions between braces: <c>"{count of editors} of {min-editors}"</c>.</summary>
/// <param name="Parts">Text and expressions in order.</param>
/// <param name="Span">The quoted text.</param>
public sealed record TemplateSyntax(IReadOnlyList<TemplatePart> Parts, TextSpan Span);

/// <summary>Either plain text or an expression.</summary>
public sealed record TemplatePart(string Text, Expression? Hole);

/// <summary>One rule, or one duty that is attested.</summary>
/// <param name="Id">Unique id, usually that of its clause.</param>
/// <param name="Title">What it demands in a few words.</param>
/// <param name="Clauses">The clauses it checks; the rule's own id when none is given.</param>
/// <param name="Severity">Urgency, or null for the default.</param>
/// <param name="Subject">What it is for.</param>
/// <param name="SubjectSpan">Where the subject is named.</param>
/// <param name="When">When the duty exists, or null for always.</param>
/// <param name="Pending">While the duty is not yet due, or null.</param>
/// <param name="Duties">What is demanded; all of them. A duty that is attested may have none.</param>
/// <param name="Attestation">Who vouches for it, or null when the inventory alone answers.</param>
/// <param name="Gap">The message of a gap, or null for a general one.</param>
/// <param name="Remedy">What to do, or null.</param>
/// <param name="Responsible">Who shall do it: a role or free text, or null.</param>
/// <param name="Deadline">How long the remedy may take, or null.</param>
/// <param name="Note">A remark for readers, or null.</param>
/// <param name="Examples">Its examples in order.</param>
/// <param name="Span">The rule's first line.</param>
public sealed record RuleSyntax(
    Identifier Id,
    TextLiteral Title,
    IReadOnlyList<Identifier> Clauses,
    Severity? Severity,
    SubjectKind Subject,
    TextSpan SubjectSpan,
    Expression? When,
    PendingSyntax? Pending,
    IReadOnlyList<DutySyntax> Duties,
    AttestationSyntax? Attestation,
    TemplateSyntax? Gap,
    TextLiteral? Remedy,
    Expression? Responsible,
    DurationLiteral? Deadline,
    TextLiteral? Note,
    IReadOnlyList<ExampleSyntax> Examples,
    TextSpan Span)
{
    /// <summary>True for a duty that only a person can vouch for, which <c>attest</c> declares.</summary>
    public bool IsAttested => Attestation is { Kind: not AttestationKind.Fallback };
}

/// <summary>An example: a small inventory and the verdict it must give.</summary>
/// <param name="Name">What the example shows.</param>
/// <param name="AsOf">The day it is judged on, or null for the default.</param>
/// <param name="Facts">The subject first, then what surrounds it.</param>
/// <param name="Verdict">The verdict's name.</param>
/// <param name="Span">The whole example.</param>
public sealed record ExampleSyntax(TextLiteral Name, DateLiteral? AsOf, IReadOnlyList<FactSyntax> Facts, Identifier Verdict, TextSpan Span);

/// <summary>An entity with values: <c>account { status: active }</c>.</summary>
public sealed record FactSyntax(Identifier Entity, ObjectValue Value);

/// <summary>A value of an example. The family is closed.</summary>
public abstract record ExampleValue(TextSpan Span);

/// <summary>Fields between braces.</summary>
public sealed record ObjectValue(IReadOnlyList<ExampleField> Fields, TextSpan Span) : ExampleValue(Span);

/// <summary>A list between square brackets.</summary>
public sealed record ListValue(IReadOnlyList<ExampleValue> Items, TextSpan Span) : ExampleValue(Span);

/// <summary>A word: an enumerated value, <c>yes</c>, <c>no</c>, <c>unknown</c> or an id.</summary>
public sealed record WordValue(string Word, TextSpan Span) : ExampleValue(Span);

/// <summary>A text between quotes; also how moments are written.</summary>
public sealed record TextValue(string Text, TextSpan Span) : ExampleValue(Span);

/// <summary>A whole number.</summary>
public sealed record NumberValue(double Number, TextSpan Span) : ExampleValue(Span);

/// <summary>A day.</summary>
public sealed record DateValue(DateOnly Date, TextSpan Span) : ExampleValue(Span);

/// <summary>A field of an example.</summary>
public sealed record ExampleField(Identifier Name, ExampleValue Value);
