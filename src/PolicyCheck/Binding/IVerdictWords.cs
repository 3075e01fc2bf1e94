using PolicyCheck.Model;

namespace PolicyCheck.Binding;

/// <summary>What binding needs to know about verdicts; Evaluation, which owns them, implements it.</summary>
public interface IVerdictWords
{
    /// <summary>The words of a language.</summary>
    IReadOnlyList<string> In(Language language);
}
