using System.Linq.Expressions;
using System.Reflection;
using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using E = System.Linq.Expressions.Expression;

namespace PolicyCheck.Evaluation;

/// <summary>
/// Turns bound expressions into code: one expression tree per rule, compiled once. Loops are emitted in place, so that no
/// closure is made and nothing is boxed while accounts are evaluated.
/// </summary>
internal sealed partial class ExpressionCompiler
{
    private readonly ParameterExpression _context = E.Parameter(typeof(EvaluationContext), "context");
    private readonly ParameterExpression _subject;
    private readonly ParameterExpression _account = E.Variable(typeof(Account), "account");
    private readonly bool _subjectIsAccount;
    private readonly CSharpConditions _csharp;

    /// <summary>What an element variable stands for at this place: a loop variable, or the value that a map takes of one.</summary>
    private readonly Dictionary<ElementVariable, object> _elements = [];

    private ExpressionCompiler(SubjectKind subject, CSharpConditions? csharp)
    {
        _csharp = csharp ?? CSharpConditions.None;
        _subjectIsAccount = subject == SubjectKind.Account;
        _subject = E.Variable(SubjectTerms.ClrType(subject), "subject");
    }

    /// <summary>Compiles a whole rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="csharp">Its conditions in C#; needed only when it has some.</param>
    /// <param name="interpreted">True to leave it to the interpreter of expression trees, without machine code.</param>
    public static Func<EvaluationContext, object, RuleAnswer> Compile(BoundRule rule, CSharpConditions? csharp = null, bool interpreted = false)
    {
        var compiler = new ExpressionCompiler(rule.Syntax.Subject, csharp);
        return compiler.Lambda<RuleAnswer>(compiler.Rule(rule), interpreted);
    }

    /// <summary>Compiles when a rule's duties have to be asked: the default answer where they have.</summary>
    public static Func<EvaluationContext, object, RuleAnswer> CompileGate(BoundRule rule, CSharpConditions? csharp = null, bool interpreted = false)
    {
        var compiler = new ExpressionCompiler(rule.Syntax.Subject, csharp);
        return compiler.Lambda<RuleAnswer>(compiler.Gate(rule, E.Default(typeof(RuleAnswer))), interpreted);
    }

    /// <summary>Compiles a rule's duties alone; it has to have some.</summary>
    public static Func<EvaluationContext, object, RuleAnswer> CompileDuties(BoundRule rule, CSharpConditions? csharp = null, bool interpreted = false)
    {
        var compiler = new ExpressionCompiler(rule.Syntax.Subject, csharp);
        return compiler.Lambda<RuleAnswer>(compiler.Duties(rule), interpreted);
    }

    /// <summary>Compiles a condition about an account.</summary>
    public static Func<EvaluationContext, object, Truth> CompileCondition(
        BoundExpression condition, SubjectKind subject = SubjectKind.Account, CSharpConditions? csharp = null)
    {
        var compiler = new ExpressionCompiler(subject, csharp);
        return compiler.Lambda<Truth>(compiler.Truth(condition));
    }

    private Func<EvaluationContext, object, T> Lambda<T>(E body, bool interpreted = false)
    {
        var given = E.Parameter(typeof(object), "given");
        var assignments = new List<E> { E.Assign(_subject, E.Convert(given, _subject.Type)) };
        if (AccountOf() is { } account)
        {
            assignments.Add(E.Assign(_account, account));
        }

        return E.Lambda<Func<EvaluationContext, object, T>>(E.Block([_subject, _account], [.. assignments, body]), _context, given).Compile(interpreted);
    }

    private E? AccountOf() => _subject.Type == typeof(Account) ? _subject : _subject.Type.GetProperty("Account") is { } property ? E.Property(_subject, property) : null;

    private E Rule(BoundRule rule) => Gate(rule, Duties(rule));

    private E Duties(BoundRule rule) => rule.Duties
        .Select(d => (E)E.Call(Method(typeof(RuleAnswer), nameof(RuleAnswer.OfDuty)), E.Constant(d.Kind), Truth(d.Condition)))
        .Aggregate((a, b) => E.Call(Method(typeof(RuleAnswer), nameof(RuleAnswer.Worst)), a, b));

