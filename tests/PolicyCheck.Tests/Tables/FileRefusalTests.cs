using System.IO.Compression;
using System.Text;
using PolicyCheck.Tables;
using PolicyCheck.Tables.Files;

namespace PolicyCheck.Tests.Tables;

/// <summary>Files that are refused, each with one message that names the cause.</summary>
public sealed class FileRefusalTests
{
    private static readonly byte[] CompoundStart = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], string> Foreign => new()
    {
        { "PDF", [.. "%PDF-1.7\n"u8], "PC0710: this is a PDF document, not a table" },
        { "picture", [0x89, .. "PNG\r\n"u8], "PC0710: this is a picture (PNG), not a table" },
        { "web page", [.. "\r\n <HTML><table>"u8], "PC0710: this is a web page (HTML), whatever its name says, not a table" },
        { "web page in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")], "PC0710: this is a web page (HTML), whatever its name says, not a table" },
        { "XML", [0xEF, 0xBB, 0xBF, .. "<?xml version=\"1.0\"?><Workbook/>"u8], "PC0710: this is an XML document, not a table" },
        { "UTF-32", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "PC0710: this is text in the encoding UTF-32, not a table" },
        { "old workbook", [.. CompoundStart, .. Encoding.Unicode.GetBytes("Root Entry\0Workbook\0")], "PC0706: this is a workbook in the format of Excel 2003 and earlier (.xls), which is not read" },
        { "older workbook", [.. CompoundStart, .. Encoding.Unicode.GetBytes("Root Entry\0Book\0")], "PC0706: this is a workbook in the format of Excel 2003 and earlier (.xls), which is not read" },
        { "old document", [.. CompoundStart, .. Encoding.Unicode.GetBytes("WordDocument\0")], "PC0706: this is a file of an old Office program, which is not read" },
        { "encrypted workbook", [.. CompoundStart, .. new byte[(1 << 16) - 20], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "PC0707: the workbook is encrypted with a password, so nothing in it can be read" },
        { "empty archive", Archive(), "PC0709: this is an empty ZIP archive, not a workbook" },
        { "archive of folders", Archive("a/"), "PC0709: this is an empty ZIP archive, not a workbook" },
        { "archive", Archive("konton.csv"), "PC0709: this is a ZIP archive, not a workbook" },
        { "document", Archive("[Content_Types].xml", "word/document.xml"), "PC0709: this is a Word document, not a workbook" },
        { "presentation", Archive("[Content_Types].xml", "ppt/presentation.xml"), "PC0709: this is a PowerPoint presentation, not a workbook" },
        { "binary workbook", Archive("[Content_Types].xml", "xl/workbook.bin"), "PC0708: this is an Excel workbook in the binary format (.xlsb), which is not read" },
        { "OpenDocument", Archive("mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml"), "PC0708: this is a spreadsheet in the OpenDocument format (.ods), which is not read" },
        { "OpenDocument text", Archive("mimetype=application/vnd.oasis.opendocument.text", "content.xml"), "PC0709: this is an OpenDocument file, not a workbook" },
        { "cut archive", Archive("xl/workbook.xml")[..60], "PC0711: the workbook is damaged: it is a ZIP archive whose list of contents is missing or wrong" },
    };

    public static TheoryData<string, string> Broken => new()
    {
        { "<row r=\"1\"><c r=\"A1\"><v>1</v>", "its part xl/worksheets/sheet1.xml is no XML from line 1 on" },
        { "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "in the sheet 'Konton', the text of Konton!A1 is missing" },
        { "<row r=\"2\"/><row r=\"1\"/>", "in the sheet 'Konton', row 1 stands after row 2" },
        { "<row r=\"1048577\"/>", "in the sheet 'Konton', row 1048577 stands after row 0" },
        { "<row r=\"1\"><c r=\"B1\"/><c r=\"B1\"/></row>", "in the sheet 'Konton', the cell Konton!B1 stands twice, or beyond the last column" },
        { "<row r=\"1\"><c r=\"A2\"/></row>", "in the sheet 'Konton', the cell 'A2' stands in row 1" },
        { "<row r=\"1\"><c r=\"AAAAAAAAAAAAA1\"/></row>", "in the sheet 'Konton', the cell 'AAAAAAAAAAAAA1' stands in row 1" },
        { "<row r=\"1\"><c r=\"XFD1\"/><c/></row>", "in the sheet 'Konton', the cell Konton!XFE1 stands twice, or beyond the last column" },
        { "</sheetData><mergeCells><mergeCell ref=\"A1:\"/></mergeCells><sheetData>", "in the sheet 'Konton', 'A1:' is no range of cells" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_file_that_is_something_else_is_named(string what, byte[] bytes, string said)
    {
        Assert.NotEmpty(what);
        Refused("konton: error " + said, Reading.Of(bytes));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_damaged_workbook_is_refused_with_the_place(string rows, string reason) =>
        Refused("konton: error PC0711: the workbook is damaged: " + reason, WorkbookParts.Of(rows).Read());

    [Fact]
    public void Parts_that_are_missing_or_stand_twice_are_damage()
    {
        Refused("konton: error PC0711: the workbook is damaged: the sheet 'Konton' is missing", WorkbookParts.Of("").Without("xl/worksheets/sheet1.xml").Read());
        Refused("konton: error PC0711: the workbook is damaged: it holds the part XL/Workbook.xml twice", WorkbookParts.Of("").With("XL/Workbook.xml", "<workbook/>").Read());
        Refused("konton: error PC0711: the workbook is damaged: its part xl/workbook.xml is no XML from line 1 on", WorkbookParts.Of("").With("xl/workbook.xml", "").Read());
    }

    [Fact]
    public void Bytes_that_were_changed_are_damage()
    {
        var bytes = WorkbookParts.Of(string.Concat(Enumerable.Range(1, 2000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"str\"><v>konto {i * 7919 % 9973}</v></c></row>"))).Bytes();
        for (var i = 1500; i < 1600; i++)
        {
            bytes[i] ^= 0x5A;
        }

        Assert.Equal("PC0711", Assert.Single(Reading.Of(bytes).Diagnostics).Descriptor.Id);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("docProps/app.xml")]
    [InlineData("xl/drawings/_rels/drawing1.xml.rels")]
    public void A_DOCTYPE_in_any_part_is_refused(string part)
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&b;&c;</a>";

        Refused(
            $"konton: error PC0712: the part {part} holds a DOCTYPE, which no program for spreadsheets writes and which can be made to do harm",
            WorkbookParts.Of("").With(part, bomb).Read());
        Assert.Equal("PC0712", Assert.Single(WorkbookParts.Of("").With(part, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(bomb)]).Read().Diagnostics).Descriptor.Id);
    }

    [Theory]
    [InlineData('\0')]
    [InlineData(' ')]
    public void A_bomb_is_stopped_while_it_unpacks(char filling)
    {
        var limits = TableLimits.Default with { UnpackedBytes = 8 << 20 };
        var bomb = Archive(new string(filling, 1 << 20), 16);

        Assert.True(bomb.Length < 1 << 18);
        Refused("konton: error PC0701: the workbook unpacks to more than 8 MB, the most that is read", Reading.Of(bomb, limits));
    }

    [Fact]
    public void A_text_that_every_cell_repeats_is_counted_as_often()
    {
        var text = new string('x', 50_000);
        var rows = string.Concat(Enumerable.Range(1, 300).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"s\"><v>0</v></c></row>"));

        Refused("konton: error PC0701: the workbook unpacks to more than 8 MB, the most that is read", WorkbookParts.Of(rows).Shared($"<t>{text}</t>").Read(TableLimits.Default with { UnpackedBytes = 8 << 20 }));
    }

    [Fact]
    public void Parts_rows_and_cells_have_limits_that_name_their_option()
    {
        var limits = TableLimits.Default;
        var rows = WorkbookParts.Of("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"2\"/><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>");

        Assert.Equal(2, rows.Read(limits with { Rows = 2, Cells = 3 }).Tables![0].Rows.Count);
        Refused("konton: error PC0702: the sheet 'Konton' has more than 1 rows with a value, the most that are read", rows.Read(limits with { Rows = 1 }), "--max-rows N");
        Refused("konton: error PC0703: the file has more than 2 cells with a value, the most that are read", rows.Read(limits with { Cells = 2 }), "--max-cells N");
        Refused("konton: error PC0704: the workbook is made of more than 4 parts, the most that are read", rows.Read(limits with { Parts = 4 }));
        Refused("konton: error PC0700: the file is larger than 0.001 MB, the most that is read", rows.Read(limits with { FileBytes = 1024 }), "--max-file-size MB");
        Refused("konton: error PC0701: the workbook unpacks to more than 0 MB, the most that is read", rows.Read(limits with { UnpackedBytes = 400 }), "--max-unpacked-size MB");
    }

    [Fact]
    public void Merged_ranges_count_as_the_cells_they_fill()
    {
        var rows = string.Concat(Enumerable.Range(1, 100).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\"><v>1</v></c><c r=\"Z{i}\"/></row>"));
        var merged = string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 100));

        Refused("konton: error PC0703: the file has more than 10,000 cells with a value, the most that are read", new WorkbookParts().Sheet("S", $"<sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells>").Read(TableLimits.Default with { Cells = 10_000 }));
    }

    [Fact]
    public void A_text_no_cell_can_hold_is_refused() =>
        Refused("konton: error PC0705: the text in Konton!A1 is longer than 100,000 characters", WorkbookParts.OfCells($"<c r=\"A1\" t=\"str\"><v>{new string('x', 100_001)}</v></c>").Read());

    [Fact]
    public void XML_that_is_made_to_fill_the_memory_is_damage()
    {
        Assert.Equal("PC0711", Assert.Single(WorkbookParts.Of(string.Concat(Enumerable.Range(0, 20_001).Select(i => $"<a{i}/>"))).Read().Diagnostics).Descriptor.Id);
        Assert.Equal("PC0711", Assert.Single(WorkbookParts.Of(string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300))).Read().Diagnostics).Descriptor.Id);
        Assert.Equal("PC0711", Assert.Single(WorkbookParts.Of($"<a b=\"{new string('x', 9 << 20)}\"/>").Read().Diagnostics).Descriptor.Id);
    }

    [Fact]
    public void More_number_formats_than_a_workbook_can_have_are_not_read_by_guess() =>
        Refused(
            "konton: error PC0713: the workbook cannot be read without mistakes: it has more than 5000 number formats",
            WorkbookParts.OfCells("<c r=\"A1\"><v>1</v></c>").Formats([.. Enumerable.Range(0, 5001).Select(i => $"0.0{i}")]).Read());

    [Fact]
    public void What_cannot_be_opened_is_worded_as_for_snapshots()
    {
        var folder = Path.GetTempPath();

        Refused("a: error PC0400: there is no file with this name", TableReader.Read("a", () => throw new FileNotFoundException(), TableLimits.Default));
        Refused("a: error PC0401: the file cannot be read: access is denied", TableReader.Read("a", () => throw new UnauthorizedAccessException(), TableLimits.Default));
        Refused($"{folder}: error PC0402: this is a folder, not a file", TableReader.Read(folder, () => File.OpenRead(folder), TableLimits.Default));
    }

    [Fact]
    public void A_stream_that_only_runs_forward_is_read_too()
    {
        var bytes = WorkbookParts.OfCells("<c r=\"A1\"><v>1</v></c>").Bytes();

        Assert.Equal("1: Number:1", TableReader.Read("a", () => Forward(bytes), TableLimits.Default).Shown());
        Refused("a: error PC0700: the file is larger than 0.001 MB, the most that is read", TableReader.Read("a", () => Forward(bytes), TableLimits.Default with { FileBytes = 1024 }));
    }

    [Fact]
    public void Every_kind_of_remark_of_this_room_is_in_its_list() => Assert.Equal(21, FileDiagnostics.All.Count);

    private static void Refused(string said, TableFileResult result, string option = "")
    {
        Assert.Equal(said, result.Said());
        Assert.Null(result.Tables);
        Assert.Contains(option, result.Diagnostics[0].Help, StringComparison.Ordinal);
    }

    private static CountingStream Forward(byte[] bytes) => new(new MemoryStream(bytes), new ByteBudget(long.MaxValue, () => throw new InvalidOperationException()));

    /// <summary>An archive with these names; what follows an equals sign is the content.</summary>
    private static byte[] Archive(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var name in names.Select(n => n.Split('=')))
            {
                using var part = archive.CreateEntry(name[0]).Open();
                part.Write(Encoding.UTF8.GetBytes(name.Length > 1 ? name[1] : ""));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A workbook whose sheet goes on as often as told.</summary>
    private static byte[] Archive(string filling, int times)
    {
        using var stream = new MemoryStream();
        stream.Write(WorkbookParts.Of("").Without("xl/worksheets/sheet1.xml").Bytes());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{WorkbookParts.Main}\"><sheetData>"));
            for (var i = 0; i < times; i++)
            {
                part.Write(Encoding.UTF8.GetBytes(filling));
            }
        }

        return stream.ToArray();
    }
}
