using System.Xml;

namespace PolicyCheck.Tables.Files;

/// <summary>The names of an XML part. A workbook needs some hundreds; a part that has more is made to fill the memory.</summary>
internal sealed class BoundedNameTable : NameTable
{
    private const int MaxNames = 20_000;

    private int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Count(base.Add(key));

    private string Count(string name) =>
        ++_count <= MaxNames ? name : throw new XmlException($"more than {MaxNames} names");
}
