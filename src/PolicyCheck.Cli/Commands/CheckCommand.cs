using System.CommandLine;
using PolicyCheck.Cli.BuildServers;
using PolicyCheck.Reporting;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck check</c></summary>
internal static class CheckCommand
{
    private const string DefaultFolder = "reports";

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Choices.Paths();
        var snapshot = Choices.Snapshot();
        var asOf = Choices.AsOf();
        var folder = Choices.Out(DefaultFolder);
        var format = Choices.Format();
        var failOn = Choices.FailOn();
        var language = Choices.ReportLanguage();
        var csharp = Choices.AllowCSharp();
        var noHistory = new Option<bool>("--no-history") { Description = "Look at the latest inventory alone, not at those before it in the folder" };
        var carry = Choices.Carry();
        var command = new ExampledCommand("check", "Checks each organisation's latest inventory against its policies and writes gap reports.")
        {
            paths, snapshot, asOf, folder, format, failOn, language, csharp, noHistory, carry,
        };
        var inventory = new InventoryChoices(command);
        command.Examples =
        [
            ("policycheck check", "all organisations in policies/, reports in reports/"),
            ("policycheck check policies/vof", "one organisation; policies it builds on are found beside it"),
            ("policycheck check --as-of 2026-12-31 --fail-on advisory", "judged on another day, stricter"),
            ("policycheck check policies/vof --snapshot inventory.json --out out", "another inventory, another folder"),
            ("policycheck check --carry reports", "keeps the status and comments of the reports before"),
            ("policycheck check --format json > result.json", "for other programs"),
        ];
        command.Remark = "Exit status: 0 nothing at or over the fail level, 1 findings, 2 an error in a policy or on the command line,\n3 an inventory that cannot be read, 70 a mistake of the program (POLICYCHECK_DEBUG=1 shows details).";
        command.SetAction(parsed =>
        {
            var formats = parsed.GetValue(format) ?? Reporters.Default;
            var isDocument = parsed.GetValue(folder) is null && formats is [{ Format: Reports.Json }];
            var options = new CheckOptions(
                parsed.GetValue(paths)!,
                parsed.GetValue(snapshot),
                inventory.Of(parsed),
                parsed.GetValue(asOf),
                formats,
                isDocument ? null : parsed.GetValue(folder) ?? DefaultFolder,
                parsed.GetValue(failOn),
                parsed.GetValue(language),
                parsed.GetValue(csharp),
                !parsed.GetValue(noHistory),
                parsed.GetValue(carry),
                BuildServer.Of(Environment.GetEnvironmentVariable));
            WarmUp.Begin(formats);
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Check(options));
        });
        return command;
    }
}
