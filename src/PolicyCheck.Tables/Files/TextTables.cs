using System.Text;
using CsvHelper;
using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;

namespace PolicyCheck.Tables.Files;

/// <summary>Reads a text file with one record a line as a table.</summary>
internal sealed class TextTables
{
    // Far above the longest cell of a spreadsheet; it ends the reading where a quotation mark swallows the rest of the file.
    private const int MaxRecordBytes = 4 << 20;

    private readonly TableFileSource _source;
    private readonly TextForm _form;
    private readonly Separation _separation;
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<QuoteProblem, (Location First, int Count)> _quotes = [];
    private int _lastLine = 1;

    private TextTables(TableFileSource source, TextForm form, Separation separation, DiagnosticBag bag)
    {
        _source = source;
        _form = form;
        _separation = separation;
        _bag = bag;
    }

    /// <param name="source">The file.</param>
    /// <param name="start">Its first bytes.</param>
    /// <param name="bag">Takes what is wrong with it.</param>
    public static IReadOnlyList<Table> Read(TableFileSource source, ReadOnlySpan<byte> start, DiagnosticBag bag)
    {
        var form = TextForm.Of(source, start, bag);
        if (bag.HasErrors)
        {
            return [];
        }

        var rows = new TextTables(source, form, SeparationOf(source, form), bag).Rows();
        if (rows.Count == 0 && !bag.HasErrors)
        {
            bag.Add(InventoryDiagnostics.Empty(source.Path));
        }

        return [new Table(source.Path, null, rows)];
    }

    private static Separation SeparationOf(TableFileSource source, TextForm form)
    {
        using var text = form.Open(source);
        try
        {
            return Separators.Of(text);
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException(FileDiagnostics.NotItsEncoding(new Location(source.Path), form.Name));
        }
    }

    private List<Row> Rows()
    {
        var rows = new List<Row>();
        using var text = _form.Open(_source);
        for (var i = 0; i < _separation.LinesBefore; i++)
        {
            text.ReadLine();
        }

        using var reader = CsvReader.Create(text, Options());
        try
        {
            var cells = 0L;
            while (reader.Read())
            {
                _lastLine = Line(reader.LineNumber);
                var values = Values(reader);
                if (values.Length == 0)
                {
                    continue;
                }

                rows.Add(new Row(_lastLine, values));
                cells += values.Length;
                Check(rows.Count, cells);
            }
        }
        catch (CsvFormatException tooLong)
        {
            ExplainLength(Line(tooLong.LineNumber));
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException(FileDiagnostics.NotItsEncoding(At(_lastLine, 1), _form.Name));
        }

        ReportQuotes();
        return rows;
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = _separation.Character,
        HasHeader = false,
        TrackLineNumbers = true,
        PoolStrings = true,
        MaxRecordSize = MaxRecordBytes,
        OnMalformedRecord = record => Follow(record.RawRecord, Line(record.LineNumber)),
    };

    /// <summary>The values up to the last one that is not empty.</summary>
    private static Cell[] Values(CsvReader reader)
    {
        var count = reader.FieldCount;
        while (count > 0 && reader.IsEmpty(count - 1))
        {
            count--;
        }

        var cells = new Cell[count];
        for (var i = 0; i < count; i++)
        {
            cells[i] = Cell.Of(reader.GetString(i));
        }

        return cells;
    }

    private void Check(int rows, long cells)
    {
        if (rows > _source.Limits.Rows)
        {
            throw new FileRefusedException(FileDiagnostics.ManyRows(_source.Path, null, _source.Limits.Rows));
        }

        if (cells > _source.Limits.Cells)
        {
            throw new FileRefusedException(FileDiagnostics.ManyCells(_source.Path, _source.Limits.Cells));
        }
    }

    private void Follow(string record, int line)
    {
        var quotes = new Quotes(_separation.Character, line, Note);
        quotes.Feed(record);
        quotes.End();
    }

    private void Note(QuoteProblem problem, int line, int column) =>
        _quotes[problem] = _quotes.TryGetValue(problem, out var known) ? (known.First, known.Count + 1) : (At(line, column), 1);

    private void ReportQuotes()
    {
        foreach (var (problem, (first, count)) in _quotes)
        {
            _bag.Add(problem switch
            {
                QuoteProblem.Stray => FileDiagnostics.QuoteInside(first, count),
                QuoteProblem.TextAfter => FileDiagnostics.AfterQuote(first, count),
                _ => FileDiagnostics.OpenQuote(first),
            });
        }
    }

    /// <summary>A record without end: mostly a quotation mark that is never closed, else a text that is too long.</summary>
    private void ExplainLength(int line)
    {
        _quotes.Clear();
        using var text = _form.Open(_source);
        for (var i = 1; i < line; i++)
        {
            text.ReadLine();
        }

        var quotes = new Quotes(_separation.Character, line, Note);
        var buffer = new char[1 << 15];
        int read;
        while ((read = text.Read(buffer)) > 0)
        {
            quotes.Feed(buffer.AsSpan(0, read));
        }

        quotes.End();
        if (!_quotes.ContainsKey(QuoteProblem.NeverClosed))
        {
            _bag.Add(FileDiagnostics.Long(At(line, 1), "the row that begins here", MaxRecordBytes));
        }
    }

    private int Line(long line) => (int)line + _separation.LinesBefore;

    private Location At(int line, int column) => new(_source.Path, new LinePosition(line, column));
}
