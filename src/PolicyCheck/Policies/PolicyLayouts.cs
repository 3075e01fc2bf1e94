using System.Text;
using PolicyCheck.Diagnostics;
using PolicyCheck.Syntax;

namespace PolicyCheck.Policies;

/// <summary>A policy file and how it would be laid out.</summary>
/// <param name="Path">The file.</param>
/// <param name="Formatted">Its bytes in the layout of the language, or null when they are so already.</param>
/// <param name="FirstDifference">The first line that differs, and how it would be written; null when none does.</param>
/// <param name="ChangedLines">Number of its lines that do not come back as they are.</param>
public sealed record PolicyLayout(string Path, byte[]? Formatted, (int Line, string Is, string WouldBe)? FirstDifference, int ChangedLines);

/// <summary>Lays out policy files; those in the JSON form have no layout of their own and are passed over.</summary>
public static class PolicyLayouts
{
    /// <summary>The layouts of all files that were found and have no errors, with what is wrong with the others.</summary>
    public static (IReadOnlyList<PolicyLayout> Layouts, IReadOnlyList<Diagnostic> Diagnostics) Of(FoundPolicies found)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(found.Diagnostics);
        var layouts = found.Organisations.SelectMany(o => o.PolicyFiles).Where(file => !PolicyParser.IsJson(file)).Order(StringComparer.Ordinal)
            .Select(file => Of(file, bag)).OfType<PolicyLayout>().ToList();
        return (layouts, bag.Sealed());
    }

    private static PolicyLayout? Of(string path, DiagnosticBag bag)
    {
        if (DiskFiles.Read(path, PolicyParser.MaxFileSize, bag) is not { } file)
        {
            return null;
        }

        if (file.Length > PolicyParser.MaxFileSize)
        {
            bag.Add(SyntaxDiagnostics.FileIsTooLarge(path, file.Length, PolicyParser.MaxFileSize));
            return null;
        }

        if (!SourceText.TryDecode(path, file.Bytes, out var source, out var invalidAt))
        {
            bag.Add(SyntaxDiagnostics.FileIsNotText(path, invalidAt));
            return null;
        }

        var formatted = PolicyFormatter.Format(source!);
        bag.AddRange(formatted.Diagnostics);
        return formatted.Text is { } text ? Compared(source!, text, file.Bytes) : null;
    }

    private static PolicyLayout Compared(SourceText source, string text, byte[] bytes)
    {
        if (text == source.Text)
        {
            return new PolicyLayout(source.Path, null, null, 0);
        }

        byte[] mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? [.. Encoding.UTF8.Preamble] : [];
        var (before, after) = (Lines(source), Lines(new SourceText(source.Path, text)));
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var kept = after.GroupBy(line => line).ToDictionary(g => g.Key, g => g.Count());
        var changed = before.Count(line => kept.TryGetValue(line, out var left) ? (kept[line] = left - 1) < 0 : true);
        return new PolicyLayout(
            source.Path, [.. mark, .. Encoding.UTF8.GetBytes(text)], (same + 1, before.ElementAtOrDefault(same) ?? "", after.ElementAtOrDefault(same) ?? ""), changed);
    }

    private static List<string> Lines(SourceText source) => [.. Enumerable.Range(1, source.LineCount).Select(source.Line)];
}
