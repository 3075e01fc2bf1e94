using PolicyCheck.Diagnostics;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>One way to alter an expression.</summary>
/// <param name="Node">The node that is exchanged.</param>
/// <param name="Replacement">What stands there instead.</param>
/// <param name="Shown">What readers are shown as altered: the node itself, or the part that is left out.</param>
/// <param name="IsDropped">True when what is shown is left out.</param>
internal readonly record struct Alternative(Expression Node, Expression Replacement, Expression Shown, bool IsDropped)
{
    /// <summary>A node exchanged for another.</summary>
    public static Alternative Of(Expression node, Expression replacement) => new(node, replacement, node, false);

    /// <summary>A part left out of a node.</summary>
    public static Alternative Without(Expression node, Expression part, Expression rest) => new(node, rest, part, true);
}

/// <summary>What a mutant changes, in the policy's own words.</summary>
/// <param name="Declaration">Id of the rule, or name of the definition or parameter.</param>
/// <param name="At">Where.</param>
/// <param name="Before">What stands there.</param>
/// <param name="After">What stands there in the mutant; null when it is left out.</param>
public sealed record Change(string Declaration, Location At, string Before, string? After);
