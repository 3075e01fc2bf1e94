using PolicyCheck.Evaluation;

namespace PolicyCheck.Comparison;

/// <summary>What became of a finding: of a gap, a recommendation not met, an attestation due, or something that cannot be judged.</summary>
public enum FindingChangeKind
{
    /// <summary>It was not there before; nor was it when it was only not known whether it was.</summary>
    New,

    /// <summary>It was judged before, and cannot be any more: neither resolved nor new.</summary>
    NotAssessed,

    /// <summary>It is still there.</summary>
    Persisting,

    /// <summary>A waiver excepts it now.</summary>
    Waived,

    /// <summary>It is no longer there, and that is known.</summary>
    Resolved,
}

/// <summary>How the answer of one rule about one subject differs between two runs.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Rule">The rule: the second run's, or where that has none, the first's.</param>
/// <param name="Before">The answer before; null when the rule was not asked.</param>
/// <param name="After">The answer now; null when the rule is not asked.</param>
/// <param name="Cause">Why it is another answer; null when it is the same.</param>
public sealed record FindingChange(FindingChangeKind Kind, CompiledRule Rule, Outcome? Before, Outcome? After, ChangeCause? Cause)
{
    /// <summary>The verdict before; not applicable also where the rule was not asked.</summary>
    public Verdict VerdictBefore => Before?.Answer.Verdict ?? Verdict.NotApplicable;

    /// <summary>The verdict now; not applicable also where the rule is not asked.</summary>
    public Verdict VerdictAfter => After?.Answer.Verdict ?? Verdict.NotApplicable;

    /// <summary>What it is about: the record of the second inventory, or where that has none, of the first.</summary>
    public Outcome Shown => (After ?? Before)!.Value;

    /// <summary>True for a gap that was none before.</summary>
    public bool IsNewGap => VerdictAfter == Verdict.Gap && VerdictBefore != Verdict.Gap;

    /// <summary>What became of an answer; null when neither run has a finding, or a waiver has excepted it all along.</summary>
    /// <param name="before">The verdict before.</param>
    /// <param name="after">The verdict now.</param>
    /// <param name="isGone">True when its subject is no longer in the inventory.</param>
    public static FindingChangeKind? KindOf(Verdict before, Verdict after, bool isGone) => after switch
    {
        Verdict.Gap or Verdict.AttestationDue or Verdict.Advisory => IsKnownFinding(before) ? FindingChangeKind.Persisting : FindingChangeKind.New,
        Verdict.Unknown when before == Verdict.Unknown => FindingChangeKind.Persisting,
        Verdict.Unknown => IsKnownFinding(before) || before is Verdict.Pass or Verdict.Waived ? FindingChangeKind.NotAssessed : FindingChangeKind.New,
        _ when !IsFinding(before) => null,
        Verdict.Waived => FindingChangeKind.Waived,
        _ => isGone ? FindingChangeKind.NotAssessed : FindingChangeKind.Resolved,
    };

    /// <summary>True for a verdict that somebody has to act on.</summary>
    public static bool IsFinding(Verdict verdict) => verdict == Verdict.Unknown || IsKnownFinding(verdict);

    private static bool IsKnownFinding(Verdict verdict) => verdict is Verdict.Gap or Verdict.AttestationDue or Verdict.Advisory;
}
