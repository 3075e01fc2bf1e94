using PolicyCheck.Model;

namespace PolicyCheck.Tables.Values;

/// <summary>The words of cells: those of the model's lists in both languages and as people also write them, yes and no, not known, none.</summary>
public static class Wordings
{
    private static readonly HashSet<string> Unknown =
        [.. new[] { "saknas", "n/a", "#n/a", "na", "okänt", "okänd", "vet ej", "vet inte", "ej känt", "ej angivet", "uppgift saknas", "unknown", "not known", "missing", "tbd", "null" }.Select(TypedText.Key)];

    private static readonly HashSet<string> None =
        [.. new[] { "inga", "ingen", "inget", "none", "nobody", "finns inte", "finns ej" }.Select(TypedText.Key)];

    private static readonly HashSet<string> Yes = ["ja", "j", "yes", "y", "sant", "true", "x", "1"];

    private static readonly HashSet<string> No = ["nej", "n", "no", "falskt", "false", "0"];

    /// <summary>Other words for the values of a list.</summary>
    private static readonly Dictionary<Type, (string Word, string Json)[]> Others = new()
    {
        [typeof(AccountStatus)] =
        [
            ("aktiv", "Active"), ("öppet", "Active"), ("öppen", "Active"), ("open", "Active"), ("published", "Active"), ("publicerad", "Active"), ("i drift", "Active"), ("igång", "Active"),
            ("avslutad", "Closed"), ("stängt", "Closed"), ("stängd", "Closed"), ("nedlagt", "Closed"), ("nedlagd", "Closed"), ("borttaget", "Closed"), ("deleted", "Closed"), ("raderat", "Closed"),
            ("planerad", "Planned"), ("avslutas", "Closing"), ("under avveckling", "Closing"), ("avvecklas", "Closing"),
        ],
        [typeof(Visibility)] = [("öppet", "Public"), ("publikt", "Public"), ("publik", "Public"), ("offentlig", "Public"), ("stängt", "Private"), ("privat", "Private"), ("slutet", "Private")],
        [typeof(ContactMethod)] = [("mejl", "Email"), ("mail", "Email"), ("epost", "Email"), ("e-mail", "Email"), ("tel", "Phone"), ("telefonnummer", "Phone"), ("webb", "WebPage"), ("hemsida", "WebPage"), ("formulär", "WebForm"), ("meddelande", "PlatformMessage"), ("messenger", "PlatformMessage"), ("dm", "PlatformMessage")],
        [typeof(AccountScope)] = [("gemensam", "Common"), ("kommungemensamt", "Common"), ("centralt", "Common")],
        [typeof(AccessRole)] = [("redaktor", "Editor"), ("admin", "Administrator"), ("ansvarig", "AccountLead")],
        [typeof(UnitKind)] = [("nämnd", "Department"), ("bolag", "Department"), ("kommun", "Organisation")],
        [typeof(ArchiveKind)] = [("skärmbild", "Screenshot"), ("export", "FullExport"), ("webbarkivering", "WebArchive")],
    };

    private static readonly Dictionary<Type, Dictionary<string, int>> Lists = EnumTerms.All.ToDictionary(e => e.ClrType, WordsOf);

    /// <summary>True for what people write when they do not know: <c>-</c>, <c>?</c>, <c>saknas</c>, <c>N/A</c>.</summary>
    public static bool IsUnknown(string text) => TypedText.Key(text) is var key && (key.Length == 0 ? !text.Any(c => c is '@' or '#') : Unknown.Contains(key));

    /// <summary>True for what people write when there is none: <c>inga</c>, <c>none</c>.</summary>
    public static bool IsNone(string text) => None.Contains(TypedText.Key(text));

    /// <summary>Yes, no, or null for neither.</summary>
    public static bool? Truth(string text) => TypedText.Key(text) is var key && Yes.Contains(key) ? true : No.Contains(key) ? false : null;

    /// <summary>The value of a list that a word stands for, in any case of letters, with or without hyphens and accents; null for none.</summary>
    public static int? Value(Type list, string word)
    {
        var words = Lists[list];
        return words.TryGetValue(TypedText.Key(word), out var value) || words.TryGetValue(TypedText.PlainKey(word), out value) ? value : null;
    }

    private static Dictionary<string, int> WordsOf(EnumInfo list)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in list.Values)
        {
            foreach (var word in new[] { term.Swedish, term.English, term.Json })
            {
                words.TryAdd(TypedText.Key(word), term.Value);
            }
        }

        foreach (var (word, json) in Others.GetValueOrDefault(list.ClrType, []))
        {
            words.TryAdd(TypedText.Key(word), list.Values.First(v => v.Json == json).Value);
        }

        foreach (var (word, value) in words.ToList())
        {
            words.TryAdd(TypedText.PlainKey(word), value);
        }

        return words;
    }
}
