using System.Security.Cryptography;
using System.Text;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting.History;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting;

/// <summary>
/// Decides what a report says: one pass over the answers counts them, puts them into units and into the table of accounts
/// and rules, and describes those that somebody has to read. What is met or does not apply is counted, not described.
/// </summary>
public sealed class ReportBuilder
{
    private readonly EvaluationContext _context;
    private readonly ReportWords _words;
    private readonly string _organisation;
    private readonly UnitTally _units;
    private readonly NotAssessedTally _notAssessed;
    private readonly FillInTally _fillIn;
    private readonly ComingTally _coming;
    private readonly Dictionary<Account, (int Row, UnitTally.Row Unit)> _accounts = new(ReferenceEqualityComparer.Instance);
    private readonly VerdictCounts _counts = new();
    private readonly List<ReportFinding> _findings = [];
    private readonly List<ReportFinding> _waived = [];
    private readonly HistoryBuilder? _history;
    private int _overdue;

    private ReportBuilder(EvaluationContext context, ReportWords words, ReportPast? past)
    {
        _context = context;
        _words = words;
        _history = past is null ? null : new HistoryBuilder(past, words);
        _organisation = UnitTally.OrganisationName(context.Snapshot, words);
        _units = new UnitTally(_organisation, words);
        var kept = new KeptSections(context.Snapshot);
        _notAssessed = new NotAssessedTally(kept);
        _fillIn = new FillInTally(kept);
        _coming = new ComingTally(context.AsOf);
        foreach (var account in context.Snapshot.Accounts)
        {
            var unit = _units.Of(account);
            unit.Accounts++;
            _accounts.Add(account, (_accounts.Count, unit));
        }
    }

    /// <summary>Gathers, describes, counts and orders the answers of a run.</summary>
    public static Report Build(EvaluationResult result, ReportOptions options) =>
        new ReportBuilder(result.Context, new ReportWords(options.Language), options.Past).Assemble(result, options);

    private Report Assemble(EvaluationResult result, ReportOptions options)
    {
        var snapshot = _context.Snapshot;
        var verdicts = snapshot.Accounts.Select(_ => new Verdict?[result.Rules.Count]).ToList();
        var rules = new List<ReportRule>();
        var described = new List<ReportFinding?[]>();
        foreach (var outcomes in result.Rules)
        {
            var rule = RuleOf(outcomes);
            described.Add([.. outcomes.Outcomes.Select(outcome => Count(outcomes.Rule, rule, outcome, verdicts, rules.Count))]);
            rules.Add(rule);
        }

        var policies = result.InScope.Select(p => PolicyOf(p.Key, p.Value)).ToList();
        return new Report(
            options.Language, options.ToolVersion, snapshot.OrganisationId, _organisation, _context.AsOf,
            new ReportSnapshot(options.SnapshotPath, snapshot.SnapshotId, snapshot.AsOf, Visible(snapshot.Note)),
            policies, _counts, _overdue, _units.Rows(), rules, ByUrgency(_findings), ByEnd(_waived), AccountsOf(snapshot, verdicts),
            _notAssessed.Lines(), _notAssessed.Answers,
            [.. options.DataNotes.Select(d => new ReportDataNote(d.Descriptor.Id, d.IsError, d.Location.Path, d.Location.Start?.Line, d.Location.Start?.Column, d.Message, d.Help, d.Location.Cell))],
            [.. EmptyPlaces.Sentences(snapshot.Accounts.Count, policies, rules, _counts, _words), .. options.Notices],
            new AnswerList(result.Rules, rules, described, SubjectOf))
        {
            History = _history?.Build(result, options.SnapshotPath, rules),
            Coming = _coming.Events(),
            FillIn = _fillIn.Plan(),
        };
    }

    /// <summary>Counts an answer everywhere it belongs, and describes it where that tells more than its verdict.</summary>
    private ReportFinding? Count(CompiledRule compiled, ReportRule rule, Outcome outcome, List<Verdict?[]> verdicts, int column)
    {
        var verdict = outcome.Answer.Verdict;
        var unit = _units.Of(outcome.Subject);
        if (outcome.Account is { } account && _accounts.TryGetValue(account, out var place))
        {
            unit = place.Unit;
            ref var cell = ref verdicts[place.Row][column];
            cell = cell is { } before ? VerdictTerms.Worst(before, verdict) : verdict;
        }

        _counts.Add(verdict);
        rule.Counts.Add(verdict);
        unit.Counts.Add(verdict);
        if (verdict is Verdict.Pass or Verdict.NotApplicable)
        {
            AddAttested(rule, outcome, unit);
            return null;
        }

        var finding = FindingOf(compiled, rule, outcome, unit);
        if (finding.IsOverdue && verdict == Verdict.Gap)
        {
            _overdue++;
            unit.Overdue++;
        }

        _coming.Add(finding, outcome.Variant ?? compiled);
        if (finding is { Verdict: Verdict.Unknown, Waiver: null })
        {
            _fillIn.Add(finding);
        }

        if (finding.Waiver is not null)
        {
            _waived.Add(finding);
        }
        else if (!_notAssessed.Takes(finding))
        {
            _findings.Add(finding);
        }

        return finding;
    }

