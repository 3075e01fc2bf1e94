namespace PolicyCheck.Scripting.Vocabulary;

/// <summary>What C# in policies can ask of single values besides their own members.</summary>
public static class Values
{
    /// <summary>The value itself; where it is missing, the condition stops and its answer is not known. What <c>.Value</c> is for numbers and days.</summary>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    public static T Known<T>(this T? value)
        where T : class => value ?? throw new InvalidOperationException("a value is missing");
}
