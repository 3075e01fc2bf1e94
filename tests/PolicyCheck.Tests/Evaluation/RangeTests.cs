using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using TextValue = PolicyCheck.Evaluation.TextValue;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>Bounds are honest: what is said of a range holds for each value that it may stand for, and no more is left open than must be.</summary>
public sealed class RangeTests
{
    private static readonly ComparisonOperator[] Operators = Enum.GetValues<ComparisonOperator>();

    /// <summary>Days 1 to 4, each pair of bounds, the open ones, and the act that never came.</summary>
    private static readonly TimeRange[] Times =
    [
        .. from low in Enumerable.Range(1, 4) from high in Enumerable.Range(low, 5 - low) select new TimeRange(low, high),
        .. Enumerable.Range(1, 4).Select(low => new TimeRange(low, long.MaxValue)),
        .. Enumerable.Range(1, 4).Select(high => new TimeRange(long.MinValue, high)),
        TimeRange.Unknown, TimeRange.Never,
    ];

    private static readonly NumberRange[] Numbers =
    [
        .. from low in Enumerable.Range(-2, 5) from high in Enumerable.Range(low, 3 - low) select new NumberRange(low, high),
        NumberRange.Unknown, Folds.AnyNumber, new NumberRange(1, double.PositiveInfinity),
    ];

    [Fact]
    public void Compared_numbers_are_never_contradicted_by_a_value_they_may_have()
    {
        foreach (var (op, a, b) in from op in Operators from a in Numbers from b in Numbers select (op, a, b))
        {
            var answers = (from x in Members(a) from y in Members(b) select Holds(op, x.CompareTo(y))).Distinct().ToList();
            Assert.Equal(answers is [var only] ? Truth.Of(only) : Truth.Unknown, Operations.Compare(op, a, b));
        }
    }

    [Fact]
    public void Sums_and_differences_lie_between_their_bounds()
    {
        foreach (var (a, b) in from a in Numbers from b in Numbers select (a, b))
        {
            foreach (var (x, y) in from x in Members(a) from y in Members(b) select (x, y))
            {
                Assert.InRange(x + y, (a + b).Low, (a + b).High);
                Assert.InRange(x - y, (a - b).Low, (a - b).High);
            }
        }

        Assert.Equal(NumberRange.Exactly(5), NumberRange.Exactly(2) + NumberRange.Exactly(3));
        Assert.Equal(NumberRange.Unknown, NumberRange.Unknown - NumberRange.Unknown);
        Assert.Equal(NumberRange.Unknown, NumberRange.Of(null));
    }

    [Fact]
    public void Compared_times_are_never_contradicted_by_a_time_they_may_have()
    {
        foreach (var (op, a, b) in from op in Operators from a in Times from b in Times select (op, a, b))
        {
            var answers = (from x in Members(a) from y in Members(b) select Holds(op, x, y)).Distinct().ToList();
            var said = Operations.Compare(op, a, b);
            Assert.True(said == (answers is [var only] ? Truth.Of(only) : Truth.Unknown), $"{a} {op} {b} is {said}, but it may be {string.Join(" or ", answers)}");
        }
    }

    [Fact]
    public void The_earlier_of_two_times_lies_between_its_bounds()
    {
        foreach (var (a, b) in from a in Times from b in Times select (a, b))
        {
            var earlier = Operations.Earlier(a, b);
            Assert.All(from x in Members(a) from y in Members(b) select Math.Min(x, y), t => Assert.InRange(t, earlier.Low, earlier.High));
        }
    }

    [Fact]
    public void Moved_times_keep_their_bounds()
    {
        var context = new EvaluationContext(new Snapshot(), new DateOnly(2026, 11, 20));
        foreach (var (unit, before) in from unit in Enum.GetValues<TimeUnit>().Except([TimeUnit.Minute, TimeUnit.Hour]) from before in new[] { true, false } select (unit, before))
        {
            var amount = new Duration(3, unit);
            TimeRange[] days = [.. Enumerable.Range(0, 40).Select(i => TimeRange.On(new DateOnly(2026, 1, 20).AddDays(i)))];
            foreach (var (low, high) in from low in days from high in days where low.Low <= high.Low select (low, high))
            {
                var moved = Operations.Offset(context, new TimeRange(low.Low, high.High), amount, before);
                Assert.InRange(Operations.Offset(context, low, amount, before).Low, moved.Low, moved.High);
                Assert.InRange(Operations.Offset(context, high, amount, before).Low, moved.Low, moved.High);
            }

            Assert.Equal(TimeRange.Unknown, Operations.Offset(context, TimeRange.Unknown, amount, before));
            Assert.Equal(TimeRange.Never, Operations.Offset(context, TimeRange.Never, amount, before));
        }
    }

    [Theory]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    [InlineData("2025-12-31T23:30:00+01:00", "2025-12-31")]
    public void Moments_become_days_of_Stockholm(string moment, string day)
    {
        var at = TimeRange.At(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), at.ToDays().Day);
        Assert.Equal(TimeRange.Never, TimeRange.Never.ToDays());
        Assert.Equal(TimeRange.Unknown, TimeRange.Unknown.ToDays());
        Assert.Equal(long.MaxValue, new TimeRange(at.Low, long.MaxValue).ToDays().High);
    }

    [Fact]
    public void A_text_that_is_not_there_equals_nothing_and_one_not_collected_leaves_it_open()
    {
        Assert.Equal(Truth.True, Operations.SameText("Abc", "aBC"));
        Assert.Equal(Truth.False, Operations.SameText(TextValue.Absent, TextValue.Absent));
        Assert.Equal(Truth.False, Operations.SameText("\0", TextValue.Absent));
        Assert.Equal(Truth.Unknown, Operations.SameText(null, TextValue.Absent));
        Assert.Equal(Truth.Unknown, Operations.OneOf((string?)null, ["a"]));
        Assert.Equal(Truth.Unknown, Operations.SameWord(-1, 0));
    }

    private static bool Holds(ComparisonOperator op, int compared) => op switch
    {
        ComparisonOperator.Less => compared < 0,
        ComparisonOperator.LessOrEqual => compared <= 0,
        ComparisonOperator.Greater => compared > 0,
        ComparisonOperator.GreaterOrEqual => compared >= 0,
        ComparisonOperator.Equal => compared == 0,
        _ => compared != 0,
    };

    /// <summary>Something that never came is neither before nor after anything.</summary>
    private static bool Holds(ComparisonOperator op, long a, long b)
    {
        var never = a == long.MaxValue || b == long.MaxValue;
        return op switch
        {
            ComparisonOperator.Equal => a == b,
            ComparisonOperator.NotEqual => a != b,
            _ => !never && Holds(op, a.CompareTo(b)),
        };
    }

    private static IEnumerable<double> Members(NumberRange range)
    {
        var low = double.IsInfinity(range.Low) ? -9 : range.Low;
        var high = double.IsInfinity(range.High) ? 9 : range.High;
        return Enumerable.Range((int)low, (int)(high - low) + 1).Select(i => (double)i);
    }

    /// <summary>Every day from 0 to 5 that lies within, and "never" where the latest bound is open.</summary>
    private static IEnumerable<long> Members(TimeRange range) =>
        Enumerable.Range(0, 6).Select(i => (long)i).Append(long.MaxValue).Where(t => range.Low <= t && t <= range.High);
}
