using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Tables;
using PolicyCheck.Tables.Mapping;

namespace PolicyCheck.Tests.Tables;

/// <summary>Lists of any layout, by a mapping.</summary>
public sealed class MappingTests
{
    private const string Wide = "person;facebook;twitter;youtube_id\nA1;aaa;AAA;UC1\nB2;;@bbb;\n";

    private const string Long = "Agency,Where,Link,Sampled,Count\nParks,Facebook,facebook.com/parks,02/17/2012,10\nParks,Facebook,facebook.com/parks,11/09/2012,20\nParks,SMS,,02/17/2012,3\nTOTAL,,,02/17/2012,13\n";

    [Fact]
    public void One_column_for_each_platform()
    {
        var snapshot = Imported.Snapshot(Wide, """
            mapping "wide"
            column "person"     is owner-unit department
            column "facebook"   is account on facebook
            column "twitter"    is account on x
            column "youtube_id" is extra
            told apart by "person"
            """);
        Assert.Equal(["a1-facebook", "a1-x", "b2-x"], snapshot.Accounts.Select(a => a.AccountId));
        Assert.Equal([(Platform.Facebook, "aaa"), (Platform.X, "AAA"), (Platform.X, "@bbb")], snapshot.Accounts.Select(a => (a.Platform!.Value, a.Handle!)));
        Assert.Equal("a1", snapshot.Accounts[1].OwnerUnitId);
    }

    [Fact]
    public void Rows_of_several_days_and_rows_of_sums()
    {
        var snapshot = Imported.Snapshot(Long, """
            mappning "lång"
            datum "m/d/å"
            hoppa över rader där "Agency" är "total"
            kolumn "Agency"  är ägarenhet förvaltning
            kolumn "Where"   är plattform
            kolumn "Link"    är länk
            kolumn "Sampled" är radens-dag
            kolumn "Count"   är övrigt
            skiljs åt av "Agency", "Where", "Link"
            varje rad har status "aktivt"
            """);
        Assert.Equal(["parks-facebook-facebook-com-parks", "parks-sms"], snapshot.Accounts.Select(a => a.AccountId));
        Assert.Equal("20", snapshot.Accounts[0].Extra![0].Value);
        Assert.All(snapshot.Accounts, a => Assert.Equal(AccountStatus.Active, a.Status));
    }

    [Fact]
    public void Words_separators_and_columns_without_heading()
    {
        var account = Imported.Account("Namn;Kanal;;Vilka\nStaden;den blå;ja;p1/p2\n", """
            mappning
            kolumn "Namn"  är visningsnamn
            kolumn "Kanal" är plattform där "den blå" betyder "facebook", "den rosa" betyder "instagram"
            kolumn "C"     är delad inloggning
            kolumn "Vilka" är personer redaktör delas av "/"
            organisation vof
            gäller dagen 2026-01-31
            """);
        Assert.Equal((Platform.Facebook, true, 2), (account.Platform, account.UsesSharedCredentials, account.Access!.Count));
    }

    [Theory]
    [InlineData("kolumn \"Konto\" är namn", "(1,1): error PC0781: a mapping begins with")]
    [InlineData("mappning\nkolum \"Konto\" är visningsnamn", "(2,1): error PC0782: 'kolum' begins no line of a mapping; did you mean 'kolumn'?")]
    [InlineData("mappning\nkolumn \"Konto är visningsnamn", "(2,8): error PC0783")]
    [InlineData("mappning\nkolumn \"Konto\" visningsnamn", "(2,16): error PC0784: here 'is' or 'är' is expected")]
    [InlineData("mappning\nkolumn \"Konto\" är visnigsnamn", "(2,19): error PC0785: 'visnigsnamn' is no field of a row of accounts and no other meaning of a column; did you mean \"visningsnamn\"?")]
    [InlineData("mappning\nkolumn \"Konto\" är öppnades datum \"när som helst\"", "(2,34): error PC0786")]
    [InlineData("mappning\nkolumn \"Konto\" är visningsnamn\nkolumn \"Konto\" är länk", "(3,8): error PC0790")]
    [InlineData("mappning\nvarje rad har status \"kanske\"", "(2,15): error PC0792: 'kanske' is no value of Status")]
    [InlineData("mappning\norganisation vof nu", "(2,18): error PC0793: 'nu'")]
    [InlineData("mappning\ngäller dagen i går", "(2,14): error PC0784: here a day such as 2026-06-30 is expected")]
    public void What_is_wrong_with_a_mapping_and_where(string map, string message) =>
        Assert.Contains("konton.map" + message, string.Join('\n', MappingParser.Parse(new SourceText("konton.map", map)).Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void A_column_that_is_not_there_is_an_error_with_the_nearest_heading()
    {
        var read = Imported.Csv("Konto;Plattform\nStaden;X\n", "mappning\nkolumn \"Konto\" är visningsnamn\nkolumn \"Platform\" är plattform\n");
        Assert.Null(read.Snapshot);
        Assert.Equal("konton.map(3,8): error PC0788: the table has no column with the heading 'Platform'; did you mean \"Plattform\"?", read.Told());
    }

    [Theory]
    [InlineData(Wide)]
    [InlineData(Long)]
    public void What_is_suggested_can_be_used_as_it_is(string list)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(list);
        var tables = TableReader.Read("konton.csv", () => new MemoryStream(bytes), TableLimits.Default).Tables!;
        foreach (var language in new[] { Language.Swedish, Language.English })
        {
            var read = Imported.Csv(list, MappingSuggestion.Of(tables, language));
            Assert.NotNull(read.Snapshot);
            Assert.NotEmpty(read.Snapshot.Accounts);
        }
    }

    [Fact]
    public void What_is_suggested_reads_as_it_should()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Long);
        var tables = TableReader.Read("konton.csv", () => new MemoryStream(bytes), TableLimits.Default).Tables!;
        Snapshooter.Xunit.Snapshot.Match(MappingSuggestion.Of(tables, Language.Swedish));
    }
}
