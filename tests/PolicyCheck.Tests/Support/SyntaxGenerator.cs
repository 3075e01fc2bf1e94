using FsCheck;
using FsCheck.Fluent;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Support;

/// <summary>
/// Random trees, of every kind that the parser can produce and no other. Every span is empty; compare trees with
/// <see cref="TreeComparer"/>.
/// </summary>
internal sealed class SyntaxGenerator
{
    public const int MaxDepth = 6;

    private static readonly TextSpan None = new(0, 0);

    private readonly Language _language;
    private readonly Lexemes _lexemes;

    // Inside a message's hole a text can hold neither quotation marks nor braces nor backslashes.
    private readonly bool _inHole;

    public SyntaxGenerator(Language language, bool inHole = false)
    {
        _language = language;
        _lexemes = ExpressionGrammar.For(language).Lexemes;
        _inHole = inHole;
        Name = NameGen();
        Path = from first in Name
               from rest in Few(Member, 0, 2)
               select (Expression)new NamePath([new NamePart(first, None), .. rest], None);
        Literal = Gen.OneOf(Number, Duration, Date, Text.Select(t => (Expression)t), Truth, Name.Select(Single));
        Item = Gen.Frequency(
            (4, Literal),
            (2, Path),
            (1, from target in Gen.OneOf([Number, Duration, Date, Truth, .. inHole ? Array.Empty<Gen<Expression>>() : [Text.Select(t => (Expression)t)]])
                from member in Member
                select (Expression)new MemberAccess(target, member, None)));
        Condition = ConditionOf(MaxDepth);
        Recurrence = RecurrenceOf(2);
        ParameterValue = Gen.OneOf(Literal, Recurrence, Few(Literal, 0, 4).Select(items => (Expression)new ListLiteral(items, None)));
    }

    /// <summary>A word that may be used as a name.</summary>
    public Gen<string> Name { get; }

    /// <summary>Names joined by points.</summary>
    public Gen<Expression> Path { get; }

    /// <summary>What a list of a parameter holds.</summary>
    public Gen<Expression> Literal { get; }

    /// <summary>What a list without brackets holds.</summary>
    public Gen<Expression> Item { get; }

    /// <summary>A condition or value.</summary>
    public Gen<Expression> Condition { get; }

    /// <summary>How often something recurs.</summary>
    public Gen<Expression> Recurrence { get; }

    /// <summary>The value of a parameter.</summary>
    public Gen<Expression> ParameterValue { get; }

    /// <summary>A whole policy file.</summary>
    public Gen<PolicySyntax> Policy =>
        from header in Header
        from parameters in Few(Parameter, 0, 3)
        from definitions in Few(Definition, 0, 3)
        from rules in Few(Rule, 0, 3)
        from informations in Few(Information, 0, 2)
        from overrides in Few(Override, 0, 2)
        from waivers in Few(Waiver, 0, 2)
        select new PolicySyntax(new SourceText("generated.policy", ""), _language, header, parameters, definitions, rules, informations, overrides, waivers);

    /// <summary>Simpler expressions than <paramref name="expression"/>: its parts.</summary>
    public static IEnumerable<Expression> Shrink(Expression expression) =>
        ExpressionWalker.Children(expression).Where(part => part is not (CalendarRecurrence or RollingRecurrence));

    private static Gen<T> One<T>(params T[] values) => Gen.Elements(values);

