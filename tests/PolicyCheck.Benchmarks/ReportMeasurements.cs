using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting;

namespace PolicyCheck.Benchmarks;

/// <summary>Measures what a check costs without reports, and what each report costs on top of it.</summary>
internal sealed class ReportMeasurements(int accounts, int rounds)
{
    /// <summary>Prints medians. The workbook comes first, so that the peak of memory after it is its own.</summary>
    public void Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var json = GeneratedInventory.Json("vof", accounts);
        Console.WriteLine($"{accounts:N0} accounts, {json.Length / 1e6:N1} MB of JSON, medians of {rounds} rounds, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors");
        var (result, checking) = Median(() => Check(json));
        Tell("check without reports: parse, compile, read, evaluate", checking);
        var (report, building) = Median(() => ReportBuilder.Build(result, new ReportOptions(Language.Swedish, "benchmark", "generated.json", [], [])));
        Tell($"the report behind all formats: {report.Rules.Count} rules, {report.Findings.Count:N0} findings", building);
        foreach (var reporter in Reporters.All.OrderByDescending(r => r.Format == "excel"))
        {
            var (bytes, writing) = Median(() => Write(reporter, report));
            Tell($"{reporter.FileName}, {bytes / 1e6:N1} MB", writing);
        }
    }

    private static EvaluationResult Check(byte[] json)
    {
        var policies = CompiledPolicy.Compile(Policies.Bind(Policies.Parse()).Policies);
        var snapshot = GeneratedInventory.Read(json);
        return Evaluator.Evaluate(policies, new EvaluationContext(snapshot, snapshot.AsOf));
    }

    private static long Write(IReporter reporter, Report report)
    {
        using var output = new MemoryStream();
        reporter.Write(report, output);
        return output.Length;
    }

    private static void Tell(string what, double milliseconds) =>
        Console.WriteLine($"  {milliseconds,8:N0} ms   peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,5:N0} MB   {what}");

    private (T Result, double Milliseconds) Median<T>(Func<T> run)
    {
        var times = new List<double>();
        T result = default!;
        for (var i = 0; i < rounds; i++)
        {
            result = default!;
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            result = run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (result, times.Order().ElementAt(rounds / 2));
    }
}
