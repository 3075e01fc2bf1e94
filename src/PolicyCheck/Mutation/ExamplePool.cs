using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>
/// The inventories on which a rule and its mutants are compared: the rule's own examples, each of these with one thing
/// altered, and a sample of them with several things altered.
/// </summary>
internal sealed class ExamplePool
{
    /// <summary>Inventories with one thing altered, at most.</summary>
    private const int MaxNeighbours = 6000;

    /// <summary>
    /// How inventories with several things altered are drawn: so many are altered once more, each in so many ways. Listing the
    /// ways to alter one is what takes time, so few are altered in many ways.
    /// </summary>
    private static readonly (int Chosen, int Ways)[] Draws = [(150, 12), (80, 12), (40, 12)];

    /// <summary>What an id is called in either language.</summary>
    private const string IdField = "id";

    private readonly PolicyFamily _family;
    private readonly CompiledRule _original;
    private readonly ExampleEdits _edits;
    private readonly IReadOnlyList<ExampleSyntax> _bases;
    private readonly Lazy<IReadOnlyList<TriedExample>> _neighbours;
    private readonly Lazy<IReadOnlyList<TriedExample>> _samples;
    private ulong _state = 0x9E3779B97F4A7C15;

    /// <summary>Prepares the inventories of one rule; they are made when they are asked for.</summary>
    public ExamplePool(PolicyFamily family)
    {
        _family = family;
        _original = family.Original();
        _edits = new ExampleEdits(new RuleVocabulary(family.Rule));
        _bases = family.Rule.Syntax.Examples is { Count: > 0 } own ? own : [_edits.Empty()];
        Examples = Try(family.Rule.Syntax.Examples);
        _neighbours = new(() => Try(Distinct(_bases.Concat(_bases.SelectMany(Neighbours)), MaxNeighbours)));
        _samples = new(() => Try(Distinct(Samples(), int.MaxValue)));
    }

    /// <summary>The rule's own examples.</summary>
    public IReadOnlyList<TriedExample> Examples { get; }

    /// <summary>The examples with one thing altered.</summary>
    public IReadOnlyList<TriedExample> Neighbours() => _neighbours.Value;

    /// <summary>Examples with several things altered; the same ones in each run.</summary>
    public IReadOnlyList<TriedExample> Sampled() => _samples.Value;

    /// <summary>Tries one example; null when it cannot be bound.</summary>
    public TriedExample? Try(ExampleSyntax example) => Try([example]).FirstOrDefault();

    private List<TriedExample> Try(IReadOnlyList<ExampleSyntax> examples)
    {
        // The binder wants a verdict; which one does not matter here.
        var anyVerdict = VerdictTerms.Word(Verdict.Pass, _family.Rule.Language);
        var bound = _family.Bind([.. examples.Select(e => e with { Verdict = new Identifier(anyVerdict, default) })]);
        lock (_original)
        {
            // A rule keeps counters while it answers, and mutants of what it uses are tried side by side.
            return [.. bound.Select(e => new TriedExample(e, _original))];
        }
    }

    private IEnumerable<ExampleSyntax> Neighbours(ExampleSyntax example) => _edits.Of(example).Select(edit => Named(edit.Apply(), edit));

    /// <summary>Examples altered twice, three times and four times.</summary>
    private IEnumerable<ExampleSyntax> Samples()
    {
        var altered = _bases.SelectMany(b => Altered(b, Draws[0].Chosen / _bases.Count)).ToList();
        foreach (var (chosen, ways) in Draws)
        {
            altered = [.. Enumerable.Range(0, Math.Min(chosen, altered.Count)).SelectMany(_ => Altered(altered[Next(altered.Count)], ways))];
            foreach (var example in altered)
            {
                yield return example;
            }
        }
    }

    /// <summary>Every field is as likely to be altered as another, however many values it may take.</summary>
    private IEnumerable<ExampleSyntax> Altered(ExampleSyntax example, int ways)
    {
        var places = _edits.Of(example).GroupBy(e => e.Place).Select(g => g.ToList()).ToList();
        for (var i = 0; i < ways && places.Count > 0; i++)
        {
            var alternatives = places[Next(places.Count)];
            var edit = alternatives[Next(alternatives.Count)];
            yield return Named(edit.Apply(), edit);
        }
    }

    private static ExampleSyntax Named(ExampleSyntax example, ExampleEdit edit)
    {
        var name = example.Name.Value;
        return example with { Name = example.Name with { Value = name.Length == 0 ? edit.Label : $"{name}, {edit.Label}" } };
    }

    private List<ExampleSyntax> Distinct(IEnumerable<ExampleSyntax> examples, int limit)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        return [.. examples.Select(Consistent).OfType<ExampleSyntax>().Where(e => texts.Add(PolicyPrinter.Print(e with { Name = e.Name with { Value = "" } }, _family.Rule.Language))).Take(limit)];
    }

    /// <summary>A person, unit or account that is described twice is described once and named the second time; null when the descriptions differ.</summary>
    private ExampleSyntax? Consistent(ExampleSyntax example)
    {
        var described = new Dictionary<string, ObjectValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in SyntaxTrees.All(example).OfType<ObjectValue>().ToList())
        {
            if (value.Fields.FirstOrDefault(f => f.Name.Name == IdField)?.Value is not { } id || described.TryAdd(PolicyPrinter.Print(id), value))
            {
                continue;
            }

            if (example.Facts.Any(f => ReferenceEquals(f.Value, value)))
            {
                return null; // a fact of its own cannot be named in its own place
            }

            var first = described[PolicyPrinter.Print(id)];
            return PolicyPrinter.Print(value) != PolicyPrinter.Print(first) ? null
                : ReferenceEquals(value, first) ? Consistent(SyntaxTrees.Copy(example))
                : Consistent(SyntaxTrees.Replace(example, value, id));
        }

        return example;
    }

    /// <summary>A number below <paramref name="limit"/>: the sample is the same wherever and whenever it is drawn.</summary>
    private int Next(int limit)
    {
        _state = (_state * 6364136223846793005) + 1442695040888963407;
        return (int)((_state >> 33) % (ulong)limit);
    }
}
