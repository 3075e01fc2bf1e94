using System.Reflection;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>When the event that a record describes happened.</summary>
public static class Occurrence
{
    private static readonly Dictionary<Type, PropertyInfo?> Times = Entities.All.ToDictionary(e => e.ClrType, e => e.Occurrence?.Property);

    /// <summary>The property with an entity's own time, derived ones before stored ones; null for what is no event.</summary>
    public static PropertyInfo? Of(Type entity) => Times.GetValueOrDefault(entity);

    /// <summary>True for a day after the as-of day.</summary>
    public static bool IsAhead(EvaluationContext context, DateOnly? day) => day > context.AsOf;

    /// <summary>True for a moment after the as-of day.</summary>
    public static bool IsAhead(EvaluationContext context, DateTimeOffset? moment) => moment is { } at && LocalTime.Day(at) > context.AsOf;

    /// <summary>True for a record whose event lies after the as-of day.</summary>
    public static bool IsAhead(EvaluationContext context, object record) => Of(record.GetType())?.GetValue(record) switch
    {
        DateOnly day => IsAhead(context, (DateOnly?)day),
        DateTimeOffset moment => IsAhead(context, (DateTimeOffset?)moment),
        _ => false,
    };
}
