namespace PolicyCheck.Reporting.History;

/// <summary>The wordings of how things came to be as they are.</summary>
internal static class HistoryTerms
{
    public static readonly ReportTerm ChartTitle = new("Answers in each inventory", "Svar i varje inventering");
    public static readonly ReportTerm ChartText = new("Bars of all answers by assessment, one for each inventory, the latest last. {0}", "Staplar med alla svar per bedömning, en för varje inventering, den senaste sist. {0}");
    public static readonly ReportTerm Heading = new("Trend", "Utveckling");
    public static readonly ReportTerm Day = new("Day", "Dag");
    public static readonly ReportTerm Since = new("Since", "Sedan");
    public static readonly ReportTerm NewMark = new("New", "Ny");
    public static readonly ReportTerm Intro = new(
        "Every inventory is judged by today\u2019s policies and waivers on its own day, so the figures can be compared.",
        "Varje inventering är bedömd enligt dagens riktlinjer och dispenser per sin egen dag, så att siffrorna går att jämföra.");
    public static readonly ReportTerm SinceThen = new("Since {0}: {1}.", "Sedan {0}: {1}.");
    public static readonly ReportTerm ChangesSince = new("Changes since {0}", "Förändringar sedan {0}");
    public static readonly ReportTerm UnitTrend = new("Gaps and share met by unit", "Brister och andel uppfyllt per enhet");
    public static readonly ReportTerm RuleTrend = new("Gaps and share met by rule", "Brister och andel uppfyllt per regel");
    public static readonly ReportTerm GapsOn = new("Gaps {0}", "Brister {0}");
    public static readonly ReportTerm MetOn = new("Met {0}", "Uppfyllt {0}");
    public static readonly ReportTerm OlderLeftOut = new(
        "Only the latest {0} of {1} inventories are shown here; gap-report.json has them all.",
        "Bara de senaste {0} av {1} inventeringar visas här; gap-report.json innehåller alla.");
}
