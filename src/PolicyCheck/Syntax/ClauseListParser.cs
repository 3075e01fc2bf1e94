using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>A clause list together with everything that is wrong with its form.</summary>
/// <param name="Clauses">The list; null when the file holds no table of clauses.</param>
/// <param name="Diagnostics">What is wrong, in order.</param>
public sealed record ParsedClauseList(ClauseList? Clauses, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads the table of clauses out of a Markdown file: the first table whose headings are those of a clause list.</summary>
public sealed class ClauseListParser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    private readonly DiagnosticBag _bag = new();
    private readonly SourceText _source;
    private readonly Language _language;

    private ClauseListParser(SourceText source, Language language)
    {
        _source = source;
        _language = language;
    }

    /// <summary>Parses one file's bytes; never throws for what stands in them.</summary>
    public static ParsedClauseList Parse(string path, byte[] bytes) =>
        bytes.Length > PolicyParser.MaxFileSize ? new ParsedClauseList(null, [SyntaxDiagnostics.FileIsTooLarge(path, bytes.Length, PolicyParser.MaxFileSize)])
        : SourceText.TryDecode(path, bytes, out var source, out var invalidAt) ? Parse(source!)
        : new ParsedClauseList(null, [SyntaxDiagnostics.FileIsNotText(path, invalidAt)]);

    /// <summary>Parses one file's text.</summary>
    public static ParsedClauseList Parse(SourceText source)
    {
        List<Table> tables;
        try
        {
            tables = [.. Markdown.Parse(source.Text, Pipeline).Descendants<Table>()];
        }
        catch (ArgumentException)
        {
            return new ParsedClauseList(null, [SyntaxDiagnostics.MarkdownIsTooDeep(source)]);
        }

        foreach (var language in Enum.GetValues<Language>())
        {
            var parser = new ClauseListParser(source, language);
            if (tables.Find(parser.HasHeadings) is { } table)
            {
                return parser.Read(table);
            }
        }

        var headings = Enum.GetValues<Language>().Select(l => string.Join(" | ", ClauseTerms.Headings(l)));
        return new ParsedClauseList(null, [SyntaxDiagnostics.HasNoClauseTable(source, string.Join("' or '", headings))]);
    }

    private bool HasHeadings(Table table) =>
        table.Count > 0 && table[0] is TableRow row && row.Select(Text).SequenceEqual(ClauseTerms.Headings(_language), StringComparer.OrdinalIgnoreCase);

    private ParsedClauseList Read(Table table)
    {
        var entries = new Dictionary<string, ClauseEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Skip(1).OfType<TableRow>())
        {
            if (Entry(row) is not { } entry)
            {
                continue;
            }

            if (!entries.TryAdd(entry.Id.Name, entry))
            {
                var first = _source.Position(entries[entry.Id.Name].Id.Span.Start).Line;
                _bag.Add(SyntaxDiagnostics.ClauseStandsTwice(_source, entry.Id.Span, entry.Id.Name, first));
            }
        }

        return new ParsedClauseList(new ClauseList(_source, [.. entries.Values]), _bag.Sealed());
    }

    private ClauseEntry? Entry(TableRow row)
    {
        var cells = row.OfType<TableCell>().ToList();
        if (cells.TrueForAll(c => Text(c).Length == 0))
        {
            return null;
        }

        var id = Text(cells[0]);
        var strength = Word(Span(cells[2]), Enum.GetValues<ClauseStrength>(), s => ClauseTerms.Word(s, _language));
        var parts = Pieces(Span(cells[3])).Select(at => Word(at, Enum.GetValues<ClauseCheck>(), c => ClauseTerms.Word(c, _language))).ToList();
        return strength is null || parts.Contains(null)
            ? null
            : new ClauseEntry(new Identifier(id, Span(cells[0])), Text(cells[1]), strength.Value, [.. parts.OfType<ClauseCheck>().Order()]);
    }

    /// <summary>What commas part in a cell.</summary>
    private IEnumerable<TextSpan> Pieces(TextSpan cell)
    {
        for (var start = cell.Start; start <= cell.End;)
        {
            var comma = _source.Text.IndexOf(',', start, cell.End - start);
            var end = comma < 0 ? cell.End : comma;
            yield return Lexemes.Trimmed(_source.Text, start, end);
            start = end + 1;
        }
    }

    private T? Word<T>(TextSpan at, IReadOnlyList<T> values, Func<T, string> word)
        where T : struct
    {
        var text = _source.Slice(at);
        foreach (var value in values)
        {
            if (string.Equals(word(value), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var words = values.Select(word).ToList();
        _bag.Add(SyntaxDiagnostics.NoSuchClauseWord(_source, at, text, Spelling.Nearest(text, words), PropertyReader.Choices(words.Select(w => $"'{w}'"))));
        return null;
    }

    private string Text(Block cell) => _source.Slice(Span(cell));

    /// <summary>What stands in a cell, without the blanks and bars around it.</summary>
    private TextSpan Span(Block cell)
    {
        if (cell.Descendants<LeafBlock>().FirstOrDefault() is not { Inline.FirstChild: { } first } paragraph)
        {
            return new TextSpan(Math.Clamp(cell.Span.Start, 0, _source.Text.Length), 0);
        }

        var last = paragraph.Inline.LastChild ?? first;
        return Lexemes.Trimmed(_source.Text, first.Span.Start, Math.Min(_source.Text.Length, Math.Max(last.Span.End + 1, first.Span.Start)));
    }
}
