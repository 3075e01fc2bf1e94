using PolicyCheck.Diagnostics;

namespace PolicyCheck.Reporting.Carry;

/// <summary>How far somebody says to have come.</summary>
/// <param name="State">Place among the program's own states; null for a word of the reader's own.</param>
/// <param name="Text">The word as it was written.</param>
internal sealed record WorkStatus(int? State, string Text)
{
    /// <summary>The state of a row that nobody has touched.</summary>
    public static readonly WorkStatus First = new(0, "");

    /// <summary>Reads a state in either language; an emptied cell is the first state.</summary>
    public static WorkStatus Of(string text) =>
        PlainText.Clean(text) is { Length: > 0 } clean ? new WorkStatus(Terms.Find(ReportTerms.WorkStates, clean), clean) : First;

    public string In(ReportWords words) => State is { } state ? words[ReportTerms.WorkStates[state]] : Text;
}

/// <summary>Why a row could not be put where it came from.</summary>
internal enum WorkTrouble
{
    /// <summary>It could.</summary>
    None,

    /// <summary>It has no id.</summary>
    NoId,

    /// <summary>Its id is not as it was written.</summary>
    EditedId,

    /// <summary>Another row with the same id says something else.</summary>
    Twice,
}

/// <summary>A row of a work list, with what somebody wrote on it.</summary>
/// <param name="Key">The finding, as <see cref="WorkKey"/> names it; empty when the row does not say.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Regarding">What the finding is about.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Comment">What was noted, with its line breaks.</param>
/// <param name="Day">The day of the report that it was last a finding in; null when that is not known.</param>
/// <param name="Trouble">Why it could not be understood.</param>
/// <param name="At">Where it stands.</param>
internal sealed record WorkRow(
    string Key, string Rule, string Regarding, string Seen, WorkStatus Status, string Comment, DateOnly? Day, WorkTrouble Trouble, Location At)
{
    /// <summary>True when somebody has written something that must not be lost.</summary>
    public bool IsWritten => Status.State != 0 || Comment.Length > 0;
}

/// <summary>What a workbook of before holds.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Organisation">The organisation's name as it stands there; null when it does not.</param>
/// <param name="Open">Rows of its work list.</param>
/// <param name="Resolved">Rows that were kept from reports before it.</param>
internal sealed record WorkBook(string Path, string? Organisation, IReadOnlyList<WorkRow> Open, IReadOnlyList<WorkRow> Resolved);

/// <summary>Finds fixed words in what people left of them.</summary>
internal static class Terms
{
    /// <summary>The place of a text among wordings in either language.</summary>
    public static int? Find(IReadOnlyList<ReportTerm> terms, string text)
    {
        var clean = PlainText.Clean(text);
        for (var i = 0; i < terms.Count; i++)
        {
            if (Is(terms[i], clean))
            {
                return i;
            }
        }

        return null;
    }

    public static bool Is(ReportTerm term, string text) =>
        text.Equals(term.English, StringComparison.OrdinalIgnoreCase) || text.Equals(term.Swedish, StringComparison.OrdinalIgnoreCase);
}
