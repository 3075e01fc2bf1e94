using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>Finds units that are, step by step, above themselves.</summary>
internal static class UnitCircles
{
    private const int MaxShown = 10;

    /// <summary>For the first unit in the file of each circle: its id and the circle in words.</summary>
    public static Dictionary<string, string> Of(IReadOnlyList<OrgUnit> units)
    {
        var circles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var walkOf = new Dictionary<OrgUnit, int>();
        for (var walk = 0; walk < units.Count; walk++)
        {
            var unit = units[walk];
            while (unit is not null && walkOf.TryAdd(unit, walk))
            {
                unit = unit.Parent;
            }

            // Back on a unit of this very walk: the way from it to itself is a circle that no earlier walk met.
            if (unit is not null && walkOf[unit] == walk)
            {
                AddCircle(circles, unit, units);
            }
        }

        return circles;
    }

    private static void AddCircle(Dictionary<string, string> circles, OrgUnit start, IReadOnlyList<OrgUnit> units)
    {
        var members = new HashSet<OrgUnit>();
        for (var unit = start; members.Add(unit); unit = unit.Parent!)
        {
        }

        var first = units.First(members.Contains);
        var round = new List<string> { first.UnitId };
        for (var unit = first.Parent!; unit != first && round.Count < MaxShown; unit = unit.Parent!)
        {
            round.Add(unit.UnitId);
        }

        round.Add(members.Count > MaxShown ? "…" : first.UnitId);
        circles[first.UnitId] = string.Join(" → ", round.Select(id => Shown.Text(id)));
    }
}
