using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Syntax;

namespace PolicyCheck.Policies;

/// <summary>The clause lists that the policies of a run name in their headers.</summary>
/// <param name="Lists">Each policy that names a list, with the list; those whose list cannot be read are left out.</param>
/// <param name="Diagnostics">What could not be found, read or understood.</param>
public sealed record ClauseRegister(IReadOnlyList<(BoundPolicy Policy, ClauseList Clauses)> Lists, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads the lists of all policies; the path of a list is relative to its policy's folder.</summary>
    public static ClauseRegister Of(IReadOnlyList<BoundPolicy> policies)
    {
        var bag = new DiagnosticBag();
        var lists = new List<(BoundPolicy, ClauseList)>();
        foreach (var policy in policies)
        {
            if (policy.Syntax.Header!.ClauseList is { } named && Read(policy, named, bag) is { } list)
            {
                lists.Add((policy, list));
            }
        }

        return new ClauseRegister(lists, bag.Sealed());
    }

    private static ClauseList? Read(BoundPolicy policy, TextLiteral named, DiagnosticBag bag)
    {
        var source = policy.Syntax.Source;
        var path = FilePaths.Join(FilePaths.Folder(source.Path), named.Value);
        if (!DiskFiles.IsFile(path))
        {
            bag.Add(PolicyDiagnostics.NoClauseListAt(Location.Of(source, named.Span), path));
            return null;
        }

        if (DiskFiles.Read(path, PolicyParser.MaxFileSize + 1, bag) is not { } file)
        {
            return null;
        }

        var parsed = ClauseListParser.Parse(path, file.Bytes);
        bag.AddRange(parsed.Diagnostics);
        return parsed.Clauses;
    }
}
