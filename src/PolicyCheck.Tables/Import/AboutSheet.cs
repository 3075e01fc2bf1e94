using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Import;

/// <summary>What an inventory says about itself on the template's sheet: one setting a row, then one section a row.</summary>
public static class AboutSheet
{
    /// <summary>The settings with their names in both languages.</summary>
    public static IReadOnlyList<(string Swedish, string English, Func<Snapshot, object?> Get, Action<Snapshot, object> Set)> Settings { get; } =
    [
        ("Organisation (id)", "Organisation (id)", s => s.OrganisationId, (s, v) => s.OrganisationId = (string)v),
        ("Dag som inventeringen gäller", "Day of the inventory", s => s.AsOf, (s, v) => s.AsOf = (DateOnly)v),
        ("Ändringar antecknade sedan", "Changes recorded since", s => s.HistoryKnownFrom, (s, v) => s.HistoryKnownFrom = (DateOnly)v),
        ("Inventeringens id", "Id of the inventory", s => s.SnapshotId, (s, v) => s.SnapshotId = (string)v),
        ("Anmärkning", "Note", s => s.Note, (s, v) => s.Note = (string)v),
    ];

    /// <summary>Name of the sheet.</summary>
    public static string Name(Language language) => language == Language.Swedish ? "Om inventeringen" : "About";

    /// <summary>Reads the sheet into a snapshot.</summary>
    internal static void Read(Table table, Snapshot snapshot, Remarks remarks)
    {
        foreach (var row in table.Rows.Where(r => r[0].Kind == CellKind.Text))
        {
            var key = TypedText.Key(row[0].Text);
            var setting = Settings.Select((s, i) => (Setting: s, Index: i)).FirstOrDefault(s => TypedText.Key(s.Setting.Swedish) == key || TypedText.Key(s.Setting.English) == key);
            if (setting.Setting.Set is { } set)
            {
                Read(table, row, set, snapshot, remarks, isDay: setting.Index is 1 or 2, CellReader.Text(row[0]));
            }
            else if (SectionNamed(key) is { } section)
            {
                ReadSection(table, row, section, snapshot, remarks);
            }
        }
    }

    private static void Read(Table table, Row row, Action<Snapshot, object> set, Snapshot snapshot, Remarks remarks, bool isDay, string name)
    {
        var cell = row[1];
        if (CellReader.Trouble(cell) is not null || Wordings.IsUnknown(CellReader.Text(cell)))
        {
            return;
        }

        if (!isDay)
        {
            set(snapshot, CellReader.Text(cell));
        }
        else if (DayOf(table, row, 1, remarks, name) is { } day)
        {
            set(snapshot, day);
        }
    }

    private static void ReadSection(Table table, Row row, Section section, Snapshot snapshot, Remarks remarks)
    {
        var name = CellReader.Text(row[0]);
        if (CellReader.Text(row[1]) is { Length: > 0 } word)
        {
            if (Wordings.Value(typeof(Completeness), word) is { } kept)
            {
                snapshot.DataCompleteness[section] = (Completeness)kept;
            }
            else
            {
                var list = EnumTerms.For(typeof(Completeness));
                remarks.Add(ImportDiagnostics.UnknownWord, table.At(row.Number, 1), name, CellRemarks.Shown(word), list.Swedish, string.Join(", ", list.Values.Select(v => v.Swedish.Replace('-', ' '))));
            }
        }

        if (row[2].Kind != CellKind.Empty && row[3].Kind != CellKind.Empty && DayOf(table, row, 2, remarks, name) is { } from && DayOf(table, row, 3, remarks, name) is { } to)
        {
            snapshot.LogCoverage[section] = new DateSpan(from, to);
        }
    }

    private static DateOnly? DayOf(Table table, Row row, int column, Remarks remarks, string name)
    {
        var read = CellReader.Day(row[column], new ColumnLayout(column, name, new ColumnMeaning.Ignored()));
        if (read.Value is DateOnly day)
        {
            return day;
        }

        remarks.Add(ImportDiagnostics.BadSetting, table.At(row.Number, column), name, CellRemarks.Shown(row[column].Text), "date; write it as 2026-01-31");
        return null;
    }

    private static Section? SectionNamed(string key)
    {
        foreach (var term in EnumTerms.For(typeof(Section)).Values)
        {
            if (TypedText.Key(term.Swedish) == key || TypedText.Key(term.English) == key)
            {
                return (Section)term.Value;
            }
        }

        return null;
    }
}
