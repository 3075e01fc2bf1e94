using System.Runtime.CompilerServices;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Scripting;

/// <summary>
/// A compiled block as the evaluator asks it. C# that reads a value which was not collected stops with an exception; that,
/// like every other exception, means that the answer is not known, and explanations say which it was.
/// </summary>
internal sealed class CompiledCondition(CompiledBlock block) : ICSharpCondition
{
    public CSharpAnswer Ask(EvaluationContext context, object? subject)
    {
        if (subject is null)
        {
            return new CSharpAnswer(Truth.Unknown, CSharpTrouble.MissingValue);
        }

        StepBudget.Start();
        try
        {
            var snapshot = context.Snapshot;
            return new CSharpAnswer(Truth.Of(block(subject, Subjects.AccountOf(subject), context.AsOf, snapshot.HistoryKnownFrom, snapshot.OrganisationId)), CSharpTrouble.None);
        }
        catch (TooManyStepsException)
        {
            return new CSharpAnswer(Truth.Unknown, CSharpTrouble.TooManySteps);
        }
        catch (Exception e) when (e is not SwitchExpressionException and (NullReferenceException or ArgumentNullException or InvalidOperationException))
        {
            return new CSharpAnswer(Truth.Unknown, CSharpTrouble.MissingValue);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Division by zero, a day out of range, an element that is not there: no reason to end the whole run.
            return new CSharpAnswer(Truth.Unknown, CSharpTrouble.Impossible);
        }
    }
}
