using System.Globalization;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Linting;

/// <summary>What can be proven about policies, and what an inventory shows about them: PC0600 to PC0699.</summary>
public static class LintDiagnostics
{
    private static readonly DiagnosticDescriptor NeverApplies = Warning("PC0600", "Rule that can never apply",
        "rule '{0}' can never apply: {1}", "correct its 'when' (när)");

    private static readonly DiagnosticDescriptor NeverFails = Warning("PC0601", "Duty that can never fail",
        "'{1}' in rule '{0}' can never fail: {2}", "ask for something that may be missing, or take the line out");

    private static readonly DiagnosticDescriptor NeverMet = Warning("PC0602", "Duty that can never be met",
        "'{1}' in rule '{0}' can never be met{2}", "correct the condition");

    private static readonly DiagnosticDescriptor NeverFalse = Info("PC0603", "Condition that narrows nothing",
        "'{0}' is never no where the rest leaves it to decide", "leave it out, or correct it");

    private static readonly DiagnosticDescriptor NeverTrue = Warning("PC0604", "Condition that never holds",
        "'{0}' is never yes where the rest leaves it to decide", "leave it out, or correct it");

    private static readonly DiagnosticDescriptor EmptyList = Warning("PC0605", "List that is always empty",
        "no element can fulfil '{0}', so the list is always empty", "correct the condition after 'where' (där)");

    private static readonly DiagnosticDescriptor UnusedParameter = Warning("PC0606", "Unused parameter",
        "nothing uses the parameter '{0}'", "use it or take it out; whoever changes it expects an effect");

    private static readonly DiagnosticDescriptor UnusedDefinition = Warning("PC0607", "Unused definition",
        "nothing uses the definition '{0}'", "use it or take it out");

    private static readonly DiagnosticDescriptor ClauseTwice = Warning("PC0608", "Clause checked twice in the same way",
        "'{0}' cites the clause {1}, which '{2}' at {3} already checks for the same subject", "join the rules, or split the clause between them with 'when' (när)");

    private static readonly DiagnosticDescriptor ClauseShared = Info("PC0609", "Clause cited twice",
        "'{0}' cites the clause {1}, as '{2}' at {3} does", "right where each checks another part of it");

    private static readonly DiagnosticDescriptor ClauseSpelling = Warning("PC0610", "Clause spelled otherwise",
        "'{0}' cites the clause {1}, which is listed as {2} at {3}", "did you mean '{2}'?");

    private static readonly DiagnosticDescriptor SofterRule = Warning("PC0611", "Rule softer than one that it builds on",
        "rule '{0}' demands less than rule '{1}' at {2}: {3}, beside {4}", "both are asked and the stricter one decides; say so in the text, or demand as much");

    private static readonly DiagnosticDescriptor NoEffect = Warning("PC0612", "Override without effect",
        "the override of '{0}' loosens {1} at {2}; it has no effect, because the stricter value counts", "take it out, or make it stricter");

    private static readonly DiagnosticDescriptor Contradiction = Warning("PC0613", "Rules that contradict each other",
        "the rules '{0}' and '{1}' at {2} can apply together but not both be met: {3}, beside {4}", "let 'when' (när) keep them apart, or change one of them");

    private static readonly DiagnosticDescriptor StaleReference = Warning("PC0614", "Reference to a document out of date",
        "{0} was valid to {1}; it is read as of {2}", "refer to the document that replaced it");

    private static readonly DiagnosticDescriptor TwoEnds = Warning("PC0615", "One document with two last days",
        "{0} is valid to {1} here and to {2} at {3}", "find out which is right");

    private static readonly DiagnosticDescriptor NoPass = Warning("PC0616", "Rule without an example that passes",
        "no example of rule '{0}' passes", "add one, so that a rule that is never met is noticed");

    private static readonly DiagnosticDescriptor NoFailure = Warning("PC0617", "Rule without an example that fails",
        "no example of rule '{0}' fails", "add one, so that a rule that is always met is noticed");

    private static readonly DiagnosticDescriptor WaiverExpired = Warning("PC0618", "Waiver past its last day",
        "the waiver of {0} ended on {1}; as of {2} it excepts nobody", "prolong it with a new decision, or take it out");

    private static readonly DiagnosticDescriptor WaiverNotYet = Info("PC0619", "Waiver before its first day",
        "the waiver of {0} begins on {1}; as of {2} it excepts nobody yet", "nothing need be done until then");

