using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Reporting.Templates;

/// <summary>What is said at the heading of a column: what it means, what may stand there, and what it means when nothing does.</summary>
internal static class ColumnNotes
{
    /// <summary>The sentences, in their order.</summary>
    public static IReadOnlyList<string> Of(FormTable table, int column, ReportWords words)
    {
        var at = table.Columns[column];
        var sentences = new List<string>();
        if (at.IsExtra)
        {
            sentences.Add(words[TemplateTerms.ExtraColumn]);
        }
        else if (at.Path is not { } path)
        {
            sentences.Add(words.Format(TemplateTerms.AccountOfRow, SheetForm.Accounts.Name(words.Language)));
        }
        else
        {
            sentences.AddRange(OfField(path.Field, words));
        }

        if (table.Form.ListOfAccount is not null && column == 1)
        {
            sentences.Add(words.Format(TemplateTerms.NoneOfAccount, CellWriter.None(words.Language), CellWriter.Unknown(words.Language)));
        }

        return sentences;
    }

    private static IEnumerable<string> OfField(FieldInfo field, ReportWords words)
    {
        if (FieldDescriptions.Of(field) is { } description)
        {
            yield return words[description];
        }

        if (field.IsId)
        {
            yield return words[TemplateTerms.IdOf];
            yield break;
        }

        if (Allowed(field, words) is { } allowed)
        {
            yield return allowed;
        }

        yield return field.Null switch
        {
            NullMeaning.NotDone => words.Format(TemplateTerms.EmptyIsNotDone, SectionOf(field.Section, words), words[TemplateTerms.About]),
            NullMeaning.None => words[TemplateTerms.EmptyIsNone],
            _ => words[TemplateTerms.EmptyIsUnknown],
        };
        if (field.IsList)
        {
            var none = CellWriter.None(words.Language);
            yield return words.Format(TemplateTerms.NoneOfList, char.ToUpperInvariant(none[0]) + none[1..]);
        }
    }

    private static string? Allowed(FieldInfo field, ReportWords words)
    {
        if (field.RefersTo is { } target)
        {
            var sheet = words.Format(TemplateTerms.RefersTo, SheetForm.All.First(f => f.Record == target).Name(words.Language));
            return string.Join(' ', new[] { sheet, field.IsList ? words[TemplateTerms.Several] : "", target == typeof(Person) ? words[TemplateTerms.Pseudonym] : "" }.Where(s => s.Length > 0));
        }

        return field.Kind switch
        {
            FieldKind.Enum => words.Format(field.IsList ? TemplateTerms.SomeOf : TemplateTerms.OneOf, string.Join(", ", EnumTerms.For(field.ElementType).Values.Select(v => CellWriter.Word(v, words.Language)))),
            FieldKind.Truth => words[TemplateTerms.YesOrNo],
            FieldKind.Date => words[TemplateTerms.ADay],
            FieldKind.Instant => words[TemplateTerms.AMoment],
            FieldKind.Number => words[TemplateTerms.ANumber],
            _ => field.IsList ? words[TemplateTerms.Several] : null,
        };
    }

    private static string SectionOf(Section section, ReportWords words) => CellWriter.Word(EnumTerms.For(typeof(Section)).Term((int)section), words.Language);
}
