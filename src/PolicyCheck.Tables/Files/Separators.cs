namespace PolicyCheck.Tables.Files;

/// <summary>How a text file parts its values, and what stands before its first row.</summary>
/// <param name="Character">The separator.</param>
/// <param name="LinesBefore">Lines for programs, not for people: <c>sep=;</c> of Excel, <c>ListSchema=</c> of SharePoint.</param>
internal readonly record struct Separation(char Character, int LinesBefore);

/// <summary>
/// Finds the separator. A line <c>sep=</c> settles it. Otherwise the candidates are counted, outside quotation marks, in each of the
/// first records; the one that stands most often the same number of times in a record wins, then the one that parts more
/// values, then the first of semicolon, tab, comma. So a comma in prose or in a number does not win over a
/// separator that stands in every row.
/// </summary>
internal static class Separators
{
    private const int SampleSize = 1 << 16;
    private const int SampleRecords = 50;
    private const string Candidates = ";\t,";

    public static Separation Of(TextReader text)
    {
        for (var before = 0; ; before++)
        {
            var first = text.ReadLine() ?? "";
            var line = first is ['"', .., '"'] ? first[1..^1] : first;
            if (IsSettled(line))
            {
                return new Separation(line[4], before + 1);
            }

            if (!line.TrimStart('"').StartsWith("ListSchema=", StringComparison.Ordinal))
            {
                var rest = new char[SampleSize];
                return new Separation(Choose($"{first}\n{rest.AsSpan(0, text.ReadBlock(rest))}"), before);
            }
        }
    }

    private static bool IsSettled(string line) =>
        line.Length == 5
        && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
        && line[4] is '\t' or (> ' ' and < (char)0x7F and not '"')
        && !char.IsAsciiLetterOrDigit(line[4]);

    private static char Choose(string sample)
    {
        var records = Count(sample);
        var best = (Separator: Candidates[0], Alike: 0, Times: 0);
        for (var candidate = 0; candidate < Candidates.Length; candidate++)
        {
            var times = records.Select(r => r[candidate]).Where(n => n > 0).GroupBy(n => n).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault();
            if (times is not null && (times.Count(), times.Key).CompareTo((best.Alike, best.Times)) > 0)
            {
                best = (Candidates[candidate], times.Count(), times.Key);
            }
        }

        return best.Separator;
    }

    /// <summary>How often each candidate stands in each record.</summary>
    private static List<int[]> Count(string sample)
    {
        var records = new List<int[]>();
        var record = new int[Candidates.Length];
        var isQuoted = false;
        var canOpen = true;
        foreach (var c in sample)
        {
            if (c == '"')
            {
                // A second one right after one that closes makes a pair, and the text goes on.
                (isQuoted, canOpen) = (!isQuoted && canOpen, isQuoted);
            }
            else if (isQuoted)
            {
                continue;
            }
            else if (c is '\r' or '\n')
            {
                records.Add(record);
                record = new int[Candidates.Length];
                canOpen = true;
            }
            else if (Candidates.IndexOf(c) is >= 0 and var candidate)
            {
                record[candidate]++;
                canOpen = true;
            }
            else
            {
                canOpen = false;
            }

            if (records.Count == SampleRecords)
            {
                return records;
            }
        }

        records.Add(record);
        return records;
    }
}