    private static readonly DiagnosticDescriptor WaiverEnds = Info("PC0620", "Waiver that ends soon",
        "the waiver of {0} ends on {1}, within {2} days", "decide whether it shall be prolonged");

    private static readonly DiagnosticDescriptor WaiverOfNobody = Warning("PC0621", "Waiver for something that the inventory lacks",
        "the inventory {1} has no '{0}'", "write an id of the inventory, or take it out");

    private static readonly DiagnosticDescriptor WaiverBeside = Warning("PC0622", "Waiver that hits nothing",
        "rule '{0}' is never asked about '{1}', so the waiver excepts nothing", "name what the rule is for, or take it out");

    private static readonly DiagnosticDescriptor WaiverNotNeeded = Warning("PC0623", "Waiver no longer needed",
        "rule '{0}' {2} for '{1}' without a waiver", "take it out");

    private static readonly DiagnosticDescriptor WaiversOverlap = Warning("PC0624", "Waivers that overlap",
        "'{0}' is already excepted from '{1}' by the waiver at {2}", "keep one of them");

    private static readonly DiagnosticDescriptor AttestationsEnd = Info("PC0625", "Attestations that end soon",
        "{1} of rule '{0}' in the inventory {4} within {2} days, {3}", "ask for a new one in time");

    private static readonly DiagnosticDescriptor RuleMetNothing = Info("PC0626", "Rule that met nothing",
        "rule '{0}' applies to nothing in {1}", "right where nothing of the kind exists; otherwise compare its 'when' (när) with the inventory");

    private static readonly DiagnosticDescriptor DefinitionMetNothing = Info("PC0627", "Definition that met nothing",
        "'{0}' is {1} for every account in {2}", "right where nothing of the kind exists; otherwise compare it with the inventory");

    private static readonly DiagnosticDescriptor UnknownUnit = Warning("PC0628", "Unit that the inventory lacks",
        "the inventory {1} has no unit '{0}'", "write a unit's id of the inventory");

    private static readonly DiagnosticDescriptor TooWeak = Warning("PC0629", "Clause checked as a recommendation only",
        "the clause {0} is binding ('{1}' at {2}), but '{3}' only recommends it", "write 'require' (kräv) or 'forbid' (förbjud), or correct the list");

    private static readonly DiagnosticDescriptor TooStrong = Warning("PC0630", "Recommendation checked as binding",
        "the clause {0} recommends ('{1}' at {2}), but '{3}' demands it", "write 'should' (bör), or correct the list");