    private static Gen<IReadOnlyList<T>> Few<T>(Gen<T> element, int least, int most) =>
        from count in Gen.Choose(least, most)
        from items in element.ListOf(count)
        select (IReadOnlyList<T>)[.. items];

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (1, gen.Select(value => (T?)value)));

    private Expression Single(string name) => new NamePath([new NamePart(name, None)], None);

    // ── words ──

    /// <summary>Ordinary names, and those that are halfway to being words of the language.</summary>
    private Gen<string> NameGen()
    {
        var word = from first in One("r", "å", "ä", "ö", "Ö", "é", "x", "konto", "editor", "следует", "𝒜")
                   from rest in One("", "a", "åäö", "-2", "2", "-å", "roll", "-b-c", "ö3")
                   select first + rest;
        string[] traps =
        [
            "known", "missing", "one", "distinct", "least", "most", "of", "to", "than", "on", "as", "until", "gives", "later", "rule", "policy", "require",
            "känt", "känd", "minst", "tidigast", "olika", "av", "på", "till", "ger", "den", "hos", "regel", "kräv", "gång", "days", "år", "dag", "half-year",
        ];
        return Gen.Frequency((3, word), (1, One(traps))).Where(name => !_lexemes.IsReserved(name));
    }

    private Gen<NamePart> Member =>
        Gen.OneOf(Name.Where(n => char.IsLetter(n[0])), One("and", "no", "is", "och", "är", "finns", "where", "där", "not"))
            .Select(name => new NamePart(name, None));

    private static Gen<Identifier> Id =>
        One("HBG-3a", "1", "2.1", "../x/y.policy", "Åäö_1", "and", "och", "than", "is", "-", "a-", "where", "no", "nej")
            .Select(name => new Identifier(name, None));

    private Gen<TextLiteral> Text => Characters(_inHole).Select(text => new TextLiteral(text, None));

    private static Gen<string> Characters(bool plain)
    {
        string[] harmless = ["a", " ", "å", "ö", "é", "😀", "#", "and", "regel X", "\t", "^", "(", ")", "[", "]", ",", ".", "'", "”", "`", "1"];
        string[] harmful = ["\"", "\\", "\\\\", "\\d", "{", "}", "\\\"", "{a}"];
        return Few(One(plain ? harmless : [.. harmless, .. harmful]), 0, 6).Select(string.Concat);
    }

    private static Gen<Expression> Number => Amount.Select(n => (Expression)new NumberLiteral(n, None));

    private static Gen<double> Amount => One(0, 1, 2, 14, 0.5, 0.00001, 1234567.25, 999999999999999, 0.1);

    private static Gen<DurationLiteral> Time =>
        from amount in Amount
        from unit in One(Enum.GetValues<TimeUnit>())
        select new DurationLiteral(amount, unit, None);

    private static Gen<Expression> Duration => Time.Select(d => (Expression)d);

    private static Gen<DateLiteral> Day =>
        One(new DateOnly(2026, 6, 30), new DateOnly(2024, 2, 29), new DateOnly(1, 1, 1), new DateOnly(9999, 12, 31)).Select(d => new DateLiteral(d, None));

    private static Gen<Expression> Date => Day.Select(d => (Expression)d);

    private static Gen<Expression> Truth => One(true, false).Select(b => (Expression)new TruthLiteral(b, None));

    // ── expressions ──

    private Gen<Expression> ConditionOf(int depth)
    {
        if (depth <= 1)
        {
            return Gen.OneOf(Path, Literal, Gen.Constant((Expression)new TodayExpression(None)));
        }

        // Delayed, so that only the branch that is taken is built.
        var any = Gen.Choose(1, depth - 1).SelectMany(ConditionOf);
        var few = Few(any, 2, 3);
        return Gen.Frequency(
            (3, ConditionOf(1)),
            (2, any.Select(x => (Expression)new NotExpression(x, None))),
            (2, few.Select(x => (Expression)new AndExpression(x, None))),
            (2, few.Select(x => (Expression)new OrExpression(x, None))),
            (4, Compared(any)),
            (5, Related(any)),
            (3, from quantifier in One(Enum.GetValues<Quantifier>())
                from collection in any
                from body in any
                select (Expression)new Quantified(quantifier, collection, body, None)),
            (2, from percent in Item
                from collection in any
                from body in any
                select (Expression)new ShareExpression(percent, collection, body, None)),
            (4, from collection in any from condition in any select (Expression)new Filtered(collection, condition, None)),
            (2, from collection in any from items in Few(Item, 1, 3) select (Expression)new AmongExpression(collection, items, None)),
            (3, from aggregate in One(Enum.GetValues<Aggregate>())
                from collection in any
                select (Expression)new AggregateExpression(aggregate, collection, None)),
            (2, from target in any.Where(x => x is not NamePath) from member in Member select (Expression)new MemberAccess(target, member, None)),
            (3, Periodic(any, depth)),
            (1, Text.Select(code => (Expression)new CSharpExpression(code, None))),
            (4, Sums(any)));
    }

    private static Gen<Expression> Compared(Gen<Expression> any) =>
        from style in One(Enum.GetValues<ComparisonStyle>())
        from op in style == ComparisonStyle.Time
            ? One(ComparisonOperator.Less, ComparisonOperator.LessOrEqual, ComparisonOperator.Greater, ComparisonOperator.GreaterOrEqual)
            : One(Enum.GetValues<ComparisonOperator>())
        from left in any
        from right in any
        select (Expression)new ComparisonExpression(op, style, left, right, None);

    private Gen<Expression> Related(Gen<Expression> any) => Gen.OneOf(
        from x in any from negated in One(true, false) from items in Few(Item, 1, 3) select (Expression)new Membership(x, negated, items, None),
        from x in any from item in Item select (Expression)new ContainsExpression(x, item, None),
        from x in any from pattern in Text select (Expression)new MatchesExpression(x, pattern, None),
        from x in any from unit in Item select (Expression)new BelongsToExpression(x, unit, None),
        from x in any from presence in One(Enum.GetValues<Presence>()) select (Expression)new PresenceTest(x, presence, None),
        from x in any from limit in any select (Expression)new NoLaterThanExpression(x, limit, None),
        from x in any from time in any from anchor in any select (Expression)new WithinExpression(x, time, anchor, None),
        from x in any from older in One(true, false) from time in any select (Expression)new AgeTest(x, older, time, None));

    private static Gen<Expression> Sums(Gen<Expression> any) => Gen.OneOf(
        from time in any from before in One(true, false) from anchor in any select (Expression)new OffsetExpression(time, before, anchor, None),
        from left in any from minus in One(true, false) from right in any select (Expression)new ArithmeticExpression(minus, left, right, None));

    private Gen<Expression> Periodic(Gen<Expression> any, int depth) =>
        from collection in any
        from recurrence in Gen.OneOf(RecurrenceOf(depth - 1), Name.Select(Single))
        select (Expression)new PeriodicExpression(collection, recurrence, None);

    private Gen<Expression> RecurrenceOf(int depth)
    {
        var calendar =
            from period in One(Enum.GetValues<Period>())
            from month in One<int?>(null, 1, 12)
            from sparing in Maybe(ConditionOf(depth - 1))
            select (Expression)new CalendarRecurrence(period, month, sparing, None);
        return Gen.OneOf(calendar, ConditionOf(depth - 1).Select(x => (Expression)new RollingRecurrence(x, None)));
    }

    // ── declarations ──

    private Gen<Identifier> NameId => Name.Select(name => new Identifier(name, None));

    private Gen<HeaderSyntax> Header =>
        from id in Id
        from title in Text
        from organisations in Few(Gen.OneOf(Id, Characters(plain: false).Select(t => new Identifier(t, None))), 0, 2)
        from condition in Maybe(Condition)
        from source in Maybe(Text)
        from buildsOn in Few(Id, 0, 2)
        from days in Few(Maybe(Day), 3, 3)
        from clauseList in Maybe(Text)
        from references in Few(from document in Text from validTo in Maybe(Day) select new ReferenceSyntax(document, validTo, None), 0, 2)
        select new HeaderSyntax(
            id, title, new ScopeSyntax(organisations, condition, None), source, buildsOn, days[0], days[1], days[2], clauseList, references, None);

    private Gen<ParameterSyntax> Parameter =>
        from name in NameId
        from value in ParameterValue
        from why in Maybe(Text)
        select new ParameterSyntax(name, value, why, None);

    private Gen<DefinitionSyntax> Definition =>
        from name in NameId
        from value in Condition
        select new DefinitionSyntax(name, value, None);

    private Gen<RuleSyntax> Rule =>
        from id in Id
        from title in Text
        from clauses in Few(Id, 0, 3)
        from severity in One<Severity?>(null, Severity.High, Severity.Medium, Severity.Low)
        from subject in One(Enum.GetValues<SubjectKind>())
        from when in Maybe(Condition)
        from pending in Maybe(from condition in Condition from until in Maybe(Condition) select new PendingSyntax(condition, until, None))
        from duties in Few(from kind in One(Enum.GetValues<DutyKind>()) from condition in Condition select new DutySyntax(kind, condition, None), 1, 3)
        from attestation in Maybe(Attestation)
        from gap in Maybe(Template)
        from remedy in Maybe(Text)
        from responsible in Maybe(Gen.OneOf(Name.Select(Single), Text.Select(t => (Expression)t)))
        from deadline in Maybe(Time)
        from note in Maybe(Text)
        from examples in Few(Example, 0, 2)
        select new RuleSyntax(
            id, title, clauses, severity, subject, None, when, pending, duties, attestation, gap, remedy, responsible, deadline, note, examples, None);

    private Gen<AttestationSyntax> Attestation =>
        from kind in One(Enum.GetValues<AttestationKind>())
        from roles in Few(Id, 1, 2)
        from who in Maybe(Text)
        from validFor in Maybe(Gen.OneOf(Name.Select(Single), Duration))
        from renewedAfter in validFor is null ? Condition.Select(c => (Expression?)c) : Maybe(Condition)
        from list in Maybe(Condition)
        select new AttestationSyntax(kind, who is null ? roles : [], who, validFor, renewedAfter, list, None);

    private Gen<InformationSyntax> Information =>
        from id in Id
        from title in Text
        from clauses in Few(Id, 0, 2)
        from reason in Text
        from note in Maybe(Text)
        select new InformationSyntax(id, title, clauses, reason, note, None);

    private Gen<OverrideSyntax> Override =>
        from why in Maybe(Text)
        from change in Gen.OneOf(
            from name in NameId from value in ParameterValue select new OverrideSyntax(name, value, null, why, None),
            from rule in Id from severity in One(Enum.GetValues<Severity>()) select new OverrideSyntax(rule, null, severity, why, None))
        select change;

    private Gen<WaiverSyntax> Waiver =>
        from rules in Few(Id, 1, 2)
        from subjects in Few(Gen.OneOf(Id, Characters(plain: false).Select(t => new Identifier(t, None))), 1, 2)
        from start in Maybe(Day)
        from through in Day
        from reason in Text
        from role in Id
        from note in Maybe(Text)
        select new WaiverSyntax(rules, subjects, start, through, reason, role, note, None);

    /// <summary>Holes with or without plain text between them; braces stand for holes only.</summary>
    private Gen<TemplateSyntax> Template
    {
        get
        {
            var text = Characters(plain: false).Select(t => t.Replace("{", "", StringComparison.Ordinal));
            var hole = new SyntaxGenerator(_language, inHole: true).ConditionOf(3);
            return from parts in Few(from before in text from h in hole select (before, h), 0, 3)
                   from last in text
                   select new TemplateSyntax(
                       [
                           .. parts.SelectMany(p => new[] { new TemplatePart(p.before, null), new TemplatePart("", p.h) }).Append(new TemplatePart(last, null))
                               .Where(p => p.Hole is not null || p.Text.Length > 0),
                       ],
                       None);
        }
    }

    private Gen<ExampleSyntax> Example =>
        from name in Text
        from asOf in Maybe(Day)
        from facts in Few(from entity in NameId.Where(IsEntity) from value in Object(3) select new FactSyntax(entity, value), 1, 3)
        from verdict in Id
        select new ExampleSyntax(name, asOf, facts, verdict, None);

    /// <summary>These lead other parts of an example.</summary>
    private static bool IsEntity(Identifier name) => name.Name is not ("on" or "den" or "gives" or "ger");

    private Gen<ObjectValue> Object(int depth) =>
        Few(from name in NameId from value in Value(depth - 1) select new ExampleField(name, value), 0, 3).Select(fields => new ObjectValue(fields, None));

    private Gen<ExampleValue> Value(int depth)
    {
        var simple = Gen.OneOf(
            One("ja", "unknown", "and", "a.b", "-5", "5a", "2026-01-01x", "1234567890123456").Select(w => (ExampleValue)new WordValue(w, None)),
            Text.Select(t => (ExampleValue)new TextValue(t.Value, None)),
            Amount.Select(n => (ExampleValue)new NumberValue(n, None)),
            Day.Select(d => (ExampleValue)new DateValue(d.Value, None)));
        return depth <= 0
            ? simple
            : Gen.Frequency(
                (3, simple),
                (1, Object(depth).Select(o => (ExampleValue)o)),
                (1, Few(Value(depth - 1), 0, 3).Select(items => (ExampleValue)new ListValue(items, None))));
    }
}
