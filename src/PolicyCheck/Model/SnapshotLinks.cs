namespace PolicyCheck.Model;

/// <summary>Turns the ids of a snapshot into references between its entities.</summary>
public static class SnapshotLinks
{
    /// <summary>Resolves every reference and derives what follows from several entities together.</summary>
    /// <param name="snapshot">A snapshot that was read whole; linking it again starts afresh.</param>
    /// <returns>False when an id stands twice or refers to nothing; such references stay empty, that is unknown.</returns>
    public static bool Resolve(Snapshot snapshot)
    {
        var links = new Resolver(snapshot);
        links.Run();
        return links.Sound;
    }

    private sealed class Resolver(Snapshot snapshot)
    {
        private readonly Dictionary<string, OrgUnit> _units = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, Person> _persons = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, Account> _accounts = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The lists that the inventory keeps; an id cannot dangle where its list is not kept.</summary>
        private object[] _kept = [];

        public bool Sound { get; private set; } = true;

        public void Run()
        {
            Index(_units, snapshot.Units, u => u.UnitId);
            Index(_persons, snapshot.Persons, p => p.PersonRef);
            Index(_accounts, snapshot.Accounts, a => a.AccountId);
            _kept = [_accounts, .. snapshot.Units is null ? [] : new object[] { _units }, .. snapshot.Persons is null ? [] : new object[] { _persons }];

            foreach (var unit in snapshot.Units ?? [])
            {
                unit.Parent = Find(_units, unit.ParentUnitId);
            }

            LinkPersons();
            var assignments = snapshot.Assignments?.ToLookup(a => (a.AccountId?.ToUpperInvariant(), a.PersonRef?.ToUpperInvariant()));
            foreach (var account in snapshot.Accounts)
            {
                LinkAccount(account);
                foreach (var grant in account.Access ?? [])
                {
                    grant.Account = account;
                    grant.Assignments = grant.PersonRef is { } person && assignments is not null
                        ? Found([.. assignments[(account.AccountId.ToUpperInvariant(), person.ToUpperInvariant())]], Section.Assignments)
                        : null;
                }
            }

            LinkAccess();
            LinkGovernance();

            foreach (var post in snapshot.ExternalPosts ?? [])
            {
                post.Account = null;
            }

            CheckLists();
        }

        private void LinkPersons()
        {
            var acknowledgements = snapshot.Acknowledgements?.ToLookup(a => a.PersonRef ?? "", StringComparer.OrdinalIgnoreCase);
            var trainings = snapshot.Trainings?.ToLookup(t => t.PersonRef ?? "", StringComparer.OrdinalIgnoreCase);
            foreach (var person in snapshot.Persons ?? [])
            {
                person.Unit = Find(_units, person.UnitId);
                person.Acknowledgements = acknowledgements is null ? null : Found([.. acknowledgements[person.PersonRef]], Section.Acknowledgements);
                person.Trainings = trainings is null ? null : Found([.. trainings[person.PersonRef]], Section.Trainings);
            }
        }

        /// <summary>What is recorded of one; that nothing was found says nothing where not all is recorded.</summary>
        private T[]? Found<T>(T[] found, Section section) => found.Length > 0 || snapshot.IsComplete(section) ? found : null;

        /// <summary>What a person may do on all accounts together.</summary>
        private void LinkAccess()
        {
            if (snapshot.Persons is null)
            {
                return;
            }

            // Where somebody's access is not known, that nothing was found of a person says nothing. That a known person may have
            // a further right is not carried on: one account without a list would leave every duty of everybody open, and the
            // account's own rules say what is missing.
            var isKnown = snapshot.Accounts.All(a => a.Access is { } access ? access.All(g => g.Person is not null) : a.Status == AccountStatus.Planned);
            var grants = snapshot.Accounts.SelectMany(a => a.Access ?? []).Where(g => g.Person is not null).ToLookup(g => g.Person!);
            foreach (var person in snapshot.Persons)
            {
                person.Access = isKnown || grants.Contains(person) ? [.. grants[person]] : null;
            }
        }

        private void LinkGovernance()
        {
            var governance = snapshot.Governance;
            var owned = snapshot.Accounts.Where(a => a.Owner is not null).ToLookup(a => a.Owner!);
            foreach (var unit in snapshot.Units ?? [])
            {
                unit.Accounts = [.. owned.Where(g => g.Key.IsWithin(unit.UnitId)).SelectMany(g => g)];
                unit.PresenceMappings = governance?.PresenceMappings?.Where(m => Same(m.UnitId, unit.UnitId)).ToArray();
                unit.DocumentPlans = governance?.DocumentPlans?.Where(p => Same(p.UnitId, unit.UnitId)).ToArray();
            }

            if (governance is null)
            {
                return;
            }

            governance.Accounts = snapshot.Accounts;
            if (governance.PublicPage is { } page)
            {
                page.Listings = page.ListedAccountIds?.Select(ListingOf).ToArray();
            }
        }

        /// <summary>An id that no account has is known to be missing only where all accounts are recorded.</summary>
        private PageListing ListingOf(string id)
        {
            var account = _accounts.GetValueOrDefault(id);
            return new PageListing { AccountId = id, Account = account, InInventory = account is not null ? true : snapshot.IsComplete(Section.Accounts) ? false : null };
        }

