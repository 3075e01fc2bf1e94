using PolicyCheck.Diagnostics;

namespace PolicyCheck.Scripting;

/// <summary>What can be wrong with a condition in C#: PC0500 to PC0599.</summary>
public static class ScriptingDiagnostics
{
    private static readonly DiagnosticDescriptor NotAllowed = Error("PC0500", "C# is not allowed in this run",
        "this condition is written in C#, and this run does not allow C#", "read it, and if you trust the policy, add --allow-csharp");

    private static readonly DiagnosticDescriptor NotUnderstood = Error("PC0501", "C# that does not compile",
        "the C# is wrong here: {0}", "it is a single expression without a semicolon; it can use {1}");

    private static readonly DiagnosticDescriptor TooLong = Error("PC0502", "C# too long",
        "the C# has {0} characters, {1} are the most", "split it into conditions joined by 'and'");

    private static readonly DiagnosticDescriptor TooDeep = Error("PC0503", "C# nested too deep",
        "the C# is nested {0} levels deep, {1} are the most", "split it into conditions joined by 'and'");

    private static readonly DiagnosticDescriptor Directive = Refused("PC0504", "Directive in C#",
        "directives such as '{0}' cannot be used", "write only the expression");

    private static readonly DiagnosticDescriptor EscapedName = Refused("PC0505", "Name in disguise",
        "the name '{0}' is written with an escape", "write names as they are read");

    private static readonly DiagnosticDescriptor Statement = Refused("PC0506", "Statement in C#",
        "'{0}' is not part of a single expression", "write one expression that gives true, false or null");

    private static readonly DiagnosticDescriptor Loop = Refused("PC0507", "Loop in C#",
        "'{0}' loops", "ask lists with Any, All or Count");

    private static readonly DiagnosticDescriptor Change = Refused("PC0508", "C# that changes something",
        "'{0}' changes a value", "compare with ==, and leave the inventory as it is");

    private static readonly DiagnosticDescriptor Declaration = Refused("PC0509", "Declaration in C#",
        "'{0}' declares something of its own", "write only the expression");

    private static readonly DiagnosticDescriptor Attribute = Refused("PC0510", "Attribute in C#",
        "'{0}' is an attribute", "leave it out");

    private static readonly DiagnosticDescriptor Building = Refused("PC0511", "C# that takes memory",
        "'{0}' builds an object, a text or a list, which may take any amount of memory", "compare what the inventory holds; only days and amounts of time can be made, for example new DateOnly(2026, 1, 1)");

    private static readonly DiagnosticDescriptor Files = Refused("PC0512", "Files in C#",
        "'{0}' reaches for files", Pure);

    private static readonly DiagnosticDescriptor Processes = Refused("PC0513", "Processes in C#",
        "'{0}' reaches for processes", Pure);

    private static readonly DiagnosticDescriptor Machine = Refused("PC0514", "The machine in C#",
        "'{0}' reaches for the machine's settings", Pure);

    private static readonly DiagnosticDescriptor Terminal = Refused("PC0515", "The terminal in C#",
        "'{0}' reaches for the terminal", Pure);

    private static readonly DiagnosticDescriptor Network = Refused("PC0516", "The network in C#",
        "'{0}' reaches for the network", Pure);

    private static readonly DiagnosticDescriptor Threads = Refused("PC0517", "Threads in C#",
        "'{0}' starts, locks or waits", Pure);

    private static readonly DiagnosticDescriptor Reflection = Refused("PC0518", "Reflection in C#",
        "'{0}' looks at code instead of values", Pure);

    private static readonly DiagnosticDescriptor Dynamic = Refused("PC0519", "Dynamic C#",
        "'{0}' has no type until it runs, so it cannot be checked", "use the model's own types");

    private static readonly DiagnosticDescriptor Pointers = Refused("PC0520", "Pointers in C#",
        "'{0}' handles memory directly", Pure);

    private static readonly DiagnosticDescriptor ClockOrChance = Refused("PC0521", "Clock or chance in C#",
        "'{0}' depends on the machine's clock, time zone or on chance", "the day to judge on is asOf; LocalTime.Day gives the local day of a moment");

    private static readonly DiagnosticDescriptor StaticState = Refused("PC0522", "Static state in C#",
        "'{0}' is shared with the rest of the program", Pure);

    private static readonly DiagnosticDescriptor Culture = Refused("PC0523", "Culture in C#",
        "'{0}' depends on a culture", "compare texts with StringComparison.Ordinal or OrdinalIgnoreCase, and values as values");

    private static readonly DiagnosticDescriptor Pattern = Refused("PC0524", "Regular expression in C#",
        "'{0}' may take endless time", "use 'matches' ('matchar') of the policy language");

    private static readonly DiagnosticDescriptor Throw = Refused("PC0525", "Exception in C#",
        "'{0}' breaks off", "give null where the answer is not known");

