using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>Finds the cell that a part of a condition rests on, where the inventory was read from a table.</summary>
internal sealed class CellFinder(Interpreter reader)
{
    private readonly IValueOrigins? _origins = reader.Context.Snapshot.Origins;

    /// <summary>The cell of the first field that the part reads of the subject or its account; null when there is none.</summary>
    public ValueOrigin? Of(BoundExpression part) =>
        _origins is null ? null : BoundWalker.All(part).SelectMany(OfNode).FirstOrDefault(o => o is not null);

    /// <summary>The cell of a record's field.</summary>
    public ValueOrigin? Of(object record, FieldInfo field) => _origins?.Find(record, field);

    /// <summary>The cell of a field; where a record on the way to it is missing, the cell that would have made it.</summary>
    public ValueOrigin? OfField(BoundField field)
    {
        if (_origins is null)
        {
            return null;
        }

        var target = field.Target;
        var record = reader.Record(target);
        while (record is null && target is BoundField above)
        {
            target = above.Target;
            record = reader.Record(target);
        }

        return record is null ? null : _origins.Find(record, field.Field);
    }

    /// <summary>What is derived rests on the fields that it needs.</summary>
    private IEnumerable<ValueOrigin?> OfNode(BoundExpression node) => node switch
    {
        BoundField field when StartsAtRoot(field.Target) => [OfField(field)],
        BoundDerived derived when StartsAtRoot(derived.Target) && reader.Record(derived.Target) is { } record => derived.Field.Needs.Select(f => Of(record, f)),
        _ => [],
    };

    /// <summary>An element of a list is known only while the list is gone through.</summary>
    private static bool StartsAtRoot(BoundExpression target) => target switch
    {
        BoundRoot => true,
        BoundField above => StartsAtRoot(above.Target),
        _ => false,
    };
}
