using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>
/// Rebuilds trees of syntax records with one node exchanged. It goes by the records' properties, so that a new kind of node
/// needs nothing here.
/// </summary>
internal static class SyntaxTrees
{
    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    /// <summary>The tree with <paramref name="target"/>, found by reference, exchanged; a list loses it where there is nothing instead.</summary>
    public static T Replace<T>(T root, object target, object? replacement)
        where T : class =>
        (T)Rebuilt(root, target, replacement)!;

    /// <summary>The tree once more, without sharing a node with the first.</summary>
    public static T Copy<T>(T root)
        where T : class
    {
        var shape = ShapeOf(root);
        var copy = shape.Copy.Invoke(root, null)!;
        foreach (var property in shape.Properties)
        {
            property.SetValue(copy, property.GetValue(root) switch
            {
                null => null,
                IEnumerable list => Listed(property, [.. list.Cast<object>().Select(Copy)]),
                var single => Copy(single),
            });
        }

        return (T)copy;
    }

    /// <summary>The node and every record below it.</summary>
    public static IEnumerable<object> All(object node) => Parts(node).SelectMany(All).Prepend(node);

    private static IEnumerable<object> Parts(object node) =>
        ShapeOf(node).Properties.SelectMany(p => p.GetValue(node) switch
        {
            null => [],
            IEnumerable list => list.Cast<object>(),
            var single => [single],
        });

    private static object? Rebuilt(object node, object target, object? replacement)
    {
        if (ReferenceEquals(node, target))
        {
            return replacement;
        }

        var shape = ShapeOf(node);
        foreach (var property in shape.Properties)
        {
            var part = property.GetValue(node);
            var rebuilt = part switch
            {
                null => null,
                IEnumerable list => Rebuilt(list, property, target, replacement),
                var single => Rebuilt(single, target, replacement),
            };
            if (!ReferenceEquals(part, rebuilt))
            {
                var copy = shape.Copy.Invoke(node, null)!;
                property.SetValue(copy, rebuilt);
                return copy;
            }
        }

        return node;
    }

    private static IEnumerable Rebuilt(IEnumerable list, PropertyInfo property, object target, object? replacement)
    {
        var items = list.Cast<object>().ToList();
        for (var i = 0; i < items.Count; i++)
        {
            var rebuilt = Rebuilt(items[i], target, replacement);
            if (!ReferenceEquals(items[i], rebuilt))
            {
                var changed = items.Select((item, at) => at == i ? rebuilt : item).OfType<object>().ToList();
                return Listed(property, changed);
            }
        }

        return list;
    }

    private static Array Listed(PropertyInfo property, List<object> items)
    {
        var array = Array.CreateInstance(property.PropertyType.GetGenericArguments()[0], items.Count);
        ((ICollection)items).CopyTo(array, 0);
        return array;
    }

    private static Shape ShapeOf(object node) => Shapes.GetOrAdd(node.GetType(), type => new Shape(
        type.GetMethod("<Clone>$")!,
        [.. type.GetProperties().Where(p => p.CanWrite && IsTree(p.PropertyType))]));

    private static bool IsTree(Type type) =>
        type.IsGenericType
            ? type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && IsTree(type.GetGenericArguments()[0])
            : type.IsClass && type.Namespace == typeof(Expression).Namespace;

    /// <summary>How a record is copied, and the properties in which further records stand.</summary>
    private sealed record Shape(MethodInfo Copy, IReadOnlyList<PropertyInfo> Properties);
}
