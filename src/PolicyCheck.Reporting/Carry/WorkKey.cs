using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting.Carry;

/// <summary>
/// The name of a finding that stays the same from report to report: its rule and what it is about. It stands in the last column
/// of the work list, where people can read it.
/// </summary>
internal static class WorkKey
{
    private const string Between = " | ";

    public static string Of(ReportFinding finding) => Of(finding.Rule.Id, finding.Kind, finding.AccountId, finding.SubjectId);

    public static string Of(ReportAnswer answer) => Of(answer.Rule.Id, answer.Subject.Kind, answer.AccountId, answer.Subject.Id);

    /// <summary>The key as it is compared: capitals, blanks and signs that cannot be seen make no difference.</summary>
    public static string Normal(string key) =>
        string.Join(Between, PlainText.Clean(key).Split('|').Select(part => part.Trim(' '))).ToUpperInvariant();

    /// <summary>True when the key has the form of one, and names the rule that its row names.</summary>
    public static bool IsOf(string key, string rule) =>
        key.IndexOf('|', StringComparison.Ordinal) is > 0 and var at
        && PlainText.Clean(key[(at + 1)..]).Length > 0
        && (rule.Length == 0 || Normal(key[..at]) == Normal(rule));

    /// <summary>Ids of posts and the like are unique only in their account.</summary>
    private static string Of(string rule, SubjectKind kind, string? account, string subject) => string.Join(
        Between,
        kind == SubjectKind.Account || account is null ? [rule, subject] : new[] { rule, account, subject });
}
