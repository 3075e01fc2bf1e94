using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>The values that are worth giving a field of an example.</summary>
internal sealed class FieldCandidates(RuleVocabulary vocabulary, TimeCandidates times)
{
    /// <summary>Records within records are made up to this depth.</summary>
    private const int MaxDepth = 3;

    private const string OtherWord = "annan";

    private Language Language => vocabulary.Language;

    /// <summary>Values for a field, other than leaving it out.</summary>
    /// <param name="field">The field.</param>
    /// <param name="current">What stands there, or null.</param>
    /// <param name="depth">How deep below the example's own record it stands.</param>
    public IEnumerable<ExampleValue> For(FieldInfo field, ExampleValue? current, int depth = 0)
    {
        var values = field.IsList ? Lists(field, current as ListValue, depth) : Singles(field, current, depth);
        return values.Concat(vocabulary.Seen(field)).Append(Word(Keyword.UnknownValue));
    }

    private IEnumerable<ExampleValue> Lists(FieldInfo field, ListValue? current, int depth)
    {
        yield return new ListValue([], default);
        var items = current?.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            yield return new ListValue([.. items.Where((_, at) => at != i)], default);
        }

        foreach (var item in Singles(field, null, depth))
        {
            yield return new ListValue([item], default);
            if (items.Count > 0 && field.Kind != FieldKind.Record)
            {
                yield return new ListValue([.. items, item], default);
            }
        }

        foreach (var item in items)
        {
            yield return new ListValue([.. items, item], default);
        }
    }

    private IEnumerable<ExampleValue> Singles(FieldInfo field, ExampleValue? current, int depth) => field.Kind switch
    {
        FieldKind.Truth => [Word(Keyword.Yes), Word(Keyword.NoValue)],
        FieldKind.Number => Numbers(current as NumberValue).Select(n => new NumberValue(n, default)),
        FieldKind.Date => times.DayValues(),
        FieldKind.Instant => times.MomentValues(),
        FieldKind.Enum => EnumTerms.For(field.ElementType).Values.Select(v => new WordValue(v.In(Language), default)),
        FieldKind.Text => Texts(field),
        _ => field.LinkId is null ? Records(field, depth) : Records(field, depth).Concat(Texts(field)),
    };

    private IEnumerable<double> Numbers(NumberValue? current) =>
        vocabulary.Numbers.Append(current?.Number ?? 0).SelectMany(n => new[] { n, n + 1, n - 1 }).Append(0).Append(1)
            .Where(n => n >= 0 && n == Math.Floor(n)).Distinct();

    /// <summary>Texts stand between quotation marks; ids may stand as words.</summary>
    private IEnumerable<ExampleValue> Texts(FieldInfo field)
    {
        var isId = field.IsId || field.LinkId is not null || field.RefersTo is not null;
        return vocabulary.Texts.Prepend(OtherWord).Distinct()
            .Select(text => isId && IsWord(text) ? new WordValue(text, default) : (ExampleValue)new TextValue(text, default));
    }

    private static bool IsWord(string text) => text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == '-');

    /// <summary>Records with one field each.</summary>
    private IEnumerable<ExampleValue> Records(FieldInfo field, int depth)
    {
        if (depth >= MaxDepth)
        {
            yield break;
        }

        var entity = Entities.For(field.ElementType);
        yield return new ObjectValue([], default);
        foreach (var inner in vocabulary.Fields(entity))
        {
            foreach (var value in For(inner, null, depth + 1))
            {
                yield return new ObjectValue([new ExampleField(new Identifier(vocabulary.Word(inner), default), value)], default);
            }
        }
    }

    private WordValue Word(Keyword keyword) => new(Keywords.Wording(keyword, Language), default);
}
