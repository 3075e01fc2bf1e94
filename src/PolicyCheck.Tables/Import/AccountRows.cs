using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Import;

/// <summary>An account together with the row that it was made from.</summary>
/// <param name="Account">The account; its id is empty until <see cref="AccountIds"/> gives it one.</param>
/// <param name="Layout">The table.</param>
/// <param name="Row">The row.</param>
/// <param name="Day">The day that the row describes, where a column says so.</param>
internal sealed record AccountRow(Account Account, TableLayout Layout, Row Row, DateOnly? Day)
{
    /// <summary>Whether a column of ids gave it its id.</summary>
    public bool HasOwnId => Account.AccountId.Length > 0;
}

/// <summary>Makes accounts from the rows of one table.</summary>
internal sealed class AccountRows
{
    private static readonly FieldInfo PlatformField = FieldOf(nameof(Account.Platform));
    private static readonly string[] Totals = ["total", "totalt", "totals", "totalsumma", "summa", "sum", "grandtotal", "delsumma", "subtotal"];

    private readonly TableLayout _layout;
    private readonly Remarks _remarks;
    private readonly Origins _origins;
    private readonly Pseudonyms _people;
    private readonly UnitBook _units;
    private readonly RowReader _reader;
    private readonly bool _keepNames;
    private int _examples;
    private int _fromAddress;

    public AccountRows(TableLayout layout, Remarks remarks, Origins origins, Pseudonyms people, UnitBook units, bool keepNames)
    {
        (_layout, _remarks, _origins, _people, _units, _keepNames) = (layout, remarks, origins, people, units, keepNames);
        _reader = new RowReader(layout, remarks, origins, people);
    }

    /// <summary>The way from the top to the owner that a row names.</summary>
    public static IReadOnlyList<(UnitKind Level, string Name)> OwnerPath(TableLayout layout, Row row) =>
    [
        .. layout.Columns.Where(c => c.Meaning is ColumnMeaning.OwnerUnit)
            .Select(c => (((ColumnMeaning.OwnerUnit)c.Meaning).Level, CellReader.Trouble(row[c.Index]) is null ? CellReader.Text(row[c.Index]).Replace('\n', ' ') : ""))
            .Where(p => p.Item2.Length > 0 && !Wordings.IsUnknown(p.Item2) && !Wordings.IsNone(p.Item2))
            .OrderBy(p => p.Level),
    ];

    /// <summary>True for a row of sums, and for one that the mapping leaves out.</summary>
    public static bool IsSkipped(TableLayout layout, Row row) =>
        layout.Skipped.Any(s => TypedText.Key(row[s.Column].Text) == TypedText.Key(s.Text));

    /// <summary>The accounts, in the order of the rows.</summary>
    public IEnumerable<AccountRow> Read()
    {
        foreach (var row in Latest([.. _layout.Rows.Where(r => !r.IsBlank && !IsSkipped(_layout, r) && !IsTotal(r))]))
        {
            foreach (var account in Accounts(row))
            {
                yield return account;
            }
        }

        Report();
    }

    /// <summary>
    /// Where rows describe different days, the last one of each account. Which rows are one account's, the mapping says; else each
    /// row is read and <see cref="AccountIds.Latest"/> decides.
    /// </summary>
    private IReadOnlyList<Row> Latest(IReadOnlyList<Row> rows)
    {
        if (_layout.Identity.Count == 0 || _layout.Columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.RowDay) is not { } day)
        {
            return rows;
        }

        var days = rows.ToDictionary(r => r, r => Day(r, day) ?? DateOnly.MinValue);
        var latest = rows.GroupBy(r => string.Join('|', _layout.Identity.Select(i => TypedText.Key(r[i].Text))), StringComparer.Ordinal)
            .Select(g => g.MaxBy(r => days[r])!).ToHashSet();
        if (latest.Count < rows.Count)
        {
            _remarks.Add(ImportDiagnostics.LaterRow, _layout.Table.Whole, rows.Count - latest.Count);
        }

