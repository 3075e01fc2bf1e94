namespace PolicyCheck.Scripting;

/// <summary>
/// The number of list elements that one answer may look at. Together with the guard it is why every condition ends: the
/// guard leaves neither loops nor recursion nor functions as values, so that only <see cref="Vocabulary.Lists"/> can do
/// something more than once, and that counts here. Steps, not seconds, so that an answer does not depend on the machine.
/// </summary>
internal static class StepBudget
{
    /// <summary>Enough for an account with a hundred thousand posts, and over within a second.</summary>
    public const int Most = 1_000_000;

    [ThreadStatic]
    private static int _left;

    /// <summary>Begins the next answer on this thread.</summary>
    public static void Start() => _left = Most;

    /// <summary>Counts one element.</summary>
    public static void Count()
    {
        if (--_left < 0)
        {
            throw new TooManyStepsException();
        }
    }
}

/// <summary>A condition looked at more elements than <see cref="StepBudget.Most"/>; caught where it was asked.</summary>
internal sealed class TooManyStepsException : Exception;
