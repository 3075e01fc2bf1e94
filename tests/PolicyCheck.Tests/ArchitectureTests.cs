using System.CodeDom.Compiler;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests;

/// <summary>Inside the library a folder is a room, and a room knows only the rooms named here.</summary>
public sealed class ArchitectureTests
{
    private const string House = "PolicyCheck";

    private static readonly Dictionary<string, string[]> Knows = new()
    {
        ["Diagnostics"] = [],
        ["Model"] = [],
        ["Syntax"] = ["Diagnostics", "Model"],
        ["Binding"] = ["Diagnostics", "Model", "Syntax"],
        ["Reasoning"] = ["Diagnostics", "Model", "Syntax", "Binding"],
        ["Evaluation"] = ["Diagnostics", "Model", "Syntax", "Binding", "Reasoning"],
        ["Comparison"] = ["Diagnostics", "Model", "Syntax", "Binding", "Evaluation"],
        ["Policies"] = ["Diagnostics", "Model", "Syntax", "Binding", "Reasoning", "Evaluation"],
        ["Mutation"] = ["Diagnostics", "Model", "Syntax", "Binding", "Evaluation"],
        ["Linting"] = ["Diagnostics", "Model", "Syntax", "Binding", "Reasoning", "Evaluation", "Policies"],
        ["Inventory"] = ["Diagnostics", "Model"],
    };

    // The rooms beside the library, and what they know of it.
    private static readonly Dictionary<string, string[]> KnowsOfTheLibrary = new()
    {
        ["PolicyCheck.Scripting"] = ["Diagnostics", "Model", "Binding", "Evaluation"],
        ["PolicyCheck.Tables"] = ["Diagnostics", "Model", "Inventory"],
    };

    // Loaded only when they are needed, by the projects beside the library.
    private static readonly string[] NotInTheLibrary =
        ["ClosedXML", "DocumentFormat.OpenXml", "Spectre.Console", "System.CommandLine", "Microsoft.CodeAnalysis"];

    // The same inputs give the same answers: no clock, no console, no settings of the machine.
    private static readonly Dictionary<Type, string[]> NotCalled = new()
    {
        [typeof(DateTime)] = ["get_Now", "get_UtcNow", "get_Today"],
        [typeof(DateTimeOffset)] = ["get_Now", "get_UtcNow"],
        [typeof(TimeProvider)] = ["get_System"],
        [typeof(TimeZoneInfo)] = ["get_Local"],
        [typeof(Guid)] = ["NewGuid", "CreateVersion7"],
        [typeof(Random)] = [".ctor", "get_Shared"],
        [typeof(Environment)] =
            ["GetEnvironmentVariable", "get_NewLine", "get_MachineName", "get_UserName", "get_TickCount", "get_TickCount64"],
        [typeof(Process)] = ["Start", "GetCurrentProcess"],
    };

    private static readonly Assembly Library = Assembly.Load("PolicyCheck.Core");

    [Fact]
    public void A_room_knows_only_the_rooms_of_the_table()
    {
        var leaks =
            from type in Library.GetTypes()
            let room = RoomOf(type)
            where room is not null && Knows.ContainsKey(room)
            from mention in TypeMentions.Of(type)
            from other in mention.Types
            where other.Assembly == Library
            let otherRoom = RoomOf(other)
            where otherRoom is not null && otherRoom != room && !Knows[room].Contains(otherRoom)
            select $"{mention.Place} mentions {TypeMentions.NameOf(other)}";

        AssertNone(leaks);
    }

    [Fact]
    public void A_room_beside_the_library_knows_only_the_rooms_of_the_table()
    {
        var leaks =
            from row in KnowsOfTheLibrary
            from type in Assembly.Load(row.Key).GetTypes()
            from mention in TypeMentions.Of(type)
            from other in mention.Types
            where other.Assembly == Library && RoomOf(other) is { } room && !row.Value.Contains(room)
            select $"{mention.Place} mentions {TypeMentions.NameOf(other)}";

        AssertNone(leaks);
    }

    [Fact]
    public void Only_the_room_for_CSharp_references_Roslyn()
    {
        var others = new[] { Library, Assembly.Load("PolicyCheck.Reporting"), Assembly.Load("policycheck") };
        static bool References(Assembly assembly) => assembly.GetReferencedAssemblies().Any(r => r.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

        AssertNone(others.Where(References).Select(other => other.GetName().Name!));
        Assert.True(References(Assembly.Load("PolicyCheck.Scripting")));
    }

    [Fact]
    public void Every_type_stands_in_a_room()
    {
        var homeless =
            from type in Library.GetTypes()
            where !IsGenerated(type) && (RoomOf(type) is not { } room || !Knows.ContainsKey(room))
            select $"{TypeMentions.NameOf(type)} stands in none of the rooms {string.Join(", ", Knows.Keys)}";

        AssertNone(homeless);
    }

    [Fact]
    public void Every_room_of_the_table_has_types()
    {
        var rooms = Library.GetTypes().Select(RoomOf).OfType<string>().ToHashSet();

        // A library without any room has nothing to hide; with one, a name that misses is a slip in the table.
        AssertNone(rooms.Count == 0 ? [] : Knows.Keys.Where(room => !rooms.Contains(room)).Select(room => $"{room} is empty"));
    }

    [Fact]
    public void The_table_has_no_way_back()
    {
        var order = Knows.Keys.ToList();
        var unknown = Knows.Values.SelectMany(rooms => rooms).Where(room => !Knows.ContainsKey(room));
        var back = Knows.SelectMany(row => row.Value.Where(room => order.IndexOf(room) >= order.IndexOf(row.Key)));

        AssertNone(unknown.Concat(back));
    }

    [Fact]
    public void The_library_leaves_Excel_the_terminal_and_Roslyn_unloaded()
    {
        var references = Library.GetReferencedAssemblies().Select(reference => reference.Name!);

        AssertNone(references.Where(name => NotInTheLibrary.Any(other => name.StartsWith(other, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_library_reads_nothing_of_the_machine()
    {
        var calls =
            from type in Library.GetTypes()
            from mention in TypeMentions.Of(type)
            let owner = mention.What.DeclaringType
            where owner == typeof(Console)
                || (owner is not null && NotCalled.TryGetValue(owner, out var names) && names.Contains(mention.What.Name))
            select $"{mention.Place} mentions {TypeMentions.NameOf(owner)}.{mention.What.Name}";

        AssertNone(calls);
    }

    /// <summary>The first part of the namespace below the library's own; null outside of it.</summary>
    private static string? RoomOf(Type type) =>
        type.Namespace?.Split('.') is [House, var room, ..] ? room : null;

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false)
        || type.Name.StartsWith('<')
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static void AssertNone(IEnumerable<string> complaints)
    {
        var distinct = complaints.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(distinct.Count == 0, string.Join('\n', distinct));
    }
}
