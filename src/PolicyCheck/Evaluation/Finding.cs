using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Evaluation;

/// <summary>What a finding is about.</summary>
/// <param name="Kind">Kind of subject.</param>
/// <param name="Id">Its id in the snapshot.</param>
/// <param name="Label">What people call it, e.g. the account's display name; raw text from the inventory.</param>
public sealed record SubjectRef(SubjectKind Kind, string Id, string Label);

/// <summary>A value that was looked at.</summary>
/// <param name="Name">The field or expression, as the policy words it.</param>
/// <param name="Value">Its value as text; raw text from the inventory where it is a text.</param>
/// <param name="Origin">The cell that it was read from; null when the inventory is no table, or the value follows from several.</param>
public sealed record ObservedValue(string Name, string Value, ValueOrigin? Origin = null);

/// <summary>A value that would have been needed and was not collected.</summary>
/// <param name="Name">The field, as the policy words it.</param>
/// <param name="Section">The section of the inventory it belongs to.</param>
/// <param name="Field">The field itself; null for whole sections and for what is derived.</param>
/// <param name="Origin">The cell that is empty or says nothing; null when there is no such cell.</param>
public sealed record MissingValue(string Name, Section Section, FieldInfo? Field = null, ValueOrigin? Origin = null);

/// <summary>One answer with everything a reader needs: rule, clause, subject, verdict, due date, values, remedy, responsible.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Account">The account it belongs to; null for units and the organisation.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="DueOn">
/// For a gap the as-of day plus the time that the rule allows for the remedy, or, where it allows none, the day that was missed;
/// for what is pending its last day; for what does not apply yet the day on which it will be asked; else null.
/// </param>
/// <param name="Message">What was found, in the policy's language; may hold raw text from the inventory.</param>
/// <param name="Observed">What was looked at.</param>
/// <param name="Missing">What would have been needed; only for <see cref="Verdict.Unknown"/>.</param>
/// <param name="Periods">For a recurring duty: the last completed period and the running or next one, each with its own answer; else empty.</param>
/// <param name="Waiver">The waiver that excepts the subject, or null.</param>
/// <param name="Waived">For a waived answer: what the rule answered; else null.</param>
public sealed record Finding(
    BoundRule Rule,
    SubjectRef Subject,
    Account? Account,
    Verdict Verdict,
    DateOnly? DueOn,
    string Message,
    IReadOnlyList<ObservedValue> Observed,
    IReadOnlyList<MissingValue> Missing,
    IReadOnlyList<PeriodAnswer> Periods,
    Waiver? Waiver = null,
    Verdict? Waived = null)
{
    /// <summary>True for a gap whose day has passed.</summary>
    public bool IsOverdue(DateOnly asOf) => Verdict == Verdict.Gap && DueOn < asOf;
}

/// <summary>How a recurring duty was kept in one period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Verdict">The verdict for this period alone.</param>
public sealed record PeriodAnswer(DateOnly From, DateOnly To, Verdict Verdict);

/// <summary>One line of an explanation: a part of the condition, its value, and its own parts.</summary>
/// <param name="Text">The part as it is written.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Truth">Its truth, when it is a condition.</param>
/// <param name="Parts">What it is made of.</param>
public sealed record ExplainedNode(string Text, string Value, Truth? Truth, IReadOnlyList<ExplainedNode> Parts);

/// <summary>A rule's answer about a subject, taken apart.</summary>
/// <param name="Finding">The answer.</param>
/// <param name="Conditions">Each property of the rule that was asked, with its keyword as text of the top node.</param>
/// <param name="IsAttested">True when somebody may vouch for the duty and the subject is one that can be asked about.</param>
/// <param name="Attestations">The attestations that were found, latest first; null when the inventory keeps none.</param>
public sealed record RuleExplanation(
    Finding Finding, IReadOnlyList<ExplainedNode> Conditions, bool IsAttested, IReadOnlyList<ExplainedAttestation>? Attestations);
