using System.Globalization;
using System.Text.RegularExpressions;
using PolicyCheck.Binding;
using PolicyCheck.Comparison;
using PolicyCheck.Diagnostics;
using PolicyCheck.Linting;
using PolicyCheck.Policies;
using PolicyCheck.Reporting.Carry;
using PolicyCheck.Scripting;
using PolicyCheck.Syntax;
using PolicyCheck.Tables;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests;

/// <summary>Every kind of diagnostic of every room.</summary>
public sealed partial class DescriptorTests
{
    private static readonly Dictionary<string, (int First, int Last)> Rooms = new()
    {
        ["Syntax"] = (100, 199),
        ["Binding"] = (200, 299),
        ["Policies"] = (300, 399),
        ["Inventory"] = (400, 499),
        ["Scripting"] = (500, 599),
        ["Linting"] = (600, 699),
        ["Tables"] = (700, 799),
        ["Comparison"] = (800, 819),
        ["Reporting"] = (900, 999),
    };

    /// <summary>All that the library and the rooms beside it declare, whether or not their room lists it.</summary>
    private static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        .. new[] { typeof(DiagnosticDescriptor), typeof(ScriptingDiagnostics), typeof(TableDiagnostics), typeof(CarryDiagnostics) }.SelectMany(t => t.Assembly.GetTypes()).SelectMany(t => t.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor)).Select(f => (DiagnosticDescriptor)f.GetValue(null)!),
    ];

    [Fact]
    public void Ids_are_unique_and_of_their_room()
    {
        Assert.Distinct(All.Select(d => d.Id));
        Assert.All(All, d =>
        {
            Assert.Matches("^PC[0-9]{4}$", d.Id);
            var (first, last) = Rooms[d.Category];
            Assert.InRange(int.Parse(d.Id[2..], CultureInfo.InvariantCulture), first, last);
        });
    }

    [Fact]
    public void Titles_and_messages_are_worded()
    {
        Assert.All(All, d =>
        {
            Assert.Matches("^[A-Z].*[^.]$", d.Title);
            Assert.DoesNotContain('{', d.Title);
            Assert.NotEmpty(d.MessageFormat);
            Assert.False(d.MessageFormat.EndsWith('.') || d.Help.EndsWith('.'), $"{d.Id} ends in a full stop");
        });
    }

    [Fact]
    public void Rooms_list_what_they_declare()
    {
        foreach (var listed in new[] { SyntaxDiagnostics.All, BindingDiagnostics.All, PolicyDiagnostics.All, ScriptingDiagnostics.All, LintDiagnostics.All, TableDiagnostics.All, ComparisonDiagnostics.All, CarryDiagnostics.All })
        {
            Assert.Equal(All.Where(d => d.Category == listed[0].Category).Select(d => d.Id).Order(StringComparer.Ordinal), listed.Select(d => d.Id).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_id_is_provoked_by_a_test()
    {
        var tests = Directory.EnumerateFiles(Repository.PathOf("tests"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".txt" or ".snap" && !BuildOutput().IsMatch(file));
        var named = tests.SelectMany(file => Id().Matches(File.ReadAllText(file)).Select(m => m.Value)).ToHashSet();

        Assert.Empty(All.Select(d => d.Id).Except(named));
    }

    [GeneratedRegex(@"[/\\](bin|obj|__mismatch__)[/\\]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"\bPC[0-9]{4}\b")]
    private static partial Regex Id();
}
