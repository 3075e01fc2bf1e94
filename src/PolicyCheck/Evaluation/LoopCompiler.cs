using System.Linq.Expressions;
using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using E = System.Linq.Expressions.Expression;

namespace PolicyCheck.Evaluation;

/// <summary>The part that emits loops over lists.</summary>
internal sealed partial class ExpressionCompiler
{
    private E Quantified(BoundQuantified quantified)
    {
        var every = quantified.Quantifier == Quantifier.Every;
        var result = E.Variable(typeof(Truth), "result");
        var step = every ? nameof(Folds.Every) : nameof(Folds.Some);
        var decided = E.Equal(E.Property(result, nameof(Evaluation.Truth.Kind)), E.Constant(every ? TruthKind.False : TruthKind.True));
        var loop = Loop(
            quantified.Source,
            quantified.Element,
            belongs => E.Assign(result, E.Call(Method(typeof(Folds), step), result, belongs, Truth(quantified.Body))),
            E.Assign(result, Known(nameof(Evaluation.Truth.Unknown))),
            every && BoundWalker.HasDeadline(quantified.Body) ? null : decided); // a later element may have missed an earlier day
        var block = E.Block([result], E.Assign(result, Known(every ? nameof(Evaluation.Truth.Vacuous) : nameof(Evaluation.Truth.False))), loop, result);
        return quantified.Quantifier == Quantifier.No ? E.Not(block, typeof(Truth).GetMethod("op_LogicalNot")) : block;
    }

    private BlockExpression Share(BoundShare share)
    {
        var counted = E.Variable(typeof(ShareSoFar), "counted");
        var isKnown = E.Variable(typeof(bool), "isKnown");
        var loop = Loop(
            share.Source,
            share.Element,
            belongs => E.Assign(counted, E.Call(counted, nameof(ShareSoFar.With), null, belongs, Truth(share.Body))),
            E.Assign(isKnown, E.Constant(false)),
            null);
        return E.Block(
            [counted, isKnown],
            E.Assign(counted, E.Property(null, typeof(ShareSoFar), nameof(ShareSoFar.None))),
            E.Assign(isKnown, E.Constant(true)),
            loop,
            E.Condition(isKnown, E.Call(counted, nameof(ShareSoFar.AtLeast), null, Number(share.Percent)), Known(nameof(Evaluation.Truth.Unknown))));
    }

    private BlockExpression Contains(BoundContains contains)
    {
        var variable = new ElementVariable(((ManyType)contains.Collection.Type).Element);
        var element = new BoundElement(variable, contains.At);
        var same = new BoundComparison(ComparisonOperator.Equal, element, contains.Item, contains.At);
        return (BlockExpression)Quantified(new BoundQuantified(Quantifier.Some, contains.Collection, variable, same, contains.At));
    }

    private BlockExpression Count(BoundExpression source) => IsCountedAtOnce(source) ? Length(source) :
        NumberFold(source, E.Property(null, typeof(Folds), nameof(Folds.AnyNumber)), (count, _, belongs) => E.Call(Method(typeof(Folds), nameof(Folds.Count)), count, belongs));

    /// <summary>True for a list of which every element counts: neither filtered nor of events that may lie ahead.</summary>
    private static bool IsCountedAtOnce(BoundExpression source) => source switch
    {
        BoundNamed named => IsCountedAtOnce(named.Value),
        BoundMap map => IsCountedAtOnce(map.Source),
        BoundField field => Occurrence.Of(field.Field.ElementType) is null,
        _ => false,
    };

    private BlockExpression Length(BoundExpression source)
    {
        var list = List(source);
        var items = E.Variable(list.Type, "items");
        var count = E.Property(items, typeof(IReadOnlyCollection<>).MakeGenericType(list.Type.GetGenericArguments()).GetProperty("Count")!);
        return E.Block(
            [items],
            E.Assign(items, list),
            E.Condition(
                E.Equal(items, E.Constant(null, list.Type)),
                E.Property(null, typeof(Folds), nameof(Folds.AnyNumber)),
                E.Call(Method(typeof(NumberRange), nameof(NumberRange.Exactly)), E.Convert(count, typeof(double)))));
    }

