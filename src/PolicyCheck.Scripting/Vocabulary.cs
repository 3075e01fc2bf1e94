#pragma warning disable CS1591 // The methods are those of System.Linq.Enumerable, name for name.
namespace PolicyCheck.Scripting.Vocabulary;

/// <summary>
/// The questions that C# in policies can ask of lists: those of LINQ that neither build without bound nor join two lists,
/// each of which counts every element it looks at.
/// </summary>
public static class Lists
{
    public static bool Any<T>(this IEnumerable<T> source) => Counted(source).Any();

    public static bool Any<T>(this IEnumerable<T> source, Func<T, bool> condition) => Counted(source).Any(condition);

    public static bool All<T>(this IEnumerable<T> source, Func<T, bool> condition) => Counted(source).All(condition);

    public static int Count<T>(this IEnumerable<T> source) => Counted(source).Count();

    public static int Count<T>(this IEnumerable<T> source, Func<T, bool> condition) => Counted(source).Count(condition);

    public static bool Contains<T>(this IEnumerable<T> source, T item) => Counted(source).Select(Known).Contains(Known(item));

    public static IEnumerable<T> Where<T>(this IEnumerable<T> source, Func<T, bool> condition) => Counted(source).Where(condition);

    public static IEnumerable<TResult> Select<T, TResult>(this IEnumerable<T> source, Func<T, TResult> selector) => Counted(source).Select(selector);

    public static IEnumerable<TResult> SelectMany<T, TResult>(this IEnumerable<T> source, Func<T, IEnumerable<TResult>> selector) =>
        Counted(source).SelectMany(element => Counted(selector(element)));

    public static IEnumerable<T> Distinct<T>(this IEnumerable<T> source) => Counted(source).Select(Known).Distinct();

    public static IEnumerable<T> DistinctBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Counted(source).DistinctBy(e => Known(key(e)));

    public static IEnumerable<IGrouping<TKey, T>> GroupBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Counted(source).GroupBy(e => Known(key(e)));

    public static IEnumerable<T> OrderBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Counted(source).OrderBy(e => Known(key(e)));

    public static IEnumerable<T> OrderByDescending<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Counted(source).OrderByDescending(e => Known(key(e)));

    public static IEnumerable<T> Skip<T>(this IEnumerable<T> source, int count) => Counted(source).Skip(count);

    public static IEnumerable<T> Take<T>(this IEnumerable<T> source, int count) => Counted(source).Take(count);

    public static T First<T>(this IEnumerable<T> source) => Counted(source).First();

    public static T First<T>(this IEnumerable<T> source, Func<T, bool> condition) => Counted(source).First(condition);

    public static T? FirstOrDefault<T>(this IEnumerable<T> source) => Counted(source).FirstOrDefault();

    public static T? FirstOrDefault<T>(this IEnumerable<T> source, Func<T, bool> condition) => Counted(source).FirstOrDefault(condition);

    public static T Last<T>(this IEnumerable<T> source) => Counted(source).Last();

    public static T? LastOrDefault<T>(this IEnumerable<T> source) => Counted(source).LastOrDefault();

    public static T Single<T>(this IEnumerable<T> source) => Counted(source).Single();

    public static T Min<T>(this IEnumerable<T> source) => Counted(source).Select(Known).Min()!;

    public static TResult Min<T, TResult>(this IEnumerable<T> source, Func<T, TResult> selector) => Counted(source).Select(e => Known(selector(e))).Min()!;

    public static T Max<T>(this IEnumerable<T> source) => Counted(source).Select(Known).Max()!;

    public static TResult Max<T, TResult>(this IEnumerable<T> source, Func<T, TResult> selector) => Counted(source).Select(e => Known(selector(e))).Max()!;

    public static T? MinBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Counted(source).MinBy(e => Known(key(e)));

    public static T? MaxBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => Counted(source).MaxBy(e => Known(key(e)));

    public static int Sum(this IEnumerable<int> source) => Counted(source).Sum();

    public static int Sum<T>(this IEnumerable<T> source, Func<T, int> selector) => Counted(source).Sum(selector);

    public static double Average<T>(this IEnumerable<T> source, Func<T, int> selector) => Counted(source).Average(selector);

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
