using PolicyCheck.Binding;

namespace PolicyCheck.Evaluation;

/// <summary>Why C# gave no answer.</summary>
public enum CSharpTrouble
{
    /// <summary>It answered, or returned null to say that the answer is not known.</summary>
    None,

    /// <summary>It needed a value that the inventory does not hold.</summary>
    MissingValue,

    /// <summary>It looked at more elements than one answer may take.</summary>
    TooManySteps,

    /// <summary>It asked for something that cannot be computed, such as a division by zero.</summary>
    Impossible,
}

/// <summary>What a condition in C# says about one subject.</summary>
/// <param name="Truth">Its answer: unknown for null and for every trouble, never a yes or no that was not given.</param>
/// <param name="Trouble">Why it gave none.</param>
public readonly record struct CSharpAnswer(Truth Truth, CSharpTrouble Trouble);

/// <summary>A condition in C# that was checked and compiled. It sees the model and nothing of the machine.</summary>
public interface ICSharpCondition
{
    /// <summary>Asks about a subject of the class that the condition was written for; null when there is none. Does not throw.</summary>
    CSharpAnswer Ask(EvaluationContext context, object? subject);
}

/// <summary>The compiled conditions of a run. Evaluation knows nothing of how they came to be; without any, no compiler is loaded.</summary>
public sealed class CSharpConditions
{
    // The same text about the same kind of subject means the same, wherever it stands.
    private readonly Dictionary<(string Code, Type Subject), ICSharpCondition> _conditions;

    /// <summary>Holds what was compiled for each block.</summary>
    public CSharpConditions(IEnumerable<(BoundCSharp Block, ICSharpCondition Condition)> conditions) =>
        _conditions = conditions.DistinctBy(c => KeyOf(c.Block)).ToDictionary(c => KeyOf(c.Block), c => c.Condition);

    /// <summary>For policies without C#.</summary>
    public static CSharpConditions None { get; } = new([]);

    /// <summary>What was compiled for a block.</summary>
    /// <exception cref="InvalidOperationException">Nothing was: the caller lets a policy run that it did not have checked.</exception>
    public ICSharpCondition Of(BoundCSharp block) =>
        _conditions.TryGetValue(KeyOf(block), out var condition) ? condition : throw new InvalidOperationException($"C# that was not checked cannot run: {block.At.Text}");

    private static (string Code, Type Subject) KeyOf(BoundCSharp block) => (block.Code, block.Subject.Record.Entity.ClrType);
}
