using System.Text.RegularExpressions;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using MethodInfo = System.Reflection.MethodInfo;

namespace PolicyCheck.Binding;

/// <summary>Where a bound node was written.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The place in it.</param>
public readonly record struct Origin(SourceText Source, TextSpan Span)
{
    /// <summary>The text as written, on one line; that of a JSON file in the words of the language.</summary>
    public string Text => string.Join(' ', Source.Wording(Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A typed expression whose names are resolved. The family is closed.</summary>
/// <param name="Type">Its type.</param>
/// <param name="At">Where it was written.</param>
public abstract record BoundExpression(PolicyType Type, Origin At);

/// <summary>Something that could not be bound.</summary>
public sealed record BoundError(Origin At) : BoundExpression(PolicyType.Error, At);

/// <summary>
/// A value known before anything runs: <see cref="bool"/>, <see cref="double"/>, <see cref="string"/>,
/// <see cref="DateOnly"/>, <see cref="Duration"/>, or an <see cref="int"/> for an enumerated word.
/// </summary>
public sealed record BoundConstant(object Value, PolicyType Type, Origin At) : BoundExpression(Type, At);

/// <summary>An amount of time.</summary>
public readonly record struct Duration(double Amount, TimeUnit Unit);

/// <summary>The as-of day.</summary>
public sealed record BoundToday(Origin At) : BoundExpression(PolicyType.Date, At);

/// <summary>The things a condition can start from.</summary>
public enum RootKind
{
    /// <summary>What the rule is for.</summary>
    Subject,

    /// <summary>The account that the subject is, or belongs to.</summary>
    Account,

    /// <summary>The organisation's governance facts.</summary>
    Governance,
}

/// <summary>The subject, its account, or the governance facts.</summary>
public sealed record BoundRoot(RootKind Kind, RecordType Record, Origin At) : BoundExpression(Record, At);

/// <summary>The first day of known history of the snapshot.</summary>
public sealed record BoundHistoryStart(Origin At) : BoundExpression(PolicyType.Date, At);

/// <summary>The id of the snapshot's organisation.</summary>
public sealed record BoundOrganisationId(Origin At) : BoundExpression(PolicyType.Text, At);

/// <summary>The element that a quantifier, filter or map is looking at.</summary>
public sealed class ElementVariable(PolicyType type)
{
    /// <summary>Type of the element.</summary>
    public PolicyType Type => type;
}

/// <summary>A use of an <see cref="ElementVariable"/>.</summary>
public sealed record BoundElement(ElementVariable Variable, Origin At) : BoundExpression(Variable.Type, At);

/// <summary>A field that depends on the as-of day, such as an account being open; signature and body stand together in Evaluation.</summary>
/// <param name="Entity">The entity it belongs to.</param>
/// <param name="English">Name in English policies.</param>
/// <param name="Swedish">Name in Swedish policies.</param>
/// <param name="Type">Type of the value.</param>
/// <param name="Section">The section it is derived from.</param>
/// <param name="Method">Static method (context, entity) → value.</param>
public sealed record DerivedField(Type Entity, string English, string Swedish, PolicyType Type, Section Section, MethodInfo Method)
{
    /// <summary>For a list: what one of its elements is called in English after <c>some</c>, <c>every</c> and <c>no</c>; else null.</summary>
    public string? EnglishSingular { get; init; }

    /// <summary>The same in Swedish.</summary>
    public string? SwedishSingular { get; init; }

    /// <summary>Stored fields of the entity without which nothing is known of this one; where they are missing, they are what is missing.</summary>
    public IReadOnlyList<FieldInfo> Needs { get; init; } = [];

    /// <summary>Its name in one language.</summary>
    public string In(Language language) => language == Language.Swedish ? Swedish : English;
}

/// <summary>A stored field of a record.</summary>
public sealed record BoundField(BoundExpression Target, FieldInfo Field, PolicyType Type, Origin At) : BoundExpression(Type, At);

/// <summary>A field that depends on the as-of day.</summary>
public sealed record BoundDerived(BoundExpression Target, DerivedField Field, Origin At) : BoundExpression(Field.Type, At);

/// <summary>A parameter or definition by its name; its value is what counts.</summary>
public sealed record BoundNamed(string Name, bool IsParameter, BoundExpression Value, Origin At) : BoundExpression(Value.Type, At);

/// <summary>Negation.</summary>
public sealed record BoundNot(BoundExpression Operand, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>Conjunction.</summary>
public sealed record BoundAnd(IReadOnlyList<BoundExpression> Operands, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>Disjunction.</summary>
public sealed record BoundOr(IReadOnlyList<BoundExpression> Operands, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>Two values of one kind compared.</summary>
public sealed record BoundComparison(ComparisonOperator Operator, BoundExpression Left, BoundExpression Right, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>A value looked for in a list of constants of its type.</summary>
public sealed record BoundMembership(BoundExpression Operand, IReadOnlyList<BoundConstant> Items, bool Negated, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>A list looked through for one value.</summary>
public sealed record BoundContains(BoundExpression Collection, BoundExpression Item, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>A text tested against a regular expression that runs in linear time.</summary>
public sealed record BoundMatches(BoundExpression Operand, Regex Pattern, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>A unit tested for standing at or below another; <paramref name="Unit"/> is a unit or its id.</summary>
public sealed record BoundBelongsTo(BoundExpression Operand, BoundExpression Unit, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>A value's presence tested.</summary>
public sealed record BoundPresence(BoundExpression Operand, Presence Presence, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>A condition written in C#, which is text until a run allows it and has it compiled.</summary>
/// <param name="Subject">What it is about: the rule's subject, or the account where it stands in a definition or scope.</param>
/// <param name="Code">The C#.</param>
/// <param name="CodeSpan">Where it stands, its quotation marks included.</param>
/// <param name="Reads">The fields that it names, for explanations; see <see cref="CSharpNames"/> for what it can name.</param>
/// <param name="At">Where it was written.</param>
public sealed record BoundCSharp(BoundRoot Subject, string Code, TextSpan CodeSpan, IReadOnlyList<BoundField> Reads, Origin At)
    : BoundExpression(PolicyType.Truth, At);

/// <summary>A list narrowed by a condition on its elements.</summary>
public sealed record BoundFilter(BoundExpression Source, ElementVariable Element, BoundExpression Condition, Origin At) : BoundExpression(Source.Type, At);

/// <summary>A list turned into the list of one value of each element.</summary>
public sealed record BoundMap(BoundExpression Source, ElementVariable Element, BoundExpression Selector, Origin At)
    : BoundExpression(new ManyType(Selector.Type), At);

/// <summary>A quantified condition over a list.</summary>
public sealed record BoundQuantified(Quantifier Quantifier, BoundExpression Source, ElementVariable Element, BoundExpression Body, Origin At)
    : BoundExpression(PolicyType.Truth, At);

/// <summary>A part of a list, in percent, of which a condition must hold.</summary>
public sealed record BoundShare(BoundExpression Percent, BoundExpression Source, ElementVariable Element, BoundExpression Body, Origin At)
    : BoundExpression(PolicyType.Truth, At);

/// <summary>A number or time computed over a list.</summary>
public sealed record BoundAggregate(Aggregate Aggregate, BoundExpression Source, PolicyType Type, Origin At) : BoundExpression(Type, At);

/// <summary>How often something recurs, its durations resolved.</summary>
/// <param name="Period">Calendar period; unused when rolling.</param>
/// <param name="Month">The only month that counts, or null.</param>
/// <param name="Sparing">Accounts younger than this at the period's end are exempt.</param>
/// <param name="Rolling">Longest time between two events, or null for calendar periods.</param>
public sealed record RecurrenceRule(Period Period, int? Month, Duration? Sparing, Duration? Rolling);

/// <summary>A list of dated events and how often one is due.</summary>
/// <param name="Source">The events.</param>
/// <param name="Element">The event being looked at.</param>
/// <param name="Occurred">Its day, in terms of <paramref name="Element"/>.</param>
/// <param name="Rule">How often.</param>
/// <param name="Log">The section whose log coverage decides what a lack of events means.</param>
/// <param name="At">Where it was written.</param>
public sealed record BoundPeriodic(BoundExpression Source, ElementVariable Element, BoundExpression Occurred, RecurrenceRule Rule, Section Log, Origin At)
    : BoundExpression(PolicyType.Truth, At);

/// <summary>An act or condition with a deadline.</summary>
/// <param name="Operand">A time, or a yes/no.</param>
/// <param name="Start">For <c>within</c>: the earliest time; otherwise null.</param>
/// <param name="Limit">The last day or moment.</param>
/// <param name="At">Where it was written.</param>
public sealed record BoundDeadline(BoundExpression Operand, BoundExpression? Start, BoundExpression Limit, Origin At) : BoundExpression(PolicyType.Truth, At);

/// <summary>A time moved by an amount.</summary>
public sealed record BoundOffset(BoundExpression Anchor, Duration Duration, bool Before, PolicyType Type, Origin At) : BoundExpression(Type, At);

/// <summary>A moment as its local day.</summary>
public sealed record BoundDay(BoundExpression Instant) : BoundExpression(PolicyType.Date, Instant.At);

/// <summary>Sum or difference of numbers.</summary>
public sealed record BoundArithmetic(bool Subtract, BoundExpression Left, BoundExpression Right, Origin At) : BoundExpression(PolicyType.Number, At);
