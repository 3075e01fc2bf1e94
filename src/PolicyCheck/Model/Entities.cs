namespace PolicyCheck.Model;

/// <summary>
/// The table of fields: one row a field, from which follow the JSON reader, the JSON Schema, the names in both
/// languages and the meaning of a missing value. Long because the model is; a new field is a new row.
/// </summary>
public static class Entities
{
    /// <summary>Every entity, in the order of the reference.</summary>
    public static IReadOnlyList<EntityInfo> All { get; } =
    [
        Of<Account>("account", "konto", Section.Accounts)
            .Id(nameof(Account.AccountId), "id", "id")
            .Row(nameof(Account.Platform), "platform", "plattform")
            .Row(nameof(Account.PlatformName), "platform-name", "plattformens-namn")
            .Row(nameof(Account.Handle), "handle", "användarnamn")
            .Row(nameof(Account.Url), "url", "länk")
            .Row(nameof(Account.DisplayName), "display-name", "visningsnamn")
            .Row(nameof(Account.Scope), "scope", "omfattning")
            .Row(nameof(Account.Tags), "tags", "taggar")
            .Reference<OrgUnit>(nameof(Account.OwnerUnitId), "owner-id", "ägarens-id")
            .Reference<OrgUnit>(nameof(Account.ResponsibleUnitId), "responsible-unit-id", "ansvarig-enhets-id")
            .Reference<OrgUnit>(nameof(Account.ResponderUnitIds), "responder-unit-ids", "svarande-enheter")
            .Reference<Person>(nameof(Account.ResponsibleManagerRef), "responsible-manager-id", "ansvarig-chefs-id")
            .Row(nameof(Account.Status), "status", "status")
            .Row(nameof(Account.OpenedOn), "opened", "öppnades")
            .Row(nameof(Account.ClosedOn), "closed", "stängdes")
            .Row(nameof(Account.LastOwnPostOn), "last-own-post", "senaste-egna-inlägget")
            .Row(nameof(Account.ReviewedOn), "reviewed", "granskades")
            .Row(nameof(Account.Visibility), "visibility", "synlighet")
            .Row(nameof(Account.CommentsEnabled), "comments-enabled", "kommentarer-tillåts")
            .Row(nameof(Account.ModerationMode), "moderation", "moderering")
            .Row(nameof(Account.UsesSharedCredentials), "shared-login", "delad-inloggning")
            .Row(nameof(Account.Profile), "profile", "profil", Section.Profile)
            .Row(nameof(Account.Access), "access", "behörigheter", Section.Access)
            .Row(nameof(Account.Register), "register", "register", Section.Register)
            .Row(nameof(Account.ChangeNotices), "change-notices", "ändringsanmälningar", Section.ChangeNotices)
            .Row(nameof(Account.StartApplication), "start-application", "ansökan", Section.StartForms, NullMeaning.NotDone)
            .Row(nameof(Account.Approvals), "approvals", "beslut", Section.Approvals)
            .Row(nameof(Account.ArchiveEvents), "archives", "arkiveringar", Section.ArchiveEvents)
            .Row(nameof(Account.Closure), "closure", "avslut", Section.Closure)
            .Row(nameof(Account.MetaBusiness), "meta-business", "metakoppling", Section.MetaBusiness)
            .Row(nameof(Account.Tree), "tree", "träd", Section.Tree)
            .Row(nameof(Account.Posts), "posts", "inlägg", Section.Posts)
            .Row(nameof(Account.Inbound), "inbound-items", "inkommande", Section.Inbound)
            .Row(nameof(Account.ModerationCases), "moderation-cases", "modereringsärenden", Section.Moderation)
            .Row(nameof(Account.MonitoringDays), "monitoring-days", "bevakningsdagar", Section.Monitoring)
            .Row(nameof(Account.Extra), "extra-values", "övriga-uppgifter")
            .Row(nameof(Account.Owner), "owner", "ägare")
            .Row(nameof(Account.ResponsibleUnit), "responsible-unit", "ansvarig-enhet")
            .Row(nameof(Account.ResponsibleManager), "responsible-manager", "ansvarig-chef")
            .Row(nameof(Account.Changes), "changes", "ändringar", Section.ChangeNotices)
            .Done(),
        Of<ExtraValue>("extra-value", "övrig-uppgift", Section.Accounts)
            .Row(nameof(ExtraValue.Column), "column", "kolumn")
            .Row(nameof(ExtraValue.Value), "value", "värde")
            .Done(),
        Of<Profile>("profile", "profil", Section.Profile)
            .Row(nameof(Model.Profile.SenderStatedIn), "sender-stated-in", "avsändaren-framgår-i")
            .Row(nameof(Model.Profile.ContactMethods), "contact-methods", "kontaktvägar")
            .Row(nameof(Model.Profile.PictureKind), "picture", "bild")
            .Row(nameof(Model.Profile.PictureObservedOn), "picture-observed", "bilden-kontrollerades")
            .Row(nameof(Model.Profile.StandardIntroTextKey), "standard-text", "standardtext")
            .Done(),
        Of<AccessGrant>("access-grant", "behörighet", Section.Access)
            .Reference<Person>(nameof(AccessGrant.PersonRef), "person-id", "personens-id")
            .Row(nameof(AccessGrant.Role), "role", "roll")
            .Row(nameof(AccessGrant.Designated), "designated", "utsedd")
            .Row(nameof(AccessGrant.ValidFrom), "valid-from", "gäller-från")
            .Row(nameof(AccessGrant.ValidTo), "valid-to", "gäller-till", Section.Access, NullMeaning.None)
            .Row(nameof(AccessGrant.Person), "person", "person")
            .Row(nameof(AccessGrant.Account), "account", "konto")
            .Row(nameof(AccessGrant.Assignments), "assignments", "uppdrag", Section.Assignments)
            .Done(),
        Of<RegisterListing>("register-listing", "registeruppgift", Section.Register)
            .Row(nameof(RegisterListing.ListedPublicly), "listed-publicly", "publikt-listat")
            .Act(nameof(RegisterListing.ListedPubliclyFrom), "listed-publicly-from", "publikt-listat-sedan")
            .Row(nameof(RegisterListing.ListedInternally), "listed-internally", "internt-listat")
            .Act(nameof(RegisterListing.ReportedToCommsOn), "reported-to-comms", "anmält-till-kommunikation")
            .Done(),
        Of<ChangeNotice>("change-notice", "ändringsanmälan", Section.ChangeNotices)
            .Row(nameof(ChangeNotice.Change), "change", "ändring")
            .Row(nameof(ChangeNotice.OccurredOn), "occurred", "inträffade")
            .Act(nameof(ChangeNotice.NotifiedOn), "notified", "anmäldes")
            .Row(nameof(ChangeNotice.NotifiedRole), "notified-role", "anmäldes-till")
            .Done(),
        Of<AccountChange>("account-change", "ändring", Section.ChangeNotices)
            .Row(nameof(AccountChange.Change), "change", "typ")
            .Event(nameof(AccountChange.OccurredOn), "occurred", "inträffade")
            .Row(nameof(AccountChange.Notices), "notices", "anmälningar")
            .Done(),
        Of<StartApplication>("start-application", "ansökan", Section.StartForms)
            .Row(nameof(StartApplication.Channel), "channel", "inlämningssätt")
            .Row(nameof(StartApplication.SubmittedByRole), "submitted-by", "inlämnad-av")
            .Row(nameof(StartApplication.SubmittedToRole), "submitted-to", "inlämnad-till")
            .Act(nameof(StartApplication.SubmittedOn), "submitted", "inlämnad")
            .Row(nameof(StartApplication.SignedByRole), "signed-by", "undertecknad-av")
            .Act(nameof(StartApplication.SignedOn), "signed", "undertecknad")
            .Row(nameof(StartApplication.FormComplete), "complete", "fullständig")
            .Row(nameof(StartApplication.PurposeStated), "purpose-stated", "syfte-angivet")
            .Row(nameof(StartApplication.GoalsStated), "goals-stated", "mål-angivna")
            .Row(nameof(StartApplication.BenefitStated), "benefit-stated", "nytta-angiven")
            .Row(nameof(StartApplication.ResourcesConfirmed), "resources-confirmed", "resurser-säkrade")
            .Act(nameof(StartApplication.CommsContactedOn), "comms-contacted", "kommunikation-kontaktades")
            .Act(nameof(StartApplication.NeedsAnalysisOn), "needs-analysed", "behoven-analyserades")
            .Row(nameof(StartApplication.NeedsAnalysisWithRole), "needs-analysed-with", "behoven-analyserades-med")
            .Reference<Person>(nameof(StartApplication.StatedAdminRefs), "stated-administrator-ids", "angivna-administratörers-id")
            .Reference<Person>(nameof(StartApplication.ContactPersonRefs), "contact-person-ids", "kontaktpersoners-id")
            .Row(nameof(StartApplication.Reviews), "reviews", "granskningar")
            .Row(nameof(StartApplication.StatedAdmins), "stated-administrators", "angivna-administratörer")
            .Row(nameof(StartApplication.ContactPersons), "contact-persons", "kontaktpersoner")
            .Done(),
        Of<FormReview>("form-review", "granskning", Section.StartForms)
            .Row(nameof(FormReview.Role), "role", "roll")
            .Act(nameof(FormReview.On), "reviewed", "granskades")
            .Row(nameof(FormReview.Outcome), "outcome", "utfall")
            .Done(),
        Of<Approval>("approval", "beslut", Section.Approvals)
            .Row(nameof(Approval.Kind), "kind", "gäller")
            .Row(nameof(Approval.Outcome), "outcome", "utfall")
            .Row(nameof(Approval.DecidedByRole), "decided-by", "beslutat-av")
            .Act(nameof(Approval.DecidedOn), "decided", "beslutades")
            .Row(nameof(Approval.DelegationRef), "delegation", "delegation")
            .Done(),
        Of<ArchiveEvent>("archive-event", "arkivering", Section.ArchiveEvents)
            .Row(nameof(ArchiveEvent.Kind), "kind", "typ")
            .Row(nameof(ArchiveEvent.Trigger), "trigger", "anledning")
            .Event(nameof(ArchiveEvent.CapturedOn), "captured-on", "togs-den")
            .Event(nameof(ArchiveEvent.CapturedAt), "captured-at", "togs-klockan")
            .Row(nameof(ArchiveEvent.Succeeded), "succeeded", "lyckad")
            .Act(nameof(ArchiveEvent.SentToRegistrarOn), "sent-to-registrar", "skickades-till-registrator")
            .Act(nameof(ArchiveEvent.RegisteredOn), "registered", "diariefördes")
            .Row(nameof(ArchiveEvent.RegistryRef), "registry-number", "diarienummer", Section.ArchiveEvents, NullMeaning.NotDone)
            .Event(nameof(ArchiveEvent.Captured), "captured", "togs")
            .Done(),
        Of<Closure>("closure", "avslut", Section.Closure)
            .Act(nameof(Model.Closure.RequestedOn), "requested", "begärdes")
            .Row(nameof(Model.Closure.RequestedToRole), "requested-from", "begärdes-hos")
            .Act(nameof(Model.Closure.NoticePublishedOn), "announced", "annonserades")
            .Act(nameof(Model.Closure.ContentSavedOn), "content-saved", "innehållet-sparades")
            .Row(nameof(Model.Closure.ContentComplete), "content-complete", "innehållet-komplett")
            .Act(nameof(Model.Closure.SentToRegistrarOn), "sent-to-registrar", "skickades-till-registrator")
            .Row(nameof(Model.Closure.Reason), "reason", "skäl")
            .Done(),
        Of<MetaBusinessLink>("meta-business-link", "metakoppling", Section.MetaBusiness)
            .Row(nameof(MetaBusinessLink.SuiteId), "suite", "svit", Section.MetaBusiness, NullMeaning.None)
            .Row(nameof(MetaBusinessLink.Linkable), "linkable", "går-att-koppla")
            .Row(nameof(MetaBusinessLink.NotLinkableReason), "not-linkable-reason", "hinder-för-koppling")
            .Done(),
        Of<TreeNode>("tree-node", "plats-i-trädet", Section.Tree)
            .Row(nameof(TreeNode.IsRoot), "is-root", "är-rot")
            .Reference<Account>(nameof(TreeNode.ParentAccountId), "parent-id", "överordnat-id", NullMeaning.None)
            .Row(nameof(TreeNode.Parent), "parent", "överordnat-konto")
            .Done(),
        Of<Post>("post", "inlägg", Section.Posts)
            .Id(nameof(Post.PostId), "id", "id")
            .Event(nameof(Post.PublishedAt), "published", "publicerades")
            .Row(nameof(Post.Kind), "kind", "typ")
            .Row(nameof(Post.Visibility), "visibility", "synlighet")
            .Row(nameof(Post.PostedAs), "posted-as", "publicerat-som")
            .Row(nameof(Post.TopicLink), "topic-link", "koppling")
            .Row(nameof(Post.TopicKey), "topic", "ämne")
            .Row(nameof(Post.Audience), "audience", "publik")
            .Row(nameof(Post.ImageCount), "images", "bilder")
            .Row(nameof(Post.LinksToWeb), "links-to-web", "länkar-till-webben")
            .Row(nameof(Post.EmbeddedAtKind), "embedded-at", "inbäddat-på")
            .Row(nameof(Post.AdTemplateUsed), "ad-template-used", "annonsmall-använd")
            .Act(nameof(Post.LastRelevanceReviewOn), "relevance-reviewed", "aktualiteten-granskades")
            .Row(nameof(Post.AsOrg), "as-organisation", "som-organisationen")
            .Row(nameof(Post.Video), "video", "film")
            .Row(nameof(Post.Consent), "consent", "samtycke")
            .Row(nameof(Post.Review), "review", "granskning")
            .Row(nameof(Post.Account), "account", "konto")
            .Done(),
        Of<Video>("video", "film", Section.Posts)
            .Row(nameof(Video.Present), "present", "ingår")
            .Row(nameof(Video.Captions), "captions", "textad")
            .Row(nameof(Video.AdaptedForPlatform), "adapted", "anpassad")
            .Row(nameof(Video.FollowsGraphicProfile), "follows-graphic-profile", "följer-grafisk-profil")
            .Row(nameof(Video.BackgroundMusic), "background-music", "bakgrundsmusik")
            .Row(nameof(Video.BackgroundMusicCleared), "background-music-cleared", "bakgrundsmusik-klarerad")
            .Done(),
        Of<Consent>("consent", "samtycke", Section.Posts)
            .Row(nameof(Consent.DepictedNonStaff), "depicted-others", "avbildade-utanför-personalen")
            .Row(nameof(Consent.DepictedStaff), "depicted-staff", "avbildad-personal")
            .Row(nameof(Consent.MentionsPersons), "mentions-persons", "omnämner-personer")
            .Row(nameof(Consent.PersonsAsked), "persons-asked", "personer-tillfrågade")
            .Row(nameof(Consent.PermissionsCount), "permissions", "tillåtelser")
            .Row(nameof(Consent.SignedConsentCount), "signed-consents", "påskrivna-samtycken")
            .Act(nameof(Consent.LastConsentOn), "last-consent", "senaste-samtycket")
            .Act(nameof(Consent.ConsentWithdrawnOn), "consent-withdrawn", "samtycke-återkallades")
            .Row(nameof(Consent.StaffAsked), "staff-asked", "personal-tillfrågad")
            .Row(nameof(Consent.DepictedTotal), "depicted", "avbildade")
            .Done(),
        Of<PostReview>("post-review", "innehållsgranskning", Section.Posts)
            .Row(nameof(PostReview.PersonalInfoAbout), "personal-information-about", "personlig-information-om")
            .Row(nameof(PostReview.ContainsSecret), "contains-secret", "innehåller-sekretess")
            .Row(nameof(PostReview.ContainsSensitivePersonalData), "contains-sensitive-data", "innehåller-känsliga-uppgifter")
            .Row(nameof(PostReview.ContainsSensitiveAboutIndividual), "sensitive-about-individual", "känsligt-om-enskild")
            .Row(nameof(PostReview.PersonalDataAssessed), "personal-data-assessed", "personuppgifter-bedömda")
            .Row(nameof(PostReview.MediaRights), "media-rights", "medierättigheter")
            .Row(nameof(PostReview.Controversy), "controversy", "kontroversiellt")
            .Row(nameof(PostReview.ControversyReviewed), "controversy-reviewed", "kontroversen-granskad")
            .Row(nameof(PostReview.Share), "share", "delning")
            .Done(),
        Of<ShareInfo>("share", "delning", Section.Posts)
            .Row(nameof(ShareInfo.SourceCategory), "source", "källa")
            .Row(nameof(ShareInfo.SourceOrgKey), "source-organisation", "källans-organisation")
            .Row(nameof(ShareInfo.SourceCheck), "source-check", "källkritik", Section.Posts, NullMeaning.NotDone)
            .Done(),
        Of<SourceCheck>("source-check", "källkritik", Section.Posts)
            .Row(nameof(SourceCheck.IsTrue), "content-is-true", "innehållet-stämmer")
            .Row(nameof(SourceCheck.Associable), "can-be-associated", "går-att-förknippas-med")
            .Row(nameof(SourceCheck.FitsPurpose), "fits-purpose", "stämmer-med-syftet")
            .Done(),
        Of<InboundItem>("inbound-item", "inkommet", Section.Inbound)
            .Id(nameof(InboundItem.ItemId), "id", "id")
            .Row(nameof(InboundItem.Kind), "kind", "typ")
            .Event(nameof(InboundItem.ReceivedAt), "received", "mottogs")
            .Row(nameof(InboundItem.AddressedToOrg), "addressed-to-organisation", "riktat-till-organisationen")
            .Row(nameof(InboundItem.NeedsReply), "needs-reply", "behöver-svar")
            .Row(nameof(InboundItem.Replies), "replies", "svar")
            .Row(nameof(InboundItem.Account), "account", "konto")
            .Done(),
        Of<Reply>("reply", "svar", Section.Inbound)
            .Act(nameof(Reply.RepliedAt), "replied", "besvarades")
            .Row(nameof(Reply.Signed), "is-signed", "är-undertecknat")
            .Reference<Person>(nameof(Reply.SignedByRef), "signed-by-id", "undertecknarens-id")
            .Row(nameof(Reply.PostedAs), "posted-as", "publicerat-som")
            .Row(nameof(Reply.Review), "review", "granskning")
            .Row(nameof(Reply.SignedBy), "signed-by", "undertecknare")
            .Row(nameof(Reply.Account), "account", "konto")
            .Done(),
        Of<ReplyReview>("reply-review", "svarsgranskning", Section.Inbound)
            .Row(nameof(ReplyReview.Correct), "correct", "rätt-i-sak")
            .Row(nameof(ReplyReview.PersonalTone), "personal-tone", "personlig-ton")
            .Done(),
        Of<ModerationCase>("moderation-case", "modereringsärende", Section.Moderation)
            .Id(nameof(ModerationCase.CaseId), "id", "id")
            .Row(nameof(ModerationCase.Categories), "categories", "kategorier")
            .Event(nameof(ModerationCase.DiscoveredAt), "discovered", "upptäcktes")
            .Act(nameof(ModerationCase.FirstActionAt), "first-action", "första-åtgärd")
            .Act(nameof(ModerationCase.SavedAt), "saved", "sparades")
            .Row(nameof(ModerationCase.SaveKind), "saved-as", "sparades-som")
            .Act(nameof(ModerationCase.SentToRegistrarAt), "sent-to-registrar", "skickades-till-registrator")
            .Reference<OrgUnit>(nameof(ModerationCase.RegistrarUnitId), "registrar-unit-id", "registratorns-enhets-id")
            .Act(nameof(ModerationCase.CommsContactedAt), "comms-contacted", "kommunikation-kontaktades")
            .Act(nameof(ModerationCase.RemovedAt), "removed-at", "togs-bort")
            .Row(nameof(ModerationCase.Action), "action", "åtgärd")
            .Row(nameof(ModerationCase.EditorCopyKept), "editor-copy-kept", "redaktören-har-kopia")
            .Row(nameof(ModerationCase.Account), "account", "konto")
            .Row(nameof(ModerationCase.RegistrarUnit), "registrar-unit", "registratorns-enhet")
            .Done(),
        Of<MonitoringDay>("monitoring-day", "bevakningsdag", Section.Monitoring)
            .Event(nameof(MonitoringDay.Date), "date", "datum")
            .Row(nameof(MonitoringDay.Checks), "checks", "kontroller")
            .Row(nameof(MonitoringDay.Account), "account", "konto")
            .Done(),
        Of<Person>("person", "person", Section.Persons)
            .Id(nameof(Person.PersonRef), "id", "id")
            .Row(nameof(Person.Kind), "kind", "typ")
            .Row(nameof(Person.Active), "employed", "i-tjänst")
            .Reference<OrgUnit>(nameof(Person.UnitId), "unit-id", "enhetens-id")
            .Row(nameof(Person.OrgRoles), "roles", "roller")
            .Row(nameof(Person.Unit), "unit", "enhet")
            .Row(nameof(Person.Acknowledgements), "acknowledgements", "kvittenser", Section.Acknowledgements)
            .Row(nameof(Person.Trainings), "trainings", "utbildningar", Section.Trainings)
            .Row(nameof(Person.Access), "access", "behörigheter", Section.Access)
            .Done(),
        Of<Assignment>("assignment", "uppdrag", Section.Assignments)
            .Reference<Person>(nameof(Assignment.PersonRef), "person-id", "personens-id")
            .Reference<Account>(nameof(Assignment.AccountId), "account-id", "kontots-id")
            .Act(nameof(Assignment.DocumentedOn), "documented", "dokumenterades")
            .Row(nameof(Assignment.DocumentedByRole), "documented-by", "dokumenterat-av")
            .Done(),
        Of<Acknowledgement>("acknowledgement", "kvittens", Section.Acknowledgements)
            .Reference<Person>(nameof(Acknowledgement.PersonRef), "person-id", "personens-id")
            .Row(nameof(Acknowledgement.DocumentKey), "document", "dokument")
            .Row(nameof(Acknowledgement.Version), "version", "version")
            .Act(nameof(Acknowledgement.On), "acknowledged", "kvitterades")
            .Done(),
        Of<Training>("training", "utbildning", Section.Trainings)
            .Reference<Person>(nameof(Training.PersonRef), "person-id", "personens-id")
            .Row(nameof(Training.Provider), "provider", "anordnare")
            .Row(nameof(Training.CourseKey), "course", "kurs")
            .Row(nameof(Training.Mode), "mode", "form")
            .Act(nameof(Training.CompletedOn), "completed", "genomfördes")
            .Done(),
        Of<Attestation>("attestation", "intygande", Section.Attestations)
            .Row(nameof(Attestation.ClauseId), "clause", "punkt")
            .Row(nameof(Attestation.SubjectKind), "subject-kind", "gäller-slag")
            .Row(nameof(Attestation.SubjectId), "subject-id", "gäller-id")
            .Row(nameof(Attestation.AttestedByRole), "attested-by", "intygat-av")
            .Act(nameof(Attestation.AttestedOn), "attested", "intygades")
            .Row(nameof(Attestation.Outcome), "outcome", "utfall")
            .Row(nameof(Attestation.ListHash), "list-hash", "listans-kontrollsumma")
            .Row(nameof(Attestation.EvidenceRef), "evidence", "underlag")
            .Done(),
        Of<OrgUnit>("unit", "enhet", Section.Units)
            .Id(nameof(OrgUnit.UnitId), "id", "id")
            .Reference<OrgUnit>(nameof(OrgUnit.ParentUnitId), "parent-id", "överordnad-enhets-id", NullMeaning.None)
            .Row(nameof(OrgUnit.Kind), "kind", "typ")
            .Row(nameof(OrgUnit.NameSv), "name", "namn")
            .Row(nameof(OrgUnit.Parent), "parent", "överordnad-enhet")
            .Row(nameof(OrgUnit.Department), "department", "förvaltning")
            .Row(nameof(OrgUnit.Accounts), "accounts", "konton", Section.Accounts)
            .Row(nameof(OrgUnit.PresenceMappings), "presence-mappings", "kartläggningar", Section.Governance)
            .Row(nameof(OrgUnit.DocumentPlans), "document-plans", "dokumenthanteringsplaner", Section.Governance)
            .Done(),
        Of<Governance>("governance", "styrning", Section.Governance)
            .Row(nameof(Model.Governance.Roles), "roles", "roller")
            .Row(nameof(Model.Governance.PresenceMappings), "presence-mappings", "kartläggningar")
            .Row(nameof(Model.Governance.PublicPage), "public-page", "webbsida")
            .Row(nameof(Model.Governance.LocalRoutine), "local-routine", "lokal-rutin")
            .Row(nameof(Model.Governance.ReportsToCentral), "central-reports", "rapporter")
            .Row(nameof(Model.Governance.DocumentPlans), "document-plans", "dokumenthanteringsplaner")
            .Row(nameof(Model.Governance.BusinessSuiteId), "business-suite", "gemensam-svit")
            .Row(nameof(Model.Governance.Strategy), "strategy", "strategi")
            .Row(nameof(Model.Governance.CrisisEvents), "crisis-events", "krishändelser")
            .Row(nameof(Model.Governance.Accounts), "accounts", "konton", Section.Accounts)
            .Done(),
        Of<GovernanceRole>("governance-role", "styrningsroll", Section.Governance)
            .Row(nameof(GovernanceRole.RoleKey), "role", "roll")
            .Reference<OrgUnit>(nameof(GovernanceRole.UnitId), "unit-id", "enhetens-id")
            .Row(nameof(GovernanceRole.Filled), "filled", "tillsatt")
            .Done(),
        Of<PresenceMapping>("presence-mapping", "kartläggning", Section.Governance)
            .Reference<OrgUnit>(nameof(PresenceMapping.UnitId), "unit-id", "enhetens-id")
            .Act(nameof(PresenceMapping.MappedOn), "mapped", "kartlades")
            .Done(),
        Of<PublicPage>("public-page", "webbsida", Section.Governance)
            .Act(nameof(PublicPage.CheckedOn), "checked", "kontrollerades")
            .Row(nameof(PublicPage.HasAccountList), "has-account-list", "har-kontolista")
            .Row(nameof(PublicPage.HasRoutinesInfo), "has-routines", "har-rutiner")
            .Row(nameof(PublicPage.HasPublicRecordsNotice), "has-public-records-notice", "upplyser-om-allmän-handling")
            .Row(nameof(PublicPage.ListedAccountIds), "listed-account-ids", "listade-kontons-id")
            .Row(nameof(PublicPage.Listings), "listings", "listningar")
            .Done(),
        Of<PageListing>("listing", "listning", Section.Governance)
            .Row(nameof(PageListing.AccountId), "account-id", "kontots-id")
            .Row(nameof(PageListing.InInventory), "in-inventory", "finns-i-inventeringen", Section.Accounts)
            .Row(nameof(PageListing.Account), "account", "konto", Section.Accounts)
            .Done(),
        Of<LocalRoutine>("local-routine", "lokal-rutin", Section.Governance)
            .Act(nameof(LocalRoutine.DecidedOn), "decided", "beslutades")
            .Row(nameof(LocalRoutine.Covers), "covers", "omfattar")
            .Done(),
        Of<CentralReport>("central-report", "rapport", Section.Governance)
            .Row(nameof(CentralReport.Body), "body", "mottagare")
            .Act(nameof(CentralReport.ReportedOn), "reported", "rapporterades")
            .Reference<Account>(nameof(CentralReport.AccountIds), "accounts", "konton")
            .Done(),
        Of<DocumentPlan>("document-plan", "dokumenthanteringsplan", Section.Governance)
            .Reference<OrgUnit>(nameof(DocumentPlan.UnitId), "unit-id", "enhetens-id")
            .Row(nameof(DocumentPlan.PlanRef), "plan", "plan", Section.Governance, NullMeaning.NotDone)
            .Row(nameof(DocumentPlan.DisposalDecisionRef), "disposal-decision", "gallringsbeslut", Section.Governance, NullMeaning.NotDone)
            .Done(),
        Of<Strategy>("strategy", "strategi", Section.Governance)
            .Act(nameof(Strategy.DecidedOn), "decided", "beslutades")
            .Done(),
        Of<CrisisEvent>("crisis-event", "krishändelse", Section.Governance)
            .Event(nameof(CrisisEvent.StartedAt), "started", "började")
            .Row(nameof(CrisisEvent.EndedAt), "ended", "slutade", Section.Governance, NullMeaning.None)
            .Done(),
    ];

