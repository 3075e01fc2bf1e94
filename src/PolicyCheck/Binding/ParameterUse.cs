using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Which parameters and definitions a rule depends on, through definitions too.</summary>
internal static class ParameterUse
{
    /// <summary>The names, without regard to case; names of fields are among them.</summary>
    public static HashSet<string> Of(RuleSyntax rule, PolicyFrame frame)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var expression in RuleParts.Of(rule))
        {
            Add(expression, frame, names);
        }

        return names;
    }

    private static void Add(Expression expression, PolicyFrame frame, HashSet<string> names)
    {
        foreach (var path in ExpressionWalker.All(expression).OfType<NamePath>())
        {
            var name = path.Parts[0].Name;
            if (names.Add(name) && Definition(frame, name) is { } definition)
            {
                Add(definition.Value, frame, names);
            }
        }
    }

    private static DefinitionSyntax? Definition(PolicyFrame frame, string name) =>
        frame.WithAncestors().SelectMany(f => f.Syntax.Definitions).FirstOrDefault(d => PolicyFrame.Same(d.Name.Name, name));
}
