using System.Globalization;
using System.Reflection;
using System.Text;
using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;

namespace PolicyCheck.Tests.Inventory;

/// <summary>Each descriptor with a file that provokes it and nothing else, and the message people read.</summary>
public sealed class InventoryDiagnosticsTests
{
    private const string Zwnj = "\\u200c";

    public static TheoryData<string, string, string> Texts() => new()
    {
        { "PC0403", "", "test.json: error PC0403: the file is empty" },
        { "PC0403", " \n\t\n", "test.json: error PC0403: the file is empty" },
        { "PC0405", "{ \"note\": \"a\0b\" }", "test.json(1,13): error PC0405: there is a NUL byte in $.note, which no text holds; the file may be damaged" },
        { "PC0406", "{ \"note\": 'x' }", "test.json(1,11): error PC0406: this is not JSON: unexpected ''' in $.note; texts and names stand in straight double" },
        { "PC0406", "{ \"note\": \"x\", }", "test.json(1,16): error PC0406: this is not JSON: unexpected '}' in $.note; a comma before it may be one too many" },
        { "PC0406", "{ // a comment\n}", "test.json(1,3): error PC0406: this is not JSON: unexpected '/' in $; JSON has no comments" },
        { "PC0406", "{ \"note\": \"x\" \"asOf\": 1 }", "test.json(1,15): error PC0406: this is not JSON: unexpected '\"' in $.note; a comma may be missing before it" },
        { "PC0406", "{ \"note\": True }", "test.json(1,11): error PC0406: this is not JSON: unexpected 'T' in $.note; texts and names stand" },
        { "PC0406", "{ \"note\": \"a\nb\" }", "test.json(1,13): error PC0406: this is not JSON: unexpected line break or control character in $.note; inside a text" },
        { "PC0406", "{ \"organisationId\": \"O\", \"asOf\": \"2026-01-01\", \"accounts\": [] },", "test.json(1,64): error PC0406: this is not JSON: unexpected ',' in $" },
        { "PC0407", "{", "test.json(1,2): error PC0407: the file ends in the middle of $; it may not have been saved" },
        { "PC0407", "{ \"accounts\": [ { \"accountId\": \"A", "test.json(1,34): error PC0407: the file ends in the middle of $.accounts[0].accountId" },
        { "PC0407", "{ \"accounts\": tru", "error PC0407: the file ends in the middle of $.accounts" },
        { "PC0410", "[]", "test.json(1,1): error PC0410: a snapshot is an object, { … }, but here is a list [ … ]; the accounts go into \"accounts\": [ … ]" },
        { "PC0410", "42", "test.json(1,1): error PC0410: a snapshot is an object, { … }, but here is the number 42" },
        { "PC0411 PC0411 PC0411", "{}", "test.json(1,1): error PC0411: $.accounts is missing" },
        { "PC0411", JsonText.With("\"accounts\": [ { \"url\": \"x\" } ]"), "test.json(1,64): error PC0411: $.accounts[0].accountId is missing" },
        { "PC0412", JsonText.WithAccount("\"tags\": \"official\""), "error PC0412: $.accounts[0].tags should be a list [ … ] but is the text \"official\"; put it in square brackets, also when it is alone" },
        { "PC0412", JsonText.WithAccount("\"commentsEnabled\": \"true\""), "$.accounts[0].commentsEnabled should be true or false but is the text \"true\"; write true or false without quotation marks" },
        { "PC0412", JsonText.WithAccount("\"monitoringDays\": [ { \"checks\": \"3\" } ]"), "$.accounts[0].monitoringDays[0].checks should be a whole number but is the text \"3\"; write the number" },
        { "PC0412", JsonText.WithAccount("\"handle\": 7"), "$.accounts[0].handle should be a text but is the number 7; put it in quotation marks" },
        { "PC0412", JsonText.WithAccount("\"openedOn\": 2020"), "$.accounts[0].openedOn should be a date such as \"2026-01-31\" but is the number 2020" },
        { "PC0412", JsonText.WithAccount("\"posts\": [ { \"postId\": \"P\", \"publishedAt\": {} } ]"), "should be a time such as \"2026-01-31T14:30:00+01:00\" but is an object { … }" },
        { "PC0412", JsonText.WithAccount("\"status\": [ [ 1 ], 2 ]"), "$.accounts[0].status should be one of the words Planned, Active, Closing or Closed but is a list [ … ]" },
        { "PC0412", JsonText.WithAccount("\"access\": [ null ]"), "$.accounts[0].access[0] should be an object { … } but is null" },
        { "PC0413", JsonText.WithAccount("\"access\": [ { \"role\": \"Edtor\" } ]"), "error PC0413: $.accounts[0].access[0].role: 'Edtor' is not one of the values; did you mean 'Editor'? choose Editor, Administrator, AccountLead or CredentialHolder" },
        { "PC0413", JsonText.WithAccount("\"status\": \"zzzzzzzzz\""), "'zzzzzzzzz' is not one of the values; choose Planned, Active, Closing or Closed" },
        { "PC0414", JsonText.WithAccount("\"openedOn\": \"31/12/2025\""), "error PC0414: $.accounts[0].openedOn: '31/12/2025' is not a date; write it as 2026-01-31" },
        { "PC0414", JsonText.WithAccount("\"openedOn\": \"2025-02-29\""), "'2025-02-29' is not a date" },
        { "PC0415", JsonText.WithAccount("\"posts\": [ { \"postId\": \"P\", \"publishedAt\": \"2025-12-31\" } ]"), "error PC0415: $.accounts[0].posts[0].publishedAt: '2025-12-31' is not a time" },
        { "PC0416", JsonText.WithAccount("\"posts\": [ { \"postId\": \"P\", \"publishedAt\": \"2025-12-31T10:00:00\" } ]"), "error PC0416: $.accounts[0].posts[0].publishedAt: '2025-12-31T10:00:00' does not say which time zone it is in; add the offset" },
        { "PC0416", JsonText.WithAccount("\"openedOn\": \"2025-12-31T10:00\""), "error PC0416: $.accounts[0].openedOn" },
        { "PC0417", JsonText.WithAccount("\"monitoringDays\": [ { \"checks\": -3 } ]"), "error PC0417: $.accounts[0].monitoringDays[0].checks is -3, but a count cannot be below zero" },
        { "PC0418", JsonText.WithAccount("\"monitoringDays\": [ { \"checks\": 1.5 } ]"), "error PC0418: $.accounts[0].monitoringDays[0].checks should be a whole number up to 2147483647 but is 1.5" },
        { "PC0418", JsonText.WithAccount("\"monitoringDays\": [ { \"checks\": 99999999999 } ]"), "but is 99999999999" },
        { "PC0419", JsonText.With("\"accounts\": [\n{ \"accountId\": \"A1\" },\n{ \"accountId\": \"a1\" } ]"), "test.json(3,16): error PC0419: $.accounts[1]: the id 'a1' stands on line 2 already" },
        { "PC0419", JsonText.WithAccount("\"posts\": [ { \"postId\": \"P\" }, { \"postId\": \"P\" } ]"), "error PC0419: $.accounts[0].posts[1]: the id 'P' stands on line 1 already" },
        { "PC0420", JsonText.WithAccount("\"inbound\": [], \"inboundItems\": []"), "error PC0420: $.accounts[0].inboundItems stands twice in the same object" },
        { "PC0421", JsonText.With("\"timeZone\": \"UTC\", \"accounts\": []"), "error PC0421: $.timeZone is 'UTC', but snapshots are kept in Europe/Stockholm; write \"Europe/Stockholm\" or leave it out" },
        { "PC0422", JsonText.With("\"logCoverage\": { \"posts\": { \"from\": \"2026-02-01\", \"to\": \"2026-01-01\" } }, \"accounts\": []"), "error PC0422: $.logCoverage.posts begins on 2026-02-01 and ends on 2026-01-01" },
        { "PC0423", JsonText.With("\"accounts\": [ { \"accountId\": \" \" } ]"), "error PC0423: $.accounts[0].accountId is empty" },
        { "PC0424", JsonText.WithAccount("\"handle\": \"\\ud83d x\""), "error PC0424: the text of $.accounts[0].handle holds half a character" },
        { "PC0430", JsonText.WithAccount("\"disployName\": { \"a\": [ 1 ] }"), "warning PC0430: $.accounts[0].disployName is not a field of a snapshot; it was not read; did you mean 'displayName'?" },
        { "PC0430", JsonText.With($"\"a{Zwnj}b\": 1, \"accounts\": []"), "warning PC0430: $['a�b'] is not a field" },
        { "PC0430", JsonText.With("\"dataCompleteness\": { \"post\": \"Partial\" }, \"accounts\": []"), "$.dataCompleteness.post is not a field of a snapshot; it was not read; did you mean 'posts'?" },
        { "PC0431", JsonText.WithAccount("\"Lösenord\": \"hemligt\""), "warning PC0431: $.accounts[0]['Lösenord'] looks like a password; it was not read" },
        { "PC0432", JsonText.WithAccount("\"ownerUnitId\": \"U2\" } ], \"units\": [ { \"unitId\": \"U1\" "), "warning PC0432: $.accounts[0].ownerUnitId refers to the unit 'U2', which is not in the list 'units'; did you mean 'U1'?" },
        { "PC0432", JsonText.With("\"accounts\": [], \"units\": [], \"governance\": { \"presenceMappings\": { \"U7\": null } }"), "warning PC0432: $.governance.presenceMappings['U7'] refers to the unit 'U7'" },
        { "PC0433", JsonText.WithAccount("\"archives\": [ { \"capturedOn\": \"2026-07-01\" } ]"), "warning PC0433: $.accounts[0].archives[0].capturedOn is 2026-07-01, after the snapshot's own date 2026-06-30" },
        { "PC0433", JsonText.WithAccount("\"posts\": [ { \"postId\": \"P\", \"publishedAt\": \"2026-06-30T22:00:00Z\" } ]"), "publishedAt is 2026-07-01, after" },
        { "PC0434", JsonText.WithAccount("\"status\": \"Closed\""), "warning PC0434: $.accounts[0] has the status Closed but no closedOn" },
        { "PC0435", JsonText.WithAccount("\"status\": \"Active\", \"closedOn\": \"2026-06-30\""), "warning PC0435: $.accounts[0] was closed on 2026-06-30 but has the status Active" },
        { "PC0436", JsonText.WithAccount("\"openedOn\": \"2026-02-01\", \"closedOn\": \"2026-01-01\""), "warning PC0436: $.accounts[0] was opened on 2026-02-01 and closed on 2026-01-01" },
        { "PC0437", JsonText.WithAccount("\"posts\": [ { \"postId\": \"P\" } ] } ], \"dataCompleteness\": { \"posts\": \"absent\" }, \"units\": [ { \"unitId\": \"U\""), "warning PC0437: $.dataCompleteness.posts says Absent, but there are data in $.accounts[0].posts" },
        { "PC0438", JsonText.With("\"accounts\": [], \"units\": [ { \"unitId\": \"A\", \"parentUnitId\": \"B\" }, { \"unitId\": \"B\", \"parentUnitId\": \"A\" } ]"), "warning PC0438: $.units[0].parentUnitId: the units go round in a circle: A → B → A" },
        { "PC0439", JsonText.With("\"schemaVersion\": 2, \"accounts\": []"), "warning PC0439: $.schemaVersion is '2'; the file was read as version 1" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_mistake_is_told_once_and_in_plain_words(string ids, string json, string message)
    {
        var result = JsonText.Read(json);
        Assert.Equal(ids, result.Ids());
        Assert.Contains(result.Diagnostics, d => d.ToString().Contains(message, StringComparison.Ordinal));
        Assert.Equal(result.Diagnostics.Any(d => d.IsError), result.Snapshot is null);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_placed()
    {
        var json = Encoding.Latin1.GetBytes("{\n  \"note\": \"Hörby\" }");
        Assert.StartsWith("test.json(2,13): error PC0404: the text in $.note is not UTF-8 from here on; save", Assert.Single(JsonText.Read(json).Diagnostics).ToString());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF16_is_named(string encoding)
    {
        var text = Encoding.GetEncoding(encoding);
        byte[] json = [.. text.GetPreamble(), .. text.GetBytes("{}")];
        Assert.Contains("it is UTF-16", Assert.Single(JsonText.Read(json).Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_files_folders_and_broken_streams_are_told()
    {
        var missing = JsonSnapshot.Read("no/such.json", () => File.OpenRead("no/such.json"));
        Assert.Equal("no/such.json: error PC0400: there is no file with this name; check the name and the folder", Assert.Single(missing.Diagnostics).ToString());

        var folder = AppContext.BaseDirectory;
        Assert.Equal("PC0402", JsonSnapshot.Read(folder, () => File.OpenRead(folder)).Ids());

        var denied = JsonSnapshot.Read("a", () => throw new UnauthorizedAccessException("x"));
        Assert.StartsWith("a: error PC0401: the file cannot be read: access is denied; close it", Assert.Single(denied.Diagnostics).ToString());

        Assert.Equal("PC0401", JsonSnapshot.Read("a", () => new BrokenStream()).Ids());
    }

    [Fact]
    public void Nesting_and_length_have_limits()
    {
        var deep = JsonText.Read("{ \"x\": " + new string('[', 100_000));
        Assert.Equal("PC0430 PC0408", deep.Ids());

        var textTooLong = JsonText.Read("{ \"note\": \"" + new string('x', JsonTokens.MaxTokenBytes + 100) + "\" }");
        Assert.StartsWith("test.json(1,11): error PC0409: a single value in $.note is longer than 16 MB", Assert.Single(textTooLong.Diagnostics).ToString());

        var text = new string('x', 5_000_000);
        Assert.Equal(text, JsonText.Read(JsonText.With($"\"note\": \"{text}\", \"accounts\": []")).Snapshot!.Note);
    }

    [Fact]
    public void Repeats_are_counted_after_twenty()
    {
        var accounts = string.Join(",\n", Enumerable.Range(0, 332).Select(i => $$"""{ "accountId": "A{{i}}", "colour": 1 }"""));
        var result = JsonText.Read(JsonText.With($"\"accounts\": [\n{accounts} ]"));
        Assert.Equal(21, result.Diagnostics.Count);
        Assert.Equal(
            "test.json(22,23): warning PC0449: … and 312 more of this kind (PC0430) in $.accounts[].colour",
            result.Diagnostics[^1].ToString());
        Assert.Equal(332, result.Snapshot!.Accounts.Count);
    }

    [Fact]
    public void Endless_kinds_do_not_fill_the_memory()
    {
        var fields = string.Join(",", Enumerable.Range(0, 100_000).Select(i => $"\"zq{i}\": 1"));
        var result = JsonText.Read(JsonText.With($"{fields}, \"accounts\": []"));
        Assert.InRange(result.Diagnostics.Count, 200, 250);
        Assert.Contains(result.Diagnostics, d => d.ToString().Contains("more of this kind (PC0430) in the file", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_descriptor_is_unique_in_range_and_provoked()
    {
        var all = typeof(InventoryDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetValue(null)).OfType<DiagnosticDescriptor>().ToList();
        var ids = all.Select(d => d.Id).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
        Assert.All(ids, id => Assert.InRange(int.Parse(id[2..], CultureInfo.InvariantCulture), 400, 449));

        string[] byOtherTests = ["PC0400", "PC0401", "PC0402", "PC0404", "PC0408", "PC0409", "PC0449"];
        var provoked = Texts().SelectMany(row => row[0].ToString()!.Split(' ')).Concat(byOtherTests);
        Assert.Equal(ids, provoked.Distinct().Order(StringComparer.Ordinal));
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("the disk is gone");
    }
}
