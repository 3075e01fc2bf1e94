using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>What can be wrong with the form of a policy file: PC0100 to PC0199.</summary>
public static class SyntaxDiagnostics
{
    private static readonly DiagnosticDescriptor NotText = Error("PC0100", "File is not text",
        "this file cannot be read as text (byte {0})", "save it as UTF-8");

    private static readonly DiagnosticDescriptor NoPolicy = Error("PC0101", "No policy in file",
        "this file has no line that begins with 'policy' or 'riktlinje'",
        "begin it with policy ID \"title\" or riktlinje ID \"titel\"; in Markdown inside a ```policy block");

    private static readonly DiagnosticDescriptor UnexpectedText = Error("PC0102", "Unexpected text",
        "'{0}' is not expected here", "expected {1}");

    private static readonly DiagnosticDescriptor UnexpectedEnd = Error("PC0117", "Text ends too early",
        "this ends too early", "expected {0}");

    private static readonly DiagnosticDescriptor UnknownLine = Error("PC0103", "Unknown first word",
        "no line begins with '{0}' here", "a line here begins with a word such as {1}");

    private static readonly DiagnosticDescriptor PropertyOutsideDeclaration = Error("PC0104", "Property outside a declaration",
        "'{0}' cannot stand {1}", "it belongs under '{2}'");

    private static readonly DiagnosticDescriptor RepeatedProperty = Error("PC0105", "Property given twice",
        "'{0}' is given twice; it was first given on line {1}", "keep one of them");

    private static readonly DiagnosticDescriptor MissingProperty = Error("PC0106", "Property missing",
        "'{0}' lacks a line that begins with {1}", "add such a line");

    private static readonly DiagnosticDescriptor TooDeep = Error("PC0107", "Nested too deep",
        "this is nested deeper than {0} levels", "name a part of it with '{1}'");

    private static readonly DiagnosticDescriptor TooLong = Error("PC0108", "Too long",
        "this is {0} characters long; at most {1} are read", "split it, or name a part of it with '{2}'");

    private static readonly DiagnosticDescriptor UnclosedText = Error("PC0109", "Text without end",
        "this text has no closing quotation mark", "close it with \" on the same line");

    private static readonly DiagnosticDescriptor UnclosedBracket = Error("PC0110", "Bracket without partner",
        "'{0}' has no partner", "add '{1}' or remove it");

    private static readonly DiagnosticDescriptor ReservedName = Error("PC0111", "Word of the language used as a name",
        "'{0}' is a word of the language and cannot be a name", "choose another name, for example '{1}-{0}'");

    private static readonly DiagnosticDescriptor BadDate = Error("PC0112", "No such day",
        "'{0}' is not a day of the calendar", "write year-month-day, for example 2026-06-30");

    private static readonly DiagnosticDescriptor MixedLanguages = Error("PC0113", "Two languages in one file",
        "'{0}' is {1}, but this file is written in {2}", "write '{3}'");

    private static readonly DiagnosticDescriptor SecondHeader = Error("PC0114", "Second policy in one file",
        "a file holds one policy; '{0}' is the second", "move it to a file of its own");

    private static readonly DiagnosticDescriptor FileTooLarge = Error("PC0115", "File too large",
        "the file is {0:N0} bytes; at most {1:N0} are read", "a policy is text of some kilobytes; is this the right file?");

    private static readonly DiagnosticDescriptor BlockOutsideFence = Error("PC0116", "Policy text outside a policy block",
        "this line declares something but stands outside a ```policy block, so it would not be read", "move it into a fenced block that begins with ```policy");

    private static readonly DiagnosticDescriptor MarkdownTooDeep = Error("PC0118", "Markdown nested too deep",
        "the Markdown of this file is nested too deep to be read", "take quotes and lists apart");

    private static readonly DiagnosticDescriptor NoClauseTable = Error("PC0130", "No table of clauses",
        "there is no table of clauses here", "write a Markdown table whose headings are '{0}'");

    private static readonly DiagnosticDescriptor UnknownClauseWord = Error("PC0131", "Unknown word in a clause list",
        "'{0}' cannot stand here", "write {1}");

    private static readonly DiagnosticDescriptor ClauseTwice = Error("PC0132", "Clause listed twice",
        "the clause '{0}' is listed in line {1} already", "take one of the two lines away, or correct its id");

