using System.CommandLine;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck coverage</c></summary>
internal static class CoverageCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Choices.Paths();
        var format = Choices.OneOf("--format", "Form of the report: markdown (when not given) or json", ("markdown", Audience.People), ("json", Audience.Programs));
        var language = Choices.ReportLanguage();
        var command = new ExampledCommand("coverage", "Holds the clauses of each document against the rules, attestations and informations of the policies, both ways.")
        {
            paths, format, language,
        };
        command.Examples =
        [
            ("policycheck coverage", "all documents in policies/"),
            ("policycheck coverage policies/vof --format json", "one organisation's, for other programs"),
            ("policycheck coverage > coverage.md", "to a file"),
        ];
        command.Remark = "Exit status: 0 every listed clause is covered, 1 a clause is not, 2 an error in a policy or on the command line.";
        command.SetAction(parsed =>
        {
            var options = new CoverageOptions(parsed.GetValue(paths)!, parsed.GetValue(format) == Audience.Programs, parsed.GetValue(language));
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Coverage(options));
        });
        return command;
    }
}
