namespace PolicyCheck.Scripting;

/// <summary>Why the guard does not let something through. The allow-list decides; these only word it.</summary>
internal enum Refusal
{
    Directive, EscapedName, Statement, Loop, Change, Declaration, Attribute, Building,
    Files, Processes, Machine, Terminal, Network, Threads, Reflection, Dynamic, Pointers, ClockOrChance,
    StaticState, Culture, Pattern, Throw, Capture, FunctionValue, NestedLists, NotOnTheList, Construct,
}
