using System.Globalization;
using System.Text;
using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Mapping;

/// <summary>Writes a mapping to begin with: what the headings and values of a file let one see, for a person to correct.</summary>
public static class MappingSuggestion
{
    private const int MaxLooked = 2000;

    private static readonly string[] DateFormats = ["d/m/y", "m/d/y", "d.m.y", "m.d.y", "d-m-y", "m-d-y"];

    private static readonly string[] Totals = ["total", "totalt", "totals", "summa", "sum", "grandtotal", "subtotal", "delsumma"];

    /// <summary>The mapping as text; the lines that need a person's eye have a comment.</summary>
    /// <param name="tables">The tables of the file.</param>
    /// <param name="language">Language of the words.</param>
    public static string Of(IReadOnlyList<Table> tables, Language language)
    {
        var swedish = language == Language.Swedish;
        var text = new StringBuilder();
        var name = tables.Count > 0 ? tables[0].Path[(tables[0].Path.LastIndexOfAny(['/', '\\']) + 1)..] : "";
        text.Append(Line(LineKind.Mapping, language)).Append(' ').Append(Quoted(name)).Append('\n');
        text.Append(swedish
            ? "# Ett förslag. Läs varje rad: det som står efter 'är' säger vad kolumnen betyder. Ta bort rader som inte behövs.\n\n"
            : "# A suggestion. Read each line: what follows 'is' says what the column means. Take out lines that are not needed.\n\n");
        text.Append(swedish
            ? "# organisation helsingborg      # vems inventeringen är, om inte --organisation säger det\n# gäller dagen 2026-06-30        # om inte filens namn eller --as-of säger det\n"
            : "# organisation helsingborg      # whose inventory it is, unless --organisation says it\n# as of 2026-06-30               # unless the file's name or --as-of says it\n");
        foreach (var table in tables.Where(t => t.Rows.Count > 0 && !t.IsHidden && !LayoutFinder.IsAbout(t)))
        {
            text.Append('\n');
            Write(text, table, language);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Table table, Language language)
    {
        var form = LayoutFinder.FormNamed(table.Sheet) ?? SheetForm.Accounts;
        var header = LayoutFinder.HeaderOf(table, form) ?? Math.Max(0, table.Rows.Take(30).ToList().FindIndex(r => r.Cells.Count(c => c.Kind == CellKind.Text) > 1));
        var rows = table.Rows.Skip(header + 1).Take(MaxLooked).ToList();
        if (table.Sheet is { } sheet)
        {
            var holds = $"{MappingWords.Holds.In(language)} {form.Name(language).ToLowerInvariant().Replace(' ', '-')}";
            text.Append(Line(LineKind.Sheet, language)).Append(' ').Append(Quoted(sheet)).Append(form == SheetForm.Accounts ? "" : $" {holds}").Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"{Line(LineKind.HeaderRow, language)} {table.Rows[header].Number}\n");
        var columns = Columns(table, header, form).ToList();
        var width = columns.Count == 0 ? 0 : columns.Max(c => Quoted(c.Header).Length);
        var taken = new HashSet<ColumnMeaning>();
        foreach (var column in columns)
        {
            WriteColumn(text, column, rows, form, width, taken, language);
        }

        WriteSkipped(text, columns, rows, language);
        if (columns.Exists(c => IsRowDay(c, rows, columns)) || columns.Exists(c => c.Meaning is ColumnMeaning.AccountOn))
        {
            WriteIdentity(text, columns, language);
        }
    }

    private static IEnumerable<ColumnLayout> Columns(Table table, int header, SheetForm form)
    {
        var known = Enumerable.Range(0, table.Width).Select(i => (Index: i, Heading: CellReader.Text(table.Rows[header][i]))).ToList();
        var hasPlatform = known.Exists(k => Headings.Find(form, k.Heading) is ColumnMeaning.Field { Path.JsonName: "platform" });
        foreach (var (i, heading) in known.Where(k => k.Heading.Length > 0))
        {
            var meaning = Headings.Find(form, heading);
            if (meaning is null && form == SheetForm.Accounts && !hasPlatform && PlatformNames.Find(heading) is { } platform)
            {
                meaning = new ColumnMeaning.AccountOn(platform.Platform, platform.Name);
            }

            yield return new ColumnLayout(i, heading, meaning ?? new ColumnMeaning.Extra());
        }
    }

    private static void WriteColumn(StringBuilder text, ColumnLayout column, List<Row> rows, SheetForm form, int width, HashSet<ColumnMeaning> taken, Language language)
    {
        var isSecond = column.Meaning is not (ColumnMeaning.Extra or ColumnMeaning.People or ColumnMeaning.Secret) && !taken.Add(column.Meaning);
        var isDay = column.Meaning is ColumnMeaning.Extra && LooksLikeDates(column, rows);
        var (format, isSure) = HoldsDates(column) || isDay ? FormatOf(column, rows) : (null, true);
        var meaning = isSecond ? MappingWords.Extra.In(language)
            : isDay && form == SheetForm.Accounts ? MappingWords.Day.In(language)
            : Words(column.Meaning, language);
        text.Append(Line(LineKind.Column, language)).Append(' ').Append(Quoted(column.Header).PadRight(width)).Append(' ').Append(MappingWords.Is.In(language)).Append(' ').Append(meaning);
        if (format is not null)
        {
            text.Append(' ').Append(MappingWords.DatesOf.In(language)).Append(' ').Append(Quoted(format));
        }

        if (Remark(column, rows, isSecond, isDay, isSure, format, language) is { } remark)
        {
            text.Append("   # ").Append(remark);
        }

        text.Append('\n');
    }

    private static string? Remark(ColumnLayout column, List<Row> rows, bool isSecond, bool isDay, bool isSure, string? format, Language language)
    {
        var swedish = language == Language.Swedish;
        return column.Meaning is ColumnMeaning.Secret ? (swedish ? "ser ut som lösenord och läses aldrig" : "looks like passwords and is never read")
            : isSecond ? (swedish ? "betyder detsamma som en kolumn ovanför" : "means the same as a column above")
            : !isSure ? (swedish ? $"kontrollera: datumen går att läsa på fler sätt än {format}" : $"check: the dates can be read in more ways than {format}")
            : isDay ? (swedish ? "datum: är det dagen som raden beskriver, eller något annat?" : "dates: is it the day that the row describes, or something else?")
            : column.Meaning is ColumnMeaning.Extra && Sample(column, rows) is { } sample ? (swedish ? $"okänd rubrik, t.ex. {sample}" : $"heading not known, e.g. {sample}")
            : null;
    }

    private static void WriteSkipped(StringBuilder text, List<ColumnLayout> columns, List<Row> rows, Language language)
    {
        foreach (var column in columns)
        {
            foreach (var total in rows.Select(r => CellReader.Text(r[column.Index])).Where(t => Totals.Contains(TypedText.PlainKey(t))).Distinct())
            {
                text.Append(Line(LineKind.Skip, language)).Append(' ').Append(Quoted(column.Header)).Append(' ').Append(MappingWords.Is.In(language)).Append(' ').Append(Quoted(total)).Append('\n');
            }
        }
    }

    private static void WriteIdentity(StringBuilder text, List<ColumnLayout> columns, Language language)
    {
        var telling = columns.Where(c => c.Meaning is ColumnMeaning.OwnerUnit or ColumnMeaning.Field { Path.JsonName: "accountId" or "platform" or "url" or "handle" or "displayName" }).ToList();
        telling = telling.Count > 0 ? telling : [.. columns.Take(1)];
        text.Append(Line(LineKind.Identity, language)).Append(' ').Append(string.Join(", ", telling.Select(c => Quoted(c.Header)))).Append('\n');
    }

    private static bool IsRowDay(ColumnLayout column, List<Row> rows, List<ColumnLayout> columns) =>
        column.Meaning is ColumnMeaning.Extra && columns.Count > 1 && LooksLikeDates(column, rows);

    private static bool HoldsDates(ColumnLayout column) =>
        column.Meaning is ColumnMeaning.ArchivedOn or ColumnMeaning.ApprovedOn or ColumnMeaning.RowDay or ColumnMeaning.Field { Path.Field.Kind: FieldKind.Date };

    private static bool LooksLikeDates(ColumnLayout column, List<Row> rows)
    {
        var filled = rows.Select(r => r[column.Index]).Where(c => c.Kind != CellKind.Empty).ToList();
        return filled.Count > 0 && filled.Count(c => c.Kind == CellKind.Date || (c.Kind == CellKind.Text && DateTexts.Read(CellReader.Text(c), [], out _) != DateReading.None)) > filled.Count * 0.9;
    }

    /// <summary>The form that reads every date of the column; not sure when several do.</summary>
    private static (string? Format, bool IsSure) FormatOf(ColumnLayout column, List<Row> rows)
    {
        var texts = rows.Select(r => r[column.Index]).Where(c => c.Kind == CellKind.Text).Select(CellReader.Text).Where(t => !Wordings.IsUnknown(t) && !Wordings.IsNone(t)).ToList();
        if (!texts.Exists(t => DateTexts.Read(t, [], out _) == DateReading.Ambiguous))
        {
            return (null, true);
        }

        var fitting = DateFormats.Where(f => texts.TrueForAll(t => Reads(t, f))).ToList();
        return fitting.Count == 0 ? (null, false) : (fitting[0], fitting.Count == 1);
    }

    private static bool Reads(string text, string format)
    {
        var withoutTime = text.Split(' ')[0];
        return DateTexts.Read(withoutTime, [DateTexts.FormatOf(format)!], out _) == DateReading.Day;
    }

    private static string? Sample(ColumnLayout column, List<Row> rows)
    {
        const int Longest = 30;
        var value = rows.Select(r => CellReader.Text(r[column.Index]).Replace('\n', ' ')).FirstOrDefault(t => t.Length > 0);
        return value is null ? null : value.Length > Longest ? value[..Longest] + "…" : value;
    }

    private static string Words(ColumnMeaning meaning, Language language) => meaning switch
    {
        ColumnMeaning.Field field => Plain(field.Path.Heading(language)),
        ColumnMeaning.AccountId => MappingWords.AccountId.In(language),
        ColumnMeaning.OwnerUnit owner => $"{MappingWords.OwnerUnit.In(language)} {EnumTerms.For(typeof(UnitKind)).Term((int)owner.Level).In(language)}",
        ColumnMeaning.People people => $"{MappingWords.People.In(language)} {EnumTerms.For(typeof(AccessRole)).Term((int)people.Role).In(language)}",
        ColumnMeaning.ArchivedOn => MappingWords.Archived.In(language),
        ColumnMeaning.ApprovedBy => MappingWords.ApprovedBy.In(language),
        ColumnMeaning.ApprovedOn => MappingWords.ApprovedOn.In(language),
        ColumnMeaning.AccountOn on => $"{MappingWords.AccountOn.In(language)} {(on.Name.Contains(' ', StringComparison.Ordinal) ? Quoted(on.Name) : on.Name.ToLowerInvariant())}",
        ColumnMeaning.RowDay => MappingWords.Day.In(language),
        ColumnMeaning.Ignored or ColumnMeaning.Secret => MappingWords.Ignored.In(language),
        _ => MappingWords.Extra.In(language),
    };

    private static string Plain(string heading) => heading.ToLowerInvariant();

    private static string Line(LineKind kind, Language language)
    {
        var (_, english, swedish) = MappingWords.Lines.First(l => l.Kind == kind);
        return language == Language.Swedish ? swedish : english;
    }

    private static string Quoted(string text) => $"\"{text.Replace('"', '\'').Replace('\n', ' ')}\"";
}
