using PolicyCheck.Diagnostics;

namespace PolicyCheck.Syntax;

/// <summary>What can be wrong with a policy's JSON form: PC0140 to PC0152.</summary>
public static class PolicyJsonDiagnostics
{
    private static readonly DiagnosticDescriptor NotJson = Error("PC0140", "Not JSON",
        "this is not JSON: {0}", "correct it here; 'policycheck export' prints a policy as JSON");

    private static readonly DiagnosticDescriptor MissingProperty = Error("PC0141", "JSON property missing",
        "{0} lacks the property '{1}'", "add it; 'policycheck schema policy' describes them all");

    private static readonly DiagnosticDescriptor UnknownProperty = Error("PC0142", "Unknown JSON property",
        "'{0}' has no property '{1}'", "its properties are {2}");

    private static readonly DiagnosticDescriptor RepeatedProperty = Error("PC0143", "JSON property given twice",
        "'{0}' is given twice; it was first given on line {1}", "keep one of them");

    private static readonly DiagnosticDescriptor WrongType = Error("PC0144", "Wrong type in JSON",
        "{0} cannot stand here", "expected {1}");

    private static readonly DiagnosticDescriptor UnknownWord = Error("PC0145", "Unknown word in JSON",
        "there is no '{0}' here", "choose {1}");

    private static readonly DiagnosticDescriptor MisplacedNode = Error("PC0146", "JSON node in the wrong place",
        "a node '{0}' does not belong here", "expected {1}");

    private static readonly DiagnosticDescriptor TooDeep = Error("PC0147", "JSON nested too deep",
        "this is nested deeper than {0} levels", "no policy needs so many; is this the right file?");

    private static readonly DiagnosticDescriptor NotAName = Error("PC0148", "Not a name of the policy language",
        "'{0}' cannot be {1} in the policy language", "use {2}");

    private static readonly DiagnosticDescriptor NotOneLine = Error("PC0149", "Text that cannot be written",
        "this text holds {0}, which a text of the policy language cannot hold", "take it out");

    private static readonly DiagnosticDescriptor NotANumber = Error("PC0150", "Number that cannot be written",
        "the number {0} cannot be written in the policy language", "expected {1}");

    private static readonly DiagnosticDescriptor NotSayable = Error("PC0151", "No words for this",
        "the policy language cannot say this: {0}", "build it from the nodes that 'policycheck export' prints for such a policy");

    private static readonly DiagnosticDescriptor TooMany = Error("PC0152", "Too many errors",
        "there are more than {0} errors in this file; the rest is not told", "is this the right file?");

    /// <summary>Every descriptor of the JSON form.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotJson, MissingProperty, UnknownProperty, RepeatedProperty, WrongType, UnknownWord, MisplacedNode, TooDeep, NotAName, NotOneLine, NotANumber,
        NotSayable, TooMany,
    ];

    internal static Diagnostic IsNotJson(SourceText source, TextSpan span, string what, string? remedy) =>
        new(NotJson, Location.Of(source, span), remedy, what);

    internal static Diagnostic Lacks(SourceText source, TextSpan span, string? node, string property) =>
        new(MissingProperty, Location.Of(source, span), null, node is null ? "this node" : $"'{node}'", property);

    internal static Diagnostic HasNo(SourceText source, TextSpan span, string node, string property, string? nearest, string choices) =>
        new(UnknownProperty, Location.Of(source, span), Meant(nearest), node, property, choices);

    internal static Diagnostic Repeated(SourceText source, TextSpan span, string property, int firstLine) =>
        new(RepeatedProperty, Location.Of(source, span), null, property, firstLine);

    internal static Diagnostic IsOfWrongType(SourceText source, TextSpan span, string found, string expected, string? remedy = null) =>
        new(WrongType, Location.Of(source, span), remedy, found, expected);

    internal static Diagnostic IsNoWord(SourceText source, TextSpan span, string word, string? nearest, string choices) =>
        new(UnknownWord, Location.Of(source, span), Meant(nearest), word, choices);

    internal static Diagnostic DoesNotBelong(SourceText source, TextSpan span, string node, string expected) =>
        new(MisplacedNode, Location.Of(source, span), null, node, expected);

    internal static Diagnostic IsTooDeep(SourceText source, TextSpan span, int limit) => new(TooDeep, Location.Of(source, span), null, limit);

    internal static Diagnostic CannotBe(SourceText source, TextSpan span, string text, string what, string remedy) =>
        new(NotAName, Location.Of(source, span), null, text, what, remedy);

    internal static Diagnostic Holds(SourceText source, TextSpan span, string what) => new(NotOneLine, Location.Of(source, span), null, what);

    internal static Diagnostic IsNoNumber(SourceText source, TextSpan span, string number, string expected) =>
        new(NotANumber, Location.Of(source, span), null, number, expected);

    internal static Diagnostic CannotSay(SourceText source, TextSpan span, string reason) => new(NotSayable, Location.Of(source, span), null, reason);

    internal static Diagnostic AreTooMany(SourceText source, TextSpan span, int limit) => new(TooMany, Location.Of(source, span), null, limit);

    private static string? Meant(string? nearest) => nearest is null ? null : $"did you mean '{nearest}'?";

    private static DiagnosticDescriptor Error(string id, string title, string message, string help) =>
        new(id, "Syntax", DiagnosticSeverity.Error, title, message, help);
}
