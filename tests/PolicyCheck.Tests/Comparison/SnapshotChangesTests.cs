using PolicyCheck.Comparison;
using PolicyCheck.Model;
using static PolicyCheck.Tests.Comparison.ComparedTexts;

namespace PolicyCheck.Tests.Comparison;

/// <summary>What happens to accounts, and what inventories keep differently.</summary>
public sealed class SnapshotChangesTests
{
    private static SnapshotChanges Between(string old, string @new)
    {
        var (before, after) = (Read(old), Read(@new));
        return SnapshotChanges.Between(before, before.AsOf, after, after.AsOf);
    }

    private static string Account(string more) => $$"""{ "accountId": "x", "status": "Active", "openedOn": "2024-02-01"{{more}} }""";

    [Theory]
    [InlineData(null, """{ "accountId": "x", "status": "Active", "openedOn": "2026-07-01" }""", "Opened")]
    [InlineData(null, """{ "accountId": "x", "status": "Active", "openedOn": "2026-06-30" }""", "Listed")]
    [InlineData(null, """{ "accountId": "x", "status": "Active" }""", "Listed")]
    [InlineData(null, """{ "accountId": "x", "status": "Planned", "openedOn": "2026-12-01" }""", "Listed")]
    [InlineData("""{ "accountId": "x", "status": "Planned" }""", """{ "accountId": "x", "status": "Active", "openedOn": "2026-07-01" }""", "Opened")]
    [InlineData("""{ "accountId": "x", "status": "Active" }""", """{ "accountId": "x", "status": "Closed" }""", "Closed")]
    [InlineData("""{ "accountId": "x", "status": "Active" }""", """{ "accountId": "X", "status": "Closed", "closedOn": "2026-11-20" }""", "Closed")]
    [InlineData("""{ "accountId": "x", "status": "Closed" }""", """{ "accountId": "x", "status": "Active" }""", "Reopened")]
    [InlineData("""{ "accountId": "x", "status": "Active" }""", null, "Gone")]
    [InlineData("""{ "accountId": "x", "status": "Closed", "closedOn": "2026-01-01" }""", null, "Dropped")]
    [InlineData("""{ "accountId": "x", "displayName": "a" }""", """{ "accountId": "x", "displayName": "b" }""", "Renamed")]
    [InlineData("""{ "accountId": "x", "handle": "a" }""", """{ "accountId": "x", "handle": "A" }""", "Renamed")]
    [InlineData("""{ "accountId": "x" }""", """{ "accountId": "x", "displayName": "b" }""", "")]
    [InlineData("""{ "accountId": "x", "ownerUnitId": "u1" }""", """{ "accountId": "x", "ownerUnitId": "u2" }""", "Moved")]
    [InlineData("""{ "accountId": "x", "ownerUnitId": "u1" }""", """{ "accountId": "x", "ownerUnitId": "U1" }""", "none")]
    [InlineData("""{ "accountId": "x", "platform": "X", "url": "x.com/a" }""", """{ "accountId": "y", "platform": "X", "url": "https://x.com/a" }""", "Renumbered")]
    [InlineData("""{ "accountId": "x", "platform": "X", "url": "x.com/a" }""", """{ "accountId": "y", "platform": "Facebook", "url": "x.com/a" }""", "Gone Listed")]
    public void Events(string? old, string? @new, string expected)
    {
        var accounts = Between(Listed(June, old ?? ""), Listed(November, @new ?? "")).Accounts;

        Assert.Equal(expected, accounts.Count == 0 ? "none" : string.Join(' ', accounts.SelectMany(a => a.Events).Select(e => e.Kind)));
    }

    [Fact]
    public void Two_accounts_of_one_address_are_not_guessed_to_be_the_same()
    {
        const string Address = "\"platform\": \"X\", \"url\": \"x.com/a\"";
        var changes = Between(
            Listed(June, $$"""{ "accountId": "a", {{Address}} }"""), Listed(November, $$"""{ "accountId": "b", {{Address}} }, { "accountId": "c", {{Address}} }"""));

        Assert.Equal([AccountEventKind.Gone, AccountEventKind.Listed, AccountEventKind.Listed], changes.Accounts.Select(a => Assert.Single(a.Events).Kind));
    }

