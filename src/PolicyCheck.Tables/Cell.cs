namespace PolicyCheck.Tables;

/// <summary>What a cell holds, as its file says.</summary>
public enum CellKind : byte
{
    /// <summary>Nothing, or a text without characters.</summary>
    Empty,

    /// <summary>A text; every cell of a text file that is not empty.</summary>
    Text,

    /// <summary>A number that is not shown as a date.</summary>
    Number,

    /// <summary>A day or a moment without time zone.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>What a spreadsheet shows where it cannot compute, such as <c>#REF!</c>.</summary>
    Error,
}

/// <summary>What is to be known of a cell beside its value.</summary>
[Flags]
public enum CellTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The value was computed by a formula when the workbook was last saved; it may be stale, or missing.</summary>
    Formula = 1,

    /// <summary>The cell lies below or beside the first cell of a merged range, whose value is repeated here.</summary>
    Merged = 2,

    /// <summary>The cell stands in a column that the workbook hides.</summary>
    HiddenColumn = 4,
}

/// <summary>One cell.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The value as text: for a text itself, untrimmed; for a number as short as it can be told exactly, with a point; for a date ISO; for yes and no <c>TRUE</c> and <c>FALSE</c>.</param>
/// <param name="Date">The value of a date; without a time of day for a day alone.</param>
/// <param name="Traits">What is to be known beside.</param>
public readonly record struct Cell(CellKind Kind, string Text, DateTime Date = default, CellTraits Traits = CellTraits.None)
{
    /// <summary>A cell without a value.</summary>
    public static Cell None { get; } = new(CellKind.Empty, "");

    /// <summary>A text, or nothing.</summary>
    public static Cell Of(string text) => text.Length == 0 ? None : new(CellKind.Text, text);
}