    /// <summary>Of what is met or does not apply only an attestation has a last day; a recurring duty that does not apply has a day too.</summary>
    private void AddAttested(ReportRule rule, Outcome outcome, UnitTally.Row unit)
    {
        if (rule.AttestedBy is not null && outcome.Answer.Due is { } through && (outcome.Answer.Verdict == Verdict.Pass || rule.IsAttested))
        {
            var subject = SubjectOf(outcome);
            var label = outcome.Account is { } account ? _words.LabelOf(account) : _words.LabelOf(outcome.Subject, subject);
            _coming.AddAttested(rule, through, subject.Id, label, _words.ItemOf(subject), unit.Unit);
        }
    }

    private ReportFinding FindingOf(CompiledRule compiled, ReportRule rule, Outcome outcome, UnitTally.Row unit)
    {
        var finding = Explanations.Describe(_context, compiled, outcome);
        var subject = SubjectOf(outcome);
        var label = outcome.Account is { } account ? _words.LabelOf(account) : _words.LabelOf(outcome.Subject, subject);
        var due = finding.Waiver is null ? finding.DueOn : null;
        return new ReportFinding(
            rule, finding.Verdict, finding.Rule.Severity, subject.Kind, subject.Id, label, _words.ItemOf(subject), finding.Account?.AccountId,
            _words.Platform(finding.Account?.Platform), unit.Department, unit.Unit,
            due, finding.Verdict is Verdict.Gap or Verdict.AttestationDue && due < _context.AsOf,
            finding.Message, finding.Observed, finding.Missing, finding.Periods, WaiverOf(finding), PageAddress.Of(finding.Account?.Url))
        {
            Change = _history?.ChangeOf(compiled, outcome),
        };
    }

    private ReportWaiver? WaiverOf(Finding finding)
    {
        if (finding.Waiver is not { } waiver)
        {
            return null;
        }

        var (bound, validity) = (waiver.Bound, waiver.Validity);
        return new ReportWaiver(
            finding.Waived!.Value, validity.From, validity.Through, bound.Syntax.Reason?.Value, bound.ApprovedBy.Length == 0 ? null : bound.ApprovedBy,
            bound.Source.Path, bound.Source.Position(bound.Syntax.Span.Start).Line, validity.EndsWithin(ReportWaiver.SoonDays, _context.AsOf));
    }

    /// <summary>The organisation has one id and one name, whatever record of it a rule was asked about.</summary>
    private SubjectRef SubjectOf(Outcome outcome)
    {
        var subject = Subjects.Of(outcome.Subject);
        return subject.Kind == SubjectKind.Organisation ? subject with { Id = _context.Snapshot.OrganisationId, Label = _organisation } : subject;
    }

    private List<ReportAccount> AccountsOf(Snapshot snapshot, List<Verdict?[]> verdicts) =>
    [
        .. snapshot.Accounts.Select((account, row) => new ReportAccount(
            account.AccountId,
            _words.LabelOf(account),
            _words.Platform(account.Platform),
            _accounts[account].Unit.Department,
            _accounts[account].Unit.Unit,
            verdicts[row])),
    ];

    private static ReportRule RuleOf(RuleOutcomes outcomes)
    {
        var rule = outcomes.Rule.Rule;
        return new ReportRule(
            rule.Id, rule.PolicyId, rule.Clauses, rule.Syntax.Title.Value, rule.Severity, rule.Syntax.Subject, rule.Responsible, rule.Syntax.Remedy?.Value,
            rule.Attestation?.Who, rule.Syntax.IsAttested, new VerdictCounts(), outcomes.Outcomes.All(o => o.Answer.Verdict == Verdict.NotApplicable),
            rule.Source.Path, rule.Source.Position(rule.Syntax.Span.Start).Line);
    }

    private static ReportPolicy PolicyOf(CompiledPolicy compiled, int accounts)
    {
        var (header, source) = (compiled.Policy.Syntax.Header!, compiled.Policy.Syntax.Source);
        return new ReportPolicy(
            compiled.Policy.Id, compiled.Policy.Title, source.Path, VersionOf(source.Text), header.Source?.Value,
            header.DecidedOn?.Value, header.EffectiveFrom?.Value, header.ValidTo?.Value, accounts, compiled.Rules.Count);
    }

    /// <summary>The same for the same words, whatever line ends a checkout gave them.</summary>
    private static string VersionOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..12];

    private static IReadOnlyList<ReportFinding> ByUrgency(IEnumerable<ReportFinding> findings)
    {
        Verdict[] weights = [.. ReportWords.ByWeight];
        return
        [
        .. findings.OrderBy(f => Array.IndexOf(weights, f.Verdict))
            .ThenBy(f => f.Severity)
            .ThenBy(f => f.DueOn ?? DateOnly.MaxValue)
            .ThenBy(f => f.Rule.Id, StringComparer.Ordinal)
            .ThenBy(f => f.SubjectId, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<ReportFinding> ByEnd(IEnumerable<ReportFinding> waived) =>
    [
        .. waived.OrderBy(f => f.Waiver!.Through ?? DateOnly.MaxValue)
            .ThenBy(f => f.Rule.Id, StringComparer.Ordinal)
            .ThenBy(f => f.SubjectId, StringComparer.Ordinal),
    ];

    private static string? Visible(string? note) => note is null || PlainText.Clean(note).Length == 0 ? null : note;
}
