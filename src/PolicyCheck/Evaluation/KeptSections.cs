using System.Collections;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>Which sections and fields an inventory keeps. What it does not keep is told once, not once an account.</summary>
public sealed class KeptSections(Snapshot snapshot)
{
    private readonly Dictionary<Section, bool> _kept = [];
    private readonly Dictionary<FieldInfo, bool> _collected = [];

    /// <summary>True when the inventory keeps the section, be it empty.</summary>
    public bool IsKept(Section section)
    {
        if (!_kept.TryGetValue(section, out var kept))
        {
            kept = IsKeptHere(section);
            _kept.Add(section, kept);
        }

        return kept;
    }

    /// <summary>False for a field that none of several accounts has: nobody has collected it.</summary>
    public bool IsCollected(FieldInfo? field)
    {
        if (field is null || snapshot.Accounts.Count < 2)
        {
            return true;
        }

        if (!_collected.TryGetValue(field, out var collected))
        {
            collected = RecordsWith(field) is not { } records || records.Any(r => field.Property.GetValue(r) is not null);
            _collected.Add(field, collected);
        }

        return collected;
    }

    /// <summary>The accounts, or what each has one of, that a field belongs to; null for any other.</summary>
    private IEnumerable<object>? RecordsWith(FieldInfo field)
    {
        var entity = field.Property.DeclaringType;
        return entity == typeof(Account) ? snapshot.Accounts
            : Entities.For(typeof(Account)).Fields.FirstOrDefault(f => f.IsStored && !f.IsList && f.ElementType == entity) is { } part
                ? snapshot.Accounts.Select(part.Property.GetValue).OfType<object>()
            : null;
    }

    /// <summary>The section that would have to be kept; the organisation's accounts are reached through its governance facts.</summary>
    public static Section SectionOf(MissingValue missing) =>
        missing.Field?.Property.DeclaringType == typeof(Governance) ? Section.Governance : missing.Section;

    /// <summary>True when the inventory itself says so.</summary>
    public bool IsDeclaredAbsent(Section section) =>
        snapshot.DataCompleteness.TryGetValue(section, out var completeness) && completeness == Completeness.Absent;

    /// <summary>A section that is complete, or whose log says which days it covers, is kept even where it is empty.</summary>
    private bool IsKeptHere(Section section) =>
        !IsDeclaredAbsent(section)
        && (section == Section.Accounts || snapshot.IsComplete(section) || snapshot.LogCoverage.ContainsKey(section) || HoldsAnything(section));

    private bool HoldsAnything(Section section) => section switch
    {
        Section.Persons => IsFilled(snapshot.Persons),
        Section.Units => IsFilled(snapshot.Units),
        Section.Assignments => IsFilled(snapshot.Assignments),
        Section.Acknowledgements => IsFilled(snapshot.Acknowledgements),
        Section.Trainings => IsFilled(snapshot.Trainings),
        Section.Attestations => IsFilled(snapshot.Attestations),
        Section.ExternalPosts => IsFilled(snapshot.ExternalPosts),
        Section.Governance => snapshot.Governance is not null,
        _ => AnyAccountHas(section),
    };

    private bool AnyAccountHas(Section section)
    {
        var fields = Entities.For(typeof(Account)).Fields.Where(f => f.IsStored && f.Section == section).Select(f => f.Property).ToList();
        return snapshot.Accounts.Any(account => fields.Any(f => IsFilled(f.GetValue(account))));
    }

    private static bool IsFilled(object? value) => value is ICollection list ? list.Count > 0 : value is not null;
}
