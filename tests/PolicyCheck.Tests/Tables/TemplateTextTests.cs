using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Templates;
using PolicyCheck.Tables.Values;
using Snapshot = PolicyCheck.Model.Snapshot;

namespace PolicyCheck.Tests.Tables;

/// <summary>Texts that a spreadsheet would compute stay texts, in the workbook and in the text file, and are read back equal.</summary>
public sealed class TemplateTextTests
{
    public static TheoryData<string, string> Vectors => new()
    {
        { "=1+1", "=1+1" }, { "+1+1", "+1+1" }, { "-1+1", "-1+1" }, { "@SUM(1+9)", "@SUM(1+9)" }, { "\t=1+1", "=1+1" }, { "\r=1+1", "=1+1" }, { "\n=1+1", "=1+1" }, { " =1+1", "=1+1" },
        { "＝1", "＝1" }, { "=HYPERLINK(\"http://example.invalid\",\"x\")", "=HYPERLINK(\"http://example.invalid\",\"x\")" }, { "x\";=1+1", "x\";=1+1" }, { "@kommun", "@kommun" }, { "'=1+1", "'=1+1" },
        { "_x003D_1+1", "_x003D_1+1" }, { "tumme 👍🏽", "tumme 👍🏽" }, { "0123", "0123" }, { "2026-01", "2026-01" }, { "<b>&amp;", "<b>&amp;" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void As_values_of_a_workbook(string text, string readAs)
    {
        var book = TemplateBook.Of(With(text, "Målgrupp", text));
        var account = Assert.Single(book.Read().Snapshot!.Accounts);
        Assert.Equal((readAs, readAs), (account.DisplayName, Assert.Single(account.Extra!).Value));
        Assert.Equal(text != readAs, book.NotHeld.Count > 0);
        Check(book, readAs);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void As_headings_of_a_workbook(string text, string readAs)
    {
        var book = TemplateBook.Of(With("a", text, "värde"));
        var account = Assert.Single(book.Read().Snapshot!.Accounts);
        if (text == readAs)
        {
            Assert.Equal(text, Assert.Single(account.Extra!).Column);
            Check(book, readAs);
        }
        else
        {
            Assert.Null(account.Extra);
            Assert.Equal([$"Konton: {readAs}"], book.NotHeld);
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void In_a_text_file(string text, string readAs)
    {
        var csv = Csv(With(text, "Målgrupp", text));
        Assert.StartsWith("\uFEFFKonto-id;Plattform;", csv);
        Assert.DoesNotContain(";=", csv.Replace("\";=1+1", "", StringComparison.Ordinal).Replace("\"\"", "", StringComparison.Ordinal));
        var fields = Fields(csv);
        Assert.All(fields.SelectMany(f => f), f => Assert.False(FormulaText.IsLike(f), f));
        Assert.Equal([readAs, readAs], new[] { 5, fields[0].Count - 1 }.Select(c => CellReader.Text(PolicyCheck.Tables.Cell.Of(fields[1][c]))));
    }

    [Theory]
    [InlineData("Lösenord")]
    [InlineData("Kontaktpersonens telefon")]
    [InlineData("Kontoansvarig")]
    [InlineData("Förvaltning")]
    [InlineData(" två  blanka")]
    public void Columns_that_would_be_read_as_something_else_are_left_out_and_told(string column)
    {
        var book = TemplateBook.Of(With("a", column, "hemligt"));
        Assert.Equal([$"Konton: {TypedText.Clean(column)}"], book.NotHeld);
        using var workbook = book.Open();
        Assert.DoesNotContain(workbook.Worksheet("Konton").CellsUsed(), c => c.GetString() == "hemligt");
    }

    [Theory]
    [InlineData("-")]
    [InlineData("saknas")]
    [InlineData("inga")]
    [InlineData("")]
    [InlineData("två  blanka")]
    public void Values_that_would_be_read_as_something_else_are_told(string text) =>
        Assert.Equal(["Konton: Visningsnamn"], TemplateBook.Of(new Snapshot { OrganisationId = "o", AsOf = new DateOnly(2026, 6, 30), Accounts = [new Account { AccountId = "a", DisplayName = text }] }).NotHeld);

    [Fact]
    public void The_text_file() => Snapshooter.Xunit.Snapshot.Match(
        TextOf(new Snapshot
        {
            OrganisationId = "o",
            AsOf = new DateOnly(2026, 6, 30),
            Accounts =
            [
                new Account
                {
                    AccountId = "a", Platform = Platform.Facebook, Handle = "@kommun", DisplayName = "Kommunen; \"officiell\"", Status = AccountStatus.Active, OpenedOn = new DateOnly(2020, 1, 31), CommentsEnabled = true,
                    Tags = [], Profile = new Profile { ContactMethods = [ContactMethod.Email, ContactMethod.WebForm] }, Extra = [new ExtraValue { Column = "Målgrupp", Value = "alla\nsom bor här" }],
                },
                new Account { AccountId = "0123", Platform = Platform.Other, PlatformName = "Bluesky", UsesSharedCredentials = false, Extra = [new ExtraValue { Column = "=1+1", Value = "-" }] },
            ],
        }),
        "TemplateTextTests.The_text_file");

    private static Snapshot With(string name, string column, string value) => new()
    {
        OrganisationId = "o",
        AsOf = new DateOnly(2026, 6, 30),
        Accounts = [new Account { AccountId = "a", DisplayName = name, Extra = [new ExtraValue { Column = column, Value = value }] }],
    };

    /// <summary>Nothing computes, nothing leads anywhere, and what looks like a formula carries Excel's own mark.</summary>
    private static void Check(TemplateBook book, string text)
    {
        using var document = book.OpenXml();
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => e.Description));
        Assert.All(document.WorkbookPart!.WorksheetParts, p => Assert.Empty(p.Worksheet.Descendants<CellFormula>()));
        using var workbook = book.Open();
        Assert.All(workbook.Worksheet("Konton").CellsUsed().Where(c => c.GetString() == text), c => Assert.Equal((XLDataType.Text, FormulaText.IsLike(text)), (c.DataType, c.Style.IncludeQuotePrefix)));
    }

    private static string TextOf(Snapshot snapshot) => Csv(snapshot).TrimStart('\uFEFF');

    private static string Csv(Snapshot snapshot)
    {
        using var stream = new MemoryStream();
        InventoryTable.WriteCsv(snapshot, Language.Swedish, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Records and fields as RFC 4180 has them, with semicolons.</summary>
    private static List<List<string>> Fields(string csv)
    {
        var rows = new List<List<string>> { new() { "" } };
        var isQuoted = false;
        foreach (var c in csv.TrimStart('\uFEFF').Replace("\r\n", "\r", StringComparison.Ordinal))
        {
            // The second of two quotes opens again what the first one closed, and is the one that counts.
            isQuoted ^= c == '"';
            if (isQuoted || c is not (';' or '\r'))
            {
                rows[^1][^1] += c;
            }
            else if (c == ';')
            {
                rows[^1].Add("");
            }
            else
            {
                rows.Add([""]);
            }
        }

        return [.. rows.SkipLast(1).Select(r => r.ConvertAll(f => f.StartsWith('"') ? f[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : f))];
    }
}
