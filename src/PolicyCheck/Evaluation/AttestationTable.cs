using System.Globalization;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>An attestation that was found, in words, and whether it counts.</summary>
/// <param name="Day">When it was given.</param>
/// <param name="By">The role that gave it.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Through">The last day on which it holds; a dash for no end.</param>
/// <param name="Counts">True when it gives the answer.</param>
/// <param name="Why">Why it does not count, or what is not known of it; empty when it simply counts.</param>
public sealed record ExplainedAttestation(string Day, string By, string Outcome, string Through, bool Counts, string Why);

/// <summary>Lists the attestations of a duty and subject, latest first, with what became of each.</summary>
internal sealed class AttestationTable(EvaluationContext context, CompiledRule rule, Language language)
{
    private const string None = "–";

    /// <summary>The rows; null when the inventory keeps no attestations.</summary>
    public IReadOnlyList<ExplainedAttestation>? Of(object subject)
    {
        if (AttestationJudge.Of(context, rule.Rule, subject) is not { } given)
        {
            return null;
        }

        var answer = rule.Attested(context, subject)!;
        return [.. given.OrderByDescending(a => a.AttestedOn ?? DateOnly.MaxValue).Select(a => Row(a, answer))];
    }

    private ExplainedAttestation Row(Attestation attestation, AttestationAnswer answer)
    {
        var why = ReferenceEquals(attestation, answer.Latest) ? WhyNot(answer) : PassedOver(attestation);
        var counts = ReferenceEquals(attestation, answer.Latest) && answer.Answer.Verdict is not (Verdict.AttestationDue or Verdict.Unknown);
        var through = AttestationJudge.ValidityOf(context, rule.Rule.Attestation!, attestation).Through;
        return new ExplainedAttestation(
            Day(attestation.AttestedOn), Word(attestation.AttestedByRole), Word(attestation.Outcome), through is null ? None : Day(through), counts, why);
    }

    /// <summary>Why the one that decides gives no answer; empty when it does.</summary>
    private string WhyNot(AttestationAnswer answer) => answer.Answer.Verdict switch
    {
        Verdict.Unknown => In("not enough is known of it", "för lite är känt om det"),
        Verdict.AttestationDue when answer.Validity.On(context.AsOf) == ValidityState.Expired => In("it has lapsed", "har gått ut"),
        Verdict.AttestationDue when answer.Answer.Due is { } since => In($"it is from before {Day(since)}", $"är från tiden före {Day(since)}"),
        Verdict.AttestationDue => In("what was attested has changed since", "det som intygades har ändrats sedan dess"),
        _ => "",
    };

    private string PassedOver(Attestation attestation) =>
        !AttestationJudge.IsBy(rule.Rule.Attestation!, attestation) ? In("given by another role", "lämnat av en annan roll")
        : attestation.AttestedOn > context.AsOf ? In("given after the day that is judged", "lämnat efter den dag som bedöms")
        : attestation.AttestedOn is null && context.IsComplete(Section.Attestations) ? In("has no day", "har ingen dag")
        : In("another one decides", "ett annat avgör");

    private string Word<T>(T? value)
        where T : struct, Enum => value is { } known
            ? EnumTerms.For(typeof(T)).Term(Convert.ToInt32(known, CultureInfo.InvariantCulture)).In(language).Replace('-', ' ')
            : In("not known", "uppgift saknas");

    private string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? In("not known", "uppgift saknas");

    private string In(string english, string swedish) => language == Language.Swedish ? swedish : english;
}
