using PolicyCheck.Binding;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>
/// Takes conditions apart into cases, following the tables of three-valued logic: a conjunction is false when one operand
/// is, and true when all are true or have nothing to ask about.
/// </summary>
internal sealed class Cases(ElementNames names)
{
    /// <summary>Where there would be more cases than this, the further condition is left out, which errs towards possible.</summary>
    private const int MaxCases = 300;

    private static readonly IReadOnlyList<Case> Never = [];

    private static readonly IReadOnlyList<Case> Always = [Case.Anything];

    /// <summary>The ways in which a condition can give one of the answers; none when it cannot.</summary>
    public IReadOnlyList<Case> Of(BoundExpression node, Answers asked) => asked == Answers.None ? Never : node switch
    {
        // A parameter that is yes or no is a switch that somebody may turn; what follows from its position is no mistake.
        BoundNamed { IsParameter: true, Value: BoundConstant { Value: bool } } named => Atom("parameter " + named.Name, asked & ~Answers.Vacuous),
        BoundNamed named => Of(named.Value, asked),
        BoundConstant { Value: bool value } => asked.HasFlag(value ? Answers.True : Answers.False) ? Always : Never,
        BoundNot not => Of(not.Operand, Turned(asked)),
        BoundAnd and => And(and.Operands, asked),
        BoundOr or => Or(or.Operands, asked),
        BoundDeadline { Operand.Type: TruthType } deadline => Both(Of(deadline.Operand, asked), Atom(deadline, asked)),
        BoundQuantified { Quantifier: Quantifier.Every } every => Every(every, asked),
        BoundShare share => Share(share, asked),
        BoundPeriodic or BoundElement => Atom(node, asked),
        BoundComparison { Left.Type: TruthType } comparison => TruthCompared(comparison, asked),
        _ when CountTest.Of(node) is { } test => Counted(test, asked),
        _ => Leaf(node, asked),
    };

    /// <summary>Every way in which both hold.</summary>
    public static IReadOnlyList<Case> Both(IReadOnlyList<Case> first, IReadOnlyList<Case> second)
    {
        if (first.Count * second.Count > MaxCases)
        {
            return second.Count == 0 ? second : first;
        }

        return [.. first.SelectMany(a => second.Select(a.And)).OfType<Case>()];
    }

    private static Answers Turned(Answers asked) =>
        (asked & Answers.Vacuous) | (asked.HasFlag(Answers.True) ? Answers.False : 0) | (asked.HasFlag(Answers.False) ? Answers.True : 0);

    private static IReadOnlyList<Case> Either(IEnumerable<IReadOnlyList<Case>> ways)
    {
        var all = ways.SelectMany(w => w).ToList();
        return all.Count > MaxCases ? Always : all;
    }

    private IReadOnlyList<Case> All(IReadOnlyList<BoundExpression> operands, Answers asked) =>
        operands.Aggregate(Always, (cases, operand) => Both(cases, Of(operand, asked)));

    private IReadOnlyList<Case> And(IReadOnlyList<BoundExpression> operands, Answers asked)
    {
        var ways = new List<IReadOnlyList<Case>>();
        if (asked.HasFlag(Answers.False))
        {
            ways.AddRange(operands.Select(o => Of(o, Answers.False)));
        }

        if ((asked & Answers.Met) != 0)
        {
            ways.Add(All(operands, asked.HasFlag(Answers.True) ? Answers.Met : Answers.Vacuous));
        }

        return Either(ways);
    }

    private IReadOnlyList<Case> Or(IReadOnlyList<BoundExpression> operands, Answers asked)
    {
        var ways = new List<IReadOnlyList<Case>>();
        if (asked.HasFlag(Answers.True))
        {
            ways.AddRange(operands.Select(o => Of(o, Answers.True)));
        }

        if (asked.HasFlag(Answers.Vacuous))
        {
            ways.AddRange(operands.Where(Answered.MayBeVacuous).Select(o => Both(Of(o, Answers.Vacuous), All([.. operands.Where(other => other != o)], Answers.Vacuous | Answers.False))));
        }

        if (asked.HasFlag(Answers.False))
        {
            ways.Add(All(operands, Answers.False));
        }

        return Either(ways);
    }

