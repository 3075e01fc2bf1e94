namespace PolicyCheck.Tables;

/// <summary>What tables do not say of themselves.</summary>
/// <param name="Limits">How much is read.</param>
public sealed record ImportOptions(TableLimits Limits)
{
    /// <summary>The defaults.</summary>
    public static ImportOptions Default { get; } = new(TableLimits.Default);

    /// <summary>Id of the organisation whose inventory it is, where the file does not say; null when nobody said.</summary>
    public string? Organisation { get; init; }

    /// <summary>The organisation to fall back on, with a remark: the one that the policies are for; null when there is none, or several.</summary>
    public string? LikelyOrganisation { get; init; }

    /// <summary>The day that the inventory describes, where neither the file nor its name says it; null when nobody said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How the tables are to be read; null to go by sheets' names and headings.</summary>
    public Mapping.TableMapping? Mapping { get; init; }

    /// <summary>True to keep the names of people.</summary>
    public bool KeepNames { get; init; }
}
