#pragma warning disable CS1591 // The members are the terms of the model itself; EnumTerms gives each its wording in both languages.
namespace PolicyCheck.Model;

/// <summary>The service an account lives on. <c>Twitter</c> is read as <see cref="X"/>.</summary>
public enum Platform { Facebook, Instagram, X, LinkedIn, YouTube, TikTok, Snapchat, Other }

/// <summary>Whose account it is: common to the whole organisation, a department's, or a single unit's.</summary>
public enum AccountScope { Common, Department, Unit }

/// <summary>Where an account is in its life, on the snapshot's date.</summary>
public enum AccountStatus { Planned, Active, Closing, Closed }

/// <summary>Who can read the account.</summary>
public enum Visibility { Public, Private }

/// <summary>When contributions by others are reviewed.</summary>
public enum ModerationMode { PostModeration, PreModeration, None }

/// <summary>What the profile picture shows.</summary>
public enum ProfilePicture { BlueStErik, OtherStErik, RedArmsAlone, RedArmsCombined, MunicipalProfile, Other, None }

/// <summary>The parts of a profile in which the sender can be stated.</summary>
public enum ProfilePart { DisplayName, Bio, About }

/// <summary>Ways in which a reader can get in touch.</summary>
public enum ContactMethod { Email, Phone, WebForm, WebPage, PlatformMessage }

/// <summary>What an access grant lets its holder do.</summary>
public enum AccessRole { Editor, Administrator, AccountLead, CredentialHolder }

/// <summary>What kind of person, or login, a pseudonym stands for.</summary>
public enum PersonKind { Employee, External, ServiceLogin }

/// <summary>Roles in the organisation that guidelines name.</summary>
public enum OrgRole
{
    SocialMediaLead, DeptCommsLead, VofComms, UnitManager, HigherManager, DistrictDirector, CommsStrategist,
    Communicator, Archivist, Registrar, CommsFunction, ContactCentre,
}

/// <summary>The level of an organisation unit.</summary>
public enum UnitKind { Organisation, Department, Division, Unit }

/// <summary>What was changed in the set of accounts.</summary>
public enum ChangeKind { Opened, Closed, Renamed, OwnerChanged }

/// <summary>How an application reached its receiver.</summary>
public enum ApplicationChannel { Email, EService, Form }

/// <summary>Result of a review of a start form.</summary>
public enum ReviewOutcome { Ok, Remarks }

/// <summary>What a decision is about.</summary>
public enum ApprovalKind { Open, Close }

/// <summary>How a decision fell.</summary>
public enum ApprovalOutcome { Approved, Rejected }

/// <summary>How an account's content was captured.</summary>
public enum ArchiveKind { Screenshot, FullExport, WebArchive }

/// <summary>Why an account's content was captured.</summary>
public enum ArchiveTrigger { Periodic, PreClosure, PreDeletion }

/// <summary>Why an account was closed.</summary>
public enum ClosureReason { Inactive, NotLinkable, Other }

/// <summary>What kind of post it is.</summary>
public enum PostKind { Organic, Ad, Live, Share }

/// <summary>Who can find a post.</summary>
public enum PostVisibility { Listed, Unlisted, Private }

/// <summary>Under which identity something was published.</summary>
public enum PostedAs { Account, PrivateProfile }

/// <summary>A reviewer's view of how a post relates to the operation.</summary>
public enum TopicLink { OrgActivity, PublicInterest, None, Unassessed }

/// <summary>Whom a post is for.</summary>
public enum Audience { External, Internal }

/// <summary>Where an unlisted film was embedded.</summary>
public enum EmbeddedAt { Intranet, Web, Other }

/// <summary>Whom personal information in a post is about.</summary>
public enum PersonalInfoAbout { Client, Staff, Other }

/// <summary>The right by which somebody's work is used.</summary>
public enum MediaRight { Own, Permission, Licensed, FreeLibrary, None }

/// <summary>In what way a post can stir dispute.</summary>
public enum Controversy { Content, Actor, Political }

/// <summary>Whose post was shared.</summary>
public enum ShareSource { CityDepartment, Authority, PartnerOrganisation, Other }

/// <summary>What kind of contribution came in.</summary>
public enum InboundKind { Post, Comment, Question, Message }

/// <summary>Why a contribution was taken up for moderation.</summary>
public enum ModerationCategory
{
    Secrecy, OffensiveOrRacist, PersonalAttack, PersonalDataNoConsent, PersonalData, SensitivePersonalData, Criminal,
    Copyright, OffPurposeAdvert, OffTopicPrivate, Troublesome, Threat, Defamation, Insult, HateSpeech, Sexist, Harassment,
    ViolenceDepiction, Pornography, IncitementToCrime, OtherCriminal, Profanity, Obscene, Commercial, Repetitive, Spam,
}

/// <summary>What has been done with a moderated contribution.</summary>
public enum ModerationAction { Open, Removed, Hidden, Kept }

/// <summary>How a contribution was saved before removal.</summary>
public enum SaveKind { Screenshot, Export, Other }

/// <summary>Who gave a course.</summary>
public enum TrainingProvider { City, Other }

/// <summary>How a course was taken.</summary>
public enum TrainingMode { Course, SelfStudy, Briefing }

/// <summary>What an attestation says.</summary>
public enum AttestationOutcome { Yes, No, Partly, NotApplicable }

/// <summary>What an attestation is about.</summary>
public enum AttestationSubject { Account, Unit, Person, Organisation, Process }

/// <summary>Topics that local routines must secure.</summary>
public enum RoutineTopic { Purpose, Goals, Resources, ResponsiblePersons, DailyMonitoring, PersonalData }

/// <summary>How far an inventory keeps a section.</summary>
public enum Completeness
{
    /// <summary>All is recorded: what is not there did not happen.</summary>
    Complete,

    /// <summary>Some is recorded: what is not there is unknown.</summary>
    Partial,

    /// <summary>The inventory does not keep this section.</summary>
    Absent,
}

/// <summary>A part of the inventory that is kept, or not kept, as a whole.</summary>
public enum Section
{
    Accounts, Profile, Access, Register, ChangeNotices, StartForms, Approvals, ArchiveEvents, Closure, MetaBusiness, Tree,
    Posts, Inbound, Moderation, Monitoring, Persons, Units, Assignments, Acknowledgements, Trainings, Attestations,
    Governance, ExternalPosts,
}
#pragma warning restore CS1591
