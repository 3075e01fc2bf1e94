using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>A part of a condition or value as it was written. The family is closed.</summary>
/// <param name="Span">Where it stands in its file.</param>
public abstract record Expression(TextSpan Span);

/// <summary><c>yes</c> or <c>no</c>.</summary>
public sealed record TruthLiteral(bool Value, TextSpan Span) : Expression(Span);

/// <summary>A number such as <c>2</c> or <c>0.5</c>.</summary>
public sealed record NumberLiteral(double Value, TextSpan Span) : Expression(Span);

/// <summary>A text between quotes.</summary>
public sealed record TextLiteral(string Value, TextSpan Span) : Expression(Span);

/// <summary>A day such as <c>2026-12-31</c>.</summary>
public sealed record DateLiteral(DateOnly Value, TextSpan Span) : Expression(Span);

/// <summary>The as-of day, <c>today</c>.</summary>
public sealed record TodayExpression(TextSpan Span) : Expression(Span);

/// <summary>An amount of time such as <c>14 days</c>.</summary>
public sealed record DurationLiteral(double Amount, TimeUnit Unit, TextSpan Span) : Expression(Span);

/// <summary>A list between square brackets.</summary>
public sealed record ListLiteral(IReadOnlyList<Expression> Items, TextSpan Span) : Expression(Span);

/// <summary>One name of a path.</summary>
public sealed record NamePart(string Name, TextSpan Span);

/// <summary>Names joined by points: <c>profile.picture</c>.</summary>
public sealed record NamePath(IReadOnlyList<NamePart> Parts, TextSpan Span) : Expression(Span);

/// <summary>A field of something in parentheses: <c>(archives where succeeded).captured</c>.</summary>
public sealed record MemberAccess(Expression Target, NamePart Member, TextSpan Span) : Expression(Span);

/// <summary><c>not</c> and its operand.</summary>
public sealed record NotExpression(Expression Operand, TextSpan Span) : Expression(Span);

/// <summary>Two or more operands joined by <c>and</c>.</summary>
public sealed record AndExpression(IReadOnlyList<Expression> Operands, TextSpan Span) : Expression(Span);

/// <summary>Two or more operands joined by <c>or</c>.</summary>
public sealed record OrExpression(IReadOnlyList<Expression> Operands, TextSpan Span) : Expression(Span);

/// <summary>The ways to compare two values.</summary>
public enum ComparisonOperator
{
    /// <summary>Same value.</summary>
    Equal,

    /// <summary>Another value.</summary>
    NotEqual,

    /// <summary>Smaller or earlier.</summary>
    Less,

    /// <summary>Smaller or earlier, or the same.</summary>
    LessOrEqual,

    /// <summary>Greater or later.</summary>
    Greater,

    /// <summary>Greater or later, or the same.</summary>
    GreaterOrEqual,
}

/// <summary>How a comparison is spelled: with a sign, in words for amounts, or in words for time.</summary>
public enum ComparisonStyle
{
    /// <summary><c>&gt;=</c></summary>
    Sign,

    /// <summary><c>is at least</c></summary>
    Amount,

    /// <summary><c>is on or after</c></summary>
    Time,
}

/// <summary>Two values compared.</summary>
public sealed record ComparisonExpression(ComparisonOperator Operator, ComparisonStyle Style, Expression Left, Expression Right, TextSpan Span) : Expression(Span);

/// <summary><c>is one of</c> and its list.</summary>
public sealed record Membership(Expression Operand, bool Negated, IReadOnlyList<Expression> Items, TextSpan Span) : Expression(Span);

/// <summary><c>contains</c>.</summary>
public sealed record ContainsExpression(Expression Operand, Expression Item, TextSpan Span) : Expression(Span);

/// <summary><c>matches</c> and a regular expression that runs in linear time.</summary>
public sealed record MatchesExpression(Expression Operand, TextLiteral Pattern, TextSpan Span) : Expression(Span);

/// <summary><c>belongs to</c>: a unit is the named one or stands below it.</summary>
public sealed record BelongsToExpression(Expression Operand, Expression Unit, TextSpan Span) : Expression(Span);

/// <summary>What is asked about a value's presence.</summary>
public enum Presence
{
    /// <summary>A value was collected; never itself unknown.</summary>
    Known,

    /// <summary>No value was collected; never itself unknown.</summary>
    Missing,

    /// <summary>The thing is there, the act was done; unknown when nothing is recorded.</summary>
    Exists,

