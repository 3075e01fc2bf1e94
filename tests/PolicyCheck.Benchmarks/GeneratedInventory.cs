using PolicyCheck.Inventory;
using PolicyCheck.Model;

namespace PolicyCheck.Benchmarks;

/// <summary>An invented inventory of any size; the same size and organisation always give the same bytes.</summary>
internal sealed class GeneratedInventory
{
    public static readonly DateOnly AsOf = new(2026, 11, 20);

    private const int Departments = 20;
    private const int UnitsEach = 15;

    private readonly Random _random = new(20_261_120);
    private readonly string _organisation;
    private readonly int _persons;

    private GeneratedInventory(string organisation, int accounts)
    {
        _organisation = organisation;
        _persons = Math.Max(4, accounts / 4);
    }

    /// <summary>The inventory as JSON, as a municipality's system would export it.</summary>
    public static byte[] Json(string organisation, int accounts)
    {
        using var stream = new MemoryStream();
        JsonSnapshotWriter.Write(new GeneratedInventory(organisation, accounts).Make(accounts), stream, indented: false);
        return stream.ToArray();
    }

    /// <summary>Reads an inventory that must be free of errors.</summary>
    public static Snapshot Read(byte[] json)
    {
        var result = JsonSnapshot.Read("generated.json", () => new MemoryStream(json, writable: false));
        return result is { Snapshot: { } snapshot, Diagnostics: [] } ? snapshot : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
    }

    private Snapshot Make(int accounts)
    {
        var snapshot = new Snapshot
        {
            SnapshotId = "generated",
            SchemaVersion = "1",
            OrganisationId = _organisation,
            AsOf = AsOf,
            TimeZone = LocalTime.ZoneId,
            HistoryKnownFrom = new DateOnly(2024, 1, 1),
            Units = [.. Units()],
            Persons = [.. Enumerable.Range(0, _persons).Select(Person)],
            Accounts = [.. Enumerable.Range(0, accounts).Select(Account)],
            Governance = new Governance { BusinessSuiteId = "mbs-1" },
        };
        foreach (var section in Enum.GetValues<Section>())
        {
            snapshot.DataCompleteness[section] = section is Section.StartForms or Section.Posts ? Completeness.Partial : Completeness.Complete;
        }

        foreach (var log in new[] { Section.Posts, Section.Inbound, Section.Moderation, Section.ArchiveEvents })
        {
            snapshot.LogCoverage[log] = new DateSpan(new DateOnly(2024, 1, 1), AsOf);
        }

        return snapshot;
    }

    private IEnumerable<OrgUnit> Units()
    {
        yield return new OrgUnit { UnitId = _organisation, Kind = UnitKind.Organisation, NameSv = "Organisationen" };
        yield return new OrgUnit { UnitId = "hal-kommunikation", ParentUnitId = _organisation, Kind = UnitKind.Department, NameSv = "Kommunikation" };
        for (var d = 0; d < Departments; d++)
        {
            yield return new OrgUnit { UnitId = $"f{d}", ParentUnitId = _organisation, Kind = UnitKind.Department, NameSv = $"Förvaltning {d}" };
            for (var u = 0; u < UnitsEach; u++)
            {
                yield return new OrgUnit { UnitId = $"f{d}-e{u}", ParentUnitId = $"f{d}", Kind = UnitKind.Unit, NameSv = $"Enhet {d}.{u}" };
            }
        }
    }

    private Person Person(int number) => new()
    {
        PersonRef = $"p-{number:x6}",
        Kind = Chance(95) ? PersonKind.Employee : One(PersonKind.External, PersonKind.ServiceLogin),
        Active = Maybe(98, Chance(96)),
        UnitId = Chance(8) ? "hal-kommunikation" : Unit(),
        OrgRoles = Chance(30) ? [One(Enum.GetValues<OrgRole>())] : [],
    };

