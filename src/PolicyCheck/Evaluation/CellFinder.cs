using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>Finds the cell that a part of a condition rests on, where the inventory was read from a table.</summary>
internal sealed class CellFinder(Interpreter reader)
{
    private readonly IValueOrigins? _origins = reader.Context.Snapshot.Origins;

    /// <summary>The cell of the first field that the part reads of the subject or its account; null when there is none.</summary>
    public ValueOrigin? Of(BoundExpression part) =>
        _origins is null ? null : BoundWalker.All(part).OfType<BoundField>().Where(StartsAtRoot).Select(OfField).FirstOrDefault(o => o is not null);

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

    /// <summary>An element of a list is known only while the list is gone through.</summary>
    private static bool StartsAtRoot(BoundField field) => field.Target switch
    {
        BoundRoot => true,
        BoundField above => StartsAtRoot(above),
        _ => false,
    };
}
