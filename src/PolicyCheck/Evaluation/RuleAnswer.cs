using PolicyCheck.Syntax;

namespace PolicyCheck.Evaluation;

/// <summary>A rule's verdict on one subject and the day that belongs to it. The default value means: not asked, out of scope.</summary>
public readonly record struct RuleAnswer
{
    private readonly int _code;

    private RuleAnswer(Verdict verdict, int day) => _code = (int)verdict + 1 + (day << 4);

    /// <summary>False when the subject is outside the policy's scope.</summary>
    public bool IsAsked => _code != 0;

    /// <summary>The verdict.</summary>
    public Verdict Verdict => (Verdict)((_code & 15) - 1);

    /// <summary>The last day of what is pending, the day missed by a gap, or the day on which the duty is next asked; null when there is none.</summary>
    public DateOnly? Due => _code >> 4 == 0 ? null : DateOnly.FromDayNumber(_code >> 4);

    /// <summary>A verdict with its day.</summary>
    public static RuleAnswer Of(Verdict verdict, DateOnly? due = null) => new(verdict, due?.DayNumber ?? 0);

    /// <summary>The verdict of one duty.</summary>
    public static RuleAnswer OfDuty(DutyKind kind, Truth condition)
    {
        var truth = kind == DutyKind.Forbid ? !condition : condition;
        return truth.Kind switch
        {
            TruthKind.False => Of(kind == DutyKind.Should ? Verdict.Advisory : Verdict.Gap, truth.Due),
            TruthKind.Unknown => Of(Verdict.Unknown),
            TruthKind.Pending => Of(Verdict.Pending, truth.Due),
            TruthKind.True => Of(Verdict.Pass),
            _ => Of(Verdict.NotApplicable, truth.Due),
        };
    }

    /// <summary>
    /// What a rule answers without asking its duties, or the default when they have to be asked: where it is not known
    /// whether the duty exists, the answer is unknown even if the duty is kept (HBG-3b).
    /// </summary>
    public static RuleAnswer OfWhen(Truth when) => when.Kind switch
    {
        TruthKind.True => default,
        TruthKind.False or TruthKind.Vacuous => Of(Verdict.NotApplicable),
        _ => Of(Verdict.Unknown),
    };

    /// <summary>What a rule answers while it waits, or the default when its duties have to be asked.</summary>
    public static RuleAnswer OfPending(EvaluationContext context, Truth waiting, TimeRange until) => waiting.Kind switch
    {
        TruthKind.True when until.IsNever => Of(Verdict.Pending),
        TruthKind.True when until.Day is { } day => context.AsOf <= day ? Of(Verdict.Pending, day) : default,
        TruthKind.False or TruthKind.Vacuous => default,
        _ => Of(Verdict.Unknown),
    };

    /// <summary>The heavier of two answers; of equal ones the one with the earlier day.</summary>
    public static RuleAnswer Worst(RuleAnswer a, RuleAnswer b) =>
        a.Verdict != b.Verdict ? (a.Verdict < b.Verdict ? a : b)
        : a.Due is null ? b
        : b.Due is null || a.Due <= b.Due ? a : b;

    /// <inheritdoc/>
    public override string ToString() => IsAsked ? Due is { } due ? $"{Verdict} {due:yyyy-MM-dd}" : Verdict.ToString() : "-";
}