    private E Gate(BoundRule rule, E duties)
    {
        if (rule.Pending is { } pending)
        {
            var until = rule.PendingUntil is { } day ? Days(day) : NeverTime;
            duties = Otherwise(E.Call(Method(typeof(RuleAnswer), nameof(RuleAnswer.OfPending)), _context, Truth(pending), until), duties);
        }

        return rule.When is { } when ? Otherwise(E.Call(Method(typeof(RuleAnswer), nameof(RuleAnswer.OfWhen)), Truth(when)), duties) : duties;
    }

    /// <summary>The first answer, or the second when the first is the default.</summary>
    private static BlockExpression Otherwise(E first, E second)
    {
        var answer = E.Variable(typeof(RuleAnswer));
        return E.Block([answer], E.Assign(answer, first), E.Condition(E.Property(answer, nameof(RuleAnswer.IsAsked)), answer, second));
    }

    private E Truth(BoundExpression node)
    {
        switch (node)
        {
            case BoundConstant constant:
                return Known((bool)constant.Value ? nameof(Evaluation.Truth.True) : nameof(Evaluation.Truth.False));
            case BoundNamed named:
                return Truth(named.Value);
            case BoundElement element:
                return Element(element) is BoundExpression alias ? Truth(alias) : throw Unsupported(node);
            case BoundField field:
                return Read(field.Target, t => E.Call(TruthOfNullable, E.Property(t, field.Field.Property)), Known(nameof(Evaluation.Truth.Unknown)));
            case BoundDerived derived:
                return Read(derived.Target, t => E.Call(derived.Field.Method, _context, t), Known(nameof(Evaluation.Truth.Unknown)));
            case BoundNot not:
                return E.Not(Truth(not.Operand), typeof(Truth).GetMethod("op_LogicalNot"));
            case BoundAnd and:
                return Junction(and.Operands, TruthKind.False, "op_BitwiseAnd");
            case BoundOr or:
                return Junction(or.Operands, TruthKind.True, "op_BitwiseOr");
            case BoundComparison comparison:
                return Comparison(comparison);
            case BoundMembership membership:
                var found = Membership(membership);
                return membership.Negated ? E.Not(found, typeof(Truth).GetMethod("op_LogicalNot")) : found;
            case BoundMatches matches:
                return Call(nameof(Operations.Matches), Text(matches.Operand), E.Constant(matches.Pattern));
            case BoundBelongsTo belongs:
                return Call(nameof(Operations.BelongsTo), Record(belongs.Operand), Text(belongs.Unit));
            case BoundPresence presence:
                return Presence(presence);
            case BoundCSharp csharp:
                return E.Property(
                    E.Call(E.Constant(_csharp.Of(csharp)), Method(typeof(ICSharpCondition), nameof(ICSharpCondition.Ask)), _context, E.Convert(Record(csharp.Subject), typeof(object))),
                    nameof(CSharpAnswer.Truth));
            case BoundContains contains:
                return Contains(contains);
            case BoundQuantified quantified:
                return Quantified(quantified);
            case BoundShare share:
                return Share(share);
            case BoundPeriodic periodic:
                return Periodic(periodic);
            case BoundDeadline deadline:
                return Deadline(deadline);
            default:
                throw Unsupported(node);
        }
    }

    /// <summary>
    /// Joins operands, leaving out those that a first one decides; a false one does not decide where a later one has a
    /// deadline, because of two days missed the earlier counts.
    /// </summary>
    private E Junction(IReadOnlyList<BoundExpression> operands, TruthKind decides, string method)
    {
        var result = Truth(operands[^1]);
        var isDated = BoundWalker.HasDeadline(operands[^1]);
        for (var i = operands.Count - 2; i >= 0; i--)
        {
            var left = Truth(operands[i]);
            result = isDated && decides == TruthKind.False ? E.Call(typeof(Truth).GetMethod(method)!, left, result) : ShortCircuit(left, result, decides, method);
            isDated |= BoundWalker.HasDeadline(operands[i]);
        }

        return result;
    }

    private static BlockExpression ShortCircuit(E left, E right, TruthKind decides, string method)
    {
        var first = E.Variable(typeof(Truth));
        return E.Block(
            [first],
            E.Assign(first, left),
            E.Condition(
                E.Equal(E.Property(first, nameof(Evaluation.Truth.Kind)), E.Constant(decides)),
                first,
                E.Call(typeof(Truth).GetMethod(method)!, first, right)));
    }

