using System.Globalization;
using System.Runtime.InteropServices;
using System.Security;

namespace PolicyCheck.Cli;

/// <summary>
/// Files that appear whole or not at all: each is written beside its place first, and only when all are there are they
/// renamed. What stood there before comes back when one of the renamings fails.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private static readonly string Ending = string.Create(CultureInfo.InvariantCulture, $".{Environment.ProcessId}");

    private readonly List<string> _targets = [];
    private readonly List<string> _newFolders = [];
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Until it is disposed, a run that is broken off leaves nothing behind either.</summary>
    public AtomicFile() =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, _ => TakeBack()))];

    /// <summary>Writes a file beside its place; several may be written at a time.</summary>
    public void Add(string path, Action<Stream> write)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new IOException("there is a folder of that name");
            }

            lock (_targets)
            {
                MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
                _targets.Add(path);
            }

            using var stream = new FileStream(Temporary(path), FileMode.Create, FileAccess.ReadWrite);
            write(stream);
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            throw Failure(path, e);
        }
    }

    /// <summary>Puts all files in their places.</summary>
    public void Commit()
    {
        var placed = new List<string>();
        foreach (var path in _targets)
        {
            try
            {
                if (File.Exists(path))
                {
                    File.Replace(Temporary(path), path, Former(path));
                }
                else
                {
                    File.Move(Temporary(path), path);
                }

                placed.Add(path);
            }
            catch (Exception e) when (IsOfTheDisk(e))
            {
                placed.ForEach(PutBack);
                throw Failure(path, e);
            }
        }

        placed.ForEach(path => File.Delete(Former(path)));
        _newFolders.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        TakeBack();
    }

    private static string Temporary(string path) => Beside(path, ".tmp");

    private static string Former(string path) => Beside(path, ".old");

    private static string Beside(string path, string ending) => Path.Combine(Path.GetDirectoryName(path) ?? "", "." + Path.GetFileName(path) + Ending + ending);

    private static void PutBack(string path)
    {
        if (File.Exists(Former(path)))
        {
            File.Move(Former(path), path, overwrite: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <summary>Deletes what was written beside, and folders that were made for it.</summary>
    private void TakeBack()
    {
        try
        {
            lock (_targets)
            {
                _targets.ForEach(path => File.Delete(Temporary(path)));
            }

            foreach (var folder in Enumerable.Reverse(_newFolders).Where(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            // The failure that led here is the one to tell.
        }
    }

    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } above)
        {
            MakeFolder(above);
        }

        Directory.CreateDirectory(folder);
        _newFolders.Add(folder);
    }

    private static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException;

    private static UserError Failure(string path, Exception e) =>
        new($"'{path}' cannot be written: {(e is UnauthorizedAccessException or SecurityException ? "access is denied" : e.Message.TrimEnd('.'))}; no file was changed");
}
