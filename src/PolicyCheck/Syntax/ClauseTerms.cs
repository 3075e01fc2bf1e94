using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>The words of a clause list, in both languages.</summary>
public static class ClauseTerms
{
    private static readonly (ClauseStrength Strength, string English, string Swedish)[] Strengths =
    [
        (ClauseStrength.Must, "must", "ska"),
        (ClauseStrength.MustNot, "must not", "ska inte"),
        (ClauseStrength.Should, "should", "bör"),
        (ClauseStrength.ShouldNot, "should not", "bör inte"),
        (ClauseStrength.May, "may", "får"),
        (ClauseStrength.Info, "information", "upplysning"),
    ];

    private static readonly (ClauseCheck Check, string English, string Swedish)[] Checks =
    [
        (ClauseCheck.Rule, "rule", "regel"),
        (ClauseCheck.Content, "content", "innehåll"),
        (ClauseCheck.Attestation, "attestation", "intygande"),
        (ClauseCheck.Information, "information", "upplysning"),
    ];

    /// <summary>The headings of the table's columns, in order.</summary>
    public static IReadOnlyList<string> Headings(Language language) =>
        language == Language.Swedish ? ["Punkt", "Ställe", "Styrka", "Prövas genom"] : ["Clause", "Place", "Strength", "Checked by"];

    /// <summary>The word for a strength.</summary>
    public static string Word(ClauseStrength strength, Language language) =>
        language == Language.Swedish ? Strengths[(int)strength].Swedish : Strengths[(int)strength].English;

    /// <summary>The word for a check.</summary>
    public static string Word(ClauseCheck check, Language language) =>
        language == Language.Swedish ? Checks[(int)check].Swedish : Checks[(int)check].English;
}