    private E Comparison(BoundComparison comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        var equal = left.Type switch
        {
            NumberType => Call(nameof(Operations.Compare), E.Constant(comparison.Operator), Number(left), Number(right)),
            DateType or InstantType => Call(nameof(Operations.Compare), E.Constant(comparison.Operator), Time(left), Time(right)),
            EnumType => Call(nameof(Operations.SameWord), Word(left), Word(right)),
            TextType => Call(nameof(Operations.SameText), Text(left), Text(right)),
            _ => Call(nameof(Operations.SameTruth), Truth(left), Truth(right)),
        };
        return left.Type is not (NumberType or DateType or InstantType) && comparison.Operator == ComparisonOperator.NotEqual
            ? E.Not(equal, typeof(Truth).GetMethod("op_LogicalNot"))
            : equal;
    }

    private MethodCallExpression Membership(BoundMembership membership) => membership.Operand.Type switch
    {
        EnumType => Call(nameof(Operations.OneOf), Word(membership.Operand), E.Constant(membership.Items.Aggregate(0L, (words, i) => words | (1L << (int)i.Value)))),
        NumberType => Call(nameof(Operations.OneOf), Number(membership.Operand), E.Constant(membership.Items.Select(i => (double)i.Value).ToArray())),
        _ => Call(nameof(Operations.OneOf), Text(membership.Operand), E.Constant(membership.Items.Select(i => (string)i.Value).ToArray())),
    };

    private E Presence(BoundPresence presence)
    {
        if (presence.Presence is Syntax.Presence.Known or Syntax.Presence.Missing)
        {
            var known = E.Call(Method(typeof(PresenceOf), nameof(PresenceOf.Known), Value(presence.Operand).Type), Value(presence.Operand));
            return presence.Presence == Syntax.Presence.Known ? known : E.Not(known, typeof(Truth).GetMethod("op_LogicalNot"));
        }

        var exists = presence.Operand.Type switch
        {
            ManyType => Call(nameof(Operations.Compare), E.Constant(ComparisonOperator.Greater), Count(presence.Operand), Exactly(0)),
            RecordType => E.Call(Method(typeof(PresenceOf), nameof(PresenceOf.ExistsRecord)), _context, Record(presence.Operand), E.Constant(MissingRecord.Via(presence.Operand), typeof(MissingRecord))),
            _ => E.Call(Method(typeof(PresenceOf), nameof(PresenceOf.Exists), Value(presence.Operand).Type), Value(presence.Operand)),
        };
        return presence.Presence == Syntax.Presence.Exists ? exists : E.Not(exists, typeof(Truth).GetMethod("op_LogicalNot"));
    }

    private E Value(BoundExpression node) => node.Type switch
    {
        TruthType => Truth(node),
        NumberType => Number(node),
        TextType => Text(node),
        DateType or InstantType => Time(node),
        EnumType => Word(node),
        ManyType => E.Convert(List(node), typeof(object)),
        _ => E.Convert(Record(node), typeof(object)),
    };

    private E Number(BoundExpression node) => node switch
    {
        BoundConstant constant => Exactly((double)constant.Value),
        BoundNamed named => Number(named.Value),
        BoundElement element when Element(element) is BoundExpression alias => Number(alias),
        BoundField field => Read(field.Target, t => E.Call(NumberOfNullable, E.Property(t, field.Field.Property)), E.Property(null, typeof(NumberRange), nameof(NumberRange.Unknown))),
        BoundArithmetic arithmetic => E.Call(typeof(NumberRange).GetMethod(arithmetic.Subtract ? "op_Subtraction" : "op_Addition")!, Number(arithmetic.Left), Number(arithmetic.Right)),
        BoundAggregate { Aggregate: Aggregate.Count } aggregate => Count(aggregate.Source),
        BoundAggregate { Aggregate: Aggregate.CountDistinct } aggregate => CountDistinct(aggregate.Source),
        BoundAggregate { Aggregate: Aggregate.Sum } aggregate => Sum(aggregate.Source),
        _ => throw Unsupported(node),
    };

