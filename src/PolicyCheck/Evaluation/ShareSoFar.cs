namespace PolicyCheck.Evaluation;

/// <summary>
/// How many elements of a list fulfil a condition, and how many there are, where some may not belong and of some it is not
/// known: once counted to the condition's disfavour, once to its favour.
/// </summary>
/// <param name="LowHits">Elements that certainly belong and fulfil it.</param>
/// <param name="LowTotal">The largest list beside which these stand.</param>
/// <param name="HighHits">Elements that may fulfil it.</param>
/// <param name="HighTotal">The smallest list beside which these stand.</param>
public readonly record struct ShareSoFar(int LowHits, int LowTotal, int HighHits, int HighTotal)
{
    /// <summary>Before the first element.</summary>
    public static ShareSoFar None => default;

    /// <summary>Counts one more element.</summary>
    public ShareSoFar With(Truth belongs, Truth body)
    {
        var isSure = belongs.Kind is TruthKind.True or TruthKind.Vacuous;
        return body.Kind switch
        {
            _ when belongs.Kind == TruthKind.False => this,
            TruthKind.True or TruthKind.Vacuous => new ShareSoFar(LowHits + (isSure ? 1 : 0), LowTotal + (isSure ? 1 : 0), HighHits + 1, HighTotal + 1),
            TruthKind.False => new ShareSoFar(LowHits, LowTotal + 1, HighHits, HighTotal + (isSure ? 1 : 0)),
            _ => new ShareSoFar(LowHits, LowTotal + 1, HighHits + 1, HighTotal + 1),
        };
    }

    /// <summary>Whether at least so many percent fulfil it; nothing is asked of an empty list.</summary>
    public Truth AtLeast(NumberRange percent)
    {
        if (LowTotal == 0 && HighTotal == 0)
        {
            return Truth.Vacuous;
        }

        return 100.0 * LowHits >= percent.High * LowTotal ? Truth.True
            : 100.0 * HighHits < percent.Low * HighTotal ? Truth.False
            : Truth.Unknown;
    }
}
