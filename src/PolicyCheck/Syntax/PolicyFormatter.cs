using System.Text;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Syntax;

/// <summary>A policy file as it was laid out anew.</summary>
/// <param name="Text">The whole file; null when it has errors and so was left alone.</param>
/// <param name="Diagnostics">The errors.</param>
public sealed record FormattedPolicy(string? Text, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Lays out the policy blocks of a file. Only blanks and line breaks change: words stay as their author chose them, comments
/// stay, and what stands outside the blocks stays byte for byte.
/// </summary>
public static class PolicyFormatter
{
    /// <summary>Formats one file; never throws for what stands in it.</summary>
    public static FormattedPolicy Format(SourceText source)
    {
        var parsed = PolicyParser.Parse(source);
        if (parsed.Policy is not { } policy || parsed.Diagnostics.Any(d => d.IsError))
        {
            return new FormattedPolicy(null, parsed.Diagnostics);
        }

        if (PolicyParser.IsJson(source.Path))
        {
            return new FormattedPolicy(source.Text, parsed.Diagnostics);
        }

        var formatted = Formatted(source, policy);
        var again = PolicyParser.Parse(new SourceText(source.Path, formatted));
        if (again.Diagnostics.Any(d => d.IsError) || TreeDifference.Find(policy, again.Policy) is not null)
        {
            throw new InvalidOperationException($"The layout would change what {source.Path} says.");
        }

        return new FormattedPolicy(formatted, parsed.Diagnostics);
    }

    private static string Formatted(SourceText source, PolicySyntax policy)
    {
        var isMarkdown = source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        var (text, blocks) = (source.Text, (IReadOnlyList<TextSpan>)[new TextSpan(0, source.Text.Length)]);
        if (isMarkdown && PolicyMarkdown.TryExtract(source, out var extract))
        {
            (text, blocks) = extract;
        }

        var lexemes = ExpressionGrammar.For(policy.Language).Lexemes;
        var (clean, declarations, _) = DeclarationScanner.Scan(source, text, blocks, lexemes, new DiagnosticBag());
        var formatter = new BlockFormatter(text, clean, declarations, new LineJoining(clean, lexemes));
        var output = new StringBuilder();
        var position = 0;
        foreach (var block in blocks)
        {
            var fence = source.Position(block.Start).Line;
            var start = isMarkdown ? fence < source.LineCount ? source.LineStart(fence + 1) : source.Text.Length : 0;
            var lines = start < block.End ? formatter.Lines(TextSpan.FromBounds(start, block.End)) : [];
            if (lines.Count == 0)
            {
                continue;
            }

            var end = LineEnd(source.Text, start);
            var prefix = isMarkdown ? Prefix(source.Text[source.LineStart(fence)..block.Start]) : "";
            output.Append(source.Text, position, start - position);
            output.AppendJoin(end, lines.Select(line => (prefix + line).TrimEnd()));
            output.Append(isMarkdown ? "" : end);
            position = block.End;
        }

        return output.Append(source.Text, position, source.Text.Length - position).ToString();
    }

    /// <summary>What stands before each line of a block that is indented, quoted or part of a list.</summary>
    private static string Prefix(string beforeFence) => string.Concat(beforeFence.Select(c => char.IsWhiteSpace(c) || c == '>' ? c : ' '));

    private static string LineEnd(string text, int start)
    {
        var at = text.IndexOfAny(['\n', '\r'], start);
        return at < 0 || text[at] == '\n' ? "\n" : text.AsSpan(at).StartsWith("\r\n") ? "\r\n" : "\r";
    }
}