    private BlockExpression Sum(BoundExpression source) =>
        NumberFold(source, E.Property(null, typeof(NumberRange), nameof(NumberRange.Unknown)), (sum, element, belongs) => E.Call(Method(typeof(Folds), nameof(Folds.Sum)), sum, Number(element), belongs));

    private BlockExpression NumberFold(BoundExpression source, E listUnknown, Func<E, BoundElement, E, E> step)
    {
        var result = E.Variable(typeof(NumberRange), "result");
        var variable = new ElementVariable(((ManyType)source.Type).Element);
        var loop = Loop(
            source,
            variable,
            belongs => E.Assign(result, step(result, new BoundElement(variable, source.At), belongs)),
            E.Assign(result, listUnknown),
            null);
        return E.Block([result], E.Assign(result, Exactly(0)), loop, result);
    }

    private BlockExpression CountDistinct(BoundExpression source)
    {
        var counter = E.Variable(typeof(DistinctCounter), "counter");
        var result = E.Variable(typeof(NumberRange), "result");
        var elementType = ((ManyType)source.Type).Element;
        var variable = new ElementVariable(elementType);
        var element = new BoundElement(variable, source.At);
        var loop = Loop(
            source,
            variable,
            belongs => elementType is EnumType
                ? E.Call(counter, Method(typeof(DistinctCounter), nameof(DistinctCounter.Add), typeof(int), typeof(Truth)), Word(element), belongs)
                : E.Call(counter, Method(typeof(DistinctCounter), nameof(DistinctCounter.Add), typeof(string), typeof(Truth)), Text(element), belongs),
            E.Assign(result, E.Property(null, typeof(Folds), nameof(Folds.AnyNumber))),
            null);

        // One counter a rule, kept in the compiled code: rules run on one thread at a time.
        return E.Block(
            [counter, result],
            E.Assign(counter, E.Call(E.Constant(new DistinctCounter()), nameof(DistinctCounter.Start), null)),
            E.Assign(result, Exactly(-1)),
            loop,
            E.Condition(E.LessThan(E.Property(result, nameof(NumberRange.Low)), E.Constant(0.0)), E.Call(counter, nameof(DistinctCounter.Result), null), result));
    }

    private BlockExpression TimeAggregate(BoundAggregate aggregate)
    {
        var latest = aggregate.Aggregate == Aggregate.Latest;
        var result = E.Variable(latest ? typeof(LatestSoFar) : typeof(TimeRange), "result");
        var isKnown = E.Variable(typeof(bool), "isKnown");
        var variable = new ElementVariable(aggregate.Type);
        var step = Method(typeof(Folds), latest ? nameof(Folds.Latest) : nameof(Folds.Earliest));
        var loop = Loop(
            aggregate.Source,
            variable,
            belongs => E.Assign(result, E.Call(step, result, Time(new BoundElement(variable, aggregate.At)), belongs)),
            E.Assign(isKnown, E.Constant(false)),
            null);
        return E.Block(
            [result, isKnown],
            E.Assign(result, latest ? E.Property(null, typeof(LatestSoFar), nameof(LatestSoFar.None)) : NeverTime),
            E.Assign(isKnown, E.Constant(true)),
            loop,
            E.Condition(isKnown, latest ? E.Property(result, nameof(LatestSoFar.Result)) : result, UnknownTime));
    }

    private BlockExpression Periodic(BoundPeriodic periodic)
    {
        var events = E.Variable(typeof(Periodicity), "events");
        var loop = Loop(
            periodic.Source,
            periodic.Element,
            belongs => E.Call(events, nameof(Periodicity.Add), null, Days(periodic.Occurred), belongs),
            E.Call(events, nameof(Periodicity.ListUnknown), null),
            null);
        var account = AccountOf() is null ? (E)E.Constant(null, typeof(Account)) : _subjectIsAccount ? _subject : _account;
        return E.Block(
            [events],
            E.Assign(events, E.Call(E.Constant(new Periodicity()), nameof(Periodicity.Start), null)),
            loop,
            E.Call(events, nameof(Periodicity.Decide), null, _context, account, E.Constant(periodic.Rule), E.Constant(periodic.Log)));
    }

