using BenchmarkDotNet.Running;
using PolicyCheck.Benchmarks;

// dotnet run -c Release --project tests/PolicyCheck.Benchmarks [-- [ACCOUNTS] [ROUNDS]]   everything in one run, in plain figures
// dotnet run -c Release --project tests/PolicyCheck.Benchmarks -- --bdn                   the same under BenchmarkDotNet
// dotnet run -c Release --project tests/PolicyCheck.Benchmarks -- --reports [ACCOUNTS] [ROUNDS]   the reports, beside a check without any
if (args is ["--bdn", .. var rest])
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"]);
}
else if (args is ["--reports", .. var sizes])
{
    new ReportMeasurements(accounts: Number(sizes, 0, 2_000), rounds: Number(sizes, 1, 5)).Run();
}
else
{
    new Measurements(accounts: Number(args, 0, 100_000), rounds: Number(args, 1, 5)).Run();
}

static int Number(string[] arguments, int index, int otherwise) =>
    arguments.Length > index ? int.Parse(arguments[index], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
