namespace PolicyCheck.Reasoning;

/// <summary>The values that one thing may still have, after all that is asked of it. The family is closed.</summary>
internal abstract record Domain
{
    private protected Domain()
    {
    }

    /// <summary>True when no value is left.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>The values that stand in both; two domains of one thing are of one kind.</summary>
    public abstract Domain And(Domain other);
}

/// <summary>Some of at most 64 choices, one bit each: enumerated words, answers, which of two is greater.</summary>
internal sealed record Choice(ulong Allowed) : Domain
{
    public override bool IsEmpty => Allowed == 0;

    public override Domain And(Domain other) => new Choice(Allowed & ((Choice)other).Allowed);
}

/// <summary>Numbers, or times as numbers, between two bounds.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="IsLowIn">True when the lower bound itself belongs.</param>
/// <param name="High">Upper bound.</param>
/// <param name="IsHighIn">True when the upper bound itself belongs.</param>
/// <param name="Without">Values between the bounds that do not belong.</param>
/// <param name="MayBeNever">True when the time may not have come at all.</param>
/// <param name="IsWhole">True for whole numbers and days.</param>
internal sealed record Interval(double Low, bool IsLowIn, double High, bool IsHighIn, IReadOnlyList<double> Without, bool MayBeNever, bool IsWhole) : Domain
{
    /// <summary>Longest run of whole numbers that is looked through for one that belongs.</summary>
    private const int MaxCandidates = 64;

    public static Interval All(bool mayBeNever, bool isWhole) => new(double.NegativeInfinity, false, double.PositiveInfinity, false, [], mayBeNever, isWhole);

    public override bool IsEmpty => !MayBeNever && !HasValue;

    private bool HasValue
    {
        get
        {
            if (!IsWhole)
            {
                return Low < High || (Low == High && IsLowIn && IsHighIn && !Without.Contains(Low));
            }

            var first = IsLowIn ? Math.Ceiling(Low) : Math.Floor(Low) + 1;
            var last = IsHighIn ? Math.Floor(High) : Math.Ceiling(High) - 1;
            if (double.IsNegativeInfinity(Low) || double.IsPositiveInfinity(High) || last - first >= MaxCandidates || Without.Count == 0)
            {
                return first <= last || double.IsNegativeInfinity(Low);
            }

            for (var value = first; value <= last; value++)
            {
                if (!Without.Contains(value))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public override Domain And(Domain other)
    {
        var o = (Interval)other;
        var (low, isLowIn) = Low > o.Low ? (Low, IsLowIn) : Low < o.Low ? (o.Low, o.IsLowIn) : (Low, IsLowIn && o.IsLowIn);
        var (high, isHighIn) = High < o.High ? (High, IsHighIn) : High > o.High ? (o.High, o.IsHighIn) : (High, IsHighIn && o.IsHighIn);
        return new Interval(low, isLowIn, high, isHighIn, [.. Without, .. o.Without], MayBeNever && o.MayBeNever, IsWhole || o.IsWhole);
    }
}

/// <summary>Texts, which are compared without regard to case: some, or all but some; and none at all.</summary>
/// <param name="Only">The texts that belong; null for all.</param>
/// <param name="Without">Texts that do not belong.</param>
/// <param name="MayBeAbsent">True when there may be no text.</param>
internal sealed record Texts(IReadOnlyList<string>? Only, IReadOnlyList<string> Without, bool MayBeAbsent) : Domain
{
    public override bool IsEmpty => !MayBeAbsent && Only is not null && !Only.Except(Without, StringComparer.OrdinalIgnoreCase).Any();

    public override Domain And(Domain other)
    {
        var o = (Texts)other;
        var only = Only is null ? o.Only : o.Only is null ? Only : [.. Only.Intersect(o.Only, StringComparer.OrdinalIgnoreCase)];
        return new Texts(only, [.. Without, .. o.Without], MayBeAbsent && o.MayBeAbsent);
    }
}
