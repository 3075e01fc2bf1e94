using ClosedXML.Excel;

namespace PolicyCheck.Reporting.Templates;

/// <summary>Notes at cells, large enough for their text: Excel does not fit them.</summary>
internal static class Notes
{
    private const double Width = 40;
    private const double LineHeight = 13.5;
    private const int LettersInALine = 46;

    /// <summary>Columns that a note may lie over.</summary>
    private const int Span = 4;

    public static void Add(IXLCell cell, IReadOnlyList<string> sentences)
    {
        var note = cell.Comment;
        note.Author = "PolicyCheck";
        note.AddText(string.Join('\n', sentences));
        note.Style.Alignment.SetAutomaticSize(false);
        note.Position.SetColumn(PlaceBeside(cell));
        note.Style.Size.SetWidth(Width).Size.SetHeight((sentences.Sum(s => (s.Length / LettersInALine) + 1) * LineHeight) + 8);
    }

    /// <summary>A note is as wide as the columns it lies over, and those that are folded have no width.</summary>
    private static int PlaceBeside(IXLCell cell)
    {
        var column = cell.Address.ColumnNumber + 1;
        var last = cell.Worksheet.LastColumnUsed().ColumnNumber();
        while (Enumerable.Range(column, Span).Any(c => c <= last && cell.Worksheet.Column(c).IsHidden))
        {
            column++;
        }

        return column;
    }
}
