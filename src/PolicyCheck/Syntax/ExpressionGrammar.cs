using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using Sprache;

namespace PolicyCheck.Syntax;

/// <summary>
/// The grammar of conditions and values, in Sprache. It is left-factored and uses only the X-combinators, so that it never
/// parses a text twice and a failure stands where the text goes wrong. Weakest first:
/// <code>
/// condition  = and { "or" and }            and     = not { "and" not }
/// not        = "not" not | quantified | relation
/// quantified = ("every" | "some" | "no" | "at least" item "percent of") collection "has" condition
/// relation   = sum [ one relation ]        sum     = term { (" + " | " - ") term } [ ("after" | "before") sum ]
/// term       = primary { "." name } [ "among" list ] [ "where" condition ]
/// </code>
/// Inside a <c>where</c> the recurrences are left out, so that in <c>archives where succeeded once every year</c> the
/// recurrence belongs to the archives; parentheses let them in again.
/// </summary>
internal sealed class ExpressionGrammar
{
    private static readonly Dictionary<Language, ExpressionGrammar> Instances = Enum.GetValues<Language>().ToDictionary(l => l, l => new ExpressionGrammar(l));

    private readonly Lexemes _lex;

    private ExpressionGrammar(Language language)
    {
        _lex = new Lexemes(language);
        var filter = new Level(this, recurrences: false, null);
        var full = new Level(this, recurrences: true, filter);
        Condition = full.Condition;
        Recurrence = full.Recurrence;
        Duration = DurationParser();
        Names = (from first in _lex.Name from rest in Lexemes.Sign(",").Then(_ => _lex.Name).XMany() select (IReadOnlyList<NamePart>)[first, .. rest]);
        Value = ParameterValue(full);
    }

    /// <summary>A condition or value.</summary>
    public Parser<Expression> Condition { get; }

    /// <summary>How often something recurs.</summary>
    public Parser<Expression> Recurrence { get; }

    /// <summary>An amount of time.</summary>
    public Parser<DurationLiteral> Duration { get; }

    /// <summary>Names parted by commas.</summary>
    public Parser<IReadOnlyList<NamePart>> Names { get; }

    /// <summary>The value of a parameter.</summary>
    public Parser<Expression> Value { get; }

    /// <summary>The words and signs the grammar is made of.</summary>
    public Lexemes Lexemes => _lex;

    /// <summary>The grammar in one of the two vocabularies.</summary>
    public static ExpressionGrammar For(Language language) => Instances[language];

    private Parser<DurationLiteral> DurationParser() =>
        from number in Lexemes.Number
        from unit in _lex.Unit
        select new DurationLiteral(number.Value, unit.Unit, number.Span.Cover(unit.Span));

    private Parser<Expression> ParameterValue(Level level)
    {
        Parser<Expression> list =
            from open in Lexemes.Sign("[")
            from items in level.Literal.XDelimitedBy(Lexemes.Sign(",")).XOptional()
            from close in Lexemes.Sign("]").Named("']'")
            select (Expression)new ListLiteral([.. items.GetOrElse([])], open.Cover(close));
        return list.XOr(level.Recurrence).XOr(level.Literal).Named("a value or a list such as [a, b]");
    }

    /// <summary>The grammar with or without recurrences.</summary>
    private sealed class Level
    {
        private readonly ExpressionGrammar _owner;
        private readonly Level _filter;

        public Level(ExpressionGrammar owner, bool recurrences, Level? filter)
        {
            _owner = owner;
            _filter = filter ?? this;
            Literal = LiteralParser();
            var primary = PrimaryParser();
            Term = TermParser(primary);
            Sum = SumParser();
            Recurrence = RecurrenceParser();
            var relation = RelationParser(recurrences);
            var not = NotParser(relation);
            var and = Chain(not, Keyword.And, items => new AndExpression(items, items[0].Span.Cover(items[^1].Span)));
            Condition = Chain(and, Keyword.Or, items => new OrExpression(items, items[0].Span.Cover(items[^1].Span)));
        }

        public Parser<Expression> Condition { get; }

        public Parser<Expression> Recurrence { get; }

        public Parser<Expression> Literal { get; }

        private Parser<Expression> Term { get; }

        private Parser<Expression> Sum { get; }

        private Parser<Expression> ConditionRef => Lexemes.Later(() => Condition);

        private Parser<Expression> SumRef => Lexemes.Later(() => Sum);

        private Parser<Expression> TermRef => Lexemes.Later(() => Term);

        private Parser<TextSpan> Word(Keyword keyword) => _owner._lex.Phrase(keyword);

