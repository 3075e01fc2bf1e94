using System.Reflection;
using PolicyCheck.Diagnostics;
using PolicyCheck.Reporting.Carry;
using PolicyCheck.Scripting;
using PolicyCheck.Tables;

namespace PolicyCheck.Cli;

/// <summary>Every kind of diagnostic that the program declares, wherever it stands, so that none is left out of the reference.</summary>
internal static class Descriptors
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. new[] { typeof(DiagnosticDescriptor).Assembly }.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetFields(Declared))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor)).Select(f => (DiagnosticDescriptor)f.GetValue(null)!),

        // By its own list: to look through its types would load the compiler.
        .. ScriptingDiagnostics.All,
        .. TableDiagnostics.All,
        .. CarryDiagnostics.All,
    ];
}
