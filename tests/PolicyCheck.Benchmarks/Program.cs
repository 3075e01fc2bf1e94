using BenchmarkDotNet.Running;
using PolicyCheck.Benchmarks;

// dotnet run -c Release --project tests/PolicyCheck.Benchmarks [-- [ACCOUNTS] [ROUNDS]]   everything in one run, in plain figures
// dotnet run -c Release --project tests/PolicyCheck.Benchmarks -- --bdn                   the same under BenchmarkDotNet
if (args is ["--bdn", .. var rest])
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"]);
}
else
{
    new Measurements(
        accounts: args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000,
        rounds: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5).Run();
}