    private static readonly DiagnosticDescriptor Capture = Refused("PC0526", "Captured variable in C#",
        "'{0}' is declared outside the lambda that uses it", "a lambda can use its own parameters, those around it, and what the condition is about");

    private static readonly DiagnosticDescriptor FunctionValue = Refused("PC0527", "Function as a value in C#",
        "'{0}' is a function that is not handed to a list at once", "write the lambda where it is used, for example account.Posts.Any(p => …)");

    private static readonly DiagnosticDescriptor NestedLists = Refused("PC0528", "Lists within lists within lists",
        "'{0}' asks a list for each element of a list for each element of a list", "two levels are the most");

    private static readonly DiagnosticDescriptor NotOnTheList = Refused("PC0529", "Not for policies",
        "'{0}' is not among what C# in policies can use", "it can use the inventory's own classes, numbers, texts, days, amounts of time and questions to lists such as Any, All, Count, Where, Max");

    private static readonly DiagnosticDescriptor UnknownConstruct = Refused("PC0530", "C# that policies do without",
        "'{0}' is a form of C# that policies do without", "write it with comparisons, && and ||, ?: , is, and questions to lists");

    private static readonly DiagnosticDescriptor MissingCountsAsNo = Refused("PC0531", "Missing value would count as a no",
        "where '{0}' is missing, '{1}' would answer all the same, as if that were known", "write {2}, which makes the answer unknown, or say with ?? or == null what a missing value means");

    private static readonly DiagnosticDescriptor NotACondition = Error("PC0532", "C# that is no yes/no",
        "the C# gives {0}, where true, false or null is needed", "compare it with something");

    private const string Pure = "an answer may depend on the inventory and on nothing else";

    /// <summary>Every descriptor of this room.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotAllowed, NotUnderstood, TooLong, TooDeep, Directive, EscapedName, Statement, Loop, Change, Declaration, Attribute, Building, Files, Processes,
        Machine, Terminal, Network, Threads, Reflection, Dynamic, Pointers, ClockOrChance, StaticState, Culture, Pattern, Throw, Capture, FunctionValue,
        NestedLists, NotOnTheList, UnknownConstruct, MissingCountsAsNo, NotACondition,
    ];

    internal static Diagnostic IsNotAllowed(Location at) => new(NotAllowed, at, null);

    internal static Diagnostic DoesNotCompile(Location at, string problem, string names, string? nearest = null) =>
        new(NotUnderstood, at, nearest is null ? null : $"did you mean '{nearest}'?", problem, names);

    internal static Diagnostic IsTooLong(Location at, int length, int most) => new(TooLong, at, null, length, most);

    internal static Diagnostic IsTooDeep(Location at, int depth, int most) => new(TooDeep, at, null, depth, most);

    internal static Diagnostic CountsAsNo(Location at, string value, string whole, bool isValueType) =>
        new(MissingCountsAsNo, at, null, value, whole, isValueType ? value + ".Value" : value + ".Known()");

    internal static Diagnostic IsNoCondition(Location at, string type) => new(NotACondition, at, null, type);

    /// <summary>Something that the guard does not let through, as it is written.</summary>
    internal static Diagnostic IsRefused(Location at, Refusal refusal, string written) => new(DescriptorOf(refusal), at, null, written);

    private static DiagnosticDescriptor DescriptorOf(Refusal refusal) => refusal switch
    {
        Refusal.Directive => Directive,
        Refusal.EscapedName => EscapedName,
        Refusal.Statement => Statement,
        Refusal.Loop => Loop,
        Refusal.Change => Change,
        Refusal.Declaration => Declaration,
        Refusal.Attribute => Attribute,
        Refusal.Building => Building,
        Refusal.Files => Files,
        Refusal.Processes => Processes,
        Refusal.Machine => Machine,
        Refusal.Terminal => Terminal,
        Refusal.Network => Network,
        Refusal.Threads => Threads,
        Refusal.Reflection => Reflection,
        Refusal.Dynamic => Dynamic,
        Refusal.Pointers => Pointers,
        Refusal.ClockOrChance => ClockOrChance,
        Refusal.StaticState => StaticState,
        Refusal.Culture => Culture,
        Refusal.Pattern => Pattern,
        Refusal.Throw => Throw,
        Refusal.Capture => Capture,
        Refusal.FunctionValue => FunctionValue,
        Refusal.NestedLists => NestedLists,
        Refusal.NotOnTheList => NotOnTheList,
        _ => UnknownConstruct,
    };

    private static DiagnosticDescriptor Error(string id, string title, string message, string help) =>
        new(id, "Scripting", DiagnosticSeverity.Error, title, message, help);

    private static DiagnosticDescriptor Refused(string id, string title, string message, string help) => Error(id, title, "C# in policies: " + message, help);
}
