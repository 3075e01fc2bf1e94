using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace PolicyCheck.Tests.Support;

/// <summary>One place in an assembly that mentions a type or a member of a type.</summary>
/// <param name="Place">The member, or the type for its own header, as <c>Type.Member</c>.</param>
/// <param name="What">The type, field, method or constructor.</param>
internal sealed record Mention(string Place, MemberInfo What)
{
    /// <summary>The types behind it: those of its signature, with the arguments of generics and the elements of arrays.</summary>
    public IEnumerable<Type> Types => What switch
    {
        Type type => Parts(type),
        FieldInfo f => [.. Parts(f.DeclaringType), .. Parts(f.FieldType)],
        MethodBase method =>
        [
            .. Parts(method.DeclaringType),
            .. method.IsGenericMethod ? method.GetGenericArguments().SelectMany(Parts) : [],
            .. method.GetParameters().SelectMany(parameter => Parts(parameter.ParameterType)),
            .. Parts((method as MethodInfo)?.ReturnType),
        ],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter) return [];
        if (type.IsFunctionPointer)
        {
            return [.. Parts(type.GetFunctionPointerReturnType()), .. type.GetFunctionPointerParameterTypes().SelectMany(Parts)];
        }

        if (type.HasElementType) return Parts(type.GetElementType());
        if (!type.IsGenericType) return [type];
        return [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)];
    }
}

/// <summary>
/// Reads what a type mentions: header, members, attributes, and the IL of bodies, in which closures, iterators and async
/// methods are nested types of their own. Out of sight is only what the compiler leaves no trace of: constants, nameof.
/// </summary>
internal static class TypeMentions
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static
        | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodeOf = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<Mention> Of(Type type)
    {
        MemberInfo?[] header =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.IsGenericTypeDefinition ? Constraints(type.GetGenericArguments()) : [],
            .. OfAttributes(type.GetCustomAttributesData()),
        ];
        return header
            .Select(what => (Place: NameOf(type), What: what))
            .Concat(
                from member in type.GetMembers(Declared)
                from what in OfMember(member)
                select (Place: $"{NameOf(type)}.{member.Name}", What: what))
            .Where(mention => mention.What is not null)
            .Select(mention => new Mention(mention.Place, mention.What!));
    }

    public static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private static IEnumerable<MemberInfo?> OfMember(MemberInfo member)
    {
        IEnumerable<MemberInfo?> own = member switch
        {
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            EventInfo @event => [@event.EventHandlerType],
            MethodBase method => OfMethod(method),
            _ => [], // nested types are visited by themselves
        };
        return member is Type ? own : own.Concat(OfAttributes(member.GetCustomAttributesData()));
    }

    private static IEnumerable<MemberInfo?> OfMethod(MethodBase method)
    {
        ParameterInfo[] parameters = method is MethodInfo { ReturnParameter: var result }
            ? [.. method.GetParameters(), result]
            : method.GetParameters();
        return
        [
            .. parameters.Select(parameter => parameter.ParameterType),
            .. parameters.SelectMany(parameter => OfAttributes(parameter.GetCustomAttributesData())),
            .. method.IsGenericMethodDefinition ? Constraints(method.GetGenericArguments()) : [],
            .. method.GetMethodBody() is { } body ? OfBody(method, body) : [],
        ];
    }

    private static IEnumerable<Type> Constraints(Type[] genericParameters) =>
        genericParameters.SelectMany(parameter => parameter.GetGenericParameterConstraints());

    private static IEnumerable<MemberInfo?> OfAttributes(IEnumerable<CustomAttributeData> attributes) =>
        attributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.NamedArguments.Select(named => named.TypedValue))
            .SelectMany(OfArgument)
            .Prepend(attribute.AttributeType));

    private static IEnumerable<Type> OfArgument(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type type => [type],
        IEnumerable<CustomAttributeTypedArgument> items => items.SelectMany(OfArgument),
        _ => [argument.ArgumentType],
    };

    private static List<MemberInfo?> OfBody(MethodBase method, MethodBody body)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        List<MemberInfo?> found =
        [
            .. body.LocalVariables.Select(local => local.LocalType),
            .. body.ExceptionHandlingClauses
                .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                .Select(clause => clause.CatchType),
        ];

        var il = body.GetILAsByteArray()!;
        for (var at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | il[at++]));
            var operand = OpCodeOf[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                found.Add(method.Module.ResolveMember(IntAt(il, at), typeArguments, methodArguments));
            }

            at += SizeOf(operand, il, at);
        }

        return found;
    }

    private static int SizeOf(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * IntAt(il, at)),
        _ => 4,
    };

    private static int IntAt(byte[] il, int at) => BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at));
}
