using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Tables;
using PolicyCheck.Tables.Import;

namespace PolicyCheck.Tests.Tables;

/// <summary>Workbooks as people leave them: hidden, merged, computed, on several sheets. Every remark has a row here or in the tests beside.</summary>
public sealed class WorkbookImportTests
{
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Konto-id</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Konto</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Plattform</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>Startdatum</t></is></c></row>";

    private static readonly string Row = $"<row r=\"2\">{Text("A2", "a1")}{Text("B2", "Staden")}{Text("C2", "Facebook")}</row>";

    [Fact]
    public void A_sound_workbook_gives_no_remark()
    {
        var read = Read(new WorkbookParts().Sheet("Konton", $"<sheetData>{Header}{Row}</sheetData>").Sheet("Om inventeringen", About("helsingborg", "2026-06-30")));
        Assert.Equal("", read.Told());
        Assert.Equal(("helsingborg", new DateOnly(2026, 6, 30), "a1"), (read.Snapshot!.OrganisationId, read.Snapshot.AsOf, read.Snapshot.Accounts[0].AccountId));
    }

    [Theory]
    [InlineData("hidden row", "PC0742: 1 hidden rows were read too, the first is row 2")]
    [InlineData("hidden column", "PC0743: the hidden column 'Plattform' was read too")]
    [InlineData("merged cells", "PC0744: column 'Plattform' has merged cells: the value 'Facebook' was taken for every row of the range")]
    [InlineData("formula", "PC0745: column 'Konto': 1 values are computed by formulas")]
    [InlineData("formula without value", "PC0746: column 'Startdatum': the formula has no saved value")]
    [InlineData("error", "PC0747: column 'Startdatum': the cell shows #REF!")]
    [InlineData("serial", "PC0756: column 'Startdatum': 45731 is a number")]
    [InlineData("long id", "PC0776: column 'Konto': 1234567890123456")]
    public void What_is_to_be_known_of_cells(string trap, string remark)
    {
        var content = trap switch
        {
            "hidden row" => $"<sheetData>{Header}{Row.Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal)}</sheetData>",
            "hidden column" => $"<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>{Header}{Row}</sheetData>",
            "merged cells" => $"<sheetData>{Header}{Row}<row r=\"3\">{Text("A3", "a2")}{Text("B3", "Skolan")}</row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"C2:C3\"/></mergeCells>",
            "formula" => $"<sheetData>{Header}{Row.Replace(Text("B2", "Staden"), "<c r=\"B2\" t=\"str\"><f>A2</f><v>Staden</v></c>", StringComparison.Ordinal)}</sheetData>",
            "formula without value" => $"<sheetData>{Header}{With("<c r=\"D2\"><f>TODAY()</f></c>")}</sheetData>",
            "long id" => $"<sheetData>{Header}{Row.Replace(Text("B2", "Staden"), "<c r=\"B2\"><v>1234567890123456</v></c>", StringComparison.Ordinal)}</sheetData>",
            "error" => $"<sheetData>{Header}{With("<c r=\"D2\" t=\"e\"><v>#REF!</v></c>")}</sheetData>",
            _ => $"<sheetData>{Header}{With("<c r=\"D2\"><v>45731</v></c>")}</sheetData>",
        };
        var read = Read(new WorkbookParts().Sheet("Konton", content).Sheet("Om inventeringen", About("helsingborg", "2026-06-30")));
        Assert.Contains(remark, read.Told(), StringComparison.Ordinal);
        Assert.Contains("(Konton!", read.Told(), StringComparison.Ordinal);
        Assert.Equal(Platform.Facebook, read.Snapshot!.Accounts[^1].Platform);
    }

    [Fact]
    public void Sheets_that_do_not_belong_are_named_and_hidden_ones_left_alone()
    {
        var read = Read(new WorkbookParts().Sheet("Konton", $"<sheetData>{Header}{Row}</sheetData>").Sheet("Lathund", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Gör så här</t></is></c></row></sheetData>")
            .Sheet("Gamla", $"<sheetData>{Header}{Row}</sheetData>", "state=\"hidden\"").Sheet("Om inventeringen", About("helsingborg", "2026-06-30")));
        Assert.Equal("konton.xlsx(Gamla): warning PC0739 konton.xlsx(Lathund): info PC0738", string.Join(' ', read.Diagnostics.Select(d => $"{d.Location.Place}: {d.Kind} {d.Descriptor.Id}").Order(StringComparer.Ordinal)));
        Assert.Single(read.Snapshot!.Accounts);
    }

    [Fact]
    public void Records_on_sheets_of_their_own()
    {
        var read = Read(new WorkbookParts().Sheet("Konton", $"<sheetData>{Header}{Row}</sheetData>")
            .Sheet("Behörigheter", Sheet(["Konto-id", "Personens id", "Roll", "Utsedd"], ["a1", "p1", "redaktör", "ja"], ["a1", "Test Testsson", "admin", "kanske"], ["a9", "p1", "redaktör", ""], ["", "p2", "redaktör", ""], ["exempel-1", "p1", "redaktör", "ja"]))
            .Sheet("Arkiveringar", Sheet(["Konto-id", "Togs den"], ["a1", "inga"]))
            .Sheet("Personer", Sheet(["Person-id", "Typ", "Enhetens id"], ["p1", "anställd", "u9"], ["", "extern", ""]))
            .Sheet("Enheter", Sheet(["Enhet-id", "Typ"], ["u1", "enhet"]))
            .Sheet("Om inventeringen", About("helsingborg", "2026-06-30")));
        var account = read.Snapshot!.Accounts[0];
        Assert.Equal([("p1", AccessRole.Editor, true), (account.Access![1].PersonRef, AccessRole.Administrator, null)], account.Access.Select(g => (g.PersonRef, g.Role!.Value, g.Designated)));
        Assert.Empty(account.ArchiveEvents!);
        var told = read.Told();
        Assert.All(
            new[]
            {
                "(Behörigheter!A4): warning PC0760: there is no account 'a9'", "(Behörigheter!A5): warning PC0750", "(Behörigheter!D3): warning PC0758: column 'Utsedd': 'kanske'",
                "PC0741: the column 'Personens id' holds names", "(Personer!A3): warning PC0771: the row has no Person-id", "(Personer!C2): warning PC0764: column 'Enhetens id': there is no unit 'u9'",
            },
            expected => Assert.Contains(expected, told, StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_inventory_says_of_itself()
    {
        var about = Sheet(["Organisation (id)", "vof"], ["Dag som inventeringen gäller", "2026-06-30"], ["Ändringar antecknade sedan", "-"], ["Arkiveringar", "fullständigt", "2020-01-01", "2026-06-30"], ["Inlägg", "förs inte"], ["Behörigheter", "kanske"]);
        var read = Read(new WorkbookParts().Sheet("Konton", $"<sheetData>{Header}{Row}</sheetData>").Sheet("Om inventeringen", about));
        Assert.Equal([Completeness.Complete, Completeness.Absent], read.Snapshot!.DataCompleteness.OrderBy(p => p.Key).Select(p => p.Value));
        Assert.Equal(new DateSpan(new(2020, 1, 1), new(2026, 6, 30)), read.Snapshot.LogCoverage[Section.ArchiveEvents]);
        Assert.Contains("PC0757: column 'Behörigheter': 'kanske'", read.Told(), StringComparison.Ordinal);
        Assert.Empty(read.Snapshot.Accounts[0].ArchiveEvents!);

        var bad = Read(new WorkbookParts().Sheet("Konton", $"<sheetData>{Header}{Row}</sheetData>").Sheet("Om inventeringen", About("vof", "i somras")));
        Assert.Null(bad.Snapshot);
        Assert.Contains("(Om inventeringen!B2): error PC0769: 'Dag som inventeringen gäller' is i somras, which is no date", bad.Told(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Konto;Plattform;Godkänd av\nStaden;Facebook;Chefen\n", "PC0762: column 'Godkänd av': 'Chefen' is no role that policies know")]
    [InlineData("Konto;Plattform;Länk\nStaden;Facebook;se intranätet\n", "PC0763: 'se intranätet' is no address of a web page")]
    [InlineData("Konto;Plattform\nStaden;Anslagstavlan\n", "PC0773: the program does not know a platform called 'Anslagstavlan'")]
    [InlineData("Konto-id;Konto;Plattform\nexempel-1;A;X\nb;B;X\n", "PC0749: 1 rows are the template's examples")]
    [InlineData("Konto;Plattform;Facebook\nA;X;\n", "PC0737: the inventory has no field for 'Facebook'")]
    [InlineData("Konto;Facebook;Instagram\nA;a;b\n", "PC0735: the headings 'Facebook', 'Instagram' name platforms")]
    public void Remarks_on_lists(string list, string remark) => Assert.Contains(remark, Imported.Csv(list).Told(), StringComparison.Ordinal);

    [Fact]
    public void Days_that_have_not_come()
    {
        var read = Read(new WorkbookParts().Sheet("Konton", $"<sheetData>{Header}{Row}</sheetData>").Sheet("Om inventeringen", About("helsingborg", "2026-06-30"))
            .Sheet("Arkiveringar", Sheet(["Konto-id", "Togs den", "Diariefördes"], ["a1", "2026-07-01", ""])));
        Assert.Contains("(Arkiveringar!B2): warning PC0766: column 'Togs den': 2026-07-01 is after the inventory's own day 2026-06-30", read.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_rows_of_an_account_are_counted()
    {
        var read = Imported.Csv("Konto;Plattform;Dag\nA;X;2020-01-01\nA;X;2021-01-01\n", "mappning\nkolumn \"Konto\" är visningsnamn\nkolumn \"Plattform\" är plattform\nkolumn \"Dag\" är radens-dag\n");
        Assert.Single(read.Snapshot!.Accounts);
        Assert.Contains("PC0765: 1 rows describe an earlier day", read.Told(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mappning\nblad \"Kontona\"\nkolumn \"Konto\" är visningsnamn\n", "konton.map(2,6): error PC0787: the file has no sheet called 'Kontona'; its sheets are 'Konton', 'Om inventeringen'")]
    [InlineData("mappning\nblad \"Konton\"\nrubrikrad 7\nkolumn \"Konto\" är visningsnamn\n", "error PC0789: the table has no row 7")]
    [InlineData("mappning\nkolumn \"Artikel\" är visningsnamn\n", "error PC0791: no table of the file has the columns that the mapping names; the first row reads: 'Konto-id', 'Konto'")]
    public void Mappings_that_do_not_fit_the_workbook(string map, string message)
    {
        var bytes = new WorkbookParts().Sheet("Konton", $"<sheetData>{Header}{Row}</sheetData>").Sheet("Om inventeringen", About("helsingborg", "2026-06-30")).Bytes();
        var read = TableImport.Read([("konton.xlsx", () => new MemoryStream(bytes))], ImportOptions.Default with { Mapping = Imported.Map(map) });
        Assert.Null(read.Snapshot);
        Assert.Contains(message, read.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_does_not_go_with_JSON()
    {
        var read = SnapshotFile.Read("2026-06-30.json", () => new MemoryStream("{}"u8.ToArray()), ImportOptions.Default with { Mapping = Imported.Map("mappning\n") });
        Assert.Equal("2026-06-30.json: error PC0794: this file is JSON already; a mapping says how tables are read; leave --map out", read.Told());
    }

    private static SnapshotResult Read(WorkbookParts parts)
    {
        var bytes = parts.Bytes();
        return TableImport.Read([("konton.xlsx", () => new MemoryStream(bytes))], ImportOptions.Default);
    }

    private static string About(string organisation, string day) => Sheet(["Organisation (id)", organisation], ["Dag som inventeringen gäller", day]);

    private static string Sheet(params string[][] rows) =>
        $"<sheetData>{string.Concat(rows.Select((cells, r) => $"<row r=\"{r + 1}\">{string.Concat(cells.Select((c, i) => c.Length == 0 ? "" : Text($"{(char)('A' + i)}{r + 1}", c)))}</row>"))}</sheetData>";

    private static string With(string cell) => Row.Replace("</row>", cell + "</row>", StringComparison.Ordinal);

    private static string Text(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
