using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Evaluation;

/// <summary>An element of a list and whether it belongs to what is asked for.</summary>
internal readonly record struct ListItem(object? Item, Truth Belongs);

/// <summary>
/// Evaluates bound expressions by walking them, value by value. Slow beside compiled rules, but able to tell the value of
/// every part: explanations and messages use it, and tests hold the compiled rules against it.
/// </summary>
internal sealed class Interpreter(EvaluationContext context, object subject, Account? account, CSharpConditions? csharp = null)
{
    private readonly Dictionary<ElementVariable, object?> _elements = [];

    public EvaluationContext Context => context;

    public Account? Account => account;

    /// <summary>Binds an element variable while <paramref name="evaluate"/> runs.</summary>
    public T With<T>(ElementVariable variable, object? element, Func<T> evaluate)
    {
        _elements[variable] = element;
        return evaluate();
    }

    /// <summary>The value of a node: <see cref="Truth"/>, <see cref="NumberRange"/>, <see cref="TimeRange"/>, a text, a word's number (below zero: unknown), a record, or a list of <see cref="ListItem"/>.</summary>
    public object? Value(BoundExpression node) => node.Type switch
    {
        TruthType => Truth(node),
        NumberType => Number(node),
        DateType or InstantType => Time(node),
        TextType => Text(node),
        EnumType => Word(node),
        ManyType => List(node),
        RecordType => Record(node),
        _ => Constant(node),
    };

    private static object? Constant(BoundExpression node) => node switch
    {
        BoundConstant constant => constant.Value,
        BoundNamed named => Constant(named.Value),
        _ => null,
    };

    public Truth Truth(BoundExpression node) => node switch
    {
        BoundConstant constant => Evaluation.Truth.Of((bool)constant.Value),
        BoundNamed named => Truth(named.Value),
        BoundElement element => (Truth)_elements[element.Variable]!,
        BoundField field => Record(field.Target) is { } record ? Evaluation.Truth.Of((bool?)field.Field.Property.GetValue(record)) : Evaluation.Truth.Unknown,
        BoundDerived derived => Record(derived.Target) is { } record ? (Truth)derived.Field.Method.Invoke(null, [context, record])! : Evaluation.Truth.Unknown,
        BoundNot not => !Truth(not.Operand),
        BoundAnd and => and.Operands.Select(Truth).Aggregate((a, b) => a & b),
        BoundOr or => or.Operands.Select(Truth).Aggregate((a, b) => a | b),
        BoundComparison comparison => Compare(comparison),
        BoundMembership membership => membership.Negated ? !OneOf(membership) : OneOf(membership),
        BoundContains contains => Contains(contains),
        BoundMatches matches => Operations.Matches(Text(matches.Operand), matches.Pattern),
        BoundBelongsTo belongs => Operations.BelongsTo((OrgUnit?)Record(belongs.Operand), Text(belongs.Unit)),
        BoundPresence presence => Presence(presence),
        BoundCSharp block => CSharp(block).Truth,
        BoundQuantified quantified => Quantified(quantified),
        BoundShare share => Share(share),
        BoundPeriodic periodic => Events(periodic).Decide(context, account, periodic.Rule, periodic.Log),
        BoundDeadline deadline => Deadline(deadline),
        _ => throw new InvalidOperationException($"no truth of {node.GetType().Name}"),
    };

    /// <summary>What a condition in C# answers, and why it does not.</summary>
    public CSharpAnswer CSharp(BoundCSharp block) => (csharp ?? CSharpConditions.None).Of(block).Ask(context, Record(block.Subject));

    /// <summary>The last completed period of a recurring duty and the running or next one, with their outcomes.</summary>
    public IEnumerable<(DateSpan Period, Truth Outcome)> Periods(BoundPeriodic periodic)
    {
        var events = Events(periodic);
        return [events.Completed(context, account, periodic.Rule, periodic.Log), events.Running(context, account, periodic.Rule)];
    }

