using BenchmarkDotNet.Attributes;
using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Benchmarks;

/// <summary>The same measurements under BenchmarkDotNet, on fewer accounts.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private byte[] _json = [];
    private EvaluationContext _context = null!;
    private IReadOnlyList<CompiledPolicy> _policies = [];
    private Func<EvaluationContext, object, Truth>[] _simple = [];
    private Account[] _accounts = [];

    [Params(10_000)]
    public int Accounts { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _json = GeneratedInventory.Json("vof", Accounts);
        var snapshot = GeneratedInventory.Read(_json);
        _context = new EvaluationContext(snapshot, snapshot.AsOf);
        _policies = CompiledPolicy.Compile(Policies.Bind(Policies.Parse()).Policies);
        _simple = Policies.CompileSimpleRules();
        _accounts = [.. snapshot.Accounts];
    }

    [Benchmark(Baseline = true)]
    public Snapshot Deserialise() => GeneratedInventory.Read(_json);

    [Benchmark]
    public EvaluationResult EvaluateShippedRules() => Evaluator.Evaluate(_policies, _context);

    [Benchmark]
    public int TwentyRulesCompiled()
    {
        var count = 0;
        foreach (var rule in _simple)
        {
            foreach (var account in _accounts)
            {
                count += rule(_context, account).Kind == TruthKind.True ? 1 : 0;
            }
        }

        return count;
    }

    [Benchmark]
    public int TwentyRulesByHand()
    {
        var count = 0;
        foreach (var (_, rule) in SimpleRules.All)
        {
            foreach (var account in _accounts)
            {
                count += rule(_context, account) == true ? 1 : 0;
            }
        }

        return count;
    }

    [Benchmark]
    public List<PolicySyntax> ParseShippedPolicies() => Policies.Parse();

    [Benchmark]
    public BoundPolicies ParseAndBindShippedPolicies() => Policies.Bind(Policies.Parse());
}