        return [.. rows.Where(latest.Contains)];
    }

    private void Report()
    {
        _reader.RemarkOnTraits();
        if (_examples > 0)
        {
            _remarks.Add(ImportDiagnostics.ExampleRow, _layout.Table.Whole, _examples);
        }

        if (_fromAddress > 0)
        {
            _remarks.Add(ImportDiagnostics.PlatformFromAddress, _layout.Table.Whole, _fromAddress);
        }

        var header = _layout.HeaderRow < 0 ? 1 : _layout.Table.Rows[_layout.HeaderRow].Number;
        foreach (var secret in _layout.Columns.Where(c => c.Meaning is ColumnMeaning.Secret))
        {
            _remarks.Add(ImportDiagnostics.SecretColumn, _layout.Table.At(header, secret.Index), CellRemarks.Shown(secret.Header));
        }

        foreach (var contact in _layout.Columns.Where(IsLeftOut))
        {
            _remarks.Add(ImportDiagnostics.ContactColumn, _layout.Table.At(header, contact.Index), CellRemarks.Shown(contact.Header));
        }

        var extra = _layout.Columns.Where(c => c.Meaning is ColumnMeaning.Extra && !IsLeftOut(c)).ToList();
        if (extra.Count > 0)
        {
            _remarks.Add(ImportDiagnostics.KeptAside, _layout.Table.At(header, extra[0].Index), string.Join(", ", extra.Select(c => $"'{CellRemarks.Shown(c.Header)}'")));
        }
    }

    private IEnumerable<AccountRow> Accounts(Row row)
    {
        var wide = _layout.Columns.Where(c => c.Meaning is ColumnMeaning.AccountOn && CellReader.Trouble(row[c.Index]) is null).ToList();
        if (!_layout.Columns.Any(c => c.Meaning is ColumnMeaning.AccountOn))
        {
            var account = MakeAccount(row, null);
            if (account is not null)
            {
                yield return account;
            }

            yield break;
        }

        foreach (var column in wide)
        {
            foreach (var name in CellReader.Split(CellReader.Text(row[column.Index]), column, withComma: false).Where(n => !Wordings.IsUnknown(n) && !Wordings.IsNone(n)))
            {
                if (MakeAccount(row, (column, name)) is { } account)
                {
                    yield return account;
                }
            }
        }
    }

    private AccountRow? MakeAccount(Row row, (ColumnLayout Column, string Name)? on)
    {
        var account = new Account();
        _origins.Add(account, _layout, row);
        DateOnly? day = null;
        foreach (var column in _layout.Columns)
        {
            switch (column.Meaning)
            {
                case ColumnMeaning.Field { Path: var path } when path.Field == PlatformField:
                    Platform(account, row, column);
                    break;
                case ColumnMeaning.Field { Path: var path }:
                    _reader.Read(account, row, column, path);
                    break;
                case ColumnMeaning.RowDay when _layout.Identity.Count == 0:
                    day = Day(row, column);
                    break;
                case ColumnMeaning.People people:
                    People(account, row, column, people.Role);
                    break;
                case ColumnMeaning.ArchivedOn:
                    Archived(account, row, column);
                    break;
                case ColumnMeaning.Extra when !IsLeftOut(column):
                    Extra(account, row, column, CellReader.Text(row[column.Index]));
                    break;
            }
        }

        Approved(account, row);
        Owner(account, row);
        if (on is { } place)
        {
            OnPlatform(account, place.Column, place.Name);
        }

        _reader.ReadFixed(account);
        if (ExampleRows.IsExample(account.AccountId))
        {
            _examples++;
            return null;
        }

        if (account is { AccountId: "", DisplayName: null, Handle: null, Url: null } && _layout.Identity.Count == 0)
        {
            _remarks.Add(ImportDiagnostics.RowWithoutAccount, _layout.Table, row.Number, 0, _layout.Columns[0].Header);
            return null;
        }

        CheckAddress(account, row);
        return new AccountRow(account, _layout, row, day);
    }

    /// <summary>A platform that the model has no word for is another platform, under its own name.</summary>
    private void Platform(Account account, Row row, ColumnLayout column)
    {
        if (CellReader.Trouble(row[column.Index]) is { } trouble)
        {
            CellRemarks.Add(_remarks, _layout, row, column, trouble, PlatformField);
            return;
        }

        var text = CellReader.Text(row[column.Index]).Replace('\n', ' ');
        text = column.Words.TryGetValue(TypedText.Key(text), out var meant) ? meant : text;
        if (Wordings.Value(typeof(Platform), text) is { } word)
        {
            account.Platform = (Platform)word;
        }
        else if (PlatformNames.Find(text) is { } known)
        {
            (account.Platform, account.PlatformName) = (known.Platform, known.Platform == Model.Platform.Other ? known.Name : null);
        }
        else if (!Wordings.IsUnknown(text) && !Wordings.IsNone(text))
        {
            (account.Platform, account.PlatformName) = (Model.Platform.Other, text);
            _remarks.Add(ImportDiagnostics.OtherPlatform, _layout.Table, row.Number, column.Index, column.Header, CellRemarks.Shown(text));
        }
    }

    private DateOnly? Day(Row row, ColumnLayout column)
    {
        var read = CellReader.Day(row[column.Index], column);
        CellRemarks.Add(_remarks, _layout, row, column, read, null);
        return read.Value as DateOnly?;
    }

    private void People(Account account, Row row, ColumnLayout column, AccessRole role)
    {
        var cell = row[column.Index];
        if (CellReader.Trouble(cell) is { } trouble)
        {
            CellRemarks.Add(_remarks, _layout, row, column, trouble, null);
            return;
        }

        var text = CellReader.Text(cell);
        if (Wordings.IsUnknown(text))
        {
            return;
        }

        var grants = new List<AccessGrant>(account.Access ?? []);
        foreach (var person in Wordings.IsNone(text) ? [] : CellReader.Split(text, column, withComma: false))
        {
            var grant = new AccessGrant { PersonRef = _people.Of(person, _layout, column), Role = role };
            _origins.Add(grant, _layout, row, column.Index);
            grants.Add(grant);
        }

        account.Access = grants;
    }

    private void Archived(Account account, Row row, ColumnLayout column)
    {
        var read = CellReader.Day(row[column.Index], column);
        CellRemarks.Add(_remarks, _layout, row, column, read, null);
        if (read.Outcome == Reading.None)
        {
            account.ArchiveEvents = [];
        }
        else if (read.Value is DateOnly day)
        {
            var archived = new ArchiveEvent { CapturedOn = day, Succeeded = true };
            _origins.Add(archived, _layout, row, column.Index);
            account.ArchiveEvents = [archived];
        }
    }

    private void Approved(Account account, Row row)
    {
        var by = _layout.Columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.ApprovedBy);
        var on = _layout.Columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.ApprovedOn);
        OrgRole? role = null;
        if (by is not null && CellReader.Trouble(row[by.Index]) is null && CellReader.Text(row[by.Index]) is var text && !Wordings.IsUnknown(text))
        {
            role = (OrgRole?)Wordings.Value(typeof(OrgRole), text);
            if (role is null)
            {
                _remarks.Add(ImportDiagnostics.NotARole, _layout.Table, row.Number, by.Index, by.Header, by.Header, CellRemarks.Shown(text), string.Join(", ", EnumTerms.For(typeof(OrgRole)).Values.Select(v => v.Swedish.Replace('-', ' '))));
                Extra(account, row, by, _people.Of(text, _layout, by));
            }
        }

        var day = on is null ? null : Day(row, on);
        if (role is not null || day is not null)
        {
            var approval = new Approval { Kind = ApprovalKind.Open, Outcome = ApprovalOutcome.Approved, DecidedByRole = role, DecidedOn = day };
            _origins.Add(approval, _layout, row);
            account.Approvals = [approval];
        }
    }

    private void Owner(Account account, Row row)
    {
        var path = OwnerPath(_layout, row);
        if (path.Count > 0)
        {
            var columns = _layout.Columns.Where(c => c.Meaning is ColumnMeaning.OwnerUnit).Select(c => c.Index).ToList();
            account.OwnerUnitId = _units.IdOf(path, (unit, i) => _origins.Add(unit, _layout, row, columns[Math.Min(i, columns.Count - 1)]));
        }
    }

    private static void OnPlatform(Account account, ColumnLayout column, string name)
    {
        var on = (ColumnMeaning.AccountOn)column.Meaning;
        (account.Platform, account.PlatformName) = (on.Platform, on.Platform == Model.Platform.Other ? on.Name : null);
        if (name.Contains('/', StringComparison.Ordinal) && AccountAddress.Parse(name) is not null)
        {
            account.Url = name;
        }
        else
        {
            account.Handle = name;
        }
    }

    private void Extra(Account account, Row row, ColumnLayout column, string text)
    {
        if (text.Length > 0)
        {
            var extra = new ExtraValue { Column = column.Header, Value = text };
            _origins.Add(extra, _layout, row, column.Index);
            account.Extra = [.. account.Extra ?? [], extra];
        }
    }

    private void CheckAddress(Account account, Row row)
    {
        if (account.Url is not { } url || _layout.Columns.FirstOrDefault(c => c.Meaning is ColumnMeaning.Field { Path.JsonName: "url" }) is not { } column)
        {
            return;
        }

        if (AccountAddress.Parse(url) is not { } address)
        {
            _remarks.Add(ImportDiagnostics.UnreadableAddress, _layout.Table, row.Number, column.Index, column.Header, CellRemarks.Shown(url));
            return;
        }

        if (account.Platform is null && address.Platform is { } shown && !_layout.Columns.Any(c => c.Meaning is ColumnMeaning.Field { Path: var p } && p.Field == PlatformField))
        {
            (account.Platform, account.PlatformName) = (shown, shown == Model.Platform.Other ? address.PlatformName : null);
            _fromAddress++;
        }
        else if (address.Platform is { } other && account.Platform is { } platform && (platform != other || (platform == Model.Platform.Other && account.PlatformName is { } named && TypedText.Key(named) != TypedText.Key(address.PlatformName ?? named))))
        {
            var word = account.PlatformName ?? EnumTerms.For(typeof(Platform)).Term((int)platform).English;
            _remarks.Add(ImportDiagnostics.PlatformContradicted, _layout.Table, row.Number, column.Index, column.Header, word, CellRemarks.Shown(url), address.PlatformName ?? EnumTerms.For(typeof(Platform)).Term((int)other).English);
        }
    }

    /// <summary>A row of sums says so in its first words, and has no address.</summary>
    private bool IsTotal(Row row)
    {
        var texts = row.Cells.Where(c => c.Kind == CellKind.Text).Take(2).Select(c => CellReader.Text(c)).ToList();
        if (!texts.Exists(t => Totals.Contains(TypedText.PlainKey(t))) || _layout.Columns.Any(c => c.Meaning is ColumnMeaning.Field { Path.JsonName: "url" or "handle" } && row[c.Index].Kind != CellKind.Empty))
        {
            return false;
        }

        _remarks.Add(ImportDiagnostics.TotalRow, _layout.Table, row.Number, 0, _layout.Columns[0].Header, CellRemarks.Shown(texts.First(t => Totals.Contains(TypedText.PlainKey(t)))));
        return true;
    }

    /// <summary>Addresses and numbers of people, in columns that no field wants.</summary>
    private bool IsLeftOut(ColumnLayout column) => !_keepNames && column.Meaning is ColumnMeaning.Extra && Headings.IsContact(column.Header);

    private static FieldInfo FieldOf(string property) => Entities.For(typeof(Account)).Fields.First(f => f.Property.Name == property);
}
