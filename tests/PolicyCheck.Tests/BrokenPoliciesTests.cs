using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;
using Snapshooter.Xunit;

namespace PolicyCheck.Tests;

/// <summary>A folder of policies that are wrong in many ways: everything that one run says about them, word for word.</summary>
public sealed class BrokenPoliciesTests
{
    [Fact]
    public void Everything_wrong_in_a_folder_is_told_in_one_run()
    {
        var folder = Repository.PathOf("tests", "PolicyCheck.Tests", "Broken");
        var parsed = Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Select(file => PolicyParser.Parse(Path.GetFileName(file), File.ReadAllBytes(file))).ToList();
        var bound = Binder.Bind([.. parsed.Select(p => p.Policy).OfType<PolicySyntax>()], DerivedFields.All, VerdictWords.Instance);

        var diagnostics = parsed.SelectMany(p => p.Diagnostics).Concat(bound.Diagnostics)
            .OrderBy(d => d.Location.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Start?.Line).ThenBy(d => d.Location.Start?.Column)
            .Select(d => $"{d}\n    {d.Location.LineText?.Trim()}");

        Snapshot.Match(string.Join('\n', diagnostics), "broken-policies");
    }
}
