using System.Text;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Tests.Reporting;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Tables;

/// <summary>What a workbook holds is read back as it was, and what it cannot hold is told.</summary>
public sealed class TemplateRoundTripTests
{
    private const int Inventories = 25;

    // Beside what a spreadsheet would compute: what the reader takes for something else.
    private static readonly string[] Texts =
    [
        .. HostileNames.All, "-", "saknas", "inga", "none", "Inga", "?", "a; b", "a | b", "a, b", "a / b", "a\nb", " a", "a  b", "0123", "2026-01", "45731", "ja", "exempel-a", "Anna Berg", "a@b.se", "total",
        "", "\t", "''=1", "1,0", "TRUE", "é", "e\u0301",
    ];

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void What_the_workbook_can_hold_survives(Language language)
    {
        var generator = new SnapshotGenerator(20261121);
        var random = new Random(7);
        for (var i = 0; i < Inventories; i++)
        {
            var snapshot = generator.Next();
            AddLists(snapshot, random);
            Strip(snapshot);
            var book = TemplateBook.Of(snapshot, language, all: i % 2 == 0);
            Assert.Empty(book.NotHeld);
            Assert.Equal(Json(snapshot), Json(book.Read().Snapshot!));
        }
    }

    [Fact]
    public void What_it_cannot_hold_is_told()
    {
        var generator = new SnapshotGenerator(4711, missing: 0.6);
        var random = new Random(8);
        var (told, equal) = (0, 0);
        for (var i = 0; i < 8 * Inventories; i++)
        {
            var snapshot = generator.Next();
            AddLists(snapshot, random);
            Strip(snapshot);
            Spoil(snapshot, random);
            var book = TemplateBook.Of(snapshot);
            var read = book.Read();
            var isSame = read.Snapshot is { } again && Json(snapshot) == Json(again);
            Assert.True(isSame || book.NotHeld.Count > 0, $"not told in inventory {i}: {Difference(snapshot, read)}");
            (told, equal) = (told + (book.NotHeld.Count > 0 ? 1 : 0), equal + (isSame ? 1 : 0));
        }

        Assert.InRange(told, 40, 8 * Inventories);
        Assert.InRange(equal, 40, 8 * Inventories);
    }

