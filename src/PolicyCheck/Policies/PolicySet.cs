using PolicyCheck.Diagnostics;
using PolicyCheck.Syntax;

namespace PolicyCheck.Policies;

/// <summary>The policies that were found, and those they build on, as they were written.</summary>
/// <param name="Organisations">The folders that were asked for.</param>
/// <param name="Policies">All policies in ordinal order of their paths.</param>
/// <param name="Diagnostics">What could not be found, read or parsed.</param>
public sealed record PolicySet(IReadOnlyList<OrganisationFolder> Organisations, IReadOnlyList<PolicySyntax> Policies, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Parses policies; those that they build on and that were not asked for are looked up in the folders beside theirs.</summary>
    public static PolicySet Parse(FoundPolicies found) => Parse(found, withParents: true);

    /// <summary>Parses policies without those that they build on.</summary>
    public static PolicySet ParseAlone(FoundPolicies found) => Parse(found, withParents: false);

    private static PolicySet Parse(FoundPolicies found, bool withParents)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(found.Diagnostics);
        var policies = ParseAll(found.Organisations.SelectMany(o => o.PolicyFiles), bag);
        if (withParents)
        {
            AddParents(found.Organisations, policies, bag);
        }

        return new PolicySet(found.Organisations, [.. policies.OrderBy(p => p.Source.Path, StringComparer.Ordinal)], bag.Sealed());
    }

    private static List<PolicySyntax> ParseAll(IEnumerable<string> files, DiagnosticBag bag)
    {
        var parsed = files.AsParallel().AsOrdered().Select(ParseFile).ToList();
        bag.AddRange(parsed.SelectMany(p => p.Diagnostics));
        return [.. parsed.Select(p => p.Policy).OfType<PolicySyntax>()];
    }

    private static ParsedPolicy ParseFile(string path)
    {
        var bag = new DiagnosticBag();
        var limit = PolicyParser.LargestSize(path);
        if (DiskFiles.Read(path, limit, bag) is not { } file)
        {
            return new ParsedPolicy(null, bag.Sealed());
        }

        return file.Length > limit
            ? new ParsedPolicy(null, [SyntaxDiagnostics.FileIsTooLarge(path, file.Length, limit)])
            : PolicyParser.Parse(path, file.Bytes);
    }

    /// <summary>What is not found stays missing here; the binder names it where it is asked for.</summary>
    private static void AddParents(IReadOnlyList<OrganisationFolder> organisations, List<PolicySyntax> policies, DiagnosticBag bag)
    {
        if (!Wanted(policies).Any())
        {
            return;
        }

        var known = policies.Select(p => DiskFiles.Identity(p.Source.Path)).ToHashSet(StringComparer.Ordinal);
        var candidates = PolicyFolder.Beside(organisations)
            .Where(file => known.Add(DiskFiles.Identity(file)))
            .Select(file => (File: file, Parsed: ParseFile(file)))
            .Where(c => c.Parsed.Policy?.Header is not null)
            .ToList();
        while (Wanted(policies).Select(wanted => candidates.Find(c => IsNamed(c.Parsed.Policy!, wanted))).FirstOrDefault(c => c.Parsed is not null) is { Parsed: { } parsed } candidate)
        {
            candidates.Remove(candidate);
            policies.Add(parsed.Policy!);
            bag.AddRange(parsed.Diagnostics);
        }
    }

    /// <summary>What the policies build on and is not among them.</summary>
    private static IEnumerable<(PolicySyntax Child, string Name)> Wanted(List<PolicySyntax> policies) =>
        from child in policies
        from parent in child.Header?.BuildsOn ?? []
        where !policies.Any(p => IsNamed(p, (child, parent.Name)))
        select (child, parent.Name);

    private static bool IsNamed(PolicySyntax policy, (PolicySyntax Child, string Name) wanted) =>
        string.Equals(policy.Header?.Id.Name, wanted.Name, StringComparison.OrdinalIgnoreCase)
        || (wanted.Name.Contains('/', StringComparison.Ordinal) && DiskFiles.Identity(policy.Source.Path) == DiskFiles.Identity(FilePaths.Join(FilePaths.Folder(wanted.Child.Source.Path), wanted.Name)));
}
