using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyCheck.Scripting;

/// <summary>The forms of C# that a condition may consist of, and why others are refused. What is not named here is refused.</summary>
internal static class RefusedForms
{
    // Not x! either: it would hide from the guard that a value may be missing.
    private static readonly HashSet<SyntaxKind> Allowed =
    [
        // names and what is asked of them
        SyntaxKind.IdentifierName, SyntaxKind.PredefinedType, SyntaxKind.NullableType, SyntaxKind.SimpleMemberAccessExpression, SyntaxKind.QualifiedName,
        SyntaxKind.ConditionalAccessExpression, SyntaxKind.MemberBindingExpression, SyntaxKind.ElementAccessExpression, SyntaxKind.ElementBindingExpression,
        SyntaxKind.InvocationExpression, SyntaxKind.ArgumentList, SyntaxKind.BracketedArgumentList, SyntaxKind.Argument, SyntaxKind.NameColon,
        SyntaxKind.ObjectCreationExpression,
        SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.Parameter, SyntaxKind.ParameterList,

        // values
        SyntaxKind.TrueLiteralExpression, SyntaxKind.FalseLiteralExpression, SyntaxKind.NullLiteralExpression, SyntaxKind.NumericLiteralExpression,
        SyntaxKind.StringLiteralExpression, SyntaxKind.CharacterLiteralExpression,

        // operators
        SyntaxKind.ParenthesizedExpression, SyntaxKind.ConditionalExpression, SyntaxKind.CoalesceExpression, SyntaxKind.CastExpression,
        SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.LogicalNotExpression,
        SyntaxKind.BitwiseAndExpression, SyntaxKind.BitwiseOrExpression, SyntaxKind.ExclusiveOrExpression,
        SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression, SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression,
        SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.AddExpression, SyntaxKind.SubtractExpression, SyntaxKind.MultiplyExpression, SyntaxKind.DivideExpression, SyntaxKind.ModuloExpression,
        SyntaxKind.UnaryMinusExpression, SyntaxKind.UnaryPlusExpression, SyntaxKind.CheckedExpression, SyntaxKind.UncheckedExpression,

        // patterns; none that looks inside a value, where a missing one would count as a no
        SyntaxKind.IsExpression, SyntaxKind.IsPatternExpression, SyntaxKind.ConstantPattern, SyntaxKind.RelationalPattern, SyntaxKind.NotPattern, SyntaxKind.AndPattern,
        SyntaxKind.OrPattern, SyntaxKind.ParenthesizedPattern, SyntaxKind.DiscardPattern, SyntaxKind.VarPattern, SyntaxKind.RecursivePattern,
        SyntaxKind.PropertyPatternClause, SyntaxKind.SingleVariableDesignation, SyntaxKind.SwitchExpression, SyntaxKind.SwitchExpressionArm, SyntaxKind.WhenClause,
    ];

    /// <summary>Why a node cannot stand in a condition, or null when it can.</summary>
    public static Refusal? Of(SyntaxNode node) => node switch
    {
        _ when Allowed.Contains(node.Kind()) => OfPart(node),
        TypeOfExpressionSyntax => Refusal.Reflection,
        SizeOfExpressionSyntax or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax or PointerTypeSyntax
            or FunctionPointerTypeSyntax or UnsafeStatementSyntax or FixedStatementSyntax or MakeRefExpressionSyntax or RefTypeExpressionSyntax
            or RefValueExpressionSyntax => Refusal.Pointers,
        _ when node.Kind() is SyntaxKind.AddressOfExpression or SyntaxKind.PointerIndirectionExpression or SyntaxKind.PointerMemberAccessExpression => Refusal.Pointers,
        AwaitExpressionSyntax or LockStatementSyntax or YieldStatementSyntax => Refusal.Threads,
        ThrowExpressionSyntax or ThrowStatementSyntax or TryStatementSyntax => Refusal.Throw,
        AssignmentExpressionSyntax or RefExpressionSyntax or DeclarationExpressionSyntax or WithExpressionSyntax => Refusal.Change,
        _ when node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
            or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => Refusal.Change,
        WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or GotoStatementSyntax or LabeledStatementSyntax => Refusal.Loop,
        LocalFunctionStatementSyntax or AnonymousMethodExpressionSyntax => Refusal.Declaration,
        GlobalStatementSyntax or FieldDeclarationSyntax => Refusal.Statement,
        MemberDeclarationSyntax => Refusal.Declaration,
        AttributeListSyntax => Refusal.Attribute,
        UsingDirectiveSyntax or ExternAliasDirectiveSyntax => Refusal.Directive,
        StatementSyntax => Refusal.Statement,
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or ImplicitObjectCreationExpressionSyntax
            or AnonymousObjectCreationExpressionSyntax or TupleExpressionSyntax or InterpolatedStringExpressionSyntax or InitializerExpressionSyntax
            or QueryExpressionSyntax => Refusal.Building,
        _ => Refusal.Construct,
    };

    private static Refusal? OfPart(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "dynamic" } => Refusal.Dynamic,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => Refusal.Change,
        ParameterSyntax { Modifiers.Count: > 0 } or ParameterSyntax { Default: not null } => Refusal.Declaration,
        LambdaExpressionSyntax { AsyncKeyword.RawKind: not 0 } => Refusal.Threads,
        LambdaExpressionSyntax { Modifiers.Count: > 0 } => Refusal.Declaration,
        ObjectCreationExpressionSyntax { Initializer: not null } or ObjectCreationExpressionSyntax { Type: PredefinedTypeSyntax } => Refusal.Building,
        PropertyPatternClauseSyntax { Subpatterns.Count: > 0 } => Refusal.Construct,
        _ => null,
    };
}
