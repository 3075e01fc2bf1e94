using PolicyCheck.Model;
using PolicyCheck.Tables.Import;

namespace PolicyCheck.Reporting.Templates;

/// <summary>The rows that show how a workbook is filled in: a small invented inventory, whose ids tell the importer to leave it out.</summary>
internal static class Examples
{
    public static Snapshot Of(Language language)
    {
        var isSwedish = language == Language.Swedish;
        var (library, school, old) = (Id("bibliotek-fb", "library-fb"), Id("skola-ig", "school-ig"), Id("museum-x", "museum-x"));
        var (first, second, unit, top) = (Id("person-1", "person-1"), Id("person-2", "person-2"), Id("biblioteket", "library"), Id("kommun", "town"));
        return new Snapshot
        {
            Accounts =
            [
                new Account
                {
                    AccountId = library, Platform = Platform.Facebook, Handle = Own("exempelbiblioteket", "examplelibrary"), Url = Own("https://www.facebook.com/exempelbiblioteket", "https://www.facebook.com/examplelibrary"),
                    DisplayName = Own("Exempelbiblioteket", "The Example Library"), Scope = AccountScope.Unit, OwnerUnitId = unit, ResponsibleManagerRef = first, Status = AccountStatus.Active,
                    OpenedOn = new DateOnly(2021, 3, 1), Visibility = Visibility.Public, CommentsEnabled = true, UsesSharedCredentials = false,
                    Profile = new Profile { SenderStatedIn = [ProfilePart.DisplayName, ProfilePart.Bio], ContactMethods = [ContactMethod.Email, ContactMethod.Phone] },
                },
                new Account
                {
                    AccountId = school, Platform = Platform.Instagram, Handle = Own("@exempelskolan", "@exampleschool"), DisplayName = Own("Exempelskolan", "Example School"), Scope = AccountScope.Unit,
                    Status = AccountStatus.Active, Profile = new Profile { ContactMethods = [] },
                },
                new Account
                {
                    AccountId = old, Platform = Platform.X, DisplayName = Own("Exempelmuseet", "The Example Museum"), Status = AccountStatus.Closed, OpenedOn = new DateOnly(2015, 5, 20),
                    ClosedOn = new DateOnly(2025, 12, 31),
                },
            ],
            Attestations =
            [
                new Attestation { ClauseId = Own("punktens id", "id of the clause"), SubjectKind = AttestationSubject.Account, SubjectId = library, AttestedByRole = OrgRole.UnitManager, AttestedOn = new DateOnly(2026, 2, 10), Outcome = AttestationOutcome.Yes },
            ],
            Units =
            [
                new OrgUnit { UnitId = top, Kind = UnitKind.Organisation, NameSv = Own("Exempelkommun", "Example Town") },
                new OrgUnit { UnitId = unit, ParentUnitId = top, Kind = UnitKind.Unit, NameSv = Own("Exempelbiblioteket", "The Example Library") },
            ],
            Persons =
            [
                new Person { PersonRef = first, Kind = PersonKind.Employee, Active = true, UnitId = unit, OrgRoles = [OrgRole.UnitManager] },
                new Person { PersonRef = second, Kind = PersonKind.Employee, Active = true, UnitId = unit },
            ],
            Assignments = [new Assignment { PersonRef = second, AccountId = library, DocumentedOn = new DateOnly(2024, 9, 2), DocumentedByRole = OrgRole.UnitManager }],
            Acknowledgements = [new Acknowledgement { PersonRef = second, DocumentKey = Own("riktlinje", "guideline"), Version = "2025", On = new DateOnly(2025, 10, 1) }],
            Trainings = [new Training { PersonRef = second, Provider = TrainingProvider.City, CourseKey = Own("grundkurs", "basics"), Mode = TrainingMode.Course, CompletedOn = new DateOnly(2025, 11, 12) }],
        }.WithRecords(library, school, second);

        string Own(string swedish, string english) => isSwedish ? swedish : english;

        string Id(string swedish, string english) => ExampleRows.Prefix(language) + Own(swedish, english);
    }

    private static Snapshot WithRecords(this Snapshot snapshot, string library, string school, string editor)
    {
        foreach (var account in snapshot.Accounts.Where(a => a.AccountId == library))
        {
            account.Access = [new AccessGrant { PersonRef = editor, Role = AccessRole.Editor, Designated = true, ValidFrom = new DateOnly(2024, 9, 1) }];
            account.ArchiveEvents =
            [
                new ArchiveEvent { Kind = ArchiveKind.Screenshot, Trigger = ArchiveTrigger.Periodic, CapturedOn = new DateOnly(2025, 12, 5), Succeeded = true, SentToRegistrarOn = new DateOnly(2025, 12, 8), RegistryRef = "2025/0123" },
            ];
            account.Approvals = [new Approval { Kind = ApprovalKind.Open, Outcome = ApprovalOutcome.Approved, DecidedByRole = OrgRole.UnitManager, DecidedOn = new DateOnly(2021, 2, 15) }];
            account.ChangeNotices = [new ChangeNotice { Change = ChangeKind.Opened, OccurredOn = new DateOnly(2021, 3, 1), NotifiedOn = new DateOnly(2021, 2, 20), NotifiedRole = OrgRole.SocialMediaLead }];
        }

        foreach (var account in snapshot.Accounts.Where(a => a.AccountId == school))
        {
            account.Access = [];
        }

        return snapshot;
    }
}
