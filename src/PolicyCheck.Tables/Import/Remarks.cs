using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Import;

/// <summary>
/// What is remarked on while rows become records. One mistake made in every row of a column is told <see cref="MaxOfAKind"/> times and
/// then counted, so that it does not hide the others.
/// </summary>
internal sealed class Remarks
{
    /// <summary>Remarks told one by one of the same kind about the same column.</summary>
    public const int MaxOfAKind = 3;

    private readonly List<Diagnostic> _told = [];

    private readonly Dictionary<(string Id, string? Sheet, int Column), Kind> _kinds = [];

    /// <summary>True when something stops the reading.</summary>
    public bool HasErrors => _told.Exists(d => d.IsError);

    /// <summary>A remark that is worded already.</summary>
    public void Add(Diagnostic diagnostic) => _told.Add(diagnostic);

    /// <summary>Remarks on a table or a file as a whole.</summary>
    public void Add(DiagnosticDescriptor descriptor, Location at, params object[] arguments) => _told.Add(new Diagnostic(descriptor, at, null, arguments));

    /// <summary>Remarks on a cell.</summary>
    /// <param name="descriptor">The kind.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">One-based row.</param>
    /// <param name="column">Zero-based column.</param>
    /// <param name="header">The column's heading.</param>
    /// <param name="arguments">Values of the message.</param>
    public void Add(DiagnosticDescriptor descriptor, Table table, int row, int column, string header, params object[] arguments)
    {
        var key = (descriptor.Id, table.Sheet, column);
        if (!_kinds.TryGetValue(key, out var kind))
        {
            _kinds.Add(key, kind = new Kind(header));
        }

        var at = table.At(row, column);
        if (++kind.Count <= MaxOfAKind)
        {
            _told.Add(new Diagnostic(descriptor, at, null, arguments));
        }
        else
        {
            kind.FirstUntold ??= at;
        }
    }

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Sealed()
    {
        var bag = new DiagnosticBag();
        bag.AddRange(_told);
        foreach (var ((id, _, _), kind) in _kinds)
        {
            if (kind.FirstUntold is { } at)
            {
                bag.Add(new Diagnostic(ImportDiagnostics.More, at, null, kind.Count - MaxOfAKind, id, kind.Header, at.Cell ?? $"line {at.Start!.Value.Line}"));
            }
        }

        return bag.Sealed();
    }

    private sealed class Kind(string header)
    {
        public string Header => header;

        public int Count { get; set; }

        public Location? FirstUntold { get; set; }
    }
}
