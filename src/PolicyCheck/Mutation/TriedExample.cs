using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>A small inventory and what the rule answers about it.</summary>
internal sealed class TriedExample
{
    private readonly BoundExample _bound;
    private readonly EvaluationContext _context;

    /// <summary>Asks the rule as it stands.</summary>
    public TriedExample(BoundExample bound, CompiledRule original)
    {
        _bound = bound;
        _context = new EvaluationContext(bound.Snapshot, bound.Snapshot.AsOf);
        Verdict = Ask(original);
    }

    /// <summary>As it is written.</summary>
    public ExampleSyntax Syntax => _bound.Syntax;

    /// <summary>What the rule as it stands answers; null when the inventory is beyond it.</summary>
    public Verdict? Verdict { get; }

    /// <summary>True when a mutant answers otherwise.</summary>
    public bool Notices(CompiledRule mutant) => Verdict is { } verdict && Ask(mutant) != verdict;

    /// <summary>What a rule answers.</summary>
    public Verdict? Ask(CompiledRule rule)
    {
        try
        {
            return rule.Ask(_context, _bound.Subject).Verdict;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Times beyond the calendar: no answer is an answer too.
            return null;
        }
    }
}
