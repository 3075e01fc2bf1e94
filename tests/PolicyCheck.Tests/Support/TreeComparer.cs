using System.Collections;
using System.Reflection;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tests.Support;

/// <summary>Compares trees of records and lists, leaving out where things stand.</summary>
internal static class TreeComparer
{
    /// <summary>The path to the first difference, or null when the trees are equal.</summary>
    public static string? Difference(object? left, object? right, string path = "")
    {
        if (left is null || right is null)
        {
            return left is null && right is null ? null : $"{path}: {left ?? "nothing"} / {right ?? "nothing"}";
        }

        if (left.GetType() != right.GetType() && left is not IList)
        {
            return $"{path}: {left.GetType().Name} / {right.GetType().Name}";
        }

        return (left, right) switch
        {
            (TextSpan or SourceText, _) => null,
            (string or Enum or ValueType, _) => left.Equals(right) ? null : $"{path}: {left} / {right}",
            (IList a, IList b) => Lists(a, b, path),
            _ => Properties(left.GetType())
                .Select(p => Difference(p.GetValue(left), p.GetValue(right), $"{path}.{p.Name}"))
                .FirstOrDefault(d => d is not null),
        };
    }

    private static string? Lists(IList left, IList right, string path) =>
        left.Count != right.Count
            ? $"{path}: {left.Count} / {right.Count} elements"
            : Enumerable.Range(0, left.Count).Select(i => Difference(left[i], right[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0);
}
