namespace PolicyCheck.Reporting.Coverage;

/// <summary>The wordings of a coverage report.</summary>
internal static class CoverageTerms
{
    public static readonly ReportTerm Title = new("Clauses and what covers them", "Punkterna och vad som täcker dem");
    public static readonly ReportTerm Total = new("{0} of {1} clauses are covered.", "{0} av {1} punkter är täckta.");
    public static readonly ReportTerm NoLists = new("No policy names a clause list, so nothing can be said.", "Ingen riktlinje anger en punktlista, så inget kan sägas.");
    public static readonly ReportTerm Document = new("Document", "Dokument");
    public static readonly ReportTerm Clauses = new("Clauses", "Punkter");
    public static readonly ReportTerm Covered = new("Covered", "Täckta");
    public static readonly ReportTerm Automated = new("Automated", "Automatiskt");
    public static readonly ReportTerm Content = new("Content", "Innehåll");
    public static readonly ReportTerm Attested = new("Attested", "Intygas");
    public static readonly ReportTerm Information = new("Information", "Upplysning");
    public static readonly ReportTerm CoveredBy = new("Covered by", "Täcks av");
    public static readonly ReportTerm Nothing = new("NOTHING", "INGET");
    public static readonly ReportTerm Rule = new("Rule", "Regel");
    public static readonly ReportTerm Says = new("Says", "Innebörd");
    public static readonly ReportTerm Kind = new("Kind", "Slag");
    public static readonly ReportTerm FromRules = new("From rules to clauses", "Från regler till punkter");
    public static readonly ReportTerm ByClause = new("From clauses to rules", "Från punkter till regler");
    public static readonly ReportTerm Uncovered = new("Clauses that nothing covers", "Punkter som inget täcker");
}
