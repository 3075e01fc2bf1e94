namespace PolicyCheck.Diagnostics;

/// <summary>Collects diagnostics; they can be added, never taken away.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>True when at least one error was added.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Number of diagnostics so far.</summary>
    public int Count => _items.Count;

    /// <summary>Adds one diagnostic.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _items.Add(diagnostic);
        HasErrors |= diagnostic.IsError;
    }

    /// <summary>Adds all of <paramref name="diagnostics"/>.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>The diagnostics in a stable order: path, line, column, id; the same message at the same place stands once.</summary>
    public IReadOnlyList<Diagnostic> Sealed() =>
    [
        .. _items
            .OrderBy(d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Start?.Line ?? 0)
            .ThenBy(d => d.Location.Start?.Column ?? 0)
            .ThenBy(d => d.Descriptor.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .DistinctBy(d => d.ToString(), StringComparer.Ordinal),
    ];
}
