using System.Text;
using PolicyCheck.Tables;

namespace PolicyCheck.Tests.Tables;

/// <summary>Reads tables from memory and words what came of it, for short expectations.</summary>
internal static class Reading
{
    public static TableFileResult Of(byte[] bytes, TableLimits? limits = null) =>
        TableReader.Read("konton", () => new MemoryStream(bytes), limits ?? TableLimits.Default);

    public static TableFileResult Of(string text, TableLimits? limits = null) => Of(Encoding.UTF8.GetBytes(text), limits);

    /// <summary>The rows, one a line: the number, <c>h</c> when hidden, and the cells.</summary>
    public static string Shown(this TableFileResult result, int table = 0)
    {
        Assert.True(result.Tables is not null, string.Join('\n', result.Diagnostics));
        return string.Join('\n', result.Tables[table].Rows.Select(r => $"{r.Number}{(r.IsHidden ? "h" : "")}: {string.Join(" | ", r.Cells.Select(Shown))}"));
    }

    /// <summary>A cell as its text, with its kind where it is no text, and its traits.</summary>
    public static string Shown(this Cell cell)
    {
        var text = cell.Text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        var kind = cell.Kind is CellKind.Text or CellKind.Empty ? "" : $"{cell.Kind}:";
        return kind + text + (cell.Traits == CellTraits.None ? "" : $"{{{cell.Traits}}}");
    }

    /// <summary>The diagnostics, one a line, each up to its message.</summary>
    public static string Said(this TableFileResult result) =>
        string.Join('\n', result.Diagnostics.Select(d => $"{d.Location.Place}: {d.Kind} {d.Descriptor.Id}: {d.Message}"));
}
