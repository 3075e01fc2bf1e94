using System.Globalization;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Binding;

/// <summary>What can be wrong with names and types: PC0200 to PC0299.</summary>
public static class BindingDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownName = Error("PC0201", "Unknown name",
        "there is no field, definition or parameter called '{0}'", "check the spelling, or define it");

    private static readonly DiagnosticDescriptor UnknownField = Error("PC0202", "Unknown field",
        "{1} has no field called '{0}'", "its fields are: {2}");

    private static readonly DiagnosticDescriptor CannotCompare = Error("PC0203", "Values of different kinds",
        "{0} is {1} and cannot be compared with {2}, which is {3}", "compare values of the same kind");

    private static readonly DiagnosticDescriptor UnknownWord = Error("PC0204", "Unknown word in a fixed list",
        "'{0}' is not one of the words for {1}", "choose one of: {2}");

    private static readonly DiagnosticDescriptor NotACondition = Error("PC0205", "Not a yes/no",
        "{0} is {1}, where a yes/no is needed", "say what it has to be, for example with 'is' ('är')");

    private static readonly DiagnosticDescriptor NotAList = Error("PC0206", "Not a list",
        "{0} is {1}, where a list is needed", "name a list, for example access (behörigheter) or archives (arkiveringar)");

    private static readonly DiagnosticDescriptor DuplicateRule = Error("PC0207", "Rule id used twice",
        "rule '{0}' is already declared at {1}", "give one of them another id");

    private static readonly DiagnosticDescriptor DuplicatePolicy = Error("PC0208", "Policy id used twice",
        "policy '{0}' is already declared in {1}", "give one of them another id");

    private static readonly DiagnosticDescriptor DuplicateName = Error("PC0209", "Name used twice",
        "'{0}' is already {1}", "choose another name");

    private static readonly DiagnosticDescriptor CircularDefinition = Error("PC0210", "Definition in terms of itself",
        "'{0}' is defined in terms of itself", "take the circle apart");

    private static readonly DiagnosticDescriptor WrongKind = Error("PC0211", "Wrong kind of value",
        "{0} is {1}, where {2} is needed", "{3}");

    private static readonly DiagnosticDescriptor UnknownParent = Error("PC0212", "Unknown policy to build on",
        "there is no policy '{0}' among the files that were read", "name the id of a policy in these folders, or a path relative to this file");

    private static readonly DiagnosticDescriptor CircularParents = Error("PC0213", "Policies that build on each other",
        "policy '{0}' builds on itself through {1}", "remove one of the 'builds on' lines");

    private static readonly DiagnosticDescriptor BadPattern = Error("PC0214", "Pattern cannot be used",
        "the pattern {0} cannot be used: {1}", "use letters, digits, '.', '*', '+', '?', '|' and groups in parentheses");

    private static readonly DiagnosticDescriptor BadExample = Error("PC0215", "Example cannot be read",
        "{0}", "{1}");

    private static readonly DiagnosticDescriptor UnknownVerdict = Error("PC0216", "Unknown verdict",
        "'{0}' is not a verdict", "choose one of: {1}");

    private static readonly DiagnosticDescriptor NeverTrue = Warning("PC0217", "Rule that can never apply",
        "rule '{0}' can never apply: '{1}' cannot be both {2} and {3}", "use 'is one of' or split the rule");

    private static readonly DiagnosticDescriptor NegatedDeadline = Error("PC0218", "Deadline turned round",
        "'{0}' has a deadline or recurs; turned round by 'not', 'no' or 'forbid' it would leave open when it is due", "say what must be done instead of what must not");

    private static readonly DiagnosticDescriptor EventsWithoutDate = Error("PC0219", "Events without a day",
        "'{0}' are not dated, so they cannot recur", "name a list of dated events, for example archives (arkiveringar), or the day of each, for example archives.captured (arkiveringar.togs)");

    private static readonly DiagnosticDescriptor MonthWithoutYear = Error("PC0220", "Month without a year",
        "'{0}' can only stand after '{1}'", "write '{2}', or leave the month out");

    private static readonly DiagnosticDescriptor NoAccount = Error("PC0221", "No account here",
        "'{0}' is about an account, but this is a rule for '{1}'", "make it a rule for each account");

    private static readonly DiagnosticDescriptor UnusableTime = Error("PC0222", "Unit of time that does not fit",
        "'{0}' is a day without a clock time, so '{1}' cannot be counted from it", "use days, workdays, weeks, months or years");

    private static readonly DiagnosticDescriptor NeedsParentheses = Error("PC0223", "Unclear where the condition ends",
        "{0} is a yes/no and cannot be compared with a number", "if the number is about the whole list, put the list with its condition in parentheses");

    private static readonly DiagnosticDescriptor UnknownRole = Error("PC0224", "Unknown role",
        "'{0}' is not a role", "choose one of: {1}; or write it as a text in quotation marks");

    private static readonly DiagnosticDescriptor ListOfLists = Error("PC0225", "List within a list",
        "'{0}' is not one list but one for each of its elements", "ask each element, for example with 'some … has' ('någon … har'), or make it a rule for each of them");

    private static readonly DiagnosticDescriptor Unattestable = Error("PC0226", "Subject of an attestation",
        "'{0}' cannot be attested; people attest for an account, a unit, a person or the organisation",
        "write 'for each account' (för varje konto), 'for each unit' (för varje enhet), 'for each person' (för varje person) or 'for the organisation' (för organisationen)");

    private static readonly DiagnosticDescriptor UnknownOverride = Error("PC0227", "Override of nothing",
        "no policy that {0} builds on has a parameter '{1}'",
        "an override replaces a parameter of a policy named under 'builds on' (bygger på); a value of the policy's own is a 'parameter'");

    private static readonly DiagnosticDescriptor UnknownOverriddenRule = Error("PC0228", "Override of an unknown rule",
        "no policy that {0} builds on has a rule '{1}'",
        "the severity of a rule of the policy's own stands under that rule, after 'severity' (allvar)");

    private static readonly DiagnosticDescriptor UnfittingOverride = Error("PC0229", "Override does not fit",
        "the value of '{0}' does not fit where {1} uses it: {2}",
        "give a value of the same kind as the parameter that is replaced");

    private static readonly DiagnosticDescriptor UnknownWaivedRule = Warning("PC0230", "Waiver of an unknown rule",
        "there is no rule '{0}', so this waiver excepts nobody",
        "write the rule's id as it stands after 'rule' (regel) or 'attest' (intyga)");

    private static readonly DiagnosticDescriptor ReversedWaiver = Error("PC0231", "Waiver without days",
        "the waiver ends on {0}, before it begins on {1}",
        "give a last day that is not before the first");

    /// <summary>Every descriptor of this room.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownName, UnknownField, CannotCompare, UnknownWord, NotACondition, NotAList, DuplicateRule, DuplicatePolicy, DuplicateName,
        CircularDefinition, WrongKind, UnknownParent, CircularParents, BadPattern, BadExample, UnknownVerdict, NeverTrue,
        NegatedDeadline, EventsWithoutDate, MonthWithoutYear, NoAccount, UnusableTime, NeedsParentheses, UnknownRole, ListOfLists,
        Unattestable, UnknownOverride, UnknownOverriddenRule, UnfittingOverride, UnknownWaivedRule, ReversedWaiver,
    ];

    internal static Diagnostic NoSuchName(Location at, string name, string? nearest) => new(UnknownName, at, DidYouMean(nearest), name);

    internal static Diagnostic NoSuchField(Location at, string name, string owner, string? nearest, string fields) =>
        new(UnknownField, at, fields.Length == 0 ? "only a record, such as an account's profile, has fields" : DidYouMean(nearest), name, owner, fields);

    internal static Diagnostic NotComparable(Location at, string left, string leftType, string right, string rightType) =>
        new(CannotCompare, at, null, Quoted(left), leftType, Quoted(right), rightType);

    internal static Diagnostic NoSuchWord(Location at, string word, string list, string? nearest, string choices) =>
        new(UnknownWord, at, DidYouMean(nearest), word, list, choices);

    internal static Diagnostic IsNoCondition(Location at, string text, string type) => new(NotACondition, at, null, Quoted(text), type);

    internal static Diagnostic IsNoList(Location at, string text, string type) => new(NotAList, at, null, Quoted(text), type);

    internal static Diagnostic RuleTwice(Location at, string id, string first) => new(DuplicateRule, at, null, id, first);

    internal static Diagnostic PolicyTwice(Location at, string id, string first) => new(DuplicatePolicy, at, null, id, first);

    internal static Diagnostic NameTwice(Location at, string name, string what) => new(DuplicateName, at, null, name, what);

    internal static Diagnostic DefinedByItself(Location at, string name) => new(CircularDefinition, at, null, name);

    internal static Diagnostic IsWrongKind(Location at, string text, string type, string needed, string help) =>
        new(WrongKind, at, null, Quoted(text), type, needed, help);

    internal static Diagnostic NoSuchParent(Location at, string id, string? nearest) => new(UnknownParent, at, DidYouMean(nearest), id);

    internal static Diagnostic BuildsOnItself(Location at, string id, string through) => new(CircularParents, at, null, id, through);

    /// <summary>The runtime's own words are for programmers; what they say after the place is short and plain.</summary>
    internal static Diagnostic UnusablePattern(Location at, string pattern, string reason)
    {
        var place = reason.LastIndexOf(". ", StringComparison.Ordinal);
        var plain = reason.Contains("NonBacktracking", StringComparison.Ordinal) ? "it looks ahead, looks behind or refers back"
            : place < 0 ? reason
            : char.ToLowerInvariant(reason[place + 2]) + reason[(place + 3)..];
        return new Diagnostic(BadPattern, at, null, pattern, plain);
    }

    internal static Diagnostic ExampleIsWrong(Location at, string problem, string remedy) => new(BadExample, at, null, problem, remedy);

    internal static Diagnostic NoSuchVerdict(Location at, string word, string? nearest, string choices) =>
        new(UnknownVerdict, at, DidYouMean(nearest), word, choices);

    internal static Diagnostic CanNeverApply(Location at, string rule, string field, string first, string second) =>
        new(NeverTrue, at, null, rule, field, first, second);

    internal static Diagnostic DeadlineIsNegated(Location at, string text) => new(NegatedDeadline, at, null, text);

    internal static Diagnostic EventsAreNotDated(Location at, string text) => new(EventsWithoutDate, at, null, text);

    internal static Diagnostic MonthNeedsYear(Location at, string month, string yearly, string whole) => new(MonthWithoutYear, at, null, month, yearly, whole);

    internal static Diagnostic IsAboutAccounts(Location at, string name, string subject) => new(NoAccount, at, null, name, subject);

    internal static Diagnostic UnitDoesNotFit(Location at, string text, string unit) => new(UnusableTime, at, null, text, unit);

    internal static Diagnostic ConditionEndsUnclearly(Location at, string text) => new(NeedsParentheses, at, null, Quoted(text));

    internal static Diagnostic NoSuchRole(Location at, string word, string? nearest, string choices) =>
        new(UnknownRole, at, DidYouMean(nearest), word, choices);

    internal static Diagnostic CannotBeAttested(Location at, string subject) => new(Unattestable, at, null, subject);

    internal static Diagnostic NoSuchOverride(Location at, string policy, string parameter, string? nearest) => new(UnknownOverride, at, DidYouMean(nearest), policy, parameter);

    internal static Diagnostic NoSuchOverriddenRule(Location at, string policy, string rule, string? nearest) => new(UnknownOverriddenRule, at, DidYouMean(nearest), policy, rule);

    internal static Diagnostic OverrideDoesNotFit(Location at, string parameter, string user, string problem) => new(UnfittingOverride, at, null, parameter, user, problem);

    internal static Diagnostic NoSuchWaivedRule(Location at, string rule, string? nearest) => new(UnknownWaivedRule, at, DidYouMean(nearest), rule);

    internal static Diagnostic WaiverIsReversed(Location at, DateOnly through, DateOnly from) =>
        new(ReversedWaiver, at, null, through.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal static Diagnostic IsListOfLists(Location at, string text) => new(ListOfLists, at, null, text);

    /// <summary>A text stands in quotation marks as it is.</summary>
    private static string Quoted(string written) => written.StartsWith('"') ? written : $"'{written}'";

    private static string? DidYouMean(string? nearest) => nearest is null ? null : $"did you mean '{nearest}'?";

    private static DiagnosticDescriptor Error(string id, string title, string message, string help) =>
        new(id, "Binding", DiagnosticSeverity.Error, title, message, help);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string help) =>
        new(id, "Binding", DiagnosticSeverity.Warning, title, message, help);
}
