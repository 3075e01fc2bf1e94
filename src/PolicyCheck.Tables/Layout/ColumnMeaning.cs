using PolicyCheck.Model;

namespace PolicyCheck.Tables.Layout;

/// <summary>What a column of a table says about the record of its row.</summary>
public abstract record ColumnMeaning
{
    private ColumnMeaning()
    {
    }

    /// <summary>A field.</summary>
    public sealed record Field(FieldPath Path) : ColumnMeaning;

    /// <summary>The account that the record belongs to, by its id.</summary>
    public sealed record AccountId : ColumnMeaning;

    /// <summary>The name of the unit that owns the account, at a level of the organisation.</summary>
    public sealed record OwnerUnit(UnitKind Level) : ColumnMeaning;

    /// <summary>The people who have a right on the account.</summary>
    public sealed record People(AccessRole Role) : ColumnMeaning;

    /// <summary>The day of an archiving that succeeded.</summary>
    public sealed record ArchivedOn : ColumnMeaning;

    /// <summary>The role that approved the opening.</summary>
    public sealed record ApprovedBy : ColumnMeaning;

    /// <summary>The day on which the opening was approved.</summary>
    public sealed record ApprovedOn : ColumnMeaning;

    /// <summary>In a table with a column for each platform: the address, or the user name, of the account there.</summary>
    /// <param name="Platform">The platform.</param>
    /// <param name="Name">What the platform is called.</param>
    public sealed record AccountOn(Platform Platform, string Name) : ColumnMeaning;

    /// <summary>The day that the row describes; of an account's rows the latest one counts.</summary>
    public sealed record RowDay : ColumnMeaning;

    /// <summary>Something that the model has no field for.</summary>
    public sealed record Extra : ColumnMeaning;

    /// <summary>Something to leave out, because the mapping says so.</summary>
    public sealed record Ignored : ColumnMeaning;

    /// <summary>A secret such as a password, which is never read.</summary>
    public sealed record Secret : ColumnMeaning;
}
