using PolicyCheck.Binding;

namespace PolicyCheck.Reasoning;

/// <summary>
/// What the elements of lists are called while two conditions are held against each other: elements that stand for one
/// another bear one name, whatever variable the binder gave them.
/// </summary>
internal sealed class ElementNames
{
    public static readonly ElementNames None = new([], 0);

    private readonly Dictionary<ElementVariable, string> _names;
    private readonly int _depth;

    private ElementNames(Dictionary<ElementVariable, string> names, int depth)
    {
        _names = names;
        _depth = depth;
    }

    /// <summary>The name of an element; each that nobody has named is its own.</summary>
    public string Of(ElementVariable variable) => _names.TryGetValue(variable, out var name) ? name : "e?" + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(variable);

    /// <summary>One level further in, where all these variables stand for the same element.</summary>
    public ElementNames Within(params IEnumerable<ElementVariable> variables)
    {
        var names = new Dictionary<ElementVariable, string>(_names);
        foreach (var variable in variables)
        {
            names[variable] = $"e{_depth}";
        }

        return new ElementNames(names, _depth + 1);
    }
}
