using System.Collections;
using System.Globalization;
using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting.Changes;

/// <summary>Words what differs between two inventories, in one language.</summary>
internal sealed class ChangeWords(Language language)
{
    /// <summary>Names that a cause lists at most.</summary>
    private const int MostNamed = 4;

    private readonly ReportWords _words = new(language);

    public string this[ReportTerm term] => _words[term];

    public string Summary(ChangeReport report)
    {
        var worse = report.Of(FindingChangeKind.Persisting).Count(f => f.IsNewGap);
        return Joined(
            Count(ChangeTerms.NewCount, report, FindingChangeKind.New),
            Count(ChangeTerms.PersistingCount, report, FindingChangeKind.Persisting) + (worse == 0 ? "" : $" ({_words.Count(ChangeTerms.WorseCount, worse)})"),
            Count(ChangeTerms.ResolvedCount, report, FindingChangeKind.Resolved),
            Count(ChangeTerms.NotAssessedCount, report, FindingChangeKind.NotAssessed),
            Count(ChangeTerms.WaivedCount, report, FindingChangeKind.Waived));
    }

    public string ShortSummary(ChangeReport report) => Joined(
        Count(ChangeTerms.NewCount, report, FindingChangeKind.New),
        Count(ChangeTerms.ResolvedCount, report, FindingChangeKind.Resolved),
        Count(ChangeTerms.NotAssessedCount, report, FindingChangeKind.NotAssessed),
        Count(ChangeTerms.WaivedCount, report, FindingChangeKind.Waived));

    public string Headline(GapShift shift) => Joined(_words.Count(ChangeTerms.GainedCount, shift.Gained), _words.Count(ChangeTerms.LostCount, shift.Lost));

    /// <summary>Why an answer is another one, as a clause without a full stop.</summary>
    public string Cause(ChangeCause? cause) => cause is null ? "" : string.Join("; ", cause.Kinds.SelectMany(kind => kind switch
    {
        CauseKind.Time => [cause.PassedOn is { } day ? Format(ChangeTerms.DayPassed, ReportWords.Day(day)) : this[ChangeTerms.TimePassed]],
        CauseKind.Waiver => [OfWaiver(cause)],
        CauseKind.Policy => [this[cause.IsNewRule ? ChangeTerms.RuleIsNew : cause.IsRuleGone ? ChangeTerms.RuleIsGone : ChangeTerms.PolicyChanged]],
        CauseKind.LostData => [Lost(cause)],
        _ => OfData(cause),
    }));

    /// <summary>What happened to an account, to be read after its name.</summary>
    public string Event(AccountEvent happened) => happened.Kind switch
    {
        AccountEventKind.Opened => On(ChangeTerms.OpenedOn, ChangeTerms.Opened, happened),
        AccountEventKind.Listed => On(ChangeTerms.ListedOpened, ChangeTerms.Listed, happened),
        AccountEventKind.Closed => On(ChangeTerms.ClosedOn, ChangeTerms.Closed, happened),
        AccountEventKind.Reopened => this[ChangeTerms.Reopened],
        AccountEventKind.Gone => this[ChangeTerms.Gone],
        AccountEventKind.Dropped => this[ChangeTerms.Dropped],
        AccountEventKind.Renamed => Format(ChangeTerms.Renamed, happened.Old!, happened.New!),
        AccountEventKind.Moved => Format(ChangeTerms.Moved, happened.Old!, happened.New!),
        _ => Format(ChangeTerms.Renumbered, happened.Old!, happened.New!),
    };

    /// <summary>A value before and now.</summary>
    public string Change(FieldChange change) => $"{Name(change.Path)}: {Value(change.Field, change.Old)} → {Value(change.Field, change.New)}";

    public string Drift(SectionDrift drift) =>
        drift is { WasKept: false, IsKept: true } ? Format(ChangeTerms.SectionCame, Section(drift.Section), Extent(drift.New))
        : drift is { WasKept: true, IsKept: false } ? Format(ChangeTerms.SectionWent, Section(drift.Section))
        : Format(ChangeTerms.SectionExtent, Section(drift.Section), Extent(drift.Old), Extent(drift.New));

    public string Drift(FieldDrift drift) => Format(drift.IsKept ? ChangeTerms.FieldCame : ChangeTerms.FieldWent, Name(drift.Path));

    public string Drift(ColumnDrift drift) => Format(drift.IsKept ? ChangeTerms.ColumnCame : ChangeTerms.ColumnWent, drift.Column);

    public string NotKept(FindingChangeKind kind, Section section, FieldInfo? field, int answers, IReadOnlyList<string> rules)
    {
        var term = kind switch
        {
            FindingChangeKind.New => ChangeTerms.NotKeptNew,
            FindingChangeKind.NotAssessed => ChangeTerms.NotKeptLost,
            FindingChangeKind.Resolved => ChangeTerms.NotKeptBefore,
            _ => ChangeTerms.NotKeptStill,
        };
        return Format(term, _words.Count(ChangeTerms.AnswerCount, answers), field is null ? Section(section) : Name([field]), _words.Few(rules, MostNamed));
    }

