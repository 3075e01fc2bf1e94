using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Benchmarks;

/// <summary>
/// Twenty conditions in the language, each beside what a programmer would write for it: null is "not known", an event after
/// the as-of day has not happened, a count with unknown elements lies between two numbers.
/// </summary>
internal static class SimpleRules
{
    public delegate bool? Handwritten(EvaluationContext context, Account account);

    private static readonly List<string> Seen = [];

    public static IReadOnlyList<(string Condition, Handwritten ByHand)> All { get; } =
    [
        ("platform is facebook", (_, a) => a.Platform is { } p ? p == Platform.Facebook : null),
        ("visibility is not private", (_, a) => a.Visibility is { } v ? v != Visibility.Private : null),
        ("platform is one of facebook, instagram, tiktok", (_, a) => a.Platform is { } p ? p is Platform.Facebook or Platform.Instagram or Platform.TikTok : null),
        ("shared-login is no", (_, a) => !a.UsesSharedCredentials),
        ("profile.picture is blue-st-erik", (_, a) => a.Profile?.PictureKind is { } picture ? picture == ProfilePicture.BlueStErik : null),
        ("opened is on or before 2020-06-01", (_, a) => a.OpenedOn <= new DateOnly(2020, 6, 1) ? true : a.OpenedOn is null ? null : false),
        ("last-own-post is older than 365 days", (c, a) => a.LastOwnPostOn is { } last ? last.AddDays(365) < c.AsOf : null),
        ("opened is before today and visibility is public", (c, a) => And(a.OpenedOn is { } opened ? opened < c.AsOf : null, a.Visibility is { } v ? v == Visibility.Public : null)),
        ("register.listed-publicly or register.listed-internally", (_, a) => Or(a.Register?.ListedPublicly, a.Register?.ListedInternally)),
        ("comments-enabled is no or moderation is post-moderation", (_, a) => Or(!a.CommentsEnabled, a.ModerationMode is { } mode ? mode == ModerationMode.PostModeration : null)),
        ("count of profile.sender-stated-in is at least 1", (_, a) => a.Profile?.SenderStatedIn is { } parts ? parts.Count >= 1 : null),
        ("count of profile.contact-methods among email, phone, web-form, web-page is at least 1", (_, a) => CountContacts(a) is { } n ? n >= 1 : null),
        ("tags contains \"official\"", (_, a) => a.Tags is null ? null : HasTag(a.Tags, "official")),
        ("count of access is at least 2", (_, a) => a.Access is { } access ? access.Count >= 2 : null),
        ("count of (access where role is editor and designated) is at least 2", (_, a) => CountEditors(a)),
        ("count of distinct (access where role is editor and valid-from is on or before today).person-id is at least 2", CountPeople),
        ("some access-grant has role is administrator and person.employed", (_, a) => SomeAdministrator(a)),
        ("no access-grant has person.kind is service-login", (_, a) => !SomeServiceLogin(a)),
        ("count of (archives where kind is screenshot and succeeded) is at least 2", CountScreenshots),
        ("some archive-event has captured is on or after 2026-07-01 and succeeded", SomeRecent),
    ];

    private static bool? And(bool? a, bool? b) => a == false || b == false ? false : a is null || b is null ? null : true;

    private static bool? Or(bool? a, bool? b) => a == true || b == true ? true : a is null || b is null ? null : false;

    private static bool? AtLeast(int two, int certain, int possible) => certain >= two ? true : certain + possible < two ? false : null;

    private static int? CountContacts(Account account)
    {
        if (account.Profile?.ContactMethods is not { } methods)
        {
            return null;
        }

        var count = 0;
        for (var i = 0; i < methods.Count; i++)
        {
            count += methods[i] is ContactMethod.Email or ContactMethod.Phone or ContactMethod.WebForm or ContactMethod.WebPage ? 1 : 0;
        }

        return count;
    }

    private static bool HasTag(IReadOnlyList<string> tags, string tag)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (string.Equals(tags[i], tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool? CountEditors(Account account)
    {
        if (account.Access is not { } access)
        {
            return null;
        }

        int certain = 0, possible = 0;
        for (var i = 0; i < access.Count; i++)
        {
            var belongs = And(access[i].Role is { } role ? role == AccessRole.Editor : null, access[i].Designated);
            certain += belongs == true ? 1 : 0;
            possible += belongs is null ? 1 : 0;
        }

        return AtLeast(2, certain, possible);
    }

    private static bool? CountPeople(EvaluationContext context, Account account)
    {
        if (account.Access is not { } access)
        {
            return null;
        }

        Seen.Clear();
        int certain = 0, possible = 0;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < access.Count; i++)
            {
                var grant = access[i];
                var belongs = And(grant.Role is { } role ? role == AccessRole.Editor : null, grant.ValidFrom is { } from ? from <= context.AsOf : null);
                if (belongs == (pass == 0 ? true : null) && grant.PersonRef is { } person && !HasTag(Seen, person))
                {
                    Seen.Add(person);
                    certain += 1 - pass;
                    possible += pass;
                }
            }
        }

        return AtLeast(2, certain, possible);
    }

    private static bool? SomeAdministrator(Account account)
    {
        if (account.Access is not { } access)
        {
            return null;
        }

        bool? some = false;
        for (var i = 0; i < access.Count && some != true; i++)
        {
            some = Or(some, And(access[i].Role is { } role ? role == AccessRole.Administrator : null, access[i].Person?.Active));
        }

        return some;
    }

    private static bool? SomeServiceLogin(Account account)
    {
        if (account.Access is not { } access)
        {
            return null;
        }

        bool? some = false;
        for (var i = 0; i < access.Count && some != true; i++)
        {
            some = Or(some, access[i].Person?.Kind is { } kind ? kind == PersonKind.ServiceLogin : null);
        }

        return some;
    }

    private static bool? CountScreenshots(EvaluationContext context, Account account)
    {
        if (account.ArchiveEvents is not { } events)
        {
            return null;
        }

        int certain = 0, possible = 0;
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Captured > context.AsOf)
            {
                continue;
            }

            var belongs = And(events[i].Kind is { } kind ? kind == ArchiveKind.Screenshot : null, events[i].Succeeded);
            certain += belongs == true ? 1 : 0;
            possible += belongs is null ? 1 : 0;
        }

        return AtLeast(2, certain, possible);
    }

    private static bool? SomeRecent(EvaluationContext context, Account account)
    {
        if (account.ArchiveEvents is not { } events)
        {
            return null;
        }

        var since = new DateOnly(2026, 7, 1);
        bool? some = false;
        for (var i = 0; i < events.Count && some != true; i++)
        {
            var captured = events[i].Captured;
            some = captured > context.AsOf ? some : Or(some, And(captured is { } day ? day >= since : null, events[i].Succeeded));
        }

        return some;
    }
}
