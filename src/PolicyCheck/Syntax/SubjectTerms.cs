using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>The words for what a rule is for and for how urgent it is.</summary>
public static class SubjectTerms
{
    /// <summary>The subjects that <c>for each</c> can name.</summary>
    public static IReadOnlyList<SubjectKind> All { get; } =
        [
        SubjectKind.Account, SubjectKind.Post, SubjectKind.InboundItem, SubjectKind.ModerationCase, SubjectKind.ExternalPost, SubjectKind.Unit, SubjectKind.Person,
    ];

    /// <summary>The model's class for a subject.</summary>
    public static Type ClrType(SubjectKind kind) => kind switch
    {
        SubjectKind.Account => typeof(Account),
        SubjectKind.Post or SubjectKind.ExternalPost => typeof(Post),
        SubjectKind.InboundItem => typeof(InboundItem),
        SubjectKind.ModerationCase => typeof(ModerationCase),
        SubjectKind.Unit => typeof(OrgUnit),
        SubjectKind.Person => typeof(Person),
        _ => typeof(Governance),
    };

    /// <summary>The word for a subject, as the entity's name in the table of fields.</summary>
    public static string Word(SubjectKind kind, Language language)
    {
        if (kind == SubjectKind.Organisation)
        {
            return "organisation";
        }

        if (kind == SubjectKind.ExternalPost)
        {
            return language == Language.Swedish ? "externt-inlägg" : "external-post";
        }

        return Entities.For(ClrType(kind)).In(language);
    }

    /// <summary>The word for a severity.</summary>
    public static string Word(Severity severity, Language language) => (severity, language) switch
    {
        (Severity.High, Language.Swedish) => "hög",
        (Severity.Medium, Language.Swedish) => "medel",
        (Severity.Low, Language.Swedish) => "låg",
        (Severity.High, _) => "high",
        (Severity.Medium, _) => "medium",
        _ => "low",
    };
}
