using PolicyCheck.Model;

namespace PolicyCheck.Reporting.Templates;

/// <summary>What the fields that matter most are for, in the words of those who fill them in. The others explain themselves by their headings.</summary>
internal static class FieldDescriptions
{
    private static readonly Dictionary<(Type Entity, string Property), ReportTerm> All = new()
    {
        [(typeof(Account), nameof(Account.AccountId))] = new("What the account is called in this workbook and in reports, e.g. library-fb.", "Vad kontot kallas i arbetsboken och i rapporter, till exempel biblioteket-fb."),
        [(typeof(Account), nameof(Account.Platform))] = new("Where the account is. A platform that is not in the list can be written by its name.", "Var kontot finns. En plattform som inte är med i listan kan skrivas med sitt namn."),
        [(typeof(Account), nameof(Account.Handle))] = new("The name in the address, often with @.", "Namnet i adressen, ofta med @."),
        [(typeof(Account), nameof(Account.Url))] = new("Address of the account's page, e.g. https://www.facebook.com/name.", "Adressen till kontots sida, till exempel https://www.facebook.com/namn."),
        [(typeof(Account), nameof(Account.DisplayName))] = new("The name that visitors see.", "Namnet som besökare ser."),
        [(typeof(Account), nameof(Account.Scope))] = new("Whether the account speaks for the whole organisation, a department or a single unit.", "Om kontot talar för hela organisationen, en förvaltning eller en enskild enhet."),
        [(typeof(Account), nameof(Account.OwnerUnitId))] = new("The unit that the account belongs to.", "Enheten som kontot tillhör."),
        [(typeof(Account), nameof(Account.ResponsibleManagerRef))] = new("The manager who answers for the account.", "Chefen som ansvarar för kontot."),
        [(typeof(Account), nameof(Account.Status))] = new("Where the account is in its life on the day of the inventory.", "Var i livet kontot är den dag inventeringen gäller."),
        [(typeof(Account), nameof(Account.OpenedOn))] = new("The day on which the account was opened. Many rules count from it.", "Dagen då kontot öppnades. Många regler räknar från den."),
        [(typeof(Account), nameof(Account.LastOwnPostOn))] = new("The day of the latest post of your own.", "Dagen för ert senaste egna inlägg."),
        [(typeof(Account), nameof(Account.UsesSharedCredentials))] = new("Whether several people log in with the same user name.", "Om flera personer loggar in med samma användarnamn."),
        [(typeof(Profile), nameof(Profile.SenderStatedIn))] = new("In which parts of the profile the organisation can be seen to be the sender.", "I vilka delar av profilen det framgår att organisationen är avsändare."),
        [(typeof(Profile), nameof(Profile.ContactMethods))] = new("The ways of contact that the profile shows.", "De kontaktvägar som profilen visar."),
        [(typeof(Profile), nameof(Profile.PictureKind))] = new("What the profile picture shows.", "Vad profilbilden visar."),
        [(typeof(AccessGrant), nameof(AccessGrant.PersonRef))] = new("Who has the right.", "Vem som har behörigheten."),
        [(typeof(AccessGrant), nameof(AccessGrant.Role))] = new("What the person may do on the account.", "Vad personen får göra på kontot."),
        [(typeof(AccessGrant), nameof(AccessGrant.Designated))] = new("Whether the person was appointed to it, not only given a log-in.", "Om personen är utsedd för uppgiften, och inte bara har fått en inloggning."),
        [(typeof(AccessGrant), nameof(AccessGrant.ValidTo))] = new("The first day on which the right is no longer there.", "Första dagen då behörigheten inte längre finns."),
        [(typeof(ArchiveEvent), nameof(ArchiveEvent.CapturedOn))] = new("The day on which the content was saved.", "Dagen då innehållet sparades."),
        [(typeof(ArchiveEvent), nameof(ArchiveEvent.Succeeded))] = new("Whether what was saved could be opened afterwards.", "Om det som sparades gick att öppna efteråt."),
        [(typeof(Approval), nameof(Approval.DecidedByRole))] = new("The role, not the person, that decided.", "Rollen, inte personen, som beslutade."),
        [(typeof(Attestation), nameof(Attestation.ClauseId))] = new("The clause that is attested, as the policies name it, e.g. HBG-8.", "Punkten som intygas, som riktlinjen kallar den, till exempel HBG-8."),
        [(typeof(Attestation), nameof(Attestation.SubjectId))] = new("Id of the account, unit or person that it is about; empty for the whole organisation.", "Id för kontot, enheten eller personen som det gäller; tomt för hela organisationen."),
        [(typeof(OrgUnit), nameof(OrgUnit.ParentUnitId))] = new("The unit above; empty at the top.", "Enheten ovanför; tomt högst upp."),
        [(typeof(Person), nameof(Person.PersonRef))] = new("A code for the person, e.g. p-01. No names.", "En kod för personen, till exempel p-01. Inga namn."),
        [(typeof(Person), nameof(Person.Active))] = new("Whether the person is still employed by you.", "Om personen fortfarande är anställd hos er."),
    };

    /// <summary>What the field is for; null where its heading says it.</summary>
    public static ReportTerm? Of(FieldInfo field) => All.GetValueOrDefault((field.Property.DeclaringType!, field.Property.Name));

    /// <summary>The fields that are described.</summary>
    public static IEnumerable<(Type Entity, string Property)> Described => All.Keys;
}
