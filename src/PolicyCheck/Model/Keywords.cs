namespace PolicyCheck.Model;

/// <summary>The two vocabularies of the policy language; a file uses one of them, chosen by its first word.</summary>
public enum Language
{
    /// <summary>English: the file begins with <c>policy</c>.</summary>
    English,

    /// <summary>Swedish: the file begins with <c>riktlinje</c>.</summary>
    Swedish,
}

#pragma warning disable CS1591 // Each member is worded in the table below.

/// <summary>The fixed words of the language.</summary>
public enum Keyword
{
    Policy, Parameter, Define, Rule, Attest, Information, Override, OverrideSeverity, Waive,
    AppliesTo, Source, BuildsOn, EffectiveFrom, ValidTo, DecidedOn, ClauseList, Refers,
    Clause, Severity, ForEach, ForTheOrganisation, When, PendingWhile, Require, Forbid, Should,
    AttestedBy, ShouldBeAttestedBy, OtherwiseAttestedBy, ValidFor, RenewedAfter, ForTheList,
    Gap, Remedy, Responsible, Deadline, Example, Note,
    Reason, Covers, FromDay, ThroughDay, ApprovedBy,
    As, Of, Until, Gives, On,
    And, Or, Not, Is, IsNot, IsOneOf, IsNotOneOf, IsAtLeast, IsAtMost, IsMoreThan, IsLessThan, IsBefore, IsAfter, IsOnOrAfter, IsOnOrBefore,
    IsKnown, IsMissing, Exists, DoesNotExist, Contains, Matches, BelongsTo,
    Every, Some, No, AtLeastOf, PercentOf, Has, Where, Among,
    CountOf, CountOfDistinct, Latest, Earliest, SumOf,
    OnceEvery, In, AtMost, Between, AccordingTo, ExceptAccountsYoungerThan, Within, After, Before, NoLaterThan, OlderThan, YoungerThan,
    Today, CSharp, Yes, NoValue, UnknownValue,
}

/// <summary>Units of durations.</summary>
public enum TimeUnit { Minute, Hour, Day, Workday, Week, Month, Year }

/// <summary>Calendar periods in which something recurs; all are closed intervals of days.</summary>
public enum Period { Month, Quarter, HalfYear, Year }

#pragma warning restore CS1591

/// <summary>
/// The table of the language's fixed words: one row a keyword, one column a language. Wordings that mean the same are
/// parted by <c>|</c>; the first is the one that is printed.
/// </summary>
public static class Keywords
{
    private static readonly (Keyword Keyword, string English, string Swedish)[] Table =
    [
        (Keyword.Policy, "policy", "riktlinje"),
        (Keyword.Parameter, "parameter", "parameter"),
        (Keyword.Define, "define", "definiera"),
        (Keyword.Rule, "rule", "regel"),
        (Keyword.Attest, "attest", "intyga"),
        (Keyword.Information, "information", "upplysning"),
        (Keyword.Override, "override", "ersätt"),
        (Keyword.OverrideSeverity, "override severity of", "ersätt allvar hos"),
        (Keyword.Waive, "waive", "dispens från"),

        (Keyword.AppliesTo, "applies to accounts", "gäller konton"),
        (Keyword.Source, "source", "källa"),
        (Keyword.BuildsOn, "builds on", "bygger på"),
        (Keyword.EffectiveFrom, "effective from", "gäller från"),
        (Keyword.ValidTo, "valid to", "gäller till"),
        (Keyword.DecidedOn, "decided on", "beslutad"),
        (Keyword.ClauseList, "clause list", "punktlista"),
        (Keyword.Refers, "refers to", "hänvisar till"),

        (Keyword.Clause, "clause|clauses", "punkt|punkter"),
        (Keyword.Severity, "severity", "allvar"),
        (Keyword.ForEach, "for each", "för varje"),
        (Keyword.ForTheOrganisation, "for the organisation", "för organisationen"),
        (Keyword.When, "when", "när"),
        (Keyword.PendingWhile, "pending while", "vänta medan"),
        (Keyword.Require, "require", "kräv"),
        (Keyword.Forbid, "forbid", "förbjud"),
        (Keyword.Should, "should", "bör"),
        (Keyword.AttestedBy, "attested by", "intygas av"),
        (Keyword.ShouldBeAttestedBy, "should be attested by", "bör intygas av"),
        (Keyword.OtherwiseAttestedBy, "otherwise attested by", "annars intygas av"),
        (Keyword.ValidFor, "valid for", "giltigt i"),
        (Keyword.RenewedAfter, "renewed after", "förnyas efter"),
        (Keyword.ForTheList, "for the list", "för listan"),
        (Keyword.Gap, "gap", "brist"),
        (Keyword.Remedy, "remedy", "åtgärd"),
        (Keyword.Responsible, "responsible", "ansvarig"),
        (Keyword.Deadline, "deadline", "frist"),
        (Keyword.Example, "example", "exempel"),
        (Keyword.Note, "note", "anmärkning"),

        (Keyword.Reason, "reason|because", "skäl|därför att"),
        (Keyword.Covers, "covers", "avser"),
        (Keyword.FromDay, "from", "från och med"),
        (Keyword.ThroughDay, "through", "till och med"),
        (Keyword.ApprovedBy, "approved by", "godkänd av"),

        (Keyword.As, "as", "som"),
        (Keyword.Of, "of", "hos"),
        (Keyword.Until, "until", "till"),
        (Keyword.Gives, "gives", "ger"),
        (Keyword.On, "on", "den"),

        (Keyword.And, "and", "och"),
        (Keyword.Or, "or", "eller"),
        (Keyword.Not, "not", "inte"),
        (Keyword.IsNotOneOf, "is not one of", "är inte någon av|är ingen av"),
        (Keyword.IsOneOf, "is one of", "är någon av|är något av"),
        (Keyword.IsAtLeast, "is at least", "är minst"),
        (Keyword.IsAtMost, "is at most", "är högst"),
        (Keyword.IsMoreThan, "is more than", "är mer än|är fler än"),
        (Keyword.IsLessThan, "is less than", "är mindre än|är färre än"),
        (Keyword.IsOnOrAfter, "is on or after", "är tidigast"),
        (Keyword.IsOnOrBefore, "is on or before", "är senast"),
        (Keyword.IsBefore, "is before", "är före"),
        (Keyword.IsAfter, "is after", "är efter"),
        (Keyword.IsKnown, "is known", "är känt|är känd|är kända"),
        (Keyword.IsMissing, "is missing", "saknas"),
        (Keyword.IsNot, "is not", "är inte"),
        (Keyword.Is, "is", "är"),
        (Keyword.DoesNotExist, "does not exist|do not exist", "finns inte"),
        (Keyword.Exists, "exists|exist", "finns"),
        (Keyword.Contains, "contains|contain", "innehåller"),
        (Keyword.Matches, "matches", "matchar"),
        (Keyword.BelongsTo, "belongs to", "tillhör"),

        (Keyword.Every, "every", "varje|alla"),
        (Keyword.Some, "some|any", "någon|något|några"),
        (Keyword.No, "no", "ingen|inget|inga"),
        (Keyword.AtLeastOf, "at least", "minst"),
        (Keyword.PercentOf, "percent of", "procent av"),
        (Keyword.Has, "has|have", "har"),
        (Keyword.Where, "where", "där"),
        (Keyword.Among, "among", "bland"),

        (Keyword.CountOfDistinct, "count of distinct", "antal olika"),
        (Keyword.CountOf, "count of", "antal"),
        (Keyword.Latest, "latest", "senaste"),
        (Keyword.Earliest, "earliest", "tidigaste"),
        (Keyword.SumOf, "sum of", "summan av"),

        (Keyword.OnceEvery, "once every", "en gång varje|en gång per"),
        (Keyword.In, "in", "i"),
        (Keyword.AtMost, "at most|with at most", "högst|med högst"),
        (Keyword.Between, "between", "mellan|emellan"),
        (Keyword.AccordingTo, "according to", "enligt"),
        (Keyword.ExceptAccountsYoungerThan, "except for accounts younger than", "utom för konton yngre än"),
        (Keyword.Within, "within", "inom"),
        (Keyword.After, "after", "efter"),
        (Keyword.Before, "before", "före"),
        (Keyword.NoLaterThan, "no later than", "senast"),
        (Keyword.OlderThan, "is older than|older than", "är äldre än|äldre än"),
        (Keyword.YoungerThan, "is younger than|younger than", "är yngre än|yngre än"),

        (Keyword.Today, "today", "idag"),
        (Keyword.CSharp, "csharp", "csharp"),
        (Keyword.Yes, "yes", "ja"),
        (Keyword.NoValue, "no", "nej"),
        (Keyword.UnknownValue, "unknown", "okänt|okänd"),
    ];

