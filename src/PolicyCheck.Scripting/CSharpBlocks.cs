using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Scripting;

/// <summary>The conditions in C# of a run, and everything that is wrong with them.</summary>
/// <param name="Conditions">What was compiled; empty when anything is wrong.</param>
/// <param name="Diagnostics">What is wrong, in order.</param>
public sealed record CheckedCSharp(CSharpConditions Conditions, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Lets C# in policies through when the run allows it and the guard has nothing against it.</summary>
public static class CSharpBlocks
{
    /// <summary>Checks and compiles all blocks of a run together. The compiler is loaded only when there are some and they are allowed.</summary>
    /// <param name="policies">The policies of the run.</param>
    /// <param name="isAllowed">Whether the run allows C#.</param>
    public static CheckedCSharp Prepare(IReadOnlyList<BoundPolicy> policies, bool isAllowed)
    {
        var blocks = policies.SelectMany(p => p.CSharp).Distinct().ToList();
        if (blocks.Count == 0)
        {
            return new CheckedCSharp(CSharpConditions.None, []);
        }

        return isAllowed ? GuardedBlocks.Compile(blocks) : new CheckedCSharp(CSharpConditions.None, Refused(blocks));
    }

    private static IReadOnlyList<Diagnostic> Refused(List<BoundCSharp> blocks)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(blocks.Select(b => ScriptingDiagnostics.IsNotAllowed(Location.Of(b.At.Source, b.At.Span))));
        return bag.Sealed();
    }
}
