using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>
/// Looks for what only the whole snapshot shows: references that lead nowhere, events after the snapshot's date,
/// accounts whose dates contradict their status, units in a circle. Asked during a second pass over the file, where the
/// places are known, and only when <see cref="IsNeeded"/>.
/// </summary>
internal sealed class SnapshotAudit
{
    // Going through a longer list for a likely id would take longer than reading the file.
    private const int MaxGuesses = 1000;

    private readonly Snapshot _snapshot;
    private readonly ProblemList _problems;
    private readonly Dictionary<Type, Target> _targets = [];
    private readonly Dictionary<string, string> _circles;

    /// <summary>Prepares the second pass.</summary>
    public SnapshotAudit(Snapshot snapshot, ProblemList problems)
    {
        (_snapshot, _problems) = (snapshot, problems);
        _circles = UnitCircles.Of(snapshot.Units ?? []);
        AddTarget<Account>("accounts", "account", snapshot.Accounts.Select(a => a.AccountId));
        AddTarget<Person>("persons", "person", snapshot.Persons?.Select(p => p.PersonRef));
        AddTarget<OrgUnit>("units", "unit", snapshot.Units?.Select(u => u.UnitId));
    }

    /// <summary>True when the second pass will find something, or may.</summary>
    public static bool IsNeeded(Snapshot snapshot, ReadContext read, bool areLinksSound)
    {
        var latest = LocalTime.Day(read.LatestInstant) is var day && day > read.LatestDay ? day : read.LatestDay;
        return !areLinksSound
            || latest > snapshot.AsOf
            || snapshot.Accounts.Any(a => Contradicts(a, snapshot.AsOf))
            || NamesUnknownUnit(snapshot)
            || UnitCircles.Of(snapshot.Units ?? []).Count > 0;
    }

    /// <summary>Checks a reference.</summary>
    public void Reference(Type target, string id, JsonPath path, scoped ref readonly JsonTokens json)
    {
        if (!_targets.TryGetValue(target, out var list) || list.Ids.Contains(id))
        {
            return;
        }

        Add(InventoryDiagnostics.DanglingReference, path, "", json.Offset, json.Width, (at, where) =>
            InventoryDiagnostics.Dangling(at, where, list.Kind, id, list.Name, list.Ids.Count <= MaxGuesses ? Spelling.Nearest(id, list.Ids) : null));
    }

    /// <summary>Checks the day of an event.</summary>
    public void Event(DateOnly day, JsonPath path, scoped ref readonly JsonTokens json)
    {
        // No date of its own: that has been reported, and every event would be after it.
        var asOf = _snapshot.AsOf;
        if (asOf != default && day > asOf)
        {
            Add(InventoryDiagnostics.DateAfterSnapshot, path, "", json.Offset, json.Width, (at, where) =>
                InventoryDiagnostics.Future(at, where, day, asOf));
        }
    }

    /// <summary>Checks an object that has been read.</summary>
    public void Check(object entity, JsonPath path, Func<string, long> offsetOf)
    {
        if (entity is Account account)
        {
            CheckDates(account, path, offsetOf);
        }
        else if (entity is OrgUnit unit && _circles.Remove(unit.UnitId, out var round))
        {
            Add(InventoryDiagnostics.UnitCycle, path, ".parentUnitId", offsetOf("parentUnitId"), 1, (at, where) => InventoryDiagnostics.Circle(at, where, round));
        }
    }

    private static bool Contradicts(Account account, DateOnly asOf) =>
        IsClosedWithoutDate(account) || IsClosedButOpen(account, asOf) || account.OpenedOn > account.ClosedOn;

    private static bool IsClosedWithoutDate(Account account) => account.Status == AccountStatus.Closed && account.ClosedOn is null;

    private static bool IsClosedButOpen(Account account, DateOnly asOf) =>
        account.ClosedOn <= asOf && account.Status is AccountStatus.Active or AccountStatus.Planned;

    /// <summary>The units that only governance tables name; resolving the links does not look at these.</summary>
    private static bool NamesUnknownUnit(Snapshot snapshot)
    {
        var named = (snapshot.Governance?.PresenceMappings ?? []).Select(m => m.UnitId)
            .Concat((snapshot.Governance?.DocumentPlans ?? []).Select(p => p.UnitId))
            .OfType<string>();
        return snapshot.Units is { } units && named.Except(units.Select(u => u.UnitId), StringComparer.OrdinalIgnoreCase).Any();
    }

    private void CheckDates(Account account, JsonPath path, Func<string, long> offsetOf)
    {
        if (IsClosedWithoutDate(account))
        {
            Add(InventoryDiagnostics.ClosedWithoutDate, path, "", offsetOf("status"), 1, InventoryDiagnostics.NoClosingDate);
        }

        if (IsClosedButOpen(account, _snapshot.AsOf))
        {
            var (closed, status) = (account.ClosedOn!.Value, account.Status!.Value.ToString());
            Add(InventoryDiagnostics.ClosedButOpen, path, "", offsetOf("status"), 1, (at, where) => InventoryDiagnostics.StillOpen(at, where, closed, status));
        }

        if (account.OpenedOn is { } from && account.ClosedOn is { } to && from > to)
        {
            Add(InventoryDiagnostics.ClosedBeforeOpened, path, "", offsetOf("closedOn"), 1, (at, where) => InventoryDiagnostics.Backwards(at, where, from, to));
        }
    }

    private void AddTarget<T>(string name, string kind, IEnumerable<string>? ids)
    {
        // A list that is not kept cannot lack anything.
        if (ids is not null)
        {
            _targets.Add(typeof(T), new Target(name, kind, ids.ToHashSet(StringComparer.OrdinalIgnoreCase)));
        }
    }

    private void Add(DiagnosticDescriptor kind, JsonPath path, string member, long offset, int width, Func<Location, string, Diagnostic> wording)
    {
        var where = path + member;
        _problems.Add(kind, path.Shape() + member, offset, width, (at, _) => wording(at, where));
    }

    private sealed record Target(string Name, string Kind, HashSet<string> Ids);
}