    /// <summary>Elements that belong and fail make it false; where none of them can, it cannot be.</summary>
    private IReadOnlyList<Case> Every(BoundQuantified every, Answers asked)
    {
        if (CountTest.Of(every) is not { } none)
        {
            var possible = asked & ~(HasElement(every.Source, every.Element, every.Body, Answers.False) ? 0 : Answers.False);
            return Atom(every, possible);
        }

        var ways = new List<IReadOnlyList<Case>>();
        if (asked.HasFlag(Answers.False))
        {
            ways.Add(Counted(none, Answers.False));
        }

        if ((asked & Answers.Met) != 0)
        {
            ways.Add(Counted(none, Answers.True));
        }

        return Both(Either(ways), Atom(every, asked));
    }

    private IReadOnlyList<Case> Share(BoundShare share, Answers asked)
    {
        // Of no percent, or where no element can fail, nothing is ever lacking.
        var neverFails = Value.Plain(share.Percent) is BoundConstant { Value: <= 0.0 } || !HasElement(share.Source, share.Element, share.Body, Answers.False);
        return Atom(share, neverFails ? asked & ~Answers.False : asked);
    }

    private IReadOnlyList<Case> TruthCompared(BoundComparison comparison, Answers asked)
    {
        var (left, right) = comparison.Left is BoundConstant ? (comparison.Right, comparison.Left) : (comparison.Left, comparison.Right);
        if (right is not BoundConstant { Value: bool value })
        {
            return Atom(comparison, asked); // where one side has nothing to ask about, so has the comparison
        }

        var same = value == (comparison.Operator == ComparisonOperator.Equal);
        return Of(left, same ? asked : Turned(asked));
    }

    private IReadOnlyList<Case> Counted(CountTest test, Answers asked)
    {
        var counted = test.Distinct ? "distinct" : "count";
        var key = $"{counted}({CanonicalForm.Of(test.List, names)})";
        var canHaveAny = HasElement(test.List);
        var ways = new List<CountTest>();
        if (asked.HasFlag(Answers.True))
        {
            ways.Add(test);
        }

        if (asked.HasFlag(Answers.False))
        {
            ways.Add(test with { Low = 0, High = test.Low - 1 });
            ways.Add(test with { Low = test.High + 1, High = double.PositiveInfinity });
        }

        return [.. ways.Where(w => w.High >= w.Low && !double.IsPositiveInfinity(w.Low) && (canHaveAny || w.Low <= 0)).Select(w => Case.Anything.With(key, canHaveAny ? w : w with { High = 0 })).OfType<Case>()];
    }

    /// <summary>False when it is proven that a narrowed list never holds anything.</summary>
    public bool HasElement(BoundExpression list)
    {
        var narrowed = NarrowedList.Of(list);
        if (narrowed.Core is BoundMap map && !HasElement(map.Source))
        {
            return false;
        }

        return narrowed.Filters.Count == 0
            || Proof.IsPossible(names.Within(narrowed.Elements), [.. narrowed.Filters.Select(f => new Answered(f.Condition, Answers.Met))]);
    }

    private bool HasElement(BoundExpression list, ElementVariable element, BoundExpression body, Answers asked)
    {
        var narrowed = NarrowedList.Of(list);
        var inner = names.Within(narrowed.Elements.Append(element));
        return Proof.IsPossible(inner, [.. narrowed.Filters.Select(f => new Answered(f.Condition, Answers.Met)), new Answered(body, asked)]);
    }

    private IReadOnlyList<Case> Atom(BoundExpression node, Answers asked) => Atom(CanonicalForm.Of(node, names), asked);

    private static IReadOnlyList<Case> Atom(string key, Answers asked) =>
        asked != Answers.None && Case.Anything.With(key, new Choice((ulong)asked)) is { } only ? [only] : Never;

    private IReadOnlyList<Case> Leaf(BoundExpression node, Answers asked)
    {
        var leaf = new LeafCases(names);
        var ways = new[] { Answers.True, Answers.False }.Where(a => asked.HasFlag(a)).Select(a => leaf.Of(node, a == Answers.True)).OfType<Case>();
        return [.. ways];
    }
}
