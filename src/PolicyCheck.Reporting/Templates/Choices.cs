using ClosedXML.Excel;
using PolicyCheck.Model;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Reporting.Templates;

/// <summary>The lists that cells offer: within the cell's own rule where the words are few, else from a sheet that nobody sees.</summary>
internal sealed class Choices(XLWorkbook workbook, ReportWords words)
{
    /// <summary>Excel takes 255 characters in a rule.</summary>
    private const int LongestInline = 240;

    private readonly Dictionary<string, IXLRange> _ranges = new(StringComparer.Ordinal);
    private IXLWorksheet? _sheet;

    /// <summary>Lets cells offer the words of an enumeration, and some more.</summary>
    public void Offer(IXLRange cells, Type list, bool isOpen, params string[] others) =>
        Offer(cells, [.. EnumTerms.For(list).Values.Select(v => CellWriter.Word(v, words.Language)), .. others], isOpen);

    /// <summary>Lets cells offer words.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="offered">The words.</param>
    /// <param name="isOpen">True where other words may be written too.</param>
    public void Offer(IXLRange cells, IReadOnlyList<string> offered, bool isOpen)
    {
        var rule = cells.SetDataValidation();
        var inline = string.Join(',', offered);
        if (inline.Length <= LongestInline)
        {
            rule.List($"\"{inline}\"", true);
        }
        else
        {
            rule.List(RangeOf(offered), true);
        }

        rule.IgnoreBlanks = true;
        Refuse(rule, TemplateTerms.ChooseTitle, TemplateTerms.Choose);
        rule.ShowErrorMessage = !isOpen;
    }

    /// <summary>The sheet that nobody sees goes behind the others.</summary>
    public void MoveLast() => _sheet?.Position = workbook.Worksheets.Count;

    /// <summary>Lets cells take days only.</summary>
    public void TakeDays(IXLRange cells)
    {
        var rule = cells.SetDataValidation();
        rule.Date.Between(new DateTime(1990, 1, 1), new DateTime(2199, 12, 31));
        Refuse(rule, TemplateTerms.DayTitle, TemplateTerms.Day);
    }

    /// <summary>Lets cells take whole numbers only.</summary>
    public void TakeNumbers(IXLRange cells)
    {
        var rule = cells.SetDataValidation();
        rule.WholeNumber.EqualOrGreaterThan(0);
        Refuse(rule, TemplateTerms.NumberTitle, TemplateTerms.Number);
    }

    private void Refuse(IXLDataValidation rule, ReportTerm title, ReportTerm message)
    {
        rule.IgnoreBlanks = true;
        rule.ErrorStyle = XLErrorStyle.Stop;
        rule.ErrorTitle = words[title];
        rule.ErrorMessage = words[message];
        rule.ShowErrorMessage = true;
        rule.ShowInputMessage = false;
    }

    private IXLRange RangeOf(IReadOnlyList<string> offered)
    {
        var key = string.Join('\n', offered);
        if (!_ranges.TryGetValue(key, out var range))
        {
            _sheet ??= workbook.Worksheets.Add(words[TemplateTerms.Lists]);
            _sheet.Visibility = XLWorksheetVisibility.VeryHidden;
            var column = _ranges.Count + 1;
            for (var i = 0; i < offered.Count; i++)
            {
                _sheet.Cell(i + 1, column).SetValue<string>(offered[i]);
            }

            _ranges.Add(key, range = _sheet.Range(1, column, offered.Count, column));
        }

        return range;
    }
}