    private E Time(BoundExpression node) => node switch
    {
        BoundConstant constant => Day((DateOnly)constant.Value),
        BoundNamed named => Time(named.Value),
        BoundToday => E.Call(Method(typeof(TimeRange), nameof(TimeRange.On)), E.Property(_context, nameof(EvaluationContext.AsOf))),
        BoundHistoryStart => E.Call(Method(typeof(TimeRange), nameof(TimeRange.Of), typeof(DateOnly?)), E.Property(E.Property(_context, nameof(EvaluationContext.Snapshot)), nameof(Snapshot.HistoryKnownFrom))),
        BoundElement element when Element(element) is BoundExpression alias => Time(alias),
        BoundField field => TimeField(field),
        BoundDay day => Call(nameof(Operations.ToDays), Time(day.Instant)),
        BoundOffset offset => Call(nameof(Operations.Offset), _context, Time(offset.Anchor), E.New(typeof(Duration).GetConstructor([typeof(double), typeof(TimeUnit)])!, E.Constant(offset.Duration.Amount), E.Constant(offset.Duration.Unit)), E.Constant(offset.Before)),
        BoundAggregate aggregate => TimeAggregate(aggregate),
        _ => throw Unsupported(node),
    };

    private E Days(BoundExpression node) => node.Type is InstantType ? Call(nameof(Operations.ToDays), Time(node)) : Time(node);

    private E TimeField(BoundField field)
    {
        var isAct = field.Field.Null == NullMeaning.NotDone;
        var section = E.Constant(field.Field.Section);
        var missing = isAct && MissingRecord.Via(field.Target) is { MeansNotDone: true }
            ? (E)E.Call(_context, nameof(EvaluationContext.NotDone), null, section)
            : UnknownTime;
        return Read(field.Target, ReadTime, missing);

        E ReadTime(E target)
        {
            var value = E.Property(target, field.Field.Property);
            if (field.Field.Null == NullMeaning.None)
            {
                return E.Condition(E.Property(value, "HasValue"), E.Call(Method(typeof(TimeRange), nameof(TimeRange.Of), value.Type), value), NeverTime);
            }

            return (isAct, field.Field.IsEvent, field.Type) switch
            {
                (true, _, DateType) => E.Call(_context, nameof(EvaluationContext.ActDay), null, value, section),
                (true, _, _) => E.Call(_context, nameof(EvaluationContext.ActMoment), null, value, section),
                (_, true, DateType) => E.Call(_context, nameof(EvaluationContext.EventDay), null, value),
                (_, true, _) => E.Call(_context, nameof(EvaluationContext.EventMoment), null, value),
                _ => E.Call(Method(typeof(TimeRange), nameof(TimeRange.Of), value.Type), value),
            };
        }
    }

    private E Deadline(BoundDeadline deadline)
    {
        var instant = E.Constant(deadline.Limit.Type is InstantType);
        if (deadline.Operand.Type is TruthType)
        {
            return Call(nameof(Operations.Deadline), _context, Truth(deadline.Operand), Time(deadline.Limit), instant);
        }

        var start = deadline.Start is { } from ? E.Convert(Time(from), typeof(TimeRange?)) : (E)E.Constant(null, typeof(TimeRange?));
        return Call(nameof(Operations.Deadline), _context, Time(deadline.Operand), start, Time(deadline.Limit), instant);
    }

    private E Text(BoundExpression node)
    {
        switch (node)
        {
            case BoundConstant constant:
                return E.Constant((string)constant.Value);
            case BoundNamed named:
                return Text(named.Value);
            case BoundDerived derived:
                return Read(derived.Target, t => E.Call(derived.Field.Method, _context, t), E.Constant(null, typeof(string)));
            case BoundOrganisationId:
                return E.Property(E.Property(_context, nameof(EvaluationContext.Snapshot)), nameof(Snapshot.OrganisationId));
            case BoundElement element:
                return Element(element) is BoundExpression alias ? Text(alias) : (E)Element(element);
            case BoundField field:
                var none = field.Field.Null switch
                {
                    NullMeaning.None => E.Field(null, AbsentText),
                    NullMeaning.NotDone => E.Call(_context, nameof(EvaluationContext.NoText), null, E.Constant(field.Field.Section)),
                    _ => (E)E.Constant(null, typeof(string)),
                };
                return Read(field.Target, t => E.Coalesce(E.Property(t, field.Field.Property), none), E.Constant(null, typeof(string)));
            default:
                throw Unsupported(node);
        }
    }

