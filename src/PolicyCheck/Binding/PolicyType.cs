using PolicyCheck.Model;

namespace PolicyCheck.Binding;

/// <summary>The type of a value. The family is closed.</summary>
public abstract record PolicyType
{
    /// <summary>Yes, no, or not known.</summary>
    public static readonly PolicyType Truth = new TruthType();

    /// <summary>A number.</summary>
    public static readonly PolicyType Number = new NumberType();

    /// <summary>A text.</summary>
    public static readonly PolicyType Text = new TextType();

    /// <summary>A calendar day.</summary>
    public static readonly PolicyType Date = new DateType();

    /// <summary>A moment.</summary>
    public static readonly PolicyType Instant = new InstantType();

    /// <summary>An amount of time.</summary>
    public static readonly PolicyType Duration = new DurationType();

    /// <summary>How often something recurs.</summary>
    public static readonly PolicyType Recurrence = new RecurrenceType();

    /// <summary>Something that could not be bound; it goes with everything, so that one cause gives one message.</summary>
    public static readonly PolicyType Error = new ErrorType();

    /// <summary>True for <see cref="Error"/>.</summary>
    public bool IsError => this is ErrorType or ManyType { Element: ErrorType };

    /// <summary>True for a day or a moment.</summary>
    public bool IsTime => this is DateType or InstantType;

    /// <summary>The type of a field's value, or of its elements' list.</summary>
    public static PolicyType Of(FieldInfo field)
    {
        PolicyType element = field.Kind switch
        {
            FieldKind.Truth => Truth,
            FieldKind.Number => Number,
            FieldKind.Text => Text,
            FieldKind.Date => Date,
            FieldKind.Instant => Instant,
            FieldKind.Enum => new EnumType(EnumTerms.For(field.ElementType)),
            _ => new RecordType(Entities.For(field.ElementType)),
        };
        return field.IsList ? new ManyType(element) : element;
    }

    /// <summary>What the type is called in a message.</summary>
    public string Describe(Language language) => this switch
    {
        TruthType => "a yes/no",
        NumberType => "a number",
        TextType => "a text",
        DateType => "a day",
        InstantType => "a moment",
        DurationType => "an amount of time",
        RecurrenceType => "a recurrence",
        EnumType e => "a word for " + (language == Language.Swedish ? e.Enum.Swedish : e.Enum.English),
        RecordType r => "a whole " + (language == Language.Swedish ? r.Entity.Swedish : r.Entity.English),
        ManyType m => "a list of " + m.Element.DescribeMany(language),
        _ => "an error",
    };

    private string DescribeMany(Language language) => this switch
    {
        TruthType => "yes/no",
        EnumType e => "words for " + (language == Language.Swedish ? e.Enum.Swedish : e.Enum.English),
        RecordType r => $"'{(language == Language.Swedish ? r.Entity.Swedish : r.Entity.English)}'",
        _ => Describe(language)[2..] + "s",
    };
}

/// <summary>Yes, no, or not known.</summary>
public sealed record TruthType : PolicyType;

/// <summary>A number.</summary>
public sealed record NumberType : PolicyType;

/// <summary>A text.</summary>
public sealed record TextType : PolicyType;

/// <summary>A calendar day.</summary>
public sealed record DateType : PolicyType;

/// <summary>A moment.</summary>
public sealed record InstantType : PolicyType;

/// <summary>An amount of time.</summary>
public sealed record DurationType : PolicyType;

/// <summary>How often something recurs.</summary>
public sealed record RecurrenceType : PolicyType;

/// <summary>Something that could not be bound.</summary>
public sealed record ErrorType : PolicyType;

/// <summary>One word of a fixed list.</summary>
public sealed record EnumType(EnumInfo Enum) : PolicyType;

/// <summary>An entity of the model.</summary>
public sealed record RecordType(EntityInfo Entity) : PolicyType;

/// <summary>A list or set.</summary>
public sealed record ManyType(PolicyType Element) : PolicyType;