    /// <summary>The events of a recurring duty, ready to be judged.</summary>
    public Periodicity Events(BoundPeriodic periodic)
    {
        var events = new Periodicity();
        if (List(periodic.Source) is not { } items)
        {
            events.ListUnknown();
            return events;
        }

        foreach (var (item, belongs) in items)
        {
            events.Add(With(periodic.Element, item, () => Days(periodic.Occurred)), belongs);
        }

        return events;
    }

    public NumberRange Number(BoundExpression node) => node switch
    {
        BoundConstant constant => NumberRange.Exactly((double)constant.Value),
        BoundNamed named => Number(named.Value),
        BoundElement element => (NumberRange)_elements[element.Variable]!,
        BoundField field => NumberRange.Of(Record(field.Target) is { } record ? (int?)field.Field.Property.GetValue(record) : null),
        BoundArithmetic arithmetic => arithmetic.Subtract ? Number(arithmetic.Left) - Number(arithmetic.Right) : Number(arithmetic.Left) + Number(arithmetic.Right),
        BoundAggregate aggregate => Fold(aggregate),
        _ => throw new InvalidOperationException($"no number of {node.GetType().Name}"),
    };

    public TimeRange Time(BoundExpression node) => node switch
    {
        BoundConstant constant => TimeRange.On((DateOnly)constant.Value),
        BoundNamed named => Time(named.Value),
        BoundToday => TimeRange.On(context.AsOf),
        BoundHistoryStart => TimeRange.Of(context.Snapshot.HistoryKnownFrom),
        BoundElement element => (TimeRange)_elements[element.Variable]!,
        BoundField field => TimeOf(field),
        BoundDay day => Time(day.Instant).ToDays(),
        BoundOffset offset => Operations.Offset(context, Time(offset.Anchor), offset.Duration, offset.Before),
        BoundAggregate aggregate => FoldTimes(aggregate),
        _ => throw new InvalidOperationException($"no time of {node.GetType().Name}"),
    };

    public string? Text(BoundExpression node) => node switch
    {
        BoundConstant constant => (string)constant.Value,
        BoundNamed named => Text(named.Value),
        BoundOrganisationId => context.Snapshot.OrganisationId,
        BoundDerived derived => Record(derived.Target) is { } record ? (string?)derived.Field.Method.Invoke(null, [context, record]) : null,
        BoundElement element => (string?)_elements[element.Variable],
        BoundField field => Record(field.Target) is { } record ? (string?)field.Field.Property.GetValue(record) ?? NoText(field.Field) : null,
        _ => throw new InvalidOperationException($"no text of {node.GetType().Name}"),
    };

    public int Word(BoundExpression node) => node switch
    {
        BoundConstant constant => (int)constant.Value,
        BoundNamed named => Word(named.Value),
        BoundElement element => Convert.ToInt32(_elements[element.Variable], System.Globalization.CultureInfo.InvariantCulture),
        BoundField field => Record(field.Target) is { } record && field.Field.Property.GetValue(record) is { } value ? (int)value : -1,
        _ => throw new InvalidOperationException($"no word of {node.GetType().Name}"),
    };

    public object? Record(BoundExpression node) => node switch
    {
        BoundRoot { Kind: RootKind.Subject } => subject,
        BoundRoot { Kind: RootKind.Account } => account,
        BoundRoot => subject as Governance ?? context.Snapshot.Governance,
        BoundNamed named => Record(named.Value),
        BoundElement element => _elements[element.Variable],
        BoundField field => Record(field.Target) is { } record ? field.Field.Property.GetValue(record) : null,
        _ => throw new InvalidOperationException($"no record of {node.GetType().Name}"),
    };

