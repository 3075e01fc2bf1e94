#pragma warning disable CS1591 // Entities gives every field its wording, section and meaning of a missing value.
namespace PolicyCheck.Model;

/// <summary>One identity on one platform: a page, channel or profile. Only <see cref="AccountId"/> is always known.</summary>
public sealed class Account
{
    public string AccountId { get; set; } = "";
    public Platform? Platform { get; set; }
    public string? PlatformName { get; set; }
    public string? Handle { get; set; }
    public string? Url { get; set; }
    public string? DisplayName { get; set; }
    public AccountScope? Scope { get; set; }
    public IReadOnlyList<string>? Tags { get; set; }
    public string? OwnerUnitId { get; set; }
    public string? ResponsibleUnitId { get; set; }
    public IReadOnlyList<string>? ResponderUnitIds { get; set; }
    public string? ResponsibleManagerRef { get; set; }
    public AccountStatus? Status { get; set; }
    public DateOnly? OpenedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public DateOnly? LastOwnPostOn { get; set; }
    public DateOnly? ReviewedOn { get; set; }
    public Visibility? Visibility { get; set; }
    public bool? CommentsEnabled { get; set; }
    public ModerationMode? ModerationMode { get; set; }
    public bool? UsesSharedCredentials { get; set; }
    public Profile? Profile { get; set; }
    public IReadOnlyList<AccessGrant>? Access { get; set; }
    public RegisterListing? Register { get; set; }
    public IReadOnlyList<ChangeNotice>? ChangeNotices { get; set; }
    public StartApplication? StartApplication { get; set; }
    public IReadOnlyList<Approval>? Approvals { get; set; }
    public IReadOnlyList<ArchiveEvent>? ArchiveEvents { get; set; }
    public Closure? Closure { get; set; }
    public MetaBusinessLink? MetaBusiness { get; set; }
    public TreeNode? Tree { get; set; }
    public IReadOnlyList<Post>? Posts { get; set; }
    public IReadOnlyList<InboundItem>? Inbound { get; set; }
    public IReadOnlyList<ModerationCase>? ModerationCases { get; set; }
    public IReadOnlyList<MonitoringDay>? MonitoringDays { get; set; }
    public IReadOnlyList<ExtraValue>? Extra { get; set; }

    /// <summary>The unit that <see cref="OwnerUnitId"/> names; null when unknown.</summary>
    public OrgUnit? Owner { get; internal set; }

    /// <summary>The unit that <see cref="ResponsibleUnitId"/> names; null when unknown.</summary>
    public OrgUnit? ResponsibleUnit { get; internal set; }

    /// <summary>The person that <see cref="ResponsibleManagerRef"/> names; null when unknown.</summary>
    public Person? ResponsibleManager { get; internal set; }

    /// <summary>
    /// What changed in the set of accounts and has to be notified: opening, closing, renaming, change of owner
    /// (HBG-A5b); null when the notices are unknown.
    /// </summary>
    public IReadOnlyList<AccountChange>? Changes { get; internal set; }
}

/// <summary>What a list of accounts says in a column that the model has no field for: kept so that nothing is lost, and for rules to ask about.</summary>
public sealed class ExtraValue
{
    public string? Column { get; set; }
    public string? Value { get; set; }
}

/// <summary>What the account shows of itself.</summary>
public sealed class Profile
{
    public IReadOnlyList<ProfilePart>? SenderStatedIn { get; set; }
    public IReadOnlyList<ContactMethod>? ContactMethods { get; set; }
    public ProfilePicture? PictureKind { get; set; }
    public DateOnly? PictureObservedOn { get; set; }
    public string? StandardIntroTextKey { get; set; }
}