    private static readonly Dictionary<Type, EntityInfo> ByType = All.ToDictionary(e => e.ClrType);

    /// <summary>The entity that <paramref name="clrType"/> holds.</summary>
    public static EntityInfo For(Type clrType) => ByType[clrType];

    private static EntityBuilder Of<T>(string english, string swedish, Section section) => new(typeof(T), english, swedish, section);

    private sealed class EntityBuilder(Type type, string english, string swedish, Section section)
    {
        private readonly List<FieldInfo> _fields = [];

        public EntityBuilder Row(string property, string en, string sv, Section? within = null, NullMeaning missing = NullMeaning.Unknown)
        {
            _fields.Add(new FieldInfo(type, property, en, sv, within ?? section) { Null = missing });
            return this;
        }

        /// <summary>The text that identifies an entity in its list.</summary>
        public EntityBuilder Id(string property, string en, string sv)
        {
            _fields.Add(new FieldInfo(type, property, en, sv, section) { IsId = true });
            return this;
        }

        /// <summary>The time of an act that may not have been done: missing means not done where all is recorded.</summary>
        public EntityBuilder Act(string property, string en, string sv)
        {
            _fields.Add(new FieldInfo(type, property, en, sv, section) { Null = NullMeaning.NotDone, IsEvent = true });
            return this;
        }

        /// <summary>The time of something that did happen; a missing time is unknown.</summary>
        public EntityBuilder Event(string property, string en, string sv)
        {
            _fields.Add(new FieldInfo(type, property, en, sv, section) { IsEvent = true });
            return this;
        }

        public EntityBuilder Reference<TTarget>(string property, string en, string sv, NullMeaning missing = NullMeaning.Unknown)
        {
            _fields.Add(new FieldInfo(type, property, en, sv, section) { RefersTo = typeof(TTarget), Null = missing });
            return this;
        }

        public EntityInfo Done()
        {
            foreach (var link in _fields.Where(f => f is { IsStored: false, IsList: false, Kind: FieldKind.Record }))
            {
                link.LinkId = _fields.FirstOrDefault(f => f.IsStored && !f.IsList && f.RefersTo == link.ElementType
                    && f.Property.Name.StartsWith(link.Property.Name, StringComparison.Ordinal));
            }

            return new EntityInfo(type, english, swedish, _fields);
        }
    }
}
