namespace PolicyCheck.Tests.Support;

/// <summary>A folder of its own for one test, with files written into it.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("policycheck-").FullName;

    /// <summary>Writes a file and returns its path, with forward slashes.</summary>
    public string Write(string relative, string text) => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Copies the Markdown files of another folder, with their folders.</summary>
    public void CopyMarkdown(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.md", SearchOption.AllDirectories))
        {
            Write($"{to}/{System.IO.Path.GetRelativePath(from, file)}", File.ReadAllBytes(file));
        }
    }

    public string PathOf(string relative) => System.IO.Path.Combine(Path, relative).Replace('\\', '/');

    /// <summary>All files below, relative, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string below = "")
    {
        var root = PathOf(below);
        return Directory.Exists(root)
            ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
