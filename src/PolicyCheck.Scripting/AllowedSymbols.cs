using Microsoft.CodeAnalysis;
using PolicyCheck.Model;
using Lists = PolicyCheck.Scripting.Vocabulary.Lists;
using Values = PolicyCheck.Scripting.Vocabulary.Values;

namespace PolicyCheck.Scripting;

/// <summary>
/// The list of everything that C# in policies can use, by what a name means and not by how it is written: the model, plain
/// values, and questions to lists. Each entry was put here because it has no effect, gives the same answer everywhere, and
/// gives back no more than it was given.
/// </summary>
internal static class AllowedSymbols
{
    /// <summary>Members of classes that are not the model's; operators of all these types are allowed too, those of texts apart from comparisons.</summary>
    private static readonly Dictionary<string, HashSet<string>> Members = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = [],
        ["System.Char"] = Words("IsDigit IsLetter IsLetterOrDigit IsWhiteSpace IsUpper IsLower IsAsciiDigit IsAsciiLetter"),
        ["System.Int32"] = Words("MinValue MaxValue"),
        ["System.Int64"] = Words("MinValue MaxValue"),
        ["System.Double"] = [],
        ["System.Decimal"] = [],
        ["System.Math"] = Words("Abs Min Max Floor Ceiling Round Truncate Sign"),
        ["System.String"] = Words("Length this[] Contains StartsWith EndsWith IndexOf Equals Trim TrimStart TrimEnd Substring ToLowerInvariant ToUpperInvariant IsNullOrEmpty IsNullOrWhiteSpace Empty"),
        ["System.StringComparison"] = Words("Ordinal OrdinalIgnoreCase"),
        ["System.DayOfWeek"] = Words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        ["System.DateOnly"] = Words(".ctor Year Month Day DayOfWeek DayOfYear DayNumber AddDays AddMonths AddYears FromDayNumber MinValue MaxValue"),
        ["System.DateTimeOffset"] = Words(".ctor Year Month Day Hour Minute Second DayOfWeek DayOfYear Offset UtcTicks AddDays AddHours AddMinutes AddMonths AddYears Subtract Add"),
        ["System.TimeSpan"] = Words("Days Hours Minutes Seconds Ticks TotalDays TotalHours TotalMinutes TotalSeconds FromDays FromHours FromMinutes Zero Duration"),
        ["System.Nullable`1"] = Words("HasValue Value GetValueOrDefault"),
        ["System.Collections.Generic.IReadOnlyList`1"] = Words("this[]"),
        ["System.Collections.Generic.IReadOnlyCollection`1"] = Words("Count"),
        ["System.Collections.Generic.IEnumerable`1"] = [],
        ["System.Linq.IGrouping`2"] = Words("Key"),
        [typeof(LocalTime).FullName!] = Words(nameof(LocalTime.Day)),
        [typeof(DateSpan).FullName!] = Words("From To Spans"),
        [typeof(Values).FullName!] = Words(nameof(Values.Known)),
        [typeof(Lists).FullName!] = [.. typeof(Lists).GetMethods().Where(m => m.IsStatic).Select(m => m.Name)],
    };

    /// <summary>Types whose constants or functions can be used, but of which nothing has a value.</summary>
    private static readonly HashSet<string> NoValues = [typeof(LocalTime).FullName!, typeof(Lists).FullName!, typeof(Values).FullName!, "System.Math"];

    private static readonly Dictionary<string, Type> Entity = Entities.All.ToDictionary(e => e.ClrType.FullName!, e => e.ClrType);

    private static readonly HashSet<string> Enumerations = [.. EnumTerms.All.Select(e => e.ClrType.FullName!)];

    /// <summary>Methods of the model that can be called: they search upwards a bounded way.</summary>
    private static readonly HashSet<string> ModelMethods = [nameof(OrgUnit.IsWithin)];

    private static readonly HashSet<string> ComparedByOrdinal = ["StartsWith", "EndsWith", "IndexOf"];

    private static readonly HashSet<string> CultureMethods = ["ToString", "Parse", "TryParse", "Format", "Compare", "CompareTo", "ToLower", "ToUpper", .. ComparedByOrdinal];

    /// <summary>Why a value of that type cannot occur, or null when it can.</summary>
    public static Refusal? AgainstType(ITypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Dynamic)
        {
            return Refusal.Dynamic;
        }

        if (type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
        {
            return Refusal.Pointers;
        }

        var name = NameOf(type);
        return type is INamedTypeSymbol named
            && ((Members.ContainsKey(name) && !NoValues.Contains(name)) || Entity.ContainsKey(name) || Enumerations.Contains(name))
            && named.TypeArguments.All(t => AgainstType(t) is null)
            ? null
            : Refusal.NotOnTheList;
    }

    /// <summary>Why a method, property, field, operator or constructor cannot be used, or null when it can.</summary>
    public static Refusal? AgainstMember(ISymbol member)
    {
        var owner = NameOf(member.ContainingType);
        if (Entity.ContainsKey(owner))
        {
            return member switch
            {
                IPropertySymbol { IsStatic: false } => null,
                IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } method when ModelMethods.Contains(method.Name) => null,
                IMethodSymbol { MethodKind: MethodKind.Constructor } => Refusal.Building,
                _ => Refusal.NotOnTheList,
            };
        }

        if (Enumerations.Contains(owner))
        {
            return member is IFieldSymbol ? null : Refusal.NotOnTheList;
        }

        if (Members.TryGetValue(owner, out var members) && (members.Contains(member is IPropertySymbol { IsIndexer: true } ? "this[]" : member.Name) || IsComparison(member)))
        {
            return owner == "System.String" && !IsOrdinal(member) ? Refusal.Culture : null;
        }

        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => Refusal.Building,
            _ when Members.ContainsKey(owner) && CultureMethods.Contains(member.Name) => Refusal.Culture,
            IFieldSymbol { IsStatic: true, IsConst: false } or IPropertySymbol { IsStatic: true } => Refusal.StaticState,
            _ => Refusal.NotOnTheList,
        };
    }

    /// <summary>Operators of the listed value types compute; of texts only the comparisons, because + grows.</summary>
    private static bool IsComparison(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.BuiltinOperator } op
        && (op.ContainingType.IsValueType || op.Name is "op_Equality" or "op_Inequality");

    private static bool IsOrdinal(ISymbol member) =>
        member is not IMethodSymbol method || !ComparedByOrdinal.Contains(method.Name)
        || method.Parameters is [{ Type.SpecialType: SpecialType.System_Char }] || method.Parameters[^1].Type.Name == nameof(StringComparison);

    private static string NameOf(ITypeSymbol? type)
    {
        if (type is not { ContainingType: null } || type.ContainingNamespace is not { IsGlobalNamespace: false } space)
        {
            return "";
        }

        return space.ToDisplayString() + "." + type.MetadataName;
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
