using System.Text;
using PolicyCheck.Tables;
using PolicyCheck.Tables.Import;

namespace PolicyCheck.Tests.Tables;

/// <summary>The order of columns and rows says nothing.</summary>
public sealed class ShuffleTests
{
    private static readonly string[] Headings = ["Förvaltning", "Enhet", "Plattform", "Konto", "Länk", "Kontoansvarig", "Redaktörer", "Startdatum", "Senast arkiverad", "Status", "Målgrupp", "Profil: bild"];

    [Fact]
    public void Shuffled_columns_and_rows_change_nothing()
    {
        var random = new Random(4711);
        for (var round = 0; round < 60; round++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 12)).Select(_ => RowOf(random)).ToList();
            var expected = Read(Headings, rows);
            var order = Enumerable.Range(0, Headings.Length).OrderBy(_ => random.Next()).ToArray();
            var shuffled = rows.OrderBy(_ => random.Next()).Select(r => order.Select(i => r[i]).ToArray()).ToList();
            Assert.Equal(expected, Read([.. order.Select(i => Headings[i])], shuffled));
        }
    }

    private static string[] RowOf(Random random)
    {
        return
        [
            One("Kultur", "Skola", "", "-"), One("Kommunikation", "Biblioteken", ""), One("Facebook", "Insta", "X", "Flickr"), One("Staden", "Skolan", "@kommun", "=1+1"),
            One("facebook.com/staden", "instagram.com/skolan/", "", "http://x.com/a"), One("p1", "Test Testsson", "inga", ""), One("p1; p2", "p3", ""), One("2020-01-02", "04/05/2020", "", "våren"),
            One("2025-12-10", "", "inga"), One("aktivt", "nedlagd", "kanske", ""), One("alla", ""), One("blå Sankt Erik", "annan bild", ""),
        ];

        string One(params string[] choices) => choices[random.Next(choices.Length)];
    }

    /// <summary>The inventory with accounts and extra values in one order, and its remarks without their places.</summary>
    private static string Read(IReadOnlyList<string> headings, IReadOnlyList<string[]> rows)
    {
        var text = new StringBuilder().AppendJoin('|', headings).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin('|', row.Select(v => $"\"{v}\"")).Append('\n');
        }

        var bytes = Encoding.UTF8.GetBytes("sep=|\n" + text);
        var read = TableImport.Read([("2026-06-30.csv", () => new MemoryStream(bytes))], ImportOptions.Default with { Organisation = "helsingborg" });
        var snapshot = read.Snapshot!;
        snapshot.Accounts = [.. snapshot.Accounts.OrderBy(a => a.AccountId, StringComparer.Ordinal)];
        foreach (var account in snapshot.Accounts)
        {
            account.Extra = account.Extra?.OrderBy(e => e.Column, StringComparer.Ordinal).ToList();
            account.Access = account.Access?.OrderBy(g => g.Role).ThenBy(g => g.PersonRef, StringComparer.Ordinal).ToList();
        }

        return Imported.Json(snapshot);
    }
}
