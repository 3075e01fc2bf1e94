using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Import;

/// <summary>Words why a cell could not be read.</summary>
internal static class CellRemarks
{
    /// <summary>Choices that are named at most.</summary>
    private const int MaxChoices = 12;

    /// <summary>Remarks on a cell that holds something which is no value; nothing for one that is empty or says that it is not known.</summary>
    public static void Add(Remarks remarks, TableLayout layout, Row row, ColumnLayout column, CellReading read, FieldInfo? field)
    {
        switch (read.Outcome)
        {
            case Reading.AmbiguousDate:
                Say(ImportDiagnostics.AmbiguousDate, column.Header, Shown(read.Shown));
                break;
            case Reading.NotADate:
                Say(ImportDiagnostics.BadDate, column.Header, Shown(read.Shown));
                break;
            case Reading.Serial:
                Say(ImportDiagnostics.SerialDate, column.Header, Shown(read.Shown));
                break;
            case Reading.NotInList when field is not null:
                var list = EnumTerms.For(field.ElementType);
                Say(ImportDiagnostics.UnknownWord, column.Header, Shown(read.Shown), list.Swedish, Choices(list));
                break;
            case Reading.NotTruth:
                Say(ImportDiagnostics.NotTruth, column.Header, Shown(read.Shown));
                break;
            case Reading.Error:
                Say(ImportDiagnostics.ErrorValue, column.Header, Shown(read.Shown));
                break;
            case Reading.NoSavedValue:
                Say(ImportDiagnostics.FormulaWithoutValue, column.Header);
                break;
        }

        void Say(Diagnostics.DiagnosticDescriptor kind, params object[] arguments) => remarks.Add(kind, layout.Table, row.Number, column.Index, column.Header, arguments);
    }

    /// <summary>The text as it may stand in a message: short and on one line.</summary>
    public static string Shown(string text)
    {
        const int Longest = 60;
        var line = TypedText.Clean(text).Replace('\n', ' ');
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest), "…");
    }

    private static string Choices(EnumInfo list)
    {
        var words = list.Values.Select(v => v.Swedish.Replace('-', ' ')).ToList();
        return words.Count <= MaxChoices ? string.Join(", ", words) : string.Join(", ", words.Take(MaxChoices)) + " …";
    }
}
