using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>Fields that depend on the as-of day; each row's signature and body stand together.</summary>
public static class AccountFunctions
{
    /// <summary>Every derived field, as the binder is given them.</summary>
    public static IReadOnlyList<DerivedField> All { get; } =
    [
        Row(typeof(Account), "open", "öppet", Section.Accounts, nameof(Open)),
        Row(typeof(Account), "closed-down", "nedstängt", Section.Accounts, nameof(ClosedDown)),
        Row(typeof(Account), "in-tree", "i-trädet", Section.Tree, nameof(InTree)),
        Row(typeof(Account), "only-root", "enda-roten", Section.Tree, nameof(OnlyRoot)),
        Row(typeof(AccessGrant), "in-force", "är-i-kraft", Section.Access, nameof(InForce)),
    ];

    /// <summary>True while the account is open on the as-of day.</summary>
    public static Truth Open(EvaluationContext context, Account account) => OpenOn(context, account, context.AsOf);

    /// <summary>
    /// True while the account's life span, half-open, holds <paramref name="day"/>. The dates decide, and no closing date
    /// means not closed unless the status says so; where the opening date is missing, the status tells what it can about
    /// the snapshot's own day and later.
    /// </summary>
    public static Truth OpenOn(EvaluationContext context, Account account, DateOnly day)
    {
        var settled = day >= context.Snapshot.AsOf;
        var started = account.OpenedOn is { } opened
            ? Truth.Of(opened <= day)
            : account.Status switch
            {
                AccountStatus.Active or AccountStatus.Closing => settled ? Truth.True : Truth.Unknown,
                AccountStatus.Planned => Truth.False,
                _ => Truth.Unknown,
            };
        return started & !Ended(context, account, day);
    }

    /// <summary>True when the account is closed on the as-of day.</summary>
    public static Truth ClosedDown(EvaluationContext context, Account account) => Ended(context, account, context.AsOf);

    /// <summary>True when the grant is active on the as-of day: <c>ValidFrom ≤ d &lt; ValidTo</c>, open-ended without an end.</summary>
    public static Truth InForce(EvaluationContext context, AccessGrant grant) =>
        (grant.ValidFrom is { } from ? Truth.Of(from <= context.AsOf) : Truth.Unknown)
        & Truth.Of(grant.ValidTo is not { } to || context.AsOf < to);

    /// <summary>
    /// True when the way upwards in the tree of Facebook pages ends at a root and every page on it is open (HAL-6a); a page
    /// above itself is in no tree.
    /// </summary>
    public static Truth InTree(EvaluationContext context, Account account)
    {
        var seen = new HashSet<Account>(ReferenceEqualityComparer.Instance);
        var answer = Truth.True;
        var no = Truth.False; // unknown once a page on the way may itself be the root
        for (var page = account; page is not null && seen.Add(page); page = page.Tree?.Parent)
        {
            answer &= Open(context, page);
            if (answer.Kind == TruthKind.False)
            {
                return no;
            }

            if (page.Tree?.IsRoot == true)
            {
                return answer;
            }

            if (page.Tree is not { } place || (place.ParentAccountId is null && place.IsRoot is null))
            {
                return Truth.Unknown;
            }

            no = place.IsRoot is null ? Truth.Unknown : no;
            if (place.Parent is null)
            {
                return place.ParentAccountId is null || context.IsComplete(Section.Accounts) ? no : Truth.Unknown;
            }
        }

        return no;
    }

    /// <summary>
    /// True when no other open Facebook page is a root, so that the tree has one only (HAL-6a). The roots are counted once for
    /// an inventory, not once for each page.
    /// </summary>
    public static Truth OnlyRoot(EvaluationContext context, Account account)
    {
        var own = OpenRoot(context, account).Kind;
        var (sure, possible) = context.OpenRoots;
        return sure > (own == TruthKind.True ? 1 : 0) ? Truth.False
            : possible > (own == TruthKind.Unknown ? 1 : 0) ? Truth.Unknown
            : Truth.True;
    }

    /// <summary>Whether an account is an open Facebook page at the root of the tree.</summary>
    internal static Truth OpenRoot(EvaluationContext context, Account account) =>
        Open(context, account)
        & (account.Platform is { } platform ? Truth.Of(platform == Platform.Facebook) : Truth.Unknown)
        & Truth.Of(account.Tree?.IsRoot);

    private static Truth Ended(EvaluationContext context, Account account, DateOnly day) => account.ClosedOn is { } closed
        ? Truth.Of(closed <= day)
        : account.Status != AccountStatus.Closed ? Truth.False
        : day >= context.Snapshot.AsOf ? Truth.True
        : Truth.Unknown;

    private static DerivedField Row(Type entity, string english, string swedish, Section section, string method) =>
        new(entity, english, swedish, PolicyType.Truth, section, typeof(AccountFunctions).GetMethod(method)!);
}
