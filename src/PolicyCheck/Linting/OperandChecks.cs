using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Reasoning;

namespace PolicyCheck.Linting;

/// <summary>
/// Parts of a condition that decide nothing given the others, and lists that are always empty. What stands in a definition
/// is looked at where it is defined, not again wherever it is used.
/// </summary>
internal sealed class OperandChecks(DiagnosticBag bag)
{
    /// <summary>Looks through a condition, or a value, that can give either answer.</summary>
    /// <param name="node">The condition.</param>
    /// <param name="facts">What is known to hold where it is asked.</param>
    /// <param name="names">Names of the elements that are being looked at.</param>
    public void Check(BoundExpression node, IReadOnlyList<Answered> facts, ElementNames names)
    {
        switch (node)
        {
            case BoundNamed:
                break;
            case BoundAnd and:
                Operands(and.Operands, Answers.Met, facts, names);
                break;
            case BoundOr or:
                Operands(or.Operands, Answers.False, facts, names);
                break;
            case BoundFilter filter:
                Filter(filter, facts, names);
                break;
            case BoundQuantified quantified:
                Body(quantified.Source, quantified.Element, quantified.Body, facts, names);
                break;
            case BoundShare share:
                Body(share.Source, share.Element, share.Body, facts, names);
                break;
            default:
                foreach (var child in BoundWalker.Children(node))
                {
                    // What a map or a recurrence reads of each element is a value and has no operands.
                    Check(child, facts, names);
                }

                break;
        }
    }

    /// <summary>Of operands joined by <c>and</c> the others hold where one decides; of those joined by <c>or</c> the others fail.</summary>
    private void Operands(IReadOnlyList<BoundExpression> operands, Answers others, IReadOnlyList<Answered> facts, ElementNames names)
    {
        var left = operands.ToList();
        for (var i = operands.Count - 1; i >= 0; i--)
        {
            var operand = operands[i];
            IReadOnlyList<Answered> rest = [.. facts, .. left.Where(o => !ReferenceEquals(o, operand)).Select(o => new Answered(o, others))];
            if (!Proof.IsPossible(names, rest))
            {
                continue; // the others alone cannot be so; the fault is theirs
            }

            var isGuard = IsGuard(operand);
            if (!(isGuard && others == Answers.False) && !Proof.IsPossible(names, [.. rest, new Answered(operand, Answers.Met)]))
            {
                bag.Add(LintDiagnostics.NeverHolds(Linter.Place(operand.At), operand.At.Text));
                left.Remove(operand);
            }
            else if (!isGuard && !Proof.IsPossible(names, [.. rest, new Answered(operand, Answers.False)]))
            {
                bag.Add(LintDiagnostics.NarrowsNothing(Linter.Place(operand.At), operand.At.Text));
                left.Remove(operand);
            }
            else
            {
                Check(operand, rest, names);
            }
        }
    }

    /// <summary>
    /// A question whether something is known or there decides just where the others cannot: <c>X is known and X is no</c> is
    /// no where X is not known, while <c>X is no</c> alone is unknown (HAL-6b).
    /// </summary>
    private static bool IsGuard(BoundExpression operand) => BoundWalker.All(operand).Any(n => n is BoundPresence);

    private void Filter(BoundFilter filter, IReadOnlyList<Answered> facts, ElementNames names)
    {
        Check(filter.Source, facts, names);
        var (inner, known) = Within(filter.Source, filter.Element, facts, names);
        if (!Proof.IsPossible(inner, [.. known, new Answered(filter.Condition, Answers.Met)]))
        {
            bag.Add(LintDiagnostics.IsAlwaysEmpty(Linter.Place(filter.Condition.At), filter.Condition.At.Text));
        }
        else if (filter.Condition is BoundAnd || IsGuard(filter.Condition) || Proof.IsPossible(inner, [.. known, new Answered(filter.Condition, Answers.False)]))
        {
            Check(filter.Condition, known, inner);
        }
        else
        {
            bag.Add(LintDiagnostics.NarrowsNothing(Linter.Place(filter.Condition.At), filter.Condition.At.Text));
        }
    }

    private void Body(BoundExpression source, ElementVariable element, BoundExpression body, IReadOnlyList<Answered> facts, ElementNames names)
    {
        Check(source, facts, names);
        var (inner, known) = Within(source, element, facts, names);
        if (Proof.IsPossible(inner, known))
        {
            Check(body, known, inner);
        }
    }

    private static (ElementNames Names, IReadOnlyList<Answered> Facts) Within(
        BoundExpression source, ElementVariable element, IReadOnlyList<Answered> facts, ElementNames names)
    {
        var list = NarrowedList.Of(source);
        return (names.Within(list.Elements.Append(element)), [.. facts, .. list.Filters.Select(f => new Answered(f.Condition, Answers.Met))]);
    }
}
