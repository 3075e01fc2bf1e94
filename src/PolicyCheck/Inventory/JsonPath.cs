using System.Globalization;
using System.Text;

namespace PolicyCheck.Inventory;

/// <summary>Where the reader is inside a JSON document; rendered only when there is something to report.</summary>
internal sealed class JsonPath
{
    private const int MaxKeyLength = 60;
    private readonly Segment[] _segments = new Segment[JsonTokens.MaxDepth + 2];
    private int _depth;

    /// <summary>Number of objects and lists entered.</summary>
    public int Depth => _depth;

    /// <summary>Steps into an object or list, before its first member.</summary>
    public void Enter() => _segments[_depth++] = default;

    /// <summary>Steps out of an object or list.</summary>
    public void Leave() => _depth--;

    /// <summary>Moves to a property.</summary>
    public void Name(string name) => _segments[_depth - 1].Name = name;

    /// <summary>Moves to an element of a list.</summary>
    public void Index(int index) => _segments[_depth - 1] = new Segment { Index = index, IsIndex = true };

    /// <summary>Moves to an entry of a map: its key is data, as an index is.</summary>
    public void Key(string key) => _segments[_depth - 1] = new Segment { Name = key, IsIndex = true };

    /// <summary>The path, e.g. <c>$.accounts[3].access[0].role</c>.</summary>
    public override string ToString() => Render(withIndexes: true);

    /// <summary>The path without indexes and keys: problems that share it are of one kind.</summary>
    public string Shape() => Render(withIndexes: false);

    private string Render(bool withIndexes)
    {
        var text = new StringBuilder("$");
        foreach (var segment in _segments.AsSpan(0, _depth))
        {
            if (segment.IsIndex && !withIndexes)
            {
                text.Append("[]");
            }
            else if (segment.Name is not { } name)
            {
                text.Append(segment.IsIndex ? string.Create(CultureInfo.InvariantCulture, $"[{segment.Index}]") : "");
            }
            else if (!segment.IsIndex && name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_'))
            {
                text.Append('.').Append(name.Length > MaxKeyLength ? name[..MaxKeyLength] + "…" : name);
            }
            else
            {
                text.Append("['").Append(Shown.Text(name, MaxKeyLength)).Append("']");
            }
        }

        return text.ToString();
    }

    private struct Segment
    {
        public string? Name;
        public int Index;
        public bool IsIndex;
    }
}
