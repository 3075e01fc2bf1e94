using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;

namespace PolicyCheck.Tables.Import;

/// <summary>Makes an inventory from tables.</summary>
public static class TableImport
{
    /// <summary>Reads one inventory from one or several files.</summary>
    /// <param name="files">Paths, as the user knows them, and how to open them.</param>
    /// <param name="options">What the tables do not say of themselves.</param>
    /// <remarks>Never throws for what is in the files or wrong with them.</remarks>
    public static SnapshotResult Read(IReadOnlyList<(string Path, Func<Stream> Open)> files, ImportOptions options)
    {
        var read = files.Select(f => TableReader.Read(f.Path, f.Open, options.Limits)).ToList();
        var found = read.SelectMany(r => r.Diagnostics).ToList();
        if (read.Exists(r => r.Tables is null))
        {
            return new SnapshotResult(null, found);
        }

        var remarks = new Remarks();
        var tables = read.SelectMany(r => r.Tables!).ToList();
        var layouts = options.Mapping is { } mapping ? mapping.Layouts(tables, remarks) : new LayoutFinder(remarks).Find(tables);
        var snapshot = remarks.HasErrors ? null : Build(tables, layouts, options, remarks);
        return new SnapshotResult(remarks.HasErrors ? null : snapshot, [.. found, .. remarks.Sealed()]);
    }

    private static Snapshot? Build(IReadOnlyList<Table> tables, IReadOnlyList<TableLayout> layouts, ImportOptions options, Remarks remarks)
    {
        var snapshot = new Snapshot { SchemaVersion = "1", TimeZone = LocalTime.ZoneId };
        foreach (var about in tables.Where(LayoutFinder.IsAbout))
        {
            AboutSheet.Read(about, snapshot, remarks);
        }

        Settle(snapshot, tables, options, remarks);
        if (remarks.HasErrors)
        {
            return null;
        }

        var origins = new Origins(options.KeepNames);
        var people = new Pseudonyms(snapshot.OrganisationId, options.KeepNames);
        var records = new RecordRows(remarks, origins, people);
        foreach (var layout in layouts.Where(l => l.Form != SheetForm.Accounts && l.Form.ListOfAccount is null))
        {
            records.ReadList(layout, snapshot);
        }

        ReadAccounts(snapshot, layouts, options, remarks, origins, people);
        foreach (var layout in layouts.Where(l => l.Form.ListOfAccount is not null))
        {
            records.ReadOfAccounts(layout, snapshot);
        }

        foreach (var form in SheetForm.All.Where(f => f.ListOfAccount is not null && snapshot.IsComplete(f.Section) && !layouts.Any(l => l.Form == f)))
        {
            RecordRows.PutEmpty(form, snapshot);
        }

        people.Report(remarks);
        SnapshotLinks.Resolve(snapshot);
        var audit = new TableAudit(snapshot, remarks);
        var kept = snapshot.Accounts.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (record, layout, row) in origins.Rows.Where(r => r.Record is not Account || kept.Contains(r.Record)))
        {
            audit.Check(record, layout, row);
        }

        snapshot.Origins = origins;
        return snapshot;
    }

    private static void ReadAccounts(Snapshot snapshot, IReadOnlyList<TableLayout> layouts, ImportOptions options, Remarks remarks, Origins origins, Pseudonyms people)
    {
        var lists = layouts.Where(l => l.Form == SheetForm.Accounts).ToList();
        var paths = lists.SelectMany(l => l.Rows.Where(r => !AccountRows.IsSkipped(l, r)).Select(r => AccountRows.OwnerPath(l, r)));
        var units = new UnitBook(snapshot.OrganisationId, snapshot.Units, paths);
        var ids = new AccountIds(remarks);
        var rows = ids.Latest([.. lists.SelectMany(l => new AccountRows(l, remarks, origins, people, units, options.KeepNames).Read())]);
        ids.Assign(rows);
        snapshot.Accounts = [.. rows.Select(r => r.Account)];
        snapshot.Units ??= units.Made;
    }

    /// <summary>Settles whose inventory it is, and of which day: what the file says, what the caller says, the file's name.</summary>
    private static void Settle(Snapshot snapshot, IReadOnlyList<Table> tables, ImportOptions options, Remarks remarks)
    {
        var whole = tables.Count > 0 ? tables[0] : null;
        var at = new Location(whole?.Path ?? "");
        snapshot.OrganisationId = options.Organisation ?? (snapshot.OrganisationId.Length > 0 ? snapshot.OrganisationId : options.Mapping?.Organisation ?? "");
        if (snapshot.OrganisationId.Length == 0 && options.LikelyOrganisation is { } likely)
        {
            snapshot.OrganisationId = likely;
            remarks.Add(ImportDiagnostics.OrganisationTaken, at, likely);
        }

        if (snapshot.OrganisationId.Length == 0)
        {
            remarks.Add(ImportDiagnostics.NoOrganisation, at);
        }

        if (snapshot.AsOf != default)
        {
            return;
        }

        if (options.Mapping?.AsOf is { } written)
        {
            snapshot.AsOf = written;
        }
        else if (DayInName(at.Path) is { } named)
        {
            snapshot.AsOf = named;
            remarks.Add(ImportDiagnostics.DateTaken, at, named.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else if (options.AsOf is { } told)
        {
            snapshot.AsOf = told;
        }
        else
        {
            remarks.Add(ImportDiagnostics.NoDate, at);
        }
    }

    /// <summary>The one day that a file's name holds: <c>konton 2026-06-30.xlsx</c>, <c>20260630.csv</c>.</summary>
    private static DateOnly? DayInName(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        DateOnly? found = null;
        for (var i = 0; i < name.Length; i++)
        {
            foreach (var format in new[] { "yyyy-MM-dd", "yyyyMMdd" })
            {
                var isWord = (i == 0 || !char.IsAsciiDigit(name[i - 1])) && (i + format.Length >= name.Length || !char.IsAsciiDigit(name[i + format.Length]));
                if (isWord && i + format.Length <= name.Length
                    && DateOnly.TryParseExact(name.AsSpan(i, format.Length), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    if (found is not null && found != day)
                    {
                        return null;
                    }

                    found = day;
                }
            }
        }

        return found;
    }
}
