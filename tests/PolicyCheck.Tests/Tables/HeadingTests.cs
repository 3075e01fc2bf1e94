using PolicyCheck.Model;

namespace PolicyCheck.Tests.Tables;

/// <summary>Columns by their headings, in any order and spelling.</summary>
public sealed class HeadingTests
{
    [Theory]
    [InlineData("Plattform;Kontonamn;Länk;Startdatum")]
    [InlineData("KANAL;NAMN;URL;SKAPAT")]
    [InlineData(" plattform ;konto-namn;lank;start-datum")]
    [InlineData("Platform;Account name;URL;Created")]
    [InlineData("Social network;Page name;Web address;Date of inception")]
    [InlineData("Socialt medium;Sidnamn;Webb\u00ADadress;Start\u00A0datum")]
    public void In_many_spellings(string headings)
    {
        var account = Imported.Account($"{headings}\nFacebook;Staden;https://facebook.com/staden;2020-05-04\n");
        Assert.Equal((Platform.Facebook, "Staden", "https://facebook.com/staden", new DateOnly(2020, 5, 4)), (account.Platform, account.DisplayName, account.Url, account.OpenedOn));
        Assert.Null(account.Extra);
    }

    [Fact]
    public void In_any_order()
    {
        var one = Imported.Snapshot("Konto;Plattform;Länk\nA;Instagram;instagram.com/a\nB;X;x.com/b\n");
        var other = Imported.Snapshot("Länk;Konto;Plattform\nx.com/b;B;X\ninstagram.com/a;A;Instagram\n");
        Assert.Equal(one.Accounts.Select(a => a.AccountId).Order(), other.Accounts.Select(a => a.AccountId).Order());
        Assert.Equal(["instagram-a", "x-b"], one.Accounts.Select(a => a.AccountId));
    }

    [Fact]
    public void Below_titles_and_notes()
    {
        var read = Imported.Csv("Kommunens konton\n\nUppdaterad av kommunikation;;\nKonto;Plattform;Länk\nStaden;Facebook;facebook.com/staden\n");
        Assert.Equal("facebook-staden", Assert.Single(read.Snapshot!.Accounts).AccountId);
    }

    [Fact]
    public void What_has_no_field_is_kept_aside_and_named()
    {
        var read = Imported.Csv("Konto;Plattform;Målgrupp;Syfte\nStaden;Facebook;Invånare;Info\n");
        Assert.Equal([("Målgrupp", "Invånare"), ("Syfte", "Info")], read.Snapshot!.Accounts[0].Extra!.Select(e => (e.Column, e.Value)));
        Assert.Contains("'Målgrupp', 'Syfte'", read.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_of_one_meaning_are_told_and_none_is_lost()
    {
        var read = Imported.Csv("Konto;Namn;Plattform\nStaden;Helsingborgs stad;Facebook\n");
        Assert.Contains("PC0736", read.Ids(), StringComparison.Ordinal);
        Assert.Equal("Staden", read.Snapshot!.Accounts[0].DisplayName);
        Assert.Equal("Helsingborgs stad", Assert.Single(read.Snapshot.Accounts[0].Extra!).Value);
    }

    [Fact]
    public void A_column_without_heading_is_kept_under_its_letters()
    {
        var read = Imported.Csv("Konto;Plattform;\nStaden;Facebook;sommarstängt\n");
        Assert.Equal(("C", "sommarstängt"), (read.Snapshot!.Accounts[0].Extra![0].Column, read.Snapshot.Accounts[0].Extra![0].Value));
        Assert.Contains("PC0761", read.Ids(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_something_else_is_refused_with_its_headings()
    {
        var read = Imported.Csv("Artikel;Pris\nPenna;12\n");
        Assert.Null(read.Snapshot);
        Assert.Contains("Artikel | Pris", read.Told(), StringComparison.Ordinal);
        Assert.Equal("PC0730", read.Ids());
    }

    [Fact]
    public void A_column_for_each_platform_needs_a_mapping()
    {
        var read = Imported.Csv("Konto;Facebook;Instagram\nStaden;staden;stadenbilder\n", name: "2026-06-30.csv");
        Assert.Null(read.Snapshot);
        Assert.Contains("'Facebook', 'Instagram'", read.Told(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lösenord")]
    [InlineData("Password")]
    [InlineData("PWD")]
    [InlineData("Inloggningsuppgifter")]
    [InlineData("Log-in details")]
    [InlineData("losen-ord")]
    public void Passwords_are_never_read_nor_shown(string heading)
    {
        var read = Imported.Csv($"Konto;Plattform;{heading}\nStaden;Facebook;Hemligt!123\n", keepNames: true);
        Assert.Contains("PC0740", read.Ids(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hemligt", read.Told(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hemligt", Imported.Json(read.Snapshot!), StringComparison.Ordinal);
    }

    [Fact]
    public void Passwords_are_not_read_even_if_a_mapping_says_so()
    {
        var account = Imported.Account("Konto;Plattform;Lösenord\nStaden;Facebook;Hemligt!123\n", "mappning\nkolumn \"Konto\" är visningsnamn\nkolumn \"Lösenord\" är övrigt\n");
        Assert.Equal("Plattform", Assert.Single(account.Extra!).Column);
    }
}
