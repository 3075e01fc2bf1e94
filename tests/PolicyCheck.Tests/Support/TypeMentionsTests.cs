using System.ComponentModel;
using System.Reflection;

namespace PolicyCheck.Tests.Support;

/// <summary>The architecture tests are worth what their scan sees: each way of mentioning a type is tried here.</summary>
public sealed class TypeMentionsTests
{
    public static TheoryData<Type> Ways =>
        [.. typeof(TypeMentionsTests).GetNestedTypes(BindingFlags.NonPublic).Where(type => type.Name.StartsWith("By", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_mention_is_seen(Type way)
    {
        var mentions = WithNested(way).SelectMany(TypeMentions.Of);

        Assert.Contains(mentions, mention => mention.Types.Contains(typeof(Target)));
    }

    [Fact]
    public void No_mention_is_invented()
    {
        var mentions = WithNested(typeof(Nothing)).SelectMany(TypeMentions.Of);

        Assert.DoesNotContain(mentions, mention => mention.Types.Contains(typeof(Target)));
    }

    [Fact]
    public void The_place_is_the_member()
    {
        var mention = TypeMentions.Of(typeof(ByCast)).First(mention => mention.Types.Contains(typeof(Target)));

        Assert.Equal("PolicyCheck.Tests.Support.TypeMentionsTests.ByCast.M", mention.Place);
    }

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    private class Target : Exception, ITarget
    {
        public static readonly string Constant = "c";
        public static string Name() => "n";
        public static T Same<T>(T value) => value;
    }

    private interface ITarget;

    private class ByBase : Target;

    private class ByConstraint<T> where T : Target;

    private class ByInterfaceArgument : IComparable<Target>
    {
        public int CompareTo(Target? other) => 0;
    }

    private class ByField
    {
        public Dictionary<string, Target[]> F = [];
    }

    private class ByProperty
    {
        public Target? P { get; }
    }

    private class ByEvent
    {
        public event Action<Target> E { add { } remove { } }
    }

    private class ByReturn
    {
        public static Task<Target?> M() => Task.FromResult<Target?>(null);
    }

    private class ByParameter
    {
        public static void M(ref Target target) => _ = target;
    }

    private class ByAttribute
    {
        [TypeConverter(typeof(Target))]
        public int P { get; }
    }

    private class ByStaticCall
    {
        public static object M() => Target.Name();
    }

    private class ByStaticField
    {
        public static object M() => Target.Constant;
    }

    private class ByNew
    {
        public static object M() => new Target();
    }

    private class ByCast
    {
        public static bool M(object value) => value is Target;
    }

    private class ByTypeof
    {
        public static object M() => typeof(Target);
    }

    private class ByGenericCall
    {
        public static object M() => Enumerable.Empty<Target>();
    }

    private class ByGenericTypeCall
    {
        public static object M() => new List<Target>();
    }

    private class ByMethodGroup
    {
        public static Func<string> M() => Target.Name;
    }

    private class ByCatch
    {
        public static void M()
        {
            try
            {
                Console.Out.Flush();
            }
            catch (Target)
            {
                Console.Out.Flush();
            }
        }
    }

    private class ByClosure
    {
        public static Func<object> M(string text) => () => text + Target.Name();
    }

    private class ByIterator
    {
        public static IEnumerable<object> M()
        {
            yield return 1;
            yield return Target.Name();
        }
    }

    private class ByAsync
    {
        public static async Task<object> M()
        {
            await Task.Yield();
            return Target.Name();
        }
    }

    private class ByGenericClass<T> where T : notnull
    {
        public static object M(T value) => new Dictionary<T, Target>[] { }.Length + value.ToString();
    }

    private class BySwitch
    {
        public static object M(int number) => number switch
        {
            1 => "a",
            2 => "b",
            3 => 3L,
            4 => 4.0,
            5 => Target.Name(),
            _ => "c",
        };
    }

    private class Nothing
    {
        public static Func<IEnumerable<object>> M<T>(T value) => () => [value!, typeof(T), nameof(Target), new List<T>()];
    }
}