        private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

        private void LinkAccount(Account account)
        {
            account.Owner = Find(_units, account.OwnerUnitId);
            account.ResponsibleUnit = Find(_units, account.ResponsibleUnitId);
            account.ResponsibleManager = Find(_persons, account.ResponsibleManagerRef);
            account.Changes = ChangesOf(account);
            FindAll(_units, account.ResponderUnitIds);
            if (account.StartApplication is { } application)
            {
                application.StatedAdmins = FindAll(_persons, application.StatedAdminRefs);
                application.ContactPersons = FindAll(_persons, application.ContactPersonRefs);
            }

            foreach (var grant in account.Access ?? [])
            {
                grant.Person = Find(_persons, grant.PersonRef);
            }

            if (account.Tree is { } tree)
            {
                tree.Parent = Find(_accounts, tree.ParentAccountId);
            }

            foreach (var post in account.Posts ?? [])
            {
                post.Account = account;
            }

            foreach (var item in account.Inbound ?? [])
            {
                item.Account = account;
                foreach (var reply in item.Replies ?? [])
                {
                    reply.SignedBy = Find(_persons, reply.SignedByRef);
                    reply.Account = account;
                }
            }

            foreach (var moderationCase in account.ModerationCases ?? [])
            {
                moderationCase.Account = account;
                moderationCase.RegistrarUnit = Find(_units, moderationCase.RegistrarUnitId);
            }

            foreach (var day in account.MonitoringDays ?? [])
            {
                day.Account = account;
            }
        }

        private void CheckLists()
        {
            foreach (var assignment in snapshot.Assignments ?? [])
            {
                Find(_persons, assignment.PersonRef);
                Find(_accounts, assignment.AccountId);
            }

            foreach (var acknowledgement in snapshot.Acknowledgements ?? [])
            {
                Find(_persons, acknowledgement.PersonRef);
            }

            foreach (var training in snapshot.Trainings ?? [])
            {
                Find(_persons, training.PersonRef);
            }

            foreach (var role in snapshot.Governance?.Roles ?? [])
            {
                Find(_units, role.UnitId);
            }

            foreach (var report in snapshot.Governance?.ReportsToCentral ?? [])
            {
                FindAll(_accounts, report.AccountIds);
            }

            FindAll(_units, [.. (snapshot.Governance?.PresenceMappings ?? []).Select(m => m.UnitId).OfType<string>()]);
            FindAll(_units, [.. (snapshot.Governance?.DocumentPlans ?? []).Select(p => p.UnitId).OfType<string>()]);
        }

        /// <summary>
        /// Opening and closing follow from the account's own dates, so that a change nobody gave notice of is seen too;
        /// renaming and change of owner are known only from the notices themselves.
        /// </summary>
        private static List<AccountChange>? ChangesOf(Account account)
        {
            if (account.ChangeNotices is not { } notices)
            {
                return null;
            }

            var changes = new List<AccountChange>();
            if (account.Status != AccountStatus.Planned)
            {
                changes.Add(OwnDate(ChangeKind.Opened, account.OpenedOn));
            }

            if (account.Status is AccountStatus.Closed || account.ClosedOn is not null)
            {
                changes.Add(OwnDate(ChangeKind.Closed, account.ClosedOn));
            }

            changes.AddRange(notices
                .Where(n => n.Change is null or ChangeKind.Renamed or ChangeKind.OwnerChanged)
                .GroupBy(n => (n.Change, n.OccurredOn))
                .Select(g => new AccountChange { Change = g.Key.Change, OccurredOn = g.Key.OccurredOn, Notices = [.. g] }));
            return changes;

            AccountChange OwnDate(ChangeKind kind, DateOnly? on) =>
                new() { Change = kind, OccurredOn = on ?? notices.FirstOrDefault(n => n.Change == kind)?.OccurredOn, Notices = NoticesOf(kind) };

            // A notice of an unknown change may be of this one.
            IReadOnlyList<ChangeNotice>? NoticesOf(ChangeKind kind) => notices.Any(n => n.Change is null) ? null : [.. notices.Where(n => n.Change == kind)];
        }

        private void Index<T>(Dictionary<string, T> index, IReadOnlyList<T>? items, Func<T, string> id)
        {
            foreach (var item in items ?? [])
            {
                Sound &= index.TryAdd(id(item), item);
            }
        }

        private T? Find<T>(Dictionary<string, T> index, string? id)
            where T : class
        {
            if (id is null)
            {
                return null;
            }

            if (index.TryGetValue(id, out var found))
            {
                return found;
            }

            Sound &= !_kept.Contains(index);
            return null;
        }

        /// <summary>All that are named; null when there is no list, or one of them cannot be found.</summary>
        private T[]? FindAll<T>(Dictionary<string, T> index, IReadOnlyList<string>? ids)
            where T : class
        {
            var found = ids?.Select(id => Find(index, id)).ToArray();
            return found is null || Array.Exists(found, f => f is null) ? null : Array.ConvertAll(found, f => f!);
        }
    }
}
