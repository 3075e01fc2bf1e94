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
        var loop = Loop(
            quantified.Source,
            quantified.Element,
            belongs => E.Assign(result, E.Call(Method(typeof(Folds), step), result, belongs, Truth(quantified.Body))),
            E.Assign(result, E.Constant(Evaluation.Truth.Unknown)),
            E.Equal(E.Property(result, nameof(Evaluation.Truth.Kind)), E.Constant(every ? TruthKind.False : TruthKind.True)));
        var block = E.Block([result], E.Assign(result, E.Constant(every ? Evaluation.Truth.Vacuous : Evaluation.Truth.False)), loop, result);
        return quantified.Quantifier == Quantifier.No ? E.Not(block, typeof(Truth).GetMethod("op_LogicalNot")) : block;
    }

    private BlockExpression Contains(BoundContains contains)
    {
        var variable = new ElementVariable(((ManyType)contains.Collection.Type).Element);
        var element = new BoundElement(variable, contains.At);
        var same = new BoundComparison(ComparisonOperator.Equal, element, contains.Item, contains.At);
        return (BlockExpression)Quantified(new BoundQuantified(Quantifier.Some, contains.Collection, variable, same, contains.At));
    }

    private BlockExpression Count(BoundExpression source) =>
        NumberFold(source, Folds.AnyNumber, (count, _, belongs) => E.Call(Method(typeof(Folds), nameof(Folds.Count)), count, belongs));

    private BlockExpression Sum(BoundExpression source) =>
        NumberFold(source, NumberRange.Unknown, (sum, element, belongs) => E.Call(Method(typeof(Folds), nameof(Folds.Sum)), sum, Number(element), belongs));

    private BlockExpression NumberFold(BoundExpression source, NumberRange listUnknown, Func<E, BoundElement, E, E> step)
    {
        var result = E.Variable(typeof(NumberRange), "result");
        var variable = new ElementVariable(((ManyType)source.Type).Element);
        var loop = Loop(
            source,
            variable,
            belongs => E.Assign(result, step(result, new BoundElement(variable, source.At), belongs)),
            E.Assign(result, E.Constant(listUnknown)),
            null);
        return E.Block([result], E.Assign(result, E.Constant(NumberRange.Exactly(0))), loop, result);
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
            E.Assign(result, E.Constant(Folds.AnyNumber)),
            null);

        // One counter a rule, kept in the compiled code: rules run on one thread at a time.
        return E.Block(
            [counter, result],
            E.Assign(counter, E.Call(E.Constant(new DistinctCounter()), nameof(DistinctCounter.Start), null)),
            E.Assign(result, E.Constant(NumberRange.Exactly(-1))),
            loop,
            E.Condition(E.LessThan(E.Property(result, nameof(NumberRange.Low)), E.Constant(0.0)), E.Call(counter, nameof(DistinctCounter.Result), null), result));
    }

    private BlockExpression TimeAggregate(BoundAggregate aggregate)
    {
        var result = E.Variable(typeof(TimeRange), "result");
        var variable = new ElementVariable(aggregate.Type);
        var step = aggregate.Aggregate == Aggregate.Latest ? nameof(Folds.Latest) : nameof(Folds.Earliest);
        var loop = Loop(
            aggregate.Source,
            variable,
            belongs => E.Assign(result, E.Call(Method(typeof(Folds), step), result, Time(new BoundElement(variable, aggregate.At)), belongs)),
            E.Assign(result, E.Constant(TimeRange.Unknown)),
            null);
        return E.Block([result], E.Assign(result, E.Constant(TimeRange.Never)), loop, result);
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
                    var condition = outer is ConstantExpression ? Truth(filter.Condition) : E.Call(typeof(Truth).GetMethod("op_BitwiseAnd")!, outer, Truth(filter.Condition));
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

    private BlockExpression PlainLoop(BoundExpression source, ElementVariable variable, Func<E, E> body, E listUnknown, E? stop)
    {
        var list = List(source);
        var items = E.Variable(list.Type, "items");
        var elementType = list.Type.GetGenericArguments()[0];
        var item = E.Variable(elementType, "item");
        var index = E.Variable(typeof(int), "index");
        var count = E.Variable(typeof(int), "count");
        var end = E.Label();
        _elements[variable] = item;
        var atEnd = E.GreaterThanOrEqual(index, count);
        var step = E.Block(
            E.IfThen(stop is null ? atEnd : E.OrElse(atEnd, stop), E.Break(end)),
            E.Assign(item, E.Property(items, "Item", index)),
            E.PreIncrementAssign(index),
            E.IfThen(E.Not(IsAhead(item)), body(E.Constant(Evaluation.Truth.True))));
        return E.Block(
            [items, item, index, count],
            E.Assign(items, list),
            E.IfThenElse(
                E.Equal(items, E.Constant(null, list.Type)),
                listUnknown,
                E.Block(
                    E.Assign(count, E.Property(items, typeof(IReadOnlyCollection<>).MakeGenericType(elementType).GetProperty("Count")!)),
                    E.Assign(index, E.Constant(0)),
                    E.Loop(step, end))));
    }

    /// <summary>An event after the as-of day has not happened yet, so its record does not count.</summary>
    private E IsAhead(E item) => Occurrence.Of(item.Type) is { } time
        ? E.Call(Method(typeof(Occurrence), nameof(Occurrence.IsAhead), typeof(EvaluationContext), time.PropertyType), _context, E.Property(item, time))
        : E.Constant(false);
}
