using System.Globalization;
using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using TextValue = PolicyCheck.Syntax.TextValue;

namespace PolicyCheck.Mutation;

/// <summary>
/// The days and moments at which a rule may change its mind in one example: those that stand in it, its as-of day and the
/// rule's own days, moved by the rule's amounts of time and by one more or less, and the ends of calendar periods.
/// </summary>
internal sealed class TimeCandidates
{
    private static readonly WorkCalendar Calendar = new();
    private static readonly int[] Around = [0, 1, -1];
    private static readonly int[] Directions = [1, -1];

    private readonly List<DateTimeOffset> _moments;

    /// <summary>Collects the times of one example.</summary>
    public TimeCandidates(RuleVocabulary vocabulary, ExampleSyntax example)
    {
        AsOf = example.AsOf?.Value ?? ExampleBinder.DefaultDay;
        var written = SyntaxTrees.All(example).ToList();
        var anchors = written.OfType<DateValue>().Select(d => d.Date).Append(AsOf).Concat(vocabulary.Days).Distinct().ToList();
        Days =
        [
            .. anchors.SelectMany(day => Around.Select(day.AddDays))
                .Concat(from day in anchors
                        from duration in vocabulary.Durations.Where(d => d.Unit is not (TimeUnit.Minute or TimeUnit.Hour))
                        from direction in Directions
                        from around in Around
                        select Calendar.Add(day, direction * (int)duration.Amount, duration.Unit).AddDays(around))
                .Concat(vocabulary.HasPeriods ? PeriodEnds(AsOf) : [])
                .Distinct(),
        ];
        var known = written.OfType<TextValue>().Select(t => Parse(t.Text)).OfType<DateTimeOffset>().ToList();
        _moments = [.. known.Append(At(AsOf, 12)).Append(At(AsOf, 0)).SelectMany(m => Moments(vocabulary, m)).Distinct()];
    }

    /// <summary>The day on which the example is judged.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Days.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Days as values of an example.</summary>
    public IEnumerable<ExampleValue> DayValues() => Days.Select(d => new DateValue(d, default));

    /// <summary>Moments as values of an example.</summary>
    public IEnumerable<ExampleValue> MomentValues() => _moments.Select(m => new TextValue(Local(m), default));

    private static IEnumerable<DateTimeOffset> Moments(RuleVocabulary vocabulary, DateTimeOffset moment) =>
        new[] { moment, moment.AddMinutes(1), moment.AddMinutes(-1), moment.AddDays(1), moment.AddDays(-1) }.Concat(
            from duration in vocabulary.Durations
            from direction in Directions
            from moved in Moved(moment, duration, direction)
            select moved);

    private static IEnumerable<DateTimeOffset> Moved(DateTimeOffset moment, Duration duration, int direction)
    {
        if (duration.Unit is TimeUnit.Minute or TimeUnit.Hour)
        {
            var unit = duration.Unit == TimeUnit.Hour ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(1);
            var limit = moment + (direction * duration.Amount * unit);
            return [limit, limit.AddMinutes(1), limit.AddMinutes(-1), limit + unit];
        }

        var day = LocalTime.Day(moment);
        var days = Calendar.Add(day, direction * (int)duration.Amount, duration.Unit).DayNumber - day.DayNumber;
        return Around.Select(around => moment.AddDays(days + around));
    }

    private static IEnumerable<DateOnly> PeriodEnds(DateOnly asOf)
    {
        foreach (var period in Enum.GetValues<Period>())
        {
            var running = Periods.Containing(period, asOf);
            var completed = Periods.LastCompleted(period, null, asOf);
            var before = Periods.Containing(period, completed.From.AddDays(-1));
            foreach (var span in new[] { running, completed, before })
            {
                yield return span.From;
                yield return span.To;
            }
        }

        // The months of the last year: some duties belong to one of them.
        for (var month = 0; month < 13; month++)
        {
            yield return Periods.Containing(Period.Month, asOf.AddMonths(-month)).From.AddDays(14);
        }
    }

    private static DateTimeOffset At(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, TimeSpan.FromHours(LocalTime.OffsetHours(local.Ticks)));
    }

    private static DateTimeOffset? Parse(string text) =>
        text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    private static string Local(DateTimeOffset moment) =>
        moment.ToOffset(TimeSpan.FromHours(LocalTime.OffsetHours(moment.UtcTicks))).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);
}
