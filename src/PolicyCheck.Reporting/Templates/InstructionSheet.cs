using PolicyCheck.Reporting.Excel;

namespace PolicyCheck.Reporting.Templates;

/// <summary>How to fill in the workbook, on one page.</summary>
internal static class InstructionSheet
{
    public static void Write(Sheet sheet, ReportWords words)
    {
        sheet.SetWidth(1, 40);
        sheet.SetWidth(2, 90);
        sheet.Across = 2;
        sheet.Title(words[InstructionTerms.Title]);
        Paragraphs(sheet, InstructionTerms.Before, words);
        sheet.Heading(words[InstructionTerms.MeaningHeading]);
        sheet.Table(
            [new(words[InstructionTerms.Written], 0, 0), new(words[InstructionTerms.Means], 0, 0)],
            [.. InstructionTerms.Meanings.Select(m => new object?[] { words[m.Written], words[m.Means] })]);
        sheet.Skip();
        Paragraphs(sheet, InstructionTerms.After, words);
        sheet.Cells.PageSetup.PagesTall = 1;
    }

    private static void Paragraphs(Sheet sheet, IEnumerable<(ReportTerm Heading, ReportTerm[] Sentences)> paragraphs, ReportWords words)
    {
        foreach (var (heading, sentences) in paragraphs)
        {
            sheet.Heading(words[heading]);
            foreach (var sentence in sentences)
            {
                sheet.Sentence(words[sentence]);
            }

            sheet.Skip();
        }
    }
}
