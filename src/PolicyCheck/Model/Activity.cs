#pragma warning disable CS1591 // Entities gives every field its wording, section and meaning of a missing value.
namespace PolicyCheck.Model;

/// <summary>One post. Holds no text and no picture, only what reviewers noted.</summary>
public sealed class Post
{
    public string PostId { get; set; } = "";
    public DateTimeOffset? PublishedAt { get; set; }
    public PostKind? Kind { get; set; }
    public PostVisibility? Visibility { get; set; }
    public PostedAs? PostedAs { get; set; }
    public TopicLink? TopicLink { get; set; }
    public string? TopicKey { get; set; }
    public Audience? Audience { get; set; }
    public int? ImageCount { get; set; }
    public bool? LinksToWeb { get; set; }
    public EmbeddedAt? EmbeddedAtKind { get; set; }
    public bool? AdTemplateUsed { get; set; }
    public DateOnly? LastRelevanceReviewOn { get; set; }
    public bool? AsOrg { get; set; }
    public Video? Video { get; set; }
    public Consent? Consent { get; set; }
    public PostReview? Review { get; set; }

    /// <summary>The account it was published on; null for posts on somebody else's account.</summary>
    public Account? Account { get; internal set; }
}

/// <summary>The film of a post; <see cref="Present"/> tells whether there is one.</summary>
public sealed class Video
{
    public bool? Present { get; set; }
    public bool? Captions { get; set; }
    public bool? AdaptedForPlatform { get; set; }
    public bool? FollowsGraphicProfile { get; set; }
    public bool? BackgroundMusic { get; set; }
    public bool? BackgroundMusicCleared { get; set; }
}

/// <summary>Counts of depicted people and of their consents; never who they are.</summary>
public sealed class Consent
{
    public int? DepictedNonStaff { get; set; }
    public int? DepictedStaff { get; set; }
    public bool? MentionsPersons { get; set; }
    public bool? PersonsAsked { get; set; }
    public int? PermissionsCount { get; set; }
    public int? SignedConsentCount { get; set; }
    public DateOnly? LastConsentOn { get; set; }
    public DateOnly? ConsentWithdrawnOn { get; set; }
    public bool? StaffAsked { get; set; }

    /// <summary>Everybody depicted, staff or not; null when one of the counts is.</summary>
    public int? DepictedTotal => DepictedNonStaff + DepictedStaff;
}

/// <summary>What a reviewer noted about a post's content.</summary>
public sealed class PostReview
{
    public IReadOnlyList<PersonalInfoAbout>? PersonalInfoAbout { get; set; }
    public bool? ContainsSecret { get; set; }
    public bool? ContainsSensitivePersonalData { get; set; }
    public bool? ContainsSensitiveAboutIndividual { get; set; }
    public bool? PersonalDataAssessed { get; set; }
    public IReadOnlyList<MediaRight>? MediaRights { get; set; }
    public IReadOnlyList<Controversy>? Controversy { get; set; }
    public bool? ControversyReviewed { get; set; }
    public ShareInfo? Share { get; set; }
}

/// <summary>Whose post was shared, and how the source was checked.</summary>
public sealed class ShareInfo
{
    public ShareSource? SourceCategory { get; set; }
    public string? SourceOrgKey { get; set; }
    public SourceCheck? SourceCheck { get; set; }
}

/// <summary>The three questions of source criticism (OST-I7).</summary>
public sealed class SourceCheck
{
    public bool? IsTrue { get; set; }
    public bool? Associable { get; set; }
    public bool? FitsPurpose { get; set; }
}

/// <summary>A contribution by somebody else. Holds no text and no sender.</summary>
public sealed class InboundItem
{
    public string ItemId { get; set; } = "";
    public InboundKind? Kind { get; set; }
    public DateTimeOffset? ReceivedAt { get; set; }
    public bool? AddressedToOrg { get; set; }
    public bool? NeedsReply { get; set; }
    public IReadOnlyList<Reply>? Replies { get; set; }

    /// <summary>The account it came to.</summary>
    public Account? Account { get; internal set; }
}

/// <summary>One answer to a contribution.</summary>
public sealed class Reply
{
    public DateTimeOffset? RepliedAt { get; set; }
    public bool? Signed { get; set; }
    public string? SignedByRef { get; set; }
    public PostedAs? PostedAs { get; set; }
    public ReplyReview? Review { get; set; }

    /// <summary>The person that <see cref="SignedByRef"/> names; null when unknown.</summary>
    public Person? SignedBy { get; internal set; }

    /// <summary>The account in whose name it was given.</summary>
    public Account? Account { get; internal set; }
}

/// <summary>What a reviewer noted about an answer.</summary>
public sealed class ReplyReview
{
    public bool? Correct { get; set; }
    public bool? PersonalTone { get; set; }
}

/// <summary>One contribution taken up for moderation, with the times of each step.</summary>
public sealed class ModerationCase
{
    public string CaseId { get; set; } = "";
    public IReadOnlyList<ModerationCategory>? Categories { get; set; }
    public DateTimeOffset? DiscoveredAt { get; set; }
    public DateTimeOffset? FirstActionAt { get; set; }
    public DateTimeOffset? SavedAt { get; set; }
    public SaveKind? SaveKind { get; set; }
    public DateTimeOffset? SentToRegistrarAt { get; set; }
    public string? RegistrarUnitId { get; set; }
    public DateTimeOffset? CommsContactedAt { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
    public ModerationAction? Action { get; set; }
    public bool? EditorCopyKept { get; set; }

    /// <summary>The account it concerns.</summary>
    public Account? Account { get; internal set; }

    /// <summary>The unit that <see cref="RegistrarUnitId"/> names; null when unknown.</summary>
    public OrgUnit? RegistrarUnit { get; internal set; }
}

/// <summary>How often an account was looked at on one day.</summary>
public sealed class MonitoringDay
{
    public DateOnly? Date { get; set; }
    public int? Checks { get; set; }

    /// <summary>The account that was watched.</summary>
    public Account? Account { get; internal set; }
}
#pragma warning restore CS1591
