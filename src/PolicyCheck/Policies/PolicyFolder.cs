using PolicyCheck.Diagnostics;

namespace PolicyCheck.Policies;

/// <summary>A folder with one organisation's policies and, in <c>snapshots/</c>, its inventories.</summary>
/// <param name="Path">The folder as the user knows it.</param>
/// <param name="Name">Its own name, which is also that of its reports.</param>
/// <param name="PolicyFiles">Its policies in ordinal order.</param>
/// <param name="Snapshots">Its inventories in ordinal order, which for files named by their dates is the oldest first.</param>
public sealed record OrganisationFolder(string Path, string Name, IReadOnlyList<string> PolicyFiles, IReadOnlyList<string> Snapshots)
{
    /// <summary>The last of its inventories, or null when it has none.</summary>
    public string? LatestSnapshot => Snapshots.Count > 0 ? Snapshots[^1] : null;
}

/// <summary>What was found together with everything that could not be.</summary>
/// <param name="Organisations">The folders in ordinal order.</param>
/// <param name="Diagnostics">What is missing or cannot be read.</param>
public sealed record FoundPolicies(IReadOnlyList<OrganisationFolder> Organisations, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Finds policies, and the inventories beside them, in files and folders.</summary>
public static class PolicyFolder
{
    /// <summary>Folders below a given one are searched at most this deep.</summary>
    private const int MaxDepth = 32;

    private const string Snapshots = "snapshots";

    private static readonly string[] Endings = [".policy.md", ".policy", ".policy.json"];

    private static readonly string[] InventoryEndings = [".json", ".xlsx", ".xlsm", ".csv", ".tsv"];

    private static readonly string[] Skipped = [Snapshots, "bin", "obj"];

    /// <summary>Looks for policies.</summary>
    /// <param name="paths">Files and folders as the user gave them.</param>
    public static FoundPolicies Find(IReadOnlyList<string> paths)
    {
        var bag = new DiagnosticBag();
        var files = new Dictionary<string, (string File, string Root)>(StringComparer.Ordinal);
        foreach (var path in paths.Select(FilePaths.Tidy))
        {
            foreach (var file in FilesOf(path, bag))
            {
                files.TryAdd(DiskFiles.Identity(file), (file, DiskFiles.IsFile(path) ? FilePaths.Folder(path) : path));
            }
        }

        var organisations = files.Values
            .GroupBy(f => Home(f.File, f.Root), f => f.File, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new OrganisationFolder(g.Key, DiskFiles.NameOf(g.Key), [.. g.Order(StringComparer.Ordinal)], SnapshotsIn(FilePaths.Join(g.Key, Snapshots), bag)))
            .ToList();
        return new FoundPolicies(organisations, bag.Sealed());
    }

    /// <summary>The inventory that a path names: the file itself, or the last one in ordinal order of a folder or its <c>snapshots/</c>; null when a folder has none.</summary>
    public static string? SnapshotAt(string path) => SnapshotsAt(path).LastOrDefault();

    /// <summary>
    /// The inventories that a path names in ordinal order, the chosen one last: those of a folder or its <c>snapshots/</c>; or a file, in a
    /// folder of that name with the files before it.
    /// </summary>
    public static IReadOnlyList<string> SnapshotsAt(string path)
    {
        var tidy = FilePaths.Tidy(path);
        var bag = new DiagnosticBag();
        if (!DiskFiles.IsFolder(tidy))
        {
            var folder = FilePaths.Folder(tidy);
            return [.. FilePaths.Name(folder) == Snapshots ? SnapshotsIn(folder, bag).Where(f => string.CompareOrdinal(f, tidy) < 0) : [], tidy];
        }

        return SnapshotsIn(tidy, bag) is { Count: > 0 } own ? own : SnapshotsIn(FilePaths.Join(tidy, Snapshots), bag);
    }

    /// <summary>Policies in the folders that stand beside the given ones.</summary>
    internal static IReadOnlyList<string> Beside(IEnumerable<OrganisationFolder> organisations)
    {
        var ignored = new DiagnosticBag();
        return
        [
            .. organisations.Select(o => DiskFiles.Above(o.Path)).Distinct(StringComparer.Ordinal)
                .SelectMany(above => DiskFiles.List(above, ignored).Folders)
                .Where(folder => !IsSkipped(folder))
                .SelectMany(folder => Walk(folder, 1, ignored))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<string> FilesOf(string path, DiagnosticBag bag)
    {
        if (DiskFiles.IsFile(path))
        {
            if (IsPolicy(path))
            {
                return [path];
            }

            bag.Add(PolicyDiagnostics.NotNamedAsPolicy(path));
            return [];
        }

        if (!DiskFiles.IsFolder(path))
        {
            bag.Add(PolicyDiagnostics.NothingAt(path));
            return [];
        }

        var before = bag.Count;
        var files = Walk(path, 0, bag).ToList();
        if (files.Count == 0 && bag.Count == before)
        {
            bag.Add(PolicyDiagnostics.NoPolicyIn(path));
        }

        return files;
    }

    /// <summary>Links to folders are not followed: they may lead in a circle.</summary>
    private static IEnumerable<string> Walk(string folder, int depth, DiagnosticBag bag)
    {
        var (files, folders) = DiskFiles.List(folder, bag);
        var below = depth < MaxDepth ? folders.Where(f => !IsSkipped(f)).SelectMany(f => Walk(f, depth + 1, bag)) : [];
        return files.Where(IsPolicy).Concat(below);
    }

    /// <summary>The folder whose <c>snapshots/</c> belong to a policy: its own, or the nearest above it up to the given one; failing that its own.</summary>
    private static string Home(string file, string root)
    {
        var own = FilePaths.Folder(file);
        for (var folder = own; ; folder = FilePaths.Folder(folder))
        {
            if (DiskFiles.IsFolder(FilePaths.Join(folder, Snapshots)))
            {
                return folder;
            }

            if (folder == root || folder is "." or "")
            {
                return own;
            }
        }
    }

    private static IReadOnlyList<string> SnapshotsIn(string folder, DiagnosticBag bag) =>
        DiskFiles.IsFolder(folder)
            ? [.. DiskFiles.List(folder, bag).Files.Where(IsInventory)]
            : [];

    /// <summary>Excel puts a file whose name begins with a tilde beside a workbook that is open.</summary>
    private static bool IsInventory(string path)
    {
        var name = FilePaths.Name(path);
        return name[0] is not ('.' or '~') && InventoryEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPolicy(string path)
    {
        var name = FilePaths.Name(path);
        return name[0] != '.' && Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsSkipped(string folder)
    {
        var name = FilePaths.Name(folder);
        return name[0] == '.' || Skipped.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