    private Account Account(int number)
    {
        var opened = AsOf.AddDays(-_random.Next(5, 3600));
        var closed = Chance(6) ? AsOf.AddDays(-_random.Next(1, 400)) : (DateOnly?)null;
        closed = closed > opened ? closed : null;
        var unit = Unit();
        return new Account
        {
            AccountId = $"a-{number:x6}",
            Platform = One(Platform.Facebook, Platform.Facebook, Platform.Instagram, Platform.Instagram, Platform.LinkedIn, Platform.YouTube, Platform.X),
            Handle = $"kommunen.{number:x}",
            Url = $"https://example.invalid/{number:x}",
            DisplayName = $"Verksamhet {number}",
            Scope = Maybe(98, One(AccountScope.Unit, AccountScope.Unit, AccountScope.Department, AccountScope.Common)),
            Tags = Chance(2) ? ["official"] : [],
            OwnerUnitId = unit,
            ResponsibleUnitId = Chance(95) ? unit : null,
            Status = closed is null ? AccountStatus.Active : AccountStatus.Closed,
            OpenedOn = Maybe(98, opened),
            ClosedOn = closed,
            LastOwnPostOn = Maybe(95, AsOf.AddDays(-_random.Next(0, 500))),
            Visibility = Maybe(97, Chance(80) ? Visibility.Public : Visibility.Private),
            CommentsEnabled = Maybe(97, Chance(85)),
            ModerationMode = Maybe(95, One(ModerationMode.PostModeration, ModerationMode.PostModeration, ModerationMode.PreModeration, ModerationMode.None)),
            UsesSharedCredentials = Maybe(95, Chance(15)),
            Profile = Chance(97) ? Profile() : null,
            Access = Chance(97) ? [.. Enumerable.Range(0, _random.Next(0, 6)).Select(_ => Grant(opened))] : null,
            Register = new RegisterListing { ListedPublicly = Maybe(97, Chance(92)), ListedPubliclyFrom = opened.AddDays(3), ListedInternally = true, ReportedToCommsOn = Chance(90) ? opened.AddDays(2) : null },
            ChangeNotices = Chance(90) ? [new ChangeNotice { Change = ChangeKind.Opened, OccurredOn = opened, NotifiedOn = opened.AddDays(4), NotifiedRole = OrgRole.SocialMediaLead }] : [],
            StartApplication = Chance(85) ? Application(opened) : null,
            Approvals = Chance(60) ? [new Approval { Kind = ApprovalKind.Open, Outcome = ApprovalOutcome.Approved, DecidedByRole = One(OrgRole.CommsStrategist, OrgRole.UnitManager), DecidedOn = opened.AddDays(-7) }] : [],
            ArchiveEvents = Chance(97) ? [.. Captures(opened)] : null,
            Closure = closed is null ? null : new Closure { RequestedOn = closed.Value.AddDays(-30), NoticePublishedOn = closed.Value.AddDays(-20), ContentSavedOn = closed, ContentComplete = true, SentToRegistrarOn = closed },
            MetaBusiness = Chance(90) ? new MetaBusinessLink { SuiteId = Chance(80) ? "mbs-1" : null, Linkable = Maybe(90, true) } : null,
            Posts = Chance(20) ? [.. Enumerable.Range(0, _random.Next(1, 4)).Select(i => Post(number, i))] : [],
            Inbound = Chance(20) ? [.. Enumerable.Range(0, _random.Next(1, 4)).Select(i => Item(number, i))] : [],
            ModerationCases = Chance(4) ? [Case(number)] : [],
            MonitoringDays = [.. Enumerable.Range(0, 5).Select(i => new MonitoringDay { Date = AsOf.AddDays(-i), Checks = _random.Next(1, 4) })],
        };
    }

