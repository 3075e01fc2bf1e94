using PolicyCheck.Diagnostics;
using PolicyCheck.Tables.Files;
using PolicyCheck.Tables.Import;
using PolicyCheck.Tables.Mapping;

namespace PolicyCheck.Tables;

/// <summary>Every kind of diagnostic about tables: their files, what is read from them, mappings.</summary>
public static class TableDiagnostics
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. FileDiagnostics.All, .. ImportDiagnostics.All, .. MappingDiagnostics.All];
}
