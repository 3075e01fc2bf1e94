using PolicyCheck.Model;

namespace PolicyCheck.Binding;

/// <summary>What a C# condition calls the things that it can see.</summary>
public static class CSharpNames
{
    /// <summary>The account that the subject belongs to, or the subject itself.</summary>
    public const string Account = "account";

    /// <summary>The day on which the inventory is judged.</summary>
    public const string AsOf = "asOf";

    /// <summary>The first day of known history, or null.</summary>
    public const string HistoryKnownFrom = "historyKnownFrom";

    /// <summary>The id of the inventory's organisation.</summary>
    public const string Organisation = "organisation";

    private static readonly Dictionary<Type, string> Subjects = new()
    {
        [typeof(Account)] = Account,
        [typeof(Post)] = "post",
        [typeof(InboundItem)] = "item",
        [typeof(ModerationCase)] = "moderation",
        [typeof(OrgUnit)] = "unit",
        [typeof(Governance)] = "governance",
        [typeof(Person)] = "person",
    };

    /// <summary>The name of a subject of the given class of the model.</summary>
    public static string Of(Type subject) => Subjects[subject];

    /// <summary>True when a subject of the given class, not an account itself, belongs to an account.</summary>
    public static bool HasAccount(Type subject) => subject.GetProperty("Account")?.PropertyType == typeof(Account);
}
