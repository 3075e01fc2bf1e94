using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>
/// Whether something is entered for an account, for rules about the inventory itself. What no account has is not kept at all:
/// then the answer is unknown for each of them, and not a no.
/// </summary>
public static class EntryFunctions
{
    /// <summary>Every derived field, as the binder is given them.</summary>
    public static IReadOnlyList<DerivedField> All { get; } =
    [
        Row("owner-entered", "ägare-angiven", Section.Accounts, nameof(OwnerEntered), nameof(Account.OwnerUnitId)),
        Row("responsible-entered", "ansvarig-angiven", Section.Accounts, nameof(ResponsibleEntered), nameof(Account.ResponsibleManagerRef), nameof(Account.Access)),
        Row("url-entered", "länk-angiven", Section.Accounts, nameof(UrlEntered), nameof(Account.Url)),
        Row("opening-entered", "öppnandet-angivet", Section.Accounts, nameof(OpeningEntered), nameof(Account.OpenedOn)),
        Row("review-entered", "granskning-angiven", Section.Accounts, nameof(ReviewEntered), nameof(Account.ReviewedOn)),
    ];

    /// <summary>True when a unit is named that owns the account.</summary>
    public static Truth OwnerEntered(EvaluationContext context, Account account) => Entered(context, account, nameof(OwnerEntered), a => !string.IsNullOrWhiteSpace(a.OwnerUnitId));

    /// <summary>
    /// True when somebody answers for the account: a responsible manager, or one who leads it. A right that is over, or a
    /// person who is known to have left, answers for nothing; lists seldom say since when.
    /// </summary>
    public static Truth ResponsibleEntered(EvaluationContext context, Account account) =>
        (account.ResponsibleManagerRef is not null && Serves(account.ResponsibleManager)) || Leads(account).Any(g => !IsOver(context, g) && Serves(g.Person)) ? Truth.True
        : context.IsEntered(nameof(ResponsibleEntered), a => a.ResponsibleManagerRef is not null || Leads(a).Any()) ? Truth.False
        : Truth.Unknown;

    /// <summary>True when an address is written down, readable or not.</summary>
    public static Truth UrlEntered(EvaluationContext context, Account account) => Entered(context, account, nameof(UrlEntered), a => !string.IsNullOrWhiteSpace(a.Url));

    /// <summary>True when the day is written down on which the account was opened.</summary>
    public static Truth OpeningEntered(EvaluationContext context, Account account) => Entered(context, account, nameof(OpeningEntered), a => a.OpenedOn is not null);

    /// <summary>True when a day is written down on which the entry was last gone through.</summary>
    public static Truth ReviewEntered(EvaluationContext context, Account account) => Entered(context, account, nameof(ReviewEntered), a => a.ReviewedOn is not null);

    private static Truth Entered(EvaluationContext context, Account account, string what, Func<Account, bool> has) =>
        has(account) ? Truth.True : context.IsEntered(what, has) ? Truth.False : Truth.Unknown;

    private static IEnumerable<AccessGrant> Leads(Account account) => (account.Access ?? []).Where(g => g.Role == AccessRole.AccountLead);

    /// <summary>Of a person who is only named nothing says that they left.</summary>
    private static bool Serves(Person? person) => person?.Active != false;

    private static bool IsOver(EvaluationContext context, AccessGrant grant) => grant.ValidTo <= context.AsOf || grant.ValidFrom > context.AsOf;

    private static DerivedField Row(string english, string swedish, Section section, string method, params string[] needs) =>
        new(typeof(Account), english, swedish, PolicyType.Truth, section, typeof(EntryFunctions).GetMethod(method)!)
        {
            Needs = [.. Entities.For(typeof(Account)).Fields.Where(f => needs.Contains(f.Property.Name))],
        };
}
