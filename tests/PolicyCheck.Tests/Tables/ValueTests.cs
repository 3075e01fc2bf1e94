using PolicyCheck.Model;

namespace PolicyCheck.Tests.Tables;

/// <summary>Cells as values: what is not clear is unknown, and said.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("2020-05-04", "2020-05-04", "")]
    [InlineData("2020/05/04", "2020-05-04", "")]
    [InlineData("2020.5.4", "2020-05-04", "")]
    [InlineData("20200504", "2020-05-04", "")]
    [InlineData("2020-05-04 13:45", "2020-05-04", "")]
    [InlineData("2020-05-04T13:45:00+02:00", "2020-05-04", "")]
    [InlineData("4 maj 2020", "2020-05-04", "")]
    [InlineData("den 4:e maj 2020", "2020-05-04", "")]
    [InlineData("May 4, 2020", "2020-05-04", "")]
    [InlineData("31/12/2020", "2020-12-31", "")]
    [InlineData("12/31/2020", "2020-12-31", "")]
    [InlineData("05/05/2020", "2020-05-05", "")]
    [InlineData("\u00A02020-05-04 ", "2020-05-04", "")]
    [InlineData("04/05/2020", null, "PC0754")]
    [InlineData("1/11/2022", null, "PC0754")]
    [InlineData("2020-02-30", null, "PC0755")]
    [InlineData("våren 2020", null, "PC0755")]
    [InlineData("20-05-04", null, "PC0755")]
    [InlineData("maj 2020", null, "PC0755")]
    [InlineData("43955", null, "PC0756")]
    [InlineData("", null, "")]
    [InlineData("-", null, "")]
    [InlineData("okänt", null, "")]
    public void Dates(string text, string? day, string remark)
    {
        var read = Imported.Csv($"Konto;Plattform;Startdatum\nStaden;Facebook;\"{text}\"\n");
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), read.Snapshot!.Accounts[0].OpenedOn);
        Assert.Equal(remark, string.Join(' ', read.Diagnostics.Select(d => d.Descriptor.Id).Where(id => string.CompareOrdinal(id, "PC0754") >= 0 && string.CompareOrdinal(id, "PC0756") <= 0)));
    }

    [Fact]
    public void A_declared_form_of_dates_settles_them()
    {
        const string List = "Konto;Plattform;Startdatum\nStaden;Facebook;04/05/2020\n";
        const string Columns = "kolumn \"Konto\" är visningsnamn\nkolumn \"Plattform\" är plattform\n";
        Assert.Equal(new DateOnly(2020, 5, 4), Imported.Account(List, $"mappning\n{Columns}kolumn \"Startdatum\" är öppnades datum \"d/m/å\"\n").OpenedOn);
        Assert.Equal(new DateOnly(2020, 4, 5), Imported.Account(List, $"mappning\ndatum \"m/d/y\"\n{Columns}kolumn \"Startdatum\" är öppnades\n").OpenedOn);
    }

    [Theory]
    [InlineData("ja", true)]
    [InlineData("JA ", true)]
    [InlineData("x", true)]
    [InlineData("yes", true)]
    [InlineData("Nej", false)]
    [InlineData("no", false)]
    [InlineData("", null)]
    [InlineData("saknas", null)]
    [InlineData("?", null)]
    [InlineData("N/A", null)]
    public void Yes_no_and_not_known_are_three_things(string text, bool? truth) =>
        Assert.Equal(truth, Imported.Account($"Konto;Plattform;Delad inloggning\nStaden;Facebook;{text}\n").UsesSharedCredentials);

    [Theory]
    [InlineData("aktivt", AccountStatus.Active)]
    [InlineData("Aktiv", AccountStatus.Active)]
    [InlineData("under avslut", AccountStatus.Closing)]
    [InlineData("Nedlagd", AccountStatus.Closed)]
    [InlineData("closed", AccountStatus.Closed)]
    public void Words_of_a_list(string text, AccountStatus status) =>
        Assert.Equal(status, Imported.Account($"Konto;Plattform;Status\nStaden;Facebook;{text}\n").Status);

    [Fact]
    public void A_word_that_is_not_of_the_list_is_unknown_and_named_with_its_place()
    {
        var read = Imported.Csv("Konto;Plattform;Status\nStaden;Facebook;kanske\n");
        Assert.Null(read.Snapshot!.Accounts[0].Status);
        Assert.Contains("konton 2026-06-30.csv(2,3): warning PC0757: column 'Status': 'kanske'", read.Told(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a; b", 2)]
    [InlineData("a | b | c", 3)]
    [InlineData("a\nb", 2)]
    [InlineData("a / b", 2)]
    [InlineData("a, b", 1)]
    [InlineData("inga", 0)]
    [InlineData("none", 0)]
    public void Several_people_in_a_cell(string text, int people) =>
        Assert.Equal(people, Imported.Account($"Konto;Plattform;Redaktörer\nStaden;Facebook;\"{text}\"\n").Access!.Count);

    [Fact]
    public void No_people_and_people_not_known_are_two_things()
    {
        Assert.Empty(Imported.Account("Konto;Plattform;Redaktörer\nStaden;Facebook;inga\n").Access!);
        Assert.Null(Imported.Account("Konto;Plattform;Redaktörer\nStaden;Facebook;\n").Access);
    }

    [Fact]
    public void Names_of_people_become_pseudonyms_the_same_everywhere()
    {
        const string List = "Konto;Plattform;Kontoansvarig;Redaktörer\nStaden;Facebook;Test Testsson;test  TESTSSON; \nSkolan;Facebook;p17;prov@example.org\n";
        var read = Imported.Csv(List);
        var people = read.Snapshot!.Accounts.SelectMany(a => a.Access!).Select(g => g.PersonRef).ToList();
        Assert.Equal(people[0], people[1]);
        Assert.Equal("p17", people[2]);
        Assert.All(new[] { people[0], people[3] }, p => Assert.Matches("^person-[0-9a-f]{8}$", p));
        Assert.DoesNotContain("Testsson", Imported.Json(read.Snapshot) + read.Told(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Test Testsson", Imported.Snapshot(List, keepNames: true).Accounts[0].Access![0].PersonRef);
    }

    [Fact]
    public void Contact_details_of_people_are_left_out()
    {
        var read = Imported.Csv("Konto;Plattform;E-post;Mobil\nStaden;Facebook;prov@example.org;070-0000000\n");
        Assert.Null(read.Snapshot!.Accounts[0].Extra);
        Assert.Equal(2, read.Diagnostics.Count(d => d.Descriptor.Id == "PC0775"));
    }

    [Theory]
    [InlineData("FB", Platform.Facebook, null)]
    [InlineData("Twitter", Platform.X, null)]
    [InlineData("You Tube", Platform.YouTube, null)]
    [InlineData("Flickr", Platform.Other, "Flickr")]
    [InlineData("Anslagstavlan 2.0", Platform.Other, "Anslagstavlan 2.0")]
    public void Platforms_by_any_name(string text, Platform platform, string? name)
    {
        var account = Imported.Account($"Konto;Plattform;Länk\nStaden;{text};\n");
        Assert.Equal((platform, name), (account.Platform, account.PlatformName));
    }

    [Fact]
    public void A_mark_against_formulas_is_taken_off()
    {
        var account = Imported.Account("Konto;Plattform;Användarnamn\n'=1+1;Instagram;'@kommun\n");
        Assert.Equal(("=1+1", "@kommun"), (account.DisplayName, account.Handle));
    }

    [Fact]
    public void The_same_slip_in_every_row_is_told_three_times_and_counted()
    {
        var rows = string.Concat(Enumerable.Range(1, 50).Select(i => $"Konto {i};Facebook;04/05/2020\n"));
        var read = Imported.Csv($"Konto;Plattform;Startdatum\n{rows}");
        Assert.Equal(3, read.Diagnostics.Count(d => d.Descriptor.Id == "PC0754"));
        Assert.Contains("info PC0779: … and 47 more of this kind (PC0754) in column 'Startdatum'", read.Told(), StringComparison.Ordinal);
    }
}
