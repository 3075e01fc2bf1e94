namespace PolicyCheck.Diagnostics;

/// <summary>Finds the word that was probably meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The candidate nearest to <paramref name="word"/> by edits (insert, delete, replace, swap neighbours), or null when
    /// none is near enough: one edit for up to four letters, then one for each three letters.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, word.Length / 3);
        string? best = null;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) > limit)
            {
                continue;
            }

            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance <= limit)
            {
                limit = distance - 1;
                best = candidate;
            }
        }

        return best ?? candidates.Where(c => word.Length >= 4 && Shares(c, word)).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>One is the other with a further hyphenated part: <c>redaktör</c> and <c>utsedd-redaktör</c>.</summary>
    private static bool Shares(string candidate, string word) =>
        candidate.StartsWith(word + "-", StringComparison.OrdinalIgnoreCase) || candidate.EndsWith("-" + word, StringComparison.OrdinalIgnoreCase);

    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, current);
        }

        return last[b.Length];
    }
}
