using PolicyCheck.Model;

namespace PolicyCheck.Tests.Support;

/// <summary>
/// Random inventories straight from the table of fields: every field may be missing, every list may be empty, dates lie around
/// the as-of day and the ends of periods. A seed always gives the same inventories.
/// </summary>
/// <param name="seed">Where the random numbers begin.</param>
/// <param name="missing">Share of the fields that are missing.</param>
/// <param name="consistent">True when no two fields may contradict each other: status and dates, day and moment of a capture.</param>
internal sealed class SnapshotGenerator(int seed, double missing = 0.25, bool consistent = false)
{
    private static readonly string[] UnitIds = ["helsingborg", "vof", "ostermalm", "hallstahammar", "hal-kommunikation", "skola", "förskola"];

    private static readonly string[] PersonIds = ["p1", "p2", "p3", "p4", "p5"];

    private static readonly string[] AccountIds = ["a1", "a2", "a3", "a4"];

    private static readonly int[] Distances =
        [0, 1, -1, 2, -2, -7, -13, -14, -15, -29, -30, -31, 14, 30, -90, -181, -182, -184, -200, -325, -330, -350, -364, -365, -366, -400, -700, -1500, -2000];

    private readonly Random _random = new(seed);
    private DateOnly _asOf;
    private int _number;

    /// <summary>The next inventory.</summary>
    public Snapshot Next()
    {
        _asOf = new DateOnly(2026, 1, 1).AddDays(_random.Next(3) == 0 ? _random.Next(1100) : One(0, 30, 59, 179, 180, 181, 183, 323, 333, 364, 365, 395));
        var snapshot = new Snapshot
        {
            OrganisationId = One(UnitIds[..4]),
            AsOf = _asOf,
            TimeZone = LocalTime.ZoneId,
            HistoryKnownFrom = Chance(missing) ? null : _asOf.AddDays(-One(30, 400, 3000)),
            Units = [.. UnitIds.Select(Unit)],
            Persons = [.. PersonIds.Select(Person)],
            Accounts = [.. AccountIds.Select(Account)],
            Governance = Chance(missing) ? null : (Governance)Record(typeof(Governance), 0),
        };
        foreach (var section in Enum.GetValues<Section>())
        {
            if (!Chance(0.2))
            {
                snapshot.DataCompleteness[section] = One(Completeness.Complete, Completeness.Complete, Completeness.Partial, Completeness.Absent);
            }

            if (Chance(0.5))
            {
                snapshot.LogCoverage[section] = new DateSpan(_asOf.AddDays(-One(20, 200, 2000)), One(_asOf, _asOf, _asOf.AddDays(-40)));
            }
        }

        SnapshotLinks.Resolve(snapshot);
        return snapshot;
    }

    private OrgUnit Unit(string id)
    {
        var unit = (OrgUnit)Record(typeof(OrgUnit), 0);
        unit.UnitId = id;
        return unit;
    }

    private Person Person(string id)
    {
        var person = (Person)Record(typeof(Person), 0);
        person.PersonRef = id;
        return person;
    }

    private Account Account(string id)
    {
        var account = (Account)Record(typeof(Account), 0);
        account.AccountId = id;
        if (consistent)
        {
            Reconcile(account);
        }

        return account;
    }

    private void Reconcile(Account account)
    {
        account.ClosedOn = account.ClosedOn < account.OpenedOn || account.Status == AccountStatus.Planned ? null : account.ClosedOn;
        if (account.Status is not null)
        {
            account.Status = account.ClosedOn <= _asOf ? AccountStatus.Closed
                : account.ClosedOn is not null ? AccountStatus.Closing
                : account.OpenedOn > _asOf ? AccountStatus.Planned
                : account.Status is AccountStatus.Closed || (account.Status is AccountStatus.Planned && account.OpenedOn is not null) ? AccountStatus.Active
                : account.Status;
        }

        foreach (var notice in (account.ChangeNotices ?? []).Where(n => n.OccurredOn is not null))
        {
            notice.OccurredOn = notice.Change switch { ChangeKind.Opened => account.OpenedOn, ChangeKind.Closed => account.ClosedOn, _ => notice.OccurredOn };
        }

        foreach (var capture in account.ArchiveEvents ?? [])
        {
            capture.CapturedOn = capture.CapturedAt is { } at && capture.CapturedOn is not null ? LocalTime.Day(at) : capture.CapturedOn;
        }
    }

    private object Record(Type type, int depth)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var field in Entities.For(type).Fields.Where(f => f.IsStored))
        {
            if (field.IsId)
            {
                field.Property.SetValue(record, $"{char.ToLowerInvariant(type.Name[0])}-{++_number}");
            }
            else if (!Chance(missing))
            {
                field.Property.SetValue(record, field.IsList ? List(field, depth) : Value(field, depth));
            }
        }

        return record;
    }

    private Array List(FieldInfo field, int depth)
    {
        var list = Array.CreateInstance(field.ElementType, Chance(0.2) ? 0 : _random.Next(1, 4));
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(Value(field, depth), i);
        }

        return list;
    }

    private object Value(FieldInfo field, int depth) => field.Kind switch
    {
        FieldKind.Truth => Chance(0.6),
        FieldKind.Number => _random.Next(4),
        FieldKind.Date => Day(field.IsEvent),
        FieldKind.Instant => new DateTimeOffset(Day(field.IsEvent), new TimeOnly(_random.Next(24), One(0, 30)), TimeSpan.FromHours(One(0, 1, 2))),
        FieldKind.Enum => Enum.ToObject(field.ElementType, Word(field.ElementType)),
        FieldKind.Record => Record(field.ElementType, depth + 1),
        _ => field.RefersTo switch
        {
            null => One("official", "crisis-main", "mbs-1", "mbs-2", "Åäö"),
            var type when type == typeof(OrgUnit) => One(UnitIds),
            var type when type == typeof(Person) => One(PersonIds),
            _ => One(AccountIds),
        },
    };

    /// <summary>Mostly one of the first words, so that conditions are met often enough.</summary>
    private int Word(Type type)
    {
        var count = Enum.GetValues(type).Length;
        return _random.Next(Chance(0.5) ? Math.Min(3, count) : count);
    }

    /// <summary>Mostly before the as-of day; never after it where that would contradict that it is noted as done.</summary>
    private DateOnly Day(bool isEvent)
    {
        var day = _asOf.AddDays(One(Distances));
        return consistent && isEvent && day >= _asOf ? _asOf.AddDays(-1) : day;
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private T One<T>(params T[] values) => values[_random.Next(values.Length)];
}
