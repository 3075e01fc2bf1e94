using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Excel;

/// <summary>A share in whole percents; a dash where nothing was judged.</summary>
internal sealed record Percent(int? Whole);

/// <summary>A verdict as sign and word.</summary>
internal sealed record VerdictCell(Verdict Verdict, string Text);

/// <summary>A text for the program rather than for people.</summary>
internal sealed record MutedCell(string Text);

/// <summary>Lines of text that lead to a page.</summary>
internal sealed record LinkedCell(string[] Lines, Uri Target);
