using System.Globalization;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>
/// Prints expressions so that they read back as the same tree, with parentheses only where they are needed: where an
/// operand binds weaker than its place asks, or where a <c>where</c> or <c>has</c> would swallow what follows it.
/// </summary>
internal sealed class ExpressionPrinter(Language language, bool inHole = false)
{
    /// <summary>How tight an expression binds, weakest first; the grammar's own levels.</summary>
    private enum Level { Or, And, Not, Relation, Offset, Sum, Term, Narrowed, Path }

    /// <summary>What follows an expression.</summary>
    private enum Follow
    {
        /// <summary>Nothing that a condition could take for its own.</summary>
        End,

        /// <summary>A recurrence: not part of a <c>where</c>, but of every other condition.</summary>
        Recurrence,

        /// <summary>An operator.</summary>
        Operator,
    }

    /// <summary>Where an expression stands.</summary>
    private readonly record struct Place(Level Level, Follow Follow, bool InWhere)
    {
        public Place At(Level level) => this with { Level = level };

        public Place Before(Follow follow, Level level) => this with { Level = level, Follow = follow };
    }

    /// <summary>The expression on one line.</summary>
    public string Print(Expression expression) => Print(expression, new Place(Level.Or, Follow.End, InWhere: false));

    /// <summary>A number without an exponent, which the language lacks.</summary>
    public static string Number(double number) => ((decimal)number).ToString(CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Print(Expression expression, Place place)
    {
        var isGreedy = expression is Filtered or Quantified or ShareExpression && place.Follow == Follow.Operator;
        return isGreedy || LevelOf(expression) < place.Level || (expression is PeriodicExpression && place.InWhere)
            ? Grouped(expression)
            : Bare(expression, place);
    }

    private string Grouped(Expression expression) => "(" + Print(expression) + ")";

    private string Bare(Expression expression, Place place) => expression switch
    {
        TruthLiteral truth => Word(truth.Value ? Keyword.Yes : Keyword.NoValue),
        NumberLiteral number => Number(number.Value),
        TextLiteral text => QuotedText.Quote(text.Value),
        DateLiteral date => Day(date.Value),
        TodayExpression => Word(Keyword.Today),
        CSharpExpression csharp => Word(Keyword.CSharp) + " " + QuotedText.Quote(csharp.Code.Value),
        DurationLiteral duration => Number(duration.Amount) + " " + Keywords.Wording(duration.Unit, duration.Amount, language),
        ListLiteral list => "[" + Items(list.Items) + "]",
        NamePath path => string.Join('.', path.Parts.Select(p => p.Name)),
        MemberAccess access => Target(access, place) + "." + access.Member.Name,
        NotExpression not => Word(Keyword.Not) + " " + Print(not.Operand, place.At(Level.Not)),
        AndExpression and => Chain(and.Operands, Keyword.And, Level.Not, place),
        OrExpression or => Chain(or.Operands, Keyword.Or, Level.And, place),
        Quantified quantified => Quantify(quantified, place),
        ShareExpression share => Word(Keyword.AtLeastOf) + " " + Item(share.Percent) + " " + Word(Keyword.PercentOf)
            + " " + Print(share.Collection, place.Before(Follow.End, Level.Term)) + " " + Word(Keyword.Has) + " " + Print(share.Body, place.At(Level.Or)),
        Filtered filtered => Filter(filtered, place),
        AmongExpression among => Print(among.Collection, place.Before(Follow.Operator, Level.Path)) + " " + Word(Keyword.Among) + " " + Items(among.Items),
        AggregateExpression aggregate => Join(WordOf(aggregate.Aggregate), Print(aggregate.Collection, place.At(Level.Term))),
        OffsetExpression offset => Print(offset.Duration, place.Before(Follow.Operator, Level.Sum))
            + " " + Word(offset.Before ? Keyword.Before : Keyword.After) + " " + Print(offset.Anchor, place.At(Level.Offset)),
        ArithmeticExpression sum => Print(sum.Left, place.Before(Follow.Operator, Level.Sum))
            + (sum.Subtract ? " - " : " + ") + Print(sum.Right, place.At(Level.Term)),
        CalendarRecurrence calendar => Calendar(calendar, place),
        RollingRecurrence rolling => Word(Keyword.AtMost) + " " + Print(rolling.Interval, place.Before(Follow.End, Level.Term)) + " " + Word(Keyword.Between),
        PeriodicExpression periodic => Periodic(periodic, place),
        _ => Left(expression, place) + " " + Relation(expression, place),
    };

    private string Left(Expression relation, Place place)
    {
        var operand = ExpressionWalker.Children(relation).First();
        var text = Print(operand, place.Before(Follow.Operator, Level.Offset));

        // 'no no later than …' would be read as 'no X has …'.
        return relation is NoLaterThanExpression && operand is TruthLiteral { Value: false } ? "(" + text + ")" : text;
    }

    private string Relation(Expression expression, Place place) => expression switch
    {
        ComparisonExpression comparison => Join(Sign(comparison), Print(comparison.Right, place.At(Level.Offset))),
        Membership membership => Word(membership.Negated ? Keyword.IsNotOneOf : Keyword.IsOneOf) + " " + Items(membership.Items),
        ContainsExpression contains => Word(Keyword.Contains) + " " + Item(contains.Item),
        MatchesExpression matches => Word(Keyword.Matches) + " " + QuotedText.Quote(matches.Pattern.Value),
        BelongsToExpression belongs => Word(Keyword.BelongsTo) + " " + Item(belongs.Unit),
        PresenceTest test => WordOf(test.Presence),
        NoLaterThanExpression limit => Word(Keyword.NoLaterThan) + " " + Print(limit.Limit, place.At(Level.Offset)),
        AgeTest age => Word(age.Older ? Keyword.OlderThan : Keyword.YoungerThan) + " " + Print(age.Duration, place.At(Level.Term)),
        WithinExpression within => Word(Keyword.Within) + " " + Print(within.Duration, place.Before(Follow.Operator, Level.Term))
            + " " + Word(Keyword.After) + " " + Print(within.Anchor, place.At(Level.Offset)),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} cannot be printed."),
    };

