using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>What a rule answers about a subject. In order of weight: of several answers the first of these counts.</summary>
public enum Verdict
{
    /// <summary>Known to be false, and the duty is binding.</summary>
    Gap,

    /// <summary>Depends on something that was not collected.</summary>
    Unknown,

    /// <summary>No valid attestation.</summary>
    AttestationDue,

    /// <summary>The duty exists, and its deadline has not passed.</summary>
    Pending,

    /// <summary>Known to be false, and the duty is a recommendation.</summary>
    Advisory,

    /// <summary>Not met, and excepted by a waiver in force.</summary>
    Waived,

    /// <summary>Known to be true.</summary>
    Pass,

    /// <summary>The duty does not exist here.</summary>
    NotApplicable,
}

/// <summary>The words for verdicts.</summary>
public static class VerdictTerms
{
    private static readonly (Verdict Verdict, string Word, string English, string SwedishWord, string Swedish)[] Table =
    [
        (Verdict.Gap, "gap", "Gap", "brist", "Brist"),
        (Verdict.Unknown, "unknown", "Information missing", "okänt", "Uppgift saknas"),
        (Verdict.AttestationDue, "attestation-due", "Attestation due", "intygande-saknas", "Intygande saknas/utgånget"),
        (Verdict.Pending, "pending", "Not yet due", "väntar", "Ej förfallet"),
        (Verdict.Advisory, "advisory", "Recommendation not met", "rekommendation", "Rekommendation ej uppfylld"),
        (Verdict.Waived, "waived", "Waived", "dispens", "Dispens"),
        (Verdict.Pass, "pass", "Met", "uppfyllt", "Uppfyllt"),
        (Verdict.NotApplicable, "not-applicable", "Not applicable", "ej-tillämpligt", "Ej tillämpligt"),
    ];

    /// <summary>The word used in policies.</summary>
    public static string Word(Verdict verdict, Language language) =>
        language == Language.Swedish ? Table[(int)verdict].SwedishWord : Table[(int)verdict].Word;

    /// <summary>The label used in reports.</summary>
    public static string Label(Verdict verdict, Language language) =>
        language == Language.Swedish ? Table[(int)verdict].Swedish : Table[(int)verdict].English;

    /// <summary>The verdict that a policy's word names.</summary>
    public static bool TryParse(string word, Language language, out Verdict verdict)
    {
        foreach (var row in Table)
        {
            if (string.Equals(Word(row.Verdict, language), word, StringComparison.OrdinalIgnoreCase))
            {
                verdict = row.Verdict;
                return true;
            }
        }

        verdict = default;
        return false;
    }

    /// <summary>The heavier of two verdicts.</summary>
    public static Verdict Worst(Verdict a, Verdict b) => a < b ? a : b;
}

/// <summary>The words for verdicts, as the binder needs them; a rule by itself never answers that it is waived.</summary>
public sealed class VerdictWords : IVerdictWords
{
    /// <summary>The only instance.</summary>
    public static readonly VerdictWords Instance = new();

    private VerdictWords()
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> In(Language language) => [.. Enum.GetValues<Verdict>().Where(v => v != Verdict.Waived).Select(v => VerdictTerms.Word(v, language))];
}
