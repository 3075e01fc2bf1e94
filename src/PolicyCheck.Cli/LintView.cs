using PolicyCheck.Diagnostics;

namespace PolicyCheck.Cli;

/// <summary>The findings of a lint for people: file by file, and the counts last.</summary>
internal sealed class LintView(Terminal terminal)
{
    /// <summary>Shows findings.</summary>
    /// <param name="findings">In order of their places.</param>
    /// <param name="policies">Number of policies that were looked at.</param>
    public void Show(IReadOnlyList<Diagnostic> findings, int policies)
    {
        foreach (var file in findings.GroupBy(f => f.Location.Path, StringComparer.Ordinal))
        {
            terminal.WriteFindings(file);
            terminal.WriteLine();
        }

        var counts = new List<string>();
        Add(DiagnosticSeverity.Error, "error");
        Add(DiagnosticSeverity.Warning, "warning");
        Add(DiagnosticSeverity.Info, "remark");
        var tone = findings.Any(f => f.IsError) ? Tone.Bad : findings.Any(f => f.Descriptor.Severity == DiagnosticSeverity.Warning) ? Tone.Doubtful : Tone.Good;
        terminal.WriteLine((counts.Count == 0 ? "Nothing to remark" : Listed(counts), tone), ($" in {Number(policies, "policy", "policies")}.", Tone.Plain));

        void Add(DiagnosticSeverity severity, string word)
        {
            if (findings.Count(f => f.Descriptor.Severity == severity) is > 0 and var count)
            {
                counts.Add(Number(count, word, word + "s"));
            }
        }
    }

    private static string Listed(List<string> counts) =>
        counts.Count == 1 ? counts[0] : $"{string.Join(", ", counts.SkipLast(1))} and {counts[^1]}";

    private static string Number(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