    /// <summary>In a hole a closing quotation mark takes the room of two characters, which parts it from the point.</summary>
    private string Target(MemberAccess access, Place place) =>
        inHole && access.Target is TextLiteral or CSharpExpression ? Grouped(access.Target) : Print(access.Target, place.Before(Follow.Operator, Level.Path));

    private string Chain(IReadOnlyList<Expression> operands, Keyword word, Level level, Place place)
    {
        var texts = operands.Select((operand, i) =>
            Print(operand, i < operands.Count - 1 ? place.Before(Follow.Operator, level) : place.At(level)));
        return string.Join(" " + Word(word) + " ", texts);
    }

    private string Quantify(Quantified quantified, Place place) =>
        Word(quantified.Quantifier switch { Quantifier.Every => Keyword.Every, Quantifier.Some => Keyword.Some, _ => Keyword.No })
        + " " + Print(quantified.Collection, place.Before(Follow.End, Level.Term))
        + " " + Word(Keyword.Has) + " " + Print(quantified.Body, place.At(Level.Or));

    private string Filter(Filtered filtered, Place place) =>
        Print(filtered.Collection, place.Before(Follow.Operator, Level.Narrowed))
        + " " + Word(Keyword.Where) + " " + Print(filtered.Condition, new Place(Level.Or, place.Follow, InWhere: true));

    private string Periodic(PeriodicExpression periodic, Place place)
    {
        var collection = Print(periodic.Collection, place.Before(Follow.Recurrence, Level.Offset));
        var named = periodic.Recurrence is NamePath ? Word(Keyword.AccordingTo) + " " : "";
        return collection + " " + named + Bare(periodic.Recurrence, place);
    }

