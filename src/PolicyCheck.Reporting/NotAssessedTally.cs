using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting;

/// <summary>
/// Sums up the answers that are unknown only because the inventory does not keep a section, or a field that no account has.
/// An answer that needs two such stands in the line of each, since each would be needed, but counts once.
/// </summary>
internal sealed class NotAssessedTally(KeptSections kept)
{
    private readonly Dictionary<(Section Section, FieldInfo? Field), Line> _lines = [];

    /// <summary>Answers summed up, each once.</summary>
    public int Answers { get; private set; }

    /// <summary>The sections, and fields of sections that are kept, for want of which alone an answer is unknown; empty for any other answer.</summary>
    public static IReadOnlyList<(Section Section, FieldInfo? Field)> NotKept(Verdict verdict, IReadOnlyList<MissingValue> missing, KeptSections kept) =>
        verdict != Verdict.Unknown || missing.Any(m => kept.IsKept(KeptSections.SectionOf(m)) && kept.IsCollected(m.Field))
            ? []
            : [.. missing.Select(m => KeptSections.SectionOf(m) is var section && kept.IsKept(section) ? (section, m.Field) : (section, null)).Distinct()];

    /// <summary>Takes an answer that a line can stand for; false when it has to be told by itself.</summary>
    public bool Takes(ReportFinding finding)
    {
        var keys = NotKept(finding.Verdict, finding.Missing, kept);
        if (keys.Count == 0)
        {
            return false;
        }

        Answers++;
        foreach (var key in keys)
        {
            if (!_lines.TryGetValue(key, out var line))
            {
                line = new Line();
                _lines.Add(key, line);
            }

            line.Add(finding);
        }

        return true;
    }

    /// <summary>One line a section, in the order of the model, and after them one a field.</summary>
    public IReadOnlyList<NotAssessedSection> Lines() =>
    [
        .. _lines.OrderBy(l => l.Key.Field is not null).ThenBy(l => l.Key.Section).ThenBy(l => l.Key.Field?.English, StringComparer.Ordinal).Select(l => new NotAssessedSection(
            l.Key.Section, l.Key.Field, kept.IsDeclaredAbsent(l.Key.Section), [.. l.Value.Rules.Select(r => (r.Rule, r.Answers))], l.Value.Accounts.Count, l.Value.OthersByKind())),
    ];

    private sealed class Line
    {
        public List<(ReportRule Rule, int Answers)> Rules { get; } = [];

        public HashSet<string> Accounts { get; } = new(StringComparer.Ordinal);

        private readonly HashSet<(SubjectKind Kind, string Id)> _others = [];

        public IReadOnlyList<(SubjectKind Kind, int Count)> OthersByKind() =>
            [.. _others.GroupBy(o => o.Kind).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Count()))];

        /// <summary>Answers come rule by rule, so that the last entry is the answer's own rule or of an earlier one.</summary>
        public void Add(ReportFinding finding)
        {
            if (Rules.Count == 0 || !ReferenceEquals(Rules[^1].Rule, finding.Rule))
            {
                Rules.Add((finding.Rule, 0));
            }

            Rules[^1] = (finding.Rule, Rules[^1].Answers + 1);
            if (finding.AccountId is { } account)
            {
                Accounts.Add(account);
            }
            else
            {
                _others.Add((finding.Kind, finding.SubjectId));
            }
        }
    }
}
