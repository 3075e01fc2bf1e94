using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Evaluation;

/// <summary>How subjects are identified and what people call them.</summary>
public static class Subjects
{
    /// <summary>The reference of a subject.</summary>
    public static SubjectRef Of(object subject) => subject switch
    {
        Account account => new SubjectRef(SubjectKind.Account, account.AccountId, Label(account)),
        Post { Account: null } post => new SubjectRef(SubjectKind.ExternalPost, post.PostId, Label(post)),
        Post post => new SubjectRef(SubjectKind.Post, post.PostId, Label(post)),
        InboundItem item => new SubjectRef(SubjectKind.InboundItem, item.ItemId, Label(item)),
        ModerationCase moderation => new SubjectRef(SubjectKind.ModerationCase, moderation.CaseId, Label(moderation)),
        OrgUnit unit => new SubjectRef(SubjectKind.Unit, unit.UnitId, Label(unit)),
        Person person => new SubjectRef(SubjectKind.Person, person.PersonRef, Label(person)),
        Snapshot snapshot => new SubjectRef(SubjectKind.Organisation, snapshot.OrganisationId, snapshot.OrganisationId),
        _ => new SubjectRef(SubjectKind.Organisation, "organisation", "organisation"),
    };

    /// <summary>The account that a subject belongs to; null for units, people and the organisation.</summary>
    public static Account? AccountOf(object subject) => subject switch
    {
        Account account => account,
        Post post => post.Account,
        InboundItem item => item.Account,
        ModerationCase moderation => moderation.Account,
        _ => null,
    };

    /// <summary>What people call a record; raw text from the inventory.</summary>
    public static string Label(object record) => record switch
    {
        Account account => account.DisplayName ?? account.Handle ?? account.AccountId,
        Post post => $"{post.PostId}{At(post.Account)}",
        InboundItem item => $"{item.ItemId}{At(item.Account)}",
        ModerationCase moderation => $"{moderation.CaseId}{At(moderation.Account)}",
        OrgUnit unit => unit.NameSv ?? unit.UnitId,
        Person person => person.PersonRef,
        _ => Entities.For(record.GetType()).English,
    };

    private static string At(Account? account) => account is null ? "" : $" ({Label(account)})";
}
