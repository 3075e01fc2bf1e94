using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>
/// Lays out the lines of one block: declarations at the margin, a blank line between them, properties indented with their
/// values in one column, and comments where they stood. Parameters, definitions and overrides may stand line by line.
/// </summary>
internal sealed class BlockFormatter(string text, string clean, IReadOnlyList<Declaration> declarations, LineJoining joining)
{
    private const string Indent = "  ";

    /// <summary>Width of the keywords' column of rules; longer keywords stand out of it.</summary>
    private const int KeywordWidth = 8;

    /// <summary>A column that an author has lined up stays, up to so many blanks after the longest name.</summary>
    private const int WidestGap = 12;

    private static readonly Keyword[] Lists = [Keyword.Parameter, Keyword.Define, Keyword.Override, Keyword.OverrideSeverity];

    private readonly StatementLayout _layout = new(text, joining);

    /// <summary>A statement, or a comment on a line of its own.</summary>
    private sealed record Entry(Declaration? Owner, Statement? Statement, string Comment, bool IsIndented)
    {
        /// <summary>True when a blank line stands before it in the file.</summary>
        public bool FollowsBlank { get; init; }

        public bool IsHead => Statement is not null && ReferenceEquals(Owner?.Head, Statement);
    }

    /// <summary>The lines of a block, without line ends.</summary>
    public List<string> Lines(TextSpan block)
    {
        var entries = Entries(block);
        var lines = new List<string>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0 && WantsBlank(entries, i))
            {
                lines.Add("");
            }

