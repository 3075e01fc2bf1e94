namespace PolicyCheck.Syntax;

/// <summary>Compares trees by what <see cref="PolicyShape"/> says they hold; where things stand is left out.</summary>
internal static class TreeDifference
{
    /// <summary>The smallest node of <paramref name="left"/> that differs from its counterpart, or null when the trees are equal.</summary>
    public static object? Find(object left, object? right)
    {
        if (right is null || left.GetType() != right.GetType())
        {
            return left;
        }

        foreach (var property in PolicyShape.Properties(left.GetType()))
        {
            var (mine, other) = (property.Get(left), property.Get(right));
            var difference = property.IsList ? Lists(left, (List<object?>)mine!, (List<object?>)other!) : Values(left, mine, other);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static object? Lists(object owner, List<object?> left, List<object?> right)
    {
        var difference = left.Zip(right, (mine, other) => Values(owner, mine, other)).FirstOrDefault(d => d is not null);
        return difference ?? (left.Count == right.Count ? null : left.ElementAtOrDefault(right.Count) is { } more && IsNode(more) ? more : owner);
    }

    private static object? Values(object owner, object? left, object? right) =>
        left is null ? (right is null ? null : owner)
        : IsNode(left) ? Find(left, right)
        : left.Equals(right) ? null : owner;

    private static bool IsNode(object value) => value is not (string or ValueType);
}
