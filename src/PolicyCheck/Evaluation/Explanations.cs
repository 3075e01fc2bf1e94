using System.Globalization;
using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Evaluation;

/// <summary>Turns an answer into a finding for people, and takes it apart on request.</summary>
public static class Explanations
{
    /// <summary>Words an answer: message, observed values, what was missing. A waived answer is worded as what it was.</summary>
    public static Finding Describe(EvaluationContext context, CompiledRule rule, Outcome outcome)
    {
        var answer = outcome.Waiver is null ? outcome.Answer : outcome.Waived;
        var compiled = outcome.Variant ?? rule;
        var bound = compiled.Rule;
        var reader = new Interpreter(context, outcome.Subject, outcome.Account, compiled.Policy.CSharp);
        var text = new ValueText(bound.Language);
        var isOwnSubject = outcome.Subject.GetType() == SubjectTerms.ClrType(bound.Syntax.Subject);
        var attested = isOwnSubject && answer.Verdict != Verdict.NotApplicable ? compiled.Attested(context, outcome.Subject) : null;
        var missing = answer.Verdict == Verdict.Unknown ? Missing(bound, reader, isOwnSubject, attested) : [];
        var observed = isOwnSubject && answer.Verdict is not Verdict.NotApplicable ? [.. Observed(bound, reader, text), .. AttestationText.Observed(bound, attested)] : new List<ObservedValue>();
        var due = Due(context, bound, answer, attested);
        var message = AttestationText.Message(bound, answer, attested) ?? Message(bound, answer, due, missing, isOwnSubject ? reader : null, text);
        return new Finding(
            bound, SubjectOf(context, outcome.Subject), outcome.Account, outcome.Answer.Verdict, due, message, observed, missing,
            isOwnSubject && answer.Verdict != Verdict.NotApplicable ? PeriodsOf(bound, reader) : [],
            outcome.Waiver, outcome.Waiver is null ? null : answer.Verdict);
    }

    /// <summary>The day of an answer as <see cref="Describe"/> tells it, without all the rest.</summary>
    public static DateOnly? DueOn(EvaluationContext context, CompiledRule rule, Outcome outcome)
    {
        var compiled = outcome.Variant ?? rule;
        var isOwnSubject = outcome.Subject.GetType() == SubjectTerms.ClrType(compiled.Rule.Syntax.Subject);
        return Due(context, compiled.Rule, outcome.Waiver is null ? outcome.Answer : outcome.Waived, isOwnSubject ? compiled.Attested(context, outcome.Subject) : null);
    }

    /// <summary>Takes an answer apart into the conditions of its rule and their parts.</summary>
    public static RuleExplanation Explain(EvaluationContext context, CompiledRule rule, Outcome outcome)
    {
        var asked = outcome.Variant ?? rule;
        var bound = asked.Rule;
        var isOwnSubject = outcome.Subject.GetType() == SubjectTerms.ClrType(bound.Syntax.Subject);
        var explainer = new Explainer(new Interpreter(context, outcome.Subject, outcome.Account, rule.Policy.CSharp), bound.Language);
        var conditions = new List<ExplainedNode>();
        if (isOwnSubject)
        {
            Add(Keyword.When, bound.When);
            Add(Keyword.PendingWhile, bound.Pending);
            foreach (var duty in bound.Duties)
            {
                Add(duty.Kind switch { DutyKind.Require => Keyword.Require, DutyKind.Forbid => Keyword.Forbid, _ => Keyword.Should }, duty.Condition);
            }
        }

        var isAttested = isOwnSubject && bound.Attestation is not null;
        return new RuleExplanation(
            Describe(context, rule, outcome), conditions, isAttested, isAttested ? new AttestationTable(context, asked, bound.Language).Of(outcome.Subject) : null);

        void Add(Keyword keyword, BoundExpression? condition)
        {
            if (condition is not null)
            {
                var node = explainer.Explain(condition);
                conditions.Add(node with { Text = $"{Keywords.Wording(keyword, bound.Language)} {node.Text}" });
            }
        }
    }

    /// <summary>The governance facts stand for the organisation that the inventory is of.</summary>
    private static SubjectRef SubjectOf(EvaluationContext context, object subject) => Subjects.Of(subject) is var reference && reference.Kind == SubjectKind.Organisation
        ? reference with { Id = context.Snapshot.OrganisationId, Label = context.InventoryUnit?.NameSv ?? context.Snapshot.OrganisationId }
        : reference;

    private static DateOnly? Due(EvaluationContext context, BoundRule rule, RuleAnswer answer, AttestationAnswer? attested) => answer.Verdict switch
    {
        Verdict.Gap or Verdict.Advisory or Verdict.AttestationDue when rule.Syntax.Deadline is { } deadline =>
            context.Calendar.Add(context.AsOf, (int)deadline.Amount, deadline.Unit),
        // The day of a No is no day that was missed.
        Verdict.Gap or Verdict.Advisory when attested is not null && answer == attested.Answer => null,
        Verdict.Gap or Verdict.Advisory or Verdict.AttestationDue or Verdict.Pending or Verdict.NotApplicable => answer.Due,
        _ => null,
    };

