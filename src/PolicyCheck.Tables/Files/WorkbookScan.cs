using System.Globalization;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Files;

/// <summary>
/// Goes through a workbook once, with all limits in force, before the library for workbooks sees any of it. What the library needs goes into
/// a copy; what it does not tell is kept as facts.
/// </summary>
internal sealed class WorkbookScan(TableFileSource source)
{
    // Excel itself allows some hundreds; the library compares each with all others.
    private const int MaxFormats = 5_000;
    private const int MaxFormatLength = 1_000;

    private readonly List<int> _textLengths = [];
    private long _cells;
    private long _characters;

    public List<SheetFacts> Sheets { get; } = [];

    public bool Is1904 { get; private set; }

    /// <summary>Lengths of the shared texts, by their number.</summary>
    public IReadOnlyList<int> TextLengths => _textLengths;

    /// <summary>Scans the workbook and gives the copy.</summary>
    /// <param name="remark">Takes what is to be known of the workbook.</param>
    public Stream Run(Action<Diagnostic> remark)
    {
        using var parts = Open();
        if (WorkbookKinds.Refusal(parts, source.Path) is { } refusal)
        {
            throw new FileRefusedException(refusal);
        }

        var limit = source.Limits.Parts;
        var index = new WorkbookIndex(parts, () => new FileRefusedException(FileDiagnostics.ManyParts(source.Path, limit)), limit);
        Is1904 = index.Is1904;
        using var copy = new WorkbookCopy();
        CopyStyles(parts, index.Styles, copy);
        CopyTexts(parts, index.Texts, copy);
        foreach (var sheet in index.Sheets)
        {
            var facts = new SheetFacts(sheet.Name, sheet.IsHidden);
            Sheets.Add(facts);
            new SheetScan(this, parts, sheet, facts, copy).Run(Sheets.Count);
        }

        foreach (var part in parts.Unread)
        {
            parts.Inspect(part);
        }

        foreach (var found in WorkbookKinds.Remarks(parts, source.Path))
        {
            remark(found);
        }

        return copy.Finish(Sheets.Count, Is1904);
    }

    /// <summary>Counts what becomes a cell, or costs as much.</summary>
    public void CountCells(long count)
    {
        _cells += count;
        if (_cells > source.Limits.Cells)
        {
            throw new FileRefusedException(FileDiagnostics.ManyCells(source.Path, source.Limits.Cells));
        }
    }

    /// <summary>Counts the characters of a cell: a text that stands once in the file may be shown by every cell.</summary>
    public void CountCharacters(int count)
    {
        _characters += count;
        if (_characters > source.Limits.UnpackedBytes)
        {
            throw new FileRefusedException(FileDiagnostics.LargeContent(source.Path, source.Limits.UnpackedBytes));
        }
    }

    public void CountRows(SheetFacts sheet)
    {
        if (sheet.Rows.Count > source.Limits.Rows)
        {
            throw new FileRefusedException(FileDiagnostics.ManyRows(source.Path, sheet.Name, source.Limits.Rows));
        }
    }

    public Diagnostic TooLong(string what) => FileDiagnostics.Long(new Location(source.Path), what, PartReader.MaxText);

    private PackageParts Open()
    {
        try
        {
            return new PackageParts(source);
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException)
        {
            throw new FileRefusedException(FileDiagnostics.Broken(source.Path, "it is a ZIP archive whose list of contents is missing or wrong"));
        }
    }

    private void CopyTexts(PackageParts parts, string? part, WorkbookCopy copy)
    {
        if (part is null)
        {
            return;
        }

        copy.Begin("xl/sharedStrings.xml", "sst");
        parts.Read(part, reader =>
        {
            foreach (var name in reader.Children())
            {
                if (name == "si")
                {
                    var text = RichText.Read(reader, () => TooLong("a text of the workbook"));
                    _textLengths.Add(text.Length);
                    copy.Text(text);
                    if (_textLengths.Count > source.Limits.Cells)
                    {
                        CountCells(_textLengths.Count);
                    }
                }
            }
        });
        copy.End();
    }

    private void CopyStyles(PackageParts parts, string? part, WorkbookCopy copy)
    {
        if (part is null)
        {
            return;
        }

        var codes = new Dictionary<int, string>();
        var styles = new List<int>();
        parts.Read(part, reader =>
        {
            foreach (var name in reader.Children())
            {
                if (name is "numFmts" or "cellXfs")
                {
                    ReadStyles(reader, codes, styles);
                }
            }
        });

        copy.Begin("xl/styles.xml", "styleSheet", "numFmts");
        foreach (var format in styles.Distinct())
        {
            if (codes.TryGetValue(format, out var code))
            {
                copy.NumberFormat(format, code);
            }
        }

        copy.EndList();
        copy.BeginList("cellXfs");
        styles.ForEach(copy.Style);
        copy.EndList();
        copy.End();
    }

    private void ReadStyles(PartReader reader, Dictionary<int, string> codes, List<int> styles)
    {
        foreach (var name in reader.Children())
        {
            if (!int.TryParse(reader.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                id = 0;
            }

            if (name == "numFmt" && reader.Attribute("formatCode") is { Length: <= MaxFormatLength } code)
            {
                codes[id] = code;
            }
            else if (name == "xf")
            {
                styles.Add(id);
            }
        }

        if (codes.Count > MaxFormats)
        {
            throw new FileRefusedException(FileDiagnostics.Unreliable(source.Path, $"it has more than {MaxFormats} number formats"));
        }
    }
}
