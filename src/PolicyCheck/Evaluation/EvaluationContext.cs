using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>What every condition may look at besides its subject: the snapshot, the as-of day, the calendar.</summary>
public sealed class EvaluationContext
{
    private readonly bool[] _complete;
    private readonly DateSpan?[] _coverage;
    private readonly Dictionary<string, OrgUnit> _units;
    private ILookup<string, Attestation>? _attestations;
    private (int Sure, int Possible)? _openRoots;
    private readonly Dictionary<string, bool> _entered = [];
    private AccountIndex? _index;

    /// <summary>Prepares the evaluation of one snapshot on one day.</summary>
    /// <param name="snapshot">A linked snapshot.</param>
    /// <param name="asOf">The day on which it is judged; the machine's clock is never read.</param>
    /// <param name="calendar">Working days, or null for the Swedish default.</param>
    public EvaluationContext(Snapshot snapshot, DateOnly asOf, WorkCalendar? calendar = null)
    {
        Snapshot = snapshot;
        AsOf = asOf;
        Calendar = calendar ?? new WorkCalendar();
        var sections = Enum.GetValues<Section>();
        _complete = Array.ConvertAll(sections, snapshot.IsComplete);
        _coverage = Array.ConvertAll(sections, CoverageOf);
        _units = (snapshot.Units ?? []).DistinctBy(u => u.UnitId, StringComparer.OrdinalIgnoreCase).ToDictionary(u => u.UnitId, StringComparer.OrdinalIgnoreCase);
        InventoryUnit = _units.GetValueOrDefault(snapshot.OrganisationId);
    }

    /// <summary>The inventory.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>The day on which it is judged.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The unit whose inventory this is; null when the organisation's tree does not hold it.</summary>
    public OrgUnit? InventoryUnit { get; }

    /// <summary>Working days.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>True when the inventory's organisation tree has a unit of that id.</summary>
    public bool HasUnit(string id) => _units.ContainsKey(id);

    /// <summary>True when what a section does not record did not happen.</summary>
    public bool IsComplete(Section section) => _complete[(int)section];

    /// <summary>True when a log holds everything that happened in the interval.</summary>
    public bool Covers(Section log, DateOnly from, DateOnly to) => _coverage[(int)log] is { } span && span.Spans(from, to);

    /// <summary>The days that a log covers; null when none is known to be covered.</summary>
    public DateSpan? Coverage(Section log) => _coverage[(int)log];

    /// <summary>The attestations that answer a clause, whatever they are about; null when attestations are not kept.</summary>
    public IEnumerable<Attestation>? Attestations(string clause) => Snapshot.Attestations is null ? null : (_attestations ??= ByClause())[clause];

    /// <summary>How many open Facebook pages are at the root of the tree, and how many more may be.</summary>
    internal (int Sure, int Possible) OpenRoots => _openRoots ??= CountRoots();

    /// <summary>The accounts by their addresses and names; built when the first rule asks.</summary>
    internal AccountIndex Index => _index ??= new AccountIndex(Snapshot.Accounts);

    /// <summary>True when any account of the inventory has something; looked up once, not once for each account.</summary>
    internal bool IsEntered(string what, Func<Account, bool> has)
    {
        if (!_entered.TryGetValue(what, out var entered))
        {
            _entered.Add(what, entered = Snapshot.Accounts.Any(has));
        }

        return entered;
    }

    private (int Sure, int Possible) CountRoots()
    {
        var kinds = Snapshot.Accounts.Select(a => AccountFunctions.OpenRoot(this, a).Kind).ToList();
        return (kinds.Count(k => k == TruthKind.True), kinds.Count(k => k == TruthKind.Unknown));
    }

    private ILookup<string, Attestation> ByClause() => Snapshot.Attestations!.ToLookup(a => a.ClauseId ?? "", StringComparer.OrdinalIgnoreCase);

    /// <summary>A day whose absence means unknown.</summary>
    public TimeRange Day(DateOnly? day) => TimeRange.Of(day);

    /// <summary>The day of an event; one after the as-of day has not come.</summary>
    public TimeRange EventDay(DateOnly? day) => day > AsOf ? TimeRange.Never : TimeRange.Of(day);

    /// <summary>The day of an act; missing means not done where the section is complete.</summary>
    public TimeRange ActDay(DateOnly? day, Section section) => day is null ? NotDone(section) : EventDay(day);

    /// <summary>The moment of an event; one after the as-of day has not come.</summary>
    public TimeRange EventMoment(DateTimeOffset? moment) =>
        moment is { } known && LocalTime.Day(known) > AsOf ? TimeRange.Never : TimeRange.Of(moment);

    /// <summary>The moment of an act; missing means not done where the section is complete.</summary>
    public TimeRange ActMoment(DateTimeOffset? moment, Section section) => moment is null ? NotDone(section) : EventMoment(moment);

    /// <summary>What a missing act means.</summary>
    public TimeRange NotDone(Section section) => IsComplete(section) ? TimeRange.Never : TimeRange.Unknown;

    /// <summary>What a missing text means where missing can mean not done.</summary>
    public string? NoText(Section section) => IsComplete(section) ? TextValue.Absent : null;

    /// <summary>A log that is named covers what it says; a complete section that is not named covers everything.</summary>
    private DateSpan? CoverageOf(Section section) =>
        Snapshot.LogCoverage.TryGetValue(section, out var span) ? span
        : Snapshot.IsComplete(section) ? new DateSpan(DateOnly.MinValue, DateOnly.MaxValue)
        : null;
}
