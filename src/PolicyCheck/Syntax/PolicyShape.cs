using System.Collections.Concurrent;
using System.Reflection;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>How a property's value is written in the JSON form.</summary>
internal enum JsonKind { Text, Number, Integer, Truth, Day, Word, Node, Family }

/// <summary>A property of a node in the JSON form.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Kind">How its value, or each element of its list, is written.</param>
/// <param name="Type">The CLR type of that value.</param>
/// <param name="IsList">True when it holds a list; lists are written even when they are empty.</param>
/// <param name="IsOptional">True when it may be left out, as an empty list may.</param>
/// <param name="Holder">The record that a plain value stands for, such as <see cref="Identifier"/>; null when it stands for itself.</param>
/// <param name="Get">Reads it from its node.</param>
internal sealed record JsonProperty(string Name, JsonKind Kind, Type Type, bool IsList, bool IsOptional, Type? Holder, Func<object, object?> Get);

/// <summary>
/// The JSON form of a policy, derived from the tree's records so that writer and schema cannot differ: a node is an object
/// with its kind in <c>node</c> and its properties in their order; spans are left out; a record that holds a single plain
/// value, such as a name, stands for that value where no other kind is possible.
/// </summary>
internal static class PolicyShape
{
    /// <summary>The property that tells the kind of a node.</summary>
    public const string Discriminator = "node";

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<JsonProperty>> Known = new();

    private static readonly Lazy<HashSet<string>> Names = new(() => [.. Reachable(typeof(PolicySyntax), []).Select(NodeName)]);

    /// <summary>The kinds of all nodes that a policy can hold.</summary>
    public static IReadOnlySet<string> AllNames => Names.Value;

    /// <summary>A property's name in the JSON form.</summary>
    public static string PropertyName(string clrName) => Camel(clrName);

    /// <summary>The kind of a node: <c>AndExpression</c> is <c>and</c>.</summary>
    public static string NodeName(Type type)
    {
        var suffix = new[] { "Expression", "Syntax" }.FirstOrDefault(s => type.Name.EndsWith(s, StringComparison.Ordinal) && type.Name.Length > s.Length);
        return Kebab(suffix is null ? type.Name : type.Name[..^suffix.Length]);
    }

    /// <summary>The properties that are written, in order.</summary>
    public static IReadOnlyList<JsonProperty> Properties(Type node) =>
        Known.GetOrAdd(node, type => [.. Written(type).Select(Property)]);

    /// <summary>The kinds of a closed family, by name; what stands for an error has no JSON form.</summary>
    public static IReadOnlyList<Type> Family(Type family) =>
    [
        .. family.Assembly.GetTypes()
            .Where(t => t.BaseType == family && t != typeof(ErrorExpression))
            .OrderBy(NodeName, StringComparer.Ordinal),
    ];

    /// <summary>The words of an enumeration in the JSON form.</summary>
    public static IEnumerable<string> Words(Type enumeration) =>
        Enum.GetValuesAsUnderlyingType(enumeration).Cast<object>().Select(value => Word((Enum)Enum.ToObject(enumeration, value)));

    /// <summary>An enumerated value in the JSON form; languages have their codes.</summary>
    public static string Word(Enum value) => value switch
    {
        Language.Swedish => "sv",
        Language.English => "en",
        _ => Kebab(value.ToString()),
    };

    /// <summary>The whole numbers that a property may hold, where the language has words for few.</summary>
    public static (int Least, int Most)? Range(Type node, string property) =>
        node == typeof(CalendarRecurrence) && property == "month" ? (1, 12) : null;

    /// <summary>The plain value that a record such as <see cref="Identifier"/> stands for, or null.</summary>
    public static PropertyInfo? OnlyValue(Type type) =>
        type.IsSealed && Written(type).ToList() is [var only] && (only.PropertyType == typeof(string) || only.PropertyType == typeof(DateOnly)) ? only : null;

    private static HashSet<Type> Reachable(Type type, HashSet<Type> seen)
    {
        foreach (var kind in type.IsAbstract ? Family(type) : [type])
        {
            if (seen.Add(kind))
            {
                Properties(kind).Where(p => p.Kind is JsonKind.Node or JsonKind.Family).ToList().ForEach(p => Reachable(p.Type, seen));
            }
        }

        return seen;
    }

    private static JsonProperty Property(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        type = isList ? type.GetGenericArguments()[0] : type;
        var isOptional = isList || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        var only = KindOf(type) == JsonKind.Node ? OnlyValue(type) : null;
        object? Value(object? value) => only is null || value is null ? value : only.GetValue(value);
        return new JsonProperty(
            Camel(property.Name),
            KindOf(only?.PropertyType ?? type),
            only?.PropertyType ?? type,
            isList,
            isOptional,
            only is null ? null : type,
            node => isList
                ? ((System.Collections.IEnumerable)property.GetValue(node)!).Cast<object>().Select(Value).ToList()
                : Value(property.GetValue(node)));
    }

    private static IEnumerable<PropertyInfo> Written(Type type)
    {
        var order = type.GetConstructors()[0].GetParameters().Select(p => p.Name).ToList();
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType != typeof(TextSpan) && p.PropertyType != typeof(SourceText) && order.Contains(p.Name))
            .OrderBy(p => order.IndexOf(p.Name));
    }

    private static JsonKind KindOf(Type type) =>
        type == typeof(string) ? JsonKind.Text
        : type == typeof(double) ? JsonKind.Number
        : type == typeof(int) ? JsonKind.Integer
        : type == typeof(bool) ? JsonKind.Truth
        : type == typeof(DateOnly) ? JsonKind.Day
        : type.IsEnum ? JsonKind.Word
        : type.IsAbstract ? JsonKind.Family
        : JsonKind.Node;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
