using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Mapping;

/// <summary>Reads what a line of a mapping says that its column means.</summary>
internal sealed class MeaningParser(MappingLine line, SheetForm form, DiagnosticBag bag)
{
    /// <summary>Words that end the name of a field.</summary>
    private static readonly string[] Stops = ["dates", "datum", "separated", "delas", "where", "där"];

    /// <summary>The meaning, or null after a diagnostic.</summary>
    public ColumnMeaning? Parse()
    {
        var at = line.Here;
        if (line.Takes(MappingWords.Extra))
        {
            return new ColumnMeaning.Extra();
        }

        if (line.Takes(MappingWords.Ignored))
        {
            return new ColumnMeaning.Ignored();
        }

        if (form.ListOfAccount is not null && line.Takes(MappingWords.AccountId))
        {
            return new ColumnMeaning.AccountId();
        }

        if (form == SheetForm.Accounts && OfAccounts(at) is { } meaning)
        {
            return meaning;
        }

        if (FieldName(line) is not { } name)
        {
            return null;
        }

        if (Headings.FieldNamed(form, name) is { } path)
        {
            return new ColumnMeaning.Field(path);
        }

        bag.Add(new Diagnostic(MappingDiagnostics.UnknownMeaning, at, Nearest(name, form), name, $"a row of {form.Name(Language.English).ToLowerInvariant()}", Choices()));
        return null;
    }

    private ColumnMeaning? OfAccounts(Location at)
    {
        if (line.Takes(MappingWords.OwnerUnit))
        {
            return line.IsAtEnd || line.IsQuotedNext ? new ColumnMeaning.OwnerUnit(UnitKind.Unit) : new ColumnMeaning.OwnerUnit((UnitKind)(OneOf(typeof(UnitKind), at) ?? (int)UnitKind.Unit));
        }

        if (line.Takes(MappingWords.People))
        {
            return new ColumnMeaning.People((AccessRole)(OneOf(typeof(AccessRole), at) ?? 0));
        }

        if (line.Takes(MappingWords.AccountOn))
        {
            var name = line.Value("a platform") ?? "";
            var word = Wordings.Value(typeof(Platform), name);
            var known = word is { } value ? new NamedPlatform((Platform)value, name) : PlatformNames.Find(name);
            return new ColumnMeaning.AccountOn(known?.Platform ?? Platform.Other, known?.Name ?? name);
        }

        return line.Takes(MappingWords.Archived) ? new ColumnMeaning.ArchivedOn()
            : line.Takes(MappingWords.ApprovedBy) ? new ColumnMeaning.ApprovedBy()
            : line.Takes(MappingWords.ApprovedOn) ? new ColumnMeaning.ApprovedOn()
            : line.Takes(MappingWords.Day) ? new ColumnMeaning.RowDay()
            : null;
    }

    private int? OneOf(Type list, Location at)
    {
        var info = EnumTerms.For(list);
        var word = line.Value($"one of {string.Join(", ", info.Values.Select(v => v.English))}");
        var value = word is null ? null : Wordings.Value(list, word);
        if (word is not null && value is null)
        {
            bag.Add(new Diagnostic(MappingDiagnostics.UnknownMeaning, at, $"choose one of {string.Join(", ", info.Values.Select(v => $"{v.English} | {v.Swedish}"))}", word, info.English, ""));
        }

        return value;
    }

    /// <summary>A field's name: one word, or a text in quotation marks, or several words up to the next text.</summary>
    public static string? FieldName(MappingLine line)
    {
        if (line.IsQuotedNext || line.IsAtEnd)
        {
            return line.Value("the name of a field");
        }

        var words = new List<string>();
        while (!line.IsAtEnd && !line.IsQuotedNext && !Stops.Contains(line.NextWord, StringComparer.OrdinalIgnoreCase))
        {
            words.Add(line.Value("")!);
        }

        return words.Count == 0 ? line.Value("the name of a field") : string.Join(' ', words);
    }

    /// <summary>The likely heading, as a suggestion; null when none is near.</summary>
    public static string? Nearest(string name, SheetForm form)
    {
        var names = form.Fields.SelectMany(f => new[] { f.Heading(Language.Swedish), f.Heading(Language.English) }).Select(n => n.ToLowerInvariant()).ToList();
        return Spelling.Nearest(name, names) is { } meant ? $"did you mean \"{meant}\"?" : null;
    }

    /// <summary>The meanings that are no fields, in both languages.</summary>
    public static string Choices() => string.Join("; ", MappingWords.Meanings.Select(m => m.English == m.Swedish ? m.English : $"{m.English} | {m.Swedish}"));
}
