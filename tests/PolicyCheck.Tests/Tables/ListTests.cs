using PolicyCheck.Model;
using PolicyCheck.Tables;
using PolicyCheck.Tables.Import;

namespace PolicyCheck.Tests.Tables;

/// <summary>Whole lists: accounts told apart, rows left out, units, dates, places.</summary>
public sealed class ListTests
{
    [Fact]
    public void Ids_follow_from_the_address_and_not_from_the_order_of_rows()
    {
        string[] rows = ["Staden;Facebook;https://www.facebook.com/Staden/", "Skolan;Instagram;instagram.com/skolan?hl=sv", "Staden igen;Facebook;m.facebook.com/staden", "Utan länk;Snapchat;"];
        var ids = Ids(rows);
        Assert.Equal(ids, Ids([.. rows.Reverse()]));
        Assert.Equal(["facebook-staden", "facebook-staden-2", "instagram-skolan", "snapchat-utan-lank"], ids.Keys.Order(StringComparer.Ordinal));

        static Dictionary<string, string?> Ids(string[] rows) =>
            Imported.Snapshot("Konto;Plattform;Länk\n" + string.Join('\n', rows)).Accounts.ToDictionary(a => a.AccountId, a => a.DisplayName);
    }

    [Fact]
    public void An_account_that_stands_twice_is_told_and_kept()
    {
        var read = Imported.Csv("Konto;Plattform;Länk\nStaden;X;https://twitter.com/staden\nStaden;X;x.com/Staden/\n");
        Assert.Equal(2, read.Snapshot!.Accounts.Count);
        Assert.Contains("PC0751: the account 'x-staden' stands in row", read.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_stands_twice_is_an_error()
    {
        var read = Imported.Csv("Konto-id;Konto\na1;Staden\nA1;Skolan\n");
        Assert.Null(read.Snapshot);
        Assert.Contains("(3,1): error PC0752", read.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_sums_are_left_out()
    {
        var read = Imported.Csv("Konto;Plattform;Följare\nStaden;Facebook;100\nTOTALT;;100\nSumma;;1\n");
        Assert.Single(read.Snapshot!.Accounts);
        Assert.Equal(2, read.Diagnostics.Count(d => d.Descriptor.Id == "PC0748"));
    }

    [Fact]
    public void A_platform_that_the_address_contradicts_is_told()
    {
        var read = Imported.Csv("Konto;Plattform;Länk\nStaden;Facebook;https://instagram.com/staden\n");
        Assert.Contains("PC0753: the platform is facebook, but the address 'https://instagram.com/staden' is on", read.Told(), StringComparison.Ordinal);
        Assert.Equal(Platform.Facebook, read.Snapshot!.Accounts[0].Platform);
    }

    [Fact]
    public void Without_a_column_for_it_the_platform_is_that_of_the_address()
    {
        var read = Imported.Csv("Konto;Länk\nStaden;https://www.youtube.com/@staden\n");
        Assert.Equal(Platform.YouTube, read.Snapshot!.Accounts[0].Platform);
        Assert.Contains("PC0774", read.Ids(), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_from_columns_of_levels()
    {
        var snapshot = Imported.Snapshot("Förvaltning;Enhet;Konto;Plattform\nKultur- och fritid;Biblioteken;Bibblan;Facebook\nSkola;;Skolan;Facebook\nSkola;Kommunikation;S;X\nKultur- och fritid;Kommunikation;K;X\n");
        Assert.Equal(
            ["helsingborg<", "kultur-och-fritid<helsingborg", "skola<helsingborg", "biblioteken<kultur-och-fritid", "kultur-och-fritid-kommunikation<kultur-och-fritid", "skola-kommunikation<skola"],
            snapshot.Units!.Select(u => $"{u.UnitId}<{u.ParentUnitId}"));
        Assert.Equal(["biblioteken", "skola", "skola-kommunikation", "kultur-och-fritid-kommunikation"], snapshot.Accounts.Select(a => a.OwnerUnitId));
    }

    [Fact]
    public void The_day_of_archiving_and_the_approval()
    {
        var account = Imported.Account("Konto;Plattform;Senast arkiverad;Godkänd av;Godkänd den\nStaden;Facebook;2025-12-10;Enhetschef;2020-01-02\n");
        var archived = Assert.Single(account.ArchiveEvents!);
        Assert.Equal((new DateOnly(2025, 12, 10), true), (archived.CapturedOn!.Value, archived.Succeeded!.Value));
        var approval = Assert.Single(account.Approvals!);
        Assert.Equal((ApprovalKind.Open, OrgRole.UnitManager, new DateOnly(2020, 1, 2)), (approval.Kind!.Value, approval.DecidedByRole!.Value, approval.DecidedOn!.Value));
    }

    [Fact]
    public void The_day_is_that_of_the_name_or_of_who_asks()
    {
        Assert.Equal(new DateOnly(2026, 6, 30), Imported.Csv("Konto;Plattform\nA;X\n", name: "kanaler_20260630.csv").Snapshot!.AsOf);
        Assert.Equal("PC0731", Imported.Csv("Konto;Plattform\nA;X\n", name: "kanaler.csv").Ids());
        Assert.Equal("PC0731", Imported.Csv("Konto;Plattform\nA;X\n", name: "2025-01-01--2026-01-01.csv").Ids());
        var bytes = "Konto;Plattform\nA;X\n"u8.ToArray();
        var read = TableImport.Read([("kanaler.csv", () => new MemoryStream(bytes))], ImportOptions.Default with { Organisation = "o", AsOf = new DateOnly(2026, 1, 2) });
        Assert.Equal(new DateOnly(2026, 1, 2), read.Snapshot!.AsOf);
    }

    [Fact]
    public void Nobody_guesses_whose_inventory_it_is()
    {
        Assert.Equal("PC0732 PC0734", string.Join(' ', Imported.Csv("Konto;Plattform\nA;X\n", organisation: null).Diagnostics.Select(d => d.Descriptor.Id).Order(StringComparer.Ordinal)));
        var bytes = "Konto;Plattform\nA;X\n"u8.ToArray();
        var read = TableImport.Read([("2026-01-01.csv", () => new MemoryStream(bytes))], ImportOptions.Default with { LikelyOrganisation = "vof" });
        Assert.Equal("vof", read.Snapshot!.OrganisationId);
        Assert.Contains("PC0733", read.Ids(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_remembers_its_cell()
    {
        var snapshot = Imported.Snapshot("Konto;Plattform;Länk;Redaktörer;Profil: bild\n Staden ;Facebook;;p1;blå Sankt Erik\n");
        var account = snapshot.Accounts[0];
        Assert.Equal(("A2", " Staden "), Cell(account, nameof(Account.DisplayName)));
        Assert.Equal(("C2", ""), Cell(account, nameof(Account.Url)));
        Assert.Equal(("D2", null), Cell(account.Access![0], nameof(AccessGrant.PersonRef)));
        Assert.Equal(("E2", "blå Sankt Erik"), Cell(account.Profile!, nameof(Profile.PictureKind)));
        Assert.Null(Cell(account, nameof(Account.Status)).Cell);

        (string? Cell, string? Raw) Cell(object record, string property)
        {
            var origin = snapshot.Origins!.Find(record, Entities.For(record.GetType()).Fields.First(f => f.Property.Name == property));
            return (origin?.Cell, origin?.Raw);
        }
    }

    [Fact]
    public void Several_files_make_one_inventory()
    {
        byte[] one = "Konto;Plattform\nA;X\n"u8.ToArray(), other = "Konto;Plattform\nB;X\n"u8.ToArray();
        var read = TableImport.Read([("2026-01-01 a.csv", () => new MemoryStream(one)), ("b.csv", () => new MemoryStream(other))], ImportOptions.Default with { Organisation = "o" });
        Assert.Equal(["x-a", "x-b"], read.Snapshot!.Accounts.Select(a => a.AccountId));
    }

    [Fact]
    public void What_contradicts_the_calendar_is_told()
    {
        var read = Imported.Csv("Konto;Plattform;Startdatum;Avslutat;Senast arkiverad\nStaden;X;2026-02-01;2026-01-01;2027-01-01\n");
        Assert.Contains("PC0767: the account was opened on 2026-02-01 and closed on 2026-01-01", read.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_is_an_inventory_without_accounts() =>
        Assert.Empty(Imported.Snapshot("Konto;Plattform;Länk\n").Accounts);

    [Fact]
    public void A_row_that_names_no_account_is_told()
    {
        var read = Imported.Csv("Konto;Plattform;Länk\n;Facebook;\nStaden;Facebook;\n");
        Assert.Single(read.Snapshot!.Accounts);
        Assert.Contains("(2,1): warning PC0750", read.Told(), StringComparison.Ordinal);
    }
}
