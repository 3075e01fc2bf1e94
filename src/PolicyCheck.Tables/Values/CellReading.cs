namespace PolicyCheck.Tables.Values;

/// <summary>What came of reading a cell.</summary>
internal enum Reading
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>Nothing, or a word for not known.</summary>
    Unknown,

    /// <summary>A word for none.</summary>
    None,

    /// <summary>A date that can be read in two ways.</summary>
    AmbiguousDate,

    /// <summary>No date.</summary>
    NotADate,

    /// <summary>A number where a date is asked for.</summary>
    Serial,

    /// <summary>A word that is not of the list.</summary>
    NotInList,

    /// <summary>Neither yes nor no.</summary>
    NotTruth,

    /// <summary>What a spreadsheet shows where it cannot compute.</summary>
    Error,

    /// <summary>A formula whose value was not saved.</summary>
    NoSavedValue,
}

/// <summary>A cell as a value of the model.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Value">The value, boxed; null unless there is one.</param>
/// <param name="Shown">The text that could not be read.</param>
internal readonly record struct CellReading(Reading Outcome, object? Value = null, string Shown = "")
{
    public static CellReading Of(object value) => new(Reading.Value, value);
}
