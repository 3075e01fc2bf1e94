using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>Small truths about values of the bound tree.</summary>
internal static class Value
{
    /// <summary>The node behind names of parameters and definitions.</summary>
    public static BoundExpression Plain(BoundExpression node) => node is BoundNamed named ? Plain(named.Value) : node;

    /// <summary>The operator with its sides exchanged.</summary>
    public static ComparisonOperator Turned(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => op,
    };

    /// <summary>True when a time can be known not to have come.</summary>
    public static bool MayBeNever(BoundExpression time) => Plain(time) switch
    {
        BoundConstant or BoundToday or BoundHistoryStart => false,
        BoundField field => field.Field.Null != NullMeaning.Unknown || field.Field.IsEvent,
        BoundDay day => MayBeNever(day.Instant),
        BoundOffset offset => MayBeNever(offset.Anchor),
        _ => true,
    };

    /// <summary>True when a text can be known not to be there.</summary>
    public static bool MayBeAbsent(BoundExpression text) => Plain(text) is not BoundConstant and not BoundOrganisationId and not BoundDerived
        && !(Plain(text) is BoundField { Field.Null: NullMeaning.Unknown });

    /// <summary>True when a record can be known not to be there; what leads to it decides.</summary>
    public static bool MayBeAbsentRecord(BoundExpression record) => Plain(record) is BoundField { Field.Null: not NullMeaning.Unknown };
}
