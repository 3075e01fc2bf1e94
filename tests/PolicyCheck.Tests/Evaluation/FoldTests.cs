using PolicyCheck.Evaluation;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>
/// What is computed over a list with gaps is tried against each list that it may really be: elements whose belonging is
/// unknown in or out, each value one that its bounds allow.
/// </summary>
public sealed class FoldTests
{
    private static readonly Truth[] Belongs = [Truth.True, Truth.False, Truth.Unknown];

    private static readonly TimeRange[] Times =
        [new(1, 1), new(2, 2), new(3, 3), new(1, 3), new(2, long.MaxValue), TimeRange.Unknown, TimeRange.Never];

    private static readonly NumberRange[] Numbers = [NumberRange.Exactly(0), NumberRange.Exactly(2), new(-1, 1), new(1, 2)];

    [Fact]
    public void Counts_hold_every_real_count_and_are_as_narrow_as_can_be() =>
        Try<int, int, NumberRange, double>(
            Lists(Belongs.Select(b => (Belongs: b, Value: 0)), 4),
            list => list.Aggregate(Folds.NoElements, (count, e) => Folds.Count(count, e.Belongs)),
            _ => [0],
            real => real.Count,
            (range, reals) => Assert.Equal(new NumberRange(reals.Min(), reals.Max()), range));

    [Fact]
    public void Sums_hold_every_real_sum_and_are_as_narrow_as_can_be() =>
        Try<NumberRange, double, NumberRange, double>(
            Lists(from b in Belongs from n in Numbers select (Belongs: b, Value: n), 3),
            list => list.Aggregate(Folds.NoElements, (sum, e) => Folds.Sum(sum, e.Value, e.Belongs)),
            value => [value.Low, value.High],
            real => real.Sum(),
            (range, reals) => Assert.Equal(new NumberRange(reals.Min(), reals.Max()), range));

    [Fact]
    public void The_earliest_holds_every_real_earliest() => TryTimes(
        list => list.Aggregate(TimeRange.Never, (time, e) => Folds.Earliest(time, e.Value, e.Belongs)),
        real => real.Min());

    [Fact]
    public void The_latest_holds_every_real_latest() => TryTimes(
        list => list.Aggregate(LatestSoFar.None, (time, e) => Folds.Latest(time, e.Value, e.Belongs)).Result,
        real => real.Where(t => t != long.MaxValue).DefaultIfEmpty(long.MaxValue).Max());

    [Fact]
    public void Some_and_every_are_what_they_are_for_each_real_list()
    {
        foreach (var list in Lists(from b in Belongs from t in Belongs select (Belongs: b, Body: t), 3))
        {
            var some = list.Aggregate(Truth.False, (soFar, e) => Folds.Some(soFar, e.Belongs, e.Body));
            var every = list.Aggregate(Truth.Vacuous, (soFar, e) => Folds.Every(soFar, e.Belongs, e.Body));
            var reals = Real<Truth, bool>(list, body => body == Truth.Unknown ? [true, false] : [body == Truth.True]).ToList();

            Assert.Equal(Common(reals.Select(r => r.Any(x => x))), some);
            Assert.Equal(reals.TrueForAll(r => r.Count == 0) ? Truth.Vacuous : Common(reals.Select(r => r.All(x => x))), every);
        }
    }

    [Fact]
    public void Different_ids_are_counted_as_honestly()
    {
        string?[] ids = ["a", "A", "b", null];
        foreach (var list in Lists(from b in Belongs from id in ids select (Belongs: b, Value: id), 3))
        {
            var counter = new DistinctCounter().Start();
            foreach (var (belongs, id) in list)
            {
                counter.Add(id, belongs);
            }

            // Whoever is not known may be one of the known or somebody else.
            var reals = Real<string?, string>(list, id => id is null ? ["a", "b", "x", "y", "z"] : [id.ToLowerInvariant()]).Select(r => r.Distinct().Count()).ToList();
            Assert.Equal(new NumberRange(reals.Min(), reals.Max()), counter.Result());
        }
    }

    [Fact]
    public void A_counter_starts_afresh_and_leaves_out_what_is_known_not_to_be_there()
    {
        var counter = new DistinctCounter();
        counter.Start().Add("a", Truth.True);
        counter.Add(TextValue.Absent, Truth.True);
        Assert.Equal(NumberRange.Exactly(1), counter.Result());
        Assert.Equal(NumberRange.Exactly(0), counter.Start().Result());

        counter.Start().Add(3, Truth.True);
        counter.Add(3, Truth.Unknown);
        counter.Add(-1, Truth.True);
        Assert.Equal(new NumberRange(1, 2), counter.Result());
    }

    private static void TryTimes(Func<IReadOnlyList<(Truth Belongs, TimeRange Value)>, TimeRange> fold, Func<IEnumerable<long>, long> exact) =>
        Try<TimeRange, long, TimeRange, long>(
            Lists(from b in Belongs from t in Times select (Belongs: b, Value: t), 3),
            fold,
            value => new long[] { 1, 2, 3, 4, long.MaxValue }.Where(t => value.Low <= t && t <= value.High),
            real => real.Count == 0 ? long.MaxValue : exact(real),
            (range, reals) =>
            {
                Assert.True(reals.All(t => range.Low <= t && t <= range.High), $"{range} holds not all of {string.Join(", ", reals.Distinct())}");

                // Without any doubt that there is one, none is invented.
                Assert.True(reals.Contains(long.MaxValue) || reals.Contains(4) || range.High != long.MaxValue, $"{range} is more open than {string.Join(", ", reals.Distinct())}");
            });

    private static void Try<TValue, TReal, TRange, TResult>(
        IEnumerable<IReadOnlyList<(Truth Belongs, TValue Value)>> lists,
        Func<IReadOnlyList<(Truth Belongs, TValue Value)>, TRange> fold,
        Func<TValue, IEnumerable<TReal>> members,
        Func<IReadOnlyList<TReal>, TResult> exact,
        Action<TRange, IReadOnlyCollection<TResult>> check)
    {
        foreach (var list in lists)
        {
            check(fold(list), [.. Real<TValue, TReal>(list, members).Select(exact)]);
        }
    }

    private static Truth Common(IEnumerable<bool> answers) => answers.Distinct().ToList() is [var only] ? Truth.Of(only) : Truth.Unknown;

    private static IEnumerable<IReadOnlyList<T>> Lists<T>(IEnumerable<T> elements, int most)
    {
        var choices = elements.ToList();
        IEnumerable<IReadOnlyList<T>> lists = [[]];
        for (var i = 0; i <= most; i++)
        {
            foreach (var list in lists)
            {
                yield return list;
            }

            lists = i == most ? [] : [.. from list in lists from element in choices select (IReadOnlyList<T>)[.. list, element]];
        }
    }

    private static IEnumerable<IReadOnlyList<TReal>> Real<TValue, TReal>(IReadOnlyList<(Truth Belongs, TValue Value)> list, Func<TValue, IEnumerable<TReal>> members)
    {
        IEnumerable<IReadOnlyList<TReal>> reals = [[]];
        foreach (var (belongs, value) in list)
        {
            var with = from real in reals from member in members(value) select (IReadOnlyList<TReal>)[.. real, member];
            reals = belongs == Truth.True ? with : belongs == Truth.False ? reals : reals.Concat(with);
        }

        return reals;
    }
}
