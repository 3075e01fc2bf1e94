using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Import;

/// <summary>
/// Gives accounts their ids where the list has none: from platform and user name or address, so that the same account has the same
/// id in every list, whatever the order of its rows.
/// </summary>
internal sealed class AccountIds(Remarks remarks)
{
    /// <summary>Of accounts that rows describe on different days, the latest, where no mapping says which columns tell them apart.</summary>
    public IReadOnlyList<AccountRow> Latest(IReadOnlyList<AccountRow> rows)
    {
        if (!rows.Any(r => r.Day is not null))
        {
            return rows;
        }

        var latest = rows.GroupBy(IdentityOf, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.Day ?? DateOnly.MinValue)!).ToHashSet();
        remarks.Add(ImportDiagnostics.LaterRow, rows[0].Layout.Table.Whole, rows.Count - latest.Count);
        return [.. rows.Where(latest.Contains)];
    }

    /// <summary>Gives ids to those without, and remarks on accounts that stand twice.</summary>
    public void Assign(IReadOnlyList<AccountRow> rows)
    {
        var taken = new Dictionary<string, AccountRow>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Where(r => r.HasOwnId))
        {
            if (!taken.TryAdd(row.Account.AccountId, row))
            {
                var column = row.Layout.Columns.First(c => c.Meaning is ColumnMeaning.Field { Path.JsonName: "accountId" });
                remarks.Add(ImportDiagnostics.DuplicateId, row.Layout.Table, row.Row.Number, column.Index, column.Header, CellRemarks.Shown(row.Account.AccountId), taken[row.Account.AccountId].Row.Number);
            }
        }

        // Whoever stands twice is told apart by the rest of the row, so that the order of the rows does not matter.
        foreach (var same in rows.Where(r => !r.HasOwnId).GroupBy(BaseOf, StringComparer.Ordinal))
        {
            var first = (AccountRow?)null;
            var number = 1;
            foreach (var row in same.OrderBy(Content, StringComparer.Ordinal))
            {
                var id = number == 1 ? same.Key : $"{same.Key}-{number}";
                while (!taken.TryAdd(id, row))
                {
                    id = $"{same.Key}-{++number}";
                }

                row.Account.AccountId = id;
                number++;
                if (first is not null)
                {
                    remarks.Add(ImportDiagnostics.DuplicateAccount, row.Layout.Table, row.Row.Number, 0, row.Layout.Columns[0].Header, same.Key, first.Row.Number, id);
                }

                first ??= row;
            }
        }
    }

    private static string IdentityOf(AccountRow row) => row.HasOwnId ? row.Account.AccountId.ToUpperInvariant() : BaseOf(row);

    private static string BaseOf(AccountRow row)
    {
        var account = row.Account;
        if (row.Layout.Identity.Count > 0)
        {
            var wide = row.Layout.Columns.Any(c => c.Meaning is ColumnMeaning.AccountOn);
            var told = Slug.Of(string.Join(' ', row.Layout.Identity.Select(i => row.Row[i].Text)));
            return wide ? $"{told}-{PlatformOf(account)}" : told.Length > 0 ? told : "konto";
        }

        var address = AccountAddress.Parse(account.Url);
        var name = address is { LeadsToAccount: true } ? address.Handle ?? address.Key
            : account.Handle is { Length: > 0 } handle ? handle.TrimStart('@')
            : address?.Key ?? account.DisplayName ?? "konto";
        var slug = Slug.Of(name);
        return $"{PlatformOf(account)}-{(slug.Length > 0 ? slug : "konto")}";
    }

    private static string PlatformOf(Account account) =>
        account.PlatformName is { } name && Slug.Of(name) is { Length: > 0 } slug ? slug
        : account.Platform is { } platform ? EnumTerms.For(typeof(Platform)).Term((int)platform).English
        : "konto";

    private static string Content(AccountRow row) =>
        string.Join('\u001F', row.Layout.Columns.OrderBy(c => c.Header, StringComparer.Ordinal).Select(c => row.Row[c.Index].Text));
}
