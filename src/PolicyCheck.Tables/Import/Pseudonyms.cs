using System.Security.Cryptography;
using System.Text;
using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;

namespace PolicyCheck.Tables.Import;

/// <summary>
/// Puts a pseudonym for what looks like a person's name or e-mail address: names do not belong in a snapshot that many read. The
/// same name gives the same pseudonym in every snapshot of an organisation, so that people can be told apart and followed.
/// </summary>
internal sealed class Pseudonyms(string organisation, bool keepNames)
{
    private readonly Dictionary<(TableLayout, ColumnLayout), (int Count, string First)> _replaced = [];

    /// <summary>The pseudonym, or the text itself where it is none of a person's name.</summary>
    public string Of(string text, TableLayout layout, ColumnLayout column)
    {
        if (keepNames || !LooksLikeName(text))
        {
            return text;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{organisation.ToUpperInvariant()}|{TypedText.Key(text)}"));
        var pseudonym = $"person-{Convert.ToHexStringLower(hash.AsSpan(0, 4))}";
        var (count, first) = _replaced.GetValueOrDefault((layout, column));
        _replaced[(layout, column)] = (count + 1, first ?? pseudonym);
        return pseudonym;
    }

    /// <summary>Says in which columns names were replaced.</summary>
    public void Report(Remarks remarks)
    {
        foreach (var ((layout, column), (count, first)) in _replaced)
        {
            var header = layout.Table.Rows[Math.Max(0, layout.HeaderRow)].Number;
            remarks.Add(ImportDiagnostics.NamesReplaced, layout.Table.At(header, column.Index), column.Header, count, first);
        }
    }

    /// <summary>A pseudonym is one word; a name is two, and an address has its sign.</summary>
    public static bool LooksLikeName(string text) => text.Contains(' ', StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal);
}
