using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>What an account's address shows, and which other accounts of the inventory it is shared with. Without an address nothing is known.</summary>
public static class AddressFunctions
{
    private static readonly ManyType Accounts = new(new RecordType(Entities.For(typeof(Account))));

    /// <summary>Every derived field, as the binder is given them.</summary>
    public static IReadOnlyList<DerivedField> All { get; } =
    [
        Row("accounts-at-same-address", "konton-med-samma-länk", Accounts, nameof(AtSameAddress), nameof(Account.Url)) with { EnglishSingular = "account-at-same-address", SwedishSingular = "konto-med-samma-länk" },
        Row("accounts-with-same-handle", "konton-med-samma-användarnamn", Accounts, nameof(WithSameHandle), nameof(Account.Platform), nameof(Account.Handle)) with { EnglishSingular = "account-with-same-handle", SwedishSingular = "konto-med-samma-användarnamn" },
        Row("platform-in-words", "plattform-i-klartext", PolicyType.Text, nameof(PlatformInWords), nameof(Account.Platform)),
        Row("address-platform", "länkens-plattform", PolicyType.Text, nameof(AddressPlatform), nameof(Account.Url)),
        Row("platform-agrees-with-address", "plattformen-stämmer-med-länken", PolicyType.Truth, nameof(PlatformAgreesWithAddress), nameof(Account.Url), nameof(Account.Platform)),
        Row("address-is-readable", "länken-går-att-tolka", PolicyType.Truth, nameof(AddressIsReadable), nameof(Account.Url)),
        Row("address-leads-to-account", "länken-leder-till-konto", PolicyType.Truth, nameof(AddressLeadsToAccount), nameof(Account.Url)),
        Row("address-is-secure", "länken-är-säker", PolicyType.Truth, nameof(AddressIsSecure), nameof(Account.Url)),
    ];

    /// <summary>
    /// The other accounts whose address leads to the same account, however it is written. That one without an address may be
    /// the same is not carried on: it would leave every other account open.
    /// </summary>
    public static IReadOnlyList<Account>? AtSameAddress(EvaluationContext context, Account account) => context.Index.AtSameAddress(account);

    /// <summary>The other accounts with the same name on the same platform that are not at the same address, so that no pair is told twice.</summary>
    public static IReadOnlyList<Account>? WithSameHandle(EvaluationContext context, Account account) => context.Index.WithSameHandle(account);

    /// <summary>The platform's usual name, however the inventory calls it; where it calls it nothing, what the address shows.</summary>
    public static string? PlatformInWords(EvaluationContext context, Account account) => Stated(account) ?? AddressPlatform(context, account);

    /// <summary>The platform that the address shows; unknown for a host that may be anybody's.</summary>
    public static string? AddressPlatform(EvaluationContext context, Account account) => context.Index.AddressOf(account)?.PlatformName;

    /// <summary>
    /// False when the inventory names another platform than the address shows. Of a platform by an unheard-of name, and of a
    /// host that may be anybody's, nothing can be said; a newsletter or a blog may be kept anywhere.
    /// </summary>
    public static Truth PlatformAgreesWithAddress(EvaluationContext context, Account account) =>
        PlatformNames.Find(Stated(account)) is not { } stated || AddressPlatform(context, account) is not { } shown ? Truth.Unknown
        : Truth.Of(!stated.IsService || stated.Name == shown);

    /// <summary>False when something is written that is no address, or more than one.</summary>
    public static Truth AddressIsReadable(EvaluationContext context, Account account) =>
        string.IsNullOrWhiteSpace(account.Url) ? Truth.Unknown : Truth.Of(context.Index.AddressOf(account) is not null);

    /// <summary>False when the address cannot be read, or leads to a post, a search or a platform's start page.</summary>
    public static Truth AddressLeadsToAccount(EvaluationContext context, Account account) =>
        string.IsNullOrWhiteSpace(account.Url) ? Truth.Unknown : Truth.Of(context.Index.AddressOf(account)?.LeadsToAccount == true);

    /// <summary>True for <c>https</c>, false for <c>http</c>; unknown where neither is written.</summary>
    public static Truth AddressIsSecure(EvaluationContext context, Account account) => Truth.Of(context.Index.AddressOf(account)?.IsSecure);

    /// <summary>The model's platform decides unless it is <see cref="Platform.Other"/>: the name beside it is how the list spells it.</summary>
    private static string? Stated(Account account) =>
        account.Platform is { } platform && PlatformNames.Of(platform) is { } name ? name
        : string.IsNullOrWhiteSpace(account.PlatformName) ? null
        : PlatformNames.Find(account.PlatformName)?.Name ?? TypedText.Clean(account.PlatformName);

    private static DerivedField Row(string english, string swedish, PolicyType type, string method, params string[] needs) =>
        new(typeof(Account), english, swedish, type, Section.Accounts, typeof(AddressFunctions).GetMethod(method)!)
        {
            Needs = [.. Entities.For(typeof(Account)).Fields.Where(f => needs.Contains(f.Property.Name))],
        };
}
