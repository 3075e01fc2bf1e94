using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Comparison;

/// <summary>Which stored values a rule depends on, as far as its conditions name them.</summary>
internal sealed class FieldsRead
{
    // What "open" and "closed-down" are derived from.
    private static readonly string[] LifeSpan = [nameof(Account.Status), nameof(Account.OpenedOn), nameof(Account.ClosedOn)];

    private readonly HashSet<FieldInfo> _fields = [];
    private readonly HashSet<FieldInfo> _lists = [];

    public FieldsRead(BoundRule rule)
    {
        _fields.UnionWith(ListOfSubjects(rule.Syntax.Subject));
        foreach (var node in rule.Conditions.SelectMany(BoundWalker.All))
        {
            switch (node)
            {
                case BoundField { Field: var field }:
                    _fields.UnionWith(Stored(field));
                    _lists.Add(field);
                    break;
                case BoundDerived { Field: var derived }:
                    _fields.UnionWith(Behind(derived));
                    break;
            }
        }

        _lists.RemoveWhere(f => f.IsStored || !f.IsList);
        Sections = [.. rule.Conditions.SelectMany(BoundWalker.Sections).Concat(rule.Attestation is null ? [] : [Section.Attestations]).Distinct().Order()];
    }

    /// <summary>The sections of the inventory that it reads.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>True when the rule reads the value. A record that came or went as a whole counts when the rule reads anything of it.</summary>
    public bool Reads(FieldChange change) => _fields.Contains(change.Field);

    /// <summary>Lists that the rule reads and that an inventory keeps elsewhere than in the record to which they belong.</summary>
    public IEnumerable<FieldInfo> Lists(Type entity) => _lists.Where(f => f.Property.DeclaringType == entity);

    /// <summary>Which posts or cases an account has is read by every rule about them.</summary>
    private static IEnumerable<FieldInfo> ListOfSubjects(SubjectKind kind) => kind is SubjectKind.Post or SubjectKind.InboundItem or SubjectKind.ModerationCase
        ? Entities.For(typeof(Account)).Fields.Where(f => f.IsStored && f.ElementType == SubjectTerms.ClrType(kind))
        : [];

    /// <summary>For what is derived or reached through an id: the values behind it.</summary>
    private static IEnumerable<FieldInfo> Stored(FieldInfo field)
    {
        if (field.IsStored)
        {
            return [field];
        }

        if (field.LinkId is { } id)
        {
            return [id];
        }

        var stored = Entities.For(field.Property.DeclaringType!).Fields.Where(f => f.IsStored && f.Section == field.Section).ToList();
        return stored.Exists(f => f.RefersTo == field.ElementType) ? stored.Where(f => f.RefersTo == field.ElementType) : stored.Where(f => f.Section != Section.Accounts);
    }

    private static IEnumerable<FieldInfo> Behind(DerivedField derived)
    {
        var fields = Entities.For(derived.Entity).Fields.Where(f => f.IsStored);
        return derived.Entity == typeof(Account) && derived.Section == Section.Accounts
            ? fields.Where(f => LifeSpan.Contains(f.Property.Name))
            : fields.Where(f => f.Section == derived.Section);
    }
}
