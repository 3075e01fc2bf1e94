using System.Security;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Policies;

/// <summary>The only place of this room that touches files. Never throws for what the disk answers.</summary>
internal static class DiskFiles
{
    public static bool IsFile(string path) => File.Exists(path);

    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>A path that is the same for all ways to write the same place.</summary>
    public static string Identity(string path) => Path.GetFullPath(path);

    /// <summary>The folder's own name, also for the folder one stands in.</summary>
    public static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>The folder above, worded like <paramref name="folder"/>.</summary>
    public static string Above(string folder)
    {
        var name = FilePaths.Name(folder);
        if (name is "." or "..")
        {
            return folder == "." ? ".." : folder + "/..";
        }

        var above = FilePaths.Folder(folder);
        return above.Length == 0 ? "/" : above;
    }

    /// <summary>Files and folders directly in a folder, each in ordinal order; empty, with a diagnostic, when it cannot be read.</summary>
    public static (IReadOnlyList<string> Files, IReadOnlyList<string> Folders) List(string folder, DiagnosticBag bag)
    {
        try
        {
            var inside = new DirectoryInfo(folder);
            return (Joined(folder, inside.EnumerateFiles()), Joined(folder, inside.EnumerateDirectories().Where(d => d.LinkTarget is null)));
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            bag.Add(PolicyDiagnostics.CannotRead(folder, Reason(e)));
            return ([], []);
        }
    }

    /// <summary>A file's bytes, at most one more than <paramref name="limit"/>, and its length; null, with a diagnostic, when it cannot be read.</summary>
    public static (byte[] Bytes, long Length)? Read(string path, int limit, DiagnosticBag bag)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[(int)Math.Min(file.Length, limit)];
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return (bytes.Length == read ? bytes : bytes[..read], file.Length);
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            bag.Add(PolicyDiagnostics.CannotRead(path, Reason(e)));
            return null;
        }
    }

    private static List<string> Joined(string folder, IEnumerable<FileSystemInfo> entries) =>
        [.. entries.Select(e => FilePaths.Join(folder, e.Name)).Order(StringComparer.Ordinal)];

    private static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    private static string Reason(Exception e) => e is UnauthorizedAccessException or SecurityException ? "access is denied" : e.Message.TrimEnd('.');
}
