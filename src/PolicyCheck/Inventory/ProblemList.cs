using PolicyCheck.Diagnostics;

namespace PolicyCheck.Inventory;

/// <summary>Words a problem once its place is known.</summary>
/// <param name="at">Place in the file.</param>
/// <param name="otherLine">Line of the other place that was given, or 0.</param>
internal delegate Diagnostic Wording(Location at, int otherLine);

/// <summary>
/// The problems of one file. One mistake made in every account is told <see cref="MaxOfAKind"/> times and then
/// counted, so that it neither hides the others nor fills the memory.
/// </summary>
internal sealed class ProblemList(string file)
{
    /// <summary>Problems told one by one of the same descriptor at the same path, indexes apart.</summary>
    public const int MaxOfAKind = 20;

    /// <summary>Beyond this many kinds, e.g. of random field names, paths no longer make a kind.</summary>
    public const int MaxKinds = 200;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<(string Id, string Shape), Kind> _kinds = [];

    /// <summary>True when a problem stops the run.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a problem that concerns the file as a whole.</summary>
    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.IsError;
        _problems.Add(new Problem(-1, 0, -1, (_, _) => diagnostic));
    }

    /// <summary>Adds a problem at a place.</summary>
    /// <param name="descriptor">Its kind.</param>
    /// <param name="shape">JSON path without indexes.</param>
    /// <param name="offset">Offset in bytes.</param>
    /// <param name="width">Characters to underline.</param>
    /// <param name="wording">Makes the diagnostic.</param>
    /// <param name="other">Offset of another place that the message names, or -1.</param>
    /// <returns>False when the problem was only counted.</returns>
    public bool Add(DiagnosticDescriptor descriptor, string shape, long offset, int width, Wording wording, long other = -1)
    {
        HasErrors |= descriptor.Severity == DiagnosticSeverity.Error;
        var key = (descriptor.Id, shape);
        if (!_kinds.TryGetValue(key, out var kind))
        {
            key = _kinds.Count < MaxKinds ? key : (descriptor.Id, "the file");
            if (!_kinds.TryGetValue(key, out kind))
            {
                _kinds.Add(key, kind = new Kind());
            }
        }

        if (++kind.Count > MaxOfAKind)
        {
            kind.FirstUntold = kind.Count == MaxOfAKind + 1 ? offset : kind.FirstUntold;
            return false;
        }

        _problems.Add(new Problem(offset, width, other, wording));
        return true;
    }

    /// <summary>The diagnostics in the order of the file.</summary>
    /// <param name="open">Opens the file again, which is done only when some problem has a place.</param>
    public IReadOnlyList<Diagnostic> Located(Func<Stream> open)
    {
        foreach (var ((id, shape), kind) in _kinds.Where(k => k.Value.Count > MaxOfAKind))
        {
            _problems.Add(new Problem(kind.FirstUntold, 1, -1, (at, _) => InventoryDiagnostics.More(at, shape, kind.Count - MaxOfAKind, id)));
        }

        var offsets = _problems.SelectMany(p => new[] { p.Offset, p.Other }).Where(o => o >= 0).ToList();
        var lines = offsets.Count > 0 ? LineFinder.Find(open, offsets) : null;
        var bag = new DiagnosticBag();
        bag.AddRange(_problems.Select(p => p.Wording(Place(p, lines), lines?.Place(p.Other)?.Line ?? 0)));
        return bag.Sealed();
    }

    private Location Place(Problem problem, LineFinder? lines)
    {
        if (lines?.Place(problem.Offset) is not { } start)
        {
            return new Location(file);
        }

        var text = lines.Line(start.Line);
        var room = text is null ? 1 : Math.Max(1, text.Length - start.Column + 1);
        return new Location(file, start, Credentials.Mentions(text) ? null : text, Math.Clamp(problem.Width, 1, room));
    }

    private sealed record Problem(long Offset, int Width, long Other, Wording Wording);

    private sealed class Kind
    {
        public int Count { get; set; }

        public long FirstUntold { get; set; }
    }
}