    /// <summary>Every descriptor of this room.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotText, NoPolicy, UnexpectedText, UnexpectedEnd, UnknownLine, PropertyOutsideDeclaration, RepeatedProperty, MissingProperty, TooDeep,
        TooLong, UnclosedText, UnclosedBracket, ReservedName, BadDate, MixedLanguages, SecondHeader, FileTooLarge, BlockOutsideFence, MarkdownTooDeep,
        NoClauseTable, UnknownClauseWord, ClauseTwice,
        .. PolicyJsonDiagnostics.All,
    ];

    internal static Diagnostic HasNoClauseTable(SourceText source, string headings) => new(NoClauseTable, new Location(source.Path), null, headings);

    internal static Diagnostic NoSuchClauseWord(SourceText source, TextSpan at, string word, string? nearest, string choices) =>
        new(UnknownClauseWord, Location.Of(source, at), nearest is null ? null : $"did you mean '{nearest}'?", word, choices);

    internal static Diagnostic ClauseStandsTwice(SourceText source, TextSpan at, string clause, int line) => new(ClauseTwice, Location.Of(source, at), null, clause, line);

    internal static Diagnostic FileIsNotText(string path, int offset) => new(NotText, new Location(path), null, offset);

    internal static Diagnostic FileIsTooLarge(string path, long size, long limit) => new(FileTooLarge, new Location(path), null, size, limit);

    internal static Diagnostic HoldsNoPolicy(SourceText source) =>
        new(NoPolicy, Location.Of(source, new TextSpan(0, 0)), null);

    internal static Diagnostic Unexpected(SourceText source, TextSpan span, string found, string? help, string expected) =>
        new(UnexpectedText, Location.Of(source, span), help, found, expected);

    internal static Diagnostic EndsTooEarly(SourceText source, TextSpan span, string expected) =>
        new(UnexpectedEnd, Location.Of(source, span), null, expected);

    internal static Diagnostic UnknownFirstWord(SourceText source, TextSpan span, string word, string? nearest, string choices) =>
        new(UnknownLine, Location.Of(source, span), nearest is null ? null : $"did you mean '{nearest}'?", word, choices);

    internal static Diagnostic Misplaced(SourceText source, TextSpan span, string word, string place, string owner) =>
        new(PropertyOutsideDeclaration, Location.Of(source, span), null, word, place, owner);

    internal static Diagnostic Repeated(SourceText source, TextSpan span, string word, int firstLine) =>
        new(RepeatedProperty, Location.Of(source, span), null, word, firstLine);

    internal static Diagnostic Lacks(SourceText source, TextSpan span, string owner, string words) =>
        new(MissingProperty, Location.Of(source, span), null, owner, words);

    internal static Diagnostic NestedTooDeep(SourceText source, TextSpan span, int limit, string define) =>
        new(TooDeep, Location.Of(source, span), null, limit, define);

    internal static Diagnostic IsTooLong(SourceText source, TextSpan span, int limit, string define) =>
        new(TooLong, Location.Of(source, new TextSpan(span.Start, 1)), null, span.Length, limit, define);

    internal static Diagnostic TextWithoutEnd(SourceText source, TextSpan span) => new(UnclosedText, Location.Of(source, span), null);

    internal static Diagnostic BracketWithoutPartner(SourceText source, int offset, char bracket, char partner) =>
        new(UnclosedBracket, Location.Of(source, new TextSpan(offset, 1)), null, bracket, partner);

    internal static Diagnostic NameIsReserved(SourceText source, TextSpan span, string word, string prefix) =>
        new(ReservedName, Location.Of(source, span), null, word, prefix);

    internal static Diagnostic NoSuchDay(SourceText source, TextSpan span, string text) =>
        new(BadDate, Location.Of(source, span), null, text);

    internal static Diagnostic WrongLanguage(SourceText source, TextSpan span, string word, Language language, Language fileLanguage, string instead) =>
        new(MixedLanguages, Location.Of(source, span), null, word, language, fileLanguage, instead);

    internal static Diagnostic IsSecondPolicy(SourceText source, TextSpan span, string id) =>
        new(SecondHeader, Location.Of(source, span), null, id);

    internal static Diagnostic OutsideFence(SourceText source, TextSpan span) => new(BlockOutsideFence, Location.Of(source, span), null);

    internal static Diagnostic MarkdownIsTooDeep(SourceText source) => new(MarkdownTooDeep, new Location(source.Path), null);

    private static DiagnosticDescriptor Error(string id, string title, string message, string help) =>
        new(id, "Syntax", DiagnosticSeverity.Error, title, message, help);
}
