namespace PolicyCheck.Reasoning;

/// <summary>One way in which conditions can give certain answers: what it asks of each thing that they look at.</summary>
internal sealed class Case
{
    public static readonly Case Anything = new([], []);

    private readonly Dictionary<string, Domain> _domains;
    private readonly IReadOnlyList<(string Key, CountTest Test)> _counts;

    private Case(Dictionary<string, Domain> domains, IReadOnlyList<(string Key, CountTest Test)> counts)
    {
        _domains = domains;
        _counts = counts;
    }

    /// <summary>The case with one thing more asked; null when that cannot be.</summary>
    public Case? With(string key, Domain domain)
    {
        var both = _domains.TryGetValue(key, out var before) ? before.And(domain) : domain;
        return both.IsEmpty ? null : new Case(new Dictionary<string, Domain>(_domains) { [key] = both }, _counts);
    }

    /// <summary>The case with a number of elements asked; null when that cannot be.</summary>
    public Case? With(string key, CountTest test)
    {
        var bounds = new Interval(test.Low, true, test.High, true, [], false, true);
        return With(key, bounds) is not { } narrowed ? null
            : _counts.Any(c => c.Key == key) ? narrowed
            : new Case(narrowed._domains, [.. _counts, (key, test)]);
    }

    /// <summary>Both cases at once; null when that cannot be.</summary>
    public Case? And(Case other)
    {
        Case? both = new Case(_domains, [.. _counts, .. other._counts.Where(o => _counts.All(c => c.Key != o.Key))]);
        foreach (var (key, domain) in other._domains)
        {
            both = both?.With(key, domain);
        }

        return both;
    }

    /// <summary>True unless a list would have to hold more elements than one of which it is a part.</summary>
    public bool IsPossible(ElementNames names)
    {
        foreach (var (smallKey, small) in _counts)
        {
            foreach (var (largeKey, large) in _counts)
            {
                // Like elements count once: what is counted so is never more than what is not.
                var comparable = small.Distinct || !large.Distinct;
                if (smallKey != largeKey && comparable && ((Interval)_domains[smallKey]).Low > ((Interval)_domains[largeKey]).High
                    && Sublists.Counted(small, large, names))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
