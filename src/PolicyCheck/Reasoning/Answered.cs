using PolicyCheck.Binding;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>Answers that a condition can give; not known and not yet due are none of these.</summary>
[Flags]
public enum Answers
{
    /// <summary>No answer.</summary>
    None = 0,

    /// <summary>Yes.</summary>
    True = 1,

    /// <summary>No.</summary>
    False = 2,

    /// <summary>There was nothing to ask about.</summary>
    Vacuous = 4,

    /// <summary>Anything that meets a duty.</summary>
    Met = True | Vacuous,
}

/// <summary>A condition together with the answers that are asked of it.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="As">The answers; one of them.</param>
public readonly record struct Answered(BoundExpression Condition, Answers As)
{
    /// <summary>True when the condition can be vacuous: it asks all or a part of a list, or recurs.</summary>
    public static bool MayBeVacuous(BoundExpression condition) =>
        BoundWalker.All(condition).Any(n => n is BoundQuantified { Quantifier: Quantifier.Every } or BoundShare or BoundPeriodic);
}
