using System.Xml;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Files;

/// <summary>
/// Reads one XML part of a workbook. The bytes of the whole file are counted as they come; here also what a single
/// step may take, so that one endless name, comment or text cannot fill the memory.
/// </summary>
internal sealed class PartReader : IDisposable
{
    /// <summary>Three times what Excel lets a cell hold, and twice what other programs do.</summary>
    public const int MaxText = 100_000;

    private const int MaxStep = 8 << 20;
    private const int MaxDepth = 200;

    private readonly CountingStream _stream;
    private readonly char[] _buffer = new char[4096];
    private readonly System.Text.StringBuilder _text = new();

    public PartReader(CountingStream stream)
    {
        _stream = stream;
        Xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNameTable(),
        });
    }

    public XmlReader Xml { get; }

    /// <summary>Local name of the element; names of a part do not collide between its namespaces.</summary>
    public string Name => Xml.LocalName;

    /// <summary>Moves to the next node of any kind.</summary>
    public bool Read()
    {
        _stream.Recent = 0;
        var isNode = Xml.Read();
        if (_stream.Recent > MaxStep || Xml.Depth > MaxDepth)
        {
            throw new XmlException("a piece of it is too large or too deep");
        }

        return isNode;
    }

    /// <summary>Moves to the document's element.</summary>
    public bool ReadRoot()
    {
        while (Read())
        {
            if (Xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The child elements of the current one, one by one; what a child holds is skipped where it was not read.</summary>
    public IEnumerable<string> Children()
    {
        if (Xml.IsEmptyElement)
        {
            yield break;
        }

        var depth = Xml.Depth;
        while (Read() && Xml.Depth > depth)
        {
            if (Xml.NodeType == XmlNodeType.Element && Xml.Depth == depth + 1)
            {
                yield return Xml.LocalName;
            }
        }
    }

    /// <summary>The text of the current element; its child elements are skipped.</summary>
    /// <param name="tooLong">What to say when it is longer than <see cref="MaxText"/>.</param>
    public string Text(Func<Diagnostic> tooLong)
    {
        if (Xml.IsEmptyElement)
        {
            return "";
        }

        _text.Clear();
        var depth = Xml.Depth;
        while (Read() && Xml.Depth > depth)
        {
            if (Xml.Depth == depth + 1 && Xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                Append(tooLong);
            }
        }

        return _text.ToString();
    }

    public string? Attribute(string name) => Xml.GetAttribute(name);

    /// <summary>A truth value of XML Schema.</summary>
    public bool IsTrue(string name) => Xml.GetAttribute(name) is "1" or "true";

    public void Dispose()
    {
        Xml.Dispose();
        _stream.Dispose();
    }

    private void Append(Func<Diagnostic> tooLong)
    {
        int read;
        while ((read = Xml.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
        {
            _text.Append(_buffer, 0, read);
            if (_text.Length > MaxText)
            {
                throw new FileRefusedException(tooLong());
            }
        }
    }
}
