using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>What it means that a record reached through a field is not there.</summary>
/// <param name="Null">Meaning of the missing record.</param>
/// <param name="Section">Section it would stand in.</param>
public sealed record MissingRecord(NullMeaning Null, Section Section)
{
    /// <summary>True when acts inside the missing record count as not done where its section is complete.</summary>
    public bool MeansNotDone => Null == NullMeaning.NotDone;

    /// <summary>What is known of a record by the field it is reached through.</summary>
    public static MissingRecord Via(BoundExpression record) => record switch
    {
        BoundField field => new MissingRecord(field.Field.Null, field.Field.Section),
        BoundNamed named => Via(named.Value),
        _ => new MissingRecord(NullMeaning.Unknown, Section.Accounts),
    };
}

/// <summary>Answers <c>exists</c> and <c>is known</c> for each kind of value.</summary>
public static class PresenceOf
{
    /// <summary>True when something was collected.</summary>
    public static Truth Known(Truth value) => Truth.Of(value.Kind != TruthKind.Unknown);

    /// <inheritdoc cref="Known(Truth)"/>
    public static Truth Known(NumberRange value) => Truth.Of(value.IsKnown);

    /// <inheritdoc cref="Known(Truth)"/>
    public static Truth Known(TimeRange value) => Truth.Of(value.IsKnown || value.IsNever);

    /// <inheritdoc cref="Known(Truth)"/>
    public static Truth Known(int value) => Truth.Of(value >= 0);

    /// <inheritdoc cref="Known(Truth)"/>
    public static Truth Known(string? value) => Truth.Of(value is not null);

    /// <inheritdoc cref="Known(Truth)"/>
    public static Truth Known(object? value) => Truth.Of(value is not null);

    /// <summary>True when the thing is there; unknown when nothing was collected.</summary>
    public static Truth Exists(TimeRange value) => value.IsNever ? Truth.False : value.High != long.MaxValue ? Truth.True : Truth.Unknown;

    /// <inheritdoc cref="Exists(TimeRange)"/>
    public static Truth Exists(string? value) => value is null ? Truth.Unknown : Truth.Of(!TextValue.IsAbsent(value));

    /// <inheritdoc cref="Exists(TimeRange)"/>
    public static Truth Exists(Truth value) => value.Kind == TruthKind.Unknown ? Truth.Unknown : Truth.True;

    /// <inheritdoc cref="Exists(TimeRange)"/>
    public static Truth Exists(NumberRange value) => value.IsKnown ? Truth.True : Truth.Unknown;

    /// <inheritdoc cref="Exists(TimeRange)"/>
    public static Truth Exists(int value) => value >= 0 ? Truth.True : Truth.Unknown;

    /// <summary>True when the record is there; when it is not, what that means follows from the field it is reached through.</summary>
    public static Truth ExistsRecord(EvaluationContext context, object? record, MissingRecord missing) =>
        record is not null ? Truth.True
        : missing.Null == NullMeaning.None || (missing.MeansNotDone && context.IsComplete(missing.Section)) ? Truth.False
        : Truth.Unknown;
}
