namespace PolicyCheck.Model;

/// <summary>One value of an enumeration: its name in snapshots and its wording in both languages.</summary>
/// <param name="Value">The value as a number.</param>
/// <param name="Json">Name in snapshots; read without regard to case.</param>
/// <param name="English">Word in English policies and reports.</param>
/// <param name="Swedish">Word in Swedish policies and reports.</param>
public sealed record EnumTerm(int Value, string Json, string English, string Swedish)
{
    /// <summary>Its word in a language.</summary>
    public string In(Language language) => language == Language.Swedish ? Swedish : English;
}

/// <summary>An enumeration with the terms of its values.</summary>
/// <param name="ClrType">The enum type.</param>
/// <param name="English">What the list is called in English.</param>
/// <param name="Swedish">What the list is called in Swedish.</param>
/// <param name="Values">Its values in order.</param>
public sealed record EnumInfo(Type ClrType, string English, string Swedish, IReadOnlyList<EnumTerm> Values)
{
    /// <summary>What the list is called in a language.</summary>
    public string In(Language language) => language == Language.Swedish ? Swedish : English;

    /// <summary>The term of a value.</summary>
    public EnumTerm Term(int value) => Values[value];
}

/// <summary>The table of enumerated words: Swedish wordings stand in the order of the values, English ones follow from the value's name.</summary>
public static class EnumTerms
{
    /// <summary>Every enumeration of the model.</summary>
    public static IReadOnlyList<EnumInfo> All { get; } =
    [
        Of<Platform>("platform", "plattform", "facebook", "instagram", "x", "linkedin", "youtube", "tiktok", "snapchat", "annan-plattform"),
        Of<AccountScope>("scope", "omfattning", "gemensamt", "förvaltning", "enhet"),
        Of<AccountStatus>("status", "status", "planerat", "aktivt", "under-avslut", "avslutat"),
        Of<Visibility>("visibility", "synlighet", "offentligt", "privat"),
        Of<ModerationMode>("moderation", "moderering", "eftermoderering", "förhandsmoderering", "ingen-moderering"),
        Of<ProfilePicture>("picture", "profilbild", "blå-sankt-erik", "annan-sankt-erik", "ensamt-rött-vapen", "rött-vapen-med-annat", "kommunens-profil", "annan-bild", "ingen-bild"),
        Of<ProfilePart>("profile part", "profildel", "visningsnamn", "presentation", "om-sida"),
        Of<ContactMethod>("contact method", "kontaktväg", "e-post", "telefon", "webbformulär", "webbsida", "plattformens-meddelanden"),
        Of<AccessRole>("access role", "behörighetsroll", "redaktör", "administratör", "kontoansvarig", "inloggningsinnehavare"),
        Of<PersonKind>("person kind", "persontyp", "anställd", "extern", "funktionsinloggning"),
        Of<OrgRole>("role", "roll", "kommunikationsansvarig-sociala-medier", "förvaltningens-kommunikationsansvarige", "vof-kommunikation", "enhetschef", "högre-chef", "stadsdelsdirektör", "kommunikationsstrateg", "kommunikatör", "arkivarie", "registrator", "kommunikationsfunktionen", "kontaktcenter"),
        Of<UnitKind>("unit kind", "enhetstyp", "organisation", "förvaltning", "avdelning", "enhet"),
        Of<ChangeKind>("change", "ändring", "öppnat", "stängt", "namnbyte", "ägarbyte"),
        Of<ApplicationChannel>("channel", "inlämningssätt", "e-post", "e-tjänst", "blankett"),
        Of<ReviewOutcome>("review outcome", "granskningsutfall", "utan-anmärkning", "med-anmärkning"),
        Of<ApprovalKind>("decision", "beslutstyp", "öppnande", "avslut"),
        Of<ApprovalOutcome>("decision outcome", "beslutsutfall", "godkänt", "avslaget"),
        Of<ArchiveKind>("archive kind", "arkiveringstyp", "skärmdump", "fullständig-export", "webbarkiv"),
        Of<ArchiveTrigger>("archive trigger", "arkiveringsanledning", "återkommande", "före-avslut", "före-radering"),
        Of<ClosureReason>("closure reason", "avslutsskäl", "inaktivt", "går-inte-att-koppla", "annat-skäl"),
        Of<PostKind>("post kind", "inläggstyp", "vanligt", "annons", "livesändning", "delning"),
        Of<PostVisibility>("post visibility", "inläggets-synlighet", "listat", "olistat", "privat"),
        Of<PostedAs>("posted as", "publicerat-som", "kontot", "privat-profil"),
        Of<TopicLink>("topic link", "koppling", "verksamheten", "allmänt-intresse", "ingen-koppling", "ej-bedömd"),
        Of<Audience>("audience", "publik", "extern", "intern"),
        Of<EmbeddedAt>("embedded at", "inbäddat-på", "intranätet", "webben", "annan-plats"),
        Of<PersonalInfoAbout>("personal information about", "personlig-information-om", "kund", "medarbetare", "annan"),
        Of<MediaRight>("media right", "medierättighet", "egen", "tillåtelse", "licens", "fritt-bibliotek", "saknar-rätt"),
        Of<Controversy>("controversy", "kontrovers", "innehåll", "aktör", "politiskt"),
        Of<ShareSource>("source", "källa", "stadens-förvaltning", "myndighet", "samarbetsorganisation", "annan-källa"),
        Of<InboundKind>("inbound kind", "inkommet-slag", "inlägg", "kommentar", "fråga", "meddelande"),
        Of<ModerationCategory>("moderation category", "modereringskategori", "sekretess", "stötande-eller-rasistiskt", "personangrepp", "personuppgifter-utan-samtycke", "personuppgifter", "känsliga-personuppgifter", "brottsligt", "upphovsrätt", "reklam-utanför-syftet", "privat-utanför-ämnet", "besvärande", "hot", "förtal", "förolämpning", "hets-mot-folkgrupp", "sexism", "trakasseri", "våldsskildring", "pornografi", "uppmaning-till-brott", "annan-brottslighet", "svordom", "obscent", "kommersiellt", "upprepning", "skräppost"),
        Of<ModerationAction>("moderation action", "modereringsåtgärd", "öppet-ärende", "borttaget", "dolt", "kvar"),
        Of<SaveKind>("save kind", "sparat-som", "skärmdump", "export", "annat-sätt"),
        Of<TrainingProvider>("provider", "anordnare", "staden", "annan-anordnare"),
        Of<TrainingMode>("mode", "form", "kurs", "självstudier", "genomgång"),
        Of<AttestationOutcome>("attestation outcome", "intygandets-utfall", "intygas", "intygas-ej", "delvis", "ej-aktuellt"),
        Of<AttestationSubject>("attestation subject", "intygandets-föremål", "konto", "enhet", "person", "organisation", "process"),
        Of<RoutineTopic>("routine topic", "rutinområde", "syfte", "mål", "resurser", "ansvariga", "daglig-bevakning", "personuppgifter"),
        Of<Completeness>("completeness", "fullständighet", "fullständigt", "delvis", "förs-inte"),
        Of<Section>("section", "avsnitt", "konton", "profil", "behörigheter", "register", "ändringsanmälningar", "ansökningar", "beslut", "arkiveringar", "avslut", "metakoppling", "facebookträd", "inlägg", "inkommande", "moderering", "bevakning", "personer", "enheter", "uppdrag", "kvittenser", "utbildningar", "intyganden", "styrning", "externa-inlägg"),
    ];

    private static readonly Dictionary<Type, EnumInfo> ByType = All.ToDictionary(e => e.ClrType);

    /// <summary>The terms of an enum type.</summary>
    public static EnumInfo For(Type clrType) => ByType[clrType];

    private static EnumInfo Of<T>(string english, string swedish, params string[] words)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return words.Length == names.Length
            ? new EnumInfo(typeof(T), english, swedish, [.. names.Select((name, i) => new EnumTerm(i, name, Hyphenated(name), words[i]))])
            : throw new InvalidOperationException($"{typeof(T).Name} has {names.Length} values and {words.Length} Swedish words");
    }

    /// <summary><c>BlueStErik</c> becomes <c>blue-st-erik</c>; brand names stay one word.</summary>
    private static string Hyphenated(string name) => name switch
    {
        nameof(Platform.LinkedIn) or nameof(Platform.YouTube) or nameof(Platform.TikTok) => name.ToLowerInvariant(),
        _ => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")),
    };
}
