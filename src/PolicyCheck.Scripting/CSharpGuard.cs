using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicyCheck.Diagnostics;
using Lists = PolicyCheck.Scripting.Vocabulary.Lists;
using Location = PolicyCheck.Diagnostics.Location;
using Values = PolicyCheck.Scripting.Vocabulary.Values;

namespace PolicyCheck.Scripting;

/// <summary>
/// The second half of the guard, on what the compiler made of a block: every operation, those that nobody wrote down
/// included, must be of a listed kind, use listed members only, and give a value of a listed type.
/// </summary>
/// <remarks>
/// Such a condition ends and stays small by construction. It has no loops; a lambda can only be handed to a method of
/// <see cref="Lists"/> at once, so that nothing can call itself; those methods count every element
/// (<see cref="StepBudget"/>), and no allowed member gives back more than it was given. Captures are kept to parameters, so
/// that a list which is not yet computed cannot be built up level upon level. Still it is a check on what people review and
/// merge, not a wall against an attacker: it runs in this process, which is why a run has to allow it.
/// </remarks>
internal sealed class CSharpGuard(SemanticModel model, CSharpCode code, int offset, DiagnosticBag bag)
{
    /// <summary>Names everything in the block that is not on the list.</summary>
    public void Check(ExpressionSyntax expression)
    {
        if (model.GetTypeInfo(expression).Type is { TypeKind: not TypeKind.Error } type ? !IsCondition(type) : expression.IsKind(SyntaxKind.NullLiteralExpression))
        {
            bag.Add(ScriptingDiagnostics.IsNoCondition(code.Place, model.GetTypeInfo(expression).Type?.ToMinimalDisplayString(model, expression.SpanStart) ?? "null"));
            return;
        }

        // Parentheses are no operation.
        while (expression is ParenthesizedExpressionSyntax grouped)
        {
            expression = grouped.Expression;
        }

        Visit(model.GetOperation(expression) ?? throw new InvalidOperationException($"nothing is known of '{expression}'"), null);
    }

