using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting.Reference;

/// <summary>
/// The reference of the language as a Markdown page: every word, field, fixed value and diagnostic in both languages, written
/// from the tables that the program itself uses.
/// </summary>
public sealed class LanguageReference
{
    private const Keyword LastHead = Keyword.Waive;
    private const Keyword LastHeaderLine = Keyword.Refers;
    private const Keyword LastProperty = Keyword.ApprovedBy;

    private readonly StringBuilder _page = new();

    private LanguageReference()
    {
    }

    /// <summary>The page.</summary>
    /// <param name="diagnostics">Every kind of diagnostic of the program.</param>
    public static string Write(IEnumerable<DiagnosticDescriptor> diagnostics)
    {
        var page = new LanguageReference();
        page.Words();
        page.Fields();
        page.FixedWords();
        page.Diagnostics(diagnostics);
        return page._page.ToString().TrimEnd('\n') + "\n";
    }

    private void Words()
    {
        Line("# Språket: uppslagsbok · The language: reference");
        Line("Skriven av programmet ur dess egna tabeller: `policycheck reference > policies/language.md`. Ändra inte här. ·\nWritten by the program from its own tables; do not edit.");
        Line("## Ord · Words");
        Line("Ord som betyder detsamma skiljs åt av ett snedstreck; det första är det som programmet självt skriver. · Wordings that mean the same\nare parted by a slash; the first is the one that the program itself writes.");
        Keywords("Deklarationer · Declarations", k => k <= LastHead);
        Keywords("Rader i huvudet · Lines of the header", k => k is > LastHead and <= LastHeaderLine);
        Keywords("Rader under en deklaration · Lines under a declaration", k => k is > LastHeaderLine and <= LastProperty);
        Keywords("I villkor och värden · In conditions and values", k => k > LastProperty);
        Line("### Tidsenheter och perioder · Units and periods");
        Table(["English", "Svenska"], [
            .. Enum.GetValues<TimeUnit>().Select(u => Row(u, l => string.Join(" / ", Model.Keywords.Wordings(u, l)))),
            .. Enum.GetValues<Period>().Select(p => Row(p, l => Model.Keywords.Wording(p, l))),
        ]);
    }

    private void Keywords(string title, Func<Keyword, bool> belongs)
    {
        Line($"### {title}");
        Table(
            ["English", "Svenska", "Means", "Betyder"],
            Model.Keywords.All.Where(belongs).Select(k => (string[])
            [
                .. Row(k, l => string.Join(" / ", Model.Keywords.Wordings(k, l))), KeywordMeanings.Of(k)?.English ?? "", KeywordMeanings.Of(k)?.Swedish ?? "",
            ]));
    }

    private void Fields()
    {
        Line("## Fält · Fields");
        Line("Ett fält som saknas i inventeringen är *okänt*, om inget annat står. *Ej gjort*: saknas dagen i ett avsnitt som är fullständigt, är det inte\n"
            + "gjort. *Räknas ut*: fältet följer av andra och skrivs inte in. · A field that the inventory lacks is *unknown* unless said otherwise.\n"
            + "*Not done*: without its day, in a section that is complete, it was not done. *Derived*: it follows from others.");
        foreach (var entity in Entities.All)
        {
            Line($"### {entity.Swedish} · {entity.English}");
            Table(
                ["English", "Svenska", "Typ · Type", "Saknas · Missing"],
                [
                    .. entity.Fields.Select(f => (string[])[Code(f.English), Code(f.Swedish), TypeOf(PolicyType.Of(f)), MissingOf(f)]),
                    .. DerivedFields.All.Where(d => d.Entity == entity.ClrType).Select(d => (string[])
                        [Code(d.English), Code(d.Swedish), TypeOf(d.Type), DerivedFrom(d)]),
                ]);
        }
    }

    private void FixedWords()
    {
        Line("## Fasta värden · Fixed values");
        foreach (var list in EnumTerms.All)
        {
            Line($"### {list.Swedish} · {list.English}");
            Table(["English", "Svenska", "JSON"], list.Values.Select(v => (string[])[Code(v.English), Code(v.Swedish), Code(v.Json)]));
        }

        Line("### svar · verdict");
        Table(["English", "Svenska", "I rapporten · In the report"], Enum.GetValues<Verdict>().Select(v => (string[])
        [
            .. Row(v, l => VerdictTerms.Word(v, l)), $"{VerdictTerms.Label(v, Language.Swedish)} · {VerdictTerms.Label(v, Language.English)}",
        ]));
    }

    private void Diagnostics(IEnumerable<DiagnosticDescriptor> diagnostics)
    {
        Line("## Meddelanden · Diagnostics");
        Line("Siffrorna inom klamrar står för det som meddelandet gäller. · The numbers between braces stand for what the message is about.");
        Table(
            ["Id", "Slag · Severity", "Rubrik · Title", "Meddelande · Message", "Råd · Help"],
            diagnostics.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => (string[])
                [d.Id, d.Severity.ToString().ToLowerInvariant(), Plain(d.Title), Plain(d.MessageFormat), Plain(d.Help)]));
    }

    private static string DerivedFrom(DerivedField field) => field.Needs.Count == 0
        ? "räknas ut efter dagen · derived from the day"
        : $"räknas ut ur {string.Join(", ", field.Needs.Select(f => Code(f.Swedish)))} · derived from {string.Join(", ", field.Needs.Select(f => Code(f.English)))}";

    private static string TypeOf(PolicyType type)
    {
        var english = type.Describe(Language.English);
        return type switch
        {
            TruthType => "ja/nej · " + english,
            NumberType => "tal · " + english,
            TextType => "text · " + english,
            DateType => "dag · " + english,
            InstantType => "tidpunkt · " + english,
            EnumType e => $"ord: {e.Enum.Swedish} · word: {e.Enum.English}",
            RecordType r => $"post: {r.Entity.Swedish} · record: {r.Entity.English}",
            ManyType { Element: RecordType r } => $"lista: {r.Entity.Swedish} · list: {r.Entity.English}",
            ManyType { Element: EnumType e } => $"lista av ord: {e.Enum.Swedish} · list of words: {e.Enum.English}",
            ManyType => "lista · " + english,
            _ => english,
        };
    }

    private static string MissingOf(FieldInfo field) =>
        !field.IsStored ? "räknas ut · derived"
        : field.IsId ? "måste finnas · required"
        : field.Null switch
        {
            NullMeaning.NotDone => "ej gjort · not done",
            NullMeaning.None => "finns inte · none",
            _ => "okänt · unknown",
        };

    private static string[] Row<T>(T _, Func<Language, string> word) => [Code(word(Language.English)), Code(word(Language.Swedish))];

    private static string Code(string text) => $"`{text}`";

    private static string Plain(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);

    private void Line(string text) => _page.Append(text).Append("\n\n");

    private void Table(string[] headings, IEnumerable<string[]> rows)
    {
        _page.Append("| ").AppendJoin(" | ", headings).Append(" |\n|").Insert(_page.Length, "---|", headings.Length).Append('\n');
        foreach (var row in rows)
        {
            _page.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        _page.Append('\n');
    }
}
