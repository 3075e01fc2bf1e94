using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Inventory;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Cases;

/// <summary>The shipped policies, compiled together, and what they answer about one account.</summary>
internal sealed partial class PolicyRun
{
    private readonly Lock _lock = new();
    private readonly Lazy<IReadOnlyList<CompiledPolicy>> _policies;

    private readonly string _only;

    private PolicyRun(Func<string, string> change, string only = "") => (_policies, _only) = (new(() => Load(change)), only);

    /// <summary>As they are shipped.</summary>
    public static PolicyRun Shipped { get; } = new(text => text);

    /// <summary>The care department's own rules without the city's.</summary>
    public static PolicyRun VofAlone { get; } = new(text => text, "VOF-");

    /// <summary>With the other reading of HBG-11a that its parameter offers.</summary>
    public static PolicyRun Rolling { get; } = new(text =>
        Interval().Replace(text, "parameter skärmdumpsintervall = högst 6 månader mellan"));

    public IEnumerable<string> RuleIds => _policies.Value.SelectMany(p => p.Rules).Select(r => r.Rule.Id);

    /// <summary>The worst answer of each rule about an account; rules that say nothing about it are left out. Of an inventory's own account, what its organisation, units and people answer counts too.</summary>
    public IReadOnlyDictionary<string, RuleAnswer> Ask(JsonObject inventory, DateOnly asOf, string? accountId = null)
    {
        var bytes = Encoding.UTF8.GetBytes(inventory.ToJsonString());
        var read = JsonSnapshot.Read("case.json", () => new MemoryStream(bytes));
        Assert.True(read.Snapshot is not null, string.Join('\n', read.Diagnostics));
        var alsoOthers = accountId is null;
        accountId ??= read.Snapshot.Accounts[0].AccountId;
        lock (_lock)
        {
            return Evaluator.Evaluate(_policies.Value, new EvaluationContext(read.Snapshot, asOf)).Rules
                .Select(r => (r.Rule.Rule.Id, Answers: r.Outcomes.Where(o => o.Account is null ? alsoOthers : o.Account.AccountId == accountId).Select(o => o.Answer).ToList()))
                .Where(r => r.Answers.Count > 0 && r.Id.StartsWith(_only, StringComparison.Ordinal))
                .ToDictionary(r => r.Id, r => r.Answers.Aggregate(RuleAnswer.Worst));
        }
    }

    private static IReadOnlyList<CompiledPolicy> Load(Func<string, string> change)
    {
        var parsed = Directory.GetFiles(Repository.PathOf("policies"), "*.policy.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => PolicyParser.Parse(file, Encoding.UTF8.GetBytes(change(File.ReadAllText(file)))))
            .Where(parsed => parsed.Policy?.Header!.Scope!.Organisations.Count > 0) // the cases are about the organisations' guidelines
            .ToList();
        Assert.Empty(parsed.SelectMany(p => p.Diagnostics));
        var bound = Binder.Bind([.. parsed.Select(p => p.Policy!)], DerivedFields.All, VerdictWords.Instance);
        Assert.Empty(bound.Diagnostics);
        return CompiledPolicy.Compile(bound.Policies);
    }

    [GeneratedRegex("(?m)^parameter skärmdumpsintervall .*$")]
    private static partial Regex Interval();
}
