using PolicyCheck.Inventory;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Inventory;

public sealed class JsonSnapshotTests
{
    [Fact]
    public void Root_fields_are_read()
    {
        var result = JsonText.Read("""
            {
              "$schema": "snapshot.schema.json",
              "snapshotId": "S1", "schemaVersion": "1", "organisationId": "ORG", "asOf": "2026-06-30",
              "timeZone": "Europe/Stockholm", "note": "Påhittade uppgifter", "historyKnownFrom": "2020-01-01",
              "dataCompleteness": { "accounts": "complete", "startApplications": "Partial", "closures": "Absent", "profiles": null },
              "logCoverage": { "posts": { "from": "2026-01-01", "to": "2026-06-30" }, "archives": null },
              "accounts": [], "persons": [], "units": null
            }
            """);

        Assert.Empty(result.Diagnostics);
        var snapshot = result.Snapshot!;
        Assert.Equal(("S1", "1", "ORG", new DateOnly(2026, 6, 30)), (snapshot.SnapshotId, snapshot.SchemaVersion, snapshot.OrganisationId, snapshot.AsOf));
        Assert.Equal(("Europe/Stockholm", "Påhittade uppgifter", new DateOnly(2020, 1, 1)), (snapshot.TimeZone, snapshot.Note, snapshot.HistoryKnownFrom));
        Assert.Equal(
            [(Section.Accounts, Completeness.Complete), (Section.StartForms, Completeness.Partial), (Section.Closure, Completeness.Absent)],
            snapshot.DataCompleteness.Select(p => (p.Key, p.Value)));
        Assert.Equal(new DateSpan(new(2026, 1, 1), new(2026, 6, 30)), Assert.Single(snapshot.LogCoverage).Value);
        Assert.Empty(snapshot.Persons!);
        Assert.Null(snapshot.Units);
    }

    [Fact]
    public void Missing_and_null_are_unknown_and_an_empty_list_is_not()
    {
        var account = JsonText.Account("\"tags\": [], \"access\": null, \"status\": null");
        Assert.Empty(account.Tags!);
        Assert.Null(account.Access);
        Assert.Null(account.Status);
        Assert.Null(account.Posts);
        Assert.Null(account.CommentsEnabled);
    }

    [Fact]
    public void Words_are_read_in_any_case_and_twitter_is_x()
    {
        var account = JsonText.Account("""
            "platform": "twitter", "status": "ACTIVE", "moderationMode": "postModeration",
            "profile": { "senderStatedIn": [ "bio", "DisplayName" ], "pictureKind": "BlueStErik" }
            """);
        Assert.Equal(Platform.X, account.Platform);
        Assert.Equal(AccountStatus.Active, account.Status);
        Assert.Equal(ModerationMode.PostModeration, account.ModerationMode);
        Assert.Equal([ProfilePart.Bio, ProfilePart.DisplayName], account.Profile!.SenderStatedIn!);
    }

    [Fact]
    public void Other_names_of_lists_are_read()
    {
        var account = JsonText.Account("""
            "archives": [ { "capturedOn": "2025-12-31T23:30:00Z" } ],
            "inboundItems": [ { "itemId": "I", "receivedAt": "2026-01-01T00:30:00.125+01:00" } ],
            "accessGrants": [ { "role": "editor", "designated": true } ]
            """);
        Assert.Equal(new DateOnly(2026, 1, 1), account.ArchiveEvents![0].Captured);
        Assert.Equal(new DateTimeOffset(2025, 12, 31, 23, 30, 0, 125, TimeSpan.Zero), account.Inbound![0].ReceivedAt);
        Assert.Same(account, account.Inbound[0].Account);
        Assert.True(account.Access![0].Designated);
    }

    [Theory]
    [InlineData("""{ "presenceMappings": { "U1": "2026-01-02", "U2": null }, "documentPlans": { "U1": { "planRef": "P" }, "U2": null } }""")]
    [InlineData("""{ "presenceMappings": [ { "unitId": "U1", "mappedOn": "2026-01-02" }, { "unitId": "U2" } ], "documentPlans": [ { "unitId": "U1", "planRef": "P" }, { "unitId": "U2" } ] }""")]
    public void Tables_by_unit_may_be_lists_or_maps(string governance)
    {
        var result = JsonText.Read(JsonText.With($"\"accounts\": [], \"governance\": {governance}"));
        Assert.Empty(result.Diagnostics);
        var read = result.Snapshot!.Governance!;
        Assert.Equal([("U1", new DateOnly(2026, 1, 2)), ("U2", null)], read.PresenceMappings!.Select(m => (m.UnitId, m.MappedOn)));
        Assert.Equal([("U1", "P"), ("U2", null)], read.DocumentPlans!.Select(p => (p.UnitId, p.PlanRef)));
    }