/// <summary>One person's right to do something on an account, active on d when <c>ValidFrom ≤ d &lt; ValidTo</c>.</summary>
public sealed class AccessGrant
{
    public string? PersonRef { get; set; }
    public AccessRole? Role { get; set; }
    public bool? Designated { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>The person that <see cref="PersonRef"/> names; null when unknown.</summary>
    public Person? Person { get; internal set; }

    /// <summary>The account it is a right on.</summary>
    public Account? Account { get; internal set; }

    /// <summary>The written assignments of this person for this account; null when assignments are not kept.</summary>
    public IReadOnlyList<Assignment>? Assignments { get; internal set; }
}

/// <summary>How the account is entered in directories and reported.</summary>
public sealed class RegisterListing
{
    public bool? ListedPublicly { get; set; }
    public DateOnly? ListedPubliclyFrom { get; set; }
    public bool? ListedInternally { get; set; }
    public DateOnly? ReportedToCommsOn { get; set; }
}

/// <summary>A notice that the set of accounts changes.</summary>
public sealed class ChangeNotice
{
    public ChangeKind? Change { get; set; }
    public DateOnly? OccurredOn { get; set; }
    public DateOnly? NotifiedOn { get; set; }
    public OrgRole? NotifiedRole { get; set; }
}

/// <summary>A change that has to be notified, with the notices that were given of it. Derived, not stored.</summary>
public sealed class AccountChange
{
    public ChangeKind? Change { get; internal init; }
    public DateOnly? OccurredOn { get; internal init; }
    public IReadOnlyList<ChangeNotice>? Notices { get; internal init; }
}

/// <summary>The application, or start form, by which an account was asked for.</summary>
public sealed class StartApplication
{
    public ApplicationChannel? Channel { get; set; }
    public OrgRole? SubmittedByRole { get; set; }
    public OrgRole? SubmittedToRole { get; set; }
    public DateOnly? SubmittedOn { get; set; }
    public OrgRole? SignedByRole { get; set; }
    public DateOnly? SignedOn { get; set; }
    public bool? FormComplete { get; set; }
    public bool? PurposeStated { get; set; }
    public bool? GoalsStated { get; set; }
    public bool? BenefitStated { get; set; }
    public bool? ResourcesConfirmed { get; set; }
    public DateOnly? CommsContactedOn { get; set; }
    public DateOnly? NeedsAnalysisOn { get; set; }
    public OrgRole? NeedsAnalysisWithRole { get; set; }
    public IReadOnlyList<string>? StatedAdminRefs { get; set; }
    public IReadOnlyList<string>? ContactPersonRefs { get; set; }
    public IReadOnlyList<FormReview>? Reviews { get; set; }

    /// <summary>The persons that <see cref="StatedAdminRefs"/> names; null when any of them is unknown.</summary>
    public IReadOnlyList<Person>? StatedAdmins { get; internal set; }

    /// <summary>The persons that <see cref="ContactPersonRefs"/> names; null when any of them is unknown.</summary>
    public IReadOnlyList<Person>? ContactPersons { get; internal set; }
}

/// <summary>One role's review of a start form.</summary>
public sealed class FormReview
{
    public OrgRole? Role { get; set; }
    public DateOnly? On { get; set; }
    public ReviewOutcome? Outcome { get; set; }
}

/// <summary>A decision to open or close an account.</summary>
public sealed class Approval
{
    public ApprovalKind? Kind { get; set; }
    public ApprovalOutcome? Outcome { get; set; }
    public OrgRole? DecidedByRole { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public string? DelegationRef { get; set; }
}

/// <summary>One capture of the account's content.</summary>
public sealed class ArchiveEvent
{
    public ArchiveKind? Kind { get; set; }
    public ArchiveTrigger? Trigger { get; set; }
    public DateOnly? CapturedOn { get; set; }
    public DateTimeOffset? CapturedAt { get; set; }
    public bool? Succeeded { get; set; }
    public DateOnly? SentToRegistrarOn { get; set; }
    public DateOnly? RegisteredOn { get; set; }
    public string? RegistryRef { get; set; }

    /// <summary>The local day of the capture: that of <see cref="CapturedAt"/>, else <see cref="CapturedOn"/>.</summary>
    public DateOnly? Captured => CapturedAt is { } at ? LocalTime.Day(at) : CapturedOn;
}

/// <summary>What was done when the account was ended.</summary>
public sealed class Closure
{
    public DateOnly? RequestedOn { get; set; }
    public OrgRole? RequestedToRole { get; set; }
    public DateOnly? NoticePublishedOn { get; set; }
    public DateOnly? ContentSavedOn { get; set; }
    public bool? ContentComplete { get; set; }
    public DateOnly? SentToRegistrarOn { get; set; }
    public ClosureReason? Reason { get; set; }
}

/// <summary>The account's link to the Meta Business Suite; no <see cref="SuiteId"/> means that it is not linked.</summary>
public sealed class MetaBusinessLink
{
    public string? SuiteId { get; set; }
    public bool? Linkable { get; set; }
    public string? NotLinkableReason { get; set; }
}

/// <summary>The account's place in the tree of Facebook pages.</summary>
public sealed class TreeNode
{
    public bool? IsRoot { get; set; }
    public string? ParentAccountId { get; set; }

    /// <summary>The account that <see cref="ParentAccountId"/> names; null when there is none.</summary>
    public Account? Parent { get; internal set; }
}
#pragma warning restore CS1591