    private static bool IsCondition(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].SpecialType == SpecialType.System_Boolean);

    /// <summary>Does not go below what it has named, so that one cause gives one message.</summary>
    private void Visit(IOperation operation, IAnonymousFunctionOperation? lambda)
    {
        if (Against(operation, lambda) is { } refusal)
        {
            Refuse(operation.Syntax, refusal);
            return;
        }

        CheckMissing(operation);
        var within = operation as IAnonymousFunctionOperation ?? lambda;
        foreach (var child in operation.ChildOperations)
        {
            Visit(child, within);
        }
    }

    private Refusal? Against(IOperation operation, IAnonymousFunctionOperation? lambda)
    {
        var refusal = operation switch
        {
            ILiteralOperation or IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or IConditionalAccessInstanceOperation
                or IArgumentOperation or IIsPatternOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation
                or IConstantPatternOperation or IRelationalPatternOperation or INegatedPatternOperation or IBinaryPatternOperation or IDiscardPatternOperation
                or IDeclarationPatternOperation or IRecursivePatternOperation => null,
            IParameterReferenceOperation => null,
            ILocalReferenceOperation local => AgainstLocal(local, lambda),
            IPropertyReferenceOperation property => AllowedSymbols.AgainstMember(property.Property),
            IFieldReferenceOperation field => AllowedSymbols.AgainstMember(field.Field),
            IInvocationOperation call => AllowedSymbols.AgainstMember(call.TargetMethod),
            IObjectCreationOperation { Initializer: null, Constructor: { } constructor } => AllowedSymbols.AgainstMember(constructor),
            IBinaryOperation binary => AgainstOperator(binary.OperatorMethod, binary.Type),
            IUnaryOperation unary => AgainstOperator(unary.OperatorMethod, unary.Type),
            IConversionOperation conversion => AgainstConversion(conversion),
            IDelegateCreationOperation function => AgainstFunction(function),

            // The body of a lambda: one value, which is given back.
            IAnonymousFunctionOperation or IBlockOperation or IReturnOperation => null,
            _ => Refusal.Construct,
        };
        return refusal ?? AgainstTypeOf(operation);
    }

    private static Refusal? AgainstTypeOf(IOperation operation) =>
        operation is IDelegateCreationOperation or IAnonymousFunctionOperation or IArgumentOperation || operation.Type is not { } type
        || IsFunctionArgument(operation) || IsNull(operation) || IsComparedReference(operation)
            ? null
            : AllowedSymbols.AgainstType(type);

    private static bool IsFunctionArgument(IOperation operation) => operation is IConversionOperation { Operand: IDelegateCreationOperation };

    /// <summary>Whether two entities are the same one; for that, and only there, C# takes them for objects.</summary>
    private static bool IsComparedReference(IOperation operation) =>
        operation is IConversionOperation { IsImplicit: true, Type.SpecialType: SpecialType.System_Object, Operand.Type: { } type, Parent: IBinaryOperation { OperatorMethod: null } }
        && AllowedSymbols.AgainstType(type) is null;

    /// <summary>A variable of a pattern may be used in the lambda that declares it, not in one inside it.</summary>
    private static Refusal? AgainstLocal(ILocalReferenceOperation local, IAnonymousFunctionOperation? lambda) =>
        lambda is null || local.Local.DeclaringSyntaxReferences.All(d => lambda.Syntax.Span.Contains(d.Span)) ? null : Refusal.Capture;

    private static Refusal? AgainstOperator(IMethodSymbol? method, ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_String ? Refusal.Building
        : method is null ? null
        : AllowedSymbols.AgainstMember(method);

    /// <summary>Numbers may be converted; other conversions are only those that follow from the types, never one to a fixed word.</summary>
    private static Refusal? AgainstConversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
        {
            return IsNumber(method.ContainingType) && IsNumber(conversion.Operand.Type) && IsNumber(conversion.Type) ? null : Refusal.NotOnTheList;
        }

        if (conversion.Operand is IDelegateCreationOperation || conversion.Operand.Type is null)
        {
            return null;
        }

        var (from, to) = (WithoutNull(conversion.Operand.Type), WithoutNull(conversion.Type));
        var isSame = SymbolEqualityComparer.Default.Equals(from, to);
        return isSame || (IsNumber(from) && IsNumber(to)) || (conversion.IsImplicit && conversion.GetConversion().IsReference) ? null : Refusal.NotOnTheList;
    }

    private static bool IsNumber(ITypeSymbol? type) =>
        WithoutNull(type)?.SpecialType is SpecialType.System_Char or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal;

    private static ITypeSymbol? WithoutNull(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>A lambda that is handed to a question at once; nothing else may be a function.</summary>
    private static Refusal? AgainstFunction(IDelegateCreationOperation function)
    {
        var user = function.Parent is IConversionOperation conversion ? conversion.Parent : function.Parent;
        return function.Target is IAnonymousFunctionOperation && user is IArgumentOperation { Parent: IInvocationOperation call } && call.TargetMethod.ContainingType.Name == nameof(Lists)
            ? null
            : Refusal.FunctionValue;
    }

    /// <summary>
    /// In C# a comparison with a missing value is false. Here a missing value is not known, never a no: so what may be missing
    /// can only be compared after the policy has said what that means.
    /// </summary>
    private void CheckMissing(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: >= BinaryOperatorKind.Equals and <= BinaryOperatorKind.GreaterThan } comparison
                when !IsNull(comparison.LeftOperand) && !IsNull(comparison.RightOperand):
                ReportMissing(Written(comparison.LeftOperand), comparison.Syntax);
                ReportMissing(Written(comparison.RightOperand), comparison.Syntax);
                break;
            case IArgumentOperation { Parent: IInvocationOperation call, Parameter.Type.SpecialType: SpecialType.System_String } argument when !AsksForNull(call.TargetMethod):
                ReportMissing(Written(argument.Value), call.Syntax);
                break;
            case IIsPatternOperation test when !AsksOnlyForNull(test.Pattern):
                ReportMissing(Written(test.Value), test.Syntax);
                break;
            case ISwitchExpressionOperation choice when !choice.Arms.Any(arm => IsNullPattern(arm.Pattern)):
                ReportMissing(Written(choice.Value), choice.Syntax);
                break;
        }
    }

    private void ReportMissing(SyntaxNode value, SyntaxNode whole)
    {
        var info = model.GetTypeInfo(value);
        var isNullable = info.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        if (info.Nullability.FlowState == NullableFlowState.MaybeNull || (isNullable && info.Nullability.FlowState == NullableFlowState.None))
        {
            bag.Add(ScriptingDiagnostics.CountsAsNo(PlaceOf(value), CSharpForm.Shown(value), CSharpForm.Shown(whole), isNullable));
        }
    }

    private static bool AsksForNull(IMethodSymbol method) => method.Name is nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace) or nameof(Values.Known);

    private static bool IsNull(IOperation operation) =>
        operation is ILiteralOperation { ConstantValue: { HasValue: true, Value: null } } || (operation is IConversionOperation conversion && IsNull(conversion.Operand));

    private static bool IsNullPattern(IPatternOperation pattern) => pattern is IConstantPatternOperation constant && IsNull(constant.Value);

    private static bool AsksOnlyForNull(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsNull(constant.Value),
        INegatedPatternOperation negated => AsksOnlyForNull(negated.Pattern),
        IBinaryPatternOperation binary => AsksOnlyForNull(binary.LeftPattern) && AsksOnlyForNull(binary.RightPattern),
        IRecursivePatternOperation or IDeclarationPatternOperation or IDiscardPatternOperation => true,
        _ => false,
    };

    /// <summary>The operand as it is written, below conversions that nobody wrote.</summary>
    private static SyntaxNode Written(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation.Syntax;
    }

    private void Refuse(SyntaxNode node, Refusal refusal) => bag.Add(ScriptingDiagnostics.IsRefused(PlaceOf(node), refusal, CSharpForm.Shown(node)));

    private Location PlaceOf(SyntaxNode node) => code.PlaceOf(node.SpanStart - offset, node.Span.End - offset);
}
