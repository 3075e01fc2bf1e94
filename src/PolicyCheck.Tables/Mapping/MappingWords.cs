using PolicyCheck.Model;

namespace PolicyCheck.Tables.Mapping;

/// <summary>What a line of a mapping says.</summary>
internal enum LineKind
{
    /// <summary>The first line.</summary>
    Mapping,

    /// <summary>Whose inventory it is.</summary>
    Organisation,

    /// <summary>The day that the inventory describes.</summary>
    AsOf,

    /// <summary>The sheet that the following lines are about.</summary>
    Sheet,

    /// <summary>Where the header is.</summary>
    HeaderRow,

    /// <summary>How dates are written.</summary>
    Dates,

    /// <summary>Rows to leave out.</summary>
    Skip,

    /// <summary>What tells accounts apart.</summary>
    Identity,

    /// <summary>What a column means.</summary>
    Column,

    /// <summary>A value for every row.</summary>
    EveryRow,
}

/// <summary>The words of mappings in both languages. The longest that fits counts.</summary>
internal static class MappingWords
{
    /// <summary>How lines begin.</summary>
    public static IReadOnlyList<(LineKind Kind, string English, string Swedish)> Lines { get; } =
    [
        (LineKind.Mapping, "mapping", "mappning"),
        (LineKind.Organisation, "organisation", "organisation"),
        (LineKind.AsOf, "as of", "gäller dagen"),
        (LineKind.Sheet, "sheet", "blad"),
        (LineKind.HeaderRow, "header row", "rubrikrad"),
        (LineKind.Dates, "dates", "datum"),
        (LineKind.Skip, "skip rows where", "hoppa över rader där"),
        (LineKind.Identity, "told apart by", "skiljs åt av"),
        (LineKind.Column, "column", "kolumn"),
        (LineKind.EveryRow, "every row has", "varje rad har"),
    ];

    /// <summary>Words within lines: the English one and the Swedish one.</summary>
    public static readonly (string English, string Swedish) Is = ("is", "är");
    public static readonly (string English, string Swedish) Holds = ("holds", "innehåller");
    public static readonly (string English, string Swedish) SeparatedBy = ("separated by", "delas av");
    public static readonly (string English, string Swedish) DatesOf = ("dates", "datum");
    public static readonly (string English, string Swedish) Where = ("where", "där");
    public static readonly (string English, string Swedish) Means = ("means", "betyder");
    public static readonly (string English, string Swedish) OwnerUnit = ("owner-unit", "ägarenhet");
    public static readonly (string English, string Swedish) People = ("people", "personer");
    public static readonly (string English, string Swedish) Archived = ("archived", "arkiverad");
    public static readonly (string English, string Swedish) ApprovedBy = ("approved-by", "godkänd-av");
    public static readonly (string English, string Swedish) ApprovedOn = ("approved-on", "godkänd-den");
    public static readonly (string English, string Swedish) AccountOn = ("account on", "konto på");
    public static readonly (string English, string Swedish) Day = ("day-of-the-row", "radens-dag");
    public static readonly (string English, string Swedish) Extra = ("extra", "övrigt");
    public static readonly (string English, string Swedish) Ignored = ("not-read", "läses-inte");
    public static readonly (string English, string Swedish) AccountId = ("account-id", "kontots-id");

    /// <summary>The meanings of columns that are no fields.</summary>
    public static IReadOnlyList<(string English, string Swedish)> Meanings { get; } =
        [OwnerUnit, People, Archived, ApprovedBy, ApprovedOn, AccountOn, Day, Extra, Ignored];

    /// <summary>The word in a language.</summary>
    public static string In(this (string English, string Swedish) words, Language language) => language == Language.Swedish ? words.Swedish : words.English;
}
