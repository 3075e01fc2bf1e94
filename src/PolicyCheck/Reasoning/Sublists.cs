using PolicyCheck.Binding;

namespace PolicyCheck.Reasoning;

/// <summary>Lists of which one is proven to hold nothing that the other does not.</summary>
internal static class Sublists
{
    /// <summary>True when every element of the one is proven to stand in the other.</summary>
    public static bool Holds(BoundExpression small, BoundExpression large, ElementNames names)
    {
        var (s, l) = (NarrowedList.Of(small), NarrowedList.Of(large));
        if (!SameCore(s.Core, l.Core, names))
        {
            return false;
        }

        var inner = names.Within(s.Elements.Concat(l.Elements));
        return l.Filters.All(wanted => Implication.Holds([.. s.Filters.Select(f => f.Condition)], wanted.Condition, inner));
    }

    /// <summary>The same for two lists that are counted: what is made of each element does not change their number.</summary>
    public static bool Counted(CountTest small, CountTest large, ElementNames names) => large.Distinct
        ? Holds(small.List, large.List, names)
        : Holds(Unmapped(small.List), Unmapped(large.List), names);

    private static BoundExpression Unmapped(BoundExpression list) => Value.Plain(list) is BoundMap map ? Unmapped(map.Source) : list;

    private static bool SameCore(BoundExpression small, BoundExpression large, ElementNames names)
    {
        if (small is BoundMap s && large is BoundMap l)
        {
            var inner = names.Within(s.Element, l.Element);
            return CanonicalForm.Of(s.Selector, inner) == CanonicalForm.Of(l.Selector, inner) && Holds(s.Source, l.Source, names);
        }

        return CanonicalForm.Of(small, names) == CanonicalForm.Of(large, names);
    }
}
