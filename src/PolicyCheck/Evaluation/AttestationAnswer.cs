using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Evaluation;

/// <summary>What the attestations say of one duty and subject.</summary>
/// <param name="Answer">The verdict; its day is the last on which the attestation holds, or the day on which it ran out.</param>
/// <param name="Latest">The attestation that decides; null when nobody who may has attested.</param>
/// <param name="Validity">The days on which it holds.</param>
public sealed record AttestationAnswer(RuleAnswer Answer, Attestation? Latest, Validity Validity);

/// <summary>
/// Judges duties that only a person can vouch for: the latest attestation by a role that may decides, a No until it is
/// answered otherwise, a Yes for as long as it is valid.
/// </summary>
internal static class AttestationJudge
{
    /// <summary>Asks the attestations about a subject.</summary>
    /// <param name="context">Snapshot and day.</param>
    /// <param name="rule">A rule with an attestation.</param>
    /// <param name="subject">The account, unit, person or organisation.</param>
    /// <param name="renewedAfter">An attestation from before this time no longer counts; never when there is no such time.</param>
    /// <param name="list">Ids of what the attestation was given for; null when no list belongs to it or the list is unknown.</param>
    public static AttestationAnswer Ask(EvaluationContext context, BoundRule rule, object subject, TimeRange renewedAfter, IReadOnlyList<string>? list)
    {
        var duty = rule.Attestation!;
        if (Of(context, rule, subject) is not { } given)
        {
            return new AttestationAnswer(RuleAnswer.Of(Verdict.Unknown), null, default);
        }

        var latest = given
            .Where(a => IsBy(duty, a) && !(a.AttestedOn > context.AsOf) && !(a.AttestedOn is null && context.IsComplete(Section.Attestations)))
            .OrderByDescending(a => a.AttestedOn ?? DateOnly.MaxValue)
            .ThenBy(a => Weight(a.Outcome))
            .FirstOrDefault();
        if (latest is null)
        {
            return new AttestationAnswer(RuleAnswer.Of(Verdict.AttestationDue), null, default);
        }

        var validity = ValidityOf(context, duty, latest);
        var answer = latest.Outcome switch
        {
            null => RuleAnswer.Of(Verdict.Unknown),
            AttestationOutcome.No or AttestationOutcome.Partly when latest.AttestedOn is not null && MayAnswer(duty, latest) =>
                RuleAnswer.Of(duty.Kind == AttestationKind.Recommended ? Verdict.Advisory : Verdict.Gap, latest.AttestedOn),
            _ when latest.AttestedOn is null || !MayAnswer(duty, latest) => RuleAnswer.Of(Verdict.Unknown),
            _ when validity.On(context.AsOf) == ValidityState.Expired => RuleAnswer.Of(Verdict.AttestationDue, validity.Through),
            var outcome => Held(duty, latest, validity, renewedAfter, list, outcome == AttestationOutcome.NotApplicable ? Verdict.NotApplicable : Verdict.Pass),
        };
        return new AttestationAnswer(answer, latest, validity);
    }

    /// <summary>Attestations of the rule's clauses about the subject; null when attestations are not kept.</summary>
    public static IReadOnlyList<Attestation>? Of(EvaluationContext context, BoundRule rule, object subject)
    {
        var reference = Subjects.Of(subject);
        var id = reference.Kind == SubjectKind.Organisation ? context.Snapshot.OrganisationId : reference.Id;
        var clauses = rule.Clauses.Append(rule.Id).Distinct(StringComparer.OrdinalIgnoreCase);
        return context.Snapshot.Attestations is null ? null : [.. clauses.SelectMany(c => context.Attestations(c)!).Where(IsAbout)];

        // An organisation's routine is attested for the organisation, whichever way its subject is written.
        bool IsAbout(Attestation attestation) =>
            string.Equals(attestation.SubjectId, id, StringComparison.OrdinalIgnoreCase)
            || (reference.Kind == SubjectKind.Organisation && (attestation.SubjectId is null || attestation.SubjectKind == AttestationSubject.Process));
    }

    private static RuleAnswer Held(BoundAttestation duty, Attestation latest, Validity validity, TimeRange renewedAfter, IReadOnlyList<string>? list, Verdict verdict)
    {
        var given = latest.AttestedOn!.Value.DayNumber;
        if (!renewedAfter.IsNever && given < renewedAfter.Low)
        {
            return RuleAnswer.Of(Verdict.AttestationDue, renewedAfter.Day);
        }

        if (!renewedAfter.IsNever && given < renewedAfter.High)
        {
            return RuleAnswer.Of(Verdict.Unknown);
        }

        if (duty.List is not null)
        {
            if (list is null || latest.ListHash is null)
            {
                return RuleAnswer.Of(Verdict.Unknown);
            }

            if (!string.Equals(latest.ListHash, ListFingerprint.Of(list), StringComparison.OrdinalIgnoreCase))
            {
                return RuleAnswer.Of(Verdict.AttestationDue);
            }
        }

        return RuleAnswer.Of(verdict, validity.Through);
    }

    /// <summary>The days on which an attestation holds.</summary>
    public static Validity ValidityOf(EvaluationContext context, BoundAttestation duty, Attestation attestation) =>
        attestation.AttestedOn is { } day
            ? new Validity(day, duty.ValidFor is { } length ? context.Calendar.Add(day, (int)length.Amount, length.Unit) : null)
            : default;

    /// <summary>True unless another role is known to have attested.</summary>
    public static bool IsBy(BoundAttestation duty, Attestation attestation) =>
        duty.Roles.Count == 0 || attestation.AttestedByRole is not { } role || duty.Roles.Contains(role);

    /// <summary>True when it is known that the one who attested may.</summary>
    private static bool MayAnswer(BoundAttestation duty, Attestation attestation) => duty.Roles.Count == 0 || attestation.AttestedByRole is not null;

    /// <summary>Of two answers on one day the worse counts.</summary>
    private static int Weight(AttestationOutcome? outcome) => outcome switch
    {
        AttestationOutcome.No => 0,
        AttestationOutcome.Partly => 1,
        null => 2,
        AttestationOutcome.Yes => 3,
        _ => 4,
    };
}
