using System.Globalization;
using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>One way to alter an example.</summary>
/// <param name="Place">Which field is altered; edits of one place exclude each other.</param>
/// <param name="Label">What it becomes, for people.</param>
/// <param name="Apply">The altered example.</param>
internal sealed record ExampleEdit(string Place, string Label, Func<ExampleSyntax> Apply);

/// <summary>The ways to alter an example in one place: its day, a field, an element of a list, a fact that surrounds it.</summary>
internal sealed class ExampleEdits(RuleVocabulary vocabulary)
{
    private const int MaxLabel = 50;

    /// <summary>Every edit of an example, in the order of its text.</summary>
    public IEnumerable<ExampleEdit> Of(ExampleSyntax example)
    {
        var times = new TimeCandidates(vocabulary, example);
        var fields = new FieldCandidates(vocabulary, times);
        return
        [
            .. example.Facts.SelectMany((fact, i) => OfFact(example, fact, i, fields)),
            .. Surroundings(example, fields),
            .. times.Days.Where(d => d != times.AsOf).Select(d => OfDay(example, d)),
        ];
    }

    /// <summary>An example that says nothing, for rules that have none.</summary>
    public ExampleSyntax Empty() =>
        new(new TextLiteral("", default), null, [new FactSyntax(new Identifier(vocabulary.SubjectWord, default), new ObjectValue([], default))], new Identifier("", default), default);

    private static ExampleEdit OfDay(ExampleSyntax example, DateOnly day) => new(
        "", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), () => example with { AsOf = new DateLiteral(day, default) });

    private IEnumerable<ExampleEdit> OfFact(ExampleSyntax example, FactSyntax fact, int index, FieldCandidates fields) =>
        vocabulary.EntityNamed(fact.Entity.Name) is { } entity
            ? OfRecord(entity, fact.Value, fields, fact.Entity.Name + index.ToString(CultureInfo.InvariantCulture), 0)
                .Select(edit => new ExampleEdit(edit.Place, edit.Label, () => example with { Facts = With(example.Facts, index, fact with { Value = edit.Apply() }) }))
            : [];

    /// <summary>The governance facts, the account of a post or the like, and an attestation, where the example leaves them out.</summary>
    private IEnumerable<ExampleEdit> Surroundings(ExampleSyntax example, FieldCandidates fields) =>
        from type in vocabulary.Roots.Select(root => root switch { RootKind.Governance => typeof(Governance), RootKind.Account => typeof(Account), _ => vocabulary.Subject.ClrType })
            .Concat(vocabulary.IsAttested ? [typeof(Attestation)] : [])
        let entity = Entities.For(type)
        where entity != vocabulary.Subject && !example.Facts.Any(f => string.Equals(f.Entity.Name, vocabulary.Word(entity), StringComparison.OrdinalIgnoreCase))
        from edit in OfRecord(entity, new ObjectValue([], default), fields, vocabulary.Word(entity), 0)
        select new ExampleEdit(edit.Place, edit.Label, () => example with { Facts = [.. example.Facts, new FactSyntax(new Identifier(vocabulary.Word(entity), default), edit.Apply())] });

    private IEnumerable<RecordEdit> OfRecord(EntityInfo entity, ObjectValue record, FieldCandidates candidates, string place, int depth)
    {
        var written = entity.Fields.Where(f => f.IsId && record.Fields.Any(r => PolicyFrame.Same(r.Name.Name, vocabulary.Word(f))));
        foreach (var field in vocabulary.Fields(entity).Concat(written))
        {
            var at = record.Fields.ToList().FindIndex(f => string.Equals(f.Name.Name, vocabulary.Word(field), StringComparison.OrdinalIgnoreCase));
            var current = at < 0 ? null : record.Fields[at].Value;
            var here = $"{place}.{field.English}";
            foreach (var value in candidates.For(field, current, depth))
            {
                yield return new RecordEdit(here, Label(field, value), () => Set(record, field, at, value));
            }

            if (current is not null)
            {
                yield return new RecordEdit(here, "– " + vocabulary.Word(field), () => record with { Fields = [.. record.Fields.Where((_, i) => i != at)] });
                foreach (var inner in Inner(field, current, candidates, here, depth + 1))
                {
                    yield return inner with { Apply = () => record with { Fields = With(record.Fields, at, record.Fields[at] with { Value = inner.Value() }) } };
                }
            }
        }
    }

    /// <summary>Edits within a record or list that a field holds; an element is altered where it stands, or a copy of it beside it.</summary>
    private IEnumerable<RecordEdit> Inner(FieldInfo field, ExampleValue current, FieldCandidates candidates, string place, int depth)
    {
        if (field.Kind != FieldKind.Record)
        {
            yield break;
        }

        var entity = Entities.For(field.ElementType);
        if (current is ObjectValue single)
        {
            foreach (var edit in OfRecord(entity, single, candidates, place, depth))
            {
                yield return edit with { Value = () => edit.Apply() };
            }
        }

        var items = current is ListValue list ? list.Items : [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is ObjectValue element)
            {
                var index = i;
                foreach (var edit in OfRecord(entity, element, candidates, place + i.ToString(CultureInfo.InvariantCulture), depth))
                {
                    yield return edit with { Value = () => new ListValue(With(items, index, edit.Apply()), default) };
                    yield return edit with { Place = place + "+", Value = () => new ListValue([.. items, edit.Apply()], default) };
                }
            }
        }
    }

    private ObjectValue Set(ObjectValue record, FieldInfo field, int at, ExampleValue value) =>
        at < 0
            ? record with { Fields = [.. record.Fields, new ExampleField(new Identifier(vocabulary.Word(field), default), value)] }
            : record with { Fields = With(record.Fields, at, record.Fields[at] with { Value = value }) };

    private string Label(FieldInfo field, ExampleValue value)
    {
        var text = $"{vocabulary.Word(field)}: {PolicyPrinter.Print(value)}".Replace("\"", "", StringComparison.Ordinal);
        return text.Length <= MaxLabel ? text : vocabulary.Word(field);
    }

    private static IReadOnlyList<T> With<T>(IReadOnlyList<T> list, int at, T item) => [.. list.Select((other, i) => i == at ? item : other)];

    /// <summary>An edit of a record; <paramref name="Value"/> is what the field that holds the record becomes.</summary>
    private sealed record RecordEdit(string Place, string Label, Func<ObjectValue> Apply, Func<ExampleValue> Value)
    {
        public RecordEdit(string place, string label, Func<ObjectValue> apply)
            : this(place, label, apply, apply)
        {
        }
    }
}
