using PolicyCheck.Model;

namespace PolicyCheck.Tables.Layout;

/// <summary>What headings of lists mean: those of the template in both languages, and those that people give their own lists.</summary>
internal static class Headings
{
    /// <summary>Headings of a list of accounts beside the names of the fields. Fields by their name in snapshots.</summary>
    private static readonly (string Field, string[] Headings)[] OfFields =
    [
        ("accountId", ["konto-id", "kontoid", "id", "account id", "kontonummer"]),
        ("platform", ["plattform", "kanal", "media", "medium", "socialt medium", "sociala medier", "tjänst", "platform", "channel", "network", "social network", "service", "hosting site", "account platform"]),
        ("handle", ["användarnamn", "kontots användarnamn", "handle", "username", "user name", "användare", "alias", "service key"]),
        ("url", ["länk", "url", "adress", "webbadress", "länk till kontot", "kontolänk", "link", "permalink", "address", "web address", "service url", "account url", "url to profile", "profile url"]),
        ("displayName", ["konto", "kontonamn", "kontots namn", "namn", "sidnamn", "sidans namn", "visningsnamn", "account", "account name", "name", "page name", "profile", "display name"]),
        ("status", ["status", "kontostatus", "state"]),
        ("openedOn", ["startdatum", "skapat", "skapad", "skapades", "uppstart", "startade", "öppnat", "öppnades", "öppningsdatum", "created", "created at", "start date", "date of inception", "opened", "startat"]),
        ("closedOn", ["avslutat", "avslutad", "stängt", "avslutsdatum", "avslutades", "stängdes", "closed", "closed on", "end date", "deleted"]),
        ("lastOwnPostOn", ["senaste inlägg", "senaste inlägget", "senast aktiv", "senaste aktivitet", "last post", "last active"]),
        ("reviewedOn", ["granskad", "granskat", "senast granskad", "senast granskat", "senast kontrollerad", "senast uppdaterad", "genomgången", "reviewed", "last reviewed", "updated at", "last updated"]),
        ("responsibleManagerRef", ["ansvarig chef", "chef", "ansvarig enhetschef", "responsible manager", "manager"]),
        ("visibility", ["synlighet", "visibility"]),
        ("scope", ["omfattning"]),
        ("tags", ["taggar", "etiketter", "tags"]),
        ("profile.pictureKind", ["profilbild", "profile picture"]),
        ("profile.contactMethods", ["kontaktvägar", "contact methods"]),
        ("usesSharedCredentials", ["gemensam inloggning", "delad inloggning", "delat lösenord", "shared login", "password centralized"]),
        ("commentsEnabled", ["kommentarer", "kommentarer tillåtna", "comments"]),
    ];

    private static readonly (ColumnMeaning Meaning, string[] Headings)[] Others =
    [
        (new ColumnMeaning.OwnerUnit(UnitKind.Department), ["förvaltning", "bolag", "nämnd", "förvaltning/bolag", "department", "agency", "organisation", "organization"]),
        (new ColumnMeaning.OwnerUnit(UnitKind.Division), ["avdelning", "division"]),
        (new ColumnMeaning.OwnerUnit(UnitKind.Unit), ["enhet", "verksamhet", "unit", "skola", "arbetsplats", "ägande enhet"]),
        (new ColumnMeaning.People(AccessRole.AccountLead), ["kontoansvarig", "ansvarig", "huvudansvarig", "ägare", "kontaktperson", "ansvarig person", "kontoägare", "owner", "responsible", "contact", "primary contact", "responsible person", "account owner", "ersättare", "vice", "backup", "secondary contact"]),
        (new ColumnMeaning.People(AccessRole.Editor), ["redaktör", "redaktörer", "editor", "editors", "publicister"]),
        (new ColumnMeaning.People(AccessRole.Administrator), ["administratör", "administratörer", "admin", "admins", "administrator", "administrators", "who has access?", "who should access"]),
        (new ColumnMeaning.ArchivedOn(), ["arkiverad", "arkiverat", "senast arkiverad", "senast arkiverat", "arkivering", "senaste arkivering", "arkiverades", "archived", "last archived"]),
        (new ColumnMeaning.ApprovedBy(), ["godkänd av", "godkänt av", "beslut av", "beslutat av", "approved by"]),
        (new ColumnMeaning.ApprovedOn(), ["godkänd", "godkänd den", "godkännandedatum", "beslutsdatum", "beslutat", "approved", "approved on"]),
    ];

