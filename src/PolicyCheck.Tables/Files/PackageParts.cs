using System.IO.Compression;
using System.Text;
using System.Xml;
using PolicyCheck.Inventory;

namespace PolicyCheck.Tables.Files;

/// <summary>The parts of a workbook: the entries of its ZIP archive by name, unpacked only as far as the limits allow.</summary>
internal sealed class PackageParts : IDisposable
{
    private readonly TableFileSource _source;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);
    private readonly ByteBudget _budget;

    public PackageParts(TableFileSource source)
    {
        _source = source;
        _budget = new ByteBudget(source.Limits.UnpackedBytes, () => FileDiagnostics.LargeContent(source.Path, source.Limits.UnpackedBytes));
        var stream = source.OpenSeekable();
        try
        {
            if (ZipDirectory.HasMoreThan(stream, source.Limits.Parts))
            {
                throw new FileRefusedException(FileDiagnostics.ManyParts(source.Path, source.Limits.Parts));
            }

            stream.Position = 0;
            _archive = new ZipArchive(stream, ZipArchiveMode.Read);
            foreach (var entry in _archive.Entries)
            {
                // Two parts of one name: which of them counts would depend on the program.
                if (!_entries.TryAdd(NameOf(entry.FullName), entry))
                {
                    throw Damage($"it holds the part {Shown.Text(entry.FullName)} twice");
                }
            }
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public IReadOnlyCollection<string> Names => _entries.Keys;

    /// <summary>The XML parts that nothing has read so far.</summary>
    public IReadOnlyList<string> Unread =>
    [
        .. Names.Where(n => n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Where(n => !_read.Contains(n)),
    ];

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Lets <paramref name="read"/> read a part from its root on.</summary>
    public void Read(string name, Action<PartReader> read)
    {
        _read.Add(name);
        PartReader? reader = null;
        try
        {
            reader = new PartReader(Open(name));
            if (!reader.ReadRoot())
            {
                throw new XmlException("it is empty");
            }

            read(reader);

            // To the end, because the XML may break off after what was wanted.
            while (reader.Read())
            {
            }
        }
        catch (XmlException broken)
        {
            throw Explain(name, broken);
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <summary>Reads a part that is not needed, for its DOCTYPE alone: other programs forgive it other mistakes.</summary>
    public void Inspect(string name)
    {
        try
        {
            Read(name, _ => { });
        }
        catch (FileRefusedException refused) when (refused.Cause.Descriptor == FileDiagnostics.Damaged)
        {
        }
    }

    /// <summary>The first bytes of a part as text.</summary>
    public string Start(string name, int length)
    {
        using var stream = Open(name);
        var bytes = new byte[length];
        return Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false));
    }

    public FileRefusedException Damage(string reason) => new(FileDiagnostics.Broken(_source.Path, reason));

    public void Dispose() => _archive.Dispose();

    /// <summary>Some programs write backslashes, or a slash at the beginning.</summary>
    public static string NameOf(string name) => name.Replace('\\', '/').TrimStart('/');

    private CountingStream Open(string name) => new(_entries[name].Open(), _budget);

    private FileRefusedException Explain(string name, XmlException broken)
    {
        // Not everything that is no XML is damaged: what unpacks without end is said to be that.
        using (var rest = Open(name))
        {
            rest.CopyTo(Stream.Null);
        }

        // The reader refuses a DOCTYPE without saying in a way that can be asked that this was the reason.
        return Start(name, 1 << 16).Replace("\0", "").Contains("<!DOCTYPE", StringComparison.Ordinal)
            ? new FileRefusedException(FileDiagnostics.Doctype(_source.Path, name))
            : Damage($"its part {Shown.Text(name)} is no XML from line {Math.Max(1, broken.LineNumber)} on");
    }
}