    private static string Message(BoundRule rule, RuleAnswer answer, DateOnly? due, IReadOnlyList<MissingValue> missing, Interpreter? reader, ValueText text)
    {
        var swedish = rule.Language == Language.Swedish;
        var title = rule.Syntax.Title.Value;
        switch (answer.Verdict)
        {
            case Verdict.Gap when rule.Gap is { } template && reader is not null:
                return Fill(template, reader, text);
            case Verdict.Gap:
                return (swedish ? "Kravet är inte uppfyllt: " : "The requirement is not met: ") + title + ".";
            case Verdict.Advisory:
                // Where a rule also demands something, its text is about that.
                var says = rule.Gap is { } seen && reader is not null && rule.DutiesAreAdvice ? Fill(seen, reader, text) : title + ".";
                return (swedish ? "Rekommendationen följs inte: " : "The recommendation is not followed: ") + says;
            case Verdict.Pending when due is { } day:
                return string.Create(CultureInfo.InvariantCulture, $"{(swedish ? "Ska vara gjort senast" : "To be done no later than")} {day:yyyy-MM-dd}.");
            case Verdict.Pending:
                return swedish ? "Ska göras, men är ännu inte förfallet." : "To be done, but not yet due.";
            case Verdict.Unknown when missing.Count > 0:
                return (swedish ? "Kan inte bedömas; uppgift saknas om " : "Cannot be judged; not known: ")
                    + string.Join(", ", missing.Select(m => m.Name).Distinct(StringComparer.Ordinal).Take(4)) + ".";
            case Verdict.Unknown:
                return swedish ? "Kan inte bedömas; underlaget räcker inte." : "Cannot be judged; there is not enough information.";
            case Verdict.NotApplicable:
                return swedish ? "Kravet gäller inte här." : "The requirement does not apply here.";
            default:
                return VerdictTerms.Label(answer.Verdict, rule.Language) + ".";
        }
    }

    private static string Fill(BoundTemplate template, Interpreter reader, ValueText text)
    {
        var message = new StringBuilder();
        foreach (var (part, hole) in template.Parts)
        {
            message.Append(hole is null ? part : text.InProse(reader.Value(hole), hole.Type));
        }

        return message.ToString();
    }

    private static List<ObservedValue> Observed(BoundRule rule, Interpreter reader, ValueText text)
    {
        var cells = new CellFinder(reader);
        return
        [
            .. rule.Duties.SelectMany(d => Operands(d.Condition))
                .Select(o => new ObservedValue(o.At.Text, text.Of(reader.Value(o), o.Type), cells.Of(o)))
                .DistinctBy(o => o.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The values that a condition compares, outermost first: what a reader would look up in the inventory.</summary>
    private static IEnumerable<BoundExpression> Operands(BoundExpression condition) => condition switch
    {
        BoundConstant or BoundToday => [],
        BoundNamed { IsParameter: true } => [],
        BoundNamed { Value: BoundConstant } => [],
        BoundNamed named when named.Type is TruthType => Operands(named.Value),
        BoundNot or BoundAnd or BoundOr or BoundComparison or BoundMembership or BoundMatches or BoundBelongsTo or BoundContains or BoundPresence or BoundCSharp =>
            BoundWalker.Children(condition).SelectMany(Operands),
        BoundDay day => Operands(day.Instant),
        BoundOffset offset => Operands(offset.Anchor),
        BoundDeadline deadline => BoundWalker.Children(deadline).SelectMany(Operands),
        BoundQuantified quantified => [quantified.Source],
        BoundShare share => [share.Source],
        BoundPeriodic periodic => [Times(periodic)],
        BoundArithmetic arithmetic => BoundWalker.Children(arithmetic).SelectMany(Operands),
        _ => [condition],
    };

    private static List<PeriodAnswer> PeriodsOf(BoundRule rule, Interpreter reader) =>
    [
        .. rule.Duties.SelectMany(d => BoundWalker.All(d.Condition).OfType<BoundPeriodic>(), (d, p) => (d.Kind, Periodic: p))
            .Where(d => d.Periodic.Rule.Rolling is null)
            .SelectMany(d => reader.Periods(d.Periodic), (d, p) => new PeriodAnswer(p.Period.From, p.Period.To, RuleAnswer.OfDuty(d.Kind, p.Outcome).Verdict)),
    ];

    /// <summary>The days of the events rather than the events.</summary>
    private static BoundMap Times(BoundPeriodic periodic) => new(periodic.Source, periodic.Element, periodic.Occurred, periodic.Source.At);

    private static List<MissingValue> Missing(BoundRule rule, Interpreter reader, bool isOwnSubject, AttestationAnswer? attested)
    {
        if (!isOwnSubject)
        {
            return
            [
                OfSection(rule.Syntax.Subject switch
                {
                    SubjectKind.Post => Section.Posts,
                    SubjectKind.InboundItem => Section.Inbound,
                    SubjectKind.ModerationCase => Section.Moderation,
                    SubjectKind.ExternalPost => Section.ExternalPosts,
                    SubjectKind.Unit => Section.Units,
                    SubjectKind.Person => Section.Persons,
                    _ => Section.Governance,
                }),
            ];
        }

        var fields = new MissingValues(reader, rule.Language).In(rule.Conditions).Distinct();
        return attested?.Answer.Verdict == Verdict.Unknown ? [.. fields, OfSection(Section.Attestations)] : [.. fields];

        MissingValue OfSection(Section section)
        {
            var term = EnumTerms.For(typeof(Section)).Term((int)section);
            return new MissingValue(term.In(rule.Language), section);
        }
    }
}