    /// <summary>The elements of a list that may belong; null when the list was not collected.</summary>
    public List<ListItem>? List(BoundExpression node)
    {
        switch (node)
        {
            case BoundNamed named:
                return List(named.Value);
            case BoundFilter filter:
                return List(filter.Source)?
                    .Select(i => new ListItem(i.Item, i.Belongs & With(filter.Element, i.Item, () => Truth(filter.Condition))))
                    .Where(i => i.Belongs.Kind != TruthKind.False).ToList();
            case BoundMap map:
                return List(map.Source)?.Select(i => new ListItem(With(map.Element, i.Item, () => Value(map.Selector)), i.Belongs)).ToList();
            case BoundField field:
                return Record(field.Target) is { } record ? Plain(field.Field.Property.GetValue(record)) : null;
            case BoundDerived derived:
                return Record(derived.Target) is { } owner ? Plain(derived.Field.Method.Invoke(null, [context, owner])) : null;
            default:
                throw new InvalidOperationException($"no list of {node.GetType().Name}");
        }
    }

    private List<ListItem>? Plain(object? list) => list is System.Collections.IEnumerable items
        ? items.Cast<object>().Where(i => !Occurrence.IsAhead(context, i)).Select(i => new ListItem(i is Enum word ? (int)(object)word : i, Evaluation.Truth.True)).ToList()
        : null;

    private TimeRange Days(BoundExpression node) => node.Type is InstantType ? Time(node).ToDays() : Time(node);

    private Truth Compare(BoundComparison comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (left.Type is NumberType)
        {
            return Operations.Compare(comparison.Operator, Number(left), Number(right));
        }

        if (left.Type.IsTime)
        {
            return Operations.Compare(comparison.Operator, Time(left), Time(right));
        }

        var same = left.Type switch
        {
            EnumType => Operations.SameWord(Word(left), Word(right)),
            TextType => Operations.SameText(Text(left), Text(right)),
            _ => Operations.SameTruth(Truth(left), Truth(right)),
        };
        return comparison.Operator == ComparisonOperator.NotEqual ? !same : same;
    }

    private Truth OneOf(BoundMembership membership) => membership.Operand.Type switch
    {
        EnumType => Operations.OneOf(Word(membership.Operand), [.. membership.Items.Select(i => (int)i.Value)]),
        NumberType => Operations.OneOf(Number(membership.Operand), [.. membership.Items.Select(i => (double)i.Value)]),
        _ => Operations.OneOf(Text(membership.Operand), [.. membership.Items.Select(i => (string)i.Value)]),
    };

    private Truth Contains(BoundContains contains)
    {
        var variable = new ElementVariable(((ManyType)contains.Collection.Type).Element);
        var same = new BoundComparison(ComparisonOperator.Equal, new BoundElement(variable, contains.At), contains.Item, contains.At);
        return Quantified(new BoundQuantified(Quantifier.Some, contains.Collection, variable, same, contains.At));
    }

    private Truth Quantified(BoundQuantified quantified)
    {
        if (List(quantified.Source) is not { } items)
        {
            return Evaluation.Truth.Unknown;
        }

        var every = quantified.Quantifier == Quantifier.Every;
        var result = every ? Evaluation.Truth.Vacuous : Evaluation.Truth.False;
        foreach (var (item, belongs) in items)
        {
            var body = With(quantified.Element, item, () => Truth(quantified.Body));
            result = every ? Folds.Every(result, belongs, body) : Folds.Some(result, belongs, body);
        }

        return quantified.Quantifier == Quantifier.No ? !result : result;
    }

    private Truth Share(BoundShare share) => List(share.Source) is { } items
        ? items.Aggregate(ShareSoFar.None, (counted, i) => counted.With(i.Belongs, With(share.Element, i.Item, () => Truth(share.Body)))).AtLeast(Number(share.Percent))
        : Evaluation.Truth.Unknown;

