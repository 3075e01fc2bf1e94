using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Reasoning;

/// <summary>Values and times of which one is proven not to be greater, or later, than another.</summary>
internal static class Magnitude
{
    /// <summary>True when <paramref name="small"/> is proven never to be greater than <paramref name="large"/>, provided that both came.</summary>
    public static bool IsNoGreater(BoundExpression small, BoundExpression large, ElementNames names)
    {
        var (s, l) = (Value.Plain(small), Value.Plain(large));
        if (CanonicalForm.Of(s, names) == CanonicalForm.Of(l, names))
        {
            return true;
        }

        switch (s, l)
        {
            case (BoundConstant { Value: double a }, BoundConstant { Value: double b }):
                return a <= b;
            case (BoundConstant { Value: DateOnly a }, BoundConstant { Value: DateOnly b }):
                return a <= b;
            case (BoundDay a, BoundDay b):
                return IsNoGreater(a.Instant, b.Instant, names);
            case (BoundAggregate { Aggregate: Syntax.Aggregate.Earliest } a, BoundAggregate { Aggregate: Syntax.Aggregate.Earliest } b):
                return Sublists.Holds(b.Source, a.Source, names);
            case (BoundAggregate { Aggregate: Syntax.Aggregate.Latest } a, BoundAggregate { Aggregate: Syntax.Aggregate.Latest } b):
                return Sublists.Holds(a.Source, b.Source, names);
            default:
                return MovedNoFurther(s, l, names);
        }
    }

    /// <summary>True when an amount of time is proven never to be longer than another.</summary>
    public static bool IsNoLonger(Duration small, Duration large) =>
        small.Unit == large.Unit ? small.Amount <= large.Amount : Days(small).Most <= Days(large).Least;

    private static bool MovedNoFurther(BoundExpression small, BoundExpression large, ElementNames names)
    {
        var (anchorS, bySmall) = Moved(small);
        var (anchorL, byLarge) = Moved(large);
        if ((bySmall is null && byLarge is null) || !IsNoGreater(anchorS, anchorL, names))
        {
            return false;
        }

        var (a, b) = (bySmall ?? new Duration(0, (byLarge ?? default).Unit), byLarge ?? new Duration(0, (bySmall ?? default).Unit));
        return a.Amount <= 0 && b.Amount >= 0 ? true
            : a.Amount >= 0 && b.Amount >= 0 ? IsNoLonger(a, b)
            : a.Amount <= 0 && b.Amount <= 0 && IsNoLonger(b with { Amount = -b.Amount }, a with { Amount = -a.Amount });
    }

    private static (BoundExpression Anchor, Duration? By) Moved(BoundExpression time) => time is BoundOffset offset
        ? (Value.Plain(offset.Anchor), offset.Duration with { Amount = offset.Before ? -offset.Duration.Amount : offset.Duration.Amount })
        : (time, null);

    /// <summary>The fewest and the most days that an amount of time can come to; with holidays, ten workdays never take more than thirty days.</summary>
    private static (double Least, double Most) Days(Duration duration) => duration.Unit switch
    {
        TimeUnit.Minute => (duration.Amount / 1440, duration.Amount / 1440),
        TimeUnit.Hour => (duration.Amount / 24, duration.Amount / 24),
        TimeUnit.Day => (duration.Amount, duration.Amount),
        TimeUnit.Workday => (duration.Amount, (duration.Amount * 2) + 10),
        TimeUnit.Week => (duration.Amount * 7, duration.Amount * 7),
        TimeUnit.Month => (duration.Amount * 28, duration.Amount * 31),
        _ => (duration.Amount * 365, duration.Amount * 366),
    };
}
