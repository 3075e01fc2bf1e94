using PolicyCheck.Model;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Tables.Import;

/// <summary>Makes the organisation's units from the columns that name them, or finds them among those of a sheet of units.</summary>
internal sealed class UnitBook
{
    private readonly string _organisation;
    private readonly Dictionary<string, OrgUnit> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OrgUnit> _made = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared;

    /// <summary>Prepares the units.</summary>
    /// <param name="organisation">Id of the organisation.</param>
    /// <param name="units">The units that a sheet lists; null when there is none.</param>
    /// <param name="paths">Every way from the top to an owner that rows name, so that two units of one name can be told apart.</param>
    public UnitBook(string organisation, IReadOnlyList<OrgUnit>? units, IEnumerable<IReadOnlyList<(UnitKind Level, string Name)>> paths)
    {
        _organisation = organisation;
        foreach (var unit in units ?? [])
        {
            _known.TryAdd(unit.UnitId, unit);
            _known.TryAdd(TypedText.Key(unit.NameSv ?? unit.UnitId), unit);
        }

        _shared =
        [
            .. paths.Where(p => p.Count > 0)
                .SelectMany(p => p.Select((part, i) => (Name: Slug.Of(part.Name), Above: string.Join('/', p.Take(i).Select(a => Slug.Of(a.Name))))))
                .Distinct().GroupBy(p => p.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key),
        ];
    }

    /// <summary>The units that were made, the organisation first; null when a sheet lists the units, or no row names one.</summary>
    public IReadOnlyList<OrgUnit>? Made => _made.Count == 0 ? null :
    [
        new OrgUnit { UnitId = _organisation, Kind = UnitKind.Organisation },
        .. _made.Values.Where(u => !string.Equals(u.UnitId, _organisation, StringComparison.OrdinalIgnoreCase)).OrderBy(u => u.Kind).ThenBy(u => u.UnitId, StringComparer.Ordinal),
    ];

    /// <summary>The id of the lowest unit of a way from the top.</summary>
    /// <param name="path">The units' names from the top, each with its level.</param>
    /// <param name="made">Told each unit that is new, with its place in the way.</param>
    public string IdOf(IReadOnlyList<(UnitKind Level, string Name)> path, Action<OrgUnit, int> made)
    {
        var parent = _organisation;
        for (var i = 0; i < path.Count; i++)
        {
            var (level, name) = path[i];
            if (_known.TryGetValue(name, out var known) || _known.TryGetValue(TypedText.Key(name), out known))
            {
                parent = known.UnitId;
                continue;
            }

            // The organisation may itself stand where its departments do.
            var slug = Slug.Of(name);
            if (string.Equals(slug, _organisation, StringComparison.OrdinalIgnoreCase))
            {
                parent = _organisation;
                continue;
            }

            var id = _shared.Contains(slug) && i > 0 ? $"{Slug.Of(path[i - 1].Name)}-{slug}" : slug;
            if (!_made.ContainsKey(id))
            {
                var unit = new OrgUnit { UnitId = id, ParentUnitId = parent, Kind = level, NameSv = name };
                _made.Add(id, unit);
                made(unit, i);
            }

            parent = id;
        }

        return parent;
    }
}
