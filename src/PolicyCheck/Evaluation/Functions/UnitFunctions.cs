using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>What follows about a unit from the access to its accounts.</summary>
public static class UnitFunctions
{
    /// <summary>Every derived field, as the binder is given them.</summary>
    public static IReadOnlyList<DerivedField> All { get; } =
    [
        new(typeof(OrgUnit), "account-leads", "kontoansvariga", new ManyType(new RecordType(Entities.For(typeof(Person)))), Section.Access, typeof(UnitFunctions).GetMethod(nameof(AccountLeads))!)
        {
            EnglishSingular = "account-lead",
            SwedishSingular = "kontoansvarig",
        },
    ];

    /// <summary>
    /// Those in service who lead an open account of the unit or of one below it, each once (OST-H5b, OST-H6); null when
    /// anything that decides who they are is not known.
    /// </summary>
    public static IReadOnlyList<Person>? AccountLeads(EvaluationContext context, OrgUnit unit)
    {
        var leads = new List<Person>();
        foreach (var account in unit.Accounts)
        {
            var open = AccountFunctions.Open(context, account);
            if (open.Kind == TruthKind.False)
            {
                continue;
            }

            if (open.Kind != TruthKind.True || account.Access is not { } grants)
            {
                return null;
            }

            foreach (var grant in grants)
            {
                var leading = IsLead(grant) & AccountFunctions.InForce(context, grant) & InService(grant);
                if (leading.Kind == TruthKind.Unknown)
                {
                    return null;
                }

                if (leading.Kind == TruthKind.True && !leads.Contains(grant.Person!))
                {
                    leads.Add(grant.Person!);
                }
            }
        }

        return leads;
    }

    private static Truth IsLead(AccessGrant grant) => grant.Role is { } role ? Truth.Of(role == AccessRole.AccountLead) : Truth.Unknown;

    private static Truth InService(AccessGrant grant) => grant.Person?.Active is { } active ? Truth.Of(active) : Truth.Unknown;
}
