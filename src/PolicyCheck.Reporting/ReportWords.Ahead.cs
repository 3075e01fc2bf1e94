using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting;

/// <content>What is to come, and what to fill in.</content>
internal sealed partial class ReportWords
{
    /// <summary>Cells that a line names at most.</summary>
    private const int MostCells = 12;

    /// <summary>Names that a line gives at most.</summary>
    private const int MostOwners = 4;

    /// <summary>What happens after the last day.</summary>
    public string WhatHappens(ComingEvent coming) => coming.Kind switch
    {
        ComingKind.AttestationEnds => this[ReportTerms.AttestationEnds],
        ComingKind.WaiverEnds => Format(ReportTerms.WaiverEnds, Label(coming.Becomes)),
        _ => this[coming.Becomes == Verdict.Advisory ? ReportTerms.BecomesAdvisory : ReportTerms.BecomesGap],
    };

    /// <summary>What a line of <see cref="FillInPlan"/> is about.</summary>
    public string WhatIsMissing(FillInLine line)
    {
        var name = NameOf(line);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>"Fill in 14 cells in the column X, and 212 answers are settled."</summary>
    public string HowToFillIn(FillInLine line)
    {
        var settled = Count(ReportTerms.AnswersSettled, line.Settles);
        return IsSection(line) ? Format(ReportTerms.FillInSection, NameOf(line), settled)
            : line.Cells.Count == line.Places ? Format(ReportTerms.FillInCells, Count(ReportTerms.CellCount, line.Places), NameOf(line), settled)
            : Format(ReportTerms.FillInRecords, Count(ReportTerms.PlaceCount, line.Places), NameOf(line), settled);
    }

    /// <summary>The empty cells, else the section and whose records.</summary>
    public string WhereToFillIn(FillInLine line) =>
        line.Cells.Count > 0 ? Few([.. line.Cells.Select(c => c.Cell)], MostCells)
        : IsSection(line) ? this[ReportTerms.AllOfIt]
        : $"{this[ReportTerms.Name(line.Section)]}: {Few(line.Owners, MostOwners)}";

    private static bool IsSection(FillInLine line) => line.Field is null && line.Name.Length == 0;

    private string NameOf(FillInLine line) =>
        line.Field is { } field ? field.In(language).Replace('-', ' ') : PlainText.FirstVisible(line.Name, this[ReportTerms.Name(line.Section)]);
}
