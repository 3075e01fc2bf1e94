using System.Runtime.CompilerServices;

namespace PolicyCheck.Evaluation;

/// <summary>The cases of a <see cref="Truth"/>, in the order in which <c>and</c> lets one prevail over another.</summary>
public enum TruthKind
{
    /// <summary>No.</summary>
    False,

    /// <summary>Depends on something that was not collected.</summary>
    Unknown,

    /// <summary>Not yet, and not yet due.</summary>
    Pending,

    /// <summary>Yes.</summary>
    True,

    /// <summary>There was nothing to ask about.</summary>
    Vacuous,
}

/// <summary>
/// Kleene's three truth values, with two more for duties: pending until a day, and vacuous. Pending and false remember the
/// day that decided them.
/// </summary>
/// <remarks>
/// <c>and</c> takes the least, <c>or</c> the greatest, where <c>or</c> ranks unknown above pending and vacuous: as long as
/// something unknown could make it true, the answer is not known.
/// </remarks>
public readonly record struct Truth
{
    private readonly int _code;

    private Truth(TruthKind kind, int day) => _code = ((int)kind) | (day << 3);

    /// <summary>No.</summary>
    public static Truth False => new(TruthKind.False, 0);

    /// <summary>Not known.</summary>
    public static Truth Unknown => new(TruthKind.Unknown, 0);

    /// <summary>Yes.</summary>
    public static Truth True => new(TruthKind.True, 0);

    /// <summary>Nothing to ask about.</summary>
    public static Truth Vacuous => new(TruthKind.Vacuous, 0);

    /// <summary>Which case it is.</summary>
    public TruthKind Kind => (TruthKind)(_code & 7);

    /// <summary>The day that decided it: when pending the last day, when false the day that was missed, when vacuous the next day it will be asked; null when there is none.</summary>
    public DateOnly? Due => _code >> 3 == 0 ? null : DateOnly.FromDayNumber(_code >> 3);

    /// <summary>Pending until and with <paramref name="day"/>; null when the day is not known.</summary>
    public static Truth PendingUntil(DateOnly? day) => new(TruthKind.Pending, day?.DayNumber ?? 0);

    /// <summary>False because <paramref name="day"/> was missed.</summary>
    public static Truth Missed(DateOnly? day) => new(TruthKind.False, day?.DayNumber ?? 0);

    /// <summary>Vacuous now, to be asked on <paramref name="day"/>.</summary>
    public static Truth NextAsked(DateOnly? day) => new(TruthKind.Vacuous, day?.DayNumber ?? 0);

    /// <summary>True or false.</summary>
    public static Truth Of(bool value) => value ? True : False;

    /// <summary>True, false, or unknown for null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth Of(bool? value) => value is { } known ? Of(known) : Unknown;

    /// <summary>Negation; pending and vacuous stay what they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth operator !(Truth a) => a.Kind switch
    {
        TruthKind.False => True,
        TruthKind.True => False,
        _ => a,
    };

    /// <summary>Conjunction; of two pending or false the earlier day counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth operator &(Truth a, Truth b) =>
        a.Kind != b.Kind ? (a.Kind < b.Kind ? a : b) : a._code == b._code ? a : new Truth(a.Kind, Earlier(a._code >> 3, b._code >> 3));

    /// <summary>Disjunction; of two pending or false the later day counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth operator |(Truth a, Truth b) =>
        a.Kind != b.Kind ? (Rank(a.Kind) > Rank(b.Kind) ? a : b) : a._code == b._code ? a : new Truth(a.Kind, Math.Max(a._code >> 3, b._code >> 3));

    /// <inheritdoc/>
    public override string ToString() => Due is { } due ? $"{Kind} ({due:yyyy-MM-dd})" : Kind.ToString();

    /// <summary>The order in which <c>or</c> lets one prevail: a digit each, by <see cref="TruthKind"/>.</summary>
    private static int Rank(TruthKind kind) => (0x14230 >> (4 * (int)kind)) & 7;

    private static int Earlier(int a, int b) => a == 0 ? b : b == 0 ? a : Math.Min(a, b);
}