    [Fact]
    public void Other_values_are_named_with_what_they_were_and_are()
    {
        var changes = Between(
            Listed(June, Account(""", "visibility": "Public", "profile": { "pictureKind": "None" }, "tags": ["a", "b"]""")),
            Listed(November, Account(""", "visibility": "Private", "profile": { "pictureKind": "Other" }, "tags": ["b", "a"], "access": [ ]""")));

        var fields = Assert.Single(changes.Accounts).OtherFields;
        Assert.Equal(
            [("visibility", "Public", "Private"), ("profile.pictureKind", "None", "Other"), ("access", "", "0")],
            fields.Select(f => (string.Join('.', f.Path.Select(p => p.JsonName)), Value(f.Old), Value(f.New))));

        static string Value(object? value) => value switch { null => "", System.Collections.ICollection list => list.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), _ => value.ToString()! };
    }

    [Fact]
    public void The_order_of_records_in_a_list_means_nothing()
    {
        const string First = """{ "kind": "Screenshot", "capturedOn": "2026-01-01" }""";
        const string Second = """{ "kind": "FullExport", "capturedOn": "2026-02-01" }""";

        Assert.Empty(Between(Listed(June, Account($", \"archiveEvents\": [ {First}, {Second} ]")), Listed(June, Account($", \"archiveEvents\": [ {Second}, {First} ]"))).Accounts);
        Assert.Single(Between(Listed(June, Account($", \"archiveEvents\": [ {First}, {Second} ]")), Listed(June, Account($", \"archiveEvents\": [ {First}, {First} ]"))).Accounts);
    }

    [Fact]
    public void Units_and_people_come_and_go()
    {
        var changes = Between(
            Listed(June, "", """ "units": [ { "unitId": "a" }, { "unitId": "b" } ], "persons": [ { "personRef": "p" } ], """),
            Listed(November, "", """ "units": [ { "unitId": "B" }, { "unitId": "c" } ], """));

        Assert.Equal(["c"], changes.Units.Added);
        Assert.Equal(["a"], changes.Units.Removed);
        Assert.True(changes.Persons.IsEmpty); // that people are no longer kept says nothing of any of them
        Assert.Contains(changes.Drift.Sections, s => s is { Section: Section.Persons, WasKept: true, IsKept: false });
    }

    [Fact]
    public void Sections_fields_and_columns_that_come_and_go_are_named()
    {
        var changes = Between(
            Listed(June, Account(""", "handle": "h", "profile": { "pictureKind": "None" }, "access": [ ], "extra": [ { "column": "Budget", "value": "1" } ]"""), complete: "\"access\": \"Complete\", \"posts\": \"Partial\""),
            Listed(November, Account(""", "url": "u", "profile": { "contactMethods": [ ] }, "extra": [ { "column": "Year", "value": "1" } ]"""), complete: "\"access\": \"Absent\", \"posts\": \"Complete\""));

        Assert.Equal(
            [(Section.Access, true, false), (Section.Posts, false, true)],
            changes.Drift.Sections.Select(s => (s.Section, s.WasKept, s.IsKept)));
        Assert.Equal(
            [("handle", false), ("url", true), ("profile.contactMethods", true), ("profile.pictureKind", false)],
            changes.Drift.Fields.Select(f => (string.Join('.', f.Path.Select(p => p.JsonName)), f.IsKept)).OrderBy(f => f.Item1.Contains('.')).ThenBy(f => f.Item1, StringComparer.Ordinal));
        Assert.Equal([("Budget", false), ("Year", true)], changes.Drift.Columns.Select(c => (c.Column, c.IsKept)));
    }

    [Fact]
    public void That_nobody_is_closing_an_account_is_no_drift() => Assert.True(Between(
        Listed(June, Account("""
            , "closure": { "reason": "Inactive" }
            """)), Listed(November, Account(""))).Drift.Fields.Count == 0);

    [Fact]
    public void An_empty_list_of_accounts_has_lost_no_fields() => Assert.Empty(Between(Listed(June, Account(""", "handle": "h" """)), Listed(November, "")).Drift.Fields);
}