    private string Calendar(CalendarRecurrence calendar, Place place)
    {
        var text = Word(Keyword.OnceEvery) + " " + Keywords.Wording(calendar.Period, language);
        text += calendar.Month is { } month ? " " + Word(Keyword.In) + " " + Keywords.Month(month, language) : "";
        return calendar.Sparing is { } sparing
            ? text + " " + Word(Keyword.ExceptAccountsYoungerThan) + " " + Print(sparing, place.At(Level.Term))
            : text;
    }

    private string Items(IEnumerable<Expression> items) => string.Join(", ", items.Select(Item));

    private string Item(Expression item) => Print(item, new Place(Level.Path, Follow.Operator, InWhere: true));

    /// <summary>Joins words and operand; <c>is (known)</c> and <c>count of (distinct)</c> would otherwise be other words of the language.</summary>
    private string Join(string words, string operand)
    {
        var whole = words + " " + operand;
        var isLonger = Keywords.All.SelectMany(k => Keywords.Wordings(k, language))
            .Any(w => w.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase) && StartsWithWords(whole, w));
        return isLonger ? words + " (" + operand + ")" : whole;
    }

    private static bool StartsWithWords(string text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (Lexemes.WordAt(text, words.LastIndexOf(' ') + 1) is { } last && last.End == words.Length);

    private static Level LevelOf(Expression expression) => expression switch
    {
        OrExpression => Level.Or,
        AndExpression => Level.And,
        NotExpression or Quantified or ShareExpression => Level.Not,
        ComparisonExpression or Membership or ContainsExpression or MatchesExpression or BelongsToExpression or PresenceTest
            or PeriodicExpression or NoLaterThanExpression or WithinExpression or AgeTest => Level.Relation,
        OffsetExpression => Level.Offset,
        ArithmeticExpression => Level.Sum,
        Filtered or AggregateExpression => Level.Term,
        AmongExpression => Level.Narrowed,
        _ => Level.Path,
    };

    private string Sign(ComparisonExpression comparison) => (comparison.Style, comparison.Operator) switch
    {
        (ComparisonStyle.Amount, ComparisonOperator.Equal) => Word(Keyword.Is),
        (ComparisonStyle.Amount, ComparisonOperator.NotEqual) => Word(Keyword.IsNot),
        (ComparisonStyle.Amount, ComparisonOperator.Less) => Word(Keyword.IsLessThan),
        (ComparisonStyle.Amount, ComparisonOperator.LessOrEqual) => Word(Keyword.IsAtMost),
        (ComparisonStyle.Amount, ComparisonOperator.Greater) => Word(Keyword.IsMoreThan),
        (ComparisonStyle.Amount, _) => Word(Keyword.IsAtLeast),
        (ComparisonStyle.Time, ComparisonOperator.Less) => Word(Keyword.IsBefore),
        (ComparisonStyle.Time, ComparisonOperator.Greater) => Word(Keyword.IsAfter),
        (ComparisonStyle.Time, ComparisonOperator.GreaterOrEqual) => Word(Keyword.IsOnOrAfter),
        (ComparisonStyle.Time, ComparisonOperator.LessOrEqual) => Word(Keyword.IsOnOrBefore),
        (_, ComparisonOperator.Equal) => "=",
        (_, ComparisonOperator.NotEqual) => "!=",
        (_, ComparisonOperator.Less) => "<",
        (_, ComparisonOperator.LessOrEqual) => "<=",
        (_, ComparisonOperator.Greater) => ">",
        _ => ">=",
    };

    private string WordOf(Presence presence) => Word(presence switch
    {
        Presence.Known => Keyword.IsKnown,
        Presence.Missing => Keyword.IsMissing,
        Presence.Exists => Keyword.Exists,
        _ => Keyword.DoesNotExist,
    });

    private string WordOf(Aggregate aggregate) => Word(aggregate switch
    {
        Aggregate.Count => Keyword.CountOf,
        Aggregate.CountDistinct => Keyword.CountOfDistinct,
        Aggregate.Latest => Keyword.Latest,
        Aggregate.Earliest => Keyword.Earliest,
        _ => Keyword.SumOf,
    });

    private string Word(Keyword keyword) => Keywords.Wording(keyword, language);
}