            lines.AddRange(Render(entries, i));
        }

        return lines;
    }

    private List<Entry> Entries(TextSpan block)
    {
        var statements = declarations.SelectMany(d => d.Properties.Prepend(d.Head).Select(s => (Owner: d, Statement: s)))
            .Where(s => s.Statement.Word.Start >= block.Start && s.Statement.Word.Start < block.End)
            .ToDictionary(s => s.Statement.Word.Start);
        var entries = new List<Entry>();
        var (followsBlank, statementEnd) = (false, block.Start);
        for (var start = block.Start; start < block.End;)
        {
            var end = text.IndexOfAny(['\n', '\r'], start);
            end = end < 0 || end > block.End ? block.End : end;
            var first = Lexemes.SkipBlanks(text, start);
            if (first >= end)
            {
                // Between CR and LF no line stands.
                followsBlank |= !(start > block.Start && text[start - 1] == '\r' && start < text.Length && text[start] == '\n');
            }
            else if (statements.TryGetValue(Lexemes.SkipBlanks(clean, start), out var found) && found.Statement.Word.Start < end)
            {
                entries.Add(new Entry(found.Owner, found.Statement, "", false) { FollowsBlank = followsBlank });
                (statementEnd, followsBlank) = (Math.Max(found.Statement.Word.End, found.Statement.Value.End), false);
            }
            else if (start >= statementEnd && text[first] == '#')
            {
                entries.Add(new Entry(null, null, text[first..end].TrimEnd(), first > start) { FollowsBlank = followsBlank });
                followsBlank = false;
            }

            start = end + 1;
        }

        return entries;
    }

    private static bool WantsBlank(List<Entry> entries, int i)
    {
        var (before, entry) = (entries[i - 1], entries[i]);
        if (before.Statement is null && !entry.FollowsBlank)
        {
            return false;
        }

        // A comment goes with the statement that it stands on.
        if (StoodOn(entries, i) is { IsHead: true } head)
        {
            return entry.FollowsBlank || !(before.IsHead && Lists.Contains(head.Statement!.Keyword) && before.Statement!.Keyword == head.Statement.Keyword);
        }

        return entry.FollowsBlank && !before.IsHead;
    }

    /// <summary>The entry itself, or the statement below a comment when no blank line parts them; null for a comment by itself.</summary>
    private static Entry? StoodOn(List<Entry> entries, int i)
    {
        var at = i;
        while (at < entries.Count && entries[at].Statement is null)
        {
            at++;
            if (at < entries.Count && entries[at].FollowsBlank)
            {
                return null;
            }
        }

        return at < entries.Count ? entries[at] : null;
    }

    private IEnumerable<string> Render(List<Entry> entries, int i)
    {
        var entry = entries[i];
        if (entry.Statement is not { } statement)
        {
            return [(StoodOn(entries, i) is { } below ? !below.IsHead : entry.IsIndented) ? Indent + entry.Comment : entry.Comment];
        }

        var word = Word(statement);
        var lead = entry.IsHead ? word + " " : Indent + Filled(word, entry.Owner!, statement);
        return _layout.Lines(statement, lead, SecondColumn(entries, i));
    }

    private string Word(Statement statement) =>
        string.Join(' ', clean.Substring(statement.Word.Start, statement.Word.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A keyword filled up to its declaration's column. In a rule that is a fixed one, so that rules look alike.</summary>
    private string Filled(string word, Declaration owner, Statement statement)
    {
        if (statement.Keyword == Keyword.ForEach)
        {
            return word + " ";
        }

        var width = owner.Head.Keyword is Keyword.Rule
            ? KeywordWidth
            : owner.Properties.Where(p => p.Value.Length > 0 && p.Keyword != Keyword.ForEach).Select(p => TextWidth.Of(Word(p))).Append(KeywordWidth).Max();
        return word + new string(' ', Math.Max(0, width - TextWidth.Of(word)) + 2);
    }

    /// <summary>Parameters that stand line by line have their signs in one column, and so have a rule's examples what follows their names.</summary>
    private int SecondColumn(List<Entry> entries, int i)
    {
        var keyword = entries[i].Statement!.Keyword;
        if (keyword is not (Keyword.Parameter or Keyword.Override or Keyword.Define or Keyword.Example))
        {
            return 0;
        }

        var first = i;
        while (first > 0 && AreNeighbours(entries, first))
        {
            first--;
        }

        var last = i;
        while (last + 1 < entries.Count && AreNeighbours(entries, last + 1))
        {
            last++;
        }

        var pairs = entries[first..(last + 1)].Where(e => e.Statement?.Keyword == keyword)
            .Select(e => _layout.Tokens(e.Statement!)).Where(tokens => tokens is [{ IsComment: false }, { IsComment: false }, ..]).ToList();
        if (pairs.Count == 0 || (keyword == Keyword.Define && pairs.Count == 1))
        {
            return 0;
        }

        return ColumnOf(keyword, [.. pairs.Select(p => (Name: TextWidth.Of(p[0].Text), Column: p[1].BeginsLine ? -1 : TextWidth.Of(p[0].Text) + p[1].Start - p[0].End))]);
    }

    /// <summary>
    /// The column that the author has lined up, which all parameters or definitions must share but only half of a rule's examples, as a long
    /// name stands out of it; failing that the one after the longest name.
    /// </summary>
    private static int ColumnOf(Keyword keyword, List<(int Name, int Column)> pairs)
    {
        var (column, count) = pairs.GroupBy(p => p.Column).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key).First();
        var fitting = pairs.Where(p => p.Name + FormatSpacing.Least(keyword) <= column).ToList();
        var isLinedUp = keyword == Keyword.Example ? 2 * count >= pairs.Count && fitting.Count > 0 : count == pairs.Count && fitting.Count == count;
        if (isLinedUp && column <= fitting.Max(p => p.Name) + WidestGap)
        {
            return column;
        }

        // The names of definitions differ so much in length that only their author can tell whether a column helps.
        return keyword == Keyword.Define ? 0 : pairs.Max(p => p.Name) + FormatSpacing.Usual(keyword);
    }

    /// <summary>True when an entry is lined up with the one before it: the same rule's examples, or parameters without a blank line between.</summary>
    private static bool AreNeighbours(List<Entry> entries, int i)
    {
        var (before, entry) = (entries[i - 1], entries[i]);
        return before.Statement?.Keyword == Keyword.Example || entry.Statement?.Keyword == Keyword.Example
            ? before.Statement?.Keyword == entry.Statement?.Keyword && ReferenceEquals(before.Owner, entry.Owner)
            : !WantsBlank(entries, i) && (before.Statement is null || entry.Statement is null || before.Statement.Keyword == entry.Statement.Keyword);
    }
}
