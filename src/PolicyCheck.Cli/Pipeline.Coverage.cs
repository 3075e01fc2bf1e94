using System.Text;
using PolicyCheck.Policies;
using PolicyCheck.Reporting.Coverage;

namespace PolicyCheck.Cli;

/// <content>Holding clauses against what covers them.</content>
internal sealed partial class Pipeline
{
    /// <summary>Holds clauses against rules.</summary>
    /// <returns>The exit status.</returns>
    public int Coverage(CoverageOptions options) => Reported(() =>
    {
        var set = PolicySet.Parse(PolicyFolder.Find(options.Paths));
        var bound = Bind(set);
        var asked = bound.Policies.Where(p => set.Organisations.Any(o => o.PolicyFiles.Contains(p.Syntax.Source.Path, StringComparer.Ordinal))).ToList();
        var coverage = Policies.Coverage.Of(bound.Policies, asked, ClauseRegister.Of(bound.Policies));
        progress.Close();
        using var output = new MemoryStream();
        if (options.Json)
        {
            CoverageJson.Write(coverage, ToolVersion.Number, output);
        }
        else
        {
            output.Write(Encoding.UTF8.GetBytes(CoverageMarkdown.Write(coverage, options.Language ?? asked[0].Language)));
        }

        terminal.Raw().Write(output.GetBuffer().AsSpan(0, (int)output.Length));
        Continue(coverage.Diagnostics, ExitStatus.Findings);
        return coverage.Documents.Count > 0 ? ExitStatus.Ok : ExitStatus.Findings;
    });
}
