using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting;

/// <summary>Counts for each missing section or field the answers for which it is all that is missing.</summary>
internal sealed class FillInTally(KeptSections kept)
{
    private readonly Dictionary<(Section Section, FieldInfo? Field, string Name), Line> _lines = [];
    private int _answers;
    private int _needMore;

    /// <summary>Takes an answer that is unknown.</summary>
    public void Add(ReportFinding finding)
    {
        if (finding.Missing.Count == 0)
        {
            return;
        }

        _answers++;
        var keys = finding.Missing.Select(KeyOf).Distinct().Take(2).ToList();
        if (keys is not [var only])
        {
            _needMore++;
            return;
        }

        if (!_lines.TryGetValue(only, out var line))
        {
            line = new Line();
            _lines.Add(only, line);
        }

        line.Add(finding);
    }

    /// <summary>The lines by use.</summary>
    public FillInPlan Plan() => new(
        [
            .. _lines.OrderByDescending(l => l.Value.Settles).ThenBy(l => l.Key.Section).ThenBy(l => l.Key.Field?.English, StringComparer.Ordinal).ThenBy(l => l.Key.Name, StringComparer.Ordinal)
                .Select(l => new FillInLine(l.Key.Section, l.Key.Field, l.Key.Name, l.Value.Places, l.Value.Cells(), l.Value.Owners(), l.Value.Settles, l.Value.Rules)),
        ],
        _answers,
        _needMore);

    /// <summary>A section that is not kept is missing as a whole, whatever field of it was asked for.</summary>
    private (Section Section, FieldInfo? Field, string Name) KeyOf(MissingValue missing)
    {
        var section = KeptSections.SectionOf(missing);
        return !kept.IsKept(section) ? (section, null, "") : (section, missing.Field, missing.Field is null ? missing.Name : "");
    }

    private sealed class Line
    {
        private readonly HashSet<ValueOrigin> _cells = [];
        private readonly Dictionary<string, string> _records = new(StringComparer.Ordinal);
        private readonly HashSet<string> _rules = new(StringComparer.Ordinal);

        public int Settles { get; private set; }

        public List<ReportRule> Rules { get; } = [];

        /// <summary>A cell where one is known, else whatever the answer is about.</summary>
        public int Places => _cells.Count + _records.Count;

        public void Add(ReportFinding finding)
        {
            Settles++;
            if (_rules.Add(finding.Rule.Id))
            {
                Rules.Add(finding.Rule);
            }

            foreach (var missing in finding.Missing)
            {
                if (missing.Origin is { } cell)
                {
                    _cells.Add(cell);
                }
                else
                {
                    _records.TryAdd(finding.AccountId ?? $"{finding.Kind} {finding.SubjectId}", finding.NamedSubject);
                }
            }
        }

        public IReadOnlyList<string> Owners() => [.. _records.Values.Order(StringComparer.Ordinal)];

        public IReadOnlyList<ValueOrigin> Cells() =>
            [.. _cells.OrderBy(c => c.Path, StringComparer.Ordinal).ThenBy(c => c.Sheet, StringComparer.Ordinal).ThenBy(c => c.Column).ThenBy(c => c.Row)];
    }
}
