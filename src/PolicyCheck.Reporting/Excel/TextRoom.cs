namespace PolicyCheck.Reporting.Excel;

/// <summary>Estimates the room that a value needs in a cell.</summary>
internal static class TextRoom
{
    /// <summary>Longest word that a column makes room for; "stadsbyggnadsförvaltningen" has 26 letters.</summary>
    private const int LongestUnbroken = 26;

    /// <summary>Lines that a value fills in a column.</summary>
    public static int Lines(object? value, double width) => value switch
    {
        string text => LinesOf(text, width),
        string[] parts => parts.Where(p => p.Length > 0).Sum(p => LinesOf(p, width)),
        VerdictCell verdict => LinesOf(verdict.Text, width),
        LinkedCell linked => Lines(linked.Lines, width),
        _ => 1,
    };

    /// <summary>Letters of the longest word that is not broken.</summary>
    public static int LongestWord(object? value) => Math.Min(LongestUnbroken, value switch
    {
        string text => LongestWord(text),
        string[] { Length: > 0 } lines => lines.Max(LongestWord),
        LinkedCell linked => linked.Lines.Max(LongestWord),
        _ => 0,
    });

    public static int LongestWord(string text) => text.Split(' ', '-', '.', '\n').Max(w => w.Length);

    /// <summary>Letters on one line.</summary>
    public static int Length(object? value) => value switch
    {
        string text => text.Length,
        string[] lines => lines.Length == 0 ? 0 : lines.Max(l => l.Length),
        VerdictCell verdict => verdict.Text.Length,
        MutedCell muted => muted.Text.Length,
        LinkedCell linked => linked.Lines.Max(l => l.Length),
        null => 0,
        _ => 10,
    };

    /// <summary>Lines that a text fills when it breaks at blanks.</summary>
    private static int LinesOf(string text, double width)
    {
        // A width counts digits; letters are a little narrower on average.
        var room = Math.Max(4, (int)(width * 1.15) - 1);
        var lines = 1;
        var used = 0;
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > room)
            {
                lines++;
                used = 0;
            }

            lines += used == 0 ? (word.Length - 1) / room : 0;
            used += word.Length + (used > 0 ? 1 : 0);
        }

        return lines;
    }
}