    /// <summary>Every descriptor of this room.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NeverApplies, NeverFails, NeverMet, NeverFalse, NeverTrue, EmptyList, UnusedParameter, UnusedDefinition, ClauseTwice, ClauseShared,
        ClauseSpelling, SofterRule, NoEffect, Contradiction, StaleReference, TwoEnds, NoPass, NoFailure, WaiverExpired, WaiverNotYet,
        WaiverEnds, WaiverOfNobody, WaiverBeside, WaiverNotNeeded, WaiversOverlap, AttestationsEnd, RuleMetNothing, DefinitionMetNothing,
        UnknownUnit, TooWeak, TooStrong,
    ];

    internal static Diagnostic CanNeverApply(Location at, string rule, string reason, RelatedLocation? scope = null) =>
        new(NeverApplies, at, null, rule, reason) { Related = scope is null ? [] : [scope] };

    internal static Diagnostic CanNeverFail(Location at, string rule, string duty, string reason, RelatedLocation? because = null) =>
        new(NeverFails, at, null, rule, duty, reason) { Related = because is null ? [] : [because] };

    internal static Diagnostic CanNeverBeMet(Location at, string rule, string duty, RelatedLocation? because) =>
        new(NeverMet, at, null, rule, duty, because is null ? "" : $" where the rule applies ({because.At.Place})") { Related = because is null ? [] : [because] };

    internal static Diagnostic NarrowsNothing(Location at, string condition) => new(NeverFalse, at, null, condition);

    internal static Diagnostic NeverHolds(Location at, string condition) => new(NeverTrue, at, null, condition);

    internal static Diagnostic IsAlwaysEmpty(Location at, string condition) => new(EmptyList, at, null, condition);

    internal static Diagnostic ParameterIsUnused(Location at, string name) => new(UnusedParameter, at, null, name);

    internal static Diagnostic DefinitionIsUnused(Location at, string name) => new(UnusedDefinition, at, null, name);

    internal static Diagnostic IsCheckedTwice(Location at, string id, string clause, RelatedLocation first, string firstId, bool alike) =>
        new(alike ? ClauseTwice : ClauseShared, at, null, id, clause, firstId, first.At.Place) { Related = [first] };

    internal static Diagnostic IsSpelledOtherwise(Location at, string id, string clause, string listed, RelatedLocation entry) =>
        new(ClauseSpelling, at, null, id, clause, listed, entry.At.Place) { Related = [entry] };

    internal static Diagnostic IsSofter(Location at, string rule, string demands, string stricter, string stricterDemands, RelatedLocation parent) =>
        new(SofterRule, at, null, rule, stricter, parent.At.Place, demands, stricterDemands) { Related = [parent] };

    internal static Diagnostic HasNoEffect(Location at, string name, string what, RelatedLocation loosened) =>
        new(NoEffect, at, null, name, what, loosened.At.Place) { Related = [loosened] };

    internal static Diagnostic Contradicts(Location at, string rule, string demands, string other, string otherDemands, RelatedLocation place) =>
        new(Contradiction, at, null, rule, other, place.At.Place, demands, otherDemands) { Related = [place] };

    internal static Diagnostic ReferenceIsStale(Location at, string document, DateOnly validTo, DateOnly asOf) => new(StaleReference, at, null, document, Day(validTo), Day(asOf));

    internal static Diagnostic HasTwoEnds(Location at, string document, DateOnly here, DateOnly there, RelatedLocation other) =>
        new(TwoEnds, at, null, document, Day(here), Day(there), other.At.Place) { Related = [other] };

    internal static Diagnostic HasNoPass(Location at, string rule) => new(NoPass, at, null, rule);

    internal static Diagnostic HasNoFailure(Location at, string rule) => new(NoFailure, at, null, rule);

    internal static Diagnostic WaiverIsPast(Location at, string rules, DateOnly last, DateOnly asOf) => new(WaiverExpired, at, null, rules, Day(last), Day(asOf));

    internal static Diagnostic WaiverIsAhead(Location at, string rules, DateOnly first, DateOnly asOf) => new(WaiverNotYet, at, null, rules, Day(first), Day(asOf));

    internal static Diagnostic WaiverEndsSoon(Location at, string rules, DateOnly last, int days) => new(WaiverEnds, at, null, rules, Day(last), days);

    internal static Diagnostic WaivesNobody(Location at, string subject, string inventory, string? nearest) =>
        new(WaiverOfNobody, at, nearest is null ? null : $"did you mean '{nearest}'?", subject, inventory);

    internal static Diagnostic WaivesNothing(Location at, string rule, string subject) => new(WaiverBeside, at, null, rule, subject);

    internal static Diagnostic WaiverIsNotNeeded(Location at, string rule, string subject, bool isMet) =>
        new(WaiverNotNeeded, at, null, rule, subject, isMet ? "is met" : "does not apply");

    internal static Diagnostic IsWaivedTwice(Location at, string subject, string rule, RelatedLocation other) =>
        new(WaiversOverlap, at, null, subject, rule, other.At.Place) { Related = [other] };

    internal static Diagnostic AttestationsEndSoon(Location at, string rule, int count, int days, DateOnly first, string inventory) =>
        new(AttestationsEnd, at, null, rule, count == 1 ? "an attestation" : $"{count} attestations", days, count == 1 ? $"on {Day(first)}" : $"the first on {Day(first)}", $"{inventory} {(count == 1 ? "ends" : "end")}");

    internal static Diagnostic AppliesToNothing(Location at, string rule, string inventories) => new(RuleMetNothing, at, null, rule, inventories);

    internal static Diagnostic DefinesNothing(Location at, string name, bool isList, string inventories) =>
        new(DefinitionMetNothing, at, null, name, isList ? "empty" : "no", inventories);

    internal static Diagnostic NoSuchUnit(Location at, string unit, string inventory, string? nearest) =>
        new(UnknownUnit, at, nearest is null ? null : $"did you mean '{nearest}'?", unit, inventory);

    internal static Diagnostic OtherStrength(Location at, string clause, string strength, string rule, bool isTooWeak, RelatedLocation entry) =>
        new(isTooWeak ? TooWeak : TooStrong, at, null, clause, strength, entry.At.Place, rule) { Related = [entry] };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string help) =>
        new(id, "Linting", DiagnosticSeverity.Warning, title, message, help);

    private static DiagnosticDescriptor Info(string id, string title, string message, string help) =>
        new(id, "Linting", DiagnosticSeverity.Info, title, message, help);
}
