using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Tables;

namespace PolicyCheck.Reporting.Carry;

/// <summary>
/// What people wrote into an earlier report, put onto the findings of this one. Whatever finds no place here is kept as resolved:
/// nothing that somebody wrote disappears.
/// </summary>
public sealed class CarriedWork
{
    private readonly Dictionary<string, WorkRow> _open;

    private CarriedWork(Dictionary<string, WorkRow> open, IReadOnlyList<ResolvedWork> resolved) => (_open, Resolved) = (open, resolved);

    /// <summary>Nothing.</summary>
    public static CarriedWork None { get; } = new([], []);

    /// <summary>Notes that were put on a finding.</summary>
    public int Count => _open.Count;

    /// <summary>Notes without a finding, those of the latest report first.</summary>
    internal IReadOnlyList<ResolvedWork> Resolved { get; }

    /// <summary>What was written on a finding; null when nothing was.</summary>
    internal WorkRow? Of(ReportFinding finding) => _open.Count == 0 ? null : _open.GetValueOrDefault(WorkKey.Normal(WorkKey.Of(finding)));

    /// <summary>Reads an earlier workbook and finds the places of its notes.</summary>
    /// <param name="report">The report of now.</param>
    /// <param name="path">The earlier workbook as the user knows it.</param>
    /// <param name="open">Opens it; called more than once.</param>
    /// <param name="limits">How much of it is read.</param>
    /// <param name="bag">Takes what is wrong with it; where that is an error, nothing is carried over.</param>
    public static CarriedWork Read(Report report, string path, Func<Stream> open, TableLimits limits, DiagnosticBag bag)
    {
        var file = TableReader.Read(path, open, limits);
        bag.AddRange(file.Diagnostics.Where(d => d.Descriptor.Severity != DiagnosticSeverity.Info));
        return file.Tables is null || new WorkBookReader(path, bag).Read(file.Tables) is not { } book ? None : Match(report, book, bag);
    }

    private static CarriedWork Match(Report report, WorkBook book, DiagnosticBag bag)
    {
        if (book.Organisation is { } other && PlainText.Clean(other) != PlainText.Clean(report.OrganisationName))
        {
            bag.Add(new Diagnostic(CarryDiagnostics.OtherOrganisation, new Location(book.Path), null, WorkBookReader.Short(other), WorkBookReader.Short(report.OrganisationName)));
        }

        var findings = report.Findings.Select(f => WorkKey.Normal(WorkKey.Of(f))).ToHashSet(StringComparer.Ordinal);
        var open = new Dictionary<string, WorkRow>(StringComparer.Ordinal);
        var left = new List<WorkRow>();
        foreach (var row in book.Open)
        {
            var placed = row.Trouble == WorkTrouble.None ? Place(row, findings, open) : row;
            Warn(placed, bag);
            if (placed is not null)
            {
                left.Add(placed);
            }
        }

        var kept = left.Concat(book.Resolved).ToList();
        var verdicts = VerdictsOf(report, kept);
        return new CarriedWork(open, [.. kept.Select(r => new ResolvedWork(r, verdicts.TryGetValue(WorkKey.Normal(r.Key), out var now) ? now : null))]);
    }

    /// <summary>Puts a row on its finding; gives it back when it has none, or when another row was there first and says something else.</summary>
    private static WorkRow? Place(WorkRow row, HashSet<string> findings, Dictionary<string, WorkRow> open)
    {
        var key = WorkKey.Normal(row.Key);
        return !findings.Contains(key) ? row
            : open.TryAdd(key, row) || (open[key].Status == row.Status && open[key].Comment == row.Comment) ? null
            : row with { Trouble = WorkTrouble.Twice };
    }

    private static void Warn(WorkRow? row, DiagnosticBag bag)
    {
        var kind = row?.Trouble switch
        {
            WorkTrouble.NoId => CarryDiagnostics.RowWithoutId,
            WorkTrouble.EditedId => CarryDiagnostics.IdChanged,
            WorkTrouble.Twice => CarryDiagnostics.IdTwice,
            _ => null,
        };
        if (kind is not null)
        {
            bag.Add(new Diagnostic(kind, row!.At, null, WorkBookReader.Short(row.Key)));
        }
    }

    /// <summary>What the rules answer now where they had found something; the answers are gone through once, and only when somebody asks.</summary>
    private static Dictionary<string, Verdict> VerdictsOf(Report report, List<WorkRow> rows)
    {
        var asked = rows.Select(r => WorkKey.Normal(r.Key)).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var answer in asked.Count == 0 ? [] : report.Answers)
        {
            var key = WorkKey.Normal(WorkKey.Of(answer));
            if (asked.Contains(key))
            {
                found[key] = found.TryGetValue(key, out var before) ? VerdictTerms.Worst(before, answer.Verdict) : answer.Verdict;
            }
        }

        return found;
    }
}

/// <summary>A note whose finding is gone, or that could not be placed.</summary>
/// <param name="Row">The note.</param>
/// <param name="Now">What the rule answers there now; null when it is not asked, or nobody knows where.</param>
internal sealed record ResolvedWork(WorkRow Row, Verdict? Now);
