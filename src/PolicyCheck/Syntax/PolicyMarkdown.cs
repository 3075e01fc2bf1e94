using Markdig;
using Markdig.Syntax;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Syntax;

/// <summary>Finds the policy blocks of a Markdown file without losing their place in it.</summary>
internal static class PolicyMarkdown
{
    /// <summary>The word after the fence that marks a policy block.</summary>
    public const string Info = "policy";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>
    /// A text of the same length in which everything outside the policy blocks is blank, so that every offset in it is an
    /// offset in the file, with the stretch of each block.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="extract">The text and the blocks.</param>
    /// <returns>False when Markdig gives up, which it does when quotes and lists are nested beyond all sense.</returns>
    public static bool TryExtract(SourceText source, out (string Text, IReadOnlyList<TextSpan> Blocks) extract)
    {
        try
        {
            extract = Extract(source);
            return true;
        }
        catch (ArgumentException)
        {
            extract = (source.Text, []);
            return false;
        }
    }

    private static (string Text, IReadOnlyList<TextSpan> Blocks) Extract(SourceText source)
    {
        var masked = Blank(source.Text);
        var blocks = new List<TextSpan>();
        foreach (var block in Markdown.Parse(source.Text, Pipeline).Descendants<FencedCodeBlock>())
        {
            if (!string.Equals(block.Info?.Trim(), Info, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // The block's own span misses the lines of a fence that never ends.
            var end = block.Span.Start;
            for (var i = 0; i < block.Lines.Count; i++)
            {
                end = Math.Max(end, CopyLine(source.Text, masked, block.Lines.Lines[i]));
            }

            blocks.Add(TextSpan.FromBounds(block.Span.Start, end));
        }

        return (new string(masked), blocks);
    }

    private static char[] Blank(string text)
    {
        var masked = text.ToCharArray();
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = masked[i] is '\n' or '\r' ? masked[i] : ' ';
        }

        return masked;
    }

    /// <summary>
    /// A line may be indented or quoted in the file; only its own text is copied, to where it stands. Blanks in front of it
    /// may be tabs in the file. Gives the line's end.
    /// </summary>
    private static int CopyLine(string text, char[] masked, Markdig.Helpers.StringLine line)
    {
        var content = line.Slice.ToString().TrimStart();
        var start = Math.Clamp(line.Position, 0, text.Length);
        var end = text.IndexOfAny(['\n', '\r'], start);
        end = end < 0 ? text.Length : end;
        var at = text.IndexOf(content, start, end - start, StringComparison.Ordinal);
        if (at >= 0)
        {
            content.CopyTo(0, masked, at, content.Length);
        }

        return end;
    }
}