        private static Parser<Expression> Chain(Parser<Expression> operand, Parser<TextSpan> separator, Func<IReadOnlyList<Expression>, Expression> combine) =>
            from first in operand
            from rest in separator.Then(_ => operand).XMany()
            let items = (IReadOnlyList<Expression>)[first, .. rest]
            select items.Count == 1 ? first : combine(items);

        private Parser<Expression> Chain(Parser<Expression> operand, Keyword separator, Func<IReadOnlyList<Expression>, Expression> combine) =>
            Chain(operand, Word(separator), combine);

        private Parser<Expression> NotParser(Parser<Expression> relation)
        {
            Parser<Expression> self = null!;
            var negation =
                from word in Word(Keyword.Not)
                from operand in Lexemes.Later(() => self)
                select (Expression)new NotExpression(operand, word.Cover(operand.Span));
            self = negation.XOr(Quantified(Keyword.Every, Quantifier.Every)).XOr(Quantified(Keyword.Some, Quantifier.Some))
                .XOr(Quantified(Keyword.No, Quantifier.No)).XOr(Share()).XOr(relation).Named("a condition or value");
            return self;
        }

        /// <summary>Begins only where the percentage is followed by its word, so that 'at least two editors' is told apart.</summary>
        private Parser<Expression> Share()
        {
            var head = from start in Word(Keyword.AtLeastOf) from percent in SimpleItem from word in Word(Keyword.PercentOf) select (start, percent);
            var rest = from collection in TermRef from has in Word(Keyword.Has) from body in ConditionRef select (collection, body);
            return input =>
            {
                if (head(input) is not { WasSuccessful: true } begun)
                {
                    return Result.Failure<Expression>(input, "", []);
                }

                var (start, percent) = begun.Value;
                return rest.Select(r => (Expression)new ShareExpression(percent, r.collection, r.body, start.Cover(r.body.Span)))(begun.Remainder);
            };
        }

        private Parser<Expression> Quantified(Keyword word, Quantifier quantifier) =>
            from start in word == Keyword.No ? NoBeforeTerm() : Word(word)
            from collection in TermRef
            from has in Word(Keyword.Has)
            from body in ConditionRef
            select (Expression)new Quantified(quantifier, collection, body, start.Cover(body.Span));

        /// <summary>In English <c>no</c> is also a value; it is a quantifier only when something it can count over follows.</summary>
        private Parser<TextSpan> NoBeforeTerm()
        {
            Keyword[] words = [Keyword.CountOf, Keyword.CountOfDistinct, Keyword.Latest, Keyword.Earliest, Keyword.SumOf, Keyword.Today, Keyword.CSharp];
            var start = words.Aggregate(
                Lexemes.Sign("(").Return(true).XOr(Literal.Return(true)), (parser, keyword) => parser.XOr(Word(keyword).Return(true)));
            var no = Word(Keyword.No);
            var value = Word(Keyword.NoValue);
            return input => no(input) is { WasSuccessful: true } word && value(input).WasSuccessful && !start(word.Remainder).WasSuccessful
                ? Result.Failure<TextSpan>(input, "", [])
                : no(input);
        }

        private Parser<Expression> LiteralParser()
        {
            var numberOrDuration =
                from number in Lexemes.Number
                from unit in _owner._lex.Unit.XOptional()
                select unit.IsDefined
                    ? (Expression)new DurationLiteral(number.Value, unit.Get().Unit, number.Span.Cover(unit.Get().Span))
                    : number;
            var date = from d in Lexemes.Date select (Expression)d;
            var text = from t in Lexemes.Text select (Expression)t;
            var name = from n in _owner._lex.Name select (Expression)new NamePath([n], n.Span);
            var yes = from w in Word(Keyword.Yes) select (Expression)new TruthLiteral(true, w);
            var no = from w in Word(Keyword.NoValue) select (Expression)new TruthLiteral(false, w);
            return numberOrDuration.XOr(date).XOr(text).XOr(yes).XOr(no).XOr(name).Named("a value");
        }

        private Parser<Expression> PrimaryParser()
        {
            var grouped =
                from open in Lexemes.Sign("(")
                from inner in Lexemes.Later(() => _owner.Condition)
                from close in Lexemes.Sign(")")
                select inner with { Span = open.Cover(close) };
            var today = from w in Word(Keyword.Today) select (Expression)new TodayExpression(w);
            var csharp = from w in Word(Keyword.CSharp) from code in Lexemes.Text select (Expression)new CSharpExpression(code, w.Cover(code.Span));
            return grouped.XOr(AggregateOf(Keyword.CountOfDistinct, Aggregate.CountDistinct)).XOr(AggregateOf(Keyword.CountOf, Aggregate.Count))
                .XOr(AggregateOf(Keyword.Latest, Aggregate.Latest)).XOr(AggregateOf(Keyword.Earliest, Aggregate.Earliest))
                .XOr(AggregateOf(Keyword.SumOf, Aggregate.Sum)).XOr(today).XOr(csharp).XOr(Literal).Named("a value");
        }