    private Profile Profile() => new()
    {
        SenderStatedIn = Chance(92) ? [ProfilePart.DisplayName, .. Chance(50) ? new[] { ProfilePart.Bio } : []] : [],
        ContactMethods = Maybe(97, true) is null ? null : [.. Chance(70) ? new[] { ContactMethod.Email } : [], ContactMethod.PlatformMessage],
        PictureKind = Maybe(96, One(ProfilePicture.Other, ProfilePicture.MunicipalProfile, ProfilePicture.BlueStErik, ProfilePicture.RedArmsAlone)),
        PictureObservedOn = AsOf.AddDays(-40),
    };

    private AccessGrant Grant(DateOnly opened) => new()
    {
        PersonRef = $"p-{_random.Next(_persons):x6}",
        Role = Maybe(99, One(AccessRole.Editor, AccessRole.Editor, AccessRole.Administrator, AccessRole.CredentialHolder)),
        Designated = Maybe(95, Chance(85)),
        ValidFrom = Maybe(98, opened.AddDays(_random.Next(0, 5))),
        ValidTo = Chance(12) ? AsOf.AddDays(_random.Next(-300, 300)) : null,
    };

    private IEnumerable<ArchiveEvent> Captures(DateOnly opened)
    {
        for (var half = 0; half < 4; half++)
        {
            var day = new DateOnly(2026, 9, 10).AddMonths(-6 * half).AddDays(_random.Next(-40, 40));
            if (day > opened && Chance(88))
            {
                yield return new ArchiveEvent
                {
                    Kind = Chance(90) ? ArchiveKind.Screenshot : ArchiveKind.FullExport,
                    Trigger = ArchiveTrigger.Periodic,
                    CapturedOn = day,
                    Succeeded = Maybe(98, Chance(97)),
                    SentToRegistrarOn = Chance(90) ? day.AddDays(2) : null,
                    RegisteredOn = Chance(85) ? day.AddDays(3) : null,
                    RegistryRef = Chance(85) ? $"{day.Year}-{_random.Next(10_000)}" : null,
                };
            }
        }
    }

    private static StartApplication Application(DateOnly opened) => new()
    {
        Channel = ApplicationChannel.Email,
        SubmittedByRole = OrgRole.UnitManager,
        SubmittedToRole = OrgRole.VofComms,
        SubmittedOn = opened.AddDays(-20),
        FormComplete = true,
        PurposeStated = true,
        GoalsStated = true,
        BenefitStated = true,
    };

    private Post Post(int account, int number) => new()
    {
        PostId = $"i-{account:x}-{number}",
        PublishedAt = Moment(),
        Kind = One(PostKind.Organic, PostKind.Ad),
        TopicLink = TopicLink.OrgActivity,
        ImageCount = _random.Next(0, 3),
        Video = new Video { Present = Chance(20), Captions = true, AdaptedForPlatform = true },
    };

    private InboundItem Item(int account, int number)
    {
        var at = Moment();
        return new InboundItem
        {
            ItemId = $"f-{account:x}-{number}",
            Kind = InboundKind.Question,
            ReceivedAt = at,
            AddressedToOrg = true,
            NeedsReply = true,
            Replies = Chance(90) ? [new Reply { RepliedAt = at.AddHours(_random.Next(1, 40)) is var reply && reply < Moment(0) ? reply : at.AddMinutes(5), Signed = true }] : [],
        };
    }

    private ModerationCase Case(int account)
    {
        var at = Moment();
        return new ModerationCase { CaseId = $"m-{account:x}", Categories = [ModerationCategory.PersonalAttack], DiscoveredAt = at, FirstActionAt = at, SavedAt = at, RemovedAt = at, Action = ModerationAction.Removed };
    }

    private DateTimeOffset Moment() => Moment(_random.Next(1, 200));

    private static DateTimeOffset Moment(int daysBack) => new(AsOf.AddDays(-daysBack), new TimeOnly(10, 30), TimeSpan.FromHours(1));

    private string Unit() => $"f{_random.Next(Departments)}-e{_random.Next(UnitsEach)}";

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T? Maybe<T>(int percent, T value)
        where T : struct => Chance(percent) ? value : null;

    private T One<T>(params T[] values) => values[_random.Next(values.Length)];
}
