#pragma warning disable CS1591 // The methods are those of System.Linq.Enumerable, name for name.
namespace PolicyCheck.Scripting.Vocabulary;

/// <summary>
/// The questions that C# in policies can ask of lists: those of LINQ that neither build without bound nor join two lists,
/// each of which counts every element it looks at.
/// </summary>
/// <remarks>LINQ is called by its full name, because here <c>x.Any()</c> would mean the method itself.</remarks>
public static class Lists
{
    public static bool Any<T>(this IEnumerable<T> source) => Enumerable.Any(Counted(source));

    public static bool Any<T>(this IEnumerable<T> source, Func<T, bool> condition) => Enumerable.Any(Counted(source), condition);

    public static bool All<T>(this IEnumerable<T> source, Func<T, bool> condition) => Enumerable.All(Counted(source), condition);

    public static int Count<T>(this IEnumerable<T> source) => Enumerable.Count(Counted(source));

    public static int Count<T>(this IEnumerable<T> source, Func<T, bool> condition) => Enumerable.Count(Counted(source), condition);

    public static bool Contains<T>(this IEnumerable<T> source, T item) => Enumerable.Contains(Enumerable.Select(Counted(source), Known), Known(item));

    public static IEnumerable<T> Where<T>(this IEnumerable<T> source, Func<T, bool> condition) => Enumerable.Where(Counted(source), condition);

    public static IEnumerable<TResult> Select<T, TResult>(this IEnumerable<T> source, Func<T, TResult> selector) => Enumerable.Select(Counted(source), selector);

    public static IEnumerable<TResult> SelectMany<T, TResult>(this IEnumerable<T> source, Func<T, IEnumerable<TResult>> selector) =>
        Enumerable.SelectMany(Counted(source), element => Counted(selector(element)));

    public static IEnumerable<T> Distinct<T>(this IEnumerable<T> source) => Enumerable.Distinct(Enumerable.Select(Counted(source), Known));

    public static IEnumerable<T> DistinctBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Enumerable.DistinctBy(Counted(source), e => Known(key(e)));

    public static IEnumerable<IGrouping<TKey, T>> GroupBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Enumerable.GroupBy(Counted(source), e => Known(key(e)));

    public static IEnumerable<T> OrderBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Enumerable.OrderBy(Counted(source), e => Known(key(e)));

    public static IEnumerable<T> OrderByDescending<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Enumerable.OrderByDescending(Counted(source), e => Known(key(e)));

    public static IEnumerable<T> Skip<T>(this IEnumerable<T> source, int count) => Enumerable.Skip(Counted(source), count);

    public static IEnumerable<T> Take<T>(this IEnumerable<T> source, int count) => Enumerable.Take(Counted(source), count);

    public static T First<T>(this IEnumerable<T> source) => Enumerable.First(Counted(source));

    public static T First<T>(this IEnumerable<T> source, Func<T, bool> condition) => Enumerable.First(Counted(source), condition);

    public static T? FirstOrDefault<T>(this IEnumerable<T> source) => Enumerable.FirstOrDefault(Counted(source));

    public static T? FirstOrDefault<T>(this IEnumerable<T> source, Func<T, bool> condition) => Enumerable.FirstOrDefault(Counted(source), condition);

    public static T Last<T>(this IEnumerable<T> source) => Enumerable.Last(Counted(source));

    public static T? LastOrDefault<T>(this IEnumerable<T> source) => Enumerable.LastOrDefault(Counted(source));

    public static T Single<T>(this IEnumerable<T> source) => Enumerable.Single(Counted(source));

    public static T Min<T>(this IEnumerable<T> source) => Enumerable.Min(Enumerable.Select(Counted(source), Known))!;

    public static TResult Min<T, TResult>(this IEnumerable<T> source, Func<T, TResult> selector) => Enumerable.Min(Enumerable.Select(Counted(source), e => Known(selector(e))))!;

    public static T Max<T>(this IEnumerable<T> source) => Enumerable.Max(Enumerable.Select(Counted(source), Known))!;

    public static TResult Max<T, TResult>(this IEnumerable<T> source, Func<T, TResult> selector) => Enumerable.Max(Enumerable.Select(Counted(source), e => Known(selector(e))))!;

    public static T? MinBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Enumerable.MinBy(Counted(source), e => Known(key(e)));

    public static T? MaxBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Enumerable.MaxBy(Counted(source), e => Known(key(e)));

    public static int Sum(this IEnumerable<int> source) => Enumerable.Sum(Counted(source));

    public static int Sum<T>(this IEnumerable<T> source, Func<T, int> selector) => Enumerable.Sum(Counted(source), selector);

    public static double Average<T>(this IEnumerable<T> source, Func<T, int> selector) => Enumerable.Average(Counted(source), selector);

    /// <summary>
    /// LINQ leaves nulls out of a maximum and takes them for one more value when it counts different ones; here a missing
    /// value stops the condition, so that the answer is not known.
    /// </summary>
    private static T Known<T>(T value) => value is null ? throw new InvalidOperationException("a value is missing") : value;

    /// <summary>The elements, each counted; never null, because a list that was not collected must stop the condition.</summary>
    private static IEnumerable<T> Counted<T>(IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Each(source);

        static IEnumerable<T> Each(IEnumerable<T> source)
        {
            foreach (var element in source)
            {
                StepBudget.Count();
                yield return element;
            }
        }
    }
}
#pragma warning restore CS1591