    // Columns of people who may be told several times without contradiction: a lead and a substitute.
    private static readonly Dictionary<SheetForm, Dictionary<string, ColumnMeaning>> Known = SheetForm.All.ToDictionary(f => f, KnownOf);

    /// <summary>What a heading means in a sheet; null when it is not known.</summary>
    public static ColumnMeaning? Find(SheetForm form, string heading)
    {
        if (IsSecret(heading))
        {
            return new ColumnMeaning.Secret();
        }

        var known = Known[form];
        return known.GetValueOrDefault(TypedText.Key(heading)) ?? known.GetValueOrDefault(TypedText.PlainKey(heading));
    }

    /// <summary>The field that a mapping names, by its name in either language, its heading, or its name in snapshots; null for none.</summary>
    public static FieldPath? FieldNamed(SheetForm form, string name) =>
        form.Fields.FirstOrDefault(f => new[] { f.JsonName, f.Heading(Language.Swedish), f.Heading(Language.English) }.Any(n => TypedText.Key(n) == TypedText.Key(name)));

    /// <summary>True for the heading of a column that holds passwords or the like; asking whether a log-in is shared is no secret.</summary>
    public static bool IsSecret(string heading)
    {
        var key = TypedText.PlainKey(heading);
        return !key.Contains("delat", StringComparison.Ordinal) && !key.Contains("centrali", StringComparison.Ordinal) && !key.Contains("shared", StringComparison.Ordinal)
            && !key.Contains("delad", StringComparison.Ordinal) && !key.Contains("gemensam", StringComparison.Ordinal)
            && new[] { "losenord", "password", "passwd", "pwd", "passphrase", "inloggningsuppgift", "inloggningskod", "logindetails", "credential", "pinkod", "secret", "apikey", "accesstoken", "2fa" }.Any(w => key.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>True for the heading of a column that holds addresses and numbers of people.</summary>
    public static bool IsContact(string heading)
    {
        var key = TypedText.PlainKey(heading);
        return new[] { "epost", "mejl", "email", "mailadress", "telefon", "mobil", "phone", "personnummer" }.Any(w => key.Contains(w, StringComparison.Ordinal));
    }

    private static Dictionary<string, ColumnMeaning> KnownOf(SheetForm form)
    {
        var known = new Dictionary<string, ColumnMeaning>(StringComparer.Ordinal);
        foreach (var language in new[] { Language.Swedish, Language.English })
        {
            // In a sheet of an account's records the first column names the account, whatever else is called id.
            if (form.ListOfAccount is not null)
            {
                known.TryAdd(TypedText.Key(SheetForm.AccountHeading(language)), new ColumnMeaning.AccountId());
            }

            foreach (var field in form.Fields)
            {
                known.TryAdd(TypedText.Key(field.Heading(language)), new ColumnMeaning.Field(field));
            }
        }

        foreach (var field in form.Fields)
        {
            known.TryAdd(TypedText.Key(field.JsonName), new ColumnMeaning.Field(field));
        }

        if (form == SheetForm.Accounts)
        {
            AddPeoplesOwn(form, known);
        }

        foreach (var (key, meaning) in known.ToList())
        {
            known.TryAdd(TypedText.PlainKey(key), meaning);
        }

        return known;
    }

    private static void AddPeoplesOwn(SheetForm form, Dictionary<string, ColumnMeaning> known)
    {
        foreach (var (name, headings) in OfFields)
        {
            var meaning = new ColumnMeaning.Field(form.Fields.First(f => f.JsonName == name));
            foreach (var heading in headings)
            {
                known.TryAdd(TypedText.Key(heading), meaning);
            }
        }

        foreach (var (meaning, headings) in Others)
        {
            foreach (var heading in headings)
            {
                known.TryAdd(TypedText.Key(heading), meaning);
            }
        }
    }
}
