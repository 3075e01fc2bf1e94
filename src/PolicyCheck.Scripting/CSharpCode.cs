using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Scripting;

/// <summary>The C# of one block, and the way from a place in it back to line and column of the policy file.</summary>
internal sealed class CSharpCode
{
    private readonly List<int> _offsets = [];
    private readonly bool _isAsWritten;

    public CSharpCode(BoundCSharp block)
    {
        Block = block;
        var literal = block.CodeSpan;
        var text = new StringBuilder();
        var raw = block.At.Source.Text;
        for (var i = literal.Start + 1; i < literal.End - 1 && i < raw.Length; i++)
        {
            _offsets.Add(i);

            // In a text of a policy \" and \\ stand for the characters themselves.
            i += raw[i] == '\\' && raw[i + 1] is '"' or '\\' && i + 1 < literal.End - 1 ? 1 : 0;
            text.Append(raw[i]);
        }

        _offsets.Add(Math.Max(literal.Start, literal.End - 1));

        // A tree that was not read from this file, such as one made by a program, has no places of its own.
        _isAsWritten = text.ToString() == Text;
    }

    public BoundCSharp Block { get; }

    public string Text => Block.Code;

    /// <summary>Where the whole block stands.</summary>
    public Location Place => Location.Of(Block.At.Source, Block.At.Span);

    /// <summary>Where a stretch of the C# stands in the policy file.</summary>
    public Location PlaceOf(int start, int end)
    {
        if (!_isAsWritten)
        {
            return Place;
        }

        var from = _offsets[Math.Clamp(start, 0, Text.Length)];
        var to = _offsets[Math.Clamp(end, 0, Text.Length)];
        return Location.Of(Block.At.Source, TextSpan.FromBounds(from, to));
    }
}
