using PolicyCheck.Model;
using PolicyCheck.Reporting.Templates;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tests.Tables;

/// <summary>Every heading and every word that the workbook writes means to the reader what it meant to the writer.</summary>
public sealed class TemplateWordTests
{
    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_heading_finds_its_field(Language language)
    {
        foreach (var form in SheetForm.All)
        {
            Assert.Distinct(form.Fields.Select(f => f.Heading(language)));
            Assert.All(form.Fields, f => Assert.Same(f, Assert.IsType<ColumnMeaning.Field>(Headings.Find(form, f.Heading(language))).Path));
            Assert.Equal(form.ListOfAccount is not null, Headings.Find(form, SheetForm.AccountHeading(language)) is ColumnMeaning.AccountId);
            Assert.InRange(form.Name(language).Length, 1, 31);
        }
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_word_of_every_list_is_read_back(Language language)
    {
        foreach (var list in EnumTerms.All)
        {
            Assert.All(list.Values, v => Assert.Equal(v.Value, Wordings.Value(list.ClrType, CellWriter.Word(v, language))));
        }

        Assert.True(Wordings.Truth(CellWriter.Truth(true, language)));
        Assert.False(Wordings.Truth(CellWriter.Truth(false, language)));
        Assert.True(Wordings.IsNone(CellWriter.None(language)));
        Assert.True(Wordings.IsUnknown(CellWriter.Unknown(language)));
    }

    [Fact]
    public void Letters_of_their_own_keep_their_hyphen()
    {
        var words = EnumTerms.For(typeof(ContactMethod)).Values;
        Assert.Equal(["e-post", "telefon", "webbformulär", "webbsida", "plattformens meddelanden"], words.Select(v => CellWriter.Word(v, Language.Swedish)));
    }

    [Fact]
    public void The_described_fields_are_fields() => Assert.All(FieldDescriptions.Described, d => Assert.Contains(Entities.For(d.Entity).Fields, f => f.Property.Name == d.Property));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("@kommun", "'@kommun")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'n Sync", "'n Sync")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    [InlineData("x=1", "x=1")]
    public void A_mark_is_put_on_and_taken_off(string text, string marked)
    {
        Assert.Equal(marked, FormulaText.Marked(text));
        Assert.Equal(text, FormulaText.Unmarked(marked));
    }
}