    /// <summary>Units and people that came and went, a line each kind.</summary>
    public IReadOnlyList<string> Lists(ChangeReport report, int most) =>
    [
        .. new[]
        {
            (ChangeTerms.UnitsCame, report.Units.Added), (ChangeTerms.UnitsWent, report.Units.Removed),
            (ChangeTerms.PersonsCame, report.Persons.Added), (ChangeTerms.PersonsWent, report.Persons.Removed),
        }.Where(l => l.Item2.Count > 0).Select(l => Format(l.Item1, _words.Few(l.Item2, most))),
    ];

    public string Verdict(Verdict? verdict) => verdict is { } known ? _words.SignAndLabel(known) : this[ChangeTerms.NotAsked];

    public string Section(Section section) => this[ReportTerms.Name(section)];

    /// <summary>"picture (profile)".</summary>
    private string Name(IReadOnlyList<FieldInfo> path)
    {
        var name = Prose(path[^1]);
        return path.Count == 1 ? name : Format(ChangeTerms.Within, name, Prose(path[^2]));

        string Prose(FieldInfo field) => (LinkOf(field) ?? field).In(language).Replace('-', ' ');

        // Where a field holds an id, people think of what it names.
        static FieldInfo? LinkOf(FieldInfo field) => Entities.For(field.Property.DeclaringType!).Fields.FirstOrDefault(f => ReferenceEquals(f.LinkId, field));
    }

    private string OfWaiver(ChangeCause cause) => (cause.Waiver?.Validity.Through, cause.WaiverApplies) switch
    {
        ({ } last, true) => Format(ChangeTerms.WaiverThrough, ReportWords.Day(last)),
        (null, true) => this[ChangeTerms.WaiverOpen],
        ({ } last, false) => Format(ChangeTerms.WaiverEnded, ReportWords.Day(last)),
        _ => this[ChangeTerms.WaiverGone],
    };

    private IEnumerable<string> OfData(ChangeCause cause)
    {
        var names = cause.Fields.Select(f => Name(f.Path)).Concat(cause.Sections.Select(Section)).ToList();
        foreach (var happened in cause.Events)
        {
            yield return Format(ChangeTerms.AccountDid, Event(happened));
        }

        if (cause.IsSubjectNew && cause.Events.Count == 0)
        {
            yield return this[ChangeTerms.SubjectNew];
        }
        else if (names.Count > 0)
        {
            yield return Format(ChangeTerms.Changed, _words.Few(names, MostNamed));
        }
        else if (cause.Events.Count == 0)
        {
            yield return this[ChangeTerms.DataChanged];
        }
    }

    private string Lost(ChangeCause cause)
    {
        var names = cause.LostSections.Select(Section).Concat(cause.Lost.Select(m => m.Field is { } field ? Name([field]) : m.Name.Replace('-', ' '))).Distinct(StringComparer.Ordinal).ToList();
        return names.Count > 0 ? Format(ChangeTerms.Lost, _words.Few(names, MostNamed)) : this[ChangeTerms.SubjectGone];
    }

    private string On(ReportTerm withDay, ReportTerm without, AccountEvent happened) => happened.On is { } day ? Format(withDay, ReportWords.Day(day)) : this[without];

    private string Extent(Completeness? completeness) => completeness is { } known ? Word(typeof(Completeness), (int)known) : this[ChangeTerms.NotSaid];

    private string Value(FieldInfo field, object? value) => value switch
    {
        null => this[field.Null == NullMeaning.None ? ChangeTerms.None : ChangeTerms.NotKnown],
        bool truth => this[truth ? ReportTerms.Yes : ChangeTerms.No],
        DateOnly day => ReportWords.Day(day),
        DateTimeOffset moment => LocalTime.Day(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum word => Word(word.GetType(), Convert.ToInt32(word, CultureInfo.InvariantCulture)),
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        ICollection list when field.Kind == FieldKind.Record => list.Count.ToString(CultureInfo.InvariantCulture),
        IEnumerable list => Items(field, list),
        _ => this[ChangeTerms.Recorded],
    };

    private string Items(FieldInfo field, IEnumerable list)
    {
        var items = list.Cast<object>().Select(item => Value(field, item)).ToList();
        return items.Count == 0 ? this[ChangeTerms.None] : _words.Few(items, MostNamed);
    }

    private string Word(Type type, int value) => EnumTerms.For(type).Term(value).In(language).Replace('-', ' ');

    private string Count(CountTerm term, ChangeReport report, FindingChangeKind kind) => _words.Count(term, report.Of(kind).Count());

    private string Format(ReportTerm term, params object[] values) => _words.Format(term, values);

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));
}
