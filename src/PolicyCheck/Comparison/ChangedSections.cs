using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>Which sections say something else in the second of two inventories; looked up where a rule reads more than its own subject.</summary>
internal sealed class ChangedSections(Snapshot old, Snapshot @new, SnapshotChanges changes)
{
    private readonly Dictionary<Section, bool> _changed = [];

    public bool Has(Section section)
    {
        if (!_changed.TryGetValue(section, out var changed))
        {
            _changed[section] = changed = changes.Drift.Sections.Any(s => s.Section == section) || !IsSame(section);
        }

        return changed;
    }

    private bool IsSame(Section section) => section switch
    {
        Section.Persons => RecordChanges.SameList(old.Persons, @new.Persons),
        Section.Units => RecordChanges.SameList(old.Units, @new.Units),
        Section.Assignments => RecordChanges.SameList(old.Assignments, @new.Assignments),
        Section.Acknowledgements => RecordChanges.SameList(old.Acknowledgements, @new.Acknowledgements),
        Section.Trainings => RecordChanges.SameList(old.Trainings, @new.Trainings),
        Section.Attestations => RecordChanges.SameList(old.Attestations, @new.Attestations),
        Section.ExternalPosts => RecordChanges.SameList(old.ExternalPosts, @new.ExternalPosts),
        Section.Governance => RecordChanges.Same(old.Governance, @new.Governance),
        _ => !changes.Accounts.Any(a => a.Pair.Old is null || a.Pair.New is null || a.AllFields.Any(f => f.Field.Section == section)),
    };
}
