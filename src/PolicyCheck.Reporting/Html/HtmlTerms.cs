namespace PolicyCheck.Reporting.Html;

/// <summary>The words that only a page in a browser needs.</summary>
internal static class HtmlTerms
{
    public static readonly ReportTerm SkipToContent = new("Skip to the content", "Hoppa till innehållet");
    public static readonly ReportTerm Contents = new("Contents", "Innehåll");
    public static readonly ReportTerm KeyFigures = new("Key figures", "Nyckeltal");
    public static readonly ReportTerm WorkList = new("Work list", "Åtgärdslista");

    // Tables and charts
    public static readonly ReportTerm UnitsCaption = new("Answers by unit", "Svar per enhet");
    public static readonly ReportTerm WorkListCaption = new("What to act on or wait for, the most urgent first", "Det som ska åtgärdas eller bevakas, det mest angelägna först");
    public static readonly ReportTerm RulesCaption = new("Answers by rule", "Svar per regel");
    public static readonly ReportTerm MeaningsCaption = new("How the assessments are read", "Så läses bedömningarna");
    public static readonly ReportTerm OriginCaption = new("Where the figures come from", "Var siffrorna kommer ifrån");
    public static readonly ReportTerm VerdictChart = new("Number of answers by assessment", "Antal svar per bedömning");
    public static readonly ReportTerm VerdictChartNote = new(
        "Each bar is as long as its share of all answers. The table holds the same figures.",
        "Varje stapel är så lång som dess andel av alla svar. Tabellen innehåller samma siffror.");
    public static readonly ReportTerm Distribution = new("Distribution", "Fördelning");
    public static readonly ReportTerm DistributionNote = new(
        "The bar of a unit shows how its answers are spread, without those that do not apply. A part carries the sign of its assessment where there is room.",
        "Enhetens stapel visar hur svaren fördelar sig, utan de ej tillämpliga. En del bär bedömningens tecken där det får plats.");
    public static readonly ReportTerm NothingInUnits = new("No unit has accounts or answers.", "Ingen enhet har konton eller svar.");
    public static readonly ReportTerm NoRuleAsked = new("No rule was asked.", "Ingen regel prövades.");
    public static readonly ReportTerm SinglesInWorkList = new(
        "Single values that are missing stand in the work list with the assessment {0}; number of answers: {1}.",
        "Enskilda uppgifter som saknas står i åtgärdslistan med bedömningen {0}; antal svar: {1}.");
    public static readonly ReportTerm ThereofOverdue = new("of which overdue: {0}", "varav förfallna: {0}");
    public static readonly ReportTerm OfJudged = new("{0} of {1} judged", "{0} av {1} bedömda");
    public static readonly ReportTerm NotJudged = new("nothing judged", "inget bedömt");

    // Filter and sort, shown only where the script runs
    public static readonly ReportTerm FilterHeading = new("Choose what to show", "Välj vad som visas");
    public static readonly ReportTerm All = new("All", "Alla");
    public static readonly ReportTerm Text = new("Text", "Text");
    public static readonly ReportTerm ShowAll = new("Show all in the first order", "Visa alla i ursprunglig ordning");
    public static readonly ReportTerm RowsShown = new("{0} of {1} rows are shown.", "{0} av {1} rader visas.");
    public static readonly ReportTerm SortHint = new("Press a column heading to sort by it.", "Tryck på en kolumnrubrik för att sortera efter den.");
}
