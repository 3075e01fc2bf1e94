using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>What follows about monitoring and replies from the day, the log's coverage and the access at that time.</summary>
public static class ActivityFunctions
{
    /// <summary>Longest log that is gone through day by day.</summary>
    private const int MaxDays = 3660;

    /// <summary>Every derived field, as the binder is given them.</summary>
    public static IReadOnlyList<DerivedField> All { get; } =
    [
        Row(typeof(Account), "logged-days", "loggade-dagar", new ManyType(new RecordType(Entities.For(typeof(MonitoringDay)))), Section.Monitoring, nameof(LoggedDays))
            with { EnglishSingular = "logged-day", SwedishSingular = "loggad-dag" },
        Row(typeof(MonitoringDay), "is-workday", "är-arbetsdag", PolicyType.Truth, Section.Monitoring, nameof(IsWorkday)),
        Row(typeof(Post), "is-embedded", "är-inbäddat", PolicyType.Truth, Section.Posts, nameof(IsEmbedded)),
        Row(typeof(Reply), "access-then", "behörigheter-då", new ManyType(new RecordType(Entities.For(typeof(AccessGrant)))), Section.Access, nameof(AccessThen))
            with { EnglishSingular = "access-grant-then", SwedishSingular = "behörighet-då" },
    ];

    /// <summary>
    /// Every day that the monitoring log covers while the account was open, up to the as-of day; a day that is not entered
    /// was not monitored, that is, has no checks, unless an entry without a date may be that day's or the account may not have been
    /// open. Null when no log is kept.
    /// </summary>
    public static IReadOnlyList<MonitoringDay>? LoggedDays(EvaluationContext context, Account account)
    {
        if (account.MonitoringDays is not { } entered || context.Coverage(Section.Monitoring) is not { } log)
        {
            return null;
        }

        // Without its first day the account is known to have been there from its first entry on. Of the days before nobody knows;
        // where the log names no first day either, a week of them stands for all.
        DateOnly? firstEntry = entered.Any(d => d.Date is not null) ? entered.Min(d => d.Date) : null;
        var from = log.From != DateOnly.MinValue ? log.From
            : firstEntry is null || account.OpenedOn is not null ? firstEntry ?? log.From
            : firstEntry.Value.AddDays(-7);
        from = account.OpenedOn > from ? account.OpenedOn.Value : from;
        var open = account.OpenedOn ?? firstEntry ?? DateOnly.MaxValue;
        var to = log.To < context.AsOf ? log.To : context.AsOf;
        to = account.ClosedOn <= to ? account.ClosedOn.Value.AddDays(-1) : to;
        if (from == DateOnly.MinValue)
        {
            return null;
        }

        var checks = entered.Where(d => d.Date is not null).GroupBy(d => d.Date!.Value).ToDictionary(g => g.Key, g => g.Any(d => d.Checks is null) ? null : g.Sum(d => d.Checks));

        // An entry of an unknown day may be of any.
        int? unentered = entered.Any(d => d.Date is null) ? null : 0;
        var days = new List<MonitoringDay>();
        for (var day = from; day <= to && days.Count < MaxDays; day = day.AddDays(1))
        {
            days.Add(new MonitoringDay { Date = day, Checks = checks.TryGetValue(day, out var entry) ? entry : day < open ? null : unentered, Account = account });
        }

        return days;
    }

    /// <summary>True from Monday to Friday but for public holidays and the eves that are free.</summary>
    public static Truth IsWorkday(EvaluationContext context, MonitoringDay day) => day.Date is { } date ? Truth.Of(context.Calendar.IsWorkday(date)) : Truth.Unknown;

    /// <summary>True when a place is named where the post is embedded; where all posts are kept whole, no place means nowhere (HBGI-4c2).</summary>
    public static Truth IsEmbedded(EvaluationContext context, Post post) =>
        post.EmbeddedAtKind is not null ? Truth.True : context.IsComplete(Section.Posts) ? Truth.False : Truth.Unknown;

    /// <summary>The rights on the account that were in force when the reply was given (HBG-6a); null when they are not known.</summary>
    public static IReadOnlyList<AccessGrant>? AccessThen(EvaluationContext context, Reply reply)
    {
        if (reply.RepliedAt is not { } at || reply.Account?.Access is not { } grants)
        {
            return null;
        }

        var day = LocalTime.Day(at);
        return [.. grants.Where(g => (g.ValidFrom is null || g.ValidFrom <= day) && (g.ValidTo is null || day < g.ValidTo))];
    }

    private static DerivedField Row(Type entity, string english, string swedish, PolicyType type, Section section, string method) =>
        new(entity, english, swedish, type, section, typeof(ActivityFunctions).GetMethod(method)!);
}