    /// <summary>The list itself, null when it was not collected; only asked for its presence.</summary>
    private E List(BoundExpression node) => node switch
    {
        BoundField field => Read(field.Target, t => E.Property(t, field.Field.Property), E.Constant(null, field.Field.Property.PropertyType)),
        BoundDerived derived => Read(derived.Target, t => E.Call(derived.Field.Method, _context, t), E.Constant(null, derived.Field.Method.ReturnType)),
        BoundFilter filter => List(filter.Source),
        BoundMap map => List(map.Source),
        BoundNamed named => List(named.Value),
        _ => throw Unsupported(node),
    };

    /// <summary>
    /// Emits a loop over <paramref name="source"/>. Filters become conditions that say whether the element belongs, maps
    /// become what the element variable stands for.
    /// </summary>
    /// <param name="source">The list.</param>
    /// <param name="variable">The consumer's name for the element.</param>
    /// <param name="body">Emits what is done with an element that may belong.</param>
    /// <param name="listUnknown">What is done when the list was not collected.</param>
    /// <param name="stop">When to stop early, or null.</param>
    private E Loop(BoundExpression source, ElementVariable variable, Func<E, E> body, E listUnknown, E? stop)
    {
        switch (source)
        {
            case BoundNamed named:
                return Loop(named.Value, variable, body, listUnknown, stop);
            case BoundFilter filter:
                return Loop(filter.Source, variable, Filtered, listUnknown, stop);

                E Filtered(E outer)
                {
                    _elements[filter.Element] = new BoundElement(variable, filter.At);
                    var belongs = E.Variable(typeof(Truth), "belongs");
                    var condition = outer == Certain ? Truth(filter.Condition) : E.Call(typeof(Truth).GetMethod("op_BitwiseAnd")!, outer, Truth(filter.Condition));
                    return E.Block(
                        [belongs],
                        E.Assign(belongs, condition),
                        E.IfThen(E.NotEqual(E.Property(belongs, nameof(Evaluation.Truth.Kind)), E.Constant(TruthKind.False)), body(belongs)));
                }

            case BoundMap map:
                _elements[variable] = map.Selector;
                return Loop(map.Source, map.Element, body, listUnknown, stop);
            default:
                return PlainLoop(source, variable, body, listUnknown, stop);
        }
    }

    /// <summary>What a loop says of the belonging of an element that no filter stands in front of.</summary>
    private static readonly E Certain = Known(nameof(Evaluation.Truth.True));

    private BlockExpression PlainLoop(BoundExpression source, ElementVariable variable, Func<E, E> body, E listUnknown, E? stop)
    {
        // Arrays, which readers make, are walked without a call for each element; other lists are copied to one.
        var list = List(source);
        var given = E.Variable(list.Type, "given");
        var elementType = list.Type.GetGenericArguments()[0];
        var items = E.Variable(elementType.MakeArrayType(), "items");
        var item = E.Variable(elementType, "item");
        var index = E.Variable(typeof(int), "index");
        var end = E.Label();
        _elements[variable] = item;
        var atEnd = E.GreaterThanOrEqual(index, E.ArrayLength(items));
        var step = E.Block(
            E.IfThen(stop is null ? atEnd : E.OrElse(atEnd, stop), E.Break(end)),
            E.Assign(item, E.ArrayIndex(items, index)),
            E.PreIncrementAssign(index),
            UnlessAhead(item, body(Certain)));
        return E.Block(
            [given, items, item, index],
            E.Assign(given, list),
            E.IfThenElse(
                E.Equal(given, E.Constant(null, list.Type)),
                listUnknown,
                E.Block(
                    E.Assign(items, E.Coalesce(E.TypeAs(given, items.Type), E.Call(typeof(Enumerable), nameof(Enumerable.ToArray), [elementType], given))),
                    E.Assign(index, E.Constant(0)),
                    E.Loop(step, end))));
    }

    /// <summary>An event after the as-of day has not happened yet, so its record does not count.</summary>
    private E UnlessAhead(E item, E body) => Occurrence.Of(item.Type) is { } time
        ? E.IfThen(E.Not(E.Call(Method(typeof(Occurrence), nameof(Occurrence.IsAhead), typeof(EvaluationContext), time.PropertyType), _context, E.Property(item, time))), body)
        : body;
}
