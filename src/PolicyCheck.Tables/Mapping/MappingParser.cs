using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Mapping;

/// <summary>What came of reading a mapping.</summary>
/// <param name="Mapping">The mapping; null when there is an error.</param>
/// <param name="Diagnostics">Everything found.</param>
public sealed record MappingResult(TableMapping? Mapping, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads mappings: one thing a line, led by its word, in English or Swedish.</summary>
public sealed class MappingParser
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _bag = new();
    private readonly List<SheetBuilder> _sheets = [];
    private string? _organisation;
    private DateOnly? _asOf;

    private MappingParser(SourceText source) => _source = source;

    /// <summary>Reads a mapping and tells everything that is wrong with it.</summary>
    public static MappingResult Parse(SourceText source)
    {
        var parser = new MappingParser(source);
        parser.Run();
        return new MappingResult(
            parser._bag.HasErrors ? null : new TableMapping(parser._organisation, parser._asOf, [.. parser._sheets.Select(s => s.Done())]),
            parser._bag.Sealed());
    }

    private void Run()
    {
        var begun = false;
        for (var start = 0; start < _source.Text.Length;)
        {
            var end = _source.Text.IndexOf('\n', start);
            end = end < 0 ? _source.Text.Length : end;
            var line = new MappingLine(_source, TextSpan.FromBounds(start, end), _bag);
            if (!line.IsBlank)
            {
                var at = line.Here;
                var kind = KindOf(line);
                if (!begun && kind != LineKind.Mapping)
                {
                    _bag.Add(new Diagnostic(MappingDiagnostics.NotAMapping, at, null));
                    return;
                }

                begun = true;
                Read(kind, line);
            }

            start = end + 1;
        }

        if (!begun)
        {
            _bag.Add(new Diagnostic(MappingDiagnostics.NotAMapping, new Location(_source.Path), null));
        }

        if (_sheets.Count == 0)
        {
            Sheet(new Location(_source.Path));
        }
    }

    private static LineKind? KindOf(MappingLine line)
    {
        foreach (var (kind, english, swedish) in MappingWords.Lines)
        {
            if (line.Takes((english, swedish)))
            {
                return kind;
            }
        }

        return null;
    }

    private void Read(LineKind? kind, MappingLine line)
    {
        switch (kind)
        {
            case LineKind.Mapping:
                if (line.IsQuotedNext)
                {
                    line.Value("");
                }

                break;
            case LineKind.Organisation:
                _organisation = line.Value("the organisation's id");
                break;
            case LineKind.AsOf:
                _asOf = Day(line);
                break;
            case LineKind.Sheet:
                ReadSheet(line);
                break;
            case LineKind.HeaderRow:
                Sheet(line.Here).HeaderRow = Number(line);
                break;
            case LineKind.Dates:
                Sheet(line.Here).DateFormats = Formats(line);
                break;
            case LineKind.Skip:
                ReadSkip(line);
                break;
            case LineKind.Identity:
                var sheet = Sheet(line.Here);
                do
                {
                    sheet.Identity.Add(line.Value("a heading in quotation marks") ?? "");
                }
                while (!line.IsAtEnd);
                break;
            case LineKind.Column:
                ReadColumn(line);
                break;
            case LineKind.EveryRow:
                ReadFixed(line);
                break;
            default:
                var begins = MappingWords.Lines.Select(l => l.English == l.Swedish ? l.English : $"{l.English} | {l.Swedish}").ToList();
                var meant = Spelling.Nearest(line.NextWord, [.. MappingWords.Lines.SelectMany(l => new[] { l.English, l.Swedish })]);
                _bag.Add(new Diagnostic(MappingDiagnostics.UnknownLine, line.Here, meant is null ? null : $"did you mean '{meant}'?", line.NextWord, string.Join("; ", begins)));
                return;
        }

        line.End();
    }

    private SheetBuilder Sheet(Location at)
    {
        if (_sheets.Count == 0)
        {
            _sheets.Add(new SheetBuilder(null, SheetForm.Accounts, at));
        }

        return _sheets[^1];
    }

    private void ReadSheet(MappingLine line)
    {
        var at = line.Here;
        var name = line.Value("the sheet's name");
        var form = SheetForm.Accounts;
        if (line.Takes(MappingWords.Holds))
        {
            var where = line.Here;
            var word = line.Value("what the sheet holds") ?? "";
            if (LayoutFinder.FormNamed(word) is { } named)
            {
                form = named;
            }
            else
            {
                _bag.Add(new Diagnostic(MappingDiagnostics.UnknownMeaning, where, null, word, "an inventory", string.Join(", ", SheetForm.All.Select(f => f.Name(Language.English).ToLowerInvariant()))));
            }
        }

        _sheets.Add(new SheetBuilder(name, form, at));
    }

    private void ReadSkip(MappingLine line)
    {
        var heading = line.Value("a heading in quotation marks");
        if (line.Needs(MappingWords.Is) && line.Value("the text of the rows to leave out") is { } text && heading is not null)
        {
            Sheet(line.Here).Skipped.Add((heading, text));
        }
    }

    private void ReadFixed(MappingLine line)
    {
        var at = line.Here;
        var name = MeaningParser.FieldName(line);
        var value = line.Value("a value in quotation marks");
        var sheet = Sheet(at);
        if (name is null || value is null)
        {
            return;
        }

        if (Headings.FieldNamed(sheet.Form, name) is not { } path)
        {
            _bag.Add(new Diagnostic(MappingDiagnostics.UnknownMeaning, at, MeaningParser.Nearest(name, sheet.Form), name, "an account", MeaningParser.Choices()));
        }
        else if (CellReader.Read(path.Field, Cell.Of(value), new ColumnLayout(0, "", new ColumnMeaning.Ignored())).Outcome != Reading.Value)
        {
            _bag.Add(new Diagnostic(MappingDiagnostics.BadFixed, at, null, value, path.Heading(Language.English)));
        }
        else
        {
            sheet.Fixed.Add((path, value));
        }
    }

    private void ReadColumn(MappingLine line)
    {
        var at = line.Here;
        var heading = line.Value("a heading in quotation marks");
        if (heading is null || !line.Needs(MappingWords.Is))
        {
            return;
        }

        var sheet = Sheet(at);
        var meaning = new MeaningParser(line, sheet.Form, _bag).Parse();
        var (formats, separators, words) = ((IReadOnlyList<string>?)null, new List<string>(), new Dictionary<string, string>());
        while (!line.IsAtEnd)
        {
            if (line.Takes(MappingWords.DatesOf))
            {
                formats = Formats(line);
            }
            else if (line.Takes(MappingWords.SeparatedBy))
            {
                while (line.IsQuotedNext)
                {
                    separators.Add(line.Value("")!.Replace("\\n", "\n", StringComparison.Ordinal));
                }
            }
            else if (line.Takes(MappingWords.Where) || line.IsQuotedNext)
            {
                ReadWord(line, words);
            }
            else
            {
                return;
            }
        }

        if (sheet.Columns.Exists(c => TypedText.Key(c.Heading) == TypedText.Key(heading) && c.Heading == heading))
        {
            _bag.Add(new Diagnostic(MappingDiagnostics.ColumnTwice, at, null, heading));
        }
        else if (meaning is not null)
        {
            sheet.Columns.Add(new ColumnMapping(heading, meaning, at) { DateFormats = formats, Separators = separators, Words = words });
        }
    }

    private void ReadWord(MappingLine line, Dictionary<string, string> words)
    {
        var word = line.Value("a word of the column in quotation marks");
        if (word is not null && line.Needs(MappingWords.Means) && line.Value("what it means, in quotation marks") is { } meant)
        {
            words[TypedText.Key(word)] = meant;
        }
    }

    private IReadOnlyList<string> Formats(MappingLine line)
    {
        var formats = new List<string>();
        do
        {
            var at = line.Here;
            if (line.Value("how dates are written, in quotation marks") is not { } told)
            {
                break;
            }

            if (DateTexts.FormatOf(told) is { } format)
            {
                formats.Add(format);
            }
            else
            {
                _bag.Add(new Diagnostic(MappingDiagnostics.BadDateFormat, at, null, told));
            }
        }
        while (line.IsQuotedNext);
        return formats;
    }

    private DateOnly? Day(MappingLine line)
    {
        var at = line.Here;
        if (line.Value("a day such as 2026-06-30") is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _bag.Add(new Diagnostic(MappingDiagnostics.Expected, at, null, "a day such as 2026-06-30"));
        return null;
    }

    private int? Number(MappingLine line)
    {
        var at = line.Here;
        var text = line.Value("the number of the row");
        if (text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
        {
            return text is null ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        _bag.Add(new Diagnostic(MappingDiagnostics.Expected, at, null, "the number of the row"));
        return null;
    }

    private sealed class SheetBuilder(string? name, SheetForm form, Location at)
    {
        public SheetForm Form => form;

        public int? HeaderRow { get; set; }

        public IReadOnlyList<string> DateFormats { get; set; } = [];

        public List<ColumnMapping> Columns { get; } = [];

        public List<(string Heading, string Text)> Skipped { get; } = [];

        public List<string> Identity { get; } = [];

        public List<(FieldPath Path, string Text)> Fixed { get; } = [];

        public SheetMapping Done() => new(name, form, at)
        {
            HeaderRow = HeaderRow,
            DateFormats = DateFormats,
            Columns = Columns,
            Skipped = Skipped,
            Identity = Identity,
            Fixed = Fixed,
        };
    }
}
