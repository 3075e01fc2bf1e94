using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Scripting;

/// <summary>From texts to conditions: form, compilation, guard; only when all blocks passed all three does any code run.</summary>
internal static class GuardedBlocks
{
    public static CheckedCSharp Compile(IReadOnlyList<BoundCSharp> blocks)
    {
        var bag = new DiagnosticBag();
        var wellFormed = blocks.Select(b => new CSharpCode(b)).Where(code => CSharpForm.Check(code, bag)).ToList();
        var script = wellFormed.Count > 0 ? new PolicyScript(wellFormed) : null;
        script?.Check(bag);
        if (script is null || bag.HasErrors)
        {
            return new CheckedCSharp(CSharpConditions.None, bag.Sealed());
        }

        var conditions = wellFormed.Zip(script.Run(), (code, compiled) => (code.Block, (ICSharpCondition)new CompiledCondition(compiled)));
        return new CheckedCSharp(new CSharpConditions(conditions), []);
    }
}
