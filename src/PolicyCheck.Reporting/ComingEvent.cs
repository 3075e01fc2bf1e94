using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting;

/// <summary>What happens on a day to come.</summary>
public enum ComingKind
{
    /// <summary>The last day of a duty that is not yet met.</summary>
    LastDay,

    /// <summary>The last day of an attestation.</summary>
    AttestationEnds,

    /// <summary>The last day of a waiver.</summary>
    WaiverEnds,
}

/// <summary>A day on which an answer changes if nothing is done before.</summary>
/// <param name="Day">The last day on which the answer is still as it is.</param>
/// <param name="DaysLeft">Days until then; 0 for the day of the report.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Becomes">What the rule answers after it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="SubjectId">Id of what it is about.</param>
/// <param name="SubjectLabel">What people call it. Never empty.</param>
/// <param name="Item">The account's post or the like that it is about; empty when it is about the account.</param>
/// <param name="Unit">Name of the unit. Never empty.</param>
/// <param name="Responsible">Who has to do something: who attests, else who answers for the remedy; null when nobody is named.</param>
public sealed record ComingEvent(
    DateOnly Day, int DaysLeft, ComingKind Kind, Verdict Becomes, ReportRule Rule, string SubjectId, string SubjectLabel, string Item, string Unit, string? Responsible)
{
    /// <summary>Days that a report looks ahead.</summary>
    public const int Ahead = 90;
}