    /// <summary>The opposite of <see cref="Exists"/>.</summary>
    DoesNotExist,
}

/// <summary><c>is known</c>, <c>is missing</c>, <c>exists</c>, <c>does not exist</c>.</summary>
public sealed record PresenceTest(Expression Operand, Presence Presence, TextSpan Span) : Expression(Span);

/// <summary>How many elements of a collection must fulfil a condition.</summary>
public enum Quantifier
{
    /// <summary>All of them.</summary>
    Every,

    /// <summary>At least one.</summary>
    Some,

    /// <summary>None.</summary>
    No,
}

/// <summary><c>every X has …</c>, <c>some X has …</c>, <c>no X has …</c>.</summary>
public sealed record Quantified(Quantifier Quantifier, Expression Collection, Expression Body, TextSpan Span) : Expression(Span);

/// <summary><c>at least 50 percent of X have …</c>.</summary>
public sealed record ShareExpression(Expression Percent, Expression Collection, Expression Body, TextSpan Span) : Expression(Span);

/// <summary>A collection narrowed by <c>where</c>.</summary>
public sealed record Filtered(Expression Collection, Expression Condition, TextSpan Span) : Expression(Span);

/// <summary>A set narrowed to the listed values by <c>among</c>.</summary>
public sealed record AmongExpression(Expression Collection, IReadOnlyList<Expression> Items, TextSpan Span) : Expression(Span);

/// <summary>What is computed over a collection.</summary>
public enum Aggregate
{
    /// <summary>Number of elements.</summary>
    Count,

    /// <summary>Number of different elements.</summary>
    CountDistinct,

    /// <summary>The latest day or moment; did not happen when there is none.</summary>
    Latest,

    /// <summary>The earliest day or moment; did not happen when there is none.</summary>
    Earliest,

    /// <summary>The sum of numbers.</summary>
    Sum,
}

/// <summary><c>count of</c>, <c>latest</c> and their kin.</summary>
public sealed record AggregateExpression(Aggregate Aggregate, Expression Collection, TextSpan Span) : Expression(Span);

/// <summary>How often something recurs: <c>once every half-year</c>, <c>once every year in december</c>.</summary>
/// <param name="Period">The calendar period.</param>
/// <param name="Month">For a yearly duty: the only month that counts, 1 to 12; null for the whole period.</param>
/// <param name="Sparing">Accounts opened within this time before the period's end are exempt; null spares none.</param>
/// <param name="Span">Where it stands.</param>
public sealed record CalendarRecurrence(Period Period, int? Month, Expression? Sparing, TextSpan Span) : Expression(Span);

/// <summary><c>at most 6 months between</c>: each capture follows the one before within that time.</summary>
public sealed record RollingRecurrence(Expression Interval, TextSpan Span) : Expression(Span);

/// <summary>A collection of dated events and how often one of them is due.</summary>
/// <param name="Collection">The events.</param>
/// <param name="Recurrence">A recurrence, or the name of a parameter that holds one.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PeriodicExpression(Expression Collection, Expression Recurrence, TextSpan Span) : Expression(Span);

/// <summary><c>X no later than DATE</c>: pending until the date has passed.</summary>
public sealed record NoLaterThanExpression(Expression Operand, Expression Limit, TextSpan Span) : Expression(Span);

/// <summary><c>X within 14 days after Y</c>: not before Y, and pending until the time is out.</summary>
public sealed record WithinExpression(Expression Operand, Expression Duration, Expression Anchor, TextSpan Span) : Expression(Span);

/// <summary><c>14 days after X</c> or <c>14 days before X</c>: a day or moment.</summary>
public sealed record OffsetExpression(Expression Duration, bool Before, Expression Anchor, TextSpan Span) : Expression(Span);

/// <summary><c>X older than 365 days</c> or <c>younger than</c>, counted to the as-of day.</summary>
public sealed record AgeTest(Expression Operand, bool Older, Expression Duration, TextSpan Span) : Expression(Span);

/// <summary>Sum or difference; the sign has blanks around it.</summary>
public sealed record ArithmeticExpression(bool Subtract, Expression Left, Expression Right, TextSpan Span) : Expression(Span);

/// <summary><c>csharp "…"</c>: a condition written in C#, for what the language has no words for.</summary>
public sealed record CSharpExpression(TextLiteral Code, TextSpan Span) : Expression(Span);

/// <summary>Stands where a value could not be read; a diagnostic has said why, and nothing further is said about it.</summary>
public sealed record ErrorExpression(TextSpan Span) : Expression(Span);
