using System.Text;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tests.Support;

/// <summary>A text in which <c>⟦</c> and <c>⟧</c> mark spans; the policy language has no use for either sign.</summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="Spans">What they marked, in the order of their beginnings.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        foreach (var character in marked)
        {
            switch (character)
            {
                case '⟦':
                    open.Push(text.Length);
                    break;
                case '⟧':
                    spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        return open.Count > 0
            ? throw new FormatException("A ⟦ has no ⟧: " + marked)
            : new MarkedText(text.ToString(), [.. spans.OrderBy(s => s.Start).ThenBy(s => -s.Length)]);
    }

    /// <summary>Fails unless each diagnostic that has a place stands exactly on a mark, and each mark has one.</summary>
    public void AssertPlaces(IEnumerable<Diagnostic> diagnostics)
    {
        var source = new SourceText("marked", Text);
        var wanted = Spans.Select(span => Location.Of(source, span)).Select(l => $"{l.Start}, {l.Length} long");
        var found = diagnostics.Where(d => d.Location.Start is not null).Select(d => $"{d.Location.Start}, {d.Location.Length} long").Distinct();
        Assert.Equal(wanted, found);
    }
}
