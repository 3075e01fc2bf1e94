using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>
/// Collects the events of a recurring duty and decides whether it is kept. Calendar periods are judged by the last completed
/// one (older misses are history) and the running one; a rolling interval by the events of the last twelve months.
/// </summary>
public sealed class Periodicity
{
    private readonly List<(TimeRange Day, Truth Counts)> _events = [];
    private bool _listKnown = true;

    /// <summary>Forgets the events of the account before.</summary>
    public Periodicity Start()
    {
        _events.Clear();
        _listKnown = true;
        return this;
    }

    /// <summary>Notes that the list itself was not collected.</summary>
    public void ListUnknown() => _listKnown = false;

    /// <summary>Adds an event.</summary>
    /// <param name="day">Its local day.</param>
    /// <param name="counts">Whether it fulfils what the duty asks of an event.</param>
    public void Add(TimeRange day, Truth counts)
    {
        if (!day.IsNever)
        {
            // Nothing was asked of it beyond being there, so it counts.
            _events.Add((day, counts.Kind == TruthKind.Vacuous ? Truth.True : counts));
        }
    }

    /// <summary>Decides for an account, or for something that has no life span when the account is null.</summary>
    public Truth Decide(EvaluationContext context, Account? account, RecurrenceRule rule, Section log) =>
        rule.Rolling is { } interval
            ? Rolling(context, account, interval, log)
            : Completed(context, account, rule, log).Outcome & Running(context, account, rule).Outcome;

    /// <summary>The completed period and how it was kept.</summary>
    public (DateSpan Period, Truth Outcome) Completed(EvaluationContext context, Account? account, RecurrenceRule rule, Section log)
    {
        var period = Periods.LastCompleted(rule.Period, rule.Month, context.AsOf);
        var applies = account is null ? Truth.True : AccountFunctions.OpenOn(context, account, period.To) & !Spared(context, account, rule, period);
        if (applies.Kind == TruthKind.False)
        {
            return (period, Truth.Vacuous);
        }

        var kept = Best(period);
        if (kept.Kind == TruthKind.True)
        {
            return (period, kept);
        }

        if (applies.Kind == TruthKind.Unknown || kept.Kind == TruthKind.Unknown)
        {
            return (period, Truth.Unknown);
        }

        if (kept.Kind == TruthKind.Pending)
        {
            return (period, kept);
        }

        return (period, _listKnown && context.Covers(log, period.From, period.To) ? Truth.Missed(period.To) : Truth.Unknown);
    }

    /// <summary>The running period, or the next one when none is running, and how it stands.</summary>
    public (DateSpan Period, Truth Outcome) Running(EvaluationContext context, Account? account, RecurrenceRule rule)
    {
        var period = Periods.CurrentOrComing(rule.Period, rule.Month, context.AsOf) ?? Periods.Next(rule.Period, rule.Month, context.AsOf);
        if (account?.ClosedOn <= period.To)
        {
            return (period, Truth.Vacuous);
        }

        var applies = account is null ? Truth.True : AccountFunctions.Open(context, account) & !Spared(context, account, rule, period);
        if (applies.Kind == TruthKind.False)
        {
            return (period, Truth.Vacuous);
        }

        if (context.AsOf < period.From)
        {
            return (period, Truth.NextAsked(period.To));
        }

        var kept = Best(period);
        return (period, kept.Kind switch
        {
            TruthKind.True => kept,
            TruthKind.Unknown => Truth.Unknown,
            _ => applies.Kind == TruthKind.Unknown || !_listKnown || account is { OpenedOn: null } ? Truth.Unknown : Truth.PendingUntil(period.To),
        });
    }

    private Truth Best(DateSpan period)
    {
        var best = Truth.False;
        foreach (var (day, counts) in _events)
        {
            var inside = Operations.Compare(Syntax.ComparisonOperator.GreaterOrEqual, day, TimeRange.On(period.From))
                & Operations.Compare(Syntax.ComparisonOperator.LessOrEqual, day, TimeRange.On(period.To));
            best |= inside & counts;
        }

        return best;
    }

    private static Truth Spared(EvaluationContext context, Account account, RecurrenceRule rule, DateSpan period)
    {
        if (rule.Sparing is not { Amount: > 0 } sparing)
        {
            return Truth.False;
        }

        return account.OpenedOn is { } opened
            ? Truth.Of(opened > context.Calendar.Add(period.To, -(int)sparing.Amount, sparing.Unit))
            : Truth.Unknown;
    }

    private Truth Rolling(EvaluationContext context, Account? account, Duration interval, Section log)
    {
        var open = account is null ? Truth.True : AccountFunctions.Open(context, account);
        if (open.Kind == TruthKind.False)
        {
            return Truth.Vacuous;
        }

        var outcome = Consecutive(context, account, interval);
        var certain = _listKnown && open.Kind == TruthKind.True
            && !_events.Exists(e => e.Counts.Kind is TruthKind.Unknown or TruthKind.Pending || !e.Day.IsKnown)
            && (outcome.Kind != TruthKind.False || context.Covers(log, context.AsOf.AddYears(-1), context.AsOf));
        return certain || (outcome.Kind == TruthKind.True && open.Kind == TruthKind.True) ? outcome : Truth.Unknown;
    }

    private Truth Consecutive(EvaluationContext context, Account? account, Duration interval)
    {
        var since = context.AsOf.AddYears(-1);
        var days = _events.Where(e => e.Counts.Kind == TruthKind.True && e.Day.IsKnown).Select(e => e.Day.Day!.Value).Order().ToList();
        if (days.Count == 0)
        {
            return account?.OpenedOn is { } opened ? Due(opened, context.AsOf) : Truth.Unknown;
        }

        for (var i = 1; i < days.Count; i++)
        {
            if (days[i - 1] >= since && Limit(days[i - 1]) is var limit && days[i] > limit)
            {
                return Truth.Missed(limit);
            }
        }

        var last = Due(days[^1], context.AsOf);
        return last.Kind == TruthKind.Pending ? Truth.True : last;

        DateOnly Limit(DateOnly from) => context.Calendar.Add(from, (int)interval.Amount, interval.Unit);

        Truth Due(DateOnly from, DateOnly asOf) => asOf <= Limit(from) ? Truth.PendingUntil(Limit(from)) : Truth.Missed(Limit(from));
    }
}