        private Parser<Expression> AggregateOf(Keyword word, Aggregate aggregate) =>
            from start in Word(word)
            from collection in TermRef
            select (Expression)new AggregateExpression(aggregate, collection, start.Cover(collection.Span));

        private Parser<Expression> TermParser(Parser<Expression> primary)
        {
            var path =
                from start in primary
                from members in _owner._lex.Member.XMany()
                select members.Aggregate(start, Join);
            var items = SimpleItem.XDelimitedBy(Lexemes.Sign(","));
            var among = from w in Word(Keyword.Among) from list in items select list.ToList();
            var filter = from w in Word(Keyword.Where) from condition in Lexemes.Later(() => _filter.Condition) select condition;
            return
                from start in path
                from narrowed in among.XOptional()
                from condition in filter.XOptional()
                select Narrow(start, narrowed.GetOrDefault(), condition.GetOrDefault());
        }

        /// <summary>An item of a list without brackets; no <c>where</c>, so that the list ends where the condition goes on.</summary>
        private Parser<Expression> SimpleItem =>
            from first in Literal
            from members in _owner._lex.Member.XMany()
            select members.Aggregate(first, Join);

        private static Expression Join(Expression target, NamePart member) => target is NamePath path
            ? new NamePath([.. path.Parts, member], path.Span.Cover(member.Span))
            : new MemberAccess(target, member, target.Span.Cover(member.Span));

        private static Expression Narrow(Expression start, List<Expression>? among, Expression? condition)
        {
            var narrowed = among is null ? start : new AmongExpression(start, among, start.Span.Cover(among[^1].Span));
            return condition is null ? narrowed : new Filtered(narrowed, condition, narrowed.Span.Cover(condition.Span));
        }

        private Parser<Expression> SumParser()
        {
            var operation =
                from subtract in Lexemes.SpacedSign('+').Return(false).XOr(Lexemes.SpacedSign('-').Return(true))
                from right in TermRef
                select (subtract, right);
            var sum =
                from first in TermRef
                from rest in operation.XMany()
                select rest.Aggregate(first, (left, o) => new ArithmeticExpression(o.subtract, left, o.right, left.Span.Cover(o.right.Span)));
            var offset =
                from before in Word(Keyword.After).Return(false).XOr(Word(Keyword.Before).Return(true))
                from anchor in SumRef
                select (before, anchor);
            return
                from amount in sum
                from place in offset.XOptional()
                select place.IsDefined
                    ? new OffsetExpression(amount, place.Get().before, place.Get().anchor, amount.Span.Cover(place.Get().anchor.Span))
                    : amount;
        }

        private Parser<Expression> RecurrenceParser()
        {
            var sparing = from w in Word(Keyword.ExceptAccountsYoungerThan) from duration in TermRef select duration;
            var month = from w in Word(Keyword.In) from m in _owner._lex.Month select (int?)m;
            var calendar =
                from start in Word(Keyword.OnceEvery)
                from period in _owner._lex.Period
                from inMonth in month.XOptional()
                from spare in sparing.XOptional()
                select new CalendarRecurrence(period, inMonth.GetOrDefault(), spare.GetOrDefault(), start);
            var rolling =
                from start in Word(Keyword.AtMost)
                from interval in TermRef
                from end in Word(Keyword.Between)
                select (Expression)new RollingRecurrence(interval, start.Cover(end));
            return Lexemes.Spanned(calendar).Select(c => (Expression)(c.Value with { Span = c.Span })).XOr(rolling);
        }

        private Parser<Expression> RelationParser(bool recurrences)
        {
            var relations = Relations();
            if (recurrences)
            {
                var named = from w in Word(Keyword.AccordingTo) from n in _owner._lex.Name select (Expression)new NamePath([n], n.Span);
                relations = relations.XOr(named.XOr(Recurrence).Select(r => (Func<Expression, Expression>)(left => new PeriodicExpression(left, r, left.Span.Cover(r.Span)))));
            }

            return
                from left in SumRef
                from relation in relations.XOptional()
                select relation.IsDefined ? relation.Get()(left) : left;
        }

