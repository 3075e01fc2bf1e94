using System.Globalization;

namespace PolicyCheck.Reporting.Templates;

/// <summary>Collects the names of what a table cannot hold, each once, in the order in which it was met.</summary>
internal sealed class NotHeld
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The names, with how often where that is more than once.</summary>
    public IReadOnlyList<string> Names => [.. _names.Select(n => _counts[n] == 1 ? n : string.Create(CultureInfo.InvariantCulture, $"{n} ({_counts[n]})"))];

    /// <summary>Something cannot be held.</summary>
    public void Add(string name)
    {
        if (!_counts.TryGetValue(name, out var count))
        {
            _names.Add(name);
        }

        _counts[name] = count + 1;
    }
}
