namespace PolicyCheck.Evaluation;

/// <summary>Counts different ids, some of which may belong or not, and some of which are not known.</summary>
public sealed class DistinctCounter
{
    private readonly List<string> _certain = [];
    private readonly List<string> _possible = [];
    private int _certainUnknown;
    private int _possibleUnknown;

    /// <summary>Forgets what was counted before.</summary>
    public DistinctCounter Start()
    {
        _certain.Clear();
        _possible.Clear();
        _certainUnknown = 0;
        _possibleUnknown = 0;
        return this;
    }

    /// <summary>Adds an id; null is one that was not collected.</summary>
    public void Add(string? id, Truth belongs)
    {
        var certain = belongs.Kind is TruthKind.True or TruthKind.Vacuous;
        if (belongs.Kind == TruthKind.False || TextValue.IsAbsent(id))
        {
            return;
        }

        if (id is null)
        {
            _certainUnknown += certain ? 1 : 0;
            _possibleUnknown += certain ? 0 : 1;
        }
        else
        {
            AddNew(certain ? _certain : _possible, id);
        }
    }

    /// <summary>Adds an enumerated word; below zero is one that was not collected.</summary>
    public void Add(int word, Truth belongs) => Add(word < 0 ? null : word.ToString(System.Globalization.CultureInfo.InvariantCulture), belongs);

    /// <summary>The number of different ids: ids that are not known may all be one of the known, or all be different.</summary>
    public NumberRange Result()
    {
        var further = 0;
        foreach (var id in _possible)
        {
            further += Holds(_certain, id) ? 0 : 1;
        }

        var least = _certain.Count == 0 && _certainUnknown > 0 ? 1 : _certain.Count;
        return new NumberRange(least, _certain.Count + further + _certainUnknown + _possibleUnknown);
    }

    private static void AddNew(List<string> ids, string id)
    {
        if (!Holds(ids, id))
        {
            ids.Add(id);
        }
    }

    private static bool Holds(List<string> ids, string id)
    {
        foreach (var known in ids)
        {
            if (string.Equals(known, id, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