    private E Word(BoundExpression node)
    {
        switch (node)
        {
            case BoundConstant constant:
                return E.Constant((int)constant.Value);
            case BoundNamed named:
                return Word(named.Value);
            case BoundElement element:
                return Element(element) is BoundExpression alias ? Word(alias) : E.Convert((E)Element(element), typeof(int));
            case BoundField field:
                return Read(field.Target, ReadWord, E.Constant(-1));
            default:
                throw Unsupported(node);
        }

        E ReadWord(E target)
        {
            var value = E.Property(target, ((BoundField)node).Field.Property);
            return E.Condition(E.Property(value, "HasValue"), E.Convert(E.Call(value, "GetValueOrDefault", null), typeof(int)), E.Constant(-1));
        }
    }

    private E Record(BoundExpression node) => node switch
    {
        BoundRoot { Kind: RootKind.Subject } => _subject,
        BoundRoot { Kind: RootKind.Account } => _subjectIsAccount ? _subject : _account,
        BoundRoot => _subject.Type == typeof(Governance) ? _subject : E.Property(E.Property(_context, nameof(EvaluationContext.Snapshot)), nameof(Snapshot.Governance)),
        BoundNamed named => Record(named.Value),
        BoundElement element => Element(element) is BoundExpression alias ? Record(alias) : (E)Element(element),
        BoundField field => Read(field.Target, t => E.Property(t, field.Field.Property), E.Constant(null, field.Field.ElementType)),
        _ => throw Unsupported(node),
    };

    /// <summary>Reads something of a record that may not be there.</summary>
    private E Read(BoundExpression target, Func<E, E> there, E missing)
    {
        var record = Record(target);
        if (record is ParameterExpression && (record != _account || _subjectIsAccount))
        {
            return there(record);
        }

        var local = E.Variable(record.Type);
        return E.Block([local], E.Assign(local, record), E.Condition(E.Equal(local, E.Constant(null, record.Type)), missing, there(local)));
    }

    private object Element(BoundElement element) => _elements[element.Variable];

    private static MethodCallExpression Call(string name, params E[] arguments) =>
        E.Call(Method(typeof(Operations), name, [.. arguments.Select(a => a.Type)]), arguments);

    private static MethodInfo Method(Type type, string name, params Type[] parameters) =>
        (parameters.Length == 0 ? type.GetMethod(name) : type.GetMethod(name, parameters))
        ?? throw new InvalidOperationException($"no method {type.Name}.{name}({string.Join(", ", parameters.Select(p => p.Name))})");

    // A struct as a constant would be unboxed at each use; these become plain numbers in the machine code.
    private static MemberExpression Known(string truth) => E.Property(null, typeof(Truth), truth);

    private static MethodCallExpression Exactly(double number) => E.Call(Method(typeof(NumberRange), nameof(NumberRange.Exactly)), E.Constant(number));

    private static NewExpression Day(DateOnly day) =>
        E.New(typeof(TimeRange).GetConstructor([typeof(long), typeof(long)])!, E.Constant((long)day.DayNumber), E.Constant((long)day.DayNumber));

    // By its field, as a constant could become another instance of the same text.
    private static readonly System.Reflection.FieldInfo AbsentText = typeof(Evaluation.TextValue).GetField(nameof(Evaluation.TextValue.Absent))!;

    private static readonly MemberExpression UnknownTime = E.Property(null, typeof(TimeRange), nameof(TimeRange.Unknown));

    private static readonly MemberExpression NeverTime = E.Property(null, typeof(TimeRange), nameof(TimeRange.Never));

    private static readonly MethodInfo TruthOfNullable = Method(typeof(Truth), nameof(Evaluation.Truth.Of), typeof(bool?));

    private static readonly MethodInfo NumberOfNullable = Method(typeof(NumberRange), nameof(NumberRange.Of), typeof(int?));

    private static InvalidOperationException Unsupported(BoundExpression node) =>
        new($"{node.GetType().Name} of type {node.Type.GetType().Name} cannot be compiled here: {node.At.Text}");
}