    private Truth Presence(BoundPresence presence)
    {
        var value = presence.Operand.Type is ManyType
            && presence.Presence is Syntax.Presence.Exists or Syntax.Presence.DoesNotExist
            ? Operations.Compare(ComparisonOperator.Greater, Count(presence.Operand), NumberRange.Exactly(0))
            : Value(presence.Operand);
        var known = presence.Presence is Syntax.Presence.Known or Syntax.Presence.Missing;
        var answer = value switch
        {
            Truth truth when presence.Operand.Type is ManyType => truth,
            Truth truth => known ? PresenceOf.Known(truth) : PresenceOf.Exists(truth),
            NumberRange number => known ? PresenceOf.Known(number) : PresenceOf.Exists(number),
            TimeRange time => known ? PresenceOf.Known(time) : PresenceOf.Exists(time),
            int word => known ? PresenceOf.Known(word) : PresenceOf.Exists(word),
            _ when presence.Operand.Type is TextType => known ? PresenceOf.Known((string?)value) : PresenceOf.Exists((string?)value),
            _ => known ? PresenceOf.Known(value) : PresenceOf.ExistsRecord(context, value, MissingRecord.Via(presence.Operand)),
        };
        return presence.Presence is Syntax.Presence.Missing or Syntax.Presence.DoesNotExist ? !answer : answer;
    }

    private NumberRange Count(BoundExpression source) =>
        List(source) is { } items ? items.Aggregate(Folds.NoElements, (count, i) => Folds.Count(count, i.Belongs)) : Folds.AnyNumber;

    private NumberRange Fold(BoundAggregate aggregate)
    {
        if (aggregate.Aggregate == Aggregate.Count)
        {
            return Count(aggregate.Source);
        }

        if (List(aggregate.Source) is not { } items)
        {
            return aggregate.Aggregate == Aggregate.Sum ? NumberRange.Unknown : Folds.AnyNumber;
        }

        if (aggregate.Aggregate == Aggregate.Sum)
        {
            return items.Aggregate(Folds.NoElements, (sum, i) => Folds.Sum(sum, (NumberRange)i.Item!, i.Belongs));
        }

        var counter = new DistinctCounter();
        foreach (var (item, belongs) in items)
        {
            if (item is int word)
            {
                counter.Add(word, belongs);
            }
            else
            {
                counter.Add((string?)item, belongs);
            }
        }

        return counter.Result();
    }

    private TimeRange FoldTimes(BoundAggregate aggregate)
    {
        if (List(aggregate.Source) is not { } items)
        {
            return TimeRange.Unknown;
        }

        return aggregate.Aggregate == Aggregate.Latest
            ? items.Aggregate(LatestSoFar.None, (latest, i) => Folds.Latest(latest, (TimeRange)i.Item!, i.Belongs)).Result
            : items.Aggregate(TimeRange.Never, (earliest, i) => Folds.Earliest(earliest, (TimeRange)i.Item!, i.Belongs));
    }

    private Truth Deadline(BoundDeadline deadline)
    {
        var instant = deadline.Limit.Type is InstantType;
        return deadline.Operand.Type is TruthType
            ? Operations.Deadline(context, Truth(deadline.Operand), Time(deadline.Limit), instant)
            : Operations.Deadline(context, Time(deadline.Operand), deadline.Start is { } start ? Time(start) : null, Time(deadline.Limit), instant);
    }

    private TimeRange TimeOf(BoundField field)
    {
        var info = field.Field;
        if (Record(field.Target) is not { } record)
        {
            return info.Null == NullMeaning.NotDone && MissingRecord.Via(field.Target).MeansNotDone ? context.NotDone(info.Section) : TimeRange.Unknown;
        }

        var value = info.Property.GetValue(record);
        if (value is null)
        {
            return info.Null switch
            {
                NullMeaning.None => TimeRange.Never,
                NullMeaning.NotDone => context.NotDone(info.Section),
                _ => TimeRange.Unknown,
            };
        }

        return value is DateOnly day
            ? info.IsEvent ? context.EventDay(day) : TimeRange.On(day)
            : info.IsEvent ? context.EventMoment((DateTimeOffset)value) : TimeRange.At((DateTimeOffset)value);
    }

    private string? NoText(FieldInfo field) => field.Null switch
    {
        NullMeaning.None => TextValue.Absent,
        NullMeaning.NotDone => context.NoText(field.Section),
        _ => null,
    };
}
