namespace PolicyCheck.Policies;

/// <summary>Paths as diagnostics print them: forward slashes, as short as the user wrote them.</summary>
internal static class FilePaths
{
    /// <summary>A path as the user gave it, tidied: forward slashes, no leading <c>./</c>, no slash at the end.</summary>
    public static string Tidy(string path)
    {
        var tidy = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        while (tidy.StartsWith("./", StringComparison.Ordinal))
        {
            tidy = tidy[2..].TrimStart('/');
        }

        tidy = tidy.Length > 1 ? tidy.TrimEnd('/') : tidy;
        return path.Length > 0 && tidy.Length == 0 ? (path[0] == '/' ? "/" : ".") : tidy;
    }

    public static string Join(string folder, string name) => folder is "." or "" ? name : folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    /// <summary>The folder of a path; <c>.</c> for a bare name, empty for something at the root.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is var at && at < 0 ? "." : path[..at];

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}
