using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Benchmarks;

/// <summary>Measures everything in one run and prints medians beside the goals.</summary>
internal sealed class Measurements(int accounts, int rounds)
{
    public void Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{accounts:N0} accounts, medians of {rounds} rounds, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors");
        Parsing();
        foreach (var organisation in new[] { "vof", "hallstahammar" })
        {
            var json = GeneratedInventory.Json(organisation, accounts);
            var (snapshot, reading) = Median(() => GeneratedInventory.Read(json));
            Console.WriteLine($"\n{organisation}: {json.Length / 1e6:N0} MB of JSON");
            Console.WriteLine($"  deserialise            {reading,9:N0} ms   {json.Length / 1e3 / reading,7:N0} MB/s");
            json = [];
            Evaluate(snapshot, reading);
            if (organisation == "vof")
            {
                Simple(snapshot);
            }
        }
    }

    private static long Clock() => Stopwatch.GetTimestamp();

    private static double Since(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    /// <summary>Runs until the machine code has settled, then so many rounds; the last result and the median of the times.</summary>
    private (T Result, double Milliseconds) Median<T>(Func<T> run)
    {
        var result = run();
        for (var warmUp = Clock(); Since(warmUp) < 300;)
        {
            result = default!;
            result = run();
        }

        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            result = default!;
            GC.Collect();
            var start = Clock();
            result = run();
            times.Add(Since(start));
        }

        return (result, times.Order().ElementAt(rounds / 2));
    }

    private void Parsing()
    {
        var characters = Policies.Files.Sum(f => f.Bytes.Length);
        var start = Clock();
        Policies.Parse();
        var first = Since(start);
        var (syntaxes, parsing) = Median(Policies.Parse);
        var (bound, binding) = Median(() => Policies.Bind(syntaxes));
        var (_, compiling) = Median(() => CompiledPolicy.Compile(bound.Policies));
        Console.WriteLine($"\nall {syntaxes.Count} shipped policies: {characters / 1e3:N0} kB, {bound.Policies.Sum(p => p.Rules.Count)} rules");
        Console.WriteLine($"  parse                  {parsing,9:N1} ms   {characters / parsing,7:N0} bytes/ms; {first:N0} ms the first time, as in a run of check");
        Console.WriteLine($"  bind                   {binding,9:N1} ms");
        Console.WriteLine($"  compile                {compiling,9:N1} ms");
    }

    private void Evaluate(Snapshot snapshot, double reading)
    {
        var policies = CompiledPolicy.Compile(Policies.Bind(Policies.Parse()).Policies);
        var context = new EvaluationContext(snapshot, snapshot.AsOf);
        var (result, evaluating) = Median(() => Evaluator.Evaluate(policies, context));
        var asked = result.Rules.Where(r => r.Outcomes.Count > 0).ToList();
        var answers = asked.Sum(r => (long)r.Outcomes.Count);
        Console.WriteLine($"  evaluate {asked.Count,3} rules     {evaluating,9:N0} ms   {answers / 1e3 / evaluating,7:N1} million answers/s, {answers:N0} answers");
        Console.WriteLine($"  evaluate ÷ deserialise {evaluating / reading,9:N2}      goal at most 1: {Met(evaluating <= reading)}");
        var verdicts = asked.SelectMany(r => r.Outcomes).GroupBy(o => o.Answer.Verdict).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count():N0}");
        Console.WriteLine($"  verdicts               {string.Join(", ", verdicts)}");
    }

    private void Simple(Snapshot snapshot)
    {
        var context = new EvaluationContext(snapshot, snapshot.AsOf);
        var compiled = Policies.CompileSimpleRules();
        var list = snapshot.Accounts.ToArray();
        Console.WriteLine("\ntwenty simple rules, nanoseconds an account:  compiled  by hand   ratio");
        double all = 0, allByHand = 0;
        for (var i = 0; i < compiled.Length; i++)
        {
            var (condition, byHand) = SimpleRules.All[i];
            var rule = compiled[i];
            SameAnswers(context, list, condition, rule, byHand);
            var (_, fast) = Median(() => Count(context, list, rule));
            var (_, hand) = Median(() => Count(context, list, byHand));
            all += fast;
            allByHand += hand;
            Console.WriteLine($"  {condition,-80} {Nanoseconds(fast),7:N1} {Nanoseconds(hand),7:N1} {fast / hand,7:N2}");
        }

        Console.WriteLine($"  {"all twenty",-80} {Nanoseconds(all),7:N1} {Nanoseconds(allByHand),7:N1} {all / allByHand,7:N2}   goal at most 1.5: {Met(all <= 1.5 * allByHand)}");
    }

    private double Nanoseconds(double milliseconds) => milliseconds * 1e6 / accounts;

    private static string Met(bool met) => met ? "met" : "MISSED";

    private static void SameAnswers(EvaluationContext context, Account[] accounts, string condition, Func<EvaluationContext, object, Truth> compiled, SimpleRules.Handwritten byHand)
    {
        foreach (var account in accounts)
        {
            var (fast, hand) = (compiled(context, account), byHand(context, account));
            if (fast != Truth.Of(hand))
            {
                throw new InvalidOperationException($"'{condition}' on {account.AccountId}: compiled {fast}, by hand {hand?.ToString() ?? "null"}");
            }
        }
    }

    private static int Count(EvaluationContext context, Account[] accounts, Func<EvaluationContext, object, Truth> rule)
    {
        var count = 0;
        foreach (var account in accounts)
        {
            count += rule(context, account).Kind == TruthKind.True ? 1 : 0;
        }

        return count;
    }

    private static int Count(EvaluationContext context, Account[] accounts, SimpleRules.Handwritten rule)
    {
        var count = 0;
        foreach (var account in accounts)
        {
            count += rule(context, account) == true ? 1 : 0;
        }

        return count;
    }
}