    private static readonly (TimeUnit Unit, string English, string Swedish)[] Units =
    [
        (TimeUnit.Minute, "minutes|minute", "minuter|minut"),
        (TimeUnit.Hour, "hours|hour", "timmar|timme"),
        (TimeUnit.Day, "days|day", "dagar|dag"),
        (TimeUnit.Workday, "workdays|workday", "arbetsdagar|arbetsdag"),
        (TimeUnit.Week, "weeks|week", "veckor|vecka"),
        (TimeUnit.Month, "months|month", "månader|månad"),
        (TimeUnit.Year, "years|year", "år"),
    ];

    private static readonly (Period Period, string English, string Swedish)[] Periods =
    [
        (Period.Month, "month", "månad"),
        (Period.Quarter, "quarter", "kvartal"),
        (Period.HalfYear, "half-year", "halvår"),
        (Period.Year, "year", "år"),
    ];

    private static readonly string[] EnglishMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] SwedishMonths =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    /// <summary>Every keyword in the order of the reference.</summary>
    public static IEnumerable<Keyword> All => Table.Select(row => row.Keyword);

    /// <summary>The wordings of a keyword, the printed one first.</summary>
    public static string[] Wordings(Keyword keyword, Language language)
    {
        var row = Array.Find(Table, r => r.Keyword == keyword);
        return Split(language == Language.Swedish ? row.Swedish : row.English);
    }

    /// <summary>The wording that is printed.</summary>
    public static string Wording(Keyword keyword, Language language) => Wordings(keyword, language)[0];

    /// <summary>The words for a unit, plural first.</summary>
    public static string[] Wordings(TimeUnit unit, Language language)
    {
        var row = Array.Find(Units, r => r.Unit == unit);
        return Split(language == Language.Swedish ? row.Swedish : row.English);
    }

    /// <summary>The word for a unit after the given amount.</summary>
    public static string Wording(TimeUnit unit, double amount, Language language)
    {
        var words = Wordings(unit, language);
        return amount == 1 ? words[^1] : words[0];
    }

    /// <summary>The word for a calendar period.</summary>
    public static string Wording(Period period, Language language)
    {
        var row = Array.Find(Periods, r => r.Period == period);
        return language == Language.Swedish ? row.Swedish : row.English;
    }

    /// <summary>The name of a month, 1 to 12.</summary>
    public static string Month(int month, Language language) =>
        (language == Language.Swedish ? SwedishMonths : EnglishMonths)[month - 1];

    private static string[] Split(string wordings) => wordings.Split('|');
}
