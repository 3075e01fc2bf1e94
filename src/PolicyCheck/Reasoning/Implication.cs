using PolicyCheck.Binding;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>
/// Conditions of which one is proven to hold wherever others do. Deadlines and recurrences are compared as standing duties:
/// whoever always keeps the one keeps the other.
/// </summary>
internal static class Implication
{
    /// <summary>True when <paramref name="wanted"/> is proven to hold where all of <paramref name="given"/> do.</summary>
    public static bool Holds(IReadOnlyList<BoundExpression> given, BoundExpression wanted, ElementNames names)
    {
        var parts = given.SelectMany(CanonicalForm.Conjuncts).ToList();
        return Value.Plain(wanted) switch
        {
            BoundAnd and => and.Operands.All(o => Holds(parts, o, names)),
            var single => parts.Exists(p => Single(p, single, names))
                || (single is BoundOr or && or.Operands.Any(o => Holds(parts, o, names)))
                || (!Waits(parts, single) && !Proof.IsPossible(names, [.. parts.Select(p => new Answered(p, Answers.Met)), new Answered(single, Answers.False)])),
        };
    }

    /// <summary>What is not due yet is neither kept nor broken on the day, which says nothing about the days after it.</summary>
    private static bool Waits(IReadOnlyList<BoundExpression> given, BoundExpression wanted) => given.Append(wanted).Any(BoundWalker.HasDeadline);

    private static bool Single(BoundExpression given, BoundExpression wanted, ElementNames names)
    {
        var (g, w) = (Value.Plain(given), Value.Plain(wanted));
        if (CanonicalForm.Of(g, names) == CanonicalForm.Of(w, names))
        {
            return true;
        }

        if (g is BoundOr or)
        {
            return or.Operands.All(o => Holds([o], w, names));
        }

        return (g, w) switch
        {
            (BoundPeriodic a, BoundPeriodic b) => Recurs(a, b, names),
            (BoundDeadline a, BoundDeadline b) => InTime(a, b, names),
            (_, BoundDeadline { Operand.Type: TruthType } b) => Holds([g], b.Operand, names),
            (BoundShare a, BoundShare b) => PartOf(a, b, names),
            (BoundQuantified { Quantifier: Quantifier.Every } a, BoundQuantified { Quantifier: Quantifier.Every } b) => All(a, b, names),
            (BoundNot a, BoundNot b) when !Answered.MayBeVacuous(a) && !Answered.MayBeVacuous(b) && CountTest.Of(a) is null => Holds([b.Operand], a.Operand, names),
            _ when CountTest.Of(g) is { } a && CountTest.Of(w) is { } b => Counts(a, b, names),
            (BoundComparison a, BoundComparison b) => Compares(a, b, names),
            _ => false,
        };
    }

    private static bool Recurs(BoundPeriodic given, BoundPeriodic wanted, ElementNames names)
    {
        var inner = names.Within(given.Element, wanted.Element);
        return CanonicalForm.Of(given.Occurred, inner) == CanonicalForm.Of(wanted.Occurred, inner)
            && Sublists.Holds(given.Source, wanted.Source, names)
            && Recurrences.Keeps(given.Rule, wanted.Rule);
    }

    private static bool InTime(BoundDeadline given, BoundDeadline wanted, ElementNames names)
    {
        if (given.Operand.Type is TruthType != wanted.Operand.Type is TruthType || !Magnitude.IsNoGreater(given.Limit, wanted.Limit, names))
        {
            return false;
        }

        if (given.Operand.Type is TruthType)
        {
            return Holds([given.Operand], wanted.Operand, names);
        }

        return wanted.Start is null
            ? Magnitude.IsNoGreater(wanted.Operand, given.Operand, names)
            : given.Start is { } start && Magnitude.IsNoGreater(wanted.Start, start, names)
                && CanonicalForm.Of(given.Operand, names) == CanonicalForm.Of(wanted.Operand, names);
    }

    private static bool PartOf(BoundShare given, BoundShare wanted, ElementNames names) =>
        CanonicalForm.Of(given.Source, names) == CanonicalForm.Of(wanted.Source, names)
        && Magnitude.IsNoGreater(wanted.Percent, given.Percent, names)
        && Holds([given.Body], wanted.Body, names.Within(given.Element, wanted.Element));

    private static bool All(BoundQuantified given, BoundQuantified wanted, ElementNames names)
    {
        var list = NarrowedList.Of(wanted.Source);
        var inner = names.Within([.. list.Elements, given.Element, wanted.Element]);
        return Sublists.Holds(wanted.Source, given.Source, names) && Holds([given.Body, .. list.Filters.Select(f => f.Condition)], wanted.Body, inner);
    }

    private static bool Counts(CountTest given, CountTest wanted, ElementNames names)
    {
        var enough = wanted.Low <= 0 || (given.Low >= wanted.Low && (given.Distinct || !wanted.Distinct) && Sublists.Counted(given, wanted, names));
        var few = double.IsPositiveInfinity(wanted.High)
            || (given.High <= wanted.High && (wanted.Distinct || !given.Distinct) && Sublists.Counted(wanted, given, names));
        return enough && few;
    }

    private static bool Compares(BoundComparison given, BoundComparison wanted, ElementNames names)
    {
        if (given.Left.Type != wanted.Left.Type || !(given.Left.Type.IsTime || given.Left.Type is NumberType))
        {
            return false;
        }

        var (smallG, largeG, strictG) = Ascending(given);
        var (smallW, largeW, strictW) = Ascending(wanted);
        return smallG is not null && smallW is not null && (strictG || !strictW)
            && Magnitude.IsNoGreater(smallW, smallG, names) && Magnitude.IsNoGreater(largeG!, largeW!, names);
    }

    private static (BoundExpression? Small, BoundExpression? Large, bool IsStrict) Ascending(BoundComparison comparison) => comparison.Operator switch
    {
        ComparisonOperator.Less => (comparison.Left, comparison.Right, true),
        ComparisonOperator.LessOrEqual => (comparison.Left, comparison.Right, false),
        ComparisonOperator.Greater => (comparison.Right, comparison.Left, true),
        ComparisonOperator.GreaterOrEqual => (comparison.Right, comparison.Left, false),
        _ => (null, null, false),
    };
}