        private Parser<Func<Expression, Expression>> Relations()
        {
            var all = Member(Keyword.IsNotOneOf, true).XOr(Member(Keyword.IsOneOf, false))
                .XOr(Compare(Word(Keyword.IsAtLeast), ComparisonOperator.GreaterOrEqual, ComparisonStyle.Amount))
                .XOr(Compare(Word(Keyword.IsAtMost), ComparisonOperator.LessOrEqual, ComparisonStyle.Amount))
                .XOr(Compare(Word(Keyword.IsMoreThan), ComparisonOperator.Greater, ComparisonStyle.Amount))
                .XOr(Compare(Word(Keyword.IsLessThan), ComparisonOperator.Less, ComparisonStyle.Amount))
                .XOr(Compare(Word(Keyword.IsOnOrAfter), ComparisonOperator.GreaterOrEqual, ComparisonStyle.Time))
                .XOr(Compare(Word(Keyword.IsOnOrBefore), ComparisonOperator.LessOrEqual, ComparisonStyle.Time))
                .XOr(Compare(Word(Keyword.IsBefore), ComparisonOperator.Less, ComparisonStyle.Time))
                .XOr(Compare(Word(Keyword.IsAfter), ComparisonOperator.Greater, ComparisonStyle.Time))
                .XOr(Test(Keyword.IsKnown, Presence.Known)).XOr(Test(Keyword.IsMissing, Presence.Missing))
                .XOr(Age(Keyword.OlderThan, true)).XOr(Age(Keyword.YoungerThan, false))
                .XOr(Compare(Word(Keyword.IsNot), ComparisonOperator.NotEqual, ComparisonStyle.Amount))
                .XOr(Compare(Word(Keyword.Is), ComparisonOperator.Equal, ComparisonStyle.Amount))
                .XOr(Test(Keyword.DoesNotExist, Presence.DoesNotExist)).XOr(Test(Keyword.Exists, Presence.Exists));
            (string Sign, ComparisonOperator Operator)[] signs =
            [
                (">=", ComparisonOperator.GreaterOrEqual), ("<=", ComparisonOperator.LessOrEqual), ("!=", ComparisonOperator.NotEqual),
                (">", ComparisonOperator.Greater), ("<", ComparisonOperator.Less), ("=", ComparisonOperator.Equal),
            ];
            all = signs.Aggregate(all, (parser, s) => parser.XOr(Compare(Lexemes.Sign(s.Sign), s.Operator, ComparisonStyle.Sign)));
            return all.XOr(Contains()).XOr(Matches()).XOr(BelongsTo()).XOr(NoLaterThan()).XOr(Within());
        }

        private Parser<Func<Expression, Expression>> Compare(Parser<TextSpan> sign, ComparisonOperator op, ComparisonStyle style) =>
            from s in sign
            from right in SumRef
            select (Func<Expression, Expression>)(left => new ComparisonExpression(op, style, left, right, left.Span.Cover(right.Span)));

        private Parser<Func<Expression, Expression>> Member(Keyword word, bool negated) =>
            from w in Word(word)
            from items in SimpleItem.XDelimitedBy(Lexemes.Sign(","))
            let list = items.ToList()
            select (Func<Expression, Expression>)(left => new Membership(left, negated, list, left.Span.Cover(list[^1].Span)));

        private Parser<Func<Expression, Expression>> Test(Keyword word, Presence presence) =>
            from w in Word(word)
            select (Func<Expression, Expression>)(left => new PresenceTest(left, presence, left.Span.Cover(w)));

        private Parser<Func<Expression, Expression>> Age(Keyword word, bool older) =>
            from w in Word(word)
            from duration in TermRef
            select (Func<Expression, Expression>)(left => new AgeTest(left, older, duration, left.Span.Cover(duration.Span)));

        private Parser<Func<Expression, Expression>> Contains() =>
            from w in Word(Keyword.Contains)
            from item in SimpleItem
            select (Func<Expression, Expression>)(left => new ContainsExpression(left, item, left.Span.Cover(item.Span)));

        private Parser<Func<Expression, Expression>> Matches() =>
            from w in Word(Keyword.Matches)
            from pattern in Lexemes.Text
            select (Func<Expression, Expression>)(left => new MatchesExpression(left, pattern, left.Span.Cover(pattern.Span)));

        private Parser<Func<Expression, Expression>> BelongsTo() =>
            from w in Word(Keyword.BelongsTo)
            from unit in SimpleItem
            select (Func<Expression, Expression>)(left => new BelongsToExpression(left, unit, left.Span.Cover(unit.Span)));

        private Parser<Func<Expression, Expression>> NoLaterThan() =>
            from w in Word(Keyword.NoLaterThan)
            from limit in SumRef
            select (Func<Expression, Expression>)(left => new NoLaterThanExpression(left, limit, left.Span.Cover(limit.Span)));

        private Parser<Func<Expression, Expression>> Within() =>
            from w in Word(Keyword.Within)
            from duration in TermRef
            from after in Word(Keyword.After)
            from anchor in SumRef
            select (Func<Expression, Expression>)(left => new WithinExpression(left, duration, anchor, left.Span.Cover(anchor.Span)));
    }
}