    [Fact]
    public void The_shipped_inventories_lose_only_what_is_told()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("policies"), "*.json", SearchOption.AllDirectories).Where(p => p.Contains("snapshots")))
        {
            var snapshot = JsonSnapshot.Read(path, () => File.OpenRead(path)).Snapshot!;
            var book = TemplateBook.Of(snapshot);
            Assert.All(book.NotHeld, n => Assert.Matches("^(Konton: (Ansökan: granskningar|Inlägg|Inkommande|Modereringsärenden|Bevakningsdagar|Register|Profil|Avslut|Ansökan|Metakoppling|Träd)( \\(\\d+\\))?|Styrning|Externa inlägg)$", n));
            Strip(snapshot);
            Assert.Equal(Json(snapshot), Json(book.Read().Snapshot!));
        }
    }

    [Fact]
    public void A_list_says_whether_it_is_empty_or_not_known()
    {
        var snapshot = new Snapshot
        {
            OrganisationId = "o",
            AsOf = new DateOnly(2026, 6, 30),
            Accounts = [new Account { AccountId = "a", Access = [], ArchiveEvents = [] }, new Account { AccountId = "b" }],
            Persons = [],
            DataCompleteness = { [Section.Access] = Completeness.Complete, [Section.Units] = Completeness.Complete },
        };
        var book = TemplateBook.Of(snapshot);
        using var workbook = book.Open();
        Assert.Equal(["b", "okänt"], workbook.Worksheet("Behörigheter").Row(2).CellsUsed().Select(c => c.GetString()));
        Assert.Equal(["a", "inga"], workbook.Worksheet("Arkiveringar").Row(2).CellsUsed().Select(c => c.GetString()));
        Assert.Equal(["inga"], workbook.Worksheet("Personer").Row(2).CellsUsed().Select(c => c.GetString()));
        Assert.Equal(["okänt"], workbook.Worksheet("Enheter").Row(2).CellsUsed().Select(c => c.GetString()));
        Assert.Equal(Json(snapshot), Json(book.Read().Snapshot!));
    }

    [Fact]
    public void Examples_are_not_read()
    {
        foreach (var language in new[] { Language.Swedish, Language.English })
        {
            var tables = TemplateBook.Of(null, language, all: true).Read();
            Assert.Equal(["PC0731", "PC0732"], tables.Diagnostics.Where(d => d.IsError).Select(d => d.Descriptor.Id).Order());
        }

        var empty = new Snapshot { OrganisationId = "o", AsOf = new DateOnly(2026, 6, 30) };
        Assert.Equal(Json(empty), Json(TemplateBook.Of(empty, all: true).Read().Snapshot!));
    }

    private static string Json(Snapshot snapshot)
    {
        (snapshot.SchemaVersion, snapshot.TimeZone) = ("1", LocalTime.ZoneId);
        using var stream = new MemoryStream();
        JsonSnapshotWriter.Write(snapshot, stream, indented: true);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Difference(Snapshot snapshot, SnapshotResult read)
    {
        if (read.Snapshot is not { } again)
        {
            return string.Join('\n', read.Diagnostics.Where(d => d.IsError));
        }

        var (before, after) = (Json(snapshot).Split('\n'), Json(again).Split('\n'));
        var line = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        return string.Join('\n', before.Skip(line - 3).Take(6)) + "\n became\n" + string.Join('\n', after.Skip(line - 3).Take(6));
    }

    /// <summary>The lists that the generator leaves out.</summary>
    private static void AddLists(Snapshot snapshot, Random random)
    {
        snapshot.Attestations = Some<Attestation>(random);
        snapshot.Assignments = Some<Assignment>(random);
        snapshot.Acknowledgements = Some<Acknowledgement>(random);
        snapshot.Trainings = Some<Training>(random);
        if (random.Next(4) == 0)
        {
            (snapshot.Units, snapshot.Persons) = (random.Next(2) == 0 ? null : [], random.Next(2) == 0 ? null : []);
        }

        (snapshot.Note, snapshot.SnapshotId) = (random.Next(2) == 0 ? null : "En anmärkning\npå två rader", random.Next(2) == 0 ? null : "2026-06");
    }

    private static List<T>? Some<T>(Random random)
        where T : new() => random.Next(4) switch
        {
            0 => null,
            1 => [],
            var count => [.. Enumerable.Range(0, count).Select(_ => One<T>(random))],
        };

    private static T One<T>(Random random)
        where T : new()
    {
        var record = new T();
        var isAny = false;
        foreach (var field in Entities.For(typeof(T)).Fields.Where(f => f.IsStored && (!isAny || random.Next(2) == 0)))
        {
            isAny = true;
            field.Property.SetValue(record, field.Kind switch
            {
                FieldKind.Date => new DateOnly(2026, 1, 1).AddDays(random.Next(-400, 400)),
                FieldKind.Enum => Enum.ToObject(field.ElementType, random.Next(EnumTerms.For(field.ElementType).Values.Count)),
                _ => $"p{random.Next(5)}",
            });
        }

        return record;
    }

    /// <summary>Takes out what has no place in a workbook.</summary>
    private static void Strip(Snapshot snapshot)
    {
        (snapshot.Governance, snapshot.ExternalPosts) = (null, null);
        foreach (var account in snapshot.Accounts)
        {
            (account.Posts, account.Inbound, account.ModerationCases, account.MonitoringDays) = (null, null, null, null);
            account.StartApplication?.Reviews = null;
            account.Extra = account.Extra is [.., var last] ? [new ExtraValue { Column = "Målgrupp", Value = last.Value ?? "alla" }] : null;
            foreach (var field in Entities.For(typeof(Account)).Fields.Where(f => f is { IsStored: true, Kind: FieldKind.Record, IsList: false }))
            {
                if (field.Property.GetValue(account) is { } record && Entities.For(field.ElementType).Fields.Where(f => f.IsStored).All(f => f.Property.GetValue(record) is null))
                {
                    field.Property.SetValue(account, null);
                }
            }
        }
    }

    /// <summary>Puts a text that is hard to hold into one to three places.</summary>
    private static void Spoil(Snapshot snapshot, Random random)
    {
        object[] records =
        [
            .. snapshot.Accounts, .. snapshot.Accounts.SelectMany(a => a.Access ?? []), .. snapshot.Accounts.SelectMany(a => a.ArchiveEvents ?? []), .. snapshot.Accounts.SelectMany(a => a.Approvals ?? []),
            .. snapshot.Accounts.Select(a => a.MetaBusiness).OfType<object>(), .. snapshot.Accounts.Select(a => a.StartApplication).OfType<object>(), .. snapshot.Attestations ?? [], .. snapshot.Units ?? [], .. snapshot.Persons ?? [],
        ];
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var record = records[random.Next(records.Length)];
            var text = Texts[random.Next(Texts.Length)];
            var fields = Entities.For(record.GetType()).Fields.Where(f => f is { IsStored: true, Kind: FieldKind.Text }).ToList();
            if (random.Next(6) == 0)
            {
                snapshot.Accounts[0].Extra = [new ExtraValue { Column = random.Next(2) == 0 ? "Målgrupp" : text, Value = random.Next(2) == 0 ? "alla" : text }];
            }
            else if (random.Next(10) == 0)
            {
                snapshot.Note = text;
            }
            else if (fields.Count > 0)
            {
                var field = fields[random.Next(fields.Count)];
                field.Property.SetValue(record, field.IsList ? new[] { text, "b" } : text);
            }
        }
    }
}
