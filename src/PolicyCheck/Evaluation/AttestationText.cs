using System.Globalization;
using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>Words what attestations say of a duty.</summary>
internal static class AttestationText
{
    /// <summary>The message where an attestation, or the lack of one, gave the answer; null where it did not.</summary>
    public static string? Message(BoundRule rule, RuleAnswer answer, AttestationAnswer? attested)
    {
        if (attested is null || answer != attested.Answer)
        {
            return null;
        }

        var swedish = rule.Language == Language.Swedish;
        var who = rule.Attestation!.Who;
        return answer.Verdict switch
        {
            Verdict.AttestationDue when attested.Latest is null => swedish ? $"Inget intygande finns. Ska intygas av {who}." : $"Nobody has attested this. To be attested by {who}.",
            Verdict.AttestationDue when attested.Validity.Through is { } last && last == answer.Due =>
                swedish ? $"Intygandet gällde till och med {Day(last)}. Ska intygas på nytt av {who}." : $"The attestation held through {Day(last)}. To be attested again by {who}.",
            Verdict.AttestationDue when answer.Due is { } since =>
                swedish ? $"Intygandet är från tiden före {Day(since)}. Ska intygas på nytt av {who}." : $"The attestation is from before {Day(since)}. To be attested again by {who}.",
            Verdict.AttestationDue => swedish ? $"Det som intygats har ändrats. Ska intygas på nytt av {who}." : $"What was attested has changed. To be attested again by {who}.",
            Verdict.Gap or Verdict.Advisory => swedish
                ? $"Intygat {Day(attested.Latest?.AttestedOn)}: {Outcome(rule, attested)}."
                : $"Attested {Day(attested.Latest?.AttestedOn)}: {Outcome(rule, attested)}.",
            _ => null,
        };
    }

    /// <summary>The attestation that was looked at.</summary>
    public static IEnumerable<ObservedValue> Observed(BoundRule rule, AttestationAnswer? attested)
    {
        if (attested is null)
        {
            yield break;
        }

        var swedish = rule.Language == Language.Swedish;
        yield return new ObservedValue(
            swedish ? "senaste intygande" : "latest attestation",
            attested.Latest is { } latest ? $"{Day(latest.AttestedOn)}, {Outcome(rule, attested)}" : swedish ? "inget" : "none");
    }

    private static string Outcome(BoundRule rule, AttestationAnswer attested)
    {
        var swedish = rule.Language == Language.Swedish;
        if (attested.Latest?.Outcome is not { } outcome)
        {
            return swedish ? "utfallet är okänt" : "the outcome is unknown";
        }

        var term = EnumTerms.For(typeof(AttestationOutcome)).Term((int)outcome);
        return term.In(rule.Language).Replace('-', ' ');
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
