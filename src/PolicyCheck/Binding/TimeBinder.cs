using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Deadlines, ages and moved times.</summary>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindDeadline(Expression whole, Expression operandSyntax, BoundExpression? start, Expression limitSyntax)
    {
        var limit = Bind(limitSyntax);
        if (!limit.Type.IsError && !limit.Type.IsTime)
        {
            limit = Fail(BindingDiagnostics.IsWrongKind(Where(limitSyntax), Text(limitSyntax), Kind(limit), "a day or moment", "write a day, or an amount of time 'after' or 'before' one"), limitSyntax);
        }

        return Deadline(whole, operandSyntax, start, limit);
    }

    private BoundExpression BindWithin(WithinExpression within)
    {
        var anchor = Bind(within.Anchor);
        var duration = BindDuration(within.Duration);
        if (anchor.Type.IsError || duration is null)
        {
            return new BoundError(At(within));
        }

        if (!anchor.Type.IsTime)
        {
            return Fail(BindingDiagnostics.IsWrongKind(Where(within.Anchor), Text(within.Anchor), Kind(anchor), "a day or moment", "say from when the time is counted"), within);
        }

        return Deadline(within, within.Operand, anchor, Offset(anchor, duration.Value, false, within));
    }

    private BoundExpression Deadline(Expression whole, Expression operandSyntax, BoundExpression? start, BoundExpression limit)
    {
        var operand = Bind(operandSyntax);
        if (operand.Type.IsError || limit.Type.IsError)
        {
            return new BoundError(At(whole));
        }

        if (operand.Type is TruthType)
        {
            return new BoundDeadline(operand, null, limit, At(whole));
        }

        if (!operand.Type.IsTime)
        {
            return Fail(BindingDiagnostics.IsWrongKind(Where(operandSyntax), Text(operandSyntax), Kind(operand), "a day, a moment or a yes/no", "name what has to be done in time"), whole);
        }

        // A limit in days counts whole local days even when the act has a clock time.
        if (operand.Type != limit.Type)
        {
            (operand, limit) = (Day(operand), Day(limit));
        }

        start = start is null || start.Type == operand.Type ? start : Day(start);
        return new BoundDeadline(operand, start, limit, At(whole));
    }

    private BoundExpression BindOffset(OffsetExpression offset)
    {
        var anchor = Bind(offset.Anchor);
        var duration = BindDuration(offset.Duration);
        if (anchor.Type.IsError || duration is null)
        {
            return new BoundError(At(offset));
        }

        return anchor.Type.IsTime
            ? Offset(anchor, duration.Value, offset.Before, offset)
            : Fail(BindingDiagnostics.IsWrongKind(Where(offset.Anchor), Text(offset.Anchor), Kind(anchor), "a day or moment", "say from when the time is counted"), offset);
    }

    private BoundExpression BindAge(AgeTest age)
    {
        var operand = Bind(age.Operand);
        var duration = BindDuration(age.Duration);
        if (operand.Type.IsError || duration is null)
        {
            return new BoundError(At(age));
        }

        if (!operand.Type.IsTime)
        {
            return Fail(BindingDiagnostics.IsWrongKind(Where(age.Operand), Text(age.Operand), Kind(operand), "a day or moment", "only times have an age"), age);
        }

        var limit = Offset(operand, duration.Value, false, age);
        return limit.Type.IsError
            ? limit
            : new BoundComparison(age.Older ? ComparisonOperator.Less : ComparisonOperator.Greater, Day(limit), new BoundToday(At(age)), At(age));
    }

    private BoundExpression Offset(BoundExpression anchor, Duration duration, bool before, Expression whole)
    {
        var exact = duration.Unit is TimeUnit.Minute or TimeUnit.Hour;
        if (exact && anchor.Type is DateType)
        {
            return Fail(BindingDiagnostics.UnitDoesNotFit(Where(whole), anchor.At.Text, Keywords.Wordings(duration.Unit, _frame.Language)[0]), whole);
        }

        return exact
            ? new BoundOffset(anchor, duration, before, PolicyType.Instant, At(whole))
            : new BoundOffset(Day(anchor), duration, before, PolicyType.Date, At(whole));
    }

    /// <summary>An amount of time that is written out or named; null for anything else, which is reported.</summary>
    public Duration? BindDuration(Expression expression)
    {
        var bound = Bind(expression);
        if (Constant(bound) is Duration duration)
        {
            return duration;
        }

        if (!bound.Type.IsError)
        {
            Fail(BindingDiagnostics.IsWrongKind(Where(expression), Text(expression), Kind(bound), "an amount of time", "write a number and a unit, such as 14 days, or a parameter that holds one"), expression);
        }

        return null;
    }
}
