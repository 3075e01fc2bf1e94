using PolicyCheck.Binding;

namespace PolicyCheck.Evaluation;

/// <summary>The fields that depend on the as-of day, the calendar, a log's coverage or the other accounts, as the binder is given them.</summary>
public static class DerivedFields
{
    /// <summary>All of them, in the order of the reference.</summary>
    public static IReadOnlyList<DerivedField> All { get; } = [.. AccountFunctions.All, .. AddressFunctions.All, .. EntryFunctions.All, .. ActivityFunctions.All, .. PostFunctions.All, .. UnitFunctions.All];
}
