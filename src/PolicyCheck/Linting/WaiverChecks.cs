using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;

namespace PolicyCheck.Linting;

/// <summary>Waivers: outside their days, ending soon, overlapping, for nobody, beside the point, or no longer needed.</summary>
internal sealed class WaiverChecks
{
    private readonly LintInput _input;
    private readonly DiagnosticBag _bag;

    private WaiverChecks(LintInput input, DiagnosticBag bag)
    {
        _input = input;
        _bag = bag;
    }

    public static void Run(LintInput input, IReadOnlyList<EvaluatedRun> runs, DiagnosticBag bag)
    {
        var checks = new WaiverChecks(input, bag);
        foreach (var waiver in input.Waivers)
        {
            var home = runs.FirstOrDefault(r => r.Given.Run.Policies.Any(p => Waiver.FolderOf(p.Policy.Syntax.Source.Path) == waiver.Folder));
            if ((home?.Given.AsOf ?? input.AsOf) is { } day && checks.IsInForce(waiver, day) && home is not null)
            {
                checks.CheckSubjects(waiver, home);
            }
        }

        checks.CheckOverlaps();
    }

    private static Location Place(Waiver waiver, Identifier part) => Location.Of(waiver.Bound.Source, part.Span);

    private static string Rules(Waiver waiver) => string.Join(", ", waiver.Bound.Syntax.Rules.Select(r => $"'{r.Name}'"));

    private bool IsInForce(Waiver waiver, DateOnly day)
    {
        var syntax = waiver.Bound.Syntax;
        var at = Location.Of(waiver.Bound.Source, (syntax.Through ?? syntax.From)?.Span ?? syntax.Rules[0].Span);
        switch (waiver.Validity.On(day))
        {
            case ValidityState.Expired:
                _bag.Add(LintDiagnostics.WaiverIsPast(at, Rules(waiver), waiver.Validity.Through!.Value, day));
                return false;
            case ValidityState.NotYet:
                _bag.Add(LintDiagnostics.WaiverIsAhead(Location.Of(waiver.Bound.Source, syntax.From!.Span), Rules(waiver), waiver.Validity.From!.Value, day));
                return false;
            default:
                if (waiver.Validity.EndsWithin(_input.SoonDays, day))
                {
                    _bag.Add(LintDiagnostics.WaiverEndsSoon(at, Rules(waiver), waiver.Validity.Through!.Value, _input.SoonDays));
                }

                return true;
        }
    }

    private void CheckSubjects(Waiver waiver, EvaluatedRun run)
    {
        var ids = SubjectIds(run.Given.Inventory).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var subject in waiver.Bound.Syntax.Subjects)
        {
            if (!ids.Contains(subject.Name, StringComparer.OrdinalIgnoreCase))
            {
                _bag.Add(LintDiagnostics.WaivesNobody(Place(waiver, subject), subject.Name, run.Given.Run.Snapshot, Spelling.Nearest(subject.Name, ids)));
                continue;
            }

            foreach (var rule in waiver.Bound.Syntax.Rules)
            {
                CheckNeed(waiver, rule, subject, run);
            }
        }
    }

    /// <summary>An answer that is not known, or not due, may yet need the waiver.</summary>
    private void CheckNeed(Waiver waiver, Identifier rule, Identifier subject, EvaluatedRun run)
    {
        if (run.Result.Rules.FirstOrDefault(r => Same(r.Rule.Rule.Id, rule.Name)) is not { } answers)
        {
            if (_input.Policies.Any(p => p.Rules.Any(r => Same(r.Id, rule.Name))))
            {
                _bag.Add(LintDiagnostics.WaivesNothing(Place(waiver, rule), rule.Name, subject.Name));
            }

            return;
        }

        var verdicts = answers.Outcomes.Where(o => IsAbout(o, subject.Name, run)).Select(o => o.Answer.Verdict).ToList();
        if (verdicts.Count == 0)
        {
            _bag.Add(LintDiagnostics.WaivesNothing(Place(waiver, subject), rule.Name, subject.Name));
        }
        else if (verdicts.TrueForAll(v => v is Verdict.Pass or Verdict.NotApplicable))
        {
            _bag.Add(LintDiagnostics.WaiverIsNotNeeded(Place(waiver, subject), rule.Name, subject.Name, verdicts.Contains(Verdict.Pass)));
        }
    }

    /// <summary>Two waivers of one folder that except the same subject from the same rule on some day; the later in the file is named.</summary>
    private void CheckOverlaps()
    {
        var waived = (from waiver in _input.Waivers
                      from rule in waiver.Bound.Syntax.Rules
                      from subject in waiver.Bound.Syntax.Subjects
                      select (waiver, rule, subject)).ToList();
        foreach (var group in waived.GroupBy(w => (w.waiver.Folder, w.rule.Name.ToUpperInvariant(), w.subject.Name.ToUpperInvariant())))
        {
            var seen = new List<(Waiver Waiver, Identifier Subject)>();
            foreach (var (waiver, rule, subject) in group)
            {
                if (seen.Find(s => Overlap(s.Waiver.Validity, waiver.Validity)) is { Waiver: not null } other)
                {
                    _bag.Add(LintDiagnostics.IsWaivedTwice(Place(waiver, subject), subject.Name, rule.Name, new RelatedLocation(Place(other.Waiver, other.Subject), "the other waiver")));
                }

                seen.Add((waiver, subject));
            }
        }
    }

    private static bool Overlap(Validity a, Validity b)
    {
        var later = a.From is null || b.From > a.From ? b.From : a.From;
        return later is { } day
            ? a.On(day) == ValidityState.InForce && b.On(day) == ValidityState.InForce
            : true; // both have always been in force
    }

    private static bool IsAbout(Outcome outcome, string id, EvaluatedRun run)
    {
        var reference = Subjects.Of(outcome.Subject);
        var own = reference.Kind == SubjectKind.Organisation ? run.Given.Inventory.OrganisationId : reference.Id;
        return Same(own, id) || (outcome.Account is { } account && Same(account.AccountId, id));
    }

    private static IEnumerable<string> SubjectIds(Model.Snapshot snapshot) =>
    [
        .. snapshot.Accounts.SelectMany(a => (a.Posts ?? []).Select(p => p.PostId)
            .Concat((a.Inbound ?? []).Select(i => i.ItemId)).Concat((a.ModerationCases ?? []).Select(c => c.CaseId)).Append(a.AccountId)),
        .. (snapshot.ExternalPosts ?? []).Select(p => p.PostId),
        .. (snapshot.Units ?? []).Select(u => u.UnitId),
        .. (snapshot.Persons ?? []).Select(p => p.PersonRef),
        snapshot.OrganisationId,
    ];

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
