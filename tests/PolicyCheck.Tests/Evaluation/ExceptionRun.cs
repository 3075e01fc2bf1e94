using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Inventory;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>Policies, waivers and an inventory given as texts, and all that is answered.</summary>
internal sealed class ExceptionRun
{
    private readonly EvaluationResult _result;

    private ExceptionRun(EvaluationResult result) => _result = result;

    /// <summary>Evaluates files given as path and text on an inventory in JSON.</summary>
    public static ExceptionRun Of(string inventory, DateOnly asOf, params (string Path, string Text)[] files)
    {
        var parsed = files.Select(f => PolicyParser.Parse(new SourceText(f.Path, f.Text))).ToList();
        Assert.Empty(parsed.SelectMany(p => p.Diagnostics));
        var bound = Binder.Bind([.. parsed.Select(p => p.Policy!)], DerivedFields.All, VerdictWords.Instance);
        Assert.DoesNotContain(bound.Diagnostics, d => d.IsError);
        var read = JsonSnapshot.Read("test.json", () => new MemoryStream(Encoding.UTF8.GetBytes(inventory)));
        Assert.True(read.Snapshot is not null, string.Join('\n', read.Diagnostics));
        return new ExceptionRun(Evaluator.Evaluate(
            CompiledPolicy.Compile(bound.Policies), new EvaluationContext(read.Snapshot, asOf), [.. bound.Waivers.Select(w => new Waiver(w))]));
    }

    /// <summary>The answer of a rule about a subject.</summary>
    public Outcome Outcome(string rule, string subject) => _result.Rules.Single(r => r.Rule.Rule.Id == rule).Outcomes.Single(o => IdOf(o.Subject) == subject);

    /// <summary>The ids of what a rule was asked about.</summary>
    public IEnumerable<string> Subjects(string rule) => _result.Rules.Single(r => r.Rule.Rule.Id == rule).Outcomes.Select(o => IdOf(o.Subject));

    public Verdict Verdict(string rule, string subject) => Outcome(rule, subject).Answer.Verdict;

    public Finding Finding(string rule, string subject) =>
        Explanations.Describe(_result.Context, _result.Rules.Single(r => r.Rule.Rule.Id == rule).Rule, Outcome(rule, subject));

    private string IdOf(object subject) => PolicyCheck.Evaluation.Subjects.Of(subject) is { Kind: not SubjectKind.Organisation } reference ? reference.Id : _result.Context.Snapshot.OrganisationId;
}
