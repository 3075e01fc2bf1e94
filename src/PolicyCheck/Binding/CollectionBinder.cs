using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Lists, and what is said of their elements.</summary>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindCollection(Expression expression)
    {
        var bound = expression switch
        {
            NamePath path => BindPath(path, singular: true),
            Filtered filtered => BindFiltered(filtered),
            _ => Bind(expression),
        };
        return bound.Type is ManyType || bound.Type.IsError
            ? bound
            : Fail(BindingDiagnostics.IsNoList(Where(expression), Text(expression), Kind(bound)), expression);
    }

    /// <summary>A list of texts, or of things with an id, as the list of these ids.</summary>
    public BoundExpression BindIds(Expression expression)
    {
        var source = BindCollection(expression);
        if (source.Type is not ManyType { Element: var element } || source.Type.IsError)
        {
            return new BoundError(At(expression));
        }

        var ids = IdsOf(source, element);
        return ids.Type is ManyType { Element: TextType }
            ? ids
            : Fail(BindingDiagnostics.IsWrongKind(Where(expression), Text(expression), Kind(source), "a list of texts or of things with an id", "name for example the accounts of a unit"), expression);
    }

    private BoundExpression BindQuantified(Quantified quantified)
    {
        var source = BindCollection(quantified.Collection);
        if (source.Type is not ManyType { Element: var element } || source.Type.IsError)
        {
            return new BoundError(At(quantified));
        }

        var variable = new ElementVariable(element);
        var body = InScope(new BoundElement(variable, At(quantified)), () => BindCondition(quantified.Body));
        if (body.Type.IsError)
        {
            return body;
        }

        return quantified.Quantifier == Quantifier.No && BoundWalker.HasDeadline(body)
            ? Fail(BindingDiagnostics.DeadlineIsNegated(Where(quantified.Body), Text(quantified.Body)), quantified)
            : new BoundQuantified(quantified.Quantifier, source, variable, body, At(quantified));
    }

    private BoundExpression BindShare(ShareExpression share)
    {
        var percent = Bind(share.Percent);
        var source = BindCollection(share.Collection);
        if (percent.Type.IsError || source.Type is not ManyType { Element: var element } || source.Type.IsError)
        {
            return new BoundError(At(share));
        }

        if (percent.Type is not NumberType)
        {
            return Fail(BindingDiagnostics.IsWrongKind(Where(share.Percent), Text(share.Percent), Kind(percent), "a number", "write a number from 0 to 100, or a parameter that holds one"), share);
        }

        var variable = new ElementVariable(element);
        var body = InScope(new BoundElement(variable, At(share)), () => BindCondition(share.Body));
        return body.Type.IsError ? body : new BoundShare(percent, source, variable, body, At(share));
    }

    private BoundExpression BindFiltered(Filtered filtered)
    {
        var source = BindCollection(filtered.Collection);
        if (source.Type is not ManyType { Element: var element } || source.Type.IsError)
        {
            return new BoundError(At(filtered));
        }

        var variable = new ElementVariable(element);
        var condition = InScope(new BoundElement(variable, At(filtered)), () => BindCondition(filtered.Condition));
        return condition.Type.IsError ? condition : new BoundFilter(source, variable, condition, At(filtered));
    }

    private BoundExpression BindAmong(AmongExpression among)
    {
        var source = BindCollection(among.Collection);
        if (source.Type is not ManyType { Element: var element } || source.Type.IsError)
        {
            return new BoundError(At(among));
        }

        if (element is not (EnumType or TextType or NumberType))
        {
            return Fail(BindingDiagnostics.IsWrongKind(Where(among.Collection), Text(among.Collection), Kind(source), "a list of words, texts or numbers", "use 'where' to narrow other lists"), among);
        }

        if (Items(among.Items, element) is not { } items)
        {
            return new BoundError(At(among));
        }

        var variable = new ElementVariable(element);
        return new BoundFilter(source, variable, new BoundMembership(new BoundElement(variable, At(among)), items, false, At(among)), At(among));
    }

    private BoundExpression BindAggregate(AggregateExpression aggregate)
    {
        var source = BindCollection(aggregate.Collection);
        if (source.Type is not ManyType { Element: var element } || source.Type.IsError)
        {
            return new BoundError(At(aggregate));
        }

        switch (aggregate.Aggregate)
        {
            case Aggregate.Count:
                return new BoundAggregate(aggregate.Aggregate, source, PolicyType.Number, At(aggregate));
            case Aggregate.CountDistinct when IdsOf(source, element) is { Type: ManyType { Element: EnumType or TextType } } ids:
                return new BoundAggregate(aggregate.Aggregate, ids, PolicyType.Number, At(aggregate));
            case Aggregate.Sum when element is NumberType:
                return new BoundAggregate(aggregate.Aggregate, source, PolicyType.Number, At(aggregate));
            case Aggregate.Latest or Aggregate.Earliest when element.IsTime:
                return new BoundAggregate(aggregate.Aggregate, source, element, At(aggregate));
            default:
                var needed = aggregate.Aggregate switch
                {
                    Aggregate.Sum => "a list of numbers",
                    Aggregate.CountDistinct => "a list of words, texts or things with an id",
                    _ => "a list of days or moments",
                };
                return Fail(BindingDiagnostics.IsWrongKind(Where(aggregate.Collection), Text(aggregate.Collection), Kind(source), needed, "name the field that is meant, for example archives.captured (arkiveringar.togs)"), aggregate);
        }
    }

    /// <summary>Records are told apart by their ids.</summary>
    private static BoundExpression IdsOf(BoundExpression source, PolicyType element)
    {
        if (element is not RecordType { Entity.IdField: not null } record)
        {
            return source;
        }

        if (source is BoundMap map)
        {
            return new BoundMap(map.Source, map.Element, Id(map.Selector), map.At); // not "with": the type follows from the selector
        }

        var variable = new ElementVariable(record);
        return new BoundMap(source, variable, Id(new BoundElement(variable, source.At)), source.At);
    }

    private BoundExpression BindPeriodic(PeriodicExpression periodic)
    {
        var source = BindCollection(periodic.Collection);
        if (source.Type is not ManyType { Element: var element } || source.Type.IsError)
        {
            return new BoundError(At(periodic));
        }

        var (syntax, frame) = periodic.Recurrence is NamePath { Parts: [var name] }
            ? _frame.Parameter(name.Name) is { } parameter ? (parameter.Parameter.Value, parameter.Frame) : (null, _frame)
            : (periodic.Recurrence, _frame);
        if (syntax is not (CalendarRecurrence or RollingRecurrence))
        {
            return syntax is ErrorExpression ? new BoundError(At(periodic)) : NotARecurrence(periodic);
        }

        var binder = ReferenceEquals(frame, _frame) ? this : ForAccount(frame);
        if (binder.BindRecurrence(syntax) is not { } rule)
        {
            return new BoundError(At(periodic));
        }

        var variable = new ElementVariable(element);
        var item = new BoundElement(variable, At(periodic.Collection));
        var occurred = Occurred(item, element);
        return occurred is null
            ? Fail(BindingDiagnostics.EventsAreNotDated(Where(periodic.Collection), Text(periodic.Collection)), periodic)
            : new BoundPeriodic(source, variable, Day(occurred), rule, BoundWalker.SectionOf(source), At(periodic));
    }

    private BoundError NotARecurrence(PeriodicExpression periodic)
    {
        var (where, text) = (Where(periodic.Recurrence), Text(periodic.Recurrence));
        if (periodic.Recurrence is NamePath { Parts: [var word] } && _frame.Parameter(word.Name) is { Parameter.Value: NamePath or ListLiteral } parameter)
        {
            var value = parameter.Parameter.Value.Span;
            return Fail(BindingDiagnostics.IsWrongKind(parameter.Frame.Locate(value), parameter.Frame.At(value).Text, NotPlain(parameter.Parameter.Value), "a recurrence", "write for example 'once every half-year' ('en gång varje halvår')"), periodic);
        }

        if (periodic.Recurrence is NamePath { Parts: [var name] } && Resolve(name, false) is { } other)
        {
            return Fail(BindingDiagnostics.IsWrongKind(where, text, Kind(other), "a recurrence", "name a parameter that holds one, such as 'once every half-year' ('en gång varje halvår')"), periodic);
        }

        var names = _frame.Syntax.Parameters.Where(p => p.Value is CalendarRecurrence or RollingRecurrence).Select(p => p.Name.Name);
        return Fail(BindingDiagnostics.NoSuchName(where, text, Diagnostics.Spelling.Nearest(text, names)), periodic);
    }

    /// <summary>The day on which an event of a list happened; null for what is no event.</summary>
    private static BoundExpression? Occurred(BoundElement item, PolicyType element)
    {
        if (element.IsTime)
        {
            return item;
        }

        var field = (element as RecordType)?.Entity.Occurrence;
        return field is null ? null : new BoundField(item, field, PolicyType.Of(field), item.At);
    }

    private RecurrenceRule? BindRecurrence(Expression syntax)
    {
        if (syntax is RollingRecurrence rolling)
        {
            return BindDuration(rolling.Interval) is { } interval ? new RecurrenceRule(Period.Year, null, null, interval) : null;
        }

        var calendar = (CalendarRecurrence)syntax;
        if (calendar.Month is { } month && calendar.Period != Period.Year)
        {
            var yearly = $"{Keywords.Wording(Keyword.OnceEvery, _frame.Language)} {Keywords.Wording(Period.Year, _frame.Language)}";
            var name = Keywords.Month(month, _frame.Language);
            Fail(BindingDiagnostics.MonthNeedsYear(Where(calendar), name, yearly, $"{yearly} {Keywords.Wording(Keyword.In, _frame.Language)} {name}"), calendar);
            return null;
        }

        if (calendar.Sparing is null)
        {
            return new RecurrenceRule(calendar.Period, calendar.Month, null, null);
        }

        return BindDuration(calendar.Sparing) is { } sparing ? new RecurrenceRule(calendar.Period, calendar.Month, sparing, null) : null;
    }

    private BoundExpression InScope(BoundElement element, Func<BoundExpression> bind)
    {
        _scope.Push(element);
        var bound = bind();
        _scope.Pop(element);
        return bound;
    }
}
