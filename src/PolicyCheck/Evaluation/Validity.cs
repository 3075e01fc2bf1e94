namespace PolicyCheck.Evaluation;

/// <summary>Whether something that holds for a time does so on a day.</summary>
public enum ValidityState
{
    /// <summary>Its first day has not come.</summary>
    NotYet,

    /// <summary>It holds.</summary>
    InForce,

    /// <summary>Its last day has passed.</summary>
    Expired,
}

/// <summary>
/// The days on which a waiver or an attestation holds, both included (local days). The only place where that is judged.
/// </summary>
/// <param name="From">First day; null for always.</param>
/// <param name="Through">Last day, the whole of which counts; null for no end.</param>
public readonly record struct Validity(DateOnly? From, DateOnly? Through)
{
    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public ValidityState On(DateOnly day) =>
        day < From ? ValidityState.NotYet
        : day > Through ? ValidityState.Expired
        : ValidityState.InForce;

    /// <summary>True when it holds on <paramref name="day"/> and ends within so many days after it.</summary>
    public bool EndsWithin(int days, DateOnly day) => On(day) == ValidityState.InForce && Through is { } last && last < day.AddDays(days);
}