    [Fact]
    public void References_are_resolved_and_repeated_texts_are_held_once()
    {
        var result = JsonText.Read(JsonText.With("""
            "units": [ { "unitId": "U1" } ], "persons": [ { "personRef": "P1", "unitId": "U1" } ],
            "accounts": [
              { "accountId": "A1", "ownerUnitId": "U1", "access": [ { "personRef": "P1" } ] },
              { "accountId": "A2", "ownerUnitId": "U1" } ]
            """));
        Assert.Empty(result.Diagnostics);
        var accounts = result.Snapshot!.Accounts;
        Assert.Same(result.Snapshot.Units![0], accounts[0].Owner);
        Assert.Same(result.Snapshot.Persons![0], accounts[0].Access![0].Person);
        Assert.Same(accounts[0].OwnerUnitId, accounts[1].OwnerUnitId);
    }

    [Fact]
    public void Escapes_are_read_in_names_and_values()
    {
        var account = JsonText.Account("\"h\\u0061ndle\": \"\\u00e5\\ud83d\\ude00\\n\", \"status\": \"\\u0041ctive\", \"openedOn\": \"2020\\u002d01-01\"");
        Assert.Equal("å😀\n", account.Handle);
        Assert.Equal(AccountStatus.Active, account.Status);
        Assert.Equal(new DateOnly(2020, 1, 1), account.OpenedOn);
    }

    [Fact]
    public void All_problems_come_in_one_run_in_the_order_of_the_file()
    {
        var result = JsonText.Read("""
            {
              "organisationId": "ORG", "asOf": "2026-06-30", "units": [],
              "accounts": [
                { "accountId": "A1", "ownerUnitId": "U1", "status": "Aktiv" },
                { "accountId": "A1", "lastOwnPostOn": "igår", "x": 1 },
                { "posts": [ { "postId": "P", "publishedAt": "2027-01-01T00:00Z" } ] }
              ]
            }
            """);
        Assert.Null(result.Snapshot);
        Assert.Equal("PC0432 PC0413 PC0419 PC0414 PC0430 PC0411 PC0433", result.Ids());
    }

    [Fact]
    public void A_sound_file_is_opened_once_and_one_with_something_to_check_again()
    {
        Assert.Equal(1, Opened(JsonText.WithAccount("\"lastOwnPostOn\": \"2026-06-30\"")));
        Assert.Equal(3, Opened(JsonText.WithAccount("\"archives\": [ { \"capturedOn\": \"2026-07-01\" } ]")));

        static int Opened(string json)
        {
            var count = 0;
            JsonSnapshot.Read("a", () =>
            {
                count++;
                return new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
            });
            return count;
        }
    }

    [Fact]
    public void A_list_that_is_not_kept_lacks_nothing()
    {
        JsonText.Account("\"ownerUnitId\": \"U1\", \"access\": [ { \"personRef\": \"P1\" } ]");
    }

    [Fact]
    public void A_date_that_is_no_event_may_lie_ahead()
    {
        JsonText.Account("\"status\": \"Closing\", \"closedOn\": \"2026-12-31\", \"access\": [ { \"validTo\": \"9999-12-31\" } ]");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Pieces_of_any_size_give_the_same(int size)
    {
        var json = System.Text.Encoding.UTF8.GetBytes(JsonText.WithAccount($"\"displayName\": \"{string.Concat(Enumerable.Repeat("å😀", 30_000))}\", \"x\": 1"));
        var whole = JsonText.Read(json);
        var pieces = JsonSnapshot.Read(JsonText.File, () => new SlowStream(json, size));
        Assert.Equal(whole.Diagnostics.Select(d => d.ToString()), pieces.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(whole.Snapshot!.Accounts[0].DisplayName, pieces.Snapshot!.Accounts[0].DisplayName);
        Assert.Contains("(1,90", whole.Diagnostics[0].ToString(), StringComparison.Ordinal);
    }

    private sealed class SlowStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);
    }
}
